import { fold } from '../../text';
import type { Form } from '../../form';
import { nameDirection } from '../../judgement';
import { type Quantity, readQuantity } from '../../quantity';
import type { Sheet } from '../../sheet';
import { indicatorsWith, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const RANGE =
  /^\s*[^\d]{0,4}?(\d+(?:\.\d+)?)\s*([^\d~\-至到]{0,4})\s*(?:-|~|至|到)\s*(\d+(?:\.\d+)?)\s*([^\d]*)$/;

export default defineRule({
  code: 'E18',
  name: 'range-ordered',
  title: '区间或评价档次前后颠倒',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：区间从小写到大',
  messages: {
    reversed: '指标「{name}」的指标值「{target}」前大后小，区间的下限不能大于上限。请核对两个数。',
    grades: '指标「{name}」的评价档次 {grades}，高低颠倒：{best}的要求不应比{next}{worse}。请核对各档的数。',
  },
  docs: {
    rule: '写成区间的指标值，前面的数不应大于后面的数；分「优、良、中、差」各栏写评价标准的，各档应由好到差。',
    valid: '「1-3项」「95%-100%」「±3%以内」。',
    invalid: '「100%-95%」；优 ≥85%、良 ≥90%、中 ≥95%。',
    limits: '看上去像日期、比值的写法不检查；各档没有写运算符、名称也看不出高低的，不检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check({ form, sheet }, indicators) {
    yield* gradesOf(form, sheet);
    for (const indicator of indicators) {
      const { target } = indicator;
      if (target.value.kind === 'date' || target.value.kind === 'ratio') continue;
      const match = RANGE.exec(fold(target.text));
      if (!match || Number(match[1]) <= Number(match[3])) continue;
      // Only with a unit is it surely a range: 3-1 may be a date, a score or a room number.
      const unit = match[4] || match[2];
      if (!unit || (match[2] && match[4] && match[2] !== match[4]) || /[年月日号]/.test(unit)) continue;
      if (readQuantity(`${match[3]}${unit}`).unit === null) continue;
      yield {
        message: 'reversed',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});

const GRADE = /^(?:优秀?|良好?|中等?|合格|一般|差)$/;

/** The rows in which a better grade asks for less than the next one. */
function* gradesOf({ headings, indicators }: Form, sheet: Sheet) {
  const columns = headings.filter(({ text }) => GRADE.test(text.replace(/\s+/g, '')));
  if (columns.length < 3) return;
  for (const indicator of indicators) {
    const steps = columns.flatMap(({ text, left }) => {
      const cell = { row: indicator.row, column: left };
      const quantity = readQuantity(sheet.text(cell.row, cell.column));
      const { value, upper, unit } = quantity;
      return value === null || upper !== null ? [] : [{ grade: text.trim(), cell, quantity, value, unit }];
    });
    const [first] = steps;
    if (!first || steps.length < 3 || steps.some(({ unit }) => unit !== first.unit)) continue;
    const higher = isHigherBetter(first.quantity, indicator.name.value);
    if (higher === null) continue;
    // The last grade may be what lies below the one before it: <75%.
    const judged = steps.slice(0, 3);
    const at = judged.findIndex(
      ({ value }, i) => i > 0 && (higher ? value > judged[i - 1]!.value : value < judged[i - 1]!.value),
    );
    if (at < 0) continue;
    const [best, next] = [judged[at - 1]!, judged[at]!];
    yield {
      message: 'grades' as const,
      cells: judged.map(({ cell }) => cell),
      data: {
        name: nameOf(indicator),
        grades: judged
          .map(({ grade, cell }) => `${grade}「${clip(sheet.text(cell.row, cell.column))}」`)
          .join(''),
        best: `「${best.grade}」`,
        next: `「${next.grade}」`,
        worse: higher ? '低' : '高',
      },
    };
  }
}

/** Whether a larger number is better: by the sign of the best grade, else by the name; null when neither says. */
function isHigherBetter({ operator }: Quantity, name: string): boolean | null {
  if (operator === '>=' || operator === '>') return true;
  if (operator === '<=' || operator === '<') return false;
  const direction = nameDirection(name);
  return direction === 'higher' ? true : direction === 'lower' ? false : null;
}
