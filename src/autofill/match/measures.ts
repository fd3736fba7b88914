import { convert, unitFamily } from '../../quantity';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { addedCounts, standing } from './added';
import { bestNamed } from './best-named';
import { distinctThings } from './distinct';
import { measure, type Measure } from './measure';
import { sums } from './money';
import { perUnit } from './quotients';
import { rates } from './rates';
import { rowsCounted } from './row-counts';
import type { Slot } from '../slots/slot';
import { standards } from './standards';
import { isOfPayments } from './things';

/** All ways in which the ledger can give a number in the slot's unit, the best first. */
export function measuresFor(slot: Slot, ledger: Ledger): Measure[] {
  const { unit } = slot;
  const measures =
    unit === '%'
      ? rates(slot, ledger)
      : unit === null
        ? anyNumber(ledger)
        : unit.includes('元/')
          ? [...standards(slot, unit, ledger), ...perUnit(unit, ledger)]
          : /平均/.test(slot.label)
            ? averages(slot, ledger, unit)
            : unitFamily(unit) === '元'
              ? sums(slot, ledger)
              : unit === '分'
                ? scores(ledger)
                : // 次/学年 → 次: how often, not in which time.
                  counts(slot, unit.split('/')[0]!, ledger);
  return measures.sort((a, b) => b.fit - a.fit);
}

// ---- counts

function counts(slot: Slot, unit: string, ledger: Ledger): Measure[] {
  const added = addedCounts(slot, unit, ledger);
  const hasOwnColumn = added.some(({ fit }) => fit >= 0.9);
  const others = [...distinctThings(slot, unit, ledger), ...rowsCounted(slot, unit, ledger)];
  // Where a column counts in this unit, counting rows is the second choice.
  return [
    ...added,
    ...others.map((one) => (hasOwnColumn ? { ...one, fit: one.fit * 0.65 } : one)),
    ...standing(slot, unit, ledger),
  ];
}

// ---- others

/** 平均办理天数: the mean of a column in this unit; a mean per head (人均) is another number. */
function averages(slot: Slot, ledger: Ledger, unit: string): Measure[] {
  const columns = ledger.columns.filter(
    ({ kind, unit: of }) => kind !== 'percent' && of !== null && convert(1, of, unit) !== null,
  );
  const named = bestNamed(slot, columns);
  return columns.map((column) => measure('average', column.name, named.has(column) ? 0.95 : 0.7));
}

function scores(ledger: Ledger): Measure[] {
  return ledger.columns
    .filter(({ kind, name }) => kind === 'number' && /得分|评分|分数|成绩|打分/.test(name))
    .map(({ name }) => measure('average', name, 0.85));
}

/** The table does not tell the unit: everything is possible, nothing is certain. */
function anyNumber(ledger: Ledger): Measure[] {
  const doubt = ['指标没有写明单位，请核对'];
  const added = (column: LedgerColumn) => column.kind === 'count';
  return [
    ...ledger.columns.filter(added).map(({ name }) => measure('sum', name, 0.6, doubt)),
    ...(isOfPayments(ledger) ? [] : [measure('count', null, 0.5, doubt)]),
  ];
}
