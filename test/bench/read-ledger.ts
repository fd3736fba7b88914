import { readFileSync } from 'node:fs';
import { excelJsReader, inFreshProcesses, printRun } from './fresh';
import { ledgerWorkbook } from './ledger';
import { milliseconds, type Figure } from './measure';

const ROWS = 50_000;
const RUNS = 5;

type Reader = 'ours' | 'exceljs';

/** Reading a ledger of 50,000 rows and 12 columns against exceljs, each in fresh processes that take turns. */
export async function benchRead(): Promise<Figure[]> {
  const file = { name: 'ledger.xlsx', bytes: ledgerWorkbook(ROWS) };
  const { ours, exceljs } = inFreshProcesses<Reader>(__filename, ['ours', 'exceljs'], file, RUNS);
  const size = (peak: number) => `${Math.round(peak / 1024)} MiB`;
  return [
    {
      name: 'exceljs 读 50,000 × 12 台账的时间 ÷ 本产品',
      ratio: exceljs.time / ours.time,
      limit: 3,
      better: 'higher',
      detail: `${milliseconds(exceljs.time)} ÷ ${milliseconds(ours.time)}`,
    },
    {
      name: '读 50,000 × 12 台账的内存峰值 ÷ exceljs',
      ratio: ours.peak / exceljs.peak,
      limit: 0.5,
      better: 'lower',
      detail: `${size(ours.peak)} ÷ ${size(exceljs.peak)}`,
    },
  ];
}

/** Reads the file once, in a process that loads this reader alone; loading it is not timed. */
async function readOnce(reader: Reader, path: string): Promise<void> {
  const read = reader === 'ours' ? await ourReader() : await excelJsReader();
  const bytes = new Uint8Array(readFileSync(path));
  await printRun(async () => {
    const rows = await read(bytes);
    if (rows !== ROWS) throw new Error(`${reader} read ${rows} rows`);
  });
}

async function ourReader(): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { openWorkbook } = await import('../../src/xlsx');
  return async (bytes) => (await openWorkbook(bytes)).snapshots[0]!.cells.length;
}

async function main([reader, path]: string[]): Promise<void> {
  if (reader === 'ours' || reader === 'exceljs') await readOnce(reader, path!);
  else
    for (const { name, ratio, detail } of await benchRead())
      console.log(`${name}: ${ratio.toFixed(2)}  ${detail}`);
}

if (process.argv[1] === __filename) void main(process.argv.slice(2));
