import { fold } from '../../text';
import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { quoted } from '../support/wording';
import { defineRule } from '../rule';

const SIGN = /^[≥≤><]/;
const WORD = /^(?:至少|不少于|不低于|不小于|不高于|不超过|不多于|不大于)|以上$|以下$/;

export default defineRule({
  code: 'F01',
  name: 'actual-without-operator',
  title: '实际完成值带运算符',
  family: 'actuals',
  severity: 'error',
  forms: ['department-self-evaluation', 'project-self-evaluation', 'monitoring'],
  basis: '预算绩效管理系统的填报规则：定量指标的实际完成值须为数值',
  messages: {
    copied:
      '指标「{name}」的实际完成值写「{actual}」，与指标值一样带运算符，像是照抄了指标值。请填实际做到的数，不带运算符。',
    many: '{count} 个指标的实际完成值带了运算符：{items}。请填实际做到的数，不带运算符。',
    manyCopied:
      '{count} 个指标的实际完成值与指标值一样带运算符，像是照抄了指标值：{items}。请填实际做到的数，不带运算符。',
    sign: '指标「{name}」的实际完成值写「{actual}」，带了运算符。请填实际做到的数，不带运算符。',
    word: '指标「{name}」的实际完成值写「{actual}」，只说了范围。请填实际做到的数。',
  },
  gathers: { sign: 'many', copied: 'manyCopied' },
  docs: {
    rule: '实际完成值是已经发生的事，应是确定的数，不带 ≥、≤、不少于、以上。真实的数只有填表人知道，所以不自动修改。',
    valid: '「96.3%」「365天」。',
    invalid: '「≥95%」「≥360天」「90%以上」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { actual, target } = indicator;
      if (!actual || actual.value.value === null) continue;
      const text = fold(actual.text).replace(/\s+/g, '');
      const signed = SIGN.test(text);
      if (!signed && !WORD.test(text)) continue;
      yield {
        message: !signed ? 'word' : fold(target?.text ?? '').replace(/\s+/g, '') === text ? 'copied' : 'sign',
        ...(!signed && { severity: 'warning' as const }),
        cells: [actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual) },
        item: `「${nameOf(indicator)}」写${quoted(actual.text)}`,
      };
    }
  },
});
