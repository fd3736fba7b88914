import { distinctFields, pointsIn, type Field, type Indicator } from '../../form';
import { isSameCell, type Sheet } from '../../sheet';
import { normalise } from '../../text';
import { isBlankWord } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C02',
  name: 'category-weight-matches-header',
  title: '分类分值与标题不符',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：一级指标标题注明分值，如产出指标（50分）',
  relies: 'indicators',
  messages: {
    over: '「{heading}」写明 {points} 分，其下得分合计 {sum} 分，超过了，请核对得分。',
    wrong: '「{heading}」写明 {points} 分，其下各指标分值合计 {sum} 分，请改成一致。',
  },
  docs: {
    rule: '一级、二级指标标题注明的分值，等于其下各三级指标分值之和；没有分值栏的，其下得分之和不超过它。',
    valid: '产出指标（50分）：8×5+10 = 50。',
    invalid: '效益指标（30分）：10+10+15 = 35。',
    limits: '其下有指标没有写分值，或有没写名称的行时，不判断。',
  },
  ignorable: false,
  *check({ form, sheet }) {
    const blank = new Set(
      form.unnamedRows.flatMap(({ level1, level2, filled }) =>
        filled.some((field) => !isBlankWord(field.text)) ? [keyOf(level1), keyOf(level2)] : [],
      ),
    );
    // A second level that exceeds its points says it for the first.
    const over = new Set<Indicator>();
    for (const level of ['level2', 'level1'] as const) {
      for (const rows of groupsOf(form.indicators, level, sheet)) {
        const field = rows[0]![level]!;
        const text = sheet.text(field.cell.row, field.cell.column);
        const points = pointsIn(text);
        if (points === null) continue;
        const heading = clip(text.replace(/\s/g, ''));
        if (rows.every(({ weight }) => weight === null)) {
          const scores = distinctFields(rows.map(({ score }) => score));
          const sum = scores.reduce((total, score) => total + (score.value ?? 0), 0);
          const cells = [field.cell, ...scores.map(({ cell }) => cell)];
          if (sum <= points + 0.005 || rows.some((row) => over.has(row))) continue;
          rows.forEach((row) => over.add(row));
          yield { message: 'over', cells, data: { heading, points, sum } };
          continue;
        }
        if (blank.has(keyOf(field)) || rows.some(({ weight }) => typeof weight?.value !== 'number')) continue;
        const weights = distinctFields(rows.map(({ weight }) => weight));
        const sum = weights.reduce((total, weight) => total + weight.value!, 0);
        if (Math.abs(sum - points) < 0.005) continue;
        const data = { heading, points, sum };
        yield { message: 'wrong', cells: [field.cell, ...weights.map(({ cell }) => cell)], data };
      }
    }
  },
});

function keyOf(field: Field<string> | null): string {
  return field ? normalise(field.value) : '';
}

/** Rows one after another under the same heading, whether it is merged over them or repeated in each. */
function groupsOf(indicators: readonly Indicator[], level: 'level1' | 'level2', sheet: Sheet): Indicator[][] {
  const groups: Indicator[][] = [];
  indicators.forEach((indicator, i) => {
    if (!indicator[level]) return;
    const previous = indicators[i - 1];
    const same =
      previous?.block === indicator.block &&
      keyOf(previous.level1) === keyOf(indicator.level1) &&
      keyOf(previous[level]) === keyOf(indicator[level]) &&
      !isNewBox(sheet, previous[level], indicator[level]);
    if (same) groups.at(-1)!.push(indicator);
    else groups.push([indicator]);
  });
  return groups;
}

/** Whether two headings are two boxes merged over rows each: a heading that is repeated has a cell in every row. */
function isNewBox(sheet: Sheet, above: Field<string> | null, below: Field<string>): boolean {
  if (!above || isSameCell(above.cell, below.cell)) return false;
  return [above, below].every(({ cell }) => {
    const { top, bottom } = sheet.area(cell.row, cell.column);
    return bottom > top;
  });
}
