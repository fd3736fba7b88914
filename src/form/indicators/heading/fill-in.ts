import { EVALUATION_STAGES, patternOf } from '../../../lexicon';
import { holds, isBlank, sumWord, type ColumnContent } from '../../../table';
import type { Block, Grid } from '../../grid';
import { goalRole, headRole, isCategory, moneyRole } from '../../labels/labels';
import { plainNumber } from '../../parts/numbers';
import { readTitle } from '../../recognise/title';
import { isPlaceholder } from '../rows/stack';
import type { HeadingRole } from './columns';
import type { Heading } from './headings';

/** What a column holds, asked for by its heading. */
export type Contents = (heading: Heading) => ColumnContent;

/** Roles that no words claim, told from what unknown columns hold and where they stand. */
export function fillIn(grid: Grid, headings: readonly Heading[], contentOf: Contents): Heading[] {
  const filler = new Filler(grid, [...headings], contentOf);
  filler.levels();
  filler.name();
  filler.points();
  filler.values();
  return filler.headings;
}

/** Roles by content are less sure than those by words. */
const BY_CONTENT = 0.6;
const GUESSED = 0.5;

/** So many categories among the names make an outline of them. */
const OUTLINE = 3;

class Filler {
  constructor(
    readonly grid: Grid,
    public headings: Heading[],
    readonly contentOf: Contents,
  ) {}

