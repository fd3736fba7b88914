import { isBlank } from '../../../table';
import { goalRole, headRole, moneyRole } from '../../labels/labels';
import type { IndicatorColumn } from '../../model/form';
import { areBelow, isWhole, type ColumnFacts } from './column-facts';
import type { Heading } from './headings';

/** A column with a role that it may have. */
export interface Candidate {
  readonly role: IndicatorColumn;
  readonly heading: Heading;
  readonly facts: ColumnFacts;
  /** No words give it the role. */
  readonly open: boolean;
}

/** What is known of the table beside its columns. */
export interface TableFacts {
  /** It tells what was reached. */
  readonly isEvaluation: boolean;
  /** It tells what was reached in a part of the year, and what is expected of the rest. */
  readonly isMonitoring: boolean;
  /** Where its last column begins. */
  readonly last: number;
  /** Where the last column of categories begins, told by words or by what it holds; -1 where there is none. */
  readonly levels: number;
  /** The roles that words give. */
  readonly known: ReadonlySet<string>;
}

/** A role that a column cannot have. */
const NEVER = -99;

/**
 * How much what a column holds speaks for a role; below 0 it speaks against it. The weights are in the manner of logs of
 * likelihoods: 3 is much, 1 is little.
 */
export function ownWeight({ role, heading, facts }: Candidate, table: TableFacts): number {
  const { boxes, coverage, distinct, texts, values, prose, categories, length } = facts;
  if (role === 'reason') return reasonWeight(heading, facts, table);
  if (boxes.length < 2 || facts.serial) return NEVER;
  // 项目名称, 年度目标 head what stands in front of the categories, unless categories stand below.
  const isBehind = table.levels >= 0 && heading.left > table.levels;
  if (!isBehind && isOfHead(heading) && !(role.startsWith('level') && categories >= 0.6)) return NEVER;
  const marks = facts.operators + facts.units + facts.natures;
  const nameless = isBlank(heading.block) ? 0.5 : 0;
  switch (role) {
    case 'level1':
    case 'level2':
      return (
        -1.5 + 5 * categories - 5 * (values + marks) - 3 * prose - (length > 14 ? 1 : 0) - 3 * facts.criteria
      );
    case 'name': {
      const sums = boxes.filter(({ label }) => moneyRole(label) !== undefined).length;
      if (sums * 2 >= boxes.length) return NEVER;
      const isText = texts >= 0.6 ? 1 : -4;
      const isShort = length < 3 ? -1.5 : 0.5;
      const against = 5 * categories + 2 * prose + 3 * facts.criteria + 5 * marks + nameless;
      return -3.5 + 3 * coverage + 3 * distinct + isText + isShort - against;
    }
    case 'completionRate':
      return table.isEvaluation && values >= 0.5 ? -3 + coverage : NEVER;
    case 'target':
    case 'actual':
    case 'forecast': {
      if (values < 0.25) return NEVER;
      if (role === 'actual' && !table.isEvaluation) return NEVER;
      if (role === 'forecast' && !table.isMonitoring) return NEVER;
      // Points may stand without any value: bare numbers beside them are neither aimed at nor reached.
      const bare = facts.numbers > 0.8;
      if (bare && table.known.has('score') && !table.known.has('target') && !table.known.has('actual'))
        return NEVER;
      const same = bare && boxes.length >= 4 && distinct * boxes.length <= 1 ? 3 : 0;
      const plain = 0.8 * texts * (1 - prose);
      const signs = role === 'target' ? 2 * facts.signed : -2 * facts.signed;
      const whole = isWhole(facts.points) ? 2 : areWeights(facts.points) ? 1 : 0;
      const against = 2 * prose + 4 * facts.criteria + 5 * categories + 5 * marks + whole + same;
      const base = { target: -2.5, actual: -2.7, forecast: -3.5 }[role];
      return base + 2.5 * coverage + 2 * values + plain + signs - against;
    }
    case 'weight':
    case 'score': {
      if (facts.points.size < 2) return NEVER;
      if ([...facts.points.values()].some((value) => value < 0 || value > 100)) return NEVER;
      if (role === 'score' && !table.isEvaluation) return NEVER;
      const whole = isWhole(facts.points);
      if (role === 'weight') return -2 + coverage + (whole ? 3.5 : areWeights(facts.points) ? 1.5 : -1);
      return -2.2 + coverage + (whole ? 1.5 : arePoints(facts.points) ? 0.5 : -1.5);
    }
    case 'operator':
      return -2.5 + 6 * facts.operators;
    case 'unit':
      return -2.5 + 6 * facts.units;
    case 'nature':
      return -2.5 + 6 * facts.natures;
    case 'criteria':
      return -2.5 + 6 * facts.criteria;
    default:
      return NEVER;
  }
}

/** Whether numbers are as points are: not all the same, none large, and together about what a table has. */
function arePoints(points: ReadonlyMap<number, number>): boolean {
  const values = [...points.values()];
  const sum = values.reduce((all, value) => all + value, 0);
  if (new Set(values).size < 2) return false;
  return values.every((value) => value <= 50) && sum >= 50 && sum <= 105;
}

/** Points that are given beforehand are halves at least. */
function areWeights(points: ReadonlyMap<number, number>): boolean {
  return arePoints(points) && [...points.values()].every((value) => value % 0.5 === 0);
}

