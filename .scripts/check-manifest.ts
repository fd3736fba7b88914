// Checks manifest.xml, or the file named: npm run manifest
import { readFileSync } from 'node:fs';
import { checkManifest, pngSize } from './manifest';

const file = process.argv[2] ?? 'manifest.xml';
const problems = checkManifest(readFileSync(file, 'utf8'), pngSize);
for (const problem of problems) console.error(`${file}: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
