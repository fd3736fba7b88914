import {
  LONGER_TERMS,
  NATURE_WORDS,
  OPERATOR_WORDS,
  patternOf,
  POINT_WORDS,
  readerOf,
} from '../../../lexicon';
import {
  readCellQuantity,
  readQuantity,
  splitPair,
  type Quantity,
  type QuantityContext,
} from '../../../quantity';
import { isAdjusted } from '../heading/columns';
import type { Field, Indicator, IndicatorColumn, Nature, StackMismatch } from '../../model/form';
import type { Block } from '../../grid';
import type { IndicatorHeader } from '../heading/header';
import { plainNumber, rateField } from '../../parts/numbers';
import { readLabel } from '../../../table';
import { fold } from '../../../text';
import { categoryName, endsInPoints, pointsIn } from '../../labels/label';
import { readProse } from './prose';
import type { Categories } from './categories';
import type { RowView } from './row-view';
import {
  labelOf,
  reasonOf,
  textField,
  textOf,
  ticked,
  unitOf,
  VALUE_COLUMNS,
  valueLines,
  type RowContext,
  type Slot,
} from './slot';
import { areWrapped, isNumbered, linesOf, withoutNumber, withoutPrefix } from './stack';

/** The indicators of one row: several when the cells are stacked. Categories are the caller's. */
export interface ReadRow {
  readonly indicators: Indicator[];
  readonly mismatches: StackMismatch[];
}

/** What the row tells about its values; a plain record of always the same shape is read fastest. */
type Context = Pick<
  QuantityContext,
  'year' | 'unit' | 'operator' | 'name' | 'fallbackUnit' | 'target' | 'role'
>;

/** Reads a row that has a name. */
export function readIndicatorRow(
  view: RowView,
  row: number,
  nameBlock: Block,
  header: IndicatorHeader,
  context: RowContext,
  categories: Categories,
): ReadRow {
  if (view.column('name')!.prose) return readProseRow(view, row, nameBlock, header, context, categories);
  const names = stackedNames(view, row, nameBlock).map((name) =>
    hasPoints(view, name.text) ? { ...name, value: categoryName(name.value) } : name,
  );
  const category = categories.level2?.value ?? '';
  const indicators = names.map((name) =>
    readSlot({ view, row, name, nameBlock, of: names.length, context, header, category }, categories),
  );
  return { indicators, mismatches: mismatches(view, row, nameBlock, names.length) };
}

/** A box of running text: every line an indicator, with its category in front and its target at its end. */
function readProseRow(
  view: RowView,
  row: number,
  nameBlock: Block,
  header: IndicatorHeader,
  context: RowContext,
  categories: Categories,
): ReadRow {
  const texts = readProse(nameBlock.text);
  const indicators = texts.map(({ category, name, target }, line): Indicator => {
    const place = { cell: nameBlock.cell, ...(texts.length > 1 ? { line } : {}) };
    const field: Field<string> = { value: name, text: name, ...place };
    const levels =
      category === ''
        ? categories
        : { ...categories, level2: { value: categoryName(category), text: category, ...place } };
    const slot = {
      view,
      row,
      name: field,
      nameBlock,
      of: 1,
      context,
      header,
      category: levels.level2?.value ?? '',
    };
    const quantity = readQuantity(target, { year: context.year, name: slot.category + name });
    return {
      ...readSlot(slot, levels),
      target: target === '' ? null : { value: quantity, text: target, ...place },
    };
  });
  return { indicators, mismatches: [] };
}

/** Several names when names and values are both stacked, or the lines are numbered; else the one name. */
function stackedNames(view: RowView, row: number, nameBlock: Block): Field<string>[] {
  const lines = linesOf(nameBlock.text);
  const label = view.column('name')!.cell;
  const numbered = isNumbered(lines);
  const valued = VALUE_COLUMNS.some((column) => {
    const block = view.block(column, row);
    return block !== undefined && areValues(linesOf(block.text), lines);
  });
  if (lines.length < 2 || !(valued || numbered)) {
    const joined = withoutPrefix(lines.join(''));
    const text = lines.length > 1 ? joined : withoutPrefixOnly(nameBlock.text);
    return [{ value: joined, text, cell: nameBlock.cell, label }];
  }
  return lines.map((text, line) => {
    const name = withoutPrefix(numbered ? withoutNumber(text) : text);
    return { value: name, text: name, cell: nameBlock.cell, line, label };
  });
}

/**
 * Lines that are values of their own, not one text that was wrapped: each one readable, or as many as names
 * that are no wrapped text either.
 */
