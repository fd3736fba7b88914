import type { Indicator } from '../../form/model/form';
import { normalise } from '../../text';
import { CATEGORY_NAMES, wholly } from '../../lexicon';
import { categoryOf, isClassWord } from '../support/indicators';
import { defineRule } from '../rule';

const CATEGORY = wholly(CATEGORY_NAMES);

/** 预算执行率, 公众满意度: a measure says what is measured, even where the category bears its name. */
const MEASURE = /.率$|.满意度$|.{2}数$/;

const SATISFACTION = /满意(?:度|率|程度)$/;
/** Nobody at all is named. */
const WHOSE = /^(?:综合|总体|整体)?满意(?:度|率|程度)$/;
/** The word of the category again: whoever is served. */
const ANYBODY = /^(?:社会公众(?:或|及|和))?(?:项目)?服务对象的?满意(?:度|率|程度)$/;

/** 社会效益 under 社会效益指标; under 履职效益 it is an indicator of the frame of 2013. */
function isBareClass(text: string, indicator: Indicator): boolean {
  return (
    isClassWord(text) &&
    !SATISFACTION.test(text) &&
    categoryOf(indicator) === categoryOf({ level1: null, level2: indicator.name })
  );
}

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
    whose: '三级指标名称只写「{name}」，没有说是谁的满意度，请写明调查对象，如「参训学员满意度」。',
  },
  docs: {
    rule: '三级指标的名称应当是具体的指标，不能照抄一级、二级指标的分类名。',
    valid: '二级：成本指标；三级：人均培训成本。',
    invalid: '二级：成本指标；三级：社会成本指标。二级、三级都写「服务对象满意度」。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, level2 } = indicator;
      const text = normalise(name.value);
      const repeats = text === normalise(level2?.value ?? '');
      if (text === '') continue;
      if (CATEGORY.test(text) || (repeats && !MEASURE.test(text)) || isBareClass(text, indicator)) {
        yield { message: 'category', cells: [name.cell], data: { name: text } };
      } else if (WHOSE.test(text) || (repeats && ANYBODY.test(text))) {
        yield { message: 'whose', severity: 'info', cells: [name.cell], data: { name: text } };
      }
    }
  },
});
