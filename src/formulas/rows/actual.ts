import type { Field } from '../../form';
import { convert, unitFamily, type Quantity } from '../../quantity';
import { displayText, formatCell, isPercentFormat, type Sheet } from '../../sheet';
import { leadingNumber, literal, readLeadingNumber } from '../expression';

/** How a formula takes the number that was reached from the cell of the actual value. */
export interface ActualReader {
  /** The number, in `unit` units of the target divided by `scale`. */
  readonly formula: string;
  /** By how much the number has to be multiplied to be in the target's unit; kept out of the formula. */
  readonly scale: number;
  /** Whether the cell holds a number, so that ISNUMBER tells whether there is something to compute. */
  readonly plain: boolean;
}

/** What the reader cannot do, in Chinese. */
export interface Unreadable {
  readonly reason: string;
}

/** Finds the way to read an actual value; the reason when there is no certain one. */
export function actualReader(
  sheet: Sheet,
  target: Quantity,
  actual: Field<Quantity>,
): ActualReader | Unreadable {
  const cell = sheet.cell(actual.cell.row, actual.cell.column);
  const address = formatCell(actual.cell);
  const { value: quantity } = actual;
  if (quantity.kind === 'blank') {
    if (quantity.raw.trim() !== '') return { reason: `完成值写的是「${quantity.raw.trim()}」，没有数字` };
    if (target.kind === 'trend') return { reason: '完成值空白；指标值是增减幅度，填写后才能判断' };
    return { formula: anyNumber(address, target, actual), scale: 1, plain: false };
  }
  const problem = problemOf(target, quantity);
  if (problem) return { reason: problem };
  const reached = convert(quantity.value!, quantity.unit, target.unit)!;
  if (typeof cell?.value === 'number') {
    if (isShareOfPercent(cell.value, quantity, isPercentFormat(cell.numberFormat)))
      return { formula: percentOf(address, target), scale: 1, plain: true };
    const scale = cell.value === 0 ? zeroScale(cell.numberFormat) : reached / cell.value;
    return { formula: address, scale: Number(scale.toPrecision(12)), plain: true };
  }
  return textReader(displayText(cell), target, actual, reached);
}

/** Why the actual value states no number that can be compared. */
function problemOf(target: Quantity, actual: Quantity): string | null {
  const text = actual.raw.replace(/\s+/g, ' ').trim();
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  if (actual.kind === 'doubtful') return `完成值「${shown}」有几种读法，请写清楚`;
  if (actual.kind === 'placeholder') return `完成值「${shown}」还是模板文字`;
  if (actual.value === null) return `完成值「${shown}」里没有单独一个数字`;
  if ((target.kind === 'trend') !== (actual.kind === 'trend'))
    return `完成值「${shown}」与指标值不是一类，比不了`;
  if (actual.kind === 'trend' && actual.trend !== target.trend) return `完成值「${shown}」与指标值方向相反`;
  if (actual.kind !== 'trend' && actual.operator !== '=' && actual.operator !== '~')
    return `完成值「${shown}」是一个范围，不是实际完成数`;
  if (actual.kind === 'ratio') return `完成值「${shown}」是比值，请填算好的数`;
  if (convert(actual.value, actual.unit, target.unit) === null)
    return `完成值「${shown}」与指标值的单位不同，换算不了`;
  return null;
}

function textReader(
  text: string,
  target: Quantity,
  { cell, value: quantity }: Field<Quantity>,
  reached: number,
): ActualReader | Unreadable {
  const written = readLeadingNumber(text);
  // 达到105% states a number, 达到95% a bound: the formula could not tell them apart when the number changes.
  const bound = /达|力争/.test(text.slice(0, text.search(/[\d０-９]/)));
  if (written === null || quantity.value! < 0 || bound) {
    return { reason: `完成值「${text.trim()}」的写法公式读不准，请只写阿拉伯数字和单位` };
  }
  const number = leadingNumber(cell, text);
  const address = formatCell(cell);
  const multiplier = quantity.kind === 'composite' ? null : unitFactor(address, target.unit);
  if (multiplier && same(written * multiplier.of(text), reached))
    return guarded(`${number}${multiplier.formula}`, quantity, address);
  const factor = written === 0 ? 1 : reached / written;
  // Only a change of unit or 万, 亿 and % explain another number than the one written first.
  const explained = [1e-8, 1e-6, 1e-4, 1e-2, 1, 1e2, 1e4, 1e8].some((power) => same(factor, power));
  if (!explained && !same(written, quantity.value!)) {
    return { reason: `完成值「${text.trim()}」的写法公式读不准，请只写阿拉伯数字和单位` };
  }
  return guarded(same(factor, 1) ? number : `${number}*${literal(factor)}`, quantity, address);
}

/** A change that is written upwards now counts only as long as the text says so. */
function guarded(formula: string, quantity: Quantity, address: string): ActualReader {
  const word = quantity.kind === 'trend' ? TREND_WORD.exec(quantity.raw)?.[0] : undefined;
  const kept = word === undefined ? formula : `IF(ISNUMBER(FIND("${word}",${address})),${formula},NA())`;
  return { formula: kept, scale: 1, plain: false };
}

const TREND_WORD = /增长|增加|提高|提升|上升|改善|下降|降低|减少|缩减|压减|持平/;

/** For a cell that is still blank: a number as it comes, or the one that a text begins with. */
function anyNumber(address: string, target: Quantity, actual: Field<Quantity>): string {
  const number = target.unit === '%' ? percentOf(address, target) : address;
  const factor = unitFactor(address, target.unit)?.formula ?? '';
  return `IF(ISNUMBER(${address}),${number},${leadingNumber(actual.cell)}${factor})`;
}

interface Factor {
  readonly formula: string;
  readonly of: (text: string) => number;
}

/** 万 and 亿 in a text, and 元 against 万元, as formulas and as the core read them; null where there are none. */
function unitFactor(address: string, unit: string | null): Factor | null {
  if (unit === '%') return null;
  const money = unit !== null && unitFamily(unit) === '元';
  const size = money ? convert(1, unit, '元')! : 1;
  const steps: [string, number][] = [
    ['亿', 1e8 / size],
    ['万', 1e4 / size],
    ...(money ? [['元', 1 / size] as [string, number]] : []),
  ];
  const others = steps.filter(([, factor], index) => factor !== 1 || index < steps.length - 1);
  return {
    formula: `*${others.reduceRight((rest, [word, factor]) => `IF(ISNUMBER(FIND("${word}",${address})),${literal(factor)},${rest})`, '1')}`,
    of: (text) => steps.find(([word]) => text.includes(word))?.[1] ?? 1,
  };
}

/** A number from 0 to 1 under % without its sign is 95 or 0.95: the one that is near the target counts. */
function isShareOfPercent(value: number, quantity: Quantity, percentFormat: boolean): boolean {
  return (
    quantity.unit === '%' &&
    !percentFormat &&
    (same(quantity.value!, value) || same(quantity.value!, value * 100))
  );
}

function percentOf(address: string, target: Quantity): string {
  const goal = target.value ?? 0;
  const near = (number: string) => `AND(${number}>=${literal(goal / 3)},${number}<=${literal(goal * 3)})`;
  const share = `IF(${near(`${address}*100`)},${address}*100,IF(${near(address)},${address},NA()))`;
  return `IF(OR(${address}<=0,${address}>1),${address},${share})`;
}

function zeroScale(numberFormat: string): number {
  return isPercentFormat(numberFormat) ? 100 : 1;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
