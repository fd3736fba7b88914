import {
  anyOf,
  BENEFIT_SIGNS,
  CATEGORY_SIGNS,
  FOURTH_LEVEL,
  LEVEL1_SIGNS,
  LONGER_TERMS,
  PART_OF_YEAR,
  patternOf,
  THIRD_LEVEL,
  YEARLY_TERMS,
} from '../../../lexicon';
import type { ColumnReading, IndicatorColumn } from '../../model/form';
import type { Grid } from '../../grid';
import { isAdjusted, isPeriodTarget } from './columns';
import { weighContent } from './content';
import type { Heading } from './headings';
import { endsInPoints, lastMonthIn, type Label } from '../../labels/label';
import { isCategory } from '../../labels/labels';
import { plainNumber } from '../../parts/numbers';
import { sumWord } from '../../../table';

/** A column that is known to hold nothing of ours; `points`: nothing but points. */
export interface OtherColumn extends Pick<ColumnReading, 'left' | 'right'> {
  readonly points?: boolean;
}

/** The columns of an indicator table. */
export interface SettledColumns {
  readonly columns: readonly ColumnReading[];
  /** Where a medium-term block stands beside the annual one: its own columns. */
  readonly period: readonly ColumnReading[] | null;
  /** Columns that are known to hold nothing of ours: serial numbers, points of the categories. */
  readonly others: readonly OtherColumn[];
}

const FOURTH = patternOf(FOURTH_LEVEL);
const THIRD = patternOf(THIRD_LEVEL);
const YEARLY = patternOf(YEARLY_TERMS);
const LONGER = patternOf(LONGER_TERMS);
const PART = patternOf(PART_OF_YEAR);

/** Gives every column its role; undefined when this is no heading of an indicator table. */
export function settleColumns(
  grid: Grid,
  found: readonly Heading[],
  body: readonly number[],
  bottom: number,
): SettledColumns | undefined {
  const headings = withoutEarlierMonths(withoutEarlierYears(weighContent(grid, found, body)));
  // 绩效指标 left of the categories labels the part; it names no indicators.
  const categories = headings.findIndex(({ role }) => role.column === 'level1' || role.column === 'level2');
  const [annual, period] = splitBlocks(
    filledNames(grid, deepestNames(headings), bottom).filter(
      ({ role }, at) => role.column !== 'name' || at > categories,
    ),
  );
  const columns = rolesOf(annual);
  settleTargets(columns);
  const isTwoLevelled = isNeverNamed(grid, columns, body);
  if (isTwoLevelled) columns.delete('name');
  settleName(columns);
  settleLevel(grid, columns, body);
  settleWeight(columns, annual);
  settleCategories(grid, columns, annual, bottom);
  const told = settleGiven(columns, headings);
  const readings = [...columns, ...furtherOnes(columns, annual)].map(([column, heading]) =>
    toReading(column, heading),
  );
  const has = (column: IndicatorColumn): boolean => columns.has(column);
  const scored =
    has('level1') &&
    (has('level2') || isTwoLevelled) &&
    has('score') &&
    (has('weight') || namesHavePoints(grid, columns, body));
  if (!has('name') || !(has('target') || has('actual') || scored)) return undefined;
  const sure = told || [...columns.values()].some(({ role }) => role.outline ?? role.graded);
  if (!sure && readings.length < 3) return undefined;
  const named = (['name', 'target'] as const).every(
    (column) => (columns.get(column)?.role.confidence ?? 0) >= SURE,
  );
  if (!sure && !named && !has('level1') && !has('level2') && readings.length < 4) return undefined;
  const others = othersOf(headings, columns, period);
  if (!period) return { columns: readings, period: null, others };
  const own = rolesOf(period);
  settleTargets(own);
  const beside = [...own].map(([column, heading]) => toReading(column, heading));
  return { columns: readings, period: beside, others };
}

/** Words that can mean nothing else. */
const SURE = 0.95;

/** Points may stand in the boxes of the names: 相关性（5分）. */
function namesHavePoints(
  grid: Grid,
  columns: ReadonlyMap<IndicatorColumn, Heading>,
  body: readonly number[],
): boolean {
  const name = columns.get('name');
  if (!name) return false;
  const named = body.filter((row) => endsInPoints(grid.pick(row, name.left, name.right).text));
  return named.length * 2 > body.length;
}

