import { formatCell, type Sheet } from '../../sheet';
import { readNumbering } from '../../text';
import { anyOf, EMPTY_BOXES, NUMBERED_LABELS, TICKED_BOXES, TICKS } from '../../lexicon';
import type { Field, Form } from '../../form';
import { longTexts, rewriteText, type WrittenText, writtenTexts } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const CJK = '[\\u4e00-\\u9fff、，。；：（）《》“”]';
const SPACE = /[ \t\u00a0\u3000]/;
/** Two or more spaces in a row, not at the beginning or end of a line. */
const RUN = /(?<=\S)[ \t\u00a0\u3000]{2,}(?=\S)/;
/** One space between two Chinese characters. */
const BETWEEN = new RegExp(`(?<=[\\u4e00-\\u9fff])[ \\t\\u00a0\\u3000](?=[\\u4e00-\\u9fff])`);
const SET_OFF = new RegExp(`^\\s*${anyOf(NUMBERED_LABELS)}\\s*\\d{0,2}\\s*[:：.、]?[ \\t\\u00a0\\u3000]+`);
/** Two spaces and more in front set a line in. */
const INDENT = /^[ \t\u00a0\u3000]{2,}/;
const AT_ENDS = /^[ \t\u00a0\u3000]|[ \t\u00a0\u3000]$/;

export default defineRule({
  code: 'L06',
  name: 'stray-spaces',
  title: '有多余空格',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效管理系统的录入要求：名称首尾和中间不留空格',
  messages: {
    name: '{where}「{text}」有多余的空格，汇总和比对时会当成另一个名称，请删去。',
    layout: '{where}里用了 {count} 个连续空格把各条隔开，换行会随列宽变动，请删去空格，按 Alt+Enter 换行。',
    year: '年度写成「{text}」，数字中间有空格，请删去。',
    run: '{where}里用了连续 {count} 个空格来换行或对齐，请删去空格，需要换行时按 Alt+Enter。',
    between: '{where}的「{text}」中间有多余的空格，请删去。',
  },
  fixable: true,
  docs: {
    rule: '名称首尾、汉字之间不留空格，不用成串空格换行。',
    valid: '职能职责项目；英文、数字两侧的单个空格不报。',
    invalid: '「职能职责 项目」「项目支出 」；第 3 条末尾用一串空格把第 4 条挤到下一行。',
    limits: '正文每行首尾的空格看不出来，不报。',
  },
  *check({ form, sheet }) {
    const seen = new Set<string>();
    yield* splitYears(form, sheet);
    for (const { cell, text, called: where } of longTexts(form, sheet)) {
      const run = LAYOUT.exec(text)?.[0].match(/^[ \t\u00a0\u3000]+/)?.[0];
      if (run && !BOXES.test(text))
        yield { message: 'layout', cells: [cell], data: { where, count: run.length } };
    }
    // In an outline the indent tells the level of a line.
    if (form.columns.some(({ outline }) => outline)) return;
    const isUniform = form.indicators.filter(({ name }) => isSetApart(name, sheet)).length >= UNIFORM;
    for (const written of writtenTexts(form)) {
      const { cell, role } = written;
      if (role === 'indicator-name' && isUniform) continue;
      const place = formatCell(cell);
      const problem = seen.has(place) ? null : problemOf(written, sheet);
      if (!problem) continue;
      seen.add(place);
      yield { ...problem, cells: [cell], fix: rewriteText(sheet, cell, '删去多余空格', tidy) };
    }
  },
});

/** From so many names on, spaces are how the table sets its names: 定量指标一 扫描档案. */
const UNIFORM = 4;

function isSetApart({ cell }: Field<string>, sheet: Sheet): boolean {
  return BETWEEN.test(sheet.text(cell.row, cell.column).trim());
}

/** 效 益 指 标: every sign set apart, for looks. */
const SPACED_OUT = /^\s*(?:[\u4e00-\u9fff][ \t\u00a0\u3000]+){2,}[\u4e00-\u9fff]\s*$/;

/** Spaces that push the next item of a list to a line of its own. */
const LAYOUT = /[ \t\u00a0\u3000]{3,}(?=(?:\d{1,2}|[一二三四五六七八九十]+)\s*[.、．])/;
/** Options to tick are rightly set apart. */
const BOXES = new RegExp(anyOf(EMPTY_BOXES, TICKED_BOXES, TICKS));

/** 20 17 年度: a year typed around the space of the template. */
function* splitYears({ title, year }: Form, sheet: Sheet) {
  const cells = [title.cell, ...(year ? [year.cell] : [])];
  for (const { row, column } of cells) {
    const text = SPLIT_YEAR.exec(sheet.text(row, column))?.[0];
    if (text === undefined) continue;
    yield { message: 'year' as const, cells: [{ row, column }], data: { text } };
    return;
  }
}

const SPLIT_YEAR = /2[ \u00a0\u3000]+0\d\d|20[ \u00a0\u3000]+\d{2}(?!\d)|20\d[ \u00a0\u3000]+\d(?!\d)/;

/** 年   月   日, （盖章）: lines of the form to be filled in by hand. */
const SIGNATURE = /年[ \t\u00a0\u3000]+月[ \t\u00a0\u3000]+日|[(（](?:盖章|公章|签[章字名])[)）]/;

function problemOf({ role, called: where, text, cell, line }: WrittenText, sheet: Sheet) {
  // A recognised name is trimmed; the cell is what stands on the sheet.
  const whole = line === undefined ? sheet.text(cell.row, cell.column) : text;
  // 指标1  地情刊物: the space sets off the number of the template, and is in no name.
  const named = role === 'indicator-name' || role === 'task-name';
  const written = named ? whole.replace(SET_OFF, '').replace(INDENT, '') : whole;
  if (!SPACE.test(written) || SIGNATURE.test(written) || SPACED_OUT.test(written)) return null;
  if (role === 'indicator-name' || role === 'task-name') {
    const stray = AT_ENDS.test(written) || BETWEEN.test(written) || RUN.test(written);
    if (!stray || written.trim() === '') return null;
    return {
      message: 'name' as const,
      data: {
        where: role === 'task-name' ? '任务名称' : '指标名称',
        text: clip(written.replace(/\s/g, '␣')),
      },
    };
  }
  const run = RUN.exec(written)?.[0];
  if (run) return { message: 'run' as const, data: { where, count: run.length } };
  const between = BETWEEN.exec(written);
  if (!between) return null;
  const from = Math.max(0, between.index - 6);
  return {
    message: 'between' as const,
    data: { where, text: clip(written.slice(from, between.index + 7).replace(/ /g, '␣')) },
  };
}

/** Without stray spaces; a run of spaces that pushed a numbered item to a line of its own becomes a line break. */
function tidy(text: string): string {
  const starts = new Set(readNumbering(text).map((item) => item.start));
  return text
    .replace(/[ \t\u00a0\u3000]{2,}/g, (run, at: number) => {
      const next = at + run.length;
      if (starts.has(next)) return text[at - 1] === '\n' ? '' : '\n';
      return new RegExp(CJK).test(text[at - 1] ?? '') || new RegExp(CJK).test(text[next] ?? '') ? '' : ' ';
    })
    .replace(new RegExp(BETWEEN, 'g'), '')
    .replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/gm, '');
}
