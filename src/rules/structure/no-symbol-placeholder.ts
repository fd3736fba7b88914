import type { Indicator } from '../../form';
import { fold } from '../../text';
import { level1Of } from '../support/indicators';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

/** Marks that stand for something still to be written. */
const UNFINISHED = /\*{2,}|[×＊]{2,}|(?<![a-z])x{2,}(?![a-z])|_{2,}|＿{2,}|某某/i;
const RESIDUE = /[≥≤><=]\s*[*×x_]{2,}/i;
const ONLY_MARKS = /^[\s*＊_＿?？]+$/;
const ONLY_DASH = /^[\s\-－—–/／]+$/;

export default defineRule({
  code: 'A12',
  name: 'no-symbol-placeholder',
  title: '留有占位符号',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效管理系统的录入要求：指标名称、指标值不能只填 -、_、*',
  messages: {
    name: '指标名称「{text}」里有占位符号，请换成实际的名称。',
    residue: '指标名称「{text}」里留着模板的占位符号，指标值已经另填，请把名称里的符号删去。',
    residues: '{count} 个指标名称里留着模板的占位符号：{items}。指标值已经另填，请把名称里的符号删去。',
    names: '{count} 个指标名称里留着模板的占位符号：{items}。请换成实际的名称。',
    value: '指标「{name}」的{column}「{text}」里有占位符号，请换成实际的数值。',
    values: '{count} 处数值里有占位符号：{items}。请换成实际的数值。',
    dash: '指标「{name}」的指标值只填了「{text}」，没有说要达到什么，请填写指标值，或删去这个指标。',
  },
  docs: {
    rule: '指标名称、指标值、完成值里没有 **、XX、__ 等占位符号；产出、效益、满意度指标的指标值不能只填 -。',
    valid: '服务 ≥200人次。',
    invalid: '服务 ≥**人次；完成XX项；指标值只填「-」。',
    limits:
      '项目决策、项目管理等过程类指标用「—」表示不设指标值，不报；指标值已经另填、只是名称里留着模板的「≥**人」的，作为警告。',
  },
  ignorable: false,
  gathers: { name: 'names', residue: 'residues', value: 'values' },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { name, target } = indicator;
      if (isUnfinished(name.text)) {
        // A template that printed ≥**人 into the name, while the value stands in its own column.
        const residue = target !== null && target.value.value !== null && RESIDUE.test(fold(name.text));
        yield {
          message: residue ? 'residue' : 'name',
          ...(residue && { severity: 'warning' as const }),
          cells: [name.cell],
          data: { text: clip(name.text) },
          item: quoted(name.text),
        };
      }
      for (const [column, called] of VALUES) {
        const field = indicator[column];
        if (!field || !isUnfinished(field.text)) continue;
        const data = { name: clip(name.text), column: called, text: clip(field.text) };
        yield {
          message: 'value',
          cells: [field.cell],
          data,
          item: `${quoted(name.text)}写${quoted(field.text)}`,
        };
      }
      if (target && needsTarget(indicator) && ONLY_DASH.test(target.text)) {
        yield {
          message: 'dash',
          cells: [target.cell],
          data: { name: clip(name.text), text: target.text.trim() },
        };
      }
    }
  },
});

const VALUES = [
  ['target', '指标值'],
  ['periodTarget', '周期指标值'],
  ['actual', '完成值'],
] as const;

function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text) || ONLY_MARKS.test(text);
}

/** A period target stands in for the annual one; indicators of decision and process may go without. */
function needsTarget(indicator: Indicator): boolean {
  return level1Of(indicator) !== null && (indicator.periodTarget?.value.kind ?? 'blank') === 'blank';
}
