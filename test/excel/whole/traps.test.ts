/** What a live Excel does that a tidy one would not. */
import { excelWorkbook } from '../../../src/excel';
import { BLANK, type ChangePlan } from '../../../src/sheet';
import { MemoryWorkbook, type SheetSource } from '../../../src/workbench/model';
import { startOffice } from '../../support/office';
import { snapshotOf, type CellInput } from '../../support/sheet';

const A1: ChangePlan = {
  title: '改',
  changes: [
    { sheetId: 'sheet-1', row: 0, column: 0, before: { ...BLANK, value: 1 }, after: { ...BLANK, value: 2 } },
  ],
};

function start(rows: CellInput[][], source: Omit<SheetSource, 'snapshot'> = {}) {
  const model = new MemoryWorkbook([{ snapshot: snapshotOf(rows), ...source }]);
  return { model, host: startOffice(model), workbook: excelWorkbook() };
}

test('more than 512 merges on a sheet are all read', async () => {
  const rows: CellInput[][] = Array.from({ length: 300 }, (_, row) => [`r${row}`, null, null, 'x', null]);
  const merges = rows.flatMap((_, row) => [
    { top: row, left: 0, bottom: row, right: 2 },
    { top: row, left: 3, bottom: row, right: 4 },
  ]);
  const { model, workbook } = start(rows, { merges });
  const [sheet] = await workbook.read('active');
  expect(sheet!.merges).toHaveLength(600);
  expect(sheet!.merges).toEqual(model.active.snapshot().merges);
  expect(sheet!.cells[299]?.[0]?.value).toBe('r299');
});

test('more than 512 merges in one row are all read', async () => {
  const row: CellInput[] = Array.from({ length: 1400 }, (_, column) => (column % 2 === 0 ? column : null));
  const merges = Array.from({ length: 700 }, (_, i) => ({
    top: 0,
    left: 2 * i,
    bottom: 0,
    right: 2 * i + 1,
  }));
  const { workbook } = start([row], { merges });
  expect((await workbook.read('active'))[0]!.merges).toEqual(merges.filter(({ left }) => left <= 1398));
});

