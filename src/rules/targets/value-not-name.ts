import type { Indicator } from '../../form/model/form';
import { normalise } from '../../text';
import { hasFigure, isSatisfaction, isUnfilled, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A text that names what is measured, not how much: 辖区居民满意度, 培训人数. */
const NAMES_MEASURE = /(?:满意度|知晓率|合格率|覆盖率|完成率|及时率|达标率|到位率|数量|人数|次数|户数)$/;
const SAYS_CHANGE =
  /提高|提升|增加|增强|扩大|降低|减少|下降|保证|保障|确保|达到|实现|完成|改善|控制|符合|满足/;
const PADDING = /^(?:完成|开展|做好|实现|保障|落实|推进)/;

export default defineRule({
  code: 'E14',
  name: 'value-not-name',
  title: '指标值只是重复名称',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效指标要有可衡量的指标值',
  messages: {
    repeated:
      '指标「{name}」的指标值「{target}」只是重复了名称，没有说要达到多少。请写出数值、时限或能评判的标准。',
    measure: '指标「{name}」的指标值「{target}」是指标的名称，不是要达到的值。请写出数值，如「≥90%」。',
  },
  docs: {
    rule: '指标值与指标名称相同，或者只写了又一个指标名称，没有说要达到什么程度。',
    valid: '服务对象满意度「≥90%」；全年开展「每月至少1次」。',
    invalid: '全年开展「全年开展」；业务培训「参训人数」。',
    limits: '满意度的指标值由 E05 检查，成本指标的名称由 D08 检查。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const message = faultOf(indicator);
      if (!message) continue;
      const target = indicator.target!;
      yield {
        message,
        cells: [target.cell, indicator.name.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});

function faultOf(indicator: Indicator): 'repeated' | 'measure' | null {
  const { name, target } = indicator;
  if (!target || isUnfilled(target.value)) return null;
  const said = normalise(target.text);
  const title = normalise(name.value);
  if (said === title || (title.length > 2 && said.replace(PADDING, '') === title.replace(PADDING, '')))
    return 'repeated';
  if (hasFigure(target.value) || target.value.kind === 'trend') return null;
  // E05 asks for the percentage of a satisfaction.
  if (isSatisfaction(indicator)) return null;
  return NAMES_MEASURE.test(said) && !SAYS_CHANGE.test(said) && said.length <= 20 ? 'measure' : null;
}
