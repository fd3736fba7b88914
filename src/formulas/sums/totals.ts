import { distinctFields, type Field, type Form, type Indicator } from '../../form';
import type { Profile } from '../../profile';
import type { RowKind } from '../../table';
import { formatCell, type CellRef, type Sheet } from '../../sheet';
import {
  GRADES,
  gradeOf,
  roundTo,
  totalOf,
  unwrittenExecution,
  WHOLE,
  type PointsTotal,
} from '../../judgement';
import { literal, numberOf } from '../expression';
import type { Draft, LeftOut } from '../model';
import { sumTerm, type SumTerm } from './term';

/** Totals of the indicator table and of the tasks, and the grade. */
export function totalFormulas(
  form: Form,
  sheet: Sheet,
  profile: Profile,
): { readonly drafts: Draft[]; readonly leftOut: LeftOut[] } {
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  const leave = ({ kind, label, cell }: Sum, reason: string) => leftOut.push({ kind, label, cell, reason });
  const add = (sum: Sum) => {
    const term = sumTerm(sheet, sum.fields, sum.others);
    if (term) drafts.push(sumDraft(sum, term, profile));
    else leave(sum, '各项中有的文本公式读不准，请先改为数字');
  };
  const others = uncountedCells(form);
  [...subtotals(form, others), ...taskTotals(form)].forEach(add);
  const { totalWeight, totalScore } = form;
  if (totalWeight) {
    const sum = pointsSum(form, 'weight', totalWeight.cell, others, profile);
    const unwritten = unwrittenExecution(form, profile);
    if (sum && unwritten > 0 && totalWeight.value === WHOLE)
      leave(sum, `预算执行率的 ${unwritten} 分没有写在表里，各项分值加不到 100`);
    else if (sum) add(sum);
  }
  if (totalScore) {
    const sum = pointsSum(form, 'score', totalScore.cell, others, profile);
    if (sum && form.indicators.some(({ score }) => score?.line !== undefined))
      leave(sum, '有得分叠在一个单元格里，加不起来；请拆成一行一个指标');
    else if (sum) add(sum);
  }
  const grade = gradeField(form);
  if (grade && totalScore) drafts.push(gradeDraft(grade, totalScore.cell, profile));
  return { drafts, leftOut };
}

/** Fields to be added up, and where their sum goes. */
interface Sum {
  readonly kind: 'weight-total' | 'score-total' | 'subtotal' | 'task-total';
  readonly label: string;
  readonly cell: CellRef;
  readonly fields: readonly Field<number | null>[];
  /** Cells in between that are no parts. */
  readonly others?: readonly CellRef[];
  readonly words: string;
}

/** The total of the weights or scores; undefined where there are none. */
function pointsSum(
  form: Form,
  column: 'weight' | 'score',
  cell: CellRef,
  others: readonly CellRef[],
  profile: Profile,
): Sum | undefined {
  const total = totalOf(form, column, profile);
  const fields = cellsIn(total);
  if (fields.length === 0) return undefined;
  const [label, what] = column === 'weight' ? ['分值合计', '分值'] : ['总分', '得分'];
  const words = `${label} = ${total.execution ? `执行率的${what} + ` : ''}各项指标${what}之和`;
  return { kind: `${column}-total`, label, cell, fields, others, words };
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
  { kind, label, cell, words }: Sum,
  { formula, whenBlank, compute }: SumTerm,
  { sumTolerance, scoreTolerance }: Profile,
): Draft {
  return {
    kind,
    label,
    cell,
    words,
    formula: `=${formula}`,
    whenBlank: `=${whenBlank}`,
    numberFormat: null,
    compute: (read) => compute(read) ?? '',
    tolerance: kind === 'task-total' ? sumTolerance : scoreTolerance,
  };
}

/** 小计 rows: what they sum up. */
function* subtotals(form: Form, others: readonly CellRef[]): Iterable<Sum> {
  for (const sum of form.sums) {
    if (sum.kind !== 'subtotal') continue;
    const group = sum.of.map((place) => form.indicators[place]!);
    for (const column of ['weight', 'score'] as const) {
      const whole = sum[column];
      const fields = plainFields(group, column);
      if (!whole || fields.length === 0) continue;
      const what = column === 'weight' ? '分值' : '得分';
      const label = `${group[0]!.level1?.text.replace(/\s+/g, '') ?? ''}小计（${what}）`;
      const words = `小计 = 上面各项${what}之和`;
      yield { kind: 'subtotal', label, cell: whole.cell, fields, others, words };
    }
  }
}

/** The amounts of the tasks, where a row sums them up. */
function* taskTotals(form: Form): Iterable<Sum> {
  for (const total of form.taskTotals) {
    const fields = distinctFields(total.of.map((place) => form.tasks[place]!.amount));
    if (!total.amount || fields.length < 2) continue;
    const { cell } = total.amount;
    yield { kind: 'task-total', label: '任务金额合计', cell, fields, words: '合计 = 各项任务金额之和' };
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
  const lines = GRADES.map(([name, line]) => [name, profile[line]] as const);
  const name = lines.reduceRight(
    (rest, [grade_, line]) => `IF(${address}>=${literal(line)},"${grade_}",${rest})`,
    '"差"',
  );
  return {
    kind: 'grade',
    label: '等级',
    cell: grade.cell,
    formula: `=IF(COUNT(${address})=0,"",${name})`,
    words: `等级：总分${lines.map(([grade_, line]) => ` ${line} 分以上为${grade_}`).join('，')}，以下为差`,
    numberFormat: null,
    compute: (read) => {
      const score = numberOf(read(total));
      return score === null ? '' : gradeOf(roundTo(score, 6), profile);
    },
    tolerance: 0,
  };
}
