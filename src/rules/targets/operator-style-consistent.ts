import { fold } from '../../text';
import { sameUnit, type Quantity } from '../../quantity';
import type { Field, Form } from '../../form/model/form';
import { indicatorsWith, type IndicatorWith, some } from '../support/indicators';
import { quoted } from '../support/wording';
import { defineRule } from '../rule';

type Style = 'sign' | 'word' | 'bare';

const SIGN = /[≥≤><=±]/;
const WORD = /至少|不少于|不低于|不小于|不高于|不超过|不多于|不大于|大于|小于|以上|以下|以内/;
const EXAMPLES: Record<Style, (examples: string) => string> = {
  sign: (examples) => `${examples} 用符号`,
  word: (examples) => `${examples} 用文字`,
  bare: (examples) => `${examples} 没有运算符`,
};

export default defineRule({
  code: 'E08',
  name: 'operator-style-consistent',
  title: '运算符写法不统一',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '通行做法：同一张表的指标值用同一种写法，系统按运算符判断方向',
  messages: {
    mixed: '指标值的运算符写法不统一：{styles}。请统一写成 ≥、≤ 或 = 加数字和单位，例如「≥{example}」。',
  },
  docs: {
    rule: '同一张表里，有的指标值写 ≥，有的写「至少」，有的同一单位的数不写运算符。整张表只提一次。',
    valid: '「≥12场」「≥6场」「≥4项」。',
    invalid: '「12场」「≥6场」「至少4项」。',
    limits:
      '单位不同的数（1座与 ≥90%）可能是确定的规模，不比较；100%、0、金额和日期本身就有确定的含义，不计入；有单独运算符一列的表不检查。',
  },
  options: {
    fewest: { default: 4, label: '至少有几个可以比较写法的指标值', unit: '个' },
  },
  applies: ({ form }) => some(form.columns.some(({ column }) => column === 'operator') ? [] : valuesOf(form)),
  *check({ options }, values) {
    // Signs are the usual writing, so the others are the odd ones, be they few or many.
    const signed = values.filter(({ style }) => style === 'sign');
    const odd = values.filter(
      (value) =>
        value.style === 'word' || (value.style === 'bare' && signed.some((other) => areAlike(value, other))),
    );
    const styles = STYLES.flatMap((style) => {
      const members = (style === 'sign' ? signed : odd).filter((value) => value.style === style);
      return members.length > 0 ? [EXAMPLES[style](examplesOf(members))] : [];
    });
    const [first] = odd;
    if (styles.length < 2 || values.length < options.fewest || !first) return;
    yield {
      message: 'mixed',
      cells: odd.map(({ target }) => target.cell),
      data: { styles: styles.join('，'), example: exampleOf(first) },
    };
  },
});

const STYLES = ['sign', 'bare', 'word'] as const;

interface Value {
  readonly target: Field<Quantity>;
  readonly style: Style;
}

/** The targets of which the way of writing can be compared. */
function valuesOf(form: Form): Value[] {
  return (indicatorsWith(form, 'target') ?? []).flatMap((indicator) => {
    const style = styleOf(indicator);
    return style ? [{ target: indicator.target, style }] : [];
  });
}

function styleOf({ target, nature }: IndicatorWith<'target'>): Style | null {
  if (nature?.value === 'qualitative' || /[≥≤><=]/.test(fold(nature?.text ?? ''))) return null;
  const { kind, value, operator, unit } = target.value;
  if (!['count', 'percent', 'measure', 'duration'].includes(kind) || value === null || operator === 'range')
    return null;
  if (value === 0 || (unit === '%' && value === 100)) return null;
  const text = fold(target.text);
  if (SIGN.test(text)) return 'sign';
  if (WORD.test(text)) return 'word';
  return unit !== '%' && isExact(value) ? null : 'bare';
}

/** 186.4公里, 268人: the measured size of a work, or all that are on a list; a number that is aimed at is a round one. */
function isExact(value: number): boolean {
  return !Number.isInteger(value) || (value >= ROUND && value % 5 !== 0);
}

/** Smaller numbers are never round. */
const ROUND = 20;

/** Whether two values count in the same unit: 1座 beside ≥90% is the exact size of a work. */
function areAlike({ target: a }: Value, { target: b }: Value): boolean {
  const [unit, other] = [a.value.unit, b.value.unit];
  return unit === other || (unit !== null && other !== null && sameUnit(unit, other));
}

/** The value as written, without the words that a sign will stand for. */
function exampleOf({ target: { text, value } }: Value): string {
  const plain = text.replace(WORD, '').trim();
  return /^\d/.test(plain) ? plain : `${value.value}${value.unit ?? ''}`;
}

function examplesOf(values: readonly Value[]): string {
  return values
    .slice(0, 2)
    .map(({ target }) => quoted(target.text))
    .join('');
}