function isOfHead({ block }: Heading): boolean {
  return headRole(block.label) !== undefined || goalRole(block.label) !== undefined;
}

/** Reasons are texts behind what was reached, the fewer the likelier. */
function reasonWeight({ left, block }: Heading, facts: ColumnFacts, table: TableFacts): number {
  const { boxes, texts, coverage, prose, criteria } = facts;
  if (!table.isEvaluation || left < table.last || isBlank(block)) return NEVER;
  const told = boxes.filter(({ text }) => !NOTHING.test(text.trim()));
  if (told.length === 0) return 0.3;
  const share = (told.length / boxes.length) * coverage;
  return texts < 0.7 ? NEVER : -0.5 + (share < 0.7 ? 1 : 0) + prose - 6 * criteria;
}

const NOTHING = /^(?:无|没有|不涉及|[—–/-]+)$/;

/** The order in which columns stand as a rule; weights may stand anywhere behind the names. */
const ORDER: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'name',
  'definition',
  'nature',
  'operator',
  'target',
  'unit',
  'actual',
  'completionRate',
  'forecast',
  'score',
  'reason',
  'remark',
];
const RANK = new Map(ORDER.map((column, at) => [column, at]));
const NAME = RANK.get('name')!;

/** How much two columns, the left one first, speak for their roles together. */
export function relation(left: Candidate, right: Candidate): number {
  if (!left.open && !right.open) return 0;
  return orderOf(left.role, right.role) + pairOf(left, right) + pairOf(right, left);
}

/** How much a column of rates, targets and what was reached say together: the rate is the one by the other. */
export function rateWeight(taken: readonly Candidate[], added: Candidate): number {
  const of = (role: IndicatorColumn): Candidate | undefined =>
    added.role === role ? added : taken.find((one) => one.role === role);
  const [rate, target, actual] = [of('completionRate'), of('target'), of('actual')];
  if (!rate?.open || !target || !actual || ![rate, target, actual].includes(added)) return 0;
  const rows = [...rate.facts.amounts].filter(
    ([row]) => (target.facts.amounts.get(row) ?? 0) > 0 && actual.facts.amounts.has(row),
  );
  const right = rows.filter(([row, value]) => {
    const share = actual.facts.amounts.get(row)! / target.facts.amounts.get(row)!;
    return Math.abs(value - share * 100) < 1 || Math.abs(value - share) < 0.01;
  });
  return rows.length >= 2 && right.length * 5 >= rows.length * 3 ? 5 : -3;
}

function orderOf(left: IndicatorColumn, right: IndicatorColumn): number {
  const [a, b] = [RANK.get(left), RANK.get(right)];
  if (b !== undefined && b <= NAME && left === 'weight') return -3;
  if (a === undefined || b === undefined || a <= b) return 0;
  if (b <= NAME) return left === 'definition' ? -1 : -8;
  return left === 'actual' && right === 'target' ? -2 : -1;
}

/** What two columns say of each other, whichever stands left. */
function pairOf(one: Candidate, other: Candidate): number {
  const [a, b] = [one.facts, other.facts];
  switch (`${one.role} ${other.role}`) {
    case 'level1 name':
    case 'level2 name':
      if (!one.open) return 0;
      return isCoarser(a, b) ? 2.5 : a.categories >= 0.5 ? 0 : areKeywords(a, b) ? 1.8 : -3;
    case 'level1 level2':
      return one.open && !isFewer(a, b) ? -3 : 0;
    case 'weight score':
      return (
        (a.points.size === 0 || b.points.size === 0 ? 0 : areBelow(b.points, a.points) ? 3 : -6) +
        (one.heading.left > other.heading.left ? -1.5 : 0)
      );
    case 'weight target':
    case 'weight actual':
      return areBelow(b.points, a.points) ? -2 : 0;
    case 'target actual':
      return 2 * likeness(a, b);
    case 'actual score':
      return other.heading.left > one.heading.left ? 2.5 : -1;
    default:
      return 0;
  }
}

/** Whether texts each stand beside several others: categories beside the names. */
function isCoarser(a: ColumnFacts, b: ColumnFacts): boolean {
  const [own, others] = [countTexts(a), countTexts(b)];
  return own >= 2 && own * 3 <= others * 2 && a.texts >= 0.6;
}

/** Whether texts are single words beside names: the categories of a table with few indicators in each. */
function areKeywords(a: ColumnFacts, b: ColumnFacts): boolean {
  return a.texts >= 0.6 && a.length <= 6 && a.length < b.length * 0.8 && isFewer(a, b);
}

function isFewer(a: ColumnFacts, b: ColumnFacts): boolean {
  return countTexts(a) <= countTexts(b);
}

function countTexts({ boxes }: ColumnFacts): number {
  return new Set(boxes.map(({ text }) => text.trim())).size;
}

/** In how many of the rows what was reached is near to what was aimed at. */
function likeness(target: ColumnFacts, actual: ColumnFacts): number {
  const pairs = [...target.amounts].filter(([row]) => actual.amounts.has(row));
  if (pairs.length === 0) return 0;
  const near = pairs.filter(([row, value]) => {
    const reached = actual.amounts.get(row)!;
    return reached === value || (reached >= value * 0.5 && reached <= value * 2);
  });
  return near.length / pairs.length;
}
