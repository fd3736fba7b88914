import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { checkSnapshots } from '../../src/app';
import { NATIONAL } from '../../src/profile';
import { openWorkbook } from '../../src/xlsx';
import { median, milliseconds, type Figure } from './measure';

const FOLDER = 'test/fixtures/forms';

/** From the bytes of a table to its findings, against exceljs that only loads them: both warm, the middle of the corpus. */
export async function benchCorpus(): Promise<Figure[]> {
  const ratios: number[] = [];
  const times: number[] = [];
  for (const file of files()) {
    const bytes = readFileSync(file);
    const ours = await median(7, async () => checkSnapshots((await openWorkbook(bytes)).snapshots, NATIONAL));
    const theirs = await median(7, () => new ExcelJS.Workbook().xlsx.load(bytes as never));
    ratios.push(ours / theirs);
    times.push(ours);
  }
  return [
    {
      name: '从字节到问题 ÷ exceljs 打开它（语料的中位数，都已热身）',
      ratio: middle(ratios),
      limit: 1.2,
      better: 'lower',
      detail: `${ratios.length} 张表，每张 ${milliseconds(middle(times))}，最大的比值 ${Math.max(...ratios).toFixed(2)}`,
    },
  ];
}

/** Every .xlsx table of the corpus; exceljs reads no .xls. */
function files(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(FOLDER, name));
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
