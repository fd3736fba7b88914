import { recognise, type Form } from '../../../src/form';
import {
  BLANK,
  contains,
  formatCell,
  formatRange,
  Sheet,
  type CellRef,
  type Snapshot,
} from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import * as layouts from '../whole/layouts';
import { fixtureSnapshots, tableNames } from '../support';
import { insertColumn, insertRow } from '../whole/transform';

const tables: [string, Snapshot][] = [
  ...tableNames().map((name): [string, Snapshot] => [name, fixtureSnapshots(name)[0]!]),
  ...Object.entries(layouts).map(([name, layout]): [string, Snapshot] => [
    name,
    snapshotOf(layout.rows, layout),
  ]),
];

const read = (snapshot: Snapshot): Form[] => recognise(new Sheet(snapshot));

/** What stands in these tables and is read by nobody. */
const UNREAD: Readonly<Record<string, readonly string[]>> = {
  // Rates and points of a place's own, with headings that say more than one thing.
  'batch-0/S04-成安县民政局-2020-百岁老人高龄津贴预算项目绩效自评表': [
    'box I2:J2',
    'box K3:N3',
    'box M5:N7',
    'box M8:N8',
    'box M9:N10',
    'column K13:K16',
    'column M13:M16',
    'column N13:N16',
  ],
  // 项目总体情况 below the money tells of the project, not what it is for.
  'batch-0/T05-临邑县师范附属小学-2025-小学教育公用经费项目支出目标申报表': ['box A8', 'box B8:E8'],
};

/** Every cell that the form points at, as an address. */
function pointed(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('row' in value && 'column' in value && typeof value.column === 'number') {
    found.add(formatCell(value as CellRef));
    return found;
  }
  for (const part of Object.values(value)) pointed(part, found);
  return found;
}

/** The address of every box of a table that holds something. */
function filled(sheet: Sheet, { range }: Form): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const { top, left } = sheet.area(row, column);
      if (top === row && left === column && sheet.text(row, column).trim() !== '')
        cells.push({ row, column });
    }
  }
  return cells;
}

/** Whether a cell stands in one of the tables: a line above the title may be no part of it. */
function isInside(forms: readonly Form[], cell: CellRef): boolean {
  return forms.some(({ range }) => contains(range, cell));
}

function isUnderHeading({ headings }: Form, { column }: CellRef): boolean {
  return headings.some(({ left, right }) => left <= column && right >= column);
}

function put(snapshot: Snapshot, values: ReadonlyArray<readonly [CellRef, string | number]>): Snapshot {
  const cells = [...snapshot.cells].map((row) => (row ? [...row] : []));
  for (const [{ row, column }, value] of values) (cells[row] ??= [])[column] = { ...BLANK, value };
  const used = snapshot.usedRange!;
  const right = Math.max(used.right, ...values.map(([{ column }]) => column));
  return { ...snapshot, cells, usedRange: { ...used, right } };
}

describe.each(tables)('%s', (name, snapshot) => {
  const [form] = read(snapshot);
  const isUnread = (forms: readonly Form[], { row, column }: CellRef): boolean =>
    forms.some(({ unread }) =>
      unread.some(({ cells }) => cells.some((cell) => cell.row === row && cell.column === column)),
    );

  test('what was not understood', () => {
    expect(form!.unread.map(({ kind, range }) => `${kind} ${formatRange(range)}`)).toEqual(
      UNREAD[name] ?? [],
    );
  });

  test('a label that nobody points at is known by its words, or stands beside what was read', () => {
    const sheet = new Sheet(snapshot);
    const known = pointed({ ...form, unread: [] });
    for (const cell of filled(sheet, form!)) {
      const area = sheet.area(cell.row, cell.column);
      const inColumn = form!.rows.some(({ row }) => row === cell.row) && isUnderHeading(form!, cell);
      if (known.has(formatCell(cell)) || area.bottom > area.top || inColumn) continue;
      const prose = '此处写着与本表栏目无关的一段话，共计二十余字，涉及12.5公里。';
      const forms = read(put(snapshot, [[cell, prose]]));
      if (!isInside(forms, cell)) continue;
      const told = forms.some((other) => pointed({ ...other, unread: [] }).has(formatCell(cell)));
      expect([formatCell(cell), told || isUnread(forms, cell)]).toEqual([formatCell(cell), true]);
    }
  });

  test('an unknown column anywhere among the indicators is unread, whole', () => {
    const rows = form!.rows.filter(({ kind }) => kind === 'item').map(({ row }) => row);
    const heading = form!.headings[0]!.cell.row;
    const merged = snapshot.merges;
    const { left, right } = form!.range;
    for (let at = left + 1; at <= right + 1; at++) {
      // Inside a merge the new column belongs to its box.
      const crosses = (row: number): boolean =>
        merged.some((m) => m.top <= row && m.bottom >= row && m.left < at && m.right >= at);
      if ([heading, ...rows].some(crosses)) continue;
      const cells = rows.map((row): [CellRef, number] => [{ row, column: at }, 13.7]);
      const forms = read(
        put(insertColumn(snapshot, at), [[{ row: heading, column: at }, '旧口径丙'], ...cells]),
      );
      const lost = cells.map(([cell]) => cell).filter((cell) => !isUnread(forms, cell));
      expect({ at, lost: lost.map(formatCell) }).toEqual({ at, lost: [] });
      expect(forms[0]!.indicators).toHaveLength(form!.indicators.length);
    }
  });

  test('an unknown row anywhere in the table is unread or pointed at', () => {
    for (let at = form!.range.top + 1; at <= form!.range.bottom; at++) {
      const cell = { row: at, column: form!.range.left };
      const values: [CellRef, string | number][] = [
        [cell, '旧口径甲'],
        [{ row: at, column: form!.range.left + 1 }, '旧口径乙'],
        [{ row: at, column: form!.range.left + 2 }, '旧口径丙'],
        [{ row: at, column: form!.range.left + 3 }, 77],
      ];
      const open = insertRow(snapshot, at);
      if (open.merges.some((m) => m.top <= at && m.bottom >= at)) continue;
      const forms = read(put(open, values));
      const isNumbered = ({ column }: CellRef): boolean =>
        form!.headings.some(({ text, left }) => /^(?:序号|分值)$/.test(text) && left === column);
      const lost = values
        .map(([where]) => where)
        .filter((where) => isInside(forms, where) && !isUnread(forms, where) && !isNumbered(where))
        .filter((where) => !forms.some((other) => pointed({ ...other, unread: [] }).has(formatCell(where))));
      expect({ at, lost: lost.map(formatCell) }).toEqual({ at, lost: [] });
    }
  });
});
