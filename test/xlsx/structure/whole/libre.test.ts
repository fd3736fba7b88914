import { readFileSync } from 'node:fs';
import { formulasOn, planMends, planWriting } from '../../../../src/app';
import { NATIONAL } from '../../../../src/profile';
import { patchWorkbook, readWorkbook } from '../../../../src/xlsx';
import { shiftWorkbook } from '../../../../src/xlsx/structure/shift-workbook';
import { convertWithLibreOffice } from '../../../support/soffice';

const FORM = 'test/fixtures/pairs/高标准农田-2022/self-evaluation.xlsx';

test('LibreOffice computes the same in a form with formulas before and after rows have come in', () => {
  const original = new Uint8Array(readFileSync(FORM));
  const tablesOf = (bytes: Uint8Array) =>
    readWorkbook(bytes).snapshots.flatMap((snapshot) => formulasOn(snapshot, NATIONAL));
  const mended = patchWorkbook(
    original,
    planMends(tablesOf(original), () => true),
  ).bytes;
  const filled = patchWorkbook(
    mended,
    planWriting(tablesOf(mended), () => true),
  ).bytes;
  const { sheetId, usedRange } = readWorkbook(filled).snapshots[0]!;
  const places = [3, 12, 20].filter((at) => at < usedRange!.bottom);
  const grown = places.map((at) =>
    shiftWorkbook(filled, { sheetId, axis: 'row', at, count: 2, like: at - 1 }),
  );
  const [plain, ...others] = convertWithLibreOffice([filled, ...grown], 'xlsx').map(
    (bytes) => readWorkbook(bytes).snapshots[0]!,
  );
  const valuesOf = (cells: typeof plain) =>
    cells!.cells.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (cell?.formula ? [{ r, c, value: cell.value }] : [])),
    );
  const before = valuesOf(plain);
  expect(before.length).toBeGreaterThan(10);
  others.forEach((after, i) => {
    const at = places[i]!;
    expect(valuesOf(after)).toEqual(before.map((one) => ({ ...one, r: one.r < at ? one.r : one.r + 2 })));
  });
});
