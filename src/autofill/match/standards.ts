import { lastPart } from '../../ledger/heading';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { meaningOf } from '../../ledger/meaning';
import { unitFamily } from '../../quantity';
import type { Slot } from '../slots/slot';
import { measure, type Measure } from './measure';

const STANDARD = /标准|单价|定额/;
const PAID = /金额|补贴|补助|津贴|实发|发放/;

/** 补助标准 in 元/人: a column of standards, or of what each got, that says the same in every row that is asked. */
export function standards({ label }: Slot, unit: string, ledger: Ledger): Measure[] {
  if (!STANDARD.test(label)) return [];
  const isOfPersons = meaningOf(ledger).person !== null || /[人生户]/.test(unit);
  return ledger.columns.flatMap((column): Measure[] => {
    const isStandard = STANDARD.test(lastPart(column.name));
    const isPaid = isOfPersons && column.kind === 'money' && PAID.test(column.name);
    if (!isNumber(column) || !(isStandard || isPaid)) return [];
    const own = column.unit?.split('/')[0] ?? null;
    if (own !== null && unitFamily(own) !== '元') return [];
    return [
      {
        ...measure('max', column.name, isStandard ? 0.9 : 0.6, [
          isStandard ? '各行写的标准相同' : `「${column.name}」各行相同，是不是标准，请核对`,
        ]),
        isConstant: true,
        ...(own === null && { unit: '元', isUnitGuessed: true }),
        explains: ['标准'],
      },
    ];
  });
}

function isNumber({ kind }: LedgerColumn): boolean {
  return kind === 'money' || kind === 'number' || kind === 'count';
}
