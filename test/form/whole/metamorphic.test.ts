import { recognise, type Form } from '../../../src/form';
import { Sheet, type Cell, type Snapshot } from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import * as layouts from './layouts';
import { fixtureSnapshots, tableNames } from '../support';
import { divideRow, insertColumn, insertRow, join, mapCells, shift } from './transform';

/** Every table that is read right elsewhere: all fixtures, and the layouts of other provinces. */
const tables: [string, Snapshot][] = [
  // The columns of one of them are told by its merges alone.
  ...tableNames()
    .filter((name) => !name.includes('/S04-'))
    .map((name): [string, Snapshot] => [name, fixtureSnapshots(name)[0]!]),
  ...Object.entries(layouts).map(([name, layout]): [string, Snapshot] => [
    name,
    snapshotOf(layout.rows, layout),
  ]),
];

/** What a table means, without where it stands. */
function meaning(form: Form): unknown {
  const simple = {
    ...form,
    columns: form.columns.map((column) => column.column),
    headings: form.headings.map((heading) => heading.text),
    unread: form.unread.map(({ kind, heading, cells }) => [kind, heading?.text, cells.length]),
  };
  return JSON.parse(
    JSON.stringify(simple, (key, value: unknown) =>
      PLACES.has(key) || (key === 'amount' && isBlank(value)) ? undefined : value,
    ),
  );
}

/** A label with a label beside it has no box for the amount; a blank column between them makes one. */
function isBlank(value: unknown): boolean {
  return (value as { text?: string } | null)?.text === '';
}

const PLACES = new Set(['cell', 'label', 'nameCell', 'row', 'range', 'sheetId', 'sheetName']);

const read = (snapshot: Snapshot): Form[] => recognise(new Sheet(snapshot));
const meanings = (snapshot: Snapshot): unknown[] => read(snapshot).map(meaning);

describe.each(tables)('%s', (_name, sheet) => {
  const { usedRange } = sheet;
  const plain = meanings(sheet);

  test('is read', () => expect(plain.length).toBeGreaterThan(0));

  test('a blank row anywhere changes nothing', () => {
    for (let at = 0; at <= usedRange!.bottom + 1; at++) {
      expect({ at, forms: meanings(insertRow(sheet, at)) }).toEqual({ at, forms: plain });
    }
  });

  test('a blank column anywhere changes nothing', () => {
    for (let at = 0; at <= usedRange!.right + 1; at++) {
      expect({ at, forms: meanings(insertColumn(sheet, at)) }).toEqual({ at, forms: plain });
    }
  });

  test('standing elsewhere changes nothing but addresses', () => {
    expect(meanings(shift(sheet, 7, 3))).toEqual(plain);
    const [form] = read(sheet);
    const [moved] = read(shift(sheet, 7, 3));
    expect(moved!.indicators.map(({ name }) => [name.cell.row - 7, name.cell.column - 3])).toEqual(
      form!.indicators.map(({ name }) => [name.cell.row, name.cell.column]),
    );
  });

  test('without merges the same indicators are read', () => {
    const told = (forms: Form[]): unknown =>
      forms.map((form) => [
        form.kind,
        form.year?.value,
        form.organisation?.value,
        form.goals.map(({ expected, completed }) => [expected.text, completed?.text]),
        form.tasks.map(({ name, section, amount }) => [name.text, section?.text, amount?.value]),
        form.indicators.map(({ level1, level2, name, target, periodTarget, actual, weight }) => [
          ...[level1, level2, name, target, periodTarget, actual].map((field) => field?.text),
          weight?.value,
        ]),
      ]);
    expect(told(read({ ...sheet, merges: [] }))).toEqual(told(read(sheet)));
  });

  test('the name of the sheet changes nothing', () => {
    expect(meanings({ ...sheet, sheetName: 'Sheet1 (2)' }).length).toBe(plain.length);
  });

  test('numbers as text are the same numbers', () => {
    const asText = (cell: Cell): Cell =>
      typeof cell.value === 'number' && cell.numberFormat === 'General'
        ? { ...cell, value: String(cell.value) }
        : cell;
    expect(meanings(mapCells(sheet, asText))).toEqual(plain);
  });

  test('full-width signs are read as half-width ones', () => {
    const wide = (cell: Cell): Cell =>
      typeof cell.value === 'string' && cell.value.length < 60 ? { ...cell, value: widen(cell.value) } : cell;
    expect(figuresOf(read(mapCells(sheet, wide)))).toEqual(figuresOf(read(sheet)));
  });

  test('percentages as text and as formatted numbers are the same values', () => {
    const formatted = (cell: Cell): Cell => {
      const match = typeof cell.value === 'string' ? /^\s*(\d+(?:\.\d+)?)%\s*$/.exec(cell.value) : null;
      if (!match) return cell;
      const decimals = match[1]!.split('.')[1]?.length ?? 0;
      const numberFormat = decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%';
      return { ...cell, value: Number((Number(match[1]) / 100).toPrecision(12)), numberFormat };
    };
    expect(figuresOf(read(mapCells(sheet, formatted)))).toEqual(figuresOf(read(sheet)));
  });

  test('the name of the sheet changes no indicator', () => {
    const named = (name: string): unknown => meanings({ ...sheet, sheetName: name });
    expect(named('绩效自评 (2)')).toEqual(named('Sheet1'));
  });

  test('stacked cells divided into rows give the same indicators', () => {
    expect(indicatorsOf(read(unstack(sheet)))).toEqual(indicatorsOf(read(sheet)));
  });

  test('two tables on one sheet are both read', () => {
    const other = tables.find(([name]) => name.startsWith('古城区'))![1];
    const below = join(sheet, shift(other, usedRange!.bottom + 4, 0));
    expect(meanings(below)).toEqual([...plain, ...meanings(other)]);
    const directly = join(sheet, shift(other, usedRange!.bottom + 1, 1));
    expect(meanings(directly)).toEqual([...plain, ...meanings(other)]);
    const beside = join(sheet, shift(other, 0, usedRange!.right + 2));
    expect(meanings(beside)).toEqual(expect.arrayContaining([...plain, ...meanings(other)]));
  });
});

/** The numbers of the tables, whatever way they are written. */
function figuresOf(forms: Form[]): unknown {
  return forms.map((form) => [
    form.kind,
    form.year?.value,
    form.indicators.map(({ target, actual, weight, score }) => [
      figure(target),
      figure(actual),
      weight?.value,
      score?.value,
    ]),
  ]);
}

/** The indicators of the tables, without where they stand. */
function indicatorsOf(forms: Form[]): unknown {
  return forms.map((form) =>
    form.indicators.map(({ level1, level2, name, target, periodTarget, actual, weight }) => [
      level1?.value,
      level2?.value,
      name.value,
      figure(target),
      figure(periodTarget),
      figure(actual),
      weight?.value,
    ]),
  );
}

/** The sheet with every row of stacked indicators divided, a line a row; what all lines share is repeated. */
function unstack(sheet: Snapshot): Snapshot {
  const stacked = read(sheet)
    .flatMap(({ indicators }) => indicators.filter(({ name }) => name.line !== undefined))
    .reduce((rows, { row }) => rows.set(row, (rows.get(row) ?? 0) + 1), new Map<number, number>());
  return [...stacked]
    .sort(([a], [b]) => b - a)
    .reduce((divided, [row, lines]) => divideRow(divided, row, lines), sheet);
}

function figure(field: Form['indicators'][number]['target']): unknown {
  return field && [field.value.operator, field.value.value, field.value.upper, field.value.unit];
}

function widen(text: string): string {
  return text.replace(/[():,%0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
