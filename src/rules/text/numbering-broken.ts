import { readNumbering, type NumberedItem } from '../../text';
import { headTexts, proseOf } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'L02',
  name: 'numbering-broken',
  title: '编号跳号或重复',
  family: 'text',
  severity: 'warning',
  forms: 'all',
  basis: '公文写作规范：结构层次序数连续、不重复',
  messages: {
    broken: '{where}的编号依次是 {numbers}：{problem}，请核对是否漏了一条或编号写错。',
  },
  docs: {
    rule: '分条书写时编号连续，不重复、不跳号；多级编号分级核对，下一级重新从 1 起编不算重复。',
    valid: '1. ……2. ……3. ……；一、……1. ……2. ……二、……1. ……。',
    invalid: '1.、1.、2.、3.、4.、5.、6.、8.：1 重复，缺 7。',
    limits: '少于 {fewest} 条的清单不核对；分散在几个单元格里的编号不连起来看。',
  },
  options: {
    fewest: { default: 3, label: '只看至少几条的清单', unit: '条', min: 2 },
  },
  *check({ form, options }) {
    // What the head tells of duties and of the year's work is numbered too.
    for (const { cell, text, called } of [...headTexts(form), ...proseOf(form)]) {
      for (const items of listsOf(readNumbering(text))) {
        const problem = problemOf(items.map((item) => item.number));
        if (problem === null || items.length < options.fewest) continue;
        const numbers = items.map((item) => item.number).join('、');
        yield { message: 'broken', cells: [cell], data: { where: called, numbers, problem } };
      }
    }
  },
});

/** Items of one level under one parent; a later item numbered 1 begins a new list. */
function listsOf(items: readonly NumberedItem[]): NumberedItem[][] {
  const lists: NumberedItem[][] = [];
  const open: NumberedItem[][] = [];
  for (const item of items) {
    open.length = Math.min(open.length, item.level + 1);
    const current = open[item.level];
    const begins = item.number === 1 && (current?.at(-1)?.number ?? 1) > 1;
    if (current && !begins) current.push(item);
    else lists.push((open[item.level] = [item]));
  }
  return lists;
}

/** 「1 重复，缺 7」; null when every number follows the one before. */
function problemOf(numbers: readonly number[]): string | null {
  const problems = numbers.slice(1).flatMap((number, i) => stepProblem(numbers[i] ?? 0, number) ?? []);
  return problems.length > 0 ? problems.join('，') : null;
}

function stepProblem(before: number, number: number): string | null {
  if (number === before) return `${number} 重复`;
  if (number === before + 2) return `缺 ${before + 1}`;
  if (number > before + 2) return `缺 ${before + 1} 到 ${number - 1}`;
  return number < before ? `${before} 之后是 ${number}` : null;
}
