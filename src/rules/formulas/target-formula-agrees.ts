import { outdatedRows } from '../../formulas';
import { displayText } from '../../sheet';
import { clip } from '../support/wording';
import { defineRule } from '../rule';
import { plannedIn } from '../support/table';

export default defineRule({
  code: 'M01',
  name: 'target-formula-agrees',
  title: '完成率公式与指标值相符',
  family: 'formulas',
  severity: 'warning',
  forms: 'all',
  basis: '完成率按指标值和实际完成值计算；指标值是文字时，公式用的是写入时从中读出的目标数',
  messages: {
    target:
      '指标「{name}」的指标值现在是「{target}」，完成率用的还是原来的目标数或方向，算出 {present}，应为 {right}，请重新写入公式。',
    'no-target':
      '指标「{name}」的指标值现在是「{target}」，没有可以计算的数，完成率 {present} 用的还是原来的目标数，请改正指标值，或清除这一行的目标数和完成率。',
    actual:
      '指标「{name}」的完成值现在写作「{actual}」，原来的公式读不出来，完成率显示 {present}，应为 {right}，请重新写入公式。',
  },
  fixable: true,
  ignorable: false,
  docs: {
    rule: '由本工具写入的目标数、完成数、完成率，与指标值、完成值现在的写法一致。',
    valid: '指标值 ≥50个，目标数是 50。',
    invalid: '指标值由 ≥50个 改成 ≥60个，目标数还是 50。',
    limits: '别人写的公式不核对。',
  },
  applies: plannedIn,
  *check(input, plan) {
    for (const { indicator, by, item, fix } of outdatedRows(plan, input.form, input.sheet)) {
      const { target, actual, name } = indicator;
      const source = by === 'actual' ? actual : target;
      yield {
        message: by,
        cells: [item.cell, ...(source ? [source.cell] : [])],
        data: {
          name: clip(name.text),
          target: clip(target?.text ?? ''),
          actual: clip(actual?.text ?? ''),
          present: displayText(item.before) || '空白',
          right:
            displayText({ value: item.value, formula: null, numberFormat: item.numberFormat ?? 'General' }) ||
            '空白',
        },
        fix,
      };
    }
  },
});
