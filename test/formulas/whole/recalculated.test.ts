import fc from 'fast-check';
import { asRatio, completionOf, points, scoreShare } from '../../../src/judgement';
import { NATIONAL, type Profile } from '../../../src/profile';
import { levelPoints } from '../../../src/formulas/rows/levels';
import type { Indicator } from '../../../src/form/model/form';
import { formatCell, Sheet, type CellValue, type ChangePlan } from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { convertWithLibreOffice } from '../../support/soffice';
import { agree, bookOf, fillFile, tablesOf, type Filled } from '../support';
import { anyRow, barePercentRow, tableOf } from '../rows';

const PROFILES: readonly Profile[] = [
  NATIONAL,
  { ...NATIONAL, inverseScore: 'difference', scoreRounding: 'truncate' },
  { ...NATIONAL, passLine: 60, scoreDecimals: 1 },
  { ...NATIONAL, inverseScore: 'manual', reachedShare: 95, partlyShare: 80, unreachedShare: 0 },
];
const ROWS = 600;

/** The rate that the core finds in a file, as it stands there. */
function rateByCore(indicator: Indicator): CellValue {
  const { rate, met } = completionOf(indicator);
  if (indicator.target!.value.kind === 'date') return met === null ? '' : Number(met);
  return rate ?? '';
}

function scoreByCore(indicator: Indicator, rate: CellValue, profile: Profile): CellValue {
  const weight = indicator.weight!.value!;
  if (rate === '') return levelPoints(indicator.actual!.text, weight, profile) ?? '';
  const { direction } = completionOf(indicator);
  const share = scoreShare(asRatio(Number(rate)), direction, profile);
  return share === null ? '' : points(weight * share, profile);
}

/** Formulas whose recalculated value is not the core's. */
function differences(filled: Filled, recalculated: Uint8Array, profile: Profile): string[] {
  const sheets = readWorkbook(recalculated).snapshots.map((snapshot) => new Sheet(snapshot));
  const found: string[] = [];
  tablesOf(recalculated, profile).forEach(({ form, sheet }, index) => {
    const { plan } = filled.tables[index]!;
    const shown = (row: number, column: number) => sheets[0]!.cell(row, column)?.value ?? null;
    for (const { kind, cell, formula } of plan.items) {
      const indicator = form.indicators.find(({ row }) => row === cell.row);
      if ((kind !== 'completion-rate' && kind !== 'score') || !indicator) continue;
      const value = shown(cell.row, cell.column);
      const rate = rateByCore(indicator);
      const byCore = kind === 'completion-rate' ? rate : scoreByCore(indicator, rate, profile);
      if (agree(value, byCore, kind === 'completion-rate' ? 0.00005 : 0.01)) continue;
      const { target, actual } = indicator;
      found.push(
        `${formatCell(cell)} ${target!.text} | ${actual!.text} | core ${String(byCore)} | sheet ${String(value)} | ${formula}`,
      );
    }
    const total = plan.items.find(({ kind }) => kind === 'score-total')!;
    const scores = plan.items.filter(({ kind }) => kind === 'score' || kind === 'execution-score');
    const sum = scores.reduce((all, { cell }) => all + Number(shown(cell.row, cell.column) || 0), 0);
    if (!agree(shown(total.cell.row, total.cell.column), sum, 0.01))
      found.push(`${formatCell(total.cell)} 总分`);
    void sheet;
  });
  return found;
}

/** Other values reached: numbers times 0.8, and the first number of texts. */
function otherActuals({ tables }: Filled): ChangePlan {
  return {
    title: '改完成值',
    changes: tables.flatMap(({ form, sheet }) =>
      form.indicators.flatMap(({ actual }) => {
        const { row, column } = actual!.cell;
        const before = sheet.cell(row, column);
        if (!before || actual!.value.kind === 'date') return [];
        const value = otherValue(before.value);
        return [{ sheetId: form.sheetId, row, column, before, after: { ...before, value } }];
      }),
    ),
  };
}

function otherValue(value: CellValue): CellValue {
  if (typeof value === 'number') return Number((value * 0.8).toPrecision(12));
  if (typeof value !== 'string') return value;
  return value.replace(/\d+(?:,\d{3})*(?:\.\d+)?/, (number) =>
    String(Number((Number(number.replaceAll(',', '')) * 0.75).toPrecision(9))),
  );
}

test('LibreOffice computes what the core computes, before and after other values are entered', async () => {
  const rows = fc.sample(anyRow, { numRuns: ROWS * PROFILES.length, seed: 20_240_101 });
  const files = await Promise.all(
    PROFILES.map((_, index) => bookOf(tableOf(rows.slice(index * ROWS, (index + 1) * ROWS)))),
  );
  const filled = files.map((file, index) => fillFile(file, PROFILES[index]));
  const planned = filled.flatMap(({ tables }) => tables[0]!.plan.items);
  expect(planned.filter(({ kind }) => kind === 'completion-rate').length).toBeGreaterThan(1200);

  // A wrong result in the file proves that the formulas are computed anew.
  const spoilt = filled.map(({ bytes, changes }) => patchWorkbook(bytes, withWrongValues(changes)).bytes);
  const changed = filled.map((one, index) => patchWorkbook(spoilt[index]!, otherActuals(one)).bytes);
  const recalculated = convertWithLibreOffice([...spoilt, ...changed], 'xlsx');
  PROFILES.forEach((profile, index) => {
    expect(differences(filled[index]!, recalculated[index]!, profile)).toEqual([]);
    expect(differences(filled[index]!, recalculated[PROFILES.length + index]!, profile)).toEqual([]);
    const { sheet, form } = tablesOf(recalculated[index]!, profile)[0]!;
    for (const { row, column, after } of filled[index]!.changes.changes) {
      const value = sheet.cell(row, column)?.value ?? null;
      const text = `${form.sheetName}!${formatCell({ row, column })}`;
      expect([text, agree(value, after.value, 0.00005)]).toEqual([text, true]);
    }
  });
});

test.each(['percent', 'ratio'] as const)(
  'bare numbers under %% that are all written as a %s are read by their column',
  async (written) => {
    const rows = fc.sample(barePercentRow(written), { numRuns: 300, seed: 20_240_102 });
    const filled = fillFile(await bookOf(tableOf(rows)));
    const rates = filled.tables[0]!.plan.items.filter(({ kind }) => kind === 'completion-rate');
    expect(rates.length).toBeGreaterThan(200);
    const spoilt = patchWorkbook(filled.bytes, withWrongValues(filled.changes)).bytes;
    const changed = patchWorkbook(spoilt, otherActuals(filled)).bytes;
    for (const recalculated of convertWithLibreOffice([spoilt, changed], 'xlsx'))
      expect(differences(filled, recalculated, NATIONAL)).toEqual([]);
  },
);

/** The same formulas with -77 as their last result. */
function withWrongValues(plan: ChangePlan): ChangePlan {
  return {
    title: plan.title,
    changes: plan.changes
      .filter(({ after }) => after.formula !== null)
      .map((change) => ({ ...change, before: change.after, after: { ...change.after, value: -77 } })),
  };
}
