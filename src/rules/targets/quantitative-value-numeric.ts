import { declared, hasFigure, isUnfilled, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'E01',
  name: 'quantitative-value-numeric',
  title: '定量指标值没有数字',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的填报规则：定量指标的指标值须为数值；财预〔2015〕88号：绩效目标要细化量化',
  messages: {
    words:
      '指标「{name}」{declared}，指标值「{target}」却没有数字。请写出能衡量的数值和单位；确实无法量化的，性质改为定性。',
    year: '指标「{name}」{declared}，指标值「{target}」里只有年份，没有能衡量的数字。请写出数值和单位；确实无法量化的，性质改为定性。',
    reference: '指标「{name}」{declared}，指标值「{target}」没有写明具体数额。请直接写数字，如「≤10万元」。',
    doubtful:
      '指标「{name}」的指标值「{target}」不止一种读法，无法判断是多少。请补全运算符和单位，一格只写一个值。',
  },
  docs: {
    rule: '标为定量（或在性质列写了 ≥、≤、=）的指标，指标值要能读出数字。日期、区间（±3%以内）、带幅度的升降（较上年增长5%）都算数字，年份不算。',
    valid: '定量，「≥95%」「12场」「2024年12月底前」「±3%以内」。',
    invalid: '定量，「足额保障2024年人员经费及公用经费」「按月安排」「下降」。',
    limits: '表中没有「定量/定性」一列、也没有单独的运算符一列时不检查。',
  },
  applies: ({ form }) => declared(form, 'quantitative'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { nature, target } = indicator;
      if (!target || isUnfilled(target.value)) continue;
      if (hasFigure(target.value)) continue;
      const data = {
        name: nameOf(indicator),
        target: clip(target.text),
        declared: /定量/.test(nature.text) ? '标为定量' : `性质列填「${clip(nature.text)}」`,
      };
      const cells = [target.cell];
      if (target.value.kind === 'doubtful')
        yield { message: 'doubtful', cells, data, severity: 'undetermined' };
      else if (target.value.kind === 'reference')
        yield { message: 'reference', cells, data, severity: 'warning' };
      else yield { message: /(?:19|20)\d{2}/.test(target.text) ? 'year' : 'words', cells, data };
    }
  },
});
