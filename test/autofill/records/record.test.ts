import {
  lastFill,
  locate,
  planFill,
  planTakeBack,
  spans,
  type Accepted,
} from '../../../src/autofill/records/record';
import type { Proposal } from '../../../src/autofill/proposals/proposal';
import type { Slot } from '../../../src/autofill/slots/slot';
import { slotsOf } from '../../../src/autofill/slots/slots';
import { recognise } from '../../../src/form';
import { Sheet, type ChangePlan, type Snapshot } from '../../../src/sheet';
import { snapshotOf, type CellInput } from '../../support/sheet';

const AT = new Date('2024-12-31T08:00:00Z');
const LATER = new Date('2025-01-05T08:00:00Z');
const NOTHING = { records: [], recipes: [] };

const HEAD: CellInput[][] = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '健康促进'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
];
const ROWS: CellInput[][] = [
  ['产出指标', '数量指标', '义诊场次\n讲座场次', '≥6场\n≥60场', null, 20, null],
  [null, '质量指标', '合格率', '≥95%', '94%', 20, null],
  ['效益指标', '社会效益', '知晓率', '≥90%', null, 30, null],
  ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', null, 10, null],
];

function formOf(rows = ROWS): Snapshot {
  return snapshotOf([...HEAD, ...rows], { name: '自评表' });
}

function slotsIn(snapshot: Snapshot): Slot[] {
  const sheet = new Sheet(snapshot);
  return recognise(sheet).flatMap((form) => slotsOf(form, sheet));
}

function accept(snapshot: Snapshot, values: Record<string, number>): Accepted[] {
  return slotsIn(snapshot).flatMap((slot): Accepted[] => {
    const value = values[slot.label];
    if (value === undefined || slot.kind !== 'actual') return [];
    const proposal: Proposal = {
      slotId: slot.id,
      recipe: {
        kind: 'ledger',
        file: '台账.xlsx',
        sheet: '台账',
        aggregate: 'count',
        column: null,
        filters: [],
      },
      value,
      unit: slot.unit,
      confidence: 0.9,
      doubts: [],
      formula: null,
      provenance: {
        sourceId: 'file-1',
        file: '台账.xlsx',
        sha256: 'a'.repeat(64),
        sheet: '台账',
        range: 'A1:C9',
        rows: [2, 3, 5],
        filters: [],
        sample: { headings: [], rows: [] },
      },
    };
    return [{ slot, proposal, asFormula: false }];
  });
}

/** The sheet after the plan. */
function after(snapshot: Snapshot, { changes }: ChangePlan): Snapshot {
  const cells = snapshot.cells.map((row) => [...(row ?? [])]);
  for (const { row, column, before, after: state } of changes) {
    expect(cells[row]![column]?.value ?? null).toBe(before.value);
    cells[row]![column] = state.value === null ? undefined : state;
  }
  return { ...snapshot, cells };
}

function valuesOf(snapshot: Snapshot): unknown[] {
  return [4, 5, 6, 7].map((row) => snapshot.cells[row]?.[4]?.value ?? null);
}

test('lines of a stacked cell are written together, each with its record and recipe', () => {
  const before = formOf();
  const { plan, records, recipes } = planFill(
    accept(before, { 义诊场次: 9, 讲座场次: 61, 知晓率: 92.5 }),
    NOTHING,
    AT,
  );
  expect(plan.title).toBe('取数填报 3 处');
  expect(valuesOf(after(before, plan))).toEqual(['9场\n61场', '94%', '92.5%', null]);
  expect(
    records.map(({ label, cell, line, rows, rowCount, at }) => [label, cell, line, rows, rowCount, at]),
  ).toEqual([
    ['义诊场次', 'E5', 0, '2-3,5', 3, AT.toISOString()],
    ['讲座场次', 'E5', 1, '2-3,5', 3, AT.toISOString()],
    ['知晓率', 'E7', undefined, '2-3,5', 3, AT.toISOString()],
  ]);
  expect(recipes.map(({ label }) => label)).toEqual(['义诊场次', '讲座场次', '知晓率']);
});

