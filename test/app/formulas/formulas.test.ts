import { readFileSync } from 'node:fs';
import {
  formulaTexts,
  helperRemoval,
  numberTexts,
  readFormulas,
} from '../../../src/app/formulas/formula-view';
import { formulasOn, planMends, planWriting } from '../../../src/app/formulas/formulas';
import { NATIONAL } from '../../../src/profile';
import { formatCell, type ChangePlan, type Snapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { fakeWorkbook } from '../../support/fake-workbook';

/** Weights and scores; typed totals of money that are 0 beside parts that are not. */
const [SCORED] = readWorkbook(
  readFileSync('test/fixtures/forms/池州棠溪镇-2022-项目支出绩效自评表(委托业务).xlsx'),
).snapshots as [Snapshot];

const afterOf = ({ changes }: ChangePlan, address: string) =>
  changes.find((change) => formatCell(change) === address)?.after;
const byDefault = (_: unknown, { chosen }: { readonly chosen: boolean }) => chosen;

test('one plan writes the wanted formulas of all tables', () => {
  const one = formulasOn(SCORED, NATIONAL);
  const two = formulasOn({ ...SCORED, sheetId: 'other' }, NATIONAL);
  const plan = planWriting([...one, ...two], byDefault);
  const formulas = plan.changes.filter(({ after }) => after.formula !== null);
  const goals = plan.changes.filter(({ after }) => typeof after.value === 'number' && !after.formula);
  expect(plan.title).toBe(`写入公式 ${formulas.length} 处、目标数 ${goals.length} 处`);
  expect(formulas.filter(({ sheetId }) => sheetId === 'other')).toHaveLength(formulas.length / 2);
  expect(afterOf(plan, 'H25')).toMatchObject({ value: 80 });
  expect(afterOf(plan, 'D7')).toBeUndefined();
  expect(planWriting([], byDefault).changes).toEqual([]);
});

test('a cell or setting that two plans have in common is there once', () => {
  const tables = formulasOn(SCORED, NATIONAL);
  expect(planWriting([...tables, ...tables], byDefault)).toEqual(planWriting(tables, byDefault));
});

test('what a total shows after follows what else is written', () => {
  const [table] = formulasOn(SCORED, NATIONAL);
  const texts = (isWanted: Parameters<typeof planWriting>[1]) => {
    const all = formulaTexts(table!, planWriting([table!], isWanted));
    return (address: string) =>
      all.get(table!.plan.items.find(({ cell }) => formatCell(cell) === address)!.id)!;
  };
  const usual = texts(byDefault);
  expect(usual('D7')).toEqual({ before: '0', after: '90', difference: '90' });
  expect(usual('L14')).toEqual({ before: '', after: '100.00%', difference: '' });
  expect(usual('E7')).toMatchObject({ after: '89.974', difference: '89.974' });
});

test('texts that are numbers are shown as what they become', () => {
  const tables = formulasOn(SCORED, NATIONAL);
  const [mend] = tables[0]!.plan.mends;
  expect(numberTexts(tables[0]!, mend!)).toEqual({ text: '90', number: '90', shown: '90' });
  expect(planMends(tables, (_, { id }) => id === 'F18')).toMatchObject({
    title: '文本改为数字 1 处',
    changes: [{ after: { value: 90 } }],
  });
});

test('reads by the settings kept in the workbook', async () => {
  const workbook = fakeWorkbook([SCORED]);
  workbook.edit(SCORED.sheetId, 13, 5, { value: 25 });
  const scoreOf = async () => {
    const tables = await readFormulas(workbook, [SCORED.sheetId]);
    const item = tables[0]!.plan.items.find(({ cell }) => formatCell(cell) === 'H14');
    return item!.value;
  };
  expect(await scoreOf()).toBe(4);
  await workbook.writeData('profile', { passLine: 60 });
  expect(await scoreOf()).toBe(0);
});

test('helper columns are found again and taken away', async () => {
  const workbook = fakeWorkbook([SCORED]);
  const read = () => readFormulas(workbook, [SCORED.sheetId]);
  expect((await read())[0]!.removal).toBeNull();
  await workbook.commit(planWriting(await read(), byDefault));
  const tables = await read();
  const scores = () => [14, 15, 18].map((row) => workbook.cellAt(SCORED.sheetId, row - 1, 7));
  const before = scores();
  // Three scores and no total are taken from the columns.
  expect(tables[0]!.removal!.kept).toBe(3);
  await workbook.commit(await helperRemoval(workbook, tables));
  expect((await read())[0]!.removal).toBeNull();
  expect(workbook.cellAt(SCORED.sheetId, 12, 9)).toBeUndefined();
  expect(scores().map((cell) => [cell!.value, cell!.formula])).toEqual(
    before.map((cell) => [cell!.value, null]),
  );
});
