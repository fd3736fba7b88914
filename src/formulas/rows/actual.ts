import type { Field, Indicator } from '../../form';
import { completionOf, isProportion } from '../../judgement';
import {
  countBarePercents,
  isNearOne,
  readCellQuantity,
  readUnit,
  sameUnit,
  type BarePercents,
  type Quantity,
} from '../../quantity';
import { displayText, isPercentFormat, type Cell, type CellRef, type Sheet } from '../../sheet';
import { orBlank } from '../expression';
import { barePercent, writtenPercent, type BareWriting, type PercentCell } from '../texts/percent-number';
import { textNumber } from '../texts/text-number';
import { shortened, type HelperFill, type Operand, type Unreadable } from './operand';
import { targetFactor } from './target';

/** What was reached, and what unit it is counted in. */
export interface Reached {
  readonly operand: Operand;
  /** One of the operand is so many units of the target: 100 where 0.976 stands for 97.6 %. */
  readonly size: number;
}

/** Finds where the number that was reached is taken from; the reason when nothing certain can be taken. */
export function reachedOperand(
  sheet: Sheet,
  indicator: Indicator,
  bare: BarePercentRows,
): Reached | Unreadable {
  const [target, actual] = [indicator.target!, indicator.actual!];
  const { value: goal } = target;
  const cell = sheet.cell(actual.cell.row, actual.cell.column);
  if (actual.value.kind === 'blank') {
    if (actual.value.raw.trim() !== '')
      return { reason: `完成值写的是「${shortened(actual.value)}」，没有数字` };
    if (goal.kind === 'trend') return { reason: '完成值空白；指标值是增减幅度，填写后才能判断' };
    return blankOperand(sheet, target, actual.cell);
  }
  const reached = completionOf(indicator).comparison?.reached;
  if (reached === undefined) return { reason: problemOf(goal, actual.value) };
  const isPercent = goal.unit === '%';
  if (typeof cell?.value === 'number') {
    if (!isPercent || isPercentFormat(cell.numberFormat))
      return { operand: { kind: 'own', cell: actual.cell }, size: sizeOf(cell, indicator, reached) };
    const percent = percentCell(sheet, target, actual.cell);
    return helper(
      {
        formula: barePercent(percent, writingBeside(indicator.row, bare)),
        words: '完成数 = 完成值，按百分数读；分不清是 0.95% 还是 95% 的空着',
      },
      percent,
      reached,
    );
  }
  return textOperand(sheet, target, actual, displayText(cell), reached);
}

/** How the other bare numbers of a column are written. */
function writingBeside(row: number, { byRow, counts }: BarePercentRows): BareWriting {
  const own = byRow.get(row) ?? 0;
  const aboveOne = counts.aboveOne - (own > 1 ? 1 : 0);
  const nearOne = counts.nearOne - (isNearOne(own) ? 1 : 0);
  if (aboveOne > 0) return nearOne > 0 ? null : 'percent';
  return nearOne > 0 ? 'ratio' : null;
}

/** The actual values under % that are written without a sign, by the row of the indicator, and how many are of which size. */
export interface BarePercentRows {
  readonly byRow: ReadonlyMap<number, number>;
  readonly counts: BarePercents;
}

/** What the numbers of the column tell about each other, as the reader of tables looks at them. */
export function barePercentsOf(sheet: Sheet, indicators: readonly Indicator[]): BarePercentRows {
  const byRow = new Map(
    indicators.flatMap(({ row, target, actual, unit }): [number, number][] => {
      const isPercent = readUnit(unit?.text) === '%' || /[%％]$/.test(target?.text.trim() ?? '');
      const cell = isPercent && actual ? sheet.cell(actual.cell.row, actual.cell.column) : undefined;
      if (!cell || isPercentFormat(cell.numberFormat)) return [];
      const bare = typeof cell.value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(cell.value);
      return typeof cell.value === 'number' || bare ? [[row, Number(cell.value)]] : [];
    }),
  );
  return { byRow, counts: countBarePercents([...byRow.values()]) ?? { aboveOne: 0, nearOne: 0 } };
}

/** Why the actual value states no number that can be compared. */
function problemOf(target: Quantity, actual: Quantity): string {
  const text = shortened(actual);
  if (actual.kind === 'doubtful') return `完成值「${text}」有几种读法，请写清楚`;
  if (actual.kind === 'placeholder') return `完成值「${text}」还是模板文字`;
  if (isProportion(actual)) return `完成值「${text}」是比值，请填算好的数`;
  if (actual.value === null) return `完成值「${text}」里没有单独一个数字`;
  if ((target.kind === 'trend') !== (actual.kind === 'trend'))
    return `完成值「${text}」与指标值不是一类，比不了`;
  if (actual.kind === 'trend') return `完成值「${text}」与指标值方向相反`;
  if (actual.operator !== '=' && actual.operator !== '~')
    return `完成值「${text}」是一个范围，不是实际完成数`;
  return `完成值「${text}」与指标值的单位不同，换算不了`;
}