/** 2021年实际实现值 beside 预期2022年实现值 is what was reached before, no result of this table's year. */
function withoutEarlierYears(headings: readonly Heading[]): Heading[] {
  const yearOf = ({ block }: Heading): number =>
    Number(/(?<!\d)20\d\d(?=年)/.exec(block.label.full)?.[0] ?? 0);
  const year = Math.max(0, ...headings.filter(({ role }) => role.column === 'target').map(yearOf));
  return headings.map((heading) =>
    heading.role.column === 'actual' && yearOf(heading) > 0 && yearOf(heading) < year
      ? { ...heading, role: { column: 'other', confidence: 0.9 } }
      : heading,
  );
}

/** 1-6月完成 beside 1-11月完成 is what was reached on the way. */
function withoutEarlierMonths(headings: readonly Heading[]): Heading[] {
  const monthOf = ({ block, role }: Heading): number =>
    role.column === 'actual' ? lastMonthIn(block.label) : 0;
  const last = Math.max(0, ...headings.map(monthOf));
  return headings.map((heading) =>
    monthOf(heading) > 0 && monthOf(heading) < last
      ? { ...heading, role: { column: 'other', confidence: 0.9 } }
      : heading,
  );
}

/**
 * Serial numbers and the like; points that stand behind a category are those of the category; the categories once more
 * in the second of two blocks.
 */
function othersOf(
  headings: readonly Heading[],
  columns: ReadonlyMap<IndicatorColumn, Heading>,
  period: readonly Heading[] | null,
): SettledColumns['others'] {
  const name = columns.get('name')!;
  const target = columns.get('target');
  // 半年指标值 beside 全年指标值 is on the way to it.
  const isOnTheWay = ({ role, block }: Heading): boolean =>
    role.column === 'target' && PART.test(block.label.full) && !PART.test(target?.block.label.full ?? '');
  return headings
    .filter(
      (heading) =>
        heading.role.column === 'other' ||
        (target !== undefined && heading !== target && isOnTheWay(heading)) ||
        (heading.role.column === 'weight' && heading.left < name.left) ||
        (period && (heading.role.column === 'level1' || heading.role.column === 'level2')),
    )
    .map(({ left, right, role }) => ({ left, right, points: role.column === 'weight' }));
}

/** 四级指标 names the indicators where there is one; 三级指标 is then a category. */
function deepestNames(headings: Heading[]): Heading[] {
  if (!headings.some(({ block }) => FOURTH.test(block.label.plain))) return headings;
  return headings.map((heading) =>
    heading.role.column === 'name' && THIRD.test(heading.block.label.plain)
      ? { ...heading, role: { ...heading.role, column: 'level3' } }
      : heading,
  );
}

/** 绩效指标 left of 指标 labels the part when nothing stands below; blank names of a medium-term block stay. */
function filledNames(grid: Grid, headings: Heading[], bottom: number): Heading[] {
  const first = grid.filledFrom(bottom + 1);
  const isName = ({ role }: Heading): boolean => role.column === 'name';
  const filled = ({ left, right }: Heading): boolean => grid.pick(first, left, right).text.trim() !== '';
  const last = headings.findLastIndex((heading) => isName(heading) && filled(heading));
  const repeats = ({ block }: Heading): boolean => block.label.plain === headings[last]?.block.label.plain;
  return headings.filter((each, at) => at >= last || !isName(each) || filled(each) || repeats(each));
}

/** What a template says of a heading counts, whatever was made of it; whether it says anything. */
function settleGiven(columns: Map<IndicatorColumn, Heading>, headings: readonly Heading[]): boolean {
  const told = headings.filter(({ role }) => role.given);
  for (const heading of told) {
    for (const [column, other] of columns) if (other.block === heading.block) columns.delete(column);
  }
  for (const heading of told) {
    const { column } = heading.role;
    if (column !== 'other' && column !== 'unknown' && !columns.get(column)?.role.given)
      columns.set(column, heading);
  }
  return told.length > 0;
}

/** Columns of which a table may have several: ticks for the likelihood, causes by kind. */
const SEVERAL: readonly IndicatorColumn[] = ['likelihood', 'reason'];

function furtherOnes(
  columns: ReadonlyMap<IndicatorColumn, Heading>,
  headings: readonly Heading[],
): [IndicatorColumn, Heading][] {
  const settled = new Set(columns.values());
  return headings.flatMap((heading) => {
    const column = SEVERAL.find((one) => one === heading.role.column);
    return column && !settled.has(heading) ? [[column, heading]] : [];
  });
}

