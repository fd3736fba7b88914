import { normalise } from '../../text';
import { CATEGORY_NAMES, wholly } from '../../lexicon';
import { defineRule } from '../rule';

const CATEGORY = wholly(CATEGORY_NAMES);

/** 预算执行率, 公众满意度: a measure says what is measured, even where the category bears its name. */
const MEASURE = /.率$|.满意度$|.{2}数$/;

export default defineRule({
  code: 'D03',
  name: 'name-not-category-name',
  title: '三级指标名称只是分类名',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '核心绩效目标和指标设置及取值指引（财预〔2021〕101号）：三级指标应当具体、可衡量',
  messages: {
    category: '三级指标名称「{name}」只是分类名，没有说衡量什么，请写具体的指标名称。',
  },
  docs: {
    rule: '三级指标的名称应当是具体的指标，不能照抄一级、二级指标的分类名。',
    valid: '二级：成本指标；三级：人均培训成本。',
    invalid: '二级：成本指标；三级：社会成本指标。',
  },
  *check({ form }) {
    for (const { name, level2 } of form.indicators) {
      const text = normalise(name.value);
      const repeated = text === normalise(level2?.value ?? '') && !MEASURE.test(text);
      if (text === '' || !(CATEGORY.test(text) || repeated)) continue;
      yield { message: 'category', cells: [name.cell], data: { name: text } };
    }
  },
});