/** By how much the number in the cell is smaller than what it states in the target's unit. */
function sizeOf(cell: Cell, indicator: Indicator, reached: number): number {
  if (cell.value !== 0) return Number((reached / Number(cell.value)).toPrecision(12));
  if (isPercentFormat(cell.numberFormat)) return 100;
  // 0 says nothing about its unit, 1 in its place does.
  const { target, actual } = indicator;
  const one = readCellQuantity({ ...cell, value: 1 }, 1900, { target: target!.value });
  return completionOf({ ...indicator, actual: { ...actual!, value: one } }).comparison?.reached ?? 1;
}

function percentCell(sheet: Sheet, target: Field<Quantity>, cell: CellRef): PercentCell {
  return { cell, unit: targetFactor(sheet, target) === 1 ? 'percent' : 'ratio', goal: target.value.value! };
}

function helper(
  { formula, words }: { readonly formula: string; readonly words: string },
  unit: number | PercentCell,
  reached: number | null,
): Reached {
  const size = typeof unit === 'number' ? unit : unit.unit === 'ratio' ? 100 : 1;
  const value = reached === null ? '' : Number((reached / size).toPrecision(12));
  const numberFormat = size === 100 ? '0.00%' : 'General';
  const fill: HelperFill = { formula, compute: () => value, numberFormat, words };
  return { operand: { kind: 'helper', fill }, size };
}

function textOperand(
  sheet: Sheet,
  target: Field<Quantity>,
  { cell, value: quantity }: Field<Quantity>,
  text: string,
  reached: number,
): Reached | Unreadable {
  const unclear = {
    reason: `完成值「${shortened(quantity)}」的写法公式读不准，请只写阿拉伯数字和单位`,
  };
  // 达到105% states a number, 达到95% a bound: a formula cannot tell them apart when the number changes.
  if (/达|力争/.test(text.slice(0, text.search(/[\d０-９]/)))) return unclear;
  // What unit a 0 has shows only later: 0元 against 万元.
  const isOther = quantity.unit !== null && !sameUnit(quantity.unit, target.value.unit);
  if (reached === 0 && isOther) return unclear;
  const trend = quantity.kind === 'trend' ? TREND_WORD.exec(quantity.raw)?.[0] : undefined;
  if (target.value.unit === '%' && trend === undefined) {
    const percent = percentCell(sheet, target, cell);
    const written = writtenPercent(percent, text, reached / (percent.unit === 'ratio' ? 100 : 1));
    return written
      ? helper({ ...written, words: wordsFor(quantity, written.words) }, percent, reached)
      : unclear;
  }
  const size = target.value.unit === '%' && targetFactor(sheet, target) !== 1 ? 100 : 1;
  const written = textNumber(cell, text, Number((reached / size).toPrecision(12)), {
    ...(size === 100 && { bare: -2 }),
    ...(trend !== undefined && { behind: trend }),
  });
  if (!written) return unclear;
  return helper(
    { formula: orBlank(written.formula), words: wordsFor(quantity, written.words) },
    size,
    reached,
  );
}

const TREND_WORD = /增长|增加|提高|提升|上升|改善|下降|降低|减少|缩减|压减|持平/;

function wordsFor(quantity: Quantity, words: string): string {
  const typed = quantity.kind === 'trend' ? '照这样写' : '照这样写，或只填数，';
  return `完成数 = 完成值「${shortened(quantity)}」${words}；${typed}都能自动读出`;
}

/** For a cell that is still blank: what is written there as a number, or as a number with the target's unit. */
function blankOperand(sheet: Sheet, target: Field<Quantity>, cell: CellRef): Reached {
  const { unit } = target.value;
  const words = `完成数 = 完成值；填数，或填数加“${unit}”，都能自动读出`;
  if (unit === '%') {
    const percent = percentCell(sheet, target, cell);
    const written = writtenPercent(percent, '1%', percent.unit === 'ratio' ? 0.01 : 1)!;
    return helper({ formula: written.formula, words }, percent, null);
  }
  const written = unit === null ? null : textNumber(cell, `1${unit}`, 1);
  if (!written) return { operand: { kind: 'own', cell }, size: 1 };
  return helper({ formula: orBlank(written.formula), words }, 1, null);
}
