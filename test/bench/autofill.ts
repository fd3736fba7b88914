import { readFileSync } from 'node:fs';
import { snapshotOf, type CellInput } from '../support/sheet';
import { excelJsReader, inFreshProcesses, printRun } from './fresh';
import { ledgerWorkbook } from './ledger';
import { milliseconds, type Figure } from './measure';

const ROWS = 50_000;
const RUNS = 5;
const FILE = '支付明细.xlsx';

type Contender = 'ours' | 'exceljs';

/** Indicators that the ledger of the bench answers: counts, sums, different values. */
const INDICATORS = [
  ['数量指标', '支付明细笔数', '≥100', '笔'],
  ['数量指标', '已支付明细笔数', '≥100', '笔'],
  ['数量指标', '待支付金额', '≤900000', '元'],
  ['数量指标', '基本公共卫生服务支付金额', '≥1000', '万元'],
  ['数量指标', '涉及项目编号数', '≥500', '个'],
] as const;

/**
 * From the bytes of a ledger of 50,000 rows and 12 columns to what it offers for a table, against exceljs that only loads
 * it, each in fresh processes that take turns.
 */
export async function benchAutofill(): Promise<Figure[]> {
  const file = { name: FILE, bytes: ledgerWorkbook(ROWS) };
  const { ours, exceljs } = inFreshProcesses<Contender>(__filename, ['ours', 'exceljs'], file, RUNS);
  return [
    {
      name: 'exceljs 读 50,000 × 12 台账的时间 ÷ 从台账取数（读取、识别、提出取数建议）',
      ratio: exceljs.time / ours.time,
      limit: 2,
      better: 'higher',
      detail: `${milliseconds(exceljs.time)} ÷ ${milliseconds(ours.time)}`,
    },
  ];
}

/** Does it once, in a process that loads nothing of the other; loading the program is not timed. */
async function runOnce(contender: Contender, path: string): Promise<void> {
  const work = contender === 'ours' ? await ourWork() : await excelJsReader();
  const bytes = new Uint8Array(readFileSync(path));
  await printRun(async () => {
    const result = await work(bytes);
    const expected = contender === 'ours' ? INDICATORS.length : ROWS;
    if (result !== expected) throw new Error(`${contender} gave ${result}, not ${expected}`);
  });
}

/** Gives the number of indicators that something is proposed for. */
async function ourWork(): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { createSourceStore } = await import('../../src/app/fill/source-store');
  const { fillTablesOn } = await import('../../src/app/fill/fill-view');
  const { Sheet } = await import('../../src/sheet');
  const { openSource } = await import('../../src/xlsx');
  const slots = fillTablesOn(new Sheet(table()))
    .flatMap((found) => found.slots)
    .filter(({ kind }) => kind === 'actual');
  return async (bytes) => {
    const store = createSourceStore(openSource);
    await store.addFile({ name: FILE, bytes });
    const offers = await store.propose(slots, []);
    return offers.filter(({ proposals }) => proposals.length > 0).length;
  };
}

function table() {
  const rows: CellInput[][] = [
    ['部门整体绩效目标完成情况自评表'],
    ['（2024年度）'],
    ['单位：万元'],
    ['部门名称', null, '卫生健康局'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值'],
    ...INDICATORS.map(([level2, name, target, unit]) => [
      null,
      '产出指标',
      level2,
      name,
      '定量',
      target,
      unit,
      null,
    ]),
  ];
  return snapshotOf(rows);
}

async function main([contender, path]: string[]): Promise<void> {
  if (contender === 'ours' || contender === 'exceljs') await runOnce(contender, path!);
  else
    for (const { name, ratio, detail } of await benchAutofill())
      console.log(`${name}: ${ratio.toFixed(2)}  ${detail}`);
}

if (process.argv[1] === __filename) void main(process.argv.slice(2));
