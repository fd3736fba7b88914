import type { Indicator } from '../../form/model/form';
import { fold } from '../../text';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

type Style = 'sign' | 'word' | 'bare';

const SIGN = /[≥≤><=±]/;
const WORD = /至少|不少于|不低于|不小于|不高于|不超过|不多于|不大于|大于|小于|以上|以下|以内/;
/** With fewer values than this there is no habit to keep to. */
const ENOUGH = 4;
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
    rule: '同一张表里，有的指标值写 ≥，有的写「至少」，有的不写运算符。整张表只提一次。',
    valid: '「≥12场」「≥6场」「≥4项」。',
    invalid: '「12场」「≥6场」「至少4项」。',
    limits: '100%、0、金额和日期本身就有确定的含义，不计入；有单独运算符一列的表不检查。',
  },
  applies: ({ form }) => (!form.columns.some((reading) => reading.column === 'operator') ? form : null),
  *check({ form }) {
    const groups = new Map<Style, Indicator[]>();
    for (const indicator of form.indicators) {
      const style = styleOf(indicator);
      if (style) groups.set(style, [...(groups.get(style) ?? []), indicator]);
    }
    const counted = [...groups.values()].reduce((sum, members) => sum + members.length, 0);
    if (groups.size < 2 || counted < ENOUGH) return;
    // Signs are the usual writing, so the others are the odd ones, be they few or many.
    const odd = form.indicators.filter((indicator) => ['word', 'bare'].includes(styleOf(indicator) ?? ''));
    const styles = (['sign', 'bare', 'word'] as const)
      .filter((style) => groups.has(style))
      .map((style) => EXAMPLES[style](examplesOf(groups.get(style)!)));
    const { value, unit } = odd[0]!.target!.value;
    yield {
      message: 'mixed',
      cells: odd.map((indicator) => indicator.target!.cell),
      data: { styles: styles.join('，'), example: `${value}${unit ?? ''}` },
    };
  },
});

function styleOf({ target, nature }: Indicator): Style | null {
  if (!target || nature?.value === 'qualitative' || /[≥≤><=]/.test(fold(nature?.text ?? ''))) return null;
  const { kind, value, operator, unit } = target.value;
  if (!['count', 'percent', 'measure', 'duration'].includes(kind) || value === null || operator === 'range')
    return null;
  if (value === 0 || (unit === '%' && value === 100)) return null;
  const text = fold(target.text);
  if (SIGN.test(text)) return 'sign';
  return WORD.test(text) ? 'word' : 'bare';
}

function examplesOf(members: readonly Indicator[]): string {
  return members
    .slice(0, 2)
    .map((indicator) => `「${clip(indicator.target!.text)}」`)
    .join('');
}
