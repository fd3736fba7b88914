// Reads, patches and reopens every workbook under the given folders, beside second readers; see docs/files.md.
import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { judge, type Outcome } from './judge';
import { oldWorkbooks } from './libre-office';

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xls|xlt)$/i;

async function main(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    console.error('用法：npm run --silent corpus -- 文件夹…');
    return 2;
  }
  let faults = 0;
  for (const folder of folders.map((path) => resolve(path))) {
    const paths = workbooksIn(folder);
    const old = oldWorkbooks(paths);
    const outcomes: (readonly [string, Outcome])[] = [];
    try {
      for (const path of paths)
        outcomes.push([relative(folder, path) || path, await judge(path, old.asXlsx(path))]);
    } finally {
      old.remove();
    }
    print(folder, outcomes);
    faults += outcomes.filter(([, outcome]) => outcome.faults.length > 0).length;
  }
  return faults > 0 ? 1 : 0;
}

function workbooksIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => WORKBOOK.test(name) && !/(^|[\\/])~\$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function print(folder: string, outcomes: readonly (readonly [string, Outcome])[]): void {
  const count = (passes: (outcome: Outcome) => boolean) => outcomes.filter(([, one]) => passes(one)).length;
  const by = (pick: (outcome: Outcome) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const [, one] of outcomes)
      for (const key of new Set(pick(one))) counts.set(key, (counts.get(key) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    return sorted.map(([key, times]) => `${key} ${times}`).join('，') || '无';
  };
  console.log(`\n${folder}`);
  console.log(`  文件 ${outcomes.length}，读 ${count((one) => one.refused === null)}`);
  console.log(`  拒读：${by((one) => (one.refused === null ? [] : [one.refused]))}`);
  console.log(`  警告：${by((one) => one.warnings)}`);
  console.log(`  没有第二个读法：${count((one) => one.refused === null && !one.compared)}`);
  console.log(`  与第二个读法不同：${count((one) => one.differences.length > 0)}`);
  console.log(
    `  改写 ${count((one) => one.patched)}，丢失或改动其他部分 ${count((one) => one.lost.length > 0)}`,
  );
  console.log(`  出错：${count((one) => one.faults.length > 0)}`);
  for (const [name, one] of outcomes) {
    if (one.refused !== null) console.log(`  拒读 ${one.refused} ${name} ${one.why}`);
    for (const difference of one.differences) console.log(`  不同 ${name} ${difference}`);
    for (const part of one.lost) console.log(`  丢失 ${name} ${part}`);
    for (const fault of one.faults) console.log(`  出错 ${name} ${fault}`);
  }
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
