import { anyOf, DECLARED_UNITS, patternOf, UNIT_LABELS } from '../../lexicon';
import { splitInline } from '../../table';
import { fold } from '../../text';
import type { Field } from '../model/form';
import type { Block, Grid } from '../grid';
import { isPartLabel, moneyRole } from '../labels/labels';
import { plainNumber, unitOfMoney, type Unit } from './numbers';

const UNIT = anyOf(DECLARED_UNITS);
/** (万元), （单位：元）, 金额单位：万元, 单位万元. */
const DECLARED = new RegExp(
  `\\((?:金额)?(?:单位:?)?(?:人民币)?(?<inBrackets>${UNIT})\\)` +
    `|单位:(?:人民币)?(?<behind>${UNIT})|^(?:金额)?单位:?(?<alone>${UNIT})$`,
);
const UNIT_LABEL = patternOf(UNIT_LABELS);

/** The unit of money that the rows declare, (万元) or 单位：元; the one declared more often, then first. */
export function readMoneyUnit(grid: Grid, top: number, bottom: number): Field<NonNullable<Unit>> | null {
  const found: Field<NonNullable<Unit>>[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const block of grid.starting(row)) {
      if (block.text.length > 40) continue;
      const groups = DECLARED.exec(fold(block.text).replace(/\s+/g, ''))?.groups ?? {};
      const written = groups['inBrackets'] ?? groups['behind'] ?? groups['alone'];
      const value = (written as Unit | undefined) ?? unitBeside(grid, block);
      if (value) found.push({ value, text: block.text, cell: block.cell });
    }
  }
  if (found.length === 0) return writtenUnit(grid, top, bottom);
  const count = (value: string): number => found.filter((field) => field.value === value).length;
  return found.reduce<Field<NonNullable<Unit>> | null>(
    (best, field) => (best && count(best.value) >= count(field.value) ? best : field),
    null,
  );
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
