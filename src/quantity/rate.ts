import type { Quantity } from './quantity';
import { convert } from './units';

/**
 * Indicators that are better when low, or that have an ideal in the middle. For these a value without operator (3%)
 * does not tell whether more is better.
 */
const NOT_THE_MORE_THE_BETTER =
  /误差|差错|失误|发病|患病|死亡|感染|投诉|事故|事件|结余|结转|偏差|变动率|调整率|损耗|返工|争议|纠纷|失业|违规|违纪|退件|逾期|变质|控制|成本|三公|能耗|污染|排放|时长|响应|时间|周期|负债|拖欠/;

/**
 * 完成率 as a ratio: 0.976 for 97.6 %. Null whenever it is not certain: no single number, units that do not convert,
 * an actual that is itself a bound (≥95%), a direction that neither operator nor name tells.
 *
 * Source: the scoring formulas of 财预〔2020〕10号 as provincial systems compute them. 正向 (≥ >) and = with a target
 * above 0: actual ÷ target; 反向 (≤ <): 1 when met, else target ÷ actual (the common one of three local variants);
 * target 0: never divided, 1 when the actual is at most 0 for = and ≤, at least 0 for ≥, else 0; a range: 1 inside, else
 * the distance to the nearer end as a ratio; a negative actual counts as 0.
 */
export function completionRate(target: Quantity, actual: Quantity, name = ''): number | null {
  const pair = comparable(target, actual);
  if (!pair) return null;
  const { goal, reached } = pair;
  const amount = Math.max(0, reached);
  switch (target.operator) {
    case '>=':
    case '>':
      return goal > 0 ? ratio(amount, goal) : goal === 0 ? 1 : null;
    case '<=':
    case '<':
      if (goal < 0) return null;
      if (meets(target.operator, reached, goal)) return 1;
      return amount > 0 ? ratio(goal, amount) : null;
    case '=':
    case '~':
      if (close(goal, reached)) return 1;
      if (goal === 0) return reached <= 0 ? 1 : 0;
      return goal < 0 || directionUnknown(target, name) ? null : ratio(amount, goal);
    case 'range':
      return rangeRate(goal, target, reached);
    default:
      return null;
  }
}

/** Whether the actual meets the target; null when that is not certain. */
export function isMet(target: Quantity, actual: Quantity, name = ''): boolean | null {
  if (target.kind === 'date' && actual.kind === 'date') return dateMet(target.date, actual.date);
  if (target.value === null) return wordMet(target, actual);
  const pair = comparable(target, actual);
  if (!pair) return null;
  const { goal, reached } = pair;
  switch (target.operator) {
    case '>=':
    case '>':
    case '<=':
    case '<':
      return meets(target.operator, reached, goal);
    case '=':
      if (close(goal, reached)) return true;
      if (goal === 0) return reached <= 0;
      return directionUnknown(target, name) ? null : reached > goal;
    case '~':
      return close(goal, reached) || (!directionUnknown(target, name) && reached > goal) ? true : null;
    case 'range':
      return target.upper === null ? null : inside(goal, target.upper, reached);
    default:
      return null;
  }
}

/** Both numbers in the target's unit; null when they cannot be compared with certainty. */
function comparable(target: Quantity, actual: Quantity): { goal: number; reached: number } | null {
  if (target.value === null || actual.value === null) return null;
  if (actual.operator !== '=' && actual.operator !== '~') {
    if (actual.kind !== 'trend' || actual.trend !== target.trend) return null;
  }
  if ((target.kind === 'trend') !== (actual.kind === 'trend')) return null;
  const reached = convert(actual.value, actual.unit, target.unit);
  return reached === null ? null : { goal: target.value, reached };
}

function directionUnknown(target: Quantity, name: string): boolean {
  return target.kind === 'duration' || target.kind === 'unit-cost' || NOT_THE_MORE_THE_BETTER.test(name);
}

function rangeRate(low: number, target: Quantity, reached: number): number | null {
  const high = target.upper;
  if (high === null) return null;
  if (inside(low, high, reached)) return 1;
  if (low < 0) return null;
  if (reached < low) return low > 0 ? ratio(Math.max(0, reached), low) : null;
  return high > 0 ? ratio(high, reached) : null;
}

function meets(operator: '>=' | '>' | '<=' | '<', reached: number, goal: number): boolean {
  if (close(reached, goal)) return operator === '>=' || operator === '<=';
  return operator === '>=' || operator === '>' ? reached > goal : reached < goal;
}

function inside(low: number, high: number, value: number): boolean {
  return (value > low || close(value, low)) && (value < high || close(value, high));
}

/** A target in words is judged by the three official levels only. */
function wordMet(target: Quantity, actual: Quantity): boolean | null {
  if (target.kind === 'blank' || target.kind === 'placeholder' || target.kind === 'doubtful') return null;
  return actual.level === undefined ? null : actual.level === 1;
}

/** Dates of one year only when both state it, or neither does. */
function dateMet(target: string | undefined, actual: string | undefined): boolean | null {
  if (!target || !actual || target.startsWith('-') !== actual.startsWith('-')) return null;
  return actual <= target;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function ratio(a: number, b: number): number {
  return Number((a / b).toPrecision(12));
}
