/** Numbers taken into a live workbook through both gateways; saved, opened again, and taken back. */
import { createSourceStore } from '../../../src/app/fill/source-store';
import {
  CONFIDENT,
  keepFilling,
  lastFill,
  planFill,
  planTakeBack,
  readFilling,
  standOf,
  type Accepted,
  type FillState,
} from '../../../src/app/fill/fill-view';
import { excelWorkbook } from '../../../src/excel';
import { formatCell, parseCell, type SkippedChange, type Snapshot, type Workbook } from '../../../src/sheet';
import { openBook, savedBytes } from '../../../src/workbench/book';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { openSource } from '../../../src/xlsx';
import { GATEWAYS } from '../../support/gateways';
import { startOffice } from '../../support/office';
import { writeEvaluation } from '../../support/self-evaluation';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { blankEvaluation } from '../corpus/fixture-papers';
import { fixtureBytes, LEDGER } from '../corpus/fixture';

const AT = new Date('2024-12-31T08:00:00Z');
const LATER = new Date('2025-01-05T08:00:00Z');
const LEDGER_FILE = { name: LEDGER, bytes: fixtureBytes(LEDGER) };

let form: Uint8Array;
beforeAll(async () => {
  form = await writeEvaluation(blankEvaluation());
});

/** The state of the sheet in front. */
async function stateOf(workbook: Workbook): Promise<FillState> {
  return readFilling(workbook, [(await workbook.read('active'))[0]!.sheetId]);
}

/** Accepts what is certain and has a blank place, as a person does with one click. */
async function take(
  { tables, snapshots, recipes }: FillState,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  cells?: readonly string[],
): Promise<Accepted[]> {
  const store = createSourceStore(openSource);
  await store.setWorkbook(snapshots);
  for (const file of files) await store.addFile(file);
  const slots = tables.flatMap((table) => table.slots);
  const offers = await store.propose(slots, recipes);
  return slots.flatMap((slot, place): Accepted[] => {
    const best = offers[place]!.proposals[0];
    if (!best || best.confidence < CONFIDENT || standOf(slot, best) !== 'empty') return [];
    return cells && !cells.includes(formatCell(slot.cell!))
      ? []
      : [{ slot, proposal: best, asFormula: false }];
  });
}

/** Fills and keeps; gives what was left out. */
async function fill(
  workbook: Workbook,
  state: FillState,
  accepted: readonly Accepted[],
  at = AT,
): Promise<readonly SkippedChange[]> {
  const filling = planFill(accepted, state, at);
  const { skipped } = await workbook.commit(filling.plan);
  await keepFilling(workbook, filling, skipped);
  return skipped;
}

async function takeBack(workbook: Workbook, records: FillState['records'], state: FillState) {
  const back = planTakeBack(records, state);
  await workbook.commit(back.plan);
  await keepFilling(workbook, back);
  return back;
}

const labels = (records: FillState['records']) => records.map(({ record }) => record.label);

