import { anyOf, BUDGET_TOTALS, GRANTED_BY, GRANTING_VERBS, OTHER_MONEY } from '../../lexicon';
import { findMentions } from '../../quantity';
import { plannedAmount, type Form, type MoneyItem, type TextRole } from '../../form';
import { isSameCell, type Sheet } from '../../sheet';
import { some } from '../support/indicators';
import { executionRateOf, inMoneyUnit, itemName, nearly, SUM_COLUMNS, unitOf } from '../support/money';
import { looseTexts, plansOf, proseOf, type LooseText } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** In front of an amount: it is the money of the whole project in this year. */
const WHOLE = new RegExp(
  `(?:${anyOf(BUDGET_TOTALS)}|${anyOf(GRANTING_VERBS)}${anyOf(GRANTED_BY)}?(?:资金|经费))(?:共计|合计|共|为|是|约)?\\s*$`,
);
const OTHER = new RegExp(anyOf(OTHER_MONEY));
/** In a list of parts each is that of a row. */
const OTHER_ROW = new RegExp(anyOf(OTHER_MONEY.filter((word) => word !== '其中')));

export default defineRule({
  code: 'B18',
  name: 'narrative-total-equals-table',
  title: '正文写的预算总额与表内金额不等',
  family: 'money',
  severity: 'warning',
  forms: ['project-target', 'project-self-evaluation'],
  basis: '预算绩效目标审核：正文金额与预算表一致',
  messages: {
    row: '{where}写「{text}」，资金栏「{label}」是 {amount}{unit}，请核对以哪个为准。',
    spent: '{where}写「{text}」，预算执行率却是 {rate}%，请核对。',
    differs:
      '{where}写「{text}」，合 {stated}{unit}；资金栏里没有这个数（总额 {total}{unit}）。请核对金额或单位。',
  },
  docs: {
    rule: '目标、说明里写明的项目预算、资金总额，应是资金栏里有的金额；写明是哪一类资金的（中央资金、某某补助），应与资金栏那一行一致；写资金已全部支付的，执行率应是 100%。元、万元换算后比较。',
    valid: '资金总额 202.64 万元，正文写「年度预算2026400元」。',
    invalid:
      '资金总额 202.64 万元，正文写「年度预算174万元」；中央资金一行 30.9，正文写「中央下达资金61.8万元」。',
    limits:
      '相差不到 {rounding}% 的不报；总额只看写明「预算」「资金总额」「共申请资金」等的第一个金额；总投资、上年、结转、单价、用于某项的金额不比较；同一类资金写了几个金额的不比较。',
  },
  options: {
    // Prose rounds: 202.6 for 202.64.
    rounding: { default: 0.5, label: '与资金栏的金额相差不超过它，视为相等', unit: '%' },
  },
  applies: ({ form }) => (form.moneyUnit ? some(amountsOf(form)) : null),
  *check({ form, sheet, options }, amounts) {
    const rows = [...ofRows(form, sheet, options.rounding)];
    yield* rows;
    yield* allSpent(form, sheet);
    for (const { text, cell, called: where, role } of plansOf(form)) {
      if (role !== 'goal' && role !== 'completion') continue;
      if (rows.some(({ cells: [told] }) => isSameCell(told, cell))) continue;
      for (const { quantity, clause, start, end } of findMentions(text)) {
        const before = text.slice(Math.max(0, start - 20), start);
        const stated = inMoneyUnit(quantity, form);
        if (stated === null || !WHOLE.test(before) || OTHER.test(clause)) continue;
        if (amounts.some((amount) => nearly(amount, stated, (amount * options.rounding) / 100))) continue;
        yield {
          message: 'differs',
          cells: [cell],
          data: {
            where,
            text: clip(text.slice(Math.max(0, start - 10), end)),
            stated,
            total: amounts[0],
            unit: unitOf(form),
          },
        };
        break;
      }
    }
  },
});