function toReading(column: IndicatorColumn, { block, role, left, right }: Heading): ColumnReading {
  return {
    column,
    heading: block.text,
    cell: block.cell,
    left,
    right,
    confidence: role.confidence,
    ...(role.outline && { outline: true }),
  };
}

/**
 * Two blocks side by side repeat their headings (二级 三级 指标值 | 二级 三级 指标值). The medium-term one
 * stands left unless the headings say otherwise; categories are read where they stand first.
 */
function splitBlocks(headings: Heading[]): [Heading[], Heading[] | null] {
  const names = headings.filter((heading) => heading.role.column === 'name');
  const second = names[1];
  const repeated = second && names[0]!.block.label.plain === second.block.label.plain;
  if (!repeated) return [headings, null];
  const at = headings.indexOf(second);
  const start = headings[at - 1]?.role.column === 'level2' ? at - 1 : at;
  const left = headings.slice(0, start);
  const right = headings.slice(start);
  const hasTarget = (block: Heading[]): boolean => block.some((heading) => heading.role.column === 'target');
  if (!hasTarget(left) || !hasTarget(right)) return [headings, null];
  const leftIsAnnual = left.some(speaksOfYear) && right.some(speaksOfTerm);
  const [annual, period] = leftIsAnnual ? [left, right] : [right, left];
  const categories = left.filter(({ role }) => role.column === 'level1' || role.column === 'level2');
  return [[...categories, ...annual.filter((heading) => !categories.includes(heading))], period];
}

function speaksOfYear({ block, groups }: Heading): boolean {
  return [block, ...groups].some((part) => YEARLY.test(part.label.full));
}

function speaksOfTerm({ block, groups }: Heading): boolean {
  return [block, ...groups].some((part) => LONGER.test(part.label.full));
}

/**
 * The surest heading of every role, one behind the names before one in front of them; of two equally sure ones the
 * first. Targets are settled apart.
 */
function rolesOf(headings: Heading[]): Map<IndicatorColumn, Heading> {
  const columns = new Map<IndicatorColumn, Heading>();
  const targets: Heading[] = [];
  const name = surest(headings.filter(({ role }) => role.column === 'name'));
  for (const heading of headings) {
    const { column } = heading.role;
    if (column === 'other' || column === 'unknown') continue;
    if (column === 'target') targets.push(heading);
    const known = columns.get(column);
    const isBehind = ({ left }: Heading): boolean => !name || left > name.left;
    const before = known && isBehind(known) !== isBehind(heading) && !LEVELS.includes(column);
    const better = before ? isBehind(heading) : known && heading.role.confidence > known.role.confidence;
    if (!known || better) columns.set(column, heading);
  }
  chooseTargets(columns, targets);
  return columns;
}

/** Columns that stand in front of the names. */
const LEVELS: readonly IndicatorColumn[] = ['level1', 'level2', 'level3', 'name'];

/** Of equally sure ones the first. */
function surest(headings: readonly Heading[]): Heading | undefined {
  return headings.reduce<Heading | undefined>(
    (a, b) => (a && a.role.confidence >= b.role.confidence ? a : b),
    undefined,
  );
}

/** `target` counts for the year; a longer term, or the value before an adjustment, is the other one. */
function chooseTargets(columns: Map<IndicatorColumn, Heading>, targets: Heading[]): void {
  const labels = (heading: Heading): readonly Label[] => heading.groups.map((group) => group.label);
  const periods = targets.filter((heading) => isPeriodTarget(heading.block.label, labels(heading)));
  const adjusted = targets.filter((heading) => isAdjusted(heading.block.label));
  // Beside a column of targets the grades only say how they are judged; goals stand in front of the names.
  const name = columns.get('name')?.left ?? -1;
  const stated = targets.filter(({ role, left }) => !role.graded && left > name);
  const ofYear = (stated.length > 0 ? stated : targets).filter((heading) => !periods.includes(heading));
  const whole = ofYear.filter(({ block }) => !PART.test(block.label.full));
  const yearly = whole.length > 0 ? whole : ofYear;
  const best = surest(yearly);
  // 全年绩效目标 beside 绩效标准 names the year.
  const named = surest(yearly.filter(speaksOfYear));
  const target =
    adjusted[0] ??
    (best && named && named.role.confidence >= best.role.confidence ? named : best) ??
    surest(periods);
  const other = surest((adjusted[0] ? targets : periods).filter((heading) => heading !== target));
  if (target) columns.set('target', target);
  if (other) columns.set('periodTarget', other);
}

