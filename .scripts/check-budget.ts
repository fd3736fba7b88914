// Holds the promises about what is shipped: the size of the pane's first load, nothing of Microsoft's client
// in the browser edition, and no request to anywhere else from it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KIB = 220;
const dist = 'dist';
const problems: string[] = [];

const firstLoad = scriptsOf('taskpane.html');
const size = firstLoad.reduce(
  (sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
  0,
);
console.log(
  `First load of the pane: ${(size / 1024).toFixed(1)} KiB gzipped in ${firstLoad.length} file(s), limit ${LIMIT_KIB}.`,
);
if (size > LIMIT_KIB * 1024) problems.push(`The pane's first load is over ${LIMIT_KIB} KiB gzipped.`);

for (const page of ['index.html']) {
  const remote = /<(?:script|link|img|iframe)[^>]+(?:src|href)="?(?:https?:)?\/\/[^"> ]+/i.exec(read(page));
  if (remote) problems.push(`${page} of the browser edition asks the network: ${remote[0]}`);
}
for (const name of files(dist)) {
  if (/office[-_.]js|excel-(web|win32|mac|ios)|o15apptofilemappingtable/i.test(name)) {
    problems.push(`${name} looks like a file of Microsoft's client; a default build ships none.`);
  }
}

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/** The local scripts that a page loads before anything is asked of it. */
function scriptsOf(page: string): string[] {
  return [...read(page).matchAll(/<script[^>]+src="?([^"> ]+)/g)]
    .map((match) => match[1]!)
    .filter((source) => !/^(?:https?:)?\/\//.test(source));
}

function read(page: string): string {
  return readFileSync(join(dist, page), 'utf8');
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
