import { recognise, type Form } from '../../src/form';
import { Sheet, type Cell, type Snapshot } from '../../src/sheet';
import { snapshotOf } from '../support/sheet';
import * as layouts from './layouts';
import { fixtureNames, fixtureSnapshots } from './support';
import { insertColumn, insertRow, join, mapCells, shift } from './transform';

/** Every table that is read right elsewhere: all fixtures, and the layouts of other provinces. */
const tables: [string, Snapshot][] = [
  ...fixtureNames().map((name): [string, Snapshot] => [name, fixtureSnapshots(name)[0]!]),
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
    const figures = (forms: Form[]): unknown =>
      forms.map((form) => [
        form.kind,
        form.year?.value,
        form.indicators.map(({ target, actual, weight, score }) => [
          figure(target),
          figure(actual),
          weight?.value,
          score?.value,
        ]),
      ]);
    expect(figures(read(mapCells(sheet, wide)))).toEqual(figures(read(sheet)));
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

function figure(field: Form['indicators'][number]['target']): unknown {
  return field && [field.value.operator, field.value.value, field.value.upper, field.value.unit];
}

function widen(text: string): string {
  return text.replace(/[():,%0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
