import { isSameCell } from '../../sheet';
import { indicatorsWith } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A18',
  name: 'paired-values-headed',
  title: '成对的指标值缺一个表头',
  family: 'structure',
  severity: 'warning',
  forms: 'all',
  basis: '整体支出绩效目标表格式：实施周期指标值与年度指标值分列',
  messages: {
    paired:
      '表头只有「{heading}」一栏，格里却有周期、年度两个值（如「{text}」），请分成两栏，或在表头写明「实施周期/年度指标值」。',
  },
  docs: {
    rule: '一格里写周期、年度两个值时，表头要说明两个值各是什么。',
    valid: '实施周期指标值、年度指标值分两列。',
    invalid: '表头只写「实施周期指标值」，格里写「无 ≥1个」。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target', 'periodTarget'),
  *check({ form, sheet }, indicators) {
    const paired = indicators.find(({ target, periodTarget }) => isSameCell(target.cell, periodTarget.cell));
    const heading = form.columns.find(({ column }) => column === 'target' || column === 'periodTarget');
    if (!paired || !heading || (/周期|中期/.test(heading.heading) && /年度/.test(heading.heading))) return;
    const { cell, line: at = 0 } = paired.target;
    const line = sheet.text(cell.row, cell.column).split('\n')[at] ?? '';
    const data = { heading: heading.heading.replace(/\s/g, ''), text: line.trim() };
    yield { message: 'paired', cells: [heading.cell, cell], data };
  },
});
