import type { Indicator } from '../../form';
import { completionOf, directionOf, type Direction } from '../../judgement';
import type { Quantity } from '../../quantity';
import { formatCell, type CellRef, type Sheet } from '../../sheet';
import { literal } from '../expression';
import { reachedOperand, type BarePercentRows } from './actual';
import { dateRate } from './date-rate';
import type { RowRate, Unreadable } from './operand';
import { targetOperand, targetProblem } from './target';

/** How an indicator's completion rate is computed, or why it is not. The cases are those of `judgement`. */
export function rowRate(sheet: Sheet, indicator: Indicator, bare: BarePercentRows): RowRate | Unreadable {
  const { target, actual } = indicator;
  if (!target || !actual) return { reason: '表里没有指标值或完成值栏' };
  if (target.value.kind === 'date') return dateRate(sheet, indicator, target, actual);
  const problem = targetProblem(target);
  if (problem) return { ...problem, isTarget: true };
  const reached = reachedOperand(sheet, indicator, bare);
  if ('reason' in reached) return reached;
  const direction = directionOf(indicator);
  const { rate } = completionOf(indicator);
  if (target.value.value! < 0 && direction !== 'range' && direction !== null)
    return { reason: '指标值是负数，不按比例计算完成率' };
  if (rate === null && (actual.value.kind !== 'blank' || direction === null))
    return { reason: '看不出这项指标越高越好还是越低越好；指标值前写上 ≥ 或 ≤ 就能计算' };
  const { operand: done, size } = reached;
  const goal = direction === 'range' ? null : targetOperand(sheet, target, size);
  return {
    done,
    goal,
    formula: bodyOf(target.value, direction, size),
    isBlank,
    value: rate,
    direction,
    words: (n, g) => wordsOf(target.value, direction, n, g),
  };
}

/** Nothing is computed before there is a number. */
function isBlank(done: string, isHelper: boolean): string {
  return isHelper ? `${done}=""` : `COUNT(${done})=0`;
}

type Body = (n: string, g: string) => string;

/** One formula for each case of `rateOf`. */
function bodyOf(target: Quantity, direction: Direction | null, size: number): Body {
  const goal = target.value!;
  switch (direction) {
    case 'range':
      return inRange(goal / size, target.upper! / size);
    case null:
      return (n, g) => `IF(${n}=${g},1,"")`;
    case 'lower':
      return goal === 0 ? (n) => `IF(${n}>0,0,1)` : (n, g) => `1/MAX(1,${n}/${g})`;
    case 'exact':
      return goal === 0 ? (n) => `IF(${n}>0,0,1)` : share;
    case 'higher':
      if (goal !== 0) return share;
      return target.operator === '>' ? (n) => `IF(${n}>0,1,0)` : (n) => `IF(${n}<0,0,1)`;
  }
}

/** Less than nothing counts as nothing. */
const share: Body = (n, g) => `MAX(0,${n})/${g}`;

/** 1 inside; outside, the distance to the nearer end as a ratio, as far as that makes sense. */
function inRange(low: number, high: number): Body {
  const [from, to] = [literal(low), literal(high)];
  if (low > 0) return (n) => `MIN(1,MAX(0,${n})/${from})/MAX(1,${n}/${to})`;
  if (low === 0 && high > 0) return (n) => `IF(${n}<0,"",1/MAX(1,${n}/${to}))`;
  return low === -high
    ? (n) => `IF(ABS(${n})<=${to},1,"")`
    : (n) => `IF(AND(${n}>=${from},${n}<=${to}),1,"")`;
}

/** What was written for another target, so that a formula of the product is known again: the same numbers, compared otherwise. */
export function otherFormulas(own: { readonly done: readonly CellRef[]; readonly goal: readonly CellRef[] }) {
  const bodies: Body[] = [
    share,
    (n, g) => `1/MAX(1,${n}/${g})`,
    (n, g) => `IF(${n}=${g},1,"")`,
    (n) => `IF(${n}>0,0,1)`,
    (n) => `IF(${n}>0,1,0)`,
    (n) => `IF(${n}<0,0,1)`,
    inRange(1, 2),
    inRange(0, 1),
    inRange(-1, 1),
    inRange(-1, 2),
  ];
  return own.done
    .map(formatCell)
    .flatMap((n) =>
      own.goal
        .map(formatCell)
        .flatMap((g) =>
          bodies.flatMap((body) =>
            [true, false].map((isHelper) => `IF(${isBlank(n, isHelper)},"",${body(n, g)})`),
          ),
        ),
    );
}

function wordsOf(target: Quantity, direction: Direction | null, n: string, g: string): string {
  const isZero = target.value === 0;
  switch (direction) {
    case 'range':
      return `完成率：在「${target.raw.trim()}」之内为 100%，之外按较近的一端计算；范围写在公式里，指标值改了以后要重新写入`;
    case null:
      return `完成率：${n}等于${g}为 100%，不相等时分不出好坏，空着`;
    case 'lower':
    case 'exact':
      if (isZero) return `完成率：${n}为 0 得 100%，大于 0 得 0`;
      return direction === 'exact'
        ? `完成率 = ${n} ÷ ${g}`
        : `完成率：${n}不超过${g}为 100%，超过的为 ${g} ÷ ${n}`;
    case 'higher':
      if (!isZero) return `完成率 = ${n} ÷ ${g}`;
      return target.operator === '>'
        ? `完成率：${n}大于 0 得 100%，否则得 0`
        : `完成率：${n}不小于 0 得 100%`;
  }
}
