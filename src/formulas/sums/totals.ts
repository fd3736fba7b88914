import { distinctFields, type Field, type Form, type Indicator } from '../../form';
import type { Profile } from '../../profile';
import type { RowKind } from '../../table';
import { formatCell, type CellRef, type Sheet } from '../../sheet';
import { gradeOf, roundTo, totalOf, unwrittenExecution, WHOLE, type PointsTotal } from '../../judgement';
import { numberOf } from '../expression';
import type { Draft, LeftOut } from '../model';
import { gradeFormula } from '../rows/scoring';
import { sumTerm } from './term';

/** Totals of the indicator table and of the tasks, and the grade. */
export function totalFormulas(
  form: Form,
  sheet: Sheet,
  profile: Profile,
): { readonly drafts: Draft[]; readonly leftOut: LeftOut[] } {
  const { scoreTolerance } = profile;
  const others = uncountedCells(form);
  const drafts: Draft[] = [...subtotals(form, sheet, profile, others), ...taskTotals(form, sheet, profile)];
  const leftOut: LeftOut[] = [];
  const { totalWeight, totalScore } = form;
  const weights = cellsIn(totalOf(form, 'weight', profile));
  const scores = cellsIn(totalOf(form, 'score', profile));
  const unwritten = unwrittenExecution(form, profile);
  if (totalWeight && weights.length > 0) {
    if (unwritten > 0 && totalWeight.value === WHOLE) {
      const reason = `预算执行率的 ${unwritten} 分没有写在表里，各项分值加不到 100`;
      leftOut.push({ kind: 'weight-total', label: '分值合计', cell: totalWeight.cell, reason });
    } else
      drafts.push(
        sumDraft('weight-total', '分值合计', totalWeight.cell, sheet, weights, scoreTolerance, others),
      );
  }
  if (totalScore && scores.length > 0) {
    if (form.indicators.some(({ score }) => score?.line !== undefined)) {
      leftOut.push({
        kind: 'score-total',
        label: '总分',
        cell: totalScore.cell,
        reason: '有得分叠在一个单元格里，加不起来；请拆成一行一个指标',
      });
    } else
      drafts.push(sumDraft('score-total', '总分', totalScore.cell, sheet, scores, scoreTolerance, others));
  }
  const grade = gradeField(form);
  if (grade && totalScore) drafts.push(gradeDraft(grade, totalScore.cell, profile));
  return { drafts, leftOut };
}

/** Weights or scores that stand in cells of their own; those of stacked rows are texts of several lines. */
function plainFields(indicators: readonly Indicator[], column: 'weight' | 'score'): Field<number | null>[] {
  return distinctFields(indicators.map((indicator) => indicator[column])).filter(
    ({ line }) => line === undefined,
  );
}

const UNCOUNTED: ReadonlySet<RowKind> = new Set(['subtotal', 'total', 'part', 'carried']);

/** Weights and scores of rows that are no items: sums, parts of an item, sums carried over the break of a page. */
function uncountedCells({ rows, columns }: Form): CellRef[] {
  const points = columns.filter(({ column }) => column === 'weight' || column === 'score');
  return rows
    .filter(({ kind }) => UNCOUNTED.has(kind))
    .flatMap(({ row }) => points.map(({ left }) => ({ row, column: left })));
}

/** The cells of a total, the budget execution first; stacked rows are texts of several lines and no numbers. */
function cellsIn({ rows, execution }: PointsTotal): Field<number | null>[] {
  return [...(execution ? [execution] : []), ...rows.filter(({ line }) => line === undefined)];
}

function sumDraft(
  kind: 'weight-total' | 'score-total' | 'subtotal' | 'task-total',
  label: string,
  cell: CellRef,
  sheet: Sheet,
  fields: readonly Field<number | null>[],
  tolerance: number,
  others: readonly CellRef[] = [],
): Draft {
  const term = sumTerm(sheet, fields, others);
  return {
    kind,
    label,
    cell,
    formula: `=${term.formula}`,
    numberFormat: null,
    compute: (read) => term.compute(read) ?? '',
    tolerance,
  };
}

/** 小计 rows: what they sum up. */
function* subtotals(
  form: Form,
  sheet: Sheet,
  { scoreTolerance }: Profile,
  others: readonly CellRef[],
): Iterable<Draft> {
  for (const sum of form.sums) {
    if (sum.kind !== 'subtotal') continue;
    const group = sum.of.map((place) => form.indicators[place]!);
    for (const column of ['weight', 'score'] as const) {
      const whole = sum[column];
      const parts = plainFields(group, column);
      if (!whole || parts.length === 0) continue;
      const label = `${group[0]!.level1?.text.replace(/\s+/g, '') ?? ''}小计（${column === 'weight' ? '分值' : '得分'}）`;
      yield sumDraft('subtotal', label, whole.cell, sheet, parts, scoreTolerance, others);
    }
  }
}

/** The amounts of the tasks, where a row sums them up. */
function* taskTotals(form: Form, sheet: Sheet, { sumTolerance }: Profile): Iterable<Draft> {
  for (const total of form.taskTotals) {
    const amounts = distinctFields(total.of.map((place) => form.tasks[place]!.amount));
    if (total.amount && amounts.length >= 2)
      yield sumDraft('task-total', '任务金额合计', total.amount.cell, sheet, amounts, sumTolerance);
  }
}

/** 评价等级, where it has a cell of its own. */
function gradeField(form: Form): Field<string | null> | undefined {
  return [...form.head, ...form.conclusions].find(
    ({ name, cell, label, text }) =>
      /(?:评价|自评|绩效|评定)?(?:等级|等次)$/.test(name) &&
      label !== undefined &&
      formatCell(label) !== formatCell(cell) &&
      /^\s*[优良中差]?\s*$/.test(text),
  );
}

function gradeDraft(grade: Field<string | null>, total: CellRef, profile: Profile): Draft {
  const address = formatCell(total);
  return {
    kind: 'grade',
    label: '等级',
    cell: grade.cell,
    formula: `=IF(ISNUMBER(${address}),${gradeFormula(`ROUND(${address},6)`, profile)},"")`,
    numberFormat: null,
    compute: (read) => {
      const score = numberOf(read(total));
      return score === null ? '' : gradeOf(roundTo(score, 6), profile);
    },
    tolerance: 0,
  };
}
