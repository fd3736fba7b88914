import type { Form, Indicator } from '../../form';
import { completionOf, toPercent } from '../../judgement';
import { readCellQuantity } from '../../quantity';
import type { CellRef, Sheet } from '../../sheet';
import { nameOf, shown } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F04',
  name: 'completion-rate-shown',
  title: '完成率算得不对',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '通行做法：完成率 = 完成值 ÷ 指标值',
  messages: {
    wrong:
      '指标「{name}」完成「{actual}」，指标值「{target}」，完成率应是 {right}%，填的是「{rate}」，请改正。',
  },
  docs: {
    rule: '表里有完成率一栏的，完成率等于完成值除以指标值；与指标值有别的算法也相符的（超额按 100% 计、越低越好的指标、完成值本身就是比率），不报。',
    valid: '指标值 120个，完成 96个，完成率 80%。',
    invalid: '指标值 120个，完成 96个，完成率 90%。',
    limits: '相差不到 {points} 个百分点的不报；看不出越高越好的、完成值不是数的不检查。',
  },
  options: {
    points: { default: 1, label: '完成率相差不超过它，视为相等', unit: '百分点' },
  },
  applies: ({ form }) => form.columns.find(({ column }) => column === 'completionRate') ?? null,
  *check({ form, sheet, options }, column) {
    for (const indicator of form.indicators) {
      const cell = { row: indicator.row, column: column.left };
      const written = rateAt(sheet, cell);
      const right = rateOf(indicator);
      if (written === null || right === null || isShared(form, cell, sheet)) continue;
      const { value: reached, unit } = indicator.actual!.value;
      const others = [right, Math.min(100, right), ...(unit === '%' && reached !== null ? [reached] : [])];
      const rates = [written, written * 100];
      const isRight = others.some((one) => rates.some((rate) => Math.abs(rate - one) <= options.points));
      if (isRight) continue;
      yield {
        message: 'wrong',
        cells: [cell, indicator.actual!.cell, indicator.target!.cell],
        data: {
          name: nameOf(indicator),
          actual: shown(indicator.actual!),
          target: shown(indicator.target!),
          right: Number(right.toFixed(2)),
          rate: clip(sheet.text(cell.row, cell.column)),
        },
      };
    }
  },
});

/** How far an indicator is that is better when higher, in percent; null where the division tells nothing for certain. */
function rateOf(indicator: Indicator): number | null {
  const { direction, rate, comparison } = completionOf(indicator);
  if (rate === null || !comparison || comparison.goal === 0 || comparison.upper !== null) return null;
  return direction === 'higher' || direction === 'exact' ? toPercent(rate) : null;
}

/** The number in the column, in percent; null for words and dashes. */
function rateAt(sheet: Sheet, { row, column }: CellRef): number | null {
  const { value, unit, kind } = readCellQuantity(sheet.cell(row, column), sheet.snapshot.dateSystem);
  return kind === 'doubtful' || (unit !== null && unit !== '%') ? null : value;
}

/** One cell merged over several indicators tells the rate of none. */
function isShared({ indicators }: Form, { row, column }: CellRef, sheet: Sheet): boolean {
  const { top, bottom } = sheet.area(row, column);
  return indicators.filter((one) => one.row >= top && one.row <= bottom).length > 1;
}
