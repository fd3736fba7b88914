import { formatCell, type CellRef } from '../../sheet';
import { CELL_ERRORS, NO_RESULT } from '../../lexicon';
import { plannedAmount, type Form, type MoneyItem } from '../../form';
import { some } from '../support/indicators';
import { itemName } from '../support/money';
import { calledCells, errorsBehind, errorsIn } from '../support/table';
import { listing } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'M03',
  name: 'cell-error',
  title: '单元格是错误值',
  family: 'formulas',
  severity: 'error',
  forms: 'all',
  basis: '错误值不是数，也不是文字：凡用到这一格的合计、得分和核对都算不出来',
  messages: {
    error: '{where}显示 {error}：{meaning}。{advice}。',
    pasted: '{where}显示 {error}，是从别处粘贴来的错误值，格里没有公式。请填写实际内容。',
    zeroBudget:
      '「{item}」的执行率显示 {error}：预算数（{cell}）{budget}，执行率无法计算。请核对预算数；确实没有预算的，执行率填「—」或留空。',
    inherited: '{where}显示 {error}，是因为它引用的 {cells} 有错误。请先改那里，这一格会自动恢复。',
  },
  ignorable: false,
  judgesErrors: true,
  docs: {
    rule: '表内的单元格不能是 #REF!、#NAME?、#DIV/0! 等错误值，粘贴成文字的也算。金额、执行率、分值、得分、合计、表头、指标名称、指标值、完成值等表要用到的格为错误，其余为警告。',
    valid: '预算数为 0，执行率填「—」。',
    invalid: '资金总额一格公式为 =#REF!+F8，显示 #REF!。',
    limits: '同一格不再报别的问题；改好以后请重新检查。',
  },
  applies: ({ form, sheet }) => some(errorsIn(form, sheet)),
  *check({ form, sheet }, errors) {
    const names = calledCells(form);
    for (const { cell, error } of errors) {
      const called = names.get(formatCell(cell));
      const severity = called === undefined ? ('warning' as const) : undefined;
      const where = called ?? `表内 ${formatCell(cell)} 一格`;
      const report = { cells: [cell], ...(severity && { severity }) };
      const formula = sheet.cell(cell.row, cell.column)?.formula ?? null;
      const sources = formula === null ? [] : errorsBehind(formula, sheet);
      const undivided = error === '#DIV/0!' ? withoutBudget(form, cell) : null;
      if (sources.length > 0) {
        const cells = listing([...new Set(sources.map(formatCell))], 3, '格');
        yield { ...report, message: 'inherited', data: { where, error, cells } };
      } else if (undivided) {
        yield { ...report, message: 'zeroBudget', data: { error, ...undivided } };
      } else if (formula === null) {
        yield { ...report, message: 'pasted', data: { where, error } };
      } else {
        const { meaning, advice } = CELL_ERRORS[error] ?? NO_RESULT;
        yield { ...report, message: 'error', data: { where, error, meaning, advice } };
      }
    }
  },
});

/** The item whose rate stands in the cell, with its budget of 0 or blank; null when the cell is no such rate. */
function withoutBudget(
  form: Form,
  { row, column }: CellRef,
): { item: string; cell: string; budget: string } | null {
  const isHere = ({ amounts: { rate } }: MoneyItem) => rate?.cell.row === row && rate.cell.column === column;
  const item = form.money.find(isHere);
  const planned = item && plannedAmount(item);
  if (!item || !planned || planned.value) return null;
  const budget = planned.text.trim() === '' ? '空白' : `是 ${planned.text.trim()}`;
  return { item: itemName(item), cell: formatCell(planned.cell), budget };
}
