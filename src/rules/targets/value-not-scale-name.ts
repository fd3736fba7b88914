import { normalise } from '../../text';
import { SCALE_NAMES, wholly } from '../../lexicon';
import { indicatorsWith, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const SCALE = wholly(SCALE_NAMES);

export default defineRule({
  code: 'E21',
  name: 'value-not-scale-name',
  title: '指标值只写了评价档次的名称',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：定性指标值写要达到的那一档',
  messages: {
    scale:
      '指标「{name}」的指标值写「{target}」，是一组档次的名称，没有说要达到哪一档。请写明，如「良好以上」。',
  },
  docs: {
    rule: '「好坏」「优良中差」「高中低」是评价的档次，不是目标。',
    valid: '「良好以上」。',
    invalid: '「好坏」「优良中差」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      if (!SCALE.test(normalise(target.text).replace(/[/、,]/g, ''))) continue;
      yield {
        message: 'scale',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});
