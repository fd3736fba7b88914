import { normalise } from '../../text';
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
    missing: '标题「{title}」没有写明年度，全表的数据不知道是哪一年的，请在标题下写上（XXXX年度）。',
    several: '标题「{title}」里有 {years} 两个年度，请只保留本表的年度。',
    bracket: '年度「{text}」的括号不成对，请补上另一半括号。',
  },
  docs: {
    rule: '标题或标题下一行写明表格的年度，并且只有一个。年度是核对时效指标、正文年份的依据。',
    valid: '标题下写（2024年度），或标题写「2024年度部门整体绩效自评表」。',
    invalid: '标题「部门整体绩效自评表」，全表没有写年度；年度写成「2024年度)」，少了左括号。',
    limits: '标题写明起止年份（2019年—2021年）时视为一个期间，不报多个年度。',
  },
  *check({ form, sheet }) {
    const { title, year } = form;
    if (year === null) {
      yield { message: 'missing', cells: [title.cell], data: { title: title.text.trim() } };
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

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
