import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Snapshot } from '../../../../src/sheet';
import { readWorkbook } from '../../../../src/xlsx';
import { shiftReferences } from '../../../../src/xlsx/structure/shift-refs';
import { shiftWorkbook } from '../../../../src/xlsx/structure/shift-workbook';

/** Real forms: what is put in and taken out again leaves everything where it was. */
const FOLDER = 'test/fixtures/forms';
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
  .filter((_, i) => i % 3 === 0);

const cellsOf = ({ cells }: Snapshot): Map<string, Cell> =>
  new Map(
    cells.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell ? [[`${r},${c}`, cell] as const] : []))),
  );

test.each(FILES)('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const { snapshots: before } = readWorkbook(bytes);
  const sheet = before.find((one) => !one.protected);
  if (!sheet) return;
  const used = sheet.usedRange!;
  const at = used.top + ((file.length * 7) % (used.bottom - used.top + 1));
  const change = { sheetId: sheet.sheetId, axis: 'row', at, count: 3 } as const;
  const grown = shiftWorkbook(bytes, { ...change, like: Math.max(0, at - 1) });
  const after = readWorkbook(grown).snapshots.find(({ sheetId }) => sheetId === sheet.sheetId)!;

  const expected = new Map(
    [...cellsOf(sheet)].map(([key, cell]) => {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const formula =
        cell.formula === null
          ? null
          : shiftReferences(cell.formula, sheet.sheetName, sheet.sheetName, change);
      return [`${row < at ? row : row + 3},${column}`, { ...cell, formula }] as const;
    }),
  );
  expect(cellsOf(after)).toEqual(expected);
  expect(after.merges).toHaveLength(sheet.merges.length);

  const back = readWorkbook(shiftWorkbook(grown, { ...change, count: -3, like: null })).snapshots;
  expect(back).toEqual(before);
});