/** 湖北 writes 预计当年实现 for the target: a forecast with neither target nor actual is one. */
function settleTargets(columns: Map<IndicatorColumn, Heading>): void {
  const forecast = columns.get('forecast');
  if (forecast && !columns.has('target') && !columns.has('actual')) {
    columns.set('target', forecast);
    columns.delete('forecast');
  }
}

/** So many scored rows without a name are needed before their names are looked for elsewhere. */
const ROWS = 3;

/** Whether nobody fills the column of names, and the second level of every scored row says what it is about. */
function isNeverNamed(
  grid: Grid,
  columns: ReadonlyMap<IndicatorColumn, Heading>,
  body: readonly number[],
): boolean {
  const textOf = (column: IndicatorColumn, row: number): string => {
    const at = columns.get(column);
    const block = at && grid.pick(row, at.left, at.right);
    return block?.range.top === row ? block.text.trim() : '';
  };
  const isScored = (row: number): boolean =>
    (['weight', 'score'] as const).some((column) => plainNumber(textOf(column, row)) !== null);
  const scored = body.filter((row) => isScored(row) && !sumWord(grid.starting(row)[0]!.label));
  const isNamed = (row: number): boolean => {
    const level = textOf('level2', row);
    return textOf('name', row) === '' && level !== '' && !isCategory(grid.label(level));
  };
  return scored.length >= ROWS && scored.filter(isNamed).length * 5 >= scored.length * 4;
}

const SECOND = new RegExp(
  anyOf(
    CATEGORY_SIGNS.quantity,
    CATEGORY_SIGNS.quality,
    CATEGORY_SIGNS.timeliness,
    ...Object.values(BENEFIT_SIGNS),
  ),
);
const FIRST = new RegExp(anyOf(LEVEL1_SIGNS.output, LEVEL1_SIGNS.benefit));

/** 指标类别 that holds 数量指标, 质量指标 and no first level is the second one. */
function settleLevel(grid: Grid, columns: Map<IndicatorColumn, Heading>, body: readonly number[]): void {
  const first = columns.get('level1');
  if (!first || columns.has('level2')) return;
  const levels = body.map((row) => grid.pick(row, first.left, first.right).label.plain);
  const isFirst = (level: string): boolean => FIRST.test(level) && !SECOND.test(level);
  if (!levels.some((level) => SECOND.test(level)) || levels.some(isFirst)) return;
  columns.set('level2', { ...first, role: { ...first.role, column: 'level2' } });
  columns.delete('level1');
}

/** A table with two levels only names its indicators in the second. */
function settleName(columns: Map<IndicatorColumn, Heading>): void {
  const level2 = columns.get('level2');
  if (columns.has('name') || !level2) return;
  columns.set('name', { ...level2, role: { column: 'name', confidence: 0.6 } });
  columns.delete('level2');
}

/** 分值 behind every level: those of the indicators stand right of their names. */
function settleWeight(columns: Map<IndicatorColumn, Heading>, headings: readonly Heading[]): void {
  const weight = columns.get('weight');
  const name = columns.get('name');
  if (!weight || !name || weight.left > name.left) return;
  const own = headings.find(({ role, left }) => role.column === 'weight' && left > name.left);
  if (own) columns.set('weight', own);
}

/**
 * 绩效指标 | 三级指标 without 二级指标: the first holds categories when the cells below do, by their words or because one
 * stands beside several names.
 */
function settleCategories(
  grid: Grid,
  columns: Map<IndicatorColumn, Heading>,
  headings: Heading[],
  bottom: number,
): void {
  const name = columns.get('name');
  if (!name || columns.has('level1') || columns.has('level2')) return;
  const before = headings.find(({ role, right }) => role.column === 'name' && right < name.left);
  if (!before) return;
  const first = grid.pick(grid.filledFrom(bottom + 1), before.left, before.right);
  if (isCategory(first.label) || first.range.bottom > first.range.top)
    columns.set('level2', { ...before, role: { column: 'level2', confidence: 0.6 } });
}
