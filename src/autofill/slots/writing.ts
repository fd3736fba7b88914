import { reaches } from '../../judgement';
import { readUnit, sameUnit, type Quantity } from '../../quantity';
import { BLANK, isDateFormat, isPercentFormat, looksLikeFormula, type CellState } from '../../sheet';
import type { Proposal } from '../proposals/proposal';
import type { Slot } from './slot';

/** So many decimals are written unless the number crosses its target by them. */
const DECIMALS = 2;
const MOST_DECIMALS = 6;

/** How the number goes into the cell: by what it is multiplied there, and the format. */
export interface NumberForm {
  /** The cell holds the number in the slot's unit times this: 0.01 for a percentage shown by its format. */
  readonly scale: number;
  readonly numberFormat: string;
  readonly decimals: number;
}

/** What the cell holds with this value: a number with its format or a text such as 「7320家」, as the column is written. */
export function writtenState(slot: Slot, { value, unit }: Pick<Proposal, 'value' | 'unit'>): CellState {
  if (typeof value === 'string') return textState(slot, value);
  const number = shownNumber(slot, value);
  if (isWrittenAsText(slot)) return textState(slot, `${plain(number)}${unitText(slot, unit)}`);
  const { scale, numberFormat } = numberForm(slot, value, unit);
  return { value: Number((number * scale).toPrecision(15)), formula: null, numberFormat };
}

/**
 * How a number is kept as a number, also where the column is written as text: a formula gives one. `least`: decimals for
 * values that are still to come.
 */
export function numberForm(slot: Slot, value: number, unit: string | null, least = 0): NumberForm {
  const decimals = Math.max(least, decimalsOf(shownNumber(slot, value)));
  const { numberFormat } = slot.before;
  const own = numberFormat === 'General' ? (slot.habit.numberFormat ?? numberFormat) : numberFormat;
  const isOwn = own !== 'General' && own !== '@' && !isDateFormat(own);
  const zeros = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  if (unit === '%') {
    if (isOwn && isPercentFormat(own)) return { scale: 0.01, numberFormat: own, decimals: decimals + 2 };
    return slot.habit.withUnit
      ? { scale: 0.01, numberFormat: `${zeros}%`, decimals: decimals + 2 }
      : { scale: 1, numberFormat: isOwn ? own : 'General', decimals };
  }
  if (isOwn) return { scale: 1, numberFormat: own, decimals };
  const shown = unitText(slot, unit);
  return { scale: 1, numberFormat: shown === '' ? 'General' : `${zeros}"${shown}"`, decimals };
}

/** How the result of a formula is kept: with two decimals where the next value may have them. */
export function formulaForm(slot: Slot, { value, unit }: Pick<Proposal, 'value' | 'unit'>): NumberForm {
  const isWhole = Number.isInteger(value) && unit !== '%' && !/元$/.test(unit ?? '');
  return numberForm(slot, value as number, unit, isWhole ? 0 : DECIMALS);
}

/** A text-formatted cell turns numbers into text by itself. */
function isWrittenAsText({ habit, before, lines }: Slot): boolean {
  return habit.as === 'text' || before.numberFormat === '@' || lines !== undefined;
}

function textState({ before }: Slot, text: string): CellState {
  const numberFormat = looksLikeFormula(text) || before.numberFormat === '@' ? '@' : BLANK.numberFormat;
  return { value: text, formula: null, numberFormat };
}

/** The unit behind the number; none where it has a column of its own. 次/学年 is written 次. */
function unitText({ habit }: Slot, unit: string | null): string {
  if (!habit.withUnit || unit === null) return '';
  return /元\//.test(unit) ? unit : unit.split('/')[0]!;
}

/** Rounding may not change a number by more than so much of it: 0.024万元 is no 0.02. */
const ROUNDED_OFF = 0.01;

/** The number with two decimals, with more where rounding would carry it over its target or take much of it. */
export function shownNumber({ target }: Slot, value: number): number {
  for (let decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const shown = Number(value.toFixed(decimals));
    const isNear = Math.abs(shown - value) <= Math.abs(value) * ROUNDED_OFF;
    if (isNear && (target === null || reaches(target, shown) === reaches(target, value))) return shown;
  }
  return Number(value.toFixed(MOST_DECIMALS));
}

function decimalsOf(number: number): number {
  return plain(number).split('.')[1]?.length ?? 0;
}

function plain(number: number): string {
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: MOST_DECIMALS });
}

/** How a proposal stands to what is in the cell. */
export type Stand = 'empty' | 'equal' | 'different' | 'no-place';

/** Compares a proposal with what stands there, after rounding as it would be written. */
export function standOf(slot: Slot, proposal: Pick<Proposal, 'value' | 'unit'>): Stand {
  if (slot.cell === null) return 'no-place';
  const { current } = slot;
  if (current.raw.trim() === '' || current.kind === 'placeholder') return 'empty';
  if (typeof proposal.value === 'string')
    return current.raw.trim() === proposal.value.trim() ? 'equal' : 'different';
  const states = current.operator === '=' || current.operator === null;
  if (current.value === null || !states) return 'different';
  const inUnit =
    current.unit === null ||
    sameUnit(current.unit, readUnit(proposal.unit) ?? null) ||
    comparable(current.unit, proposal.unit);
  const same = Math.abs(current.value - proposal.value) <= toleranceOf(current, proposal.value);
  return inUnit && same ? 'equal' : 'different';
}

/** 场 beside 次/学年 says the same. */
function comparable(a: string, b: string | null): boolean {
  return b !== null && a.split('/')[0] === b.split('/')[0];
}

/** Half of the last digit that is written there. */
function toleranceOf({ raw }: Quantity, value: number): number {
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  return 0.5000001 * 10 ** -Math.max(decimals, Number.isInteger(value) ? 0 : 2);
}
