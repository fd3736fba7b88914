import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { checkSnapshots } from '../../src/app';
import { NATIONAL } from '../../src/profile';
import { openWorkbook } from '../../src/xlsx';
import { bigForm } from './big-form';
import { median, milliseconds, type Figure } from './measure';

const FORM = 'test/fixtures/forms/厚街镇卫生健康局-2024-部门整体支出绩效目标批复表.xlsx';

/** Checking against the time that exceljs needs only to load the file, and against the size of the table. */
export async function benchCheck(): Promise<Figure[]> {
  const bytes = readFileSync(FORM);
  const { snapshots } = await openWorkbook(bytes);
  const check = await median(51, () => checkSnapshots(snapshots, NATIONAL), 100);
  const warm = await median(11, () => new ExcelJS.Workbook().xlsx.load(bytes as never), 5);
  const first = firstLoad();

  const [small, large] = [bigForm(300), bigForm(600)];
  const once = await median(11, () => checkSnapshots([small], NATIONAL), 4);
  const twice = await median(11, () => checkSnapshots([large], NATIONAL), 4);
  return [
    {
      name: '检查厚街表 ÷ exceljs 打开它',
      ratio: check / first,
      limit: 0.15,
      better: 'lower',
      detail: `${milliseconds(check)} ÷ ${milliseconds(first)}；exceljs 在同一进程里反复打开后 ${milliseconds(warm)}`,
    },
    {
      name: '检查 600 项指标 ÷ 300 项',
      ratio: twice / once,
      limit: 2.3,
      better: 'lower',
      detail: `${milliseconds(twice)} ÷ ${milliseconds(once)}`,
    },
  ];
}

const LOAD_ONCE = `
  const bytes = require('node:fs').readFileSync(process.argv[1]);
  const { Workbook } = require('exceljs');
  const start = process.cpuUsage();
  new Workbook().xlsx.load(bytes).then(() => {
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);
  });
`;

/** Milliseconds that exceljs, already imported, needs for the file as the first one of a process; the median of nine. */
function firstLoad(): number {
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['-e', LOAD_ONCE, FORM], { encoding: 'utf8' })),
  );
  return times.sort((a, b) => a - b)[4]!;
}
