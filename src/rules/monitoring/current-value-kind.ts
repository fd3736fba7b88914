import { anyOf, UNDER_WAY } from '../../lexicon';
import {
  hasFigure,
  indicatorsWith,
  type IndicatorWith,
  isUnfilled,
  nameOf,
  shown,
} from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const WORKING = new RegExp(anyOf(UNDER_WAY));

export default defineRule({
  code: 'J07',
  name: 'current-value-kind',
  title: '目前完成值与指标值不是一类',
  family: 'monitoring',
  severity: 'error',
  forms: ['monitoring'],
  basis: '绩效运行监控填报规则：定量指标填数值，定性指标填达成、部分达成、未达成',
  messages: {
    words:
      '指标「{name}」的指标值是「{target}」，目前完成值只写「{actual}」，看不出做到多少。请填数；还没有开始的，写明进展。',
    number:
      '定性指标「{name}」的指标值是「{target}」，目前完成值却是「{actual}」。请写达成、部分达成或未达成。',
  },
  docs: {
    rule: '监控表里，指标值是数的，目前完成值也填数，不能只写「良好」「达成」；写「尚未收获」「主体完工」等进展的不报。定性指标写是否达成。',
    valid: '「≥5000亩」，完成「2800亩」；「≥50公斤」，写「尚未收获」。',
    invalid: '「≥5000亩」，完成「良好」；定性指标「健全」，完成「100%」。',
    limits: '指标值是日期的不检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target', 'actual'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { actual, target } = indicator;
      if (isUnfilled(actual.value) || isUnfilled(target.value)) continue;
      const message = mismatch(indicator);
      if (!message) continue;
      yield {
        message,
        cells: [actual.cell],
        data: { name: nameOf(indicator), target: shown(target), actual: clip(actual.text) },
      };
    }
  },
});

type Row = IndicatorWith<'target' | 'actual'>;

function mismatch({ actual: now, target: wanted, nature }: Row): 'words' | 'number' | null {
  if (nature?.value === 'qualitative') {
    const numeric = now.value.value !== null && now.value.level === undefined;
    return numeric && !hasFigure(wanted.value) && !/^[≥≤><]/.test(now.text.trim()) ? 'number' : null;
  }
  if (wanted.value.value === null || !/\d/.test(wanted.text) || hasFigure(now.value)) return null;
  // 主体完工 says how far a building is; of a rate, or by a verdict, words alone do not.
  const isSilent = now.value.kind === 'level' || now.value.kind === 'trend' || wanted.value.unit === '%';
  if (!isSilent || now.value.kind === 'doubtful' || /\d/.test(now.text) || WORKING.test(now.text))
    return null;
  return wanted.value.value === 0 && /无|没有|零/.test(now.text) ? null : 'words';
}