function areValues(lines: readonly string[], names: readonly string[]): boolean {
  if (lines.length < 2) return false;
  if (lines.every((line) => !['qualitative', 'doubtful'].includes(readQuantity(line).kind))) return true;
  return lines.length === names.length && !areWrapped(names);
}

/** Spaces around a name are a person's to see; only the template's prefix goes. */
function withoutPrefixOnly(text: string): string {
  const name = withoutPrefix(text);
  return name === text.trim() ? text : name;
}

/** Stacked cells with other numbers of lines than the names; one value for one name is none. */
function mismatches(view: RowView, row: number, nameBlock: Block, names: number): StackMismatch[] {
  const found: StackMismatch[] = [];
  for (const column of ['target', 'actual'] as const) {
    const block = view.block(column, row);
    if (!block) continue;
    const values = valueLines(block, names);
    if (values.length === names || values.length === 0) continue;
    if (names === 1 && !values.every((value) => plainNumber(value) !== null || /^[<>=≤≥]/.test(value)))
      continue;
    found.push({
      column,
      names: { value: names, text: nameBlock.text, cell: nameBlock.cell },
      values: { value: values.length, text: block.text, cell: block.cell },
    });
  }
  return found;
}

function readSlot(slot: Slot, { level1, level2, level3 }: Categories): Indicator {
  const { view, row, context } = slot;
  const unit = unitOf(slot);
  const sign = textField(slot, 'operator');
  const targets = readTargets(slot, unit?.value ?? null, sign?.value ?? null);
  // A unit column speaks of numbers; 完成 under 万元 is no sum.
  const actual: Context = {
    year: context.year,
    name: slot.category + slot.name.value,
    fallbackUnit: targets.target?.value.unit ?? unit?.value ?? null,
    target: targets.target?.value ?? null,
    role: 'actual',
  };
  const reached = quantityOf(slot, 'actual', actual);
  const score = numberOf(slot, 'score');
  const scoreBlock = view.block('score', row);
  return {
    level1,
    level2,
    level3,
    name: slot.name,
    nature: natureField(textField(slot, 'nature') ?? declared(textField(slot, 'polarity')) ?? sign),
    polarity: textField(slot, 'polarity'),
    target: settledTarget(slot, targets.target, reached, sign?.value ?? null),
    periodTarget: targets.periodTarget,
    unit,
    actual: reached,
    forecast: quantityOf(slot, 'forecast', actual),
    likelihood: ticked(slot, 'likelihood'),
    weight: numberOf(slot, 'weight') ?? pointsOfName(slot),
    score,
    scoreShared: scoreBlock !== undefined && isShared(scoreBlock, slot),
    scoreRate: rateOf(slot),
    reason: reasonOf(slot),
    core: textField(slot, 'core'),
    definition: textField(slot, 'definition'),
    criteria: textField(slot, 'criteria'),
    remark: textField(slot, 'remark'),
    block: context.block,
    row,
  };
}

/** One score over several rows, or over several names of a stacked cell. */
function isShared(score: Block, { nameBlock, of }: Slot): boolean {
  if (score.range.top < nameBlock.range.top || score.range.bottom > nameBlock.range.bottom) return true;
  return of > 1 && linesOf(score.text).length === 1;
}

function numberOf(slot: Slot, column: IndicatorColumn): Field<number | null> | null {
  const found = textOf(slot, column, true);
  if (!found) return null;
  if (found.line === undefined) return rateField(slot.view.grid, found.block, labelOf(slot, column));
  const value = plainNumber(found.text)?.value ?? null;
  return { value, text: found.text, cell: found.block.cell, line: found.line, label: labelOf(slot, column) };
}

const POINTS = patternOf(POINT_WORDS);

/** 三级指标及分值, or 相关性（5分）: the points stand in the name's box. */
function hasPoints(view: RowView, name: string): boolean {
  if (view.column('weight')) return false;
  return POINTS.test(view.column('name')!.heading) || endsInPoints(name);
}

function pointsOfName({ view, name }: Slot): Field<number | null> | null {
  return hasPoints(view, name.text) ? { ...name, value: pointsIn(name.text) } : null;
}

function rateOf(slot: Slot): Field<number | null> | null {
  const found = textOf(slot, 'scoreRate', true);
  return found && rateField(slot.view.grid, found.block, labelOf(slot, 'scoreRate'));
}

function quantityOf(slot: Slot, column: IndicatorColumn, context: Context): Field<Quantity> | null {
  const found = textOf(slot, column, false);
  if (!found) return null;
  return quantityField(slot, found, contextOf(slot, column, context), labelOf(slot, column));
}

