import type { QuantityContext } from './context';
import type { Quantity } from './quantity';

/** Indicators whose percentages are small when things go well. */
const SMALL_RATE =
  /误差|差错|失误|发病|患病|死亡|感染|投诉|事故|结余|结转|偏差|变动|调整|损耗|返工|争议|纠纷|失业|违规|退件|逾期|变质|漏|增长|增幅|降幅/;

/**
 * A number that stands under a unit of % without its own sign. Above 1 it is the percentage. From 0 to 1 it may be
 * 0.95 % or 95 %: a target settles it when only one reading is within three times of it; without a target, 0.5 and
 * more is 95 % unless the indicator is one of small rates. What is left is doubtful, with both readings in `parts`.
 */
export function readPercent(quantity: Quantity, context: QuantityContext): Quantity {
  const { value } = quantity;
  if (value === null || value <= 0 || value > 1) return quantity;
  const asWritten = quantity;
  const asRatio = { ...quantity, value: Number((value * 100).toPrecision(12)) };
  const goal = context.target?.unit === '%' ? context.target.value : null;
  if (goal !== null) {
    const near = (reading: number) => reading >= goal / 3 && reading <= goal * 3;
    if (near(asRatio.value) !== near(value)) return near(value) ? asWritten : asRatio;
  } else if (value >= 0.5 && value < 1 && !SMALL_RATE.test(context.name ?? '')) {
    return asRatio;
  }
  return { ...quantity, operator: null, value: null, kind: 'doubtful', parts: [asRatio, asWritten] };
}
