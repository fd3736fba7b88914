import type { Indicator } from '../../form/model/form';
import { normalise } from '../../text';
import { isSatisfaction, isUnfilled, nameOf, shown } from '../support/indicators';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F10',
  name: 'qualitative-actual-level',
  title: '定性指标的完成值不能对应三档',
  family: 'actuals',
  severity: 'info',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：定性指标分为达成年度指标、部分达成并具有一定效果、未达成且效果较差三档',
  messages: {
    words:
      '定性指标的完成值要能对应「达成、部分达成、未达成」三档，下列写法看不出是哪一档：{items}。请写明是否达成。',
    number:
      '定性指标「{name}」的指标值是「{target}」，实际完成值却是「{actual}」，两者无法比较。请写是否达成，或把指标改为定量。',
  },
  docs: {
    rule: '标为定性的指标，完成值要写达成、部分达成或未达成，或者与指标值的说法一致。',
    valid: '「达成预期指标」「已完成」；指标值「高」，完成值「高」。',
    invalid: '指标值「减轻对毒品的依赖」，完成值「100%」；完成值「有了一些变化」。',
    limits:
      '没有「定量/定性」一列的表不检查。满意度由 F11 检查，「较上年提高」由 E07 检查，带运算符的由 F01 检查。',
  },
  applies: ({ form }) =>
    form.indicators.some((indicator) => indicator.actual && indicator.nature?.value) ? form : null,
  *check({ form }) {
    const vague: Indicator[] = [];
    for (const indicator of form.indicators) {
      const { nature, actual, target } = indicator;
      if (nature?.value !== 'qualitative' || !actual || isUnfilled(actual.value) || isSatisfaction(indicator))
        continue;
      if (actual.value.kind === 'level' || actual.value.kind === 'trend' || saysSame(indicator)) continue;
      if (actual.value.value === null) vague.push(indicator);
      else if (
        target &&
        target.value.value === null &&
        !isUnfilled(target.value) &&
        !/^[≥≤><]/.test(actual.text.trim())
      ) {
        const data = { name: nameOf(indicator), target: shown(target), actual: shown(actual) };
        yield { message: 'number', cells: [actual.cell, target.cell], data };
      }
    }
    if (vague.length === 0) return;
    const items = vague.map(
      (indicator) => `「${nameOf(indicator)}」写「${clip(indicator.actual!.text, 16)}」`,
    );
    yield {
      message: 'words',
      cells: vague.map((indicator) => indicator.actual!.cell),
      data: { items: listing(items, 3) },
    };
  },
});

/** The actual repeats the target's words, or says in plain words that it was reached. */
function saysSame({ actual, target }: Indicator): boolean {
  const said = normalise(actual!.text);
  if (/达成|完成|达标|实现|达到|符合|合格|落实/.test(said)) return true;
  const wanted = normalise(target?.text ?? '');
  return wanted !== '' && (said.includes(wanted) || wanted.includes(said));
}
