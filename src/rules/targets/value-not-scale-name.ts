import { normalise } from '../../text';
import { nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const SCALE =
  /^(?:好坏|好(?:[\/、,]?(?:中|一般|较好))?[\/、,]?(?:中)?[\/、,]?差|优[\/、,]?良[\/、,]?中[\/、,]?差?|优[\/、,]?良[\/、,]?差|高[\/、,]?中[\/、,]?低|高低|大小|强弱|多少|快慢|是[\/、,]?否|是否|有无|有[\/、,]无)$/;

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
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || !SCALE.test(normalise(target.text))) continue;
      yield {
        message: 'scale',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});
