import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerWorkbook } from './ledger';
import { milliseconds, type Figure } from './measure';

const ROWS = 50_000;
const RUNS = 5;

type Reader = 'ours' | 'exceljs';

/** Reading a ledger of 50,000 rows and 12 columns against exceljs, each in fresh processes that take turns. */
export async function benchRead(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  try {
    const file = join(folder, 'ledger.xlsx');
    writeFileSync(file, ledgerWorkbook(ROWS));
    const runs: Record<Reader, { time: number; peak: number }[]> = { ours: [], exceljs: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const reader of ['ours', 'exceljs'] as const) runs[reader].push(measure(reader, file));
    }
    const middle = (reader: Reader, key: 'time' | 'peak') =>
      runs[reader].map((run) => run[key]).sort((a, b) => a - b)[RUNS >> 1]!;
    const size = (reader: Reader) => `${Math.round(middle(reader, 'peak') / 1024)} MiB`;
    return [
      {
        name: 'exceljs 读 50,000 × 12 台账的时间 ÷ 本产品',
        ratio: middle('exceljs', 'time') / middle('ours', 'time'),
        limit: 3,
        better: 'higher',
        detail: `${milliseconds(middle('exceljs', 'time'))} ÷ ${milliseconds(middle('ours', 'time'))}`,
      },
      {
        name: '读 50,000 × 12 台账的内存峰值 ÷ exceljs',
        ratio: middle('ours', 'peak') / middle('exceljs', 'peak'),
        limit: 0.5,
        better: 'lower',
        detail: `${size('ours')} ÷ ${size('exceljs')}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(reader: Reader, file: string): { time: number; peak: number } {
  const child = spawnSync(process.execPath, ['--import', 'tsx', __filename, reader, file], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as { time: number; peak: number };
}

/** Reads the file once, in a process that loads this reader alone; loading it is not timed. */
async function readOnce(reader: Reader, file: string): Promise<void> {
  const read = reader === 'ours' ? await ourReader() : await excelJsReader();
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const rows = await read(bytes);
  const time = performance.now() - start;
  if (rows !== ROWS) throw new Error(`${reader} read ${rows} rows`);
  console.log(JSON.stringify({ time, peak: process.resourceUsage().maxRSS }));
}

async function ourReader(): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { openWorkbook } = await import('../../src/xlsx');
  return async (bytes) => (await openWorkbook(bytes)).snapshots[0]!.cells.length;
}

async function excelJsReader(): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { default: ExcelJS } = await import('exceljs');
  return async (bytes) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    return workbook.worksheets[0]!.rowCount;
  };
}

async function main([reader, file]: string[]): Promise<void> {
  if (reader === 'ours' || reader === 'exceljs') await readOnce(reader, file!);
  else
    for (const { name, ratio, detail } of await benchRead())
      console.log(`${name}: ${ratio.toFixed(2)}  ${detail}`);
}

if (process.argv[1] === __filename) void main(process.argv.slice(2));
