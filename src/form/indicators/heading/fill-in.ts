import { EVALUATION_STAGES, patternOf, STAGE_TITLES } from '../../../lexicon';
import type { ColumnContent } from '../../../table';
import type { Block, Grid } from '../../grid';
import type { IndicatorColumn } from '../../model/form';
import { readTitle } from '../../recognise/title';
import { isPlaceholder } from '../rows/stack';
import { factsOf, isCategoryBox, isSumRow, type ColumnFacts } from './column-facts';
import type { HeadingRole } from './columns';
import { ownWeight, rateWeight, relation, type Candidate, type TableFacts } from './evidence';
import type { Heading } from './headings';

/** What a column holds, asked for by its heading. */
export type Contents = (heading: Heading) => ColumnContent;

/** Roles by content are less sure than those by words. */
const BY_CONTENT = 0.6;
const GUESSED = 0.5;

/** Roles that content may give to a column whose words say nothing. */
const ROLES: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'name',
  'nature',
  'operator',
  'target',
  'unit',
  'actual',
  'completionRate',
  'forecast',
  'weight',
  'score',
  'criteria',
  'reason',
];

/** So many ways to read the columns are followed at once, from left to right. */
const BEAM = 40;

/** One way to read the columns so far. */
interface Reading {
  readonly weight: number;
  readonly taken: readonly Candidate[];
}

/**
 * Roles that no words claim, told from what unknown columns hold, where they stand, and how they go with the others: of
 * all ways to give them the roles that are left, the one with the most evidence.
 */
export function fillIn(grid: Grid, all: readonly Heading[], contentOf: Contents): Heading[] {
  const headings = withOutline(secondOfTwo(all), contentOf);
  const open = headings.filter(({ role }) => role.column === 'unknown');
  if (open.length === 0) return headings;
  const rows = filledRows(grid, headings, contentOf);
  const facts = new Map<Heading, ColumnFacts>();
  const factsUnder = (heading: Heading): ColumnFacts => {
    let known = facts.get(heading);
    if (!known) facts.set(heading, (known = factsOf(contentOf(heading), rows)));
    return known;
  };
  const known = new Set(headings.map(({ role }) => role.column));
  const name = surestName(headings);
  const table: TableFacts = {
    isEvaluation: known.has('score') || known.has('actual') || isTitled(grid, headings, EVALUATION),
    isMonitoring: isTitled(grid, headings, MONITORING),
    last: Math.max(...headings.map(({ left }) => left)),
    levels: Math.max(
      -1,
      ...headings
        .filter((one) => LEVELS.has(one.role.column) || factsUnder(one).categories >= MOSTLY)
        .map(({ left }) => left),
    ),
    known,
  };
  let readings: Reading[] = [{ weight: 0, taken: [] }];
  for (const heading of headings) {
    const { column } = heading.role;
    const isOpen = open.includes(heading);
    if (!isOpen && (column === 'other' || column === 'unknown')) continue;
    if (column === 'name' && heading !== name) continue;
    const roles = isOpen
      ? ROLES.filter((role) => !known.has(role) && (!name || isBehind(heading, name) !== LEVELS.has(role)))
      : [column as IndicatorColumn];
    const next = isOpen ? [...readings] : [];
    for (const role of roles) {
      const candidate: Candidate = { role, heading, facts: factsUnder(heading), open: isOpen };
      const own = isOpen ? ownWeight(candidate, table) : 0;
      if (own < HOPELESS) continue;
      for (const { weight, taken } of readings) {
        if (isOpen && taken.some((other) => other.role === role)) continue;
        const together = taken.reduce((sum, other) => sum + relation(other, candidate), 0);
        next.push({
          weight: weight + own + together + rateWeight(taken, candidate),
          taken: [...taken, candidate],
        });
      }
    }
    readings = next.sort((a, b) => b.weight - a.weight).slice(0, BEAM);
  }
  const roles = new Map(
    readings[0]?.taken.flatMap((one) => (one.open ? [[one.heading, roleOf(one.role)] as const] : [])),
  );
  return withWider(
    headings.map((heading) => {
      const role = roles.get(heading);
      return role ? { ...heading, role } : heading;
    }),
    factsUnder,
  );
}

