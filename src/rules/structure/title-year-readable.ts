import type { Form } from '../../form';
import type { CellRef, Sheet } from '../../sheet';
import { normalise } from '../../text';
import { around, clip } from '../support/wording';
import { defineRule } from '../rule';

const YEAR = /(?<!\d)20\d{2}(?=年)/g;
const PERIOD = /20\d{2}年?(?:度)?[-~至到]+20\d{2}年/;

export default defineRule({
  code: 'A03',
  name: 'title-year-readable',
  title: '标题没有写清年度',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）附表：标题写明（XXXX年度）',
  messages: {
    missing: '标题「{title}」没有写明年度，请在标题下写上（XXXX年度）。',
    part: '这张表的标题「{title}」没有写年度；封面或别的工作表写明了年度的可以忽略，否则请写上（XXXX年度）。',
    elsewhere:
      '标题「{title}」没有写年度，表头别处写着「{text}」；是哪一年的表，请在标题下写上（XXXX年度）。',
    mentioned:
      '标题「{title}」没有写年度，表里别处写着「{text}」；是哪一年的表，请在标题下写上（XXXX年度）。',
    several: '标题「{title}」里有 {years} 两个年度，请只保留本表的年度。',
    bracket: '年度「{text}」的括号不成对，请补上另一半括号。',
  },
  docs: {
    rule: '标题或标题下一行写明表格的年度，并且只有一个。年度是核对时效指标、正文年份的依据。',
    valid: '标题下写（2024年度），或标题写「2024年度部门整体绩效自评表」。',
    invalid: '标题「部门整体绩效自评表」，全表没有写年度；年度写成「2024年度)」，少了左括号。',
    limits:
      '标题是报告的一部分（二、……评分表）或没有标题的，年度可能在封面上，只作提示；标题没有写而表头别处（如资金栏）、工作表名称写着年份的，只作提示；整张工作表一个年份也没有的才是错误；标题写明起止年份（2019年—2021年）时视为一个期间，不报多个年度。',
  },
  *check({ form, sheet }) {
    const { title, year } = form;
    if (year === null) {
      const top = titleOf(form, sheet);
      const data = { title: top.text };
      const named = IN_NAME.exec(sheet.snapshot.sheetName);
      const elsewhere = named ? { text: sheet.snapshot.sheetName, cell: top.cell } : yearInHead(form, sheet);
      // （2024年度监控期间：1—10月） right below the title is where it belongs; 当年（2021年） says it of the columns.
      const isBelow = elsewhere !== null && elsewhere.cell.row - top.cell.row === 1;
      if (elsewhere && (isBelow ? IN_PROSE : THIS_YEAR).test(normalise(elsewhere.text))) return;
      // The second part of a report, or a table without a title: the year stands on the cover or on another sheet.
      if (elsewhere === null && (PART.test(top.text) || top.text === ''))
        yield { message: 'part', severity: 'info', cells: [top.cell], data };
      else if (elsewhere === null) {
        const mention = yearInText(form, sheet);
        if (mention === null) yield { message: 'missing', cells: [top.cell], data };
        else if (!YEAR_ALONE.test(mention.text))
          yield {
            message: 'mentioned',
            severity: 'info',
            cells: [top.cell, mention.cell],
            data: { ...data, text: mention.text },
          };
      } else
        yield {
          message: 'elsewhere',
          severity: 'info',
          cells: [top.cell, elsewhere.cell],
          data: { ...data, text: elsewhere.text },
        };
      return;
    }
    const text = normalise(title.text);
    const years = [...new Set(text.match(YEAR))];
    if (years.length > 1 && !PERIOD.test(text)) {
      const named = years.slice(0, 2).join('、');
      yield { message: 'several', cells: [title.cell], data: { title: title.text.trim(), years: named } };
    }
    const written = sheet.text(year.cell.row, year.cell.column).trim();
    if (written.length <= 40 && count(written, /[(（]/g) !== count(written, /[)）]/g)) {
      yield { message: 'bracket', cells: [year.cell], data: { text: written }, severity: 'info' };
    }
  },
});

/** The line at the top that is the title, where that of a part was read for it: 年度绩效目标 below 部门整体绩效目标. */
function titleOf({ title, range }: Form, sheet: Sheet): { text: string; cell: CellRef } {
  for (let row = 0; row < title.cell.row; row++) {
    const texts = (sheet.snapshot.cells[row] ?? []).flatMap((cell, column) =>
      typeof cell?.value === 'string' && cell.value.trim() !== ''
        ? [{ text: cell.value.trim(), column }]
        : [],
    );
    const [only, ...others] = texts;
    if (only && others.length === 0 && only.column <= range.right && TITLE.test(only.text.replace(/\s/g, '')))
      return { text: only.text, cell: { row, column: only.column } };
  }
  return { text: title.text.trim(), cell: title.cell };
}

const TITLE =
  /^(?![一二三四五六七八九十(（]+[、.)）])[^。；：:]{2,40}(?:目标|自评|评价|监控|申报|批复|绩效)[^。；：:]{0,8}$/;
/** 二、绩效自评评分表: one of the parts of a longer report. */
const PART = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）])/;

/** A year in a short text above the indicators, by which a person can tell what year it is; not the day of filling in. */
function yearInHead(form: Form, sheet: Sheet): { text: string; cell: CellRef } | null {
  const last = (form.indicators[0]?.row ?? form.range.bottom + 1) - 1;
  for (let row = Math.min(form.range.top, form.title.cell.row); row <= last; row++) {
    for (let column = form.range.left; column <= form.range.right; column++) {
      const text = normalise(sheet.text(row, column));
      const says = text.length <= SHORT ? IN_TEXT : IN_PROSE;
      const isOwn = says.test(text) && !FILLED_IN.test(text) && !DAY.test(text);
      if (isOwn) return { text: clip(text), cell: { row, column } };
    }
  }
  return null;
}

/** Any year at all from the top of the sheet to the end of the table, by which a person may tell; the day of filling in last. */
function yearInText({ range }: Form, sheet: Sheet): { text: string; cell: CellRef } | null {
  let filledIn: { text: string; cell: CellRef } | null = null;
  for (let row = 0; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const text = normalise(sheet.text(row, column));
      const at = MENTIONED.exec(text);
      if (!at) continue;
      const found = { text: around(text, at[0], 8), cell: { row, column } };
      if (!FILLED_IN.test(text)) return found;
      filledIn ??= found;
    }
  }
  return filledIn;
}

const MENTIONED = /(?<![\d〔[])20[12]\d(?:年|[-./]\d{1,2}(?!\d))/;
/** （2023年） in the common head of several tables. */
const YEAR_ALONE = /^[(（]20\d{2}年度?[)）]$/;
/** 2021年自评, 2021: the name of a sheet. */
const IN_NAME = /(?<!\d)20[12]\d(?:年|$|[^\d])/;

/** Longer texts are goals and reasons, which may name other years. */
const SHORT = 30;
const IN_TEXT =
  /(?<!\d)20\d{2}年?(?:度|\d{1,2}[-~至到—]\d{1,2}月|\d{1,2}月?[-~至到—]|上半年|下半年|预算|目标|指标)|(?:当年|本年度?)[(（]20\d{2}年/;
const THIS_YEAR = /^(?:当年|本年度?)[(（]20\d{2}年[)）]$/;
/** 由某某大学2018年度专项经费支持. */
const IN_PROSE = /(?<!\d)20\d{2}年度/;
const FILLED_IN = /填[报表写]|日期|时间/;
const DAY = /20\d{2}(?:年\d{1,2}月\d|([-./])\d{1,2}\1\d)/;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
