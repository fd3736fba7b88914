import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { Package } from '../../src/xlsx/package/package';
import { inFreshProcesses, printRun } from './fresh';
import { ledgerWorkbook } from './ledger';
import { milliseconds, type Figure } from './measure';

const ROWS = 50_000;
const LAST_ROW = 1_048_576;
const RUNS = 3;
const SHEET = 'xl/worksheets/sheet1.xml';

/** Ways of writing a row that has a format and no cells. */
const WRITINGS = {
  自闭合: (row: number) => `<row r="${row}" ht="20" customHeight="1"/>`,
  分开写: (row: number) => `<row r="${row}" ht="20" customHeight="1"></row>`,
};

/** Reading a ledger with a million formatted rows below it that are empty, against the same ledger without them. */
export async function benchEmptyRows(): Promise<Figure[]> {
  const ledger = ledgerWorkbook(ROWS);
  const plain = timeOf(ledger);
  return Object.entries(WRITINGS).map(([name, write]) => {
    const time = timeOf(withEmptyRows(ledger, write));
    return {
      name: `读 50,000 行台账，下面另有近百万空行（${name}）÷ 没有空行`,
      ratio: time / plain,
      limit: 3,
      better: 'lower' as const,
      detail: `${milliseconds(time)} ÷ ${milliseconds(plain)}`,
    };
  });
}

function timeOf(bytes: Uint8Array): number {
  return inFreshProcesses(__filename, ['ours'], { name: 'ledger.xlsx', bytes }, RUNS).ours.time;
}

function withEmptyRows(ledger: Uint8Array, write: (row: number) => string): Uint8Array {
  const pack = new Package(ledger);
  const parts = Object.fromEntries([...pack.entries.keys()].map((name) => [name, pack.read(name)]));
  const rows = Array.from({ length: LAST_ROW - ROWS - 1 }, (_, i) => write(ROWS + 2 + i));
  const xml = pack.text(SHEET).replace('</sheetData>', () => `${rows.join('')}</sheetData>`);
  return zipSync({ ...parts, [SHEET]: strToU8(xml) });
}

async function main([contender, path]: string[]): Promise<void> {
  if (contender === 'ours') {
    const { openWorkbook } = await import('../../src/xlsx');
    const bytes = new Uint8Array(readFileSync(path!));
    await printRun(async () => {
      const { snapshots } = await openWorkbook(bytes);
      if (snapshots[0]!.cells.length < ROWS) throw new Error('rows were lost');
    });
  } else
    for (const { name, ratio, detail } of await benchEmptyRows())
      console.log(`${name}: ${ratio.toFixed(2)}  ${detail}`);
}

if (process.argv[1] === __filename) void main(process.argv.slice(2));
