import { normalise } from '../../text';
import { categoryOf, level1Of, some } from '../support/indicators';
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
  applies: ({ form }) => some(form.indicators.filter((indicator) => level1Of(indicator) === 'benefit')),
  *check(_, benefits) {
    const categories = benefits.map((indicator) => categoryOf(indicator));
    if (categories.some((category) => category === null || EFFECTS.includes(category))) return;
    const level2 = (benefits.find((indicator) => categoryOf(indicator) !== 'satisfaction') ?? benefits[0])
      .level2;
    if (!level2) return;
    yield { message: 'none', cells: [level2.cell], data: { level2: normalise(level2.value) } };
  },
});
