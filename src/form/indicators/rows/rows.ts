import { BARE_CATEGORIES, EXECUTION_LABELS, patternOf } from '../../../lexicon';
import type { Field, FormRow, Indicator, StackMismatch, UnnamedRow } from '../../model/form';
import { aggregatesOf, isBlank, splitInline, type RowKind, type SummedRow } from '../../../table';
import type { Block, Grid } from '../../grid';
import { readQuantity, type QuantityKind } from '../../../quantity';
import { plainNumber } from '../../parts/numbers';
import { headingKey } from '../../template/template';
import { goalRole, isCategory } from '../../labels/labels';
import { readTitle } from '../../recognise/title';
import {
  asLaidOut,
  beginsCategory,
  categoryField,
  LEVELS,
  NO_CATEGORIES,
  readCategories,
  type Categories,
} from './categories';
import type { IndicatorHeader } from '../heading/header';
import { readIndicatorRow } from './indicator';
import {
  carriedLine,
  goesOn,
  hasNoValues,
  isEnd,
  isOtherTable,
  lineAcross,
  noteLine,
  partLine,
  sumLine,
  type SumLine,
} from './line';
import { isOutlineHead, outlineCategories } from './outline';
import { percentsOf, type Percents } from './percents';
import { RowView } from './row-view';
import { sumDraft, type SumDraft } from './sums';
import { isPlaceholder, linesOf } from './stack';

/** What stands below the headings of one table. */
export interface IndicatorRows {
  readonly rows: FormRow[];
  readonly indicators: Indicator[];
  readonly parts: Indicator[];
  readonly unnamedRows: UnnamedRow[];
  readonly stackMismatches: StackMismatch[];
  /** Items and sums, as sums are told from them. */
  readonly summed: SummedRow[];
  readonly sums: SumDraft[];
  /** The first row that belongs to the indicators no more. */
  readonly end: number;
}

/** Reads the rows below the headings of a table until what follows belongs to the indicators no more. */
export function readRows(
  grid: Grid,
  headers: readonly IndicatorHeader[],
  bottom: number,
  year: number | null,
): IndicatorRows {
  const reader = new RowReader(grid, year);
  headers.forEach((header, i) => {
    const next = headers[i + 1];
    reader.read(header, headers[i - 1], next ? next.top - 1 : bottom, next === undefined);
  });
  return reader.found;
}

/** Whether a heading comes again after the break of a page, rather than beginning a block with a goal of its own. */
function isRepeated(grid: Grid, header: IndicatorHeader, before: IndicatorHeader): boolean {
  const key = ({ columns }: IndicatorHeader): string =>
    columns.map(({ column, heading, left }) => `${column} ${headingKey(heading)} ${left}`).join('\n');
  if (key(header) !== key(before)) return false;
  const { left } = header.columns.find(({ column }) => column === 'name')!;
  for (let row = before.bottom + 1; row <= header.bottom; row++) {
    if (grid.starting(row).some((block) => block.range.left < left && namesGoal(grid, block))) return false;
  }
  return true;
}

function namesGoal(grid: Grid, { text, label }: Block): boolean {
  return goalRole(label) !== undefined || goalRole(grid.label(splitInline(text)?.name ?? '')) !== undefined;
}

class RowReader {
  readonly found: IndicatorRows & { end: number } = {
    rows: [],
    indicators: [],
    parts: [],
    unnamedRows: [],
    stackMismatches: [],
    summed: [],
    sums: [],
    end: 0,
  };
  #levels = NO_CATEGORIES;
  #block = -1;
  #percents: Percents = {};
  #partsCount = false;

  constructor(
    readonly grid: Grid,
    readonly year: number | null,
  ) {}

  read(header: IndicatorHeader, before: IndicatorHeader | undefined, limit: number, isLast: boolean): void {
    if (before && isRepeated(this.grid, header, before)) {
      for (let row = header.top; row <= header.bottom; row++) this.#add(row, 'repeated');
    } else {
      this.#block++;
      this.#levels = NO_CATEGORIES;
    }
    this.found.end = header.bottom + 1;
    const view = new RowView(this.grid, header.columns);
    this.#percents = percentsOf(view, header.bottom + 1, limit);
    this.#partsCount = partsCount(view, header.bottom + 1, limit);
    for (let row = header.bottom + 1; row <= limit; row++) {
      if (this.grid.isBlank(row)) continue;
      const goesOnBelow = (): boolean => !isLast || goesOn(view, row, limit);
      if (this.#readLine(view, row, header, goesOnBelow)) this.found.end = row + 1;
      else if (isLast) break;
    }
    if (isLast) this.#dropFoot(view);
  }

  /** Below the last category, texts alone in their rows are no indicators: who signs, the date, a place. */
  #dropFoot(view: RowView): void {
    const { found } = this;
    for (let last = found.unnamedRows.at(-1); last; last = found.unnamedRows.at(-1)) {
      const { row } = last.nameCell;
      if (found.rows.at(-1)?.row !== row || !isFootText(view, row, last)) return;
      found.unnamedRows.pop();
      found.rows.pop();
      found.end = row;
    }
  }

