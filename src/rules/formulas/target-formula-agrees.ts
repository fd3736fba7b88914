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
  basis: '完成率按指标值和实际完成值计算；指标值是文字时，公式里写的是其中的数字',
  messages: {
    outdated:
      '指标「{name}」的指标值现在是「{target}」，完成率公式用的还是别的数或方向，算出 {present}，应为 {right}，请重新写入公式。',
  },
  fixable: true,
  ignorable: false,
  docs: {
    rule: '由本工具写入的完成率公式，其中的数字、比较方向与指标值现在写的一致。',
    valid: '指标值 ≥50个，公式按 50 计算。',
    invalid: '指标值由 ≥50个 改成 ≥60个，公式还除以 50。',
    limits: '别人写的公式不核对。',
  },
  applies: plannedIn,
  *check(input, planned) {
    for (const item of planned) {
      if (item.kind !== 'completion-rate' || item.state !== 'outdated') continue;
      const indicator = input.form.indicators.find(({ row }) => row === item.cell.row);
      if (!indicator?.target) continue;
      const after = { ...item.before, formula: item.formula, value: item.value };
      yield {
        message: 'outdated',
        cells: [item.cell, indicator.target.cell],
        data: {
          name: clip(indicator.name.text),
          target: clip(indicator.target.text),
          present: displayText(item.before) || '空白',
          right: displayText({ ...after, formula: null }) || '空白',
        },
        fix: {
          title: '更新完成率公式',
          changes: [{ sheetId: input.form.sheetId, ...item.cell, before: item.before, after }],
        },
      };
    }
  },
});
