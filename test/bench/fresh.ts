import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run in a process of its own took. */
export interface Run {
  readonly time: number;
  /** Peak of memory in KiB. */
  readonly peak: number;
}

/**
 * Runs the script in fresh processes, each contender as often as asked and taking turns, with the contender's name and
 * the path of the file as arguments; gives the middle run of each. The script prints its run by {@link printRun}.
 */
export function inFreshProcesses<Contender extends string>(
  script: string,
  contenders: readonly Contender[],
  file: { readonly name: string; readonly bytes: Uint8Array },
  runs: number,
): Record<Contender, Run> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    const all = Array.from({ length: runs }, () =>
      contenders.map((contender) => runOnce(script, contender, path)),
    );
    const middle = (at: number, key: keyof Run) =>
      all.map((turn) => turn[at]![key]).sort((a, b) => a - b)[runs >> 1]!;
    return Object.fromEntries(
      contenders.map((contender, at) => [contender, { time: middle(at, 'time'), peak: middle(at, 'peak') }]),
    ) as Record<Contender, Run>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnce(script: string, contender: string, path: string): Run {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, contender, path], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Run;
}

/** Times the work and prints the run for {@link inFreshProcesses}. */
export async function printRun(work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  console.log(JSON.stringify({ time, peak: process.resourceUsage().maxRSS }));
}

/** Loads exceljs; what it gives loads a workbook and tells the rows of its first sheet. */
export async function excelJsReader(): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { default: ExcelJS } = await import('exceljs');
  return async (bytes) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    return workbook.worksheets[0]!.rowCount;
  };
}