  /** Reads one row; whether it belongs to the indicators. */
  #readLine(view: RowView, row: number, header: IndicatorHeader, goesOnBelow: () => boolean): boolean {
    const carried = carriedLine(view, row);
    if (carried) return this.#add(row, 'carried', carried);
    const sum = sumLine(view, row);
    if (sum && this.#isSum(view, row, sum)) {
      if (sum.kind === 'total' && (this.#isWhole(view, row) || !goesOnBelow())) return false;
      return this.#addSum(view, row, sum.kind, sum.of, sum.block);
    }
    const note = noteLine(view, row);
    if (note && goesOnBelow()) return this.#add(row, 'note', note);
    const title = this.grid.starting(row).find((block) => readTitle(this.grid, block));
    if (title && goesOnBelow()) return this.#add(row, 'repeated', title);
    if (isEnd(view, row) || isOtherTable(view, row)) return false;
    const line = lineAcross(view, row);
    if (line) {
      if (isCategory(line.label)) this.#levels = { ...NO_CATEGORIES, level1: categoryField(line) };
      return this.#add(row, isCategory(line.label) ? 'category' : 'note', line);
    }
    const outline = outlineCategories(view, row, this.#levels);
    if (outline) {
      this.#levels = outline;
      return this.#add(row, 'category', view.block('name', row));
    }
    if (isOutlineHead(view, row, this.#levels)) return this.#add(row, 'note', view.block('name', row));
    this.#levels = readCategories(view, row, this.#levels);
    this.#readItem(view, row, header);
    return true;
  }

  #add(row: number, kind: RowKind, block?: Block): true {
    this.found.rows.push({ row, kind, label: block ? fieldOf(block) : null });
    return true;
  }

  #addSum(view: RowView, row: number, kind: SummedRow['kind'], of = '', block?: Block): true {
    const label = block ? fieldOf(block) : null;
    const groups = of === '' ? [] : [of];
    this.found.summed.push({ row, kind, groups, numbers: numbersOf(view, row) });
    this.found.sums.push(sumDraft(view, row, label));
    return this.#add(row, 'subtotal', block);
  }

  /** 培训人数合计 without values is a sum only of a category or when it adds up; else an indicator left blank. */
  #isSum(view: RowView, row: number, { bare, of, block }: SumLine): boolean {
    if (bare) return true;
    if (!hasNoValues(view, row)) return false;
    const isLevel = LEVELS.some((level) => this.#levels[level]?.value === of);
    return isLevel || isCategory({ full: of, plain: of }) || this.#addsUp(view, row, block);
  }

  /** Whether the numbers of the row, and nothing else in it, are the sum of those above. */
  #addsUp(view: RowView, row: number, label?: Block): boolean {
    const numbers = numbersOf(view, row);
    const places = NUMBER_COLUMNS.map((column) => view.column(column)?.left);
    const only = this.grid
      .starting(row)
      .every(({ range }) => places.includes(range.left) || range.left === label?.range.left);
    if (!only || numbers.every((number) => number === null)) return false;
    const candidate: SummedRow = { row, kind: 'unnamed', groups: [], numbers };
    return aggregatesOf([...this.found.summed, candidate]).some((sum) => sum.row === row);
  }

  /** Whether a total counts all points of a table: nothing that follows can belong to them. */
  #isWhole(view: RowView, row: number): boolean {
    const [weight] = numbersOf(view, row);
    const items = this.found.summed.filter(({ kind }) => kind === 'item');
    const sum = items.reduce((all, { numbers }) => all + (numbers[0] ?? 0), 0);
    return items.length > 0 && (weight === 100 || weight === 1) && Math.abs(sum - weight) < 0.005;
  }