describe.each(GATEWAYS)('%s', (_name, connect) => {
  /** The blank table, filled from the ledger. */
  async function filledBook() {
    const book = await openBook(form, '自评表.xlsx');
    const workbook = connect(book.workbook);
    const before = await stateOf(workbook);
    const accepted = await take(before, [LEDGER_FILE]);
    expect(accepted.length).toBeGreaterThan(5);
    expect(await fill(workbook, before, accepted)).toEqual([]);
    return { book, workbook, before, accepted };
  }

  test('what was kept is found again in the saved file, and the whole fill is taken back exactly', async () => {
    const { book, before, accepted } = await filledBook();
    const again = connect((await openBook(savedBytes(book), '自评表.xlsx')).workbook);
    const state = await stateOf(again);
    expect(state.records.map(({ record, state: now }) => [record.cell, now])).toEqual(
      accepted.map(({ slot }) => [formatCell(slot.cell!), 'kept']),
    );
    expect(state.recipes.map(({ label }) => label)).toEqual(accepted.map(({ slot }) => slot.label));
    expect(state.snapshots).not.toEqual(before.snapshots);

    const { left } = await takeBack(again, lastFill(state.records), state);
    const after = await stateOf(again);
    expect([left, after.records]).toEqual([[], []]);
    expect(after.snapshots).toEqual(before.snapshots);
    expect(after.recipes).toEqual(state.recipes);
  });

  test('one cell is taken back alone', async () => {
    const { workbook, before } = await filledBook();
    const state = await stateOf(workbook);
    const one = state.records.filter(({ record }) => record.cell === 'F16');
    await takeBack(workbook, one, state);
    const after = await stateOf(workbook);
    expect(labels(after.records)).toEqual(labels(state.records).filter((label) => label !== labels(one)[0]));
    expect(valuesIn(after.snapshots[0]!, ['F16', 'F14'])).toEqual([null, '12场']);
    expect(valuesIn(before.snapshots[0]!, ['F16', 'F14'])).toEqual([null, null]);
  });

  test('of two fills the last is taken back, then the one before', async () => {
    const workbook = connect((await openBook(form, '自评表.xlsx')).workbook);
    const before = await stateOf(workbook);
    await fill(workbook, before, await take(before, [LEDGER_FILE], ['F14', 'F19']));
    const between = await stateOf(workbook);
    await fill(workbook, between, await take(between, [LEDGER_FILE]), LATER);
    const both = await stateOf(workbook);
    expect(both.records.length).toBeGreaterThan(4);

    await takeBack(workbook, lastFill(both.records), both);
    const once = await stateOf(workbook);
    expect(once.snapshots).toEqual(between.snapshots);
    expect(once.records).toEqual(between.records);
    await takeBack(workbook, lastFill(once.records), once);
    expect((await stateOf(workbook)).snapshots).toEqual(before.snapshots);
  });

  test('a cell that was changed by hand since is said and left', async () => {
    const { book, workbook } = await filledBook();
    book.workbook.enter(book.workbook.active.id, parseCell('F14')!, '13场');
    const state = await stateOf(workbook);
    const changed = state.records.filter((one) => one.state === 'changed');
    expect(changed.map(({ record }) => record.cell)).toEqual(['F14']);
    const { left } = await takeBack(workbook, lastFill(state.records), state);
    expect(labels(left)).toEqual(labels(changed));
    const after = await stateOf(workbook);
    expect(valuesIn(after.snapshots[0]!, ['F14', 'F16'])).toEqual(['13场', null]);
    expect(labels(after.records)).toEqual(labels(changed));
  });

  test('locked cells are left out and no record is kept of them', async () => {
    const { snapshots } = await stateOf(connect((await openBook(form, '自评表.xlsx')).workbook));
    const open = { ...parseCell('F14')!, numberFormat: 'General', locked: false };
    const model = new MemoryWorkbook([{ snapshot: { ...snapshots[0]!, protected: true }, formats: [open] }]);
    const workbook = connect(model);
    const before = await stateOf(workbook);
    const accepted = await take(before, [LEDGER_FILE], ['F14', 'F16', 'F19']);
    const skipped = await fill(workbook, before, accepted);
    expect(skipped.map(({ change, reason }) => [formatCell(change), reason])).toEqual([
      ['F16', 'locked'],
      ['F19', 'locked'],
    ]);
    const after = await stateOf(workbook);
    expect(after.records.map(({ record }) => record.cell)).toEqual(['F14']);
    expect(valuesIn(after.snapshots[0]!, ['F14', 'F16', 'F19'])).toEqual(['12场', null, null]);
  });

  test.each(['=1+1', '+86 769', '-5℃以下', '@全体职工', '=HYPERLINK("http://x")'])(
    'a target %s that is carried over stays text',
    async (target) => {
      const workbook = connect(MemoryWorkbook.fromSnapshots([evaluationOf(null), approvalOf(target)]));
      const before = await stateOf(workbook);
      const accepted = (await take(before, [])).filter(({ slot }) => slot.kind === 'target');
      expect(accepted.map(({ proposal }) => proposal.value)).toEqual([target]);
      await fill(workbook, before, accepted);
      const { snapshots, records } = await stateOf(workbook);
      expect(snapshots[0]!.cells[4]![3]).toMatchObject({ value: target, formula: null });
      expect(records.map(({ state }) => state)).toEqual(['kept']);
    },
  );
});

function valuesIn({ cells }: Snapshot, addresses: readonly string[]): unknown[] {
  return addresses.map((address) => {
    const { row, column } = parseCell(address)!;
    return cells[row]?.[column]?.value ?? null;
  });
}

function tableOf(title: string, last: string, target: CellInput): CellInput[][] {
  return [
    [title],
    ['（2024年度）'],
    ['部门名称', '某县卫生健康局'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', last],
    ['产出指标', '质量指标', '健康服务覆盖情况', target, null],
    ['产出指标', '数量指标', '建成健康主题公园数量', '≥1个', null],
  ];
}

function evaluationOf(target: CellInput): Snapshot {
  return snapshotOf(tableOf('部门整体支出绩效自评表', '实际完成值', target), { name: '自评表' });
}

function approvalOf(target: CellInput): Snapshot {
  const snapshot = snapshotOf(tableOf('部门整体支出绩效目标批复表', '备注', target), { name: '批复表' });
  return { ...snapshot, sheetId: 'sheet-2' };
}

test('cells take 3 syncs to read and 2 to write, beside the documents that are kept', async () => {
  const { workbook: model } = await openBook(form, '自评表.xlsx');
  const host = startOffice(model);
  const workbook = excelWorkbook();
  const syncsOf = async (work: () => Promise<unknown>): Promise<number> => {
    host.resetTraffic();
    await work();
    return host.traffic.syncs;
  };
  const state = await stateOf(workbook);
  const accepted = await take(state, [LEDGER_FILE]);
  const documents = await syncsOf(async () => {
    for (const key of ['sources', 'rules', 'reading', 'lists'] as const) await workbook.readData(key);
  });
  const reading = await syncsOf(() => readFilling(workbook, [model.active.id]));
  expect(reading - documents).toBeLessThanOrEqual(3);
  const { plan } = planFill(accepted, state, AT);
  expect(plan.changes.length).toBeGreaterThan(5);
  expect(await syncsOf(() => workbook.commit(plan))).toBeLessThanOrEqual(2);
});
