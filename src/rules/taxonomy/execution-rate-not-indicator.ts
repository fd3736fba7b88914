import { anyOf, EXECUTED_WHAT, EXECUTION_MEANS, EXECUTION_RATES } from '../../lexicon';
import { LEVEL1_NAMES, level1Of } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 预算执行率, 中央资金当年支出率, 部门整体支出支付进度; a note in brackets may follow. */
const EXECUTION = new RegExp(
  `${anyOf(EXECUTED_WHAT)}.{0,4}${anyOf(EXECUTION_MEANS)}${anyOf(EXECUTION_RATES)}(?:[(（][^()（）]*[)）])?(?:100%)?$`,
);
/** How early the money is paid is a measure of its own: 资金及时支付率. */
const TIMELY = /及时|按时|按期/;

export default defineRule({
  code: 'D09',
  name: 'execution-rate-not-indicator',
  title: '预算执行率当作产出、效益指标',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：预算执行率单独计分，不列为产出、效益指标',
  messages: {
    execution:
      '「{name}」说的是花钱的进度，资金栏已经反映（自评时单独计分），不宜再列为{level1}，请换成反映产出或效果的指标。',
  },
  docs: {
    rule: '预算执行率、资金支付进度不列为产出或效益指标。',
    valid: '预算执行率列在资金栏计分。',
    invalid: '产出指标：年度预算执行率 ≥90%；时效指标：资金支出率 100%。',
    limits: '当地指标体系把预算执行率列在管理（过程）类的不报。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const level1 = level1Of(indicator);
      if (level1 !== 'output' && level1 !== 'benefit') continue;
      if (!EXECUTION.test(indicator.name.value.trim()) || TIMELY.test(indicator.name.value)) continue;
      const data = { name: clip(indicator.name.text), level1: LEVEL1_NAMES[level1] };
      yield { message: 'execution', cells: [indicator.name.cell], data };
    }
  },
});
