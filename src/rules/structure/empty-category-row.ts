import type { UnnamedRow } from '../../form';
import { normalise } from '../../text';
import { categoryOf, isClassWord, level1Of, writtenIn } from '../support/indicators';
import { isDots } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A14',
  name: 'empty-category-row',
  title: '分类行空白',
  family: 'structure',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效表填报的通行做法：不设指标的分类可以留空，但应当确认不是漏填',
  messages: {
    empty: '{categories}没有设三级指标，整行空白；确实不设的可以忽略，漏填的请补上。',
  },
  docs: {
    rule: '模板列出的二级指标整行空白时提示一次，由人确认是否漏填。',
    valid: '每个二级指标都有三级指标。',
    invalid: '生态效益指标、可持续影响指标整行空白。',
    limits: '并非每个项目都有各类效益，这只是提示。',
  },
  *check({ form }) {
    const empty = form.unnamedRows.filter((row) => {
      const { placeholder } = row;
      return (
        (placeholder === null || isClassWord(placeholder)) &&
        !isLeftOver(row) &&
        writtenIn(form, row).length === 0
      );
    });
    const used = new Set(form.indicators.map((indicator) => indicator.level2?.value.replace(/\s/g, '')));
    const named = empty.filter((row) => {
      const category = categoryIn(row);
      return isCategory(row) && !used.has(category);
    });
    if (named.length === 0) return;
    const data = { categories: [...new Set(named.map((row) => `「${categoryIn(row)}」`))].join('') };
    yield { message: 'empty', cells: named.map((row) => row.nameCell), data };
  },
});

/** A row of dots is left over from the template, whatever stands in front of it; A13 says so. */
function isLeftOver({ level2 }: UnnamedRow): boolean {
  return level2 !== null && isDots(level2.value.replace(/\s/g, ''));
}

/** No name of a class is longer. */
const LONGEST = 20;

/** Whether the row names a class; a box for reasons or a note below the table is none. */
function isCategory(row: UnnamedRow): boolean {
  const named = categoryIn(row);
  if (named.length > LONGEST) return false;
  return categoryOf(row) !== null || level1Of(row) !== null || isClassWord(named) || /指标$/.test(named);
}

/** The deepest category that the row names; "" when it names none. */
function categoryIn({ level1, level2, placeholder }: UnnamedRow): string {
  if (placeholder !== null) return normalise(placeholder);
  const named = [level2, level1].map((level) => (level?.value ?? '').replace(/\s/g, ''));
  return named.find((name) => /[\u4e00-\u9fff]/.test(name)) ?? '';
}