  /** Categories in columns of their own, those of the first level in front. */
  levels(): void {
    this.#secondOfTwo();
    if (!this.#has('name') && this.#has('target'))
      this.#claim('name', BY_CONTENT, (heading) => isOutline(this.contentOf(heading).boxes), true);
    const name = this.#of('name');
    const mayBe = (heading: Heading): boolean =>
      (!name || (heading.right < name.left && !name.role.outline)) &&
      (areCategories(this.contentOf(heading).boxes) || (!!name && this.#groups(heading, name)));
    if (!this.#has('level1')) {
      const level2 = this.#of('level2');
      this.#claim(
        'level1',
        BY_CONTENT,
        (heading) => (!level2 || heading.left < level2.left) && mayBe(heading),
      );
    }
    const level1 = this.#of('level1');
    if (!this.#has('level2'))
      this.#claim(
        'level2',
        BY_CONTENT,
        (heading) => (!level1 || heading.left > level1.left) && mayBe(heading),
      );
  }

  /** 一级指标 | 指标类型: of two columns of the first level the right one is the second. */
  #secondOfTwo(): void {
    const [, second] = this.headings.filter(({ role }) => role.column === 'level1');
    if (second && !this.#has('level2')) this.#give(second, 'level2', second.role.confidence);
  }

  /** Whether a column in front of the names holds texts that each stand beside several of them. */
  #groups(heading: Heading, name: Heading): boolean {
    const { label } = heading.block;
    if (headRole(label) || goalRole(label) || isBlank(heading.block)) return false;
    const content = this.contentOf(heading);
    const own = distinctTexts(content);
    return own >= 2 && own * 3 <= distinctTexts(this.contentOf(name)) * 2 && holds(content, 'text');
  }

  /**
   * The first column of texts behind the categories names the indicators; one whose texts each stand beside several of
   * the next column's is a category itself.
   */
  name(): void {
    if (this.#has('name')) return;
    const levels = this.headings.filter(({ role }) => role.column === 'level1' || role.column === 'level2');
    const value = this.#of('target') ?? this.#of('actual') ?? this.#of('weight');
    if (levels.length === 0 && !value) return;
    const last = Math.max(-1, ...levels.map(({ right }) => right));
    const filled = value ? this.contentOf(value).boxes.length : 0;
    const texts = this.headings.filter(
      (heading) =>
        heading.role.column === 'unknown' &&
        heading.left > last &&
        !isBlank(heading.block) &&
        holds(this.contentOf(heading), 'text'),
    );
    for (const level of ['level1', 'level2'] as const) {
      const [first, second] = texts;
      const isFree = !this.#has(level) && (level === 'level2' || !this.#has('level2'));
      if (!isFree || !first || !second || !this.#groups(first, second)) continue;
      this.#give(first, level, BY_CONTENT);
      texts.shift();
    }
    const found = texts.find((heading) => levels.length > 0 || this.#names(heading, filled));
    if (found) this.#give(found, 'name', BY_CONTENT);
  }

  /** Whether a column holds a text beside most values, and no sums of money. */
  #names(heading: Heading, filled: number): boolean {
    const boxes = this.contentOf(heading).boxes as Block[];
    const sums = boxes.filter(({ label }) => moneyRole(label) !== undefined).length;
    const isHead = headRole(heading.block.label) !== undefined;
    return !isHead && boxes.length >= 3 && boxes.length * 5 >= filled * 4 && sums * 2 < boxes.length;
  }

  /** Weights are numbers that make up a whole; scores are numbers that no weight is below. */
  points(): void {
    const unknown = this.headings.filter((heading) => this.#isOpen(heading));
    const numbers = new Map(unknown.map((heading) => [heading, this.#numbers(heading)] as const));
    const weight = this.#of('weight');
    const score = this.#of('score');
    if (!weight) {
      const reached = score && this.#numbers(score);
      const found = unknown.find(
        (heading) => isWhole(numbers.get(heading)!) && (!reached || areBelow(reached, numbers.get(heading)!)),
      );
      if (found) this.#give(found, 'weight', BY_CONTENT);
    }
    const of = this.#of('weight');
    if (score || !of) return;
    const full = this.#numbers(of);
    const found = unknown.find(
      (heading) => heading.left !== of.left && this.#isOpen(heading) && areBelow(numbers.get(heading)!, full),
    );
    if (found) this.#give(found, 'score', BY_CONTENT);
  }

  /** What stands behind the names: sign, target, unit, nature, and in an evaluation what was reached. */
  values(): void {
    if (!this.#has('name')) return;
    this.#claim('operator', BY_CONTENT, (heading) => holds(this.contentOf(heading), 'operator'));
    const areValues = (heading: Heading): boolean => {
      const { boxes, counts } = this.contentOf(heading);
      return boxes.length >= 2 && (counts.number + counts.value) * 3 >= boxes.length;
    };
    // Points may stand without any value: bare numbers beside them are no targets.
    const isScored = this.#has('weight') && this.#has('score') && !this.#has('actual');
    if (!this.#has('forecast') || this.#has('actual'))
      this.#claim(
        'target',
        GUESSED,
        (heading) => areValues(heading) && (!isScored || this.contentOf(heading).counts.value >= 2),
      );
    this.#claim('unit', BY_CONTENT, (heading) => holds(this.contentOf(heading), 'unit'));
    this.#claim('nature', BY_CONTENT, (heading) => holds(this.contentOf(heading), 'nature'));
    if (this.#has('target') && (this.#has('score') || this.#isEvaluation()))
      this.#claim('actual', GUESSED, areValues);
  }

  #of(column: HeadingRole['column']): Heading | undefined {
    return this.headings.find(({ role }) => role.column === column);
  }

  #has(column: HeadingRole['column']): boolean {
    return this.#of(column) !== undefined;
  }

  /** A column of unknown words, behind the names where these are known. */
  #isOpen(heading: Heading): boolean {
    const own = this.headings.find(({ block, part }) => block === heading.block && part === heading.part);
    const name = this.#of('name');
    return own?.role.column === 'unknown' && (!name || heading.left > name.right);
  }

  #claim(
    column: HeadingRole['column'],
    confidence: number,
    fits: (heading: Heading) => boolean,
    outline?: boolean,
  ): void {
    if (this.#has(column)) return;
    const isLevel = column === 'level1' || column === 'level2' || column === 'name';
    const found = this.headings.find(
      (heading) => heading.role.column === 'unknown' && (isLevel || this.#isOpen(heading)) && fits(heading),
    );
    if (found) this.#give(found, column, confidence, outline);
  }

  #give(found: Heading, column: HeadingRole['column'], confidence: number, outline?: boolean): void {
    this.headings = this.headings.map((heading) =>
      heading.left === found.left && heading.block === found.block
        ? { ...heading, role: { column, confidence, ...(outline && { outline }) } }
        : heading,
    );
  }

  /** The numbers of a column by row, rows of sums left out; empty where not nearly all are numbers. */
  #numbers(heading: Heading): ReadonlyMap<number, number> {
    const { boxes } = this.contentOf(heading);
    const own = boxes.filter(
      ({ range }) => !this.grid.starting(range.top).some(({ label }) => sumWord(label)?.bare),
    );
    const numbers = own.flatMap(({ text, range }) => {
      const value = plainNumber(text)?.value;
      return value === undefined ? [] : [[range.top, value] as const];
    });
    return new Map(numbers.length * 5 >= own.length * 4 ? numbers : []);
  }

  /** Whether a title above says that the table tells what was reached. */
  #isEvaluation(): boolean {
    const top = this.headings[0]!.block.range.top;
    for (let row = this.grid.top; row < top; row++)
      if (
        this.grid.starting(row).some((box) => EVALUATION.test(box.label.plain) && readTitle(this.grid, box))
      )
        return true;
    return false;
  }
}

const EVALUATION = patternOf(EVALUATION_STAGES);

/** How many different texts a column holds: categories may be repeated row by row. */
export function distinctTexts({ boxes }: ColumnContent): number {
  return new Set(boxes.map(({ text }) => text.trim())).size;
}

/** Whether most of what a column holds are categories. */
export function areCategories(boxes: readonly Block[]): boolean {
  return boxes.length >= 2 && boxes.filter(isCategoryBox).length * 5 >= boxes.length * 3;
}

function isCategoryBox({ label }: Block): boolean {
  return isCategory(label) || label.plain.endsWith('指标');
}

/** Whether a column holds the categories and below each of them its indicators. */
function isOutline(boxes: readonly Block[]): boolean {
  const filled = boxes.filter(({ text }) => !isPlaceholder(text));
  const categories = filled.filter(isCategoryBox).length;
  return categories >= OUTLINE && filled.length - categories >= OUTLINE && hasBelow(filled);
}

/** Whether something that is no category stands right below one. */
function hasBelow(boxes: readonly Block[]): boolean {
  return boxes.some((box, at) => at > 0 && !isCategoryBox(box) && isCategoryBox(boxes[at - 1]!));
}

/** Points of all indicators, with the execution of the budget or without, or without a category that has none. */
const WHOLES = [100, 90, 80];

function isWhole(numbers: ReadonlyMap<number, number>): boolean {
  const values = [...numbers.values()];
  const sum = values.reduce((all, value) => all + value, 0);
  return (
    values.length >= 3 &&
    values.every((value) => value >= 0) &&
    WHOLES.some((whole) => Math.abs(sum - whole) < 0.005)
  );
}

/** Whether there are numbers beside most of the others, and none is above its own. */
function areBelow(numbers: ReadonlyMap<number, number>, full: ReadonlyMap<number, number>): boolean {
  const pairs = [...numbers].filter(([row]) => full.has(row));
  return (
    pairs.length >= 3 &&
    pairs.length * 5 >= full.size * 4 &&
    pairs.every(([row, value]) => value >= 0 && value <= full.get(row)!)
  );
}
