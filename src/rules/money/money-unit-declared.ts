import { type Form, plannedAmount } from '../../form';
import { findMentions } from '../../quantity';
import type { CellRef, Sheet } from '../../sheet';
import { fold } from '../../text';
import { amountTablesOf, itemName, stated, totalsOf } from '../support/money';
import { plansOf } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B19',
  name: 'money-unit-declared',
  title: '金额大小与单位不相称',
  family: 'money',
  severity: 'warning',
  forms: 'all',
  basis: '预算绩效目标审核：金额单位前后一致',
  messages: {
    yuan: '本表金额单位写「元」，总额却只有 {total}，像是按万元填的。请核对单位。',
    same: '本表金额单位写「万元」，「{label}」却是 {total}，{where}写的是 {stated} 万元，表里的金额是按元填的。请改正单位或金额。',
    missing: '表里的金额没有写单位，是元还是万元看不出来，请在表头写明。',
    wan: '本表金额单位写「万元」，总额却是 {total}（合 {billions} 亿元），像是按元填的。请核对单位。',
  },
  docs: {
    rule: '总额的大小与声明的单位相称。',
    valid: '单位万元，总额 202.64；单位元，总额 12,600,000。',
    invalid: '单位元，总额 202.64；单位万元，总额 2,026,400。',
    limits:
      '只看明显过大（项目 {project} 亿元、部门 {department} 亿元以上）或过小（不足 {few} 元且带小数）的总额。',
  },
  options: {
    few: { default: 10000, label: '单位为元时，总额不足多少可疑', unit: '元' },
    project: { default: 100, label: '单位为万元时，项目总额达到多少可疑', unit: '亿元' },
    department: { default: 1000, label: '单位为万元时，部门总额达到多少可疑', unit: '亿元' },
  },
  *check({ form, sheet, options }) {
    const { moneyUnit: unit } = form;
    if (!unit) {
      const amounts = amountsWithoutUnit(form, sheet);
      if (amounts) yield { message: 'missing', cells: amounts.slice(0, 1) };
      return;
    }
    const [first] = totalsOf(form);
    const found = first && stated(plannedAmount(first.total));
    if (!found) return;
    const { value: total, cell } = found;
    const other = unit.value === '万元' ? inTenThousands(form, sheet) : null;
    if (other) {
      const { data, cells } = other;
      yield { message: 'same', severity: 'error', cells: [cells[0], unit.cell, cells[1]], data };
      return;
    }
    const many = form.kind.startsWith('department') ? options.department : options.project;
    const yuan = unit.value === '元' && total > 0 && total < options.few && !Number.isInteger(total);
    const wan = unit.value === '万元' && total >= many * 1e4;
    if (!yuan && !wan) return;
    const data = { total, billions: Number((total / 1e4).toFixed(2)) };
    yield { message: yuan ? 'yuan' : 'wan', cells: [cell, unit.cell], data };
  },
});

/** A sum in the money block that an indicator or a goal states as so many 万元, so that the table has it in 元. */
function inTenThousands(form: Form, sheet: Sheet) {
  for (const { row, label } of rowsOf(form)) {
    for (const [column, cell] of (sheet.snapshot.cells[row] ?? []).entries()) {
      const total = typeof cell?.value === 'number' ? cell.value : null;
      const same = total !== null && total >= FEWEST_YUAN ? statedAs(form, total / 1e4) : null;
      if (!same) continue;
      const { where, stated: value } = same;
      const cells = [{ row, column }, same.cell] as const;
      return { cells, data: { label, total: total!, where, stated: value } };
    }
  }
  return null;
}

function rowsOf({ money }: Form) {
  return money.map((item) => ({ row: item.label.cell.row, label: itemName(item) }));
}

/** Where so many 万元 are stated, rounded to the hundredth. */
function statedAs(form: Form, wanted: number) {
  const near = (value: number) => Math.abs(value - wanted) <= 0.0051;
  for (const { name, target, actual } of form.indicators) {
    for (const field of [target, actual]) {
      const { value, unit } = field?.value ?? {};
      if (field && unit === '万元' && typeof value === 'number' && near(value))
        return { cell: field.cell, where: `指标「${clip(name.text)}」`, stated: value };
    }
  }
  for (const { text, cell, called } of plansOf(form)) {
    const value = findMentions(text).find(
      ({ quantity }) => quantity.unit === '万元' && quantity.value !== null && near(quantity.value),
    )?.quantity.value;
    if (typeof value === 'number') return { cell, where: called, stated: value };
  }
  return null;
}

/** Below, 万元 of the one may be 万元 of the other. */
const FEWEST_YUAN = 10_000;

/** The cells with amounts of a table that nowhere says whether they are 元 or 万元; null when it does, or has none. */
function amountsWithoutUnit(form: Form, sheet: Sheet): readonly CellRef[] | null {
  if (saysUnit(sheet)) return null;
  const own = form.money.flatMap(({ amounts }) => SUMS.flatMap((column) => stated(amounts[column]) ?? []));
  const listed = amountTablesOf(form, sheet).flatMap(({ rows }) =>
    rows.flatMap(({ amounts }) => SUMS.flatMap((column) => stated(amounts[column]) ?? [])),
  );
  const amounts = (own.length > 0 ? own : listed).filter(
    ({ value, text }) => value > 0 && !/[元万亿%]/.test(text),
  );
  return amounts.length > 0 ? amounts.map(({ cell }) => cell) : null;
}

const SUMS = ['amount', 'initial', 'budget', 'executed'] as const;

/** 单位：万元, 金额(元), a box that is just 万元, or a format that shows it. */
function saysUnit(sheet: Sheet): boolean {
  return sheet.snapshot.cells.some((row) =>
    row?.some((cell) => {
      if (cell && /元|万/.test(cell.numberFormat)) return true;
      if (typeof cell?.value !== 'string') return false;
      // A line may be filled with spaces, so that the unit stands at its end.
      const text = cell.value.replace(/\s+/g, ' ');
      return text.length <= LABEL && UNIT.test(fold(text));
    }),
  );
}

/** Longer texts are prose. */
const LABEL = 60;
const UNIT = /\(.*元.*\)|单位:?\s*\S{0,4}元|^\s*[百千万亿]*元\s*$/;