/** 评价内容 over two columns, of which the right one holds categories: the left one holds what is wider than they. */
function withWider(headings: Heading[], factsUnder: (heading: Heading) => ColumnFacts): Heading[] {
  const at = headings.findIndex(({ role }) => role.column === 'level1');
  const [wider, level] = [headings[at - 1], headings[at]];
  if (!wider || !level || wider.block !== level.block || wider.role.column !== 'unknown') return headings;
  const { boxes, texts } = factsUnder(wider);
  if (boxes.length === 0 || texts < MOSTLY || headings.some(({ role }) => role.column === 'level2'))
    return headings;
  const found = [...headings];
  found[at - 1] = { ...wider, role: level.role };
  found[at] = { ...level, role: { ...level.role, column: 'level2' } };
  return found;
}

const LEVELS: ReadonlySet<string> = new Set(['level1', 'level2']);

/** So large a share of a column makes it one of categories. */
const MOSTLY = 0.6;

/** No evidence that comes later makes up for less. */
const HOPELESS = -4;

function roleOf(column: IndicatorColumn): HeadingRole {
  return { column, confidence: column === 'target' || column === 'actual' ? GUESSED : BY_CONTENT };
}

/** Of several headings of names the surest; the others label a part, or name another block. */
function surestName(headings: readonly Heading[]): Heading | undefined {
  const names = headings.filter(({ role }) => role.column === 'name');
  return names.reduce<Heading | undefined>(
    (best, one) => (best && best.role.confidence >= one.role.confidence ? best : one),
    undefined,
  );
}

function isBehind(heading: Heading, name: Heading): boolean {
  return heading.left > name.right;
}

/** 一级指标 | 指标类型: of two columns of the first level the right one is the second. */
function secondOfTwo(headings: readonly Heading[]): Heading[] {
  const [, second] = headings.filter(({ role }) => role.column === 'level1');
  const has = headings.some(({ role }) => role.column === 'level2');
  return headings.map((heading) =>
    heading === second && !has ? { ...heading, role: { ...heading.role, column: 'level2' } } : heading,
  );
}

/** So many categories among the names make an outline of them. */
const OUTLINE = 3;

/** A column of categories with their indicators below each names both, where targets stand beside. */
function withOutline(headings: Heading[], contentOf: Contents): Heading[] {
  const has = (column: IndicatorColumn): boolean => headings.some(({ role }) => role.column === column);
  if (has('name') || !has('target')) return headings;
  const found = headings.find(
    (heading) => heading.role.column === 'unknown' && isOutline(contentOf(heading).boxes as Block[]),
  );
  return headings.map((heading) =>
    heading === found
      ? { ...heading, role: { column: 'name', confidence: BY_CONTENT, outline: true } }
      : heading,
  );
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

/** The rows that hold something in several columns, sums left out. */
function filledRows(grid: Grid, headings: readonly Heading[], contentOf: Contents): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const heading of headings)
    for (const { range } of contentOf(heading).boxes) counts.set(range.top, (counts.get(range.top) ?? 0) + 1);
  return new Set([...counts].flatMap(([row, count]) => (count >= 2 && !isSumRow(grid, row) ? [row] : [])));
}

const EVALUATION = patternOf(EVALUATION_STAGES);
const MONITORING = patternOf(STAGE_TITLES.monitoring);

/** Whether a title above speaks of a stage. */
function isTitled(grid: Grid, headings: readonly Heading[], stage: RegExp): boolean {
  const top = headings[0]!.block.range.top;
  for (let row = grid.top; row < top; row++)
    if (grid.starting(row).some((box) => stage.test(box.label.plain) && readTitle(grid, box))) return true;
  return false;
}

/** How many different texts a column holds: categories may be repeated row by row. */
export function distinctTexts({ boxes }: Pick<ColumnContent, 'boxes'>): number {
  return new Set(boxes.map(({ text }) => text.trim())).size;
}

/** Whether most of what a column holds are categories. */
export function areCategories(boxes: readonly Block[]): boolean {
  return boxes.length >= 2 && boxes.filter(isCategoryBox).length * 5 >= boxes.length * 3;
}
