import { isKnownUnit } from '../../../quantity';
import { fold } from '../../../text';
import type { Block } from '../../grid';
import type { Field, IndicatorColumn } from '../../model/form';
import type { IndicatorHeader } from '../heading/header';
import type { Percents } from './percents';
import type { RowView } from './row-view';
import { isNumbered, linesOf, listNumbers, withoutNumber } from './stack';

/** What the table around a row tells about its values. */
export interface RowContext {
  readonly year: number | null;
  /** How the columns of values write percentages. */
  readonly percents: Percents;
  /** Which goal block of the form the heading is, from 0. */
  readonly block: number;
}

/** A name of the row and where the values of the other columns are found for it. */
export interface Slot {
  readonly view: RowView;
  readonly row: number;
  readonly name: Field<string>;
  readonly nameBlock: Block;
  /** Number of names in the cell; 1 for a plain row. */
  readonly of: number;
  readonly context: RowContext;
  readonly header: IndicatorHeader;
  /** The category in front of the name: 成本指标 makes 5万 a sum of money. */
  readonly category: string;
}

export const VALUE_COLUMNS = [
  'target',
  'periodTarget',
  'actual',
  'forecast',
] as const satisfies readonly IndicatorColumn[];
/** The lines of a stacked value: blank lines are no values, unless only with them the numbers agree. */
export function valueLines(block: Block, names: number): readonly string[] {
  const filled = linesOf(block.text);
  if (filled.length === names || filled.length === 0) return filled;
  const all = [block.text, block.text.trimEnd()]
    .map((text) => text.split(/\r\n|\r|\n/))
    .find((lines) => lines.length === names);
  return all ? all.map((line) => line.trim()) : filled;
}

/** The text of a column for this name: its own line, or the whole cell where all names share it. */
export function textOf(
  slot: Slot,
  column: IndicatorColumn,
  shares: boolean,
): { block: Block; text: string; line?: number } | null {
  const block = slot.view.block(column, slot.row);
  if (!block) return null;
  if (slot.of === 1) return { block, text: block.text };
  const lines = valueLines(block, slot.of);
  const line = slot.name.line!;
  // Values numbered like their names: 1.≥2000卷; 2.设备故障 alone speaks of the second.
  const numbers = isNumbered(linesOf(slot.nameBlock.text)) ? listNumbers(lines, hasLists(slot)) : null;
  if (numbers && (lines.length < slot.of || isNumbered(lines, true))) {
    const own = lines[numbers.indexOf(line + 1)];
    return { block, text: own === undefined ? '' : withoutNumber(own), line };
  }
  if (lines.length === slot.of) return { block, text: lines[line]!, line };
  if (lines.length === 0) return { block, text: '', line };
  return shares && lines.length === 1 ? { block, text: lines[0]! } : null;
}

/** Whether values of the row are lists beyond doubt: 1.≥12次. */
function hasLists({ view, row }: Slot): boolean {
  return VALUE_COLUMNS.some((column) => {
    const block = view.block(column, row);
    return block !== undefined && listNumbers(linesOf(block.text)) !== null;
  });
}

export function labelOf(slot: Slot, column: IndicatorColumn): Field<unknown>['label'] {
  return slot.view.column(column)?.cell;
}

export function textField(slot: Slot, column: IndicatorColumn): Field<string | null> | null {
  const found = textOf(slot, column, true);
  if (!found) return null;
  const value = found.text.trim();
  return {
    value: value === '' ? null : value,
    text: found.text,
    cell: found.block.cell,
    line: found.line,
    label: labelOf(slot, column),
  };
}

/** The unit column; what stands in brackets behind a unit explains it: %（百分比）. */
export function unitOf(slot: Slot): Field<string | null> | null {
  const field = textField(slot, 'unit');
  const bare = fold(field?.value ?? '')
    .replace(/\([^()]*\)\s*$/, '')
    .trim();
  return field && /[)）]\s*$/.test(field.text) && isKnownUnit(bare) ? { ...field, value: bare } : field;
}

/** 完成可能性: written in one column, or ticked in one of several. */
export function ticked(slot: Slot, column: IndicatorColumn): Field<string | null> | null {
  const readings = slot.view.columns.filter((reading) => reading.column === column);
  if (readings.length <= 1) return textField(slot, column);
  const filled = readings.filter((reading) => slot.view.inside(reading, slot.row)?.text.trim());
  const reading = filled[0] ?? readings[0]!;
  const block = slot.view.inside(reading, slot.row)!;
  const value = filled.length === 1 ? reading.heading.trim() : null;
  return { value, text: value ?? block.text, cell: block.cell, label: reading.cell };
}

/** Causes in several columns: those ticked by their headings, with what is written beside them. */
export function reasonOf(slot: Slot): Field<string | null> | null {
  const readings = slot.view.columns
    .filter((reading) => reading.column === 'reason')
    .sort((a, b) => a.left - b.left);
  if (readings.length <= 1) return textField(slot, 'reason');
  const causes = readings.flatMap((reading) => {
    const block = slot.view.inside(reading, slot.row);
    if (!block || block.text.trim() === '') return [];
    const text = block.text.trim();
    return [
      { reading, block, text: text.length === 1 ? reading.heading.trim() : text, tick: text.length === 1 },
    ];
  });
  const own = causes.find(({ tick }) => !tick) ?? causes[0];
  const [first] = readings;
  if (!own) {
    const block = slot.view.inside(first!, slot.row)!;
    return { value: null, text: '', cell: block.cell, label: first!.cell };
  }
  // What is written tells more than the ticks beside it.
  const written = causes.filter(({ tick }) => tick === own.tick);
  const text = written.map((cause) => cause.text).join('；');
  return { value: text, text, cell: own.block.cell, label: own.reading.cell };
}
