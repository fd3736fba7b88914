import { FUND_SOURCES, type Field, type Form, type MoneyColumn, type MoneyItem } from '../../form';
import { defineRule } from '../rule';
import { itemName, SUM_COLUMNS } from '../support/money';

export default defineRule({
  code: 'B21',
  name: 'other-funds-explicit-zero',
  title: '其他资金空白，没有填 0',
  family: 'money',
  severity: 'info',
  forms: 'all',
  basis: '预算表填列的通行做法：没有金额填 0，与漏填相区别',
  messages: {
    blank: '{labels}的金额空白，看不出是没有还是漏填；没有请填 0。',
    period: '「{label}」空白，请填写整个项目期的资金总额；只做一年的，与年度金额相同。',
  },
  docs: {
    rule: '其他资金、其他事业发展性支出没有金额时填 0，不留空白；同时空着的上年结转、地方资金等一并列出。',
    valid: '其他资金 0；其他资金「—」。',
    invalid: '资金总额 1,622.46，财政拨款 1,622.46，其他资金空白。',
    limits:
      '只看其他各栏已经填了金额的那些栏，整张资金表未填时不报；总额也空着的由 B01 检查；{frame} 行以上来源都空着的，是模板列全了来源，不报。',
  },
  options: {
    frame: { default: 3, label: '几行来源都空着时视为模板列全了来源', unit: '行', min: 2 },
  },
  *check({ form, options }) {
    const blanks = blankSources(form);
    if (blanks.some(({ item }) => isOther(item)) && blanks.length < options.frame) {
      const labels = blanks.map(({ item }) => `「${itemName(item)}」`).join('');
      yield {
        message: 'blank',
        cells: blanks.flatMap(({ fields }) => fields.map(({ cell }) => cell)),
        data: { labels },
      };
    }
    const total = form.money.some(({ role, amounts }) => role === 'total' && amounts.amount?.value);
    for (const item of form.money) {
      const { amount } = item.amounts;
      if (!total || item.role !== 'medium-term' || amount?.text.trim() !== '') continue;
      yield { message: 'period', cells: [amount.cell], data: { label: itemName(item) } };
    }
  },
});

const COLUMNS = Object.keys(SUM_COLUMNS) as MoneyColumn[];

function isOther({ role }: MoneyItem): boolean {
  return role === 'other' || role === 'other-development';
}

/** The sources without any amount, with their empty cells in columns that others have filled. */
function blankSources({ money }: Form): { item: MoneyItem; fields: Field<number | null>[] }[] {
  const filled = COLUMNS.filter((column) =>
    money.some(({ amounts }) => typeof amounts[column]?.value === 'number'),
  );
  // Above an empty total nobody knows what is missing.
  const totals = money.filter(({ role }) => role === 'total' || role === 'income-total');
  const open = (column: MoneyColumn) => totals.some(({ amounts }) => amounts[column]?.text.trim() === '');
  const isInLabel = money.some(({ label, amounts }) =>
    COLUMNS.some((column) => {
      const cell = amounts[column]?.cell;
      return cell?.row === label.cell.row && cell.column === label.cell.column;
    }),
  );
  return money.flatMap((item) => {
    if (!isOther(item) && (item.role === 'fiscal' || !FUND_SOURCES.includes(item.role))) return [];
    // 其他资金：, where the others have their amounts behind the colon too: the next cell is another's.
    if (isInLabel && item.label.text.trim().match(/[:：]$/)) return [];
    // A 0 in one of its columns says for all of them that there is no such money.
    if (COLUMNS.some((column) => typeof item.amounts[column]?.value === 'number')) return [];
    const fields = filled
      .filter((column) => !open(column))
      .flatMap((column) => item.amounts[column] ?? [])
      .filter(({ text }) => text.trim() === '');
    return fields.length > 0 ? [{ item, fields }] : [];
  });
}
