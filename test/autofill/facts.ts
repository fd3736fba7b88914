import { findLedger } from '../../src/ledger/find-ledger';
import type { Ledger } from '../../src/ledger/ledger';
import type { Slot, SlotTable } from '../../src/autofill/slots/slot';
import { readQuantity } from '../../src/quantity';
import { BLANK } from '../../src/sheet';
import { sheetOf, type CellInput, type SheetInput } from '../support/sheet';

/** A table that is filled. */
export function slotTable(facts: Partial<SlotTable> = {}): SlotTable {
  return {
    kind: 'department-self-evaluation',
    sheetId: 'form',
    sheetName: '自评表',
    title: '部门整体绩效自评表',
    year: 2024,
    organisation: '东莞市厚街镇卫生健康局',
    project: null,
    moneyUnit: '万元',
    planned: [],
    funds: [],
    ...facts,
  };
}

/** One indicator that asks for its actual value. */
export function slotFor(label: string, target: string, facts: Partial<Slot> = {}): Slot {
  const quantity = readQuantity(target, { name: label });
  return {
    id: `form|actual|${label}`,
    kind: 'actual',
    label,
    table: slotTable(),
    cell: { row: 5, column: 6 },
    level1: '产出指标',
    level2: '数量指标',
    about: [],
    target: quantity,
    unit: quantity.unit,
    wantsNumber: true,
    current: readQuantity(''),
    before: BLANK,
    habit: { as: 'text', withUnit: true },
    ...facts,
  };
}

/** The list in these rows. */
export function ledgerOf(rows: CellInput[][], input: SheetInput & { readonly file?: string } = {}): Ledger {
  return findLedger(sheetOf(rows, { name: '活动台账', ...input }), input.file ?? null)!;
}
