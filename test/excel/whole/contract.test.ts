/**
 * One behaviour behind the port: Office.js on the embedded host (the real client of @microsoft/office-js against the
 * workbook in memory), the workbook in memory directly, and for pictures the reader of .xlsx files.
 */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK, type CellState, type ChangePlan, type Snapshot } from '../../../src/sheet';
import { MemoryWorkbook, type Calculator, type CellFormat } from '../../../src/workbench/model';
import { readWorkbook } from '../../../src/xlsx';
import { GATEWAYS } from '../../support/gateways';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/sheet';

const FORMS = join(__dirname, '../../fixtures/forms');
const FILES = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx'));

/** Without ids, and with holes spelt out, so that a difference shows. */
function comparable({ sheetId, cells, ...rest }: Snapshot) {
  expect(sheetId).not.toBe('');
  const listed: Record<string, unknown> = {};
  cells.forEach((row, r) => row?.forEach((cell, c) => cell && (listed[`R${r}C${c}`] = cell)));
  return { ...rest, cells: listed };
}

describe.each(GATEWAYS)('%s', (_name, connect) => {
  test.each(FILES)('gives the pictures that the file reader gives: %s', async (file) => {
    const { snapshots } = readWorkbook(new Uint8Array(readFileSync(join(FORMS, file))));
    const read = await connect(MemoryWorkbook.fromSnapshots(snapshots)).read('all');
    expect(read.map(comparable)).toEqual(snapshots.map(comparable));
  });

  test('reads the active sheet, one by its id, and says when it is gone', async () => {
    const model = workbookOf([[['a']], { name: '一' }], [[['b']], { name: '二' }]);
    model.activate('s2');
    const workbook = connect(model);
    expect((await workbook.read('active')).map((sheet) => sheet.sheetName)).toEqual(['二']);
    expect((await workbook.read({ sheetId: 's1' })).map((sheet) => sheet.sheetName)).toEqual(['一']);
    await expect(workbook.read({ sheetId: 'gone' })).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('tells what is selected on the sheet in front', async () => {
    const workbook = connect(workbookOf([[['a']], { name: '一' }], [[['b']], { name: '二' }]));
    await workbook.select('s2', { top: 2, left: 1, bottom: 3, right: 4 });
    expect(await workbook.selection()).toEqual({
      sheetId: 's2',
      range: { top: 2, left: 1, bottom: 3, right: 4 },
    });
  });

  test('every kind of content is read, and what only looks like another kind is told apart', async () => {
    const rows: CellInput[][] = [
      ['文字', 12.5, true, false, null, { error: '#DIV/0!' }, '#DIV/0!', '=A1', '95%', '007'],
      [
        { value: 3, formula: '=1+2' },
        { value: '', formula: '=""' },
        { value: { error: '#N/A' }, formula: '=NA()' },
      ],
      [
        { value: 0.95, numberFormat: '0%' },
        { value: 45352, numberFormat: 'yyyy"年"m"月"' },
        { value: '95', numberFormat: '@' },
      ],
      [null, null, '换\n行', ' 空格 ', '𠮷'],
    ];
    const snapshot = snapshotOf(rows, { name: '值', hiddenRows: [1], protected: true, dateSystem: 1904 });
    const [read] = await connect(MemoryWorkbook.fromSnapshots([snapshot])).read('active');
    expect(comparable(read!)).toEqual(comparable(snapshot));
  });

  test.each<[string, CellInput[][], SheetInput, string[], CellFormat[]]>([
    ['an empty sheet', [], {}, [], []],
    ['formats far below', [['a']], {}, [], [{ row: 5000, column: 40, numberFormat: '0%' }]],
    ['a merge that begins above the first value', [[null], [null], ['a', 'b']], {}, ['A1:B1', 'A3:A4'], []],
    ['a merge beyond the used block', [['a']], {}, ['A1:C3', 'D9:E9'], []],
  ])('the used block is what holds something: %s', async (_case, rows, input, merges, formats) => {
    const snapshot = snapshotOf(rows, { ...input, merges });
    const model = new MemoryWorkbook([{ snapshot, formats }]);
    const [read] = await connect(model).read('active');
    expect(comparable(read!)).toEqual(comparable(model.active.snapshot()));
    expect(read!.usedRange).toEqual(snapshot.usedRange);
  });

  test('writes every kind of content exactly, gives a receipt, and undoes it', async () => {
    const model = workbookOf([[[1, 2, 3, 4, 5, '旧']], {}]);
    const before = comparable(model.active.snapshot());
    const workbook = connect(model);
    const states: CellState[] = [
      state('=SUM(A1:B1)'),
      state('+86 769'),
      state('@用户'),
      state('-10'),
      state('95%'),
      state('2024年3月1日'),
      state("'引号"),
      state('TRUE'),
      state('#N/A'),
      state('7,320家'),
      state('换\n行'),
      state(0.95, { numberFormat: '0.00%' }),
      state(true),
      state({ error: '#N/A' }),
      state(null),
      { value: null, formula: '=A1+B1', numberFormat: 'General' },
    ];
    const plan = planOf(
      model,
      states.map((after, column) => [`R1C${column + 1}`, after] as const),
    );
    const receipt = await workbook.commit(plan);
    expect(receipt.skipped).toEqual([]);
    const [written] = await workbook.read('active');
    states.forEach((wanted, column) => expect(written!.cells[0]?.[column] ?? BLANK).toEqual(wanted));
    expect(receipt.undo.title).toBe(plan.title);
    await workbook.commit(receipt.undo);
    expect(comparable((await workbook.read('active'))[0]!)).toEqual(before);
  });

  test('any text lands as that text, whatever Excel could take it for', async () => {
    const writings = fc.string({
      unit: fc.constantFrom(...'=+-@\'".,:/%()0123456789年月日时分eETRUE#N/A＝％１二 家\n'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(writings, fc.string()),
        fc.constantFrom('General', '@', '0%'),
        async (value, format) => {
          const model = MemoryWorkbook.fromSnapshots([snapshotOf([[{ value: '旧', numberFormat: format }]])]);
          const workbook = connect(model);
          const { undo, skipped } = await workbook.commit(
            planOf(model, [['R1C1', state(value, { numberFormat: format })]]),
          );
          expect(skipped).toEqual([]);
          expect(model.active.cell(0, 0)).toMatchObject({
            value: value === '' ? null : value,
            formula: null,
            numberFormat: format,
          });
          await workbook.commit(undo);
          expect(model.active.cell(0, 0)).toMatchObject({ value: '旧', formula: null, numberFormat: format });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('number formats stay unless the plan changes them, also of cells formatted as text', async () => {
    const snapshot = snapshotOf([
      [
        { value: 0.5, numberFormat: '0%' },
        { value: '12', numberFormat: '@' },
        { value: '34', numberFormat: '@' },
        { value: '56', numberFormat: '@' },
        { value: 7, numberFormat: '0.0' },
      ],
    ]);
    const model = MemoryWorkbook.fromSnapshots([snapshot]);
    const workbook = connect(model);
    const plan = planOf(model, [
      ['R1C1', { value: 0.75, formula: null, numberFormat: '0%' }],
      ['R1C2', { value: 12, formula: null, numberFormat: '0"家"' }],
      ['R1C3', { value: 34, formula: null, numberFormat: '@' }],
      ['R1C4', { value: '=56', formula: null, numberFormat: '@' }],
      ['R1C5', { value: '七', formula: null, numberFormat: '@' }],
    ]);
    const receipt = await workbook.commit(plan);
    expect((await workbook.read('active'))[0]!.cells[0]).toEqual(plan.changes.map((change) => change.after));
    await workbook.commit(receipt.undo);
    expect(comparable((await workbook.read('active'))[0]!)).toEqual(comparable(snapshot));
  });

  test('formulas are computed by the engine, and the receipt knows the results', async () => {
    const model = workbookOf([[[2, 3, null]], {}]);
    model.setCalculator(adder);
    const workbook = connect(model);
    const receipt = await workbook.commit(
      planOf(model, [['R1C3', { value: null, formula: '=A1+B1', numberFormat: 'General' }]]),
    );
    expect((await workbook.read('active'))[0]!.cells[0]?.[2]).toEqual({
      value: 5,
      formula: '=A1+B1',
      numberFormat: 'General',
    });
    expect(receipt.undo.changes[0]).toMatchObject({
      before: { value: 5, formula: '=A1+B1' },
      after: { value: null },
    });
  });

  test('refuses as a whole when a cell was changed meanwhile, in content or in a format that the plan changes', async () => {
    const model = workbookOf([[[1, 2, 3]], { name: '表' }]);
    const workbook = connect(model);
    const plan = planOf(model, [
      ['R1C1', state(10)],
      ['R1C2', state(20)],
      ['R1C3', state(30, { numberFormat: '0.00' })],
    ]);
    model.apply([{ sheetId: 's1', row: 0, column: 1, value: 99 }], { title: '', source: 'user' });
    model.apply([{ sheetId: 's1', row: 0, column: 2, numberFormat: '0%' }], { title: '', source: 'user' });
    await expect(workbook.commit(plan)).rejects.toMatchObject({
      code: 'conflict',
      details: { cells: ['表!B1', '表!C1'] },
    });
    expect(model.active.cell(0, 0).value).toBe(1);
    await expect(
      workbook.commit({ ...plan, changes: [{ ...plan.changes[0]!, sheetId: 'gone' }] }),
    ).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  test('leaves out locked cells of a protected sheet, never unprotects, and undoes only what it wrote', async () => {
    const model = new MemoryWorkbook([
      {
        snapshot: snapshotOf([[1, 2, 3]], { protected: true }),
        formats: [{ row: 0, column: 1, locked: false }],
      },
    ]);
    const workbook = connect(model);
    const plan = planOf(model, [
      ['R1C1', state(10)],
      ['R1C2', state(20)],
      ['R1C3', state(30)],
    ]);
    const receipt = await workbook.commit(plan);
    expect(receipt.skipped).toEqual([
      { change: plan.changes[0], reason: 'locked' },
      { change: plan.changes[2], reason: 'locked' },
    ]);
    expect(receipt.undo.changes).toHaveLength(1);
    expect((await workbook.read('active'))[0]).toMatchObject({
      protected: true,
      cells: [[{ value: 1 }, { value: 20 }, { value: 3 }]],
    });
    await workbook.commit(receipt.undo);
    expect(model.active.cell(0, 1).value).toBe(2);
  });

  test('an empty plan does nothing', async () => {
    const workbook = connect(workbookOf([[[1]], {}]));
    expect(await workbook.commit({ title: '无', changes: [] })).toEqual({
      undo: { title: '无', changes: [] },
      skipped: [],
    });
  });

  test('selects across sheets, and leaves a hidden sheet hidden', async () => {
    const model = workbookOf([[['a']], { name: '一' }], [[['b']], { name: '二' }], [[['c']], { name: '三' }]);
    model.changeSheet('s3', { visibility: 'hidden' });
    const workbook = connect(model);
    const range = { top: 4, left: 2, bottom: 6, right: 3 };
    await workbook.select('s2', range);
    expect([model.active.id, model.selection()]).toEqual(['s2', range]);
    await workbook.select('s2', { ...range, top: 5 });
    expect(model.selection().top).toBe(5);
    await expect(workbook.select('s3', range)).rejects.toMatchObject({
      code: 'sheet-hidden',
      details: { sheet: '三' },
    });
    await expect(workbook.select('gone', range)).rejects.toMatchObject({ code: 'sheet-missing' });
    expect(model.active.id).toBe('s2');
  });

  test('tells changed and activated sheets until stopped', async () => {
    const model = workbookOf([[['a']], { name: '一' }], [[['b']], { name: '二' }]);
    const workbook = connect(model);
    const events: string[] = [];
    const stop = await workbook.onChange(({ kind, sheetId }) => events.push(`${kind} ${sheetId}`));
    model.enter('s1', { row: 0, column: 0 }, 'x');
    model.activate('s2');
    await turns();
    expect(events).toEqual(['cells s1', 'activated s2']);
    await workbook.commit(planOf(model, [['R1C1', state('y')]]));
    await turns();
    expect(events.at(-1)).toBe('cells s1');
    const told = events.length;
    stop();
    stop();
    await turns();
    model.enter('s1', { row: 0, column: 0 }, 'z');
    await turns();
    expect(events).toHaveLength(told);
  });

  test('writes a report sheet, replaces its own, and never a sheet of somebody else', async () => {
    const model = workbookOf([[['a']], { name: '一' }], [[['我的']], { name: '检查报告' }]);
    const workbook = connect(model);
    const link = { sheetName: '一', address: 'A1' };
    await workbook.writeSheet({
      name: '检查报告',
      rows: [
        [{ text: '检查报告', style: 'title' }],
        [{ text: '错误', style: 'error' }, { text: '=1+1' }, { text: '一!A1', link }],
        [{ text: 3 }],
      ],
      columnWidths: [10, 40],
    });
    expect(model.sheetNamed('检查报告')!.cell(0, 0).value).toBe('我的');
    const report = model.sheetNamed('检查报告 (2)')!;
    expect(model.active).toBe(report);
    expect(comparable(report.snapshot()).cells).toMatchObject({
      R0C0: { value: '检查报告', formula: null },
      R1C1: { value: '=1+1', formula: null },
      R2C0: { value: 3 },
    });
    expect(report.cell(0, 0).appearance).toMatchObject({ bold: true });
    expect(report.cell(1, 2).appearance).toMatchObject({ link: "'一'!A1" });
    expect(report.columnWidths.get(1)).toBeCloseTo(40);
    model.activate(model.sheets[0]!.id);
    model.changeSheet(report.id, { visibility: 'hidden' });
    await workbook.writeSheet({ name: '检查报告', rows: [[{ text: '新' }]], columnWidths: [] });
    expect(report.visibility).toBe('visible');
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['一', '检查报告', '检查报告 (2)']);
    expect(comparable(report.snapshot()).cells).toEqual({
      R0C0: { value: '新', formula: null, numberFormat: 'General' },
    });
  });

  test('opens a file beside this one', async () => {
    const opened: Uint8Array[] = [];
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await connect(workbookOf([[[1]], {}]), (file) => opened.push(file)).open(bytes, '样例.xlsx');
    expect(opened).toEqual([bytes]);
  });

  test('stops when asked to', async () => {
    const workbook = connect(workbookOf([[[1]], {}]));
    await expect(workbook.read('all', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** Adds A1 and B1 of the first sheet into C1. */
const adder: Calculator = {
  async calculate({ sheets: [sheet] }) {
    const value = Number(sheet!.cell(0, 0).value) + Number(sheet!.cell(0, 1).value);
    return [{ sheetId: sheet!.id, row: 0, column: 2, value }];
  },
};

/** Sheets s1, s2, … */
function workbookOf(...sheets: [CellInput[][], SheetInput][]): MemoryWorkbook {
  return MemoryWorkbook.fromSnapshots(
    sheets.map(([rows, input], index) => ({ ...snapshotOf(rows, input), sheetId: `s${index + 1}` })),
  );
}

function state(value: CellState['value'], more: Partial<CellState> = {}): CellState {
  return { ...BLANK, value, ...more };
}

/** A plan on the first sheet with the present states as its before-values; places as R1C1. */
function planOf(model: MemoryWorkbook, changes: (readonly [string, CellState])[]): ChangePlan {
  const sheet = model.sheets[0]!;
  return {
    title: '试写',
    changes: changes.map(([place, after]) => {
      const [, row, column] = /^R(\d+)C(\d+)$/.exec(place)!;
      const at = { row: Number(row) - 1, column: Number(column) - 1 };
      const { value, formula, numberFormat } = sheet.cell(at.row, at.column);
      return { sheetId: sheet.id, ...at, before: { value, formula, numberFormat }, after };
    }),
  };
}

/** Lets pending messages between client and host through. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}