test('one line alone can be filled, found again and taken back', () => {
  const before = formOf();
  const first = planFill(accept(before, { 义诊场次: 9 }), NOTHING, AT);
  const filled = after(before, first.plan);
  expect(valuesOf(filled)[0]).toBe('9场\n');
  const located = locate(first.records, slotsIn(filled));
  expect(located).toMatchObject([{ state: 'kept', isLatest: true }]);
  const back = planTakeBack(located, { records: located, recipes: first.recipes });
  expect(valuesOf(after(filled, back.plan))[0]).toBeNull();
});

test('a whole fill is taken back exactly, also over a value that stood there', () => {
  const before = formOf();
  const first = planFill(accept(before, { 合格率: 97.6, 知晓率: 92.5 }), NOTHING, AT);
  const filled = after(before, first.plan);
  expect(valuesOf(filled)).toEqual([null, '97.6%', '92.5%', null]);
  const located = locate(first.records, slotsIn(filled));
  const back = planTakeBack(lastFill(located), { records: located, recipes: first.recipes });
  expect(valuesOf(after(filled, back.plan))).toEqual(valuesOf(before));
  expect([back.records, back.left]).toEqual([[], []]);
});

test('what was changed by hand since is said and left alone', () => {
  const before = formOf();
  const first = planFill(accept(before, { 合格率: 97.6, 知晓率: 92.5 }), NOTHING, AT);
  const filled = after(before, first.plan);
  const rows = ROWS.map((row) => [...row]);
  rows[1]![4] = '98%';
  rows[2]![4] = '92.5%';
  const located = locate(first.records, slotsIn(formOf(rows)));
  expect(located.map(({ state }) => state)).toEqual(['changed', 'kept']);
  const back = planTakeBack(located, { records: located, recipes: [] });
  expect(back.plan.changes).toHaveLength(1);
  expect(back.records.map(({ label }) => label)).toEqual(['合格率']);
  expect(back.left.map(({ record }) => record.label)).toEqual(['合格率']);
  expect(valuesOf(filled)[1]).toBe('97.6%');
});

test('a cell that was filled twice is taken back step by step', () => {
  const before = formOf();
  const first = planFill(accept(before, { 知晓率: 90 }), NOTHING, AT);
  const once = after(before, first.plan);
  const second = planFill(
    accept(once, { 知晓率: 92.5 }),
    { records: locate(first.records, slotsIn(once)), recipes: first.recipes },
    LATER,
  );
  const twice = after(once, second.plan);
  const located = locate(second.records, slotsIn(twice));
  expect(located.map(({ isLatest, state }) => [isLatest, state])).toEqual([
    [false, 'changed'],
    [true, 'kept'],
  ]);
  expect(second.recipes).toHaveLength(1);
  const back = planTakeBack(lastFill(located), { records: located, recipes: second.recipes });
  const again = after(twice, back.plan);
  expect(valuesOf(again)).toEqual(valuesOf(once));
  expect(locate(back.records, slotsIn(again))).toMatchObject([{ state: 'kept', isLatest: true }]);
});

test('a record goes with its row, and says when its indicator is gone', () => {
  const before = formOf();
  const { records } = planFill(accept(before, { 知晓率: 92.5 }), NOTHING, AT);
  const moved = ROWS.map((row) => [...row]);
  moved[2]![4] = '92.5%';
  const inserted = [moved[0]!, [null, '时效指标', '及时率', '≥95%', null, 5, null], ...moved.slice(1)];
  expect(locate(records, slotsIn(formOf(inserted)))).toMatchObject([
    { state: 'kept', slot: { cell: { row: 7, column: 4 } } },
  ]);
  expect(locate(records, slotsIn(formOf([ROWS[0]!, ROWS[1]!, ROWS[3]!])))).toMatchObject([
    { state: 'gone', slot: null },
  ]);
});

test('rows in few words', () => {
  expect(spans([5, 9, 12, 13, 14])).toBe('5,9,12-14');
  expect(spans([])).toBe('');
  const scattered = Array.from({ length: 5000 }, (_, at) => at * 2);
  expect(spans(scattered)).toMatch(/,…$/);
  expect(spans(scattered).length).toBeLessThan(1010);
});
