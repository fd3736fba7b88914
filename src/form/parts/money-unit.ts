import { anyOf, DECLARED_UNITS, MONEY_NOTES, patternOf, UNIT_LABELS } from '../../lexicon';
import { splitInline } from '../../table';
import { fold } from '../../text';
import type { Field } from '../model/form';
import type { Block, Grid } from '../grid';
import { isPartLabel, moneyRole } from '../labels/labels';
import { plainNumber, unitOfMoney, type Unit } from './numbers';

const UNIT = anyOf(DECLARED_UNITS);
/** (万元), （单位：元）, 金额单位：万元, 计量：万元, 金额单位均为元, 以万元为单位. */
const DECLARED = new RegExp(
  `\\((?:金额)?(?:单位:?)?(?:人民币)?(${UNIT})\\)` +
    `|(?:单位|计量|币种)(?:[:为是按]|均|统一|一律)*(?:人民币)?(${UNIT})(?!/)` +
    `|[以按](${UNIT})(?:为单位|为计量|计算|填列|填报|计(?!划))`,
);
const UNIT_LABEL = patternOf(UNIT_LABELS);

/** Longer texts of the head do not declare a unit. */
const LONGEST = 40;

/**
 * The unit of money that the rows declare, (万元) or 单位：元; the one declared more often, then first. Where the head
 * declares none, a note below may: 注：金额单位为万元.
 */
export function readMoneyUnit(
  grid: Grid,
  top: number,
  bottom: number,
  below: number,
  last: number,
): Field<NonNullable<Unit>> | null {
  return (
    mostDeclared(grid, top, bottom) ?? declaredInNote(grid, below, last) ?? writtenUnit(grid, top, bottom)
  );
}

function declaredIn(text: string): Unit {
  const found = DECLARED.exec(fold(text).replace(/\s+/g, ''));
  return ((found?.[1] ?? found?.[2] ?? found?.[3]) as Unit | undefined) ?? null;
}

function mostDeclared(grid: Grid, top: number, bottom: number): Field<NonNullable<Unit>> | null {
  const found: Field<NonNullable<Unit>>[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const block of grid.starting(row)) {
      const parts = block.text.split(/\s{3,}|　{2,}/).filter((part) => part.trim().length <= LONGEST);
      for (const part of parts) {
        const value = declaredIn(part) ?? (parts.length === 1 ? unitBeside(grid, block) : null);
        if (value) found.push({ value, text: block.text, cell: block.cell });
      }
    }
  }
  const count = (value: string): number => found.filter((field) => field.value === value).length;
  return found.reduce<Field<NonNullable<Unit>> | null>(
    (best, field) => (best && count(best.value) >= count(field.value) ? best : field),
    null,
  );
}

const OF_MONEY = patternOf(MONEY_NOTES);

function declaredInNote(grid: Grid, top: number, bottom: number): Field<NonNullable<Unit>> | null {
  for (let row = top; row <= bottom; row++) {
    const [block, ...more] = grid.starting(row);
    if (!block || more.length > 0 || !OF_MONEY.test(block.text)) continue;
    const value = declaredIn(block.text);
    if (value) return { value, text: block.text, cell: block.cell };
  }
  return null;
}

/** 金额单位 | 万元 in two boxes. */
function unitBeside(grid: Grid, block: Block): Unit {
  return UNIT_LABEL.test(block.label.plain) ? unitOfMoney(grid.nextFilled(block)?.label.full ?? '') : null;
}

/** Without a declaration: the unit that every amount is written with (资金总额 | 260万元). */
function writtenUnit(grid: Grid, top: number, bottom: number): Field<NonNullable<Unit>> | null {
  const found: Field<string>[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const block of grid.starting(row)) {
      if (moneyRole(block.label) === undefined) continue;
      const inline = splitInline(block.text)?.value ?? '';
      const next = inline === '' ? grid.nextFilled(block) : block;
      const number = plainNumber(inline === '' ? (next?.text ?? '') : inline);
      // A bare 0 needs no unit.
      if (next && number && (number.value !== 0 || number.unit !== ''))
        found.push({ value: number.unit, text: next.text, cell: next.cell });
    }
  }
  if (found.length === 0) return writtenInProse(grid, top, bottom);
  const first = found[0];
  const unit = unitOfMoney(first?.value ?? '');
  return first && unit && found.every((field) => field.value === unit) ? { ...first, value: unit } : null;
}

const AMOUNTS = new RegExp(`\\d(${UNIT})`, 'g');

/** 总额：100万元，其中财政拨款：80万元 in one box: the unit that all sums of such a box have. */
function writtenInProse(grid: Grid, top: number, bottom: number): Field<NonNullable<Unit>> | null {
  for (let row = top; row <= bottom; row++) {
    const [label, box] = grid.starting(row);
    if (!label || !box || (moneyRole(label.label) === undefined && !isPartLabel(label.label))) continue;
    const units = [...fold(box.text).matchAll(AMOUNTS)].map((match) => match[1] as NonNullable<Unit>);
    const [unit] = units;
    if (unit && units.length >= 2 && new Set(units).size === 1)
      return { value: unit, text: box.text, cell: box.cell };
  }
  return null;
}