/** 中央下达资金61.8万元 beside a row 其中：中央财政资金 | 30.9: the only amount that a text gives for the funds of a row. */
function* ofRows(form: Form, sheet: Sheet, rounding: number) {
  for (const { text, cell, called: where } of toldIn(form, sheet)) {
    const mentions = findMentions(text);
    for (const { item, key } of keyedRows(form)) {
      const found = mentions.filter(({ clause, start }) => {
        const before = text.slice(Math.max(0, start - MOST_BETWEEN - key.length), start);
        return (
          BETWEEN.test(before.slice(before.lastIndexOf(key) + key.length)) &&
          before.includes(key) &&
          !OTHER_ROW.test(clause)
        );
      });
      const [only] = found;
      const stated = only ? inMoneyUnit(only.quantity, form) : null;
      if (!only || stated === null || found.length > 1 || /^\s*[/／每]/.test(text.slice(only.end))) continue;
      const own = Object.values(item.amounts).flatMap((field) => field?.value ?? []);
      const amount = plannedAmount(item)?.value;
      // Less than the row, and what for: a part of it.
      if (amount && stated < amount && /^[，,]?(?:主要|专项)?用于/.test(text.slice(only.end))) continue;
      if (!amount || own.some((one) => nearly(one, stated, (Math.abs(one) * rounding) / 100))) continue;
      yield {
        message: 'row' as const,
        cells: [cell, plannedAmount(item)!.cell],
        data: {
          where,
          text: clip(text.slice(Math.max(0, text.lastIndexOf(key, only.start)), only.end)),
          label: itemName(item),
          amount,
          unit: unitOf(form),
        },
      };
    }
  }
}

/** Rows by what sets their funds apart: 中央, 禁牧, 草畜平衡奖励. None that share it with another. */
function keyedRows({ money }: Form): { item: MoneyItem; key: string }[] {
  const rows = money.flatMap((item) => {
    const key = itemName(item)
      .replace(/[(（].*?[)）]/g, '')
      .replace(COMMON, '');
    return key.length >= 2 && !NO_KEY.test(key) ? [{ item, key }] : [];
  });
  return rows.filter(
    ({ key }) =>
      rows.every((other) => other.key === key || !other.key.includes(key)) &&
      rows.filter((other) => other.key === key).length === 1,
  );
}

/** What many kinds of money are called. */
const COMMON =
  /^其中|财政|资金|补助|拨款|经费|投入|安排|专项|预算|支出|收入|金额|合计|小计|总额|年度|[:：\d.、]/g;
const NO_KEY = /^(?:其他|当年|本年|上年|结转|基本|项目|全年|资|自筹)/;
/** Between the kind of money and its amount: no other measure. */
const BETWEEN = /^[^，。；;、,\d每标准均价占比较增减用]{0,8}$/;
const MOST_BETWEEN = 8;

/** Goals, what was reached, explanations beside the money and notes below. */
function toldIn(form: Form, sheet: Sheet): readonly LooseText[] {
  const texts = proseOf(form).filter(({ role }) => TELLING.includes(role));
  return [...texts, ...looseTexts(form, sheet)];
}

const TELLING: readonly TextRole[] = ['goal', 'completion', 'conclusion'];

/** 资金已全部支付 in words, and less in the money block. */
function* allSpent(form: Form, sheet: Sheet) {
  const execution = executionRateOf(form, sheet);
  if (!execution || execution.rate >= NEARLY_ALL) return;
  for (const { text, cell, called: where } of toldIn(form, sheet)) {
    const said = ALL_SPENT.exec(text.replace(/\s/g, ''));
    if (!said) continue;
    yield {
      message: 'spent' as const,
      severity: 'info' as const,
      cells: [cell, execution.cell],
      data: { where, text: said[0], rate: Number(execution.rate.toFixed(2)) },
    };
    return;
  }
}

const ALL_SPENT =
  /(?:资金|款项|经费)(?:已经|均已|也已|已)?(?:全部|全额|100%)(?:拨付|支付|支出|兑付|执行)(?:到位|完毕|完成)?/;
/** In percent. */
const NEARLY_ALL = 95;

/** Every amount of the money block, the total first. */
function amountsOf(form: Form): number[] {
  const columns = Object.keys(SUM_COLUMNS) as (keyof typeof SUM_COLUMNS)[];
  const items = [...form.money].sort((a, b) => Number(b.role === 'total') - Number(a.role === 'total'));
  return items
    .flatMap((item) => columns.map((column) => item.amounts[column]?.value ?? null))
    .filter((value): value is number => value !== null && value > 0);
}