  #readItem(view: RowView, row: number, header: IndicatorHeader): void {
    const { found } = this;
    const own = view.block('name', row)!;
    const filled = filledOf(view, row);
    // 预算执行率 written in place of the categories is an indicator when the row has values.
    const instead = isBlank(own) && filled.length > 0;
    const wide = instead ? rateInCategories(view, row) : undefined;
    const block = wide ?? (instead ? thirdLevel(view, row) : undefined) ?? own;
    // A category where the name should be, with nothing beside it, is a row that nobody filled.
    const unfilled = BARE.test(block.label.plain) && tellsNothing(view, row);
    if (!isBlank(block) && !isPlaceholder(block.text) && !unfilled) {
      if (block.range.top !== row) return;
      const categories = wide === block ? NO_CATEGORIES : asLaidOut(view, row, this.#levels);
      const context = { year: this.year, block: this.#block, percents: this.#percents };
      const read = readIndicatorRow(view, row, block, header, context, categories);
      const { indicators } = read;
      found.stackMismatches.push(...read.mismatches);
      const blanks = view.column('name')!.prose ? linesOf(block.text).filter(isPlaceholder) : [];
      for (const placeholder of blanks)
        found.unnamedRows.push({ ...categories, nameCell: block.cell, placeholder, filled: [] });
      const [first] = indicators;
      if (partLine(view, row) && first && indicators.length === 1 && this.#isPart(first)) {
        found.parts.push(first);
        this.#add(row, 'part', block);
        return;
      }
      found.indicators.push(...indicators);
      found.summed.push({ row, kind: 'item', groups: groupsOf(categories), numbers: numbersOf(view, row) });
      this.#add(row, 'item', block);
      return;
    }
    const placeholder = isBlank(block) ? null : block.text.trim();
    const category = beginsCategory(view, row);
    if (placeholder === null && filled.length === 0 && !category) return;
    if (placeholder === null && !category && this.#addsUp(view, row)) {
      this.#addSum(view, row, 'unnamed');
      return;
    }
    found.unnamedRows.push({
      ...asLaidOut(view, row, this.#levels),
      nameCell: block.cell,
      placeholder,
      filled,
    });
    this.#add(row, placeholder === null && filled.length === 0 ? 'category' : 'item');
  }

  /** 其中：under an indicator that counts by itself; with points of its own only where the total counts it too. */
  #isPart(part: Indicator): boolean {
    const whole = this.found.rows.findLast(({ kind }) => kind !== 'part');
    const above = this.found.indicators.at(-1);
    if (whole?.kind !== 'item' || above?.row !== whole.row) return false;
    const lacks = (column: 'weight' | 'score'): boolean =>
      typeof part[column]?.value === 'number' && typeof above[column]?.value !== 'number';
    return !lacks('weight') && !lacks('score') && !this.#partsCount;
  }
}

function fieldOf(block: Block): Field<string> {
  return { value: block.text.trim(), text: block.text, cell: block.cell };
}

function groupsOf({ level1, level2, level3 }: Categories): string[] {
  return [level1, level2, level3].flatMap((level) => (level ? [level.value] : []));
}

const NUMBER_COLUMNS = ['weight', 'score'] as const;

/** Weight and score that begin in the row; the lines of a stacked cell are added up. */
function numbersOf(view: RowView, row: number): (number | null)[] {
  return NUMBER_COLUMNS.map((column) => {
    const block = view.block(column, row);
    if (!block || block.range.top !== row) return null;
    const numbers = linesOf(block.text).map((line) => plainNumber(line)?.value ?? null);
    return numbers.length === 0 || numbers.includes(null)
      ? null
      : numbers.reduce<number>((sum, number) => sum + number!, 0);
  });
}

/** Weights of a whole table, without the execution of the budget or with it. */
const WHOLES = [100, 90, 80, 1];

/** Whether the weights make up a whole only with those of rows that say 其中. */
function partsCount(view: RowView, top: number, bottom: number): boolean {
  let own = 0;
  let parts = 0;
  for (let row = top; row <= bottom; row++) {
    const [weight] = numbersOf(view, row);
    if (!weight || sumLine(view, row)) continue;
    if (partLine(view, row)) parts += weight;
    else own += weight;
  }
  const isWhole = (sum: number): boolean => WHOLES.some((whole) => Math.abs(sum - whole) < 0.005);
  return parts > 0 && isWhole(own + parts) && !isWhole(own);
}

/** Where nobody filled the fourth level, the third names the indicator. */
function thirdLevel(view: RowView, row: number): Block | undefined {
  const block = view.block('level3', row);
  return block?.range.top === row && !isBlank(block) ? block : undefined;
}

const EXECUTION = patternOf(EXECUTION_LABELS);
const BARE = patternOf(BARE_CATEGORIES);

/** 预算执行率 in a category's box, merged up to the name or not. */
function rateInCategories(view: RowView, row: number): Block | undefined {
  const { left } = view.column('name')!;
  return view.grid
    .starting(row)
    .find((block) => block.range.left < left && EXECUTION.test(block.label.plain));
}

/** Whether nothing stands beside the name, not even in a box that other rows share. */
function tellsNothing(view: RowView, row: number): boolean {
  const { right } = view.column('name')!;
  return view.columns.every((reading) => {
    const block = reading.left > right ? view.inside(reading, row) : undefined;
    return !block || isBlank(block);
  });
}

const FOOT_KINDS: readonly QuantityKind[] = ['date', 'qualitative', 'doubtful'];

/** Whether a row below all categories holds one text, or one date, and nothing that could be the value of an indicator. */
function isFootText(view: RowView, row: number, { placeholder, filled }: UnnamedRow): boolean {
  const isOfCategory = LEVELS.some((level) => view.block(level, row)?.text.trim());
  const [only, ...others] = view.grid.starting(row).filter((block) => !isBlank(block));
  if (placeholder !== null || isOfCategory || filled.length !== 1 || !only || others.length > 0) return false;
  return FOOT_KINDS.includes(readQuantity(only.text).kind);
}

/** What the row holds beside categories, name and serial number. */
function filledOf(view: RowView, row: number): Field<string>[] {
  const fields: Field<string>[] = [];
  for (const reading of view.columns) {
    if (reading.column === 'name' || LEVELS.some((level) => level === reading.column)) continue;
    const block = view.inside(reading, row);
    if (!block || isBlank(block) || block.range.top !== row) continue;
    fields.push({ value: block.text.trim(), text: block.text, cell: block.cell, label: reading.cell });
  }
  return fields;
}
