/** Formulas for recipes on generated ledgers, held against the core, LibreOffice and the engine of the workbench. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { evaluate } from '../../../src/autofill/recipe/evaluate';
import { isRefusal } from '../../../src/autofill/recipe/taken';
import { findLedger } from '../../../src/ledger/find-ledger';
import { joinLedgers } from '../../../src/ledger/join-ledgers';
import type { Ledger } from '../../../src/ledger/ledger';
import { ledgerFormula, type FormulaOptions } from '../../../src/autofill/formula/ledger-formula';
import { roundTo } from '../../../src/judgement';
import { isError, Sheet, type CellChange, type CellValue } from '../../../src/sheet';
import { univerCalculator } from '../../../src/workbench/engine/univer';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { readWorkbook } from '../../../src/xlsx';
import type { CellInput } from '../../support/sheet';
import { convertWithLibreOffice } from '../../support/soffice';
import { anyLedger, type GeneratedLedger, type GeneratedRecipe, type Kept } from './generate-ledger';
import { valueByMeaning } from './meaning';
import { slotTable } from '../facts';

const LEDGERS = 90;
const RESULTS = '结果';

// ---- the workbook

/** A workbook with the sheets of all ledgers and the formulas on a sheet of their own, with a wrong last result. */
async function bookOf(ledgers: readonly Kept[], formulas: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  ledgers.forEach(({ sheets }, index) =>
    sheets.forEach((rows, part) => fill(book.addWorksheet(nameOf(index, part)), rows)),
  );
  const results = book.addWorksheet(RESULTS);
  formulas.forEach((formula, row) => {
    results.getCell(row + 1, 1).value = { formula: formula.slice(1), result: -77 };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function nameOf(index: number, part: number): string {
  return index % 3 === 0 ? `${part + 1}月 (第${index}册 it's)` : `台账${index} ${part + 1}月`;
}

function fill(sheet: ExcelJS.Worksheet, rows: readonly (readonly CellInput[])[]): void {
  rows.forEach((row, r) =>
    row.forEach((input, c) => {
      if (input === null) return;
      const plain = typeof input === 'object' && 'value' in input ? input : { value: input };
      const { value, formula, numberFormat } = { formula: undefined, numberFormat: undefined, ...plain };
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = (formula ? { formula: formula.slice(1), result: value } : value) as ExcelJS.CellValue;
      if (numberFormat) cell.numFmt = numberFormat;
    }),
  );
}

function ledgersIn(bytes: Uint8Array, kept: readonly Kept[]): Ledger[] {
  const { snapshots } = readWorkbook(bytes);
  const sheetAt = new Map(snapshots.map((snapshot) => [snapshot.sheetName, new Sheet(snapshot)]));
  return kept.map(({ sheets }, index) => {
    const parts = sheets.map((_, part) => findLedger(sheetAt.get(nameOf(index, part))!)!);
    return joinLedgers(parts)[0]!;
  });
}

function resultsIn(bytes: Uint8Array): CellValue[] {
  const { snapshots } = readWorkbook(bytes);
  const sheet = snapshots.find(({ sheetName }) => sheetName === RESULTS)!;
  return sheet.cells.map((row) => row?.[0]?.value ?? null);
}

async function resultsByEngine(bytes: Uint8Array, count: number): Promise<CellValue[]> {
  const { snapshots } = readWorkbook(bytes);
  const workbook = MemoryWorkbook.fromSnapshots(snapshots);
  const { sheetId } = snapshots.find(({ sheetName }) => sheetName === RESULTS)!;
  const changes = Array.from({ length: count }, (_, row): CellChange => {
    const cell = workbook.sheet(sheetId).cell(row, 0);
    return { sheetId, row, column: 0, before: cell, after: cell };
  });
  const results = await univerCalculator([]).calculate(workbook, changes);
  const at = new Map(results.filter((one) => one.sheetId === sheetId).map(({ row, value }) => [row, value]));
  return changes.map(({ row }) => at.get(row) ?? null);
}

// ---- what is compared

/** A formula, and where it stands among the recipes. */
interface Written {
  readonly formula: string;
  readonly options: FormulaOptions;
  readonly ledger: number;
  readonly recipe: GeneratedRecipe;
}

/** What the core takes; null where it refuses. */
function valueByCore(ledger: Ledger, { recipe }: GeneratedRecipe): number | null {
  const taken = evaluate(recipe, ledger, slotTable());
  return isRefusal(taken) ? null : taken.value;
}

/** Ways in which a result may be wanted, given to the formulas by turns. */
const WANTED: readonly FormulaOptions[] = [
  {},
  { scale: 10_000 },
  { percent: true },
  { decimals: 2 },
  { scale: 0.01, outOf: 37.5 },
  { outOf: 12, percent: true, decimals: 4 },
];

/** The value as it is wanted: scaled, as a percentage, rounded. */
function asWanted(value: number, isPercentage: boolean, options: FormulaOptions): number {
  const { scale = 1, outOf, percent = false, decimals } = options;
  const scaled = outOf === undefined ? value / scale : (value / scale / outOf) * 100;
  const shown = percent && (isPercentage || outOf !== undefined) ? scaled / 100 : scaled;
  return decimals === undefined ? shown : roundTo(shown, decimals);
}

function wantedValue(ledger: Ledger, { recipe: { recipe }, options }: Written): number | null {
  const taken = evaluate(recipe, ledger, slotTable());
  return isRefusal(taken) ? null : asWanted(taken.value, taken.unit === '%', options);
}

function isClose(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function differing(
  written: readonly Written[],
  values: readonly CellValue[],
  expected: (one: Written) => number | null,
): string[] {
  return written.flatMap((one, index) => {
    const [value, wanted] = [values[index] ?? null, expected(one)];
    if (isClose(value, wanted)) return [];
    return [`${isError(value) ? value.error : String(value)} for ${String(wanted)}: ${one.formula}`];
  });
}

// ---- the test

describe('formulas on generated ledgers', () => {
  const generated: readonly GeneratedLedger[] = fc.sample(anyLedger, { numRuns: LEDGERS, seed: 20_240_601 });
  const now = generated.map((one) => one.now);
  const later = generated.map((one) => one.later);
  const written: Written[] = [];
  const asked = new Map<string, number>();
  const given = new Map<string, number>();
  let ledgers: Ledger[];
  let ledgersLater: Ledger[];
  let books: Uint8Array[];

  beforeAll(async () => {
    ledgers = ledgersIn(await bookOf(now, []), now);
    ledgersLater = ledgersIn(await bookOf(later, []), later);
    generated.forEach(({ recipes }, ledger) => {
      for (const recipe of recipes) {
        if (valueByCore(ledgers[ledger]!, recipe) === null) continue;
        const { aggregate } = recipe.recipe;
        const options = WANTED[written.length % WANTED.length]!;
        const live = ledgerFormula(ledgers[ledger]!, recipe.recipe, recipe.filters, options);
        asked.set(aggregate, (asked.get(aggregate) ?? 0) + 1);
        if (isRefusal(live)) continue;
        given.set(aggregate, (given.get(aggregate) ?? 0) + 1);
        written.push({ formula: live.formula, options, ledger, recipe });
      }
    });
    const formulas = written.map(({ formula }) => formula);
    books = await Promise.all([bookOf(now, formulas), bookOf(later, formulas)]);
  });

  test('the core takes what the rows mean, however they are written', () => {
    expect(now.reduce((all, { entries }) => all + entries.length, 0)).toBeGreaterThan(3000);
    for (const [kept, found] of [
      [now, ledgers],
      [later, ledgersLater],
    ] as const) {
      const wrong = generated.flatMap(({ recipes }, index) =>
        recipes.flatMap((recipe) => {
          const [core, meaning] = [valueByCore(found[index]!, recipe), valueByMeaning(kept[index]!, recipe)];
          return isClose(core, meaning)
            ? []
            : [`${index}: ${core} for ${meaning}: ${JSON.stringify(recipe.recipe)}`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('most recipes have one', () => {
    // The latest number needs dates without any text among them, and one sheet.
    const { latest, ...others } = Object.fromEntries(
      [...asked].map(([aggregate, count]) => [aggregate, (given.get(aggregate) ?? 0) / count]),
    );
    expect(latest).toBeGreaterThan(0);
    expect(Object.keys(others)).toHaveLength(6);
    expect(Math.min(...Object.values(others))).toBeGreaterThan(0.65);
    expect(written.length).toBeGreaterThan(1000);
  });

  const byCore = (one: Written) => wantedValue(ledgers[one.ledger]!, one);
  const byCoreLater = (one: Written) => wantedValue(ledgersLater[one.ledger]!, one);

  test('LibreOffice computes what the core takes, also when other things stand in the rows', () => {
    const [first, second] = convertWithLibreOffice(books, 'xlsx').map(resultsIn) as [
      CellValue[],
      CellValue[],
    ];
    expect(differing(written, first, byCore)).toEqual([]);
    // All rows are counted by a column that is filled in all of them, which it may be no more.
    const holds = (one: Written) =>
      byCoreLater(one) !== null && (one.recipe.recipe.column !== null || one.recipe.filters.length > 0);
    const later = written.filter(holds);
    expect(later.length).toBeGreaterThan(written.length * 0.9);
    const results = second.filter((_, row) => holds(written[row]!));
    expect(differing(later, results, byCoreLater)).toEqual([]);
  });

  test('so does the engine of the workbench', async () => {
    const some = written.filter((_, row) => row % 3 === 0);
    const book = await bookOf(
      now,
      some.map(({ formula }) => formula),
    );
    expect(differing(some, await resultsByEngine(book, some.length), byCore)).toEqual([]);
  });
});
