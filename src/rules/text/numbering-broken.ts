import { readNumbering, type NumberedItem } from '../../text';
import { longTexts, proseOf } from '../support/texts';
import type { Form } from '../../form';
import type { Sheet } from '../../sheet';
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
    mark: '{where}里「{with}」后面有冒号（顿号），「{without}」后面没有，请补上，写法统一。',
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
  *check({ form, sheet, options }) {
    yield* unmarkedLabels(form, sheet);
    // What the head tells of duties and of the year's work is numbered too.
    for (const { cell, text, called } of [...longTexts(form, sheet), ...proseOf(form)]) {
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

/** 目标1：…… 目标2：…… 目标3改善……: a label without the mark that its siblings have. */
function* unmarkedLabels(form: Form, sheet: Sheet) {
  const seen = new Set<string>();
  for (const { expected } of form.goals) {
    const text = sheet.text(expected.cell.row, expected.cell.column);
    if (seen.has(text)) continue;
    seen.add(text);
    const labels = [
      ...text.matchAll(/(?:^|[\n。；;])\s*(目标\s*[\d一二三四五六七八九十]+)\s*([:：、.．])?/g),
    ];
    const marked = labels.filter(([, , mark]) => mark !== undefined);
    const [bare, ...others] = labels.filter(([, , mark]) => mark === undefined);
    if (!bare || others.length > 0 || marked.length < 2) continue;
    const data = { where: '目标', with: marked[0]![1]!, without: bare[1]! };
    yield { message: 'mark' as const, severity: 'info' as const, cells: [expected.cell], data };
  }
}