test('merges are found on the sheet that has too many and on the others', async () => {
  const many = Array.from({ length: 600 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  const rows: CellInput[][] = many.map((_, row) => [row]);
  const model = new MemoryWorkbook([
    { snapshot: snapshotOf(rows, { name: '多' }), merges: many },
    { snapshot: { ...snapshotOf([['a']], { merges: ['A1:B2'] }), sheetId: 'b', sheetName: '少' } },
  ]);
  startOffice(model);
  const sheets = await excelWorkbook().read('all');
  expect(sheets.map((sheet) => sheet.merges.length)).toEqual([600, 1]);
});

test('a large sheet comes in bands of rows, with hidden lines in any of them', async () => {
  const rows: CellInput[][] = Array.from({ length: 20_000 }, (_, row) => [
    row,
    '文字',
    null,
    null,
    null,
    null,
    row * 2,
  ]);
  const { model, host, workbook } = start(rows, { hiddenRows: [0, 9_999, 19_999], hiddenColumns: [2] });
  const [sheet] = await workbook.read('active');
  expect(host.traffic.syncs).toBeGreaterThan(2);
  expect(sheet!.cells.length).toBe(20_000);
  expect(sheet!.cells[19_999]).toEqual(model.active.snapshot().cells[19_999]);
  expect(sheet).toMatchObject({ hiddenRows: [0, 9_999, 19_999], hiddenColumns: [2] });
});

test('an answer that is too large for Excel on the web is asked for in smaller pieces', async () => {
  const rows: CellInput[][] = Array.from({ length: 64 }, (_, row) => [`${row}`.padEnd(500, '字'), row]);
  const { model, host, workbook } = start(rows, { merges: [{ top: 3, left: 0, bottom: 4, right: 0 }] });
  host.faults.payloadLimit = 40_000;
  const [sheet] = await workbook.read('active');
  expect(JSON.stringify(sheet)).toBe(JSON.stringify(model.active.snapshot()));
  host.faults.payloadLimit = 2_000;
  await expect(workbook.read('active')).rejects.toMatchObject({ code: 'too-large' });
});

test('more than 5 million cells are refused before they are asked for', async () => {
  const { host, workbook } = start([[1]], { formats: [{ row: 1_048_575, column: 9, numberFormat: '0' }] });
  expect((await workbook.read('active'))[0]!.usedRange).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  const corner = new MemoryWorkbook([{ snapshot: snapshotOf([[1]]) }]);
  corner.apply([{ sheetId: 'sheet-1', row: 1_048_575, column: 9, value: 1 }], { title: '', source: 'user' });
  const large = startOffice(corner);
  await expect(excelWorkbook().read('active')).rejects.toMatchObject({ code: 'too-large' });
  expect(large.traffic.syncs).toBe(1);
  expect(host.traffic.syncs).toBe(2);
});

test('while a cell is being edited everything fails at once and nothing is written', async () => {
  const { model, host, workbook } = start([[1]]);
  host.faults.editing = true;
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const attempt of [
    () => workbook.read('active'),
    () => workbook.read('all'),
    () => workbook.commit(A1),
    () => workbook.select('sheet-1', range),
    () => workbook.writeSheet({ name: '报告', rows: [], columnWidths: [] }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'cell-editing' });
  }
  host.endEditing();
  expect(model.active.cell(0, 0).value).toBe(1);
  await workbook.commit(A1);
  expect(model.active.cell(0, 0).value).toBe(2);
});

test.each(['1.1', '1.9', '1.12'])(
  'an Excel with ExcelApi %s only is refused with a word',
  async (requirement) => {
    const { host, workbook } = start([[1]]);
    host.faults.requirement = requirement;
    await expect(workbook.read('active')).rejects.toMatchObject({ code: 'host-too-old' });
    await expect(workbook.commit(A1)).rejects.toMatchObject({ code: 'host-too-old' });
    expect(host.traffic.syncs).toBe(0);
  },
);

test('with ExcelApi 1.13 everything works', async () => {
  const { model, host, workbook } = start([[1]], { merges: [{ top: 0, left: 0, bottom: 1, right: 1 }] });
  host.faults.requirement = '1.13';
  expect((await workbook.read('all'))[0]!.merges).toHaveLength(1);
  await workbook.commit(A1);
  await workbook.writeSheet({ name: '报告', rows: [[{ text: '一' }]], columnWidths: [5] });
  const stop = await workbook.onChange(() => undefined);
  stop();
  expect(model.sheets).toHaveLength(2);
});

test('a cell that did not take the value is told as not written, and is not in the undo', async () => {
  const { model, workbook } = start([[1, 1]]);
  // Excel drops a write into the cell that was just being edited.
  const apply = model.apply.bind(model);
  model.apply = (edits, how) =>
    apply(how.source === 'pane' ? edits.filter(({ column }) => column !== 0) : edits, how);
  const change = A1.changes[0]!;
  const receipt = await workbook.commit({ title: '改', changes: [change, { ...change, column: 1 }] });
  expect(receipt.skipped).toEqual([{ change, reason: 'not-written' }]);
  expect(receipt.undo.changes.map(({ column }) => column)).toEqual([1]);
});

/** Members used on the wire, by name. */
async function wireNames(
  work: (workbook: ReturnType<typeof excelWorkbook>) => Promise<unknown>,
): Promise<string[]> {
  const { host, workbook } = start([[1, 'a']], { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] });
  host.traffic.keepLog = true;
  await work(workbook);
  const names = host.traffic.log.flatMap(({ Actions, ObjectPaths }) =>
    [...Actions, ...Object.values(ObjectPaths)].map(({ Name }) => Name),
  );
  return [...new Set(names)].filter((name) => /^[A-Z]/.test(name)).sort();
}

