/** Formulas written to a live workbook through both gateways, taken back, and saved. */
import { formulasOn, planWriting } from '../../../src/app/formulas/formulas';
import { excelWorkbook } from '../../../src/excel';
import { planHelperRemoval } from '../../../src/formulas';
import { Sheet, type Snapshot, type Workbook } from '../../../src/sheet';
import { univerCalculator } from '../../../src/workbench/engine/univer';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { GATEWAYS } from '../../support/gateways';
import { startOffice } from '../../support/office';
import { snapshotOf } from '../../support/sheet';
import { agree, bookOf } from '../support';
import { tableOf, type Row } from '../rows';

const ROWS: readonly Row[] = [
  { name: '讲座场次', target: '≥12场', actual: '10场', weight: 10 },
  { name: '设备完好率', target: '≥95%', actual: { value: 0.96, numberFormat: '0%' }, weight: 20 },
  { name: '总成本', target: '≤200万元', actual: 220, weight: 20 },
  { name: '制度健全性', target: '健全', actual: '部分达成年度指标并具有一定效果', weight: 20 },
  { name: '培训人次', target: '≥500人次', actual: null, weight: 20 },
];

function plan(snapshot: Snapshot) {
  return planWriting(formulasOn(snapshot), (_, { chosen }) => chosen);
}

async function readActive(workbook: Workbook): Promise<Snapshot> {
  return (await workbook.read('active'))[0]!;
}

describe.each(GATEWAYS)('%s', (_name, connect) => {
  test('writes formulas, lists, names and the print area, and takes all of it back', async () => {
    const model = MemoryWorkbook.fromSnapshots([snapshotOf(tableOf(ROWS))]);
    model.setCalculator(univerCalculator([]));
    const workbook = connect(model);
    const before = await readActive(workbook);
    const changes = plan(before);
    expect(changes.settings!.map(({ kind }) => kind).sort()).toEqual([
      'choices',
      'name',
      'name',
      'name',
      'name',
      'print-area',
    ]);

    const { undo, skipped } = await workbook.commit(changes);
    expect(skipped).toEqual([]);
    const after = await readActive(workbook);
    for (const { row, column, after: planned } of changes.changes) {
      const cell = after.cells[row]![column]!;
      expect(cell.formula).toBe(planned.formula);
      expect([cell.formula, agree(cell.value, planned.value, 0.0001)]).toEqual([planned.formula, true]);
    }
    const { settings } = model.active;
    expect([settings.choices.size, settings.names.size]).toEqual([1, 5]);
    expect(settings.printArea).toEqual({ top: 0, left: 0, bottom: 15, right: 7 });
    expect(plan(after).changes).toEqual([]);

    await workbook.commit(undo);
    expect(await readActive(workbook)).toEqual(before);
    expect([settings.choices.size, settings.names.size, settings.printArea]).toEqual([0, 0, null]);
  });

  test('helper columns taken away leave the scores that came from them, until that is taken back', async () => {
    const model = MemoryWorkbook.fromSnapshots([
      snapshotOf(tableOf(ROWS)),
      { ...snapshotOf([[{ value: 0, formula: '=Sheet1!K11' }]]), sheetId: 'other', sheetName: '汇总' },
    ]);
    model.setCalculator(univerCalculator([]));
    const workbook = connect(model);
    await workbook.commit(plan(await readActive(workbook)));
    const filled = await readActive(workbook);
    const scores = (snapshot: Snapshot) =>
      [10, 11, 12, 13, 14, 15].map((row) => snapshot.cells[row]?.[6]?.value ?? '');
    expect(scores(filled)).toEqual([8.33, 20, 18.18, 14, '', 69.76]);

    const [form] = formulasOn(filled).map((table) => table.form);
    const others = (await workbook.read('all')).map((snapshot) => new Sheet(snapshot));
    const removal = planHelperRemoval(
      form!,
      new Sheet(filled),
      others.filter(({ snapshot }) => snapshot.sheetId !== filled.sheetId),
    );
    expect([removal.kept, removal.columns]).toEqual([5, [8, 9, 10, 11]]);
    const { undo } = await workbook.commit(removal.plan);
    const left = await readActive(workbook);
    expect(scores(left)).toEqual(scores(filled));
    expect(left.cells[10]![6]!.formula).toBeNull();
    expect(left.cells[15]![6]!.formula).not.toBeNull();
    expect(left.usedRange!.right).toBe(7);
    const [, summary] = await workbook.read('all');
    expect(summary!.cells[0]![0]).toMatchObject({ formula: null, value: filled.cells[10]![10]!.value });
    await workbook.commit(undo);
    expect(await readActive(workbook)).toEqual(filled);
  });

  test('what a person set stays', async () => {
    const model = MemoryWorkbook.fromSnapshots([snapshotOf(tableOf(ROWS))]);
    const { settings } = model.active;
    const own = { top: 0, left: 0, bottom: 9, right: 3 };
    settings.printArea = own;
    settings.choices.set('E14', ['是', '否']);
    const workbook = connect(model);
    const { undo } = await workbook.commit(plan(await readActive(workbook)));
    await workbook.commit(undo);
    expect(settings.printArea).toEqual(own);
    expect(settings.choices.get('E14')).toEqual(['是', '否']);
  });

  test('the file that is saved has what was written', async () => {
    const file = await bookOf(tableOf(ROWS));
    const model = MemoryWorkbook.fromSnapshots(readWorkbook(file).snapshots);
    const workbook = connect(model);
    await workbook.commit(plan(await readActive(workbook)));
    const saved = patchWorkbook(file, model.changes()).bytes;
    const [snapshot] = readWorkbook(saved).snapshots;
    expect(plan(snapshot!).changes).toEqual([]);
    model.markSaved();
    expect(model.changes()).toEqual({ title: '保存', changes: [] });
  });
});

test.each([
  ['grouped by kind', (index: number) => Math.floor(index / 60)],
  ['of alternating kinds', (index: number) => index % ROWS.length],
])('300 rows %s take 2 syncs and less than 320 KB of requests', async (_, kindOf) => {
  const rows = Array.from({ length: 300 }, (_, index) => ROWS[kindOf(index)]!);
  const host = startOffice(MemoryWorkbook.fromSnapshots([snapshotOf(tableOf(rows))]));
  const workbook = excelWorkbook();
  const changes = plan(await readActive(workbook));
  expect(changes.changes.length).toBeGreaterThan(750);
  host.resetTraffic();
  await workbook.commit(changes);
  expect(host.traffic.syncs).toBe(2);
  expect(host.traffic.requestBytes).toBeLessThan(320 * 1024);
});