function contextOf(slot: Slot, column: IndicatorColumn, context: Context): QuantityContext {
  const { year, unit, operator, name, fallbackUnit, target, role } = context;
  const percents = slot.context.percents[column];
  return { year, unit, operator, name, fallbackUnit, target, role, percents };
}

function quantityField(
  slot: Slot,
  found: { block: Block; text: string; line?: number },
  context: QuantityContext,
  label?: Field<unknown>['label'],
): Field<Quantity> {
  const { sheet } = slot.view.grid;
  const { block, text, line } = found;
  const cell = sheet.cell(block.cell.row, block.cell.column);
  // A number keeps its format (0.95 shown as 95%); a text, or one line of it, is read as written.
  const asCell = line === undefined && typeof cell?.value !== 'string' && text === block.text && text !== '';
  const value = asCell
    ? readCellQuantity(cell, sheet.snapshot.dateSystem, context)
    : readQuantity(text, context);
  return { value, text, cell: block.cell, line, label };
}

type Targets = Pick<Indicator, 'target' | 'periodTarget'>;

/** The target that counts for the year, and the one for the longer term or before the adjustment. */
function readTargets(slot: Slot, unit: string | null, operator: string | null): Targets {
  const context: Context = { year: slot.context.year, unit, operator, name: slot.category + slot.name.value };
  const found = textOf(slot, 'target', false);
  const reading = slot.view.column('target');
  if (slot.header.period) {
    return { target: quantityOf(slot, 'target', context), periodTarget: besideTarget(slot, context) };
  }
  const pair =
    found && !slot.view.column('periodTarget') ? splitTerms(found.text, reading?.heading ?? '') : null;
  if (found && pair) {
    const label = reading?.cell;
    return {
      target: quantityField(slot, { ...found, text: pair[1] }, context, label),
      periodTarget: quantityField(slot, { ...found, text: pair[0] }, context, label),
    };
  }
  const target = quantityOf(slot, 'target', context);
  const periodTarget = quantityOf(slot, 'periodTarget', context);
  // Not adjusted: the value of the beginning of the year still counts.
  const adjusts = reading !== undefined && isAdjusted(readLabel(reading.heading));
  if (adjusts && target?.value.kind === 'blank' && periodTarget)
    return { target: periodTarget, periodTarget: null };
  return { target, periodTarget };
}

/** A bare 0.95 whose actual is 97% is 95 % itself. */
function settledTarget(
  slot: Slot,
  target: Field<Quantity> | null,
  actual: Field<Quantity> | null,
  operator: string | null,
): Field<Quantity> | null {
  const bare = target?.value.unit === null && target.value.value !== null && target.value.value <= 1;
  if (!bare || actual?.value.unit !== '%') return target;
  const name = slot.category + slot.name.value;
  const read = quantityOf(slot, 'target', { unit: '%', operator, name, target: actual.value });
  return read && read.text === target.text ? read : target;
}

const LONGER = patternOf(LONGER_TERMS);

/**
 * "无 ≥1个": the value of the longer term, then that of the year. Two values without 无 are such a pair only
 * where the heading speaks of terms.
 */
function splitTerms(text: string, heading: string): readonly [string, string] | null {
  const pair = splitPair(text);
  if (!pair) return null;
  return readQuantity(pair[0]).kind === 'blank' || LONGER.test(heading) ? pair : null;
}

/** The value of the medium-term block beside, when it speaks of the same indicator. */
function besideTarget(slot: Slot, context: Context): Field<Quantity> | null {
  const { grid } = slot.view;
  const name = slot.header.period!.find((reading) => reading.column === 'name');
  const target = slot.header.period!.find((reading) => reading.column === 'target');
  if (!name || !target || slot.of > 1) return null;
  const other = withoutPrefix(grid.pick(slot.row, name.left, name.right).text).replace(/\s+/g, '');
  if (other !== '' && other !== slot.name.value.replace(/\s+/g, '')) return null;
  const block = grid.pick(slot.row, target.left, target.right);
  return quantityField(slot, { block, text: block.text }, context, target.cell);
}

function natureField(field: Field<string | null> | null): Field<Nature | null> | null {
  return field && { ...field, value: natureOf(field.value ?? '') };
}

/** 定性 among 正向 and 反向. */
function declared(polarity: Field<string | null> | null): Field<string | null> | null {
  return polarity && readNature(polarity.value ?? '') ? polarity : null;
}

const OPERATOR = patternOf(OPERATOR_WORDS);
const readNature = readerOf(NATURE_WORDS);

/** 定量 or 定性 as declared; an operator declares a number too. */
function natureOf(text: string): Nature | null {
  return readNature(text)?.means ?? (OPERATOR.test(fold(text)) ? 'quantitative' : null);
}
