/** Formulas for what people took from the sample ledger, recalculated by LibreOffice. */
import { readFileSync } from 'node:fs';
import { findLedger } from '../../../src/ledger/find-ledger';
import { ledgerFormula, type FormulaOptions } from '../../../src/autofill/formula/ledger-formula';
import type { PlainFilter } from '../../../src/autofill/proposals/proposal';
import type { LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import { BLANK, Sheet } from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { convertWithLibreOffice } from '../../support/soffice';
import { fixtureBytes, LEDGER } from '../corpus/fixture';

interface Taken {
  readonly id: string;
  readonly sheet: string;
  readonly filters: Readonly<Record<string, string | number>>;
  readonly op: 'sum' | 'count-distinct' | 'ratio';
  readonly column: string;
  readonly value: number;
}

const { aggregates } = JSON.parse(
  readFileSync('test/fixtures/forms/业务台账-2024.expected.json', 'utf8'),
) as { readonly aggregates: readonly Taken[] };

const file = fixtureBytes(LEDGER);
const { snapshots } = readWorkbook(file);

function ledgerOn(name: string) {
  return findLedger(new Sheet(snapshots.find(({ sheetName }) => sheetName === name)!), LEDGER)!;
}

function recipeFor({ sheet, filters, op, column }: Taken): [LedgerRecipe, PlainFilter[], FormulaOptions] {
  const ledger = ledgerOn(sheet);
  const date = ledger.columns.find(({ kind }) => kind === 'date');
  const plain = Object.entries(filters).map(([name, value]): PlainFilter =>
    name === '年度' ? { column: date!.name, year: Number(value) } : { column: name, equals: String(value) },
  );
  const recipe = { kind: 'ledger', file: null, sheet, filters: plain } as const;
  const [name, answer] = column.split('=');
  if (answer !== undefined)
    return [{ ...recipe, aggregate: 'share', column: name!, counted: [answer] }, plain, {}];
  return op === 'ratio'
    ? [{ ...recipe, aggregate: 'count-distinct', column, outOf: '告知' }, plain, { outOf: 7500 }]
    : [{ ...recipe, aggregate: op, column }, plain, {}];
}

test('every number that people took has a formula that gives it', () => {
  const formulas = aggregates.map((taken) => {
    const [recipe, filters, options] = recipeFor(taken);
    const live = ledgerFormula(ledgerOn(taken.sheet), recipe, filters, options);
    return 'formula' in live ? live.formula : live.why;
  });
  const { sheetId } = snapshots[0]!;
  const changes = formulas.map((formula, row) => {
    const at = { sheetId, row, column: 40 };
    return { ...at, before: BLANK, after: { ...BLANK, value: -77, formula } };
  });
  const { bytes } = patchWorkbook(file, { title: '公式', changes });
  const [recalculated] = convertWithLibreOffice([bytes], 'xlsx');
  const cells = readWorkbook(recalculated!).snapshots[0]!.cells;
  const computed = aggregates.map(({ id }, row) => {
    const value = cells[row]?.[40]?.value;
    return [id, typeof value === 'number' ? Number(value.toFixed(4)) : value];
  });
  expect(computed).toEqual(aggregates.map(({ id, value }) => [id, value]));
});