describe('Ctrl+Z is not taken away without need', () => {
  const rows: CellInput[][] = [
    ['题', null],
    [1, 2],
  ];
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];

  /** A gateway that has read the sheet once and follows it. */
  async function following() {
    const { model, host, workbook } = start(rows, { merges });
    await workbook.onChange(() => undefined);
    await workbook.read('active');
    host.resetTraffic();
    return { model, host, workbook };
  }

  test('reading again after typing asks for content only, and sees it', async () => {
    const { model, host, workbook } = await following();
    model.enter('sheet-1', { row: 1, column: 0 }, '7');
    await turns();
    const [sheet] = await workbook.read('active');
    expect([sheet!.cells[1]?.[0]?.value, sheet!.merges]).toEqual([7, merges]);
    await workbook.select('sheet-1', merges[0]!);
    expect(host.traffic).toMatchObject({ syncs: 4, undoLost: 0 });
  });

  test.each<[string, (model: MemoryWorkbook) => void]>([
    ['a change of formats', (model) => model.changeLayout('sheet-1', { merges: [] })],
    ['a used block that grew', (model) => model.enter('sheet-1', { row: 5, column: 5 }, '1')],
  ])('merges are asked for again after %s', async (_case, change) => {
    const { model, host, workbook } = await following();
    change(model);
    await turns();
    const [sheet] = await workbook.read('active');
    expect(sheet!.merges).toEqual(model.active.snapshot().merges);
    expect(host.traffic.undoLost).toBe(1);
  });

  test('without events, or when one comes during the read, nothing is taken for known', async () => {
    const { model, host, workbook } = start(rows, { merges });
    await workbook.read('active');
    model.changeLayout('sheet-1', { merges: [] });
    expect((await workbook.read('active'))[0]!.merges).toEqual([]);
    const stop = await workbook.onChange(() => undefined);
    const reading = workbook.read('active');
    model.changeLayout('sheet-1', { merges });
    await reading;
    await turns();
    expect((await workbook.read('active'))[0]!.merges).toEqual(merges);
    stop();
    await turns();
    model.changeLayout('sheet-1', { merges: [] });
    host.resetTraffic();
    expect((await workbook.read('active'))[0]!.merges).toEqual([]);
  });
});

/** Lets pending messages between client and host through. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Anything more is to be looked up in the list of calls that take Ctrl+Z away before it is added here. */
test('reading calls nothing that takes undo away but the merges, writing nothing at all', async () => {
  expect(await wireNames((workbook) => workbook.read('all'))).toEqual([
    'Functions',
    'GetMergedAreasOrNullObject',
    'GetRangeByIndexes',
    'GetUsedRange',
    'Worksheets',
    'Year',
  ]);
  expect(await wireNames((workbook) => workbook.commit(A1))).toEqual([
    'Application',
    'Formulas',
    'GetCellProperties',
    'GetRangeByIndexes',
    'SuspendScreenUpdatingUntilNextSync',
    'Worksheets',
  ]);
});

test('what was written before a statement that fails is taken back', async () => {
  const { model, workbook } = start([
    [1, null, { value: '=x', numberFormat: '@' }],
    [{ value: 3, formula: '=1+2', numberFormat: '@' }, null, 1],
    [{ value: '=x', numberFormat: '@' }, null, { value: 3, formula: '=1+2', numberFormat: '@' }],
  ]);
  const contents = () =>
    model.active
      .snapshot()
      .cells.flatMap((row) => row!.map((cell) => [cell?.formula ?? cell?.value, cell?.numberFormat]));
  const before = contents();
  const apply = model.apply.bind(model);
  model.apply = (edits, how) => {
    if (edits.some(({ formula }) => formula === '=SUM(')) throw new Error('no formula');
    apply(edits, how);
  };
  const places = [
    [0, 0],
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 0],
    [2, 2],
  ] as const;
  const changes = places.map(([row, column]) => {
    const { value, formula, numberFormat } = model.active.cell(row, column);
    const after = { ...BLANK, value: null, formula: row === 1 && column === 2 ? '=SUM(' : '=1' };
    return { sheetId: 'sheet-1', row, column, before: { value, formula, numberFormat }, after };
  });
  await expect(workbook.commit({ title: '改', changes })).rejects.toMatchObject({ code: 'unknown' });
  expect(contents()).toEqual(before);
});

test('an error that has no meaning of its own keeps its cause', async () => {
  const { model, workbook } = start([[1]]);
  model.settled = () => Promise.reject(new Error('host failure'));
  await expect(workbook.read('active')).rejects.toMatchObject({
    code: 'unknown',
    cause: expect.objectContaining({ name: 'RichApi.Error', code: 'GeneralException' }),
  });
});
