import { normalise } from '../../text';
import { categoryOf, level1Of } from '../support/indicators';
import { defineRule } from '../rule';

const EFFECTS = ['economic', 'social', 'ecological'];

export default defineRule({
  code: 'D20',
  name: 'some-benefit-indicator',
  title: '没有经济、社会、生态效益指标',
  family: 'taxonomy',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：效益指标包括经济效益、社会效益、生态效益、可持续影响等',
  messages: {
    none: '效益指标只设了「{level2}」，没有经济、社会、生态效益中的任何一类，看不出产生了什么效果。请补设一项。',
  },
  docs: {
    rule: '效益指标中，经济效益、社会效益、生态效益至少设一类。',
    valid: '只设社会效益指标。',
    invalid: '效益指标只设可持续影响指标。',
    limits: '完全没有效益指标由 A09 检查；二级指标名称另有叫法的不检查。',
  },
  *check({ form }) {
    const benefits = form.indicators.filter((indicator) => level1Of(indicator) === 'benefit');
    const categories = benefits.map((indicator) => categoryOf(indicator));
    if (benefits.length === 0 || categories.includes(null)) return;
    const rest = benefits.filter((indicator) => categoryOf(indicator) !== 'satisfaction');
    if (rest.length === 0 || categories.some((category) => category && EFFECTS.includes(category))) return;
    const data = { level2: normalise(rest[0]!.level2!.value) };
    yield { message: 'none', cells: [rest[0]!.level2!.cell], data };
  },
});
