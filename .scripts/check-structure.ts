// Holds what dependency-cruiser cannot see of the house: the order of the table of folders, that it is complete, the
// length of files, and that the test of src/a/b.ts is test/a/b.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import FOLDERS from '../.config/folders.cjs';

const LINES = 400;

const sources = files('src');
const problems = [
  ...tableProblems(),
  ...sources.flatMap(lengthProblem),
  ...files('test').flatMap(testProblem),
];
for (const problem of problems) console.error(problem);
console.log(`${sources.length} files in ${Object.keys(FOLDERS).length} folders`);
process.exit(problems.length === 0 ? 0 : 1);

/** Every folder of src stands in the table and in docs/architecture.md, above all that it imports. */
function tableProblems(): string[] {
  const names = Object.keys(FOLDERS);
  const described = readFileSync('docs/architecture.md', 'utf8');
  const present = readdirSync('src');
  return [
    ...present
      .filter((name) => !names.includes(name))
      .map((name) => `src/${name} is not in .config/folders.cjs.`),
    ...present
      .filter((name) => !described.includes(`| \`src/${name}\` |`))
      .map((name) => `docs/architecture.md does not say what src/${name} is.`),
    ...names.flatMap((name, place) =>
      FOLDERS[name]!.filter((below) => names.indexOf(below) >= place || !names.includes(below)).map(
        (below) => `.config/folders.cjs: ${name} may not import ${below}, which is not below it.`,
      ),
    ),
  ];
}

function lengthProblem(path: string): string[] {
  if (path.includes('.generated.')) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
  return lines > LINES ? [`${path} has ${lines} lines, more than ${LINES}.`] : [];
}

/** A test mirrors its source, its aspect behind the name (b.edges.test.ts), or stands in test/…/whole. */
function testProblem(path: string): string[] {
  const [, folder, ...rest] = path.split('/');
  if (!/\.test\.tsx?$/.test(path) || rest.includes('whole')) return [];
  if (!existsSync(`src/${folder}`)) return [];
  const source = `src/${path.slice('test/'.length).replace(/(\.[\w-]+)?\.test\.tsx?$/, '')}`;
  if (sources.includes(`${source}.ts`) || sources.includes(`${source}.tsx`)) return [];
  return [`${path} has no ${source}.ts; what tests more than one file stands in a folder "whole".`];
}

/** All files below a folder, with slashes. */
function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
