import type { Form, Indicator } from '../../form';
import { completionOf, toPercent } from '../../judgement';
import { readCellQuantity } from '../../quantity';
import { OWN_HEADING_END, type CellRef, type Sheet } from '../../sheet';
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
    limits:
      '相差不到 {points} 个百分点的不报；看不出越高越好的、完成值不是数的不检查；栏目叫别的名字的，多数行正好是完成率才核对。',
  },
  options: {
    points: { default: 1, label: '完成率相差不超过它，视为相等', unit: '百分点' },
  },
  applies: ({ form, sheet, options }) => {
    const left =
      form.columns.find(({ column }) => column === 'completionRate')?.left ??
      provenColumn(form, sheet, options);
    return left === undefined ? null : { left };
  },
  *check({ form, sheet, options }, { left }) {
    for (const indicator of form.indicators) {
      const cell = { row: indicator.row, column: left };
      const written = rateAt(sheet, cell);
      const right = rateOf(indicator);
      if (written === null || right === null || isShared(form, cell, sheet)) continue;
      if (isRight(indicator, right, written, options.points)) continue;
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

/** Whether the number says what was reached, in one of the ways in which that is told. */
function isRight({ actual }: Indicator, right: number, written: number, points: number): boolean {
  const { value: reached, unit } = actual!.value;
  const rates = [right, Math.min(100, right), ...(unit === '%' && reached !== null ? [reached] : [])];
  return rates.some((rate) => [written, written * 100].some((one) => Math.abs(one - rate) <= points));
}

/** A column of another name that nobody read and that holds the rates in most rows, of which not all are 100: 完成进度. */
function provenColumn(form: Form, sheet: Sheet, { points }: { readonly points: number }): number | undefined {
  const isRead = (left: number): boolean =>
    form.columns.some((column) => column.left <= left && left <= column.right);
  return form.headings.find(({ left, text }) => {
    // What the product computes beside the table is no statement of the unit.
    if (isRead(left) || text.trim().endsWith(OWN_HEADING_END)) return false;
    const pairs = form.indicators.flatMap((indicator) => {
      const [written, right] = [rateAt(sheet, { row: indicator.row, column: left }), rateOf(indicator)];
      return written === null || right === null ? [] : [{ indicator, written, right }];
    });
    const agreeing = pairs.filter(({ indicator, written, right }) =>
      isRight(indicator, right, written, points),
    );
    const told = new Set(agreeing.map(({ right }) => Math.round(right)));
    return told.size >= FEWEST && agreeing.length * 3 >= pairs.length * 2;
  })?.left;
}

/** So many different rates agree by chance in no column. */
const FEWEST = 3;

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
