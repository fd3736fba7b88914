import { fold } from '../../text';
import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { defineRule } from '../rule';

const GRADE =
  /[A-Ea-e]{1,3}级|[一二三四五甲乙丙丁]级|[一二三四]等(?!次)|[ⅠⅡⅢⅣⅤ]类|[1-5]星级?|[一二三四五]星级?/;

export default defineRule({
  code: 'F16',
  name: 'grade-actual-stated',
  title: '没有写明达到哪个等级',
  family: 'actuals',
  severity: 'info',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '通行做法：完成值与指标值用同一标准表述',
  messages: {
    grade:
      '指标「{name}」要求达到「{grade}」，实际完成值只写「{actual}」。请写明评定的等级，如「{grade}」，并注明评定文件。',
  },
  docs: {
    rule: '指标值要求某个等级的，完成值要写明评定到哪个等级。',
    valid: '指标值「达C级标准」，完成值「C级」。',
    invalid: '指标值「达C级标准」，完成值「达标」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { actual, target } = indicator;
      const grade = GRADE.exec(fold(target?.text ?? ''))?.[0];
      if (!grade || !actual || actual.value.kind !== 'level' || /级|等|类|星/.test(actual.text)) continue;
      yield {
        message: 'grade',
        cells: [actual.cell],
        data: { name: nameOf(indicator), grade, actual: shown(actual) },
      };
    }
  },
});
