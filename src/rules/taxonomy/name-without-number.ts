import { anyOf, COUNTS_IN_NAMES, MEASURES_IN_NAMES, wholly } from '../../lexicon';
import type { Quantity } from '../../quantity';
import { hasWords } from '../support/indicators';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

const OPERATOR = /(?:[≥≤＞＜><≧≦]|不少于|不低于|不超过|至少)\s*\d+(?:\.\d+)?[\u4e00-\u9fff%％]?/;
const AMOUNT = new RegExp(
  `(?<![\\dA-Za-zΦφФØ×*.:：])(\\d+(?:\\.\\d+)?)\\s*([%％]|万?${anyOf(MEASURES_IN_NAMES, COUNTS_IN_NAMES)})`,
  'g',
);
/** 32所学校巡查次数: the number of things in front tells which, not how much. */
const COUNT = wholly(COUNTS_IN_NAMES);

export default defineRule({
  code: 'D18',
  name: 'name-without-number',
  title: '指标名称里写了数值',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效管理系统的录入要求：指标名称与指标值分开填写',
  messages: {
    number: '指标名称「{name}」里写了数值「{part}」，请移到指标值，名称只写衡量什么。',
    only: '指标名称只写了「{name}」，没有说衡量什么。请写明指标名称，数字移到指标值。',
    onlys: '{count} 个指标名称只写了数字：{items}，没有说衡量什么。请逐个写明指标名称，数字移到指标值。',
    many: '{count} 个指标名称里写了数值：{items}。请移到指标值，名称只写衡量什么。',
  },
  gathers: { number: 'many', only: 'onlys' },
  docs: {
    rule: '指标名称只写衡量什么，要达到的数写在指标值里。',
    valid: '名称：服务读者天数；指标值：≥360天。',
    invalid: '名称：≥360天服务读者。',
    limits:
      '「6类健康细胞」「300米深机井」「12345热线」等说明范围、规格、名称的数不报：只看带运算符的数、写在名称末尾的数、与指标值相同的数，以及指标值只写比率而数写在名称开头的。',
  },
  yieldsTo: { A12: 'cell', D17: 'cell' },
  *check({ form }) {
    for (const { name, target } of form.indicators) {
      if (/\d/.test(name.value) && !hasWords(name.value)) {
        const data = { name: clip(name.text) };
        yield { message: 'only', severity: 'error', cells: [name.cell], data, item: quoted(name.text) };
        continue;
      }
      const part = OPERATOR.exec(name.text)?.[0] ?? amountIn(name.text, target?.value ?? null);
      if (part === null) continue;
      const data = { name: clip(name.text), part };
      yield { message: 'number', cells: [name.cell], data, item: quoted(name.text) };
    }
  },
});

/** An amount in the name that is what is to be reached; not the size of a thing (300米深机井, DN160管道), or its name. */
function amountIn(name: string, target: Quantity | null): string | null {
  // Beside a price or a sum of money the number in the name is the size of what is paid for: 围墙300米, 300元/米.
  const isPriced = target !== null && (target.kind === 'unit-cost' || target.kind === 'money');
  for (const match of name.matchAll(AMOUNT)) {
    const [part, digits, unit = ''] = match;
    const isMoney = /元\s*$/.test(part);
    if (isPriced && !isMoney) continue;
    const isLast = name.slice(match.index + part.length).replace(/[)）。\s]/g, '') === '';
    const isCount = COUNT.test(unit);
    const isSame = isCount ? target?.unit === unit : (target?.unit === '%') === /[%％]/.test(part);
    const isTarget = target?.value === Number(digits) && isSame;
    const isFirst = !isCount && match.index === 0 && (target === null || target.unit === '%');
    if (isLast || isTarget || isFirst) return part;
  }
  return null;
}
