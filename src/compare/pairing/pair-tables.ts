import type { Indicator } from '../../form';
import { yearOf } from '../head';
import { plainName } from '../indicators/names';
import type { Table } from '../model';
import { relate, relateOwners, type Relation } from './relation';
import { byStage, stageOf } from './stage';

export interface TablePair {
  /** The earlier stage, or the earlier year. */
  readonly left: Table;
  readonly right: Table;
  readonly basis: 'code' | 'name' | 'person';
  readonly confidence: number;
  /** The same kind of table a year later. */
  readonly isNextYear: boolean;
}

export interface Pairing {
  readonly pairs: readonly TablePair[];
  readonly unpaired: readonly { readonly table: Table; readonly why: string }[];
}

/** Two tables that a person put together. */
export type ChosenPair = readonly [Table, Table];

const SEVERAL = '同一项目有几张这样的表，请指明以哪一张为准';
const SUPERSEDED = '同一项目另有批复（调整）在后的目标表，以那一张为准';

/** Below this two tables are not taken for a pair. */
const LEAST = 0.5;
/** Two tables that somebody lays side by side are compared, though nothing but that says that they belong together. */
const LAID_TOGETHER = 0.5;
/** From here the indicators themselves say that two tables are of one matter. */
const MOSTLY_SHARED = 0.5;
/** Two candidates that share so nearly the same are not told apart. */
const TELLING = 0.05;

interface Candidate extends TablePair {
  /** How far the earlier table is the last word: approved before applied for, adjusted before approved. */
  readonly authority: number;
  /** The share of equal indicators: of two that fit equally it tells which. */
  readonly shared: number;
}

/**
 * Which of the tables belong together: each with the table of every other stage that speaks of the same project (or
 * department) and year, and with its own kind of the year before. What a person chose goes first.
 */
export function pairTables(tables: readonly Table[], chosen: readonly ChosenPair[] = []): Pairing {
  const whys = new Map<Table, string>();
  const pairs: TablePair[] = chosen.map(([a, b]) => inOrder(a, b, 'person', 1));
  const candidates: Candidate[] = [];
  const areLaidTogether = tables.length === 2;
  for (const [i, a] of tables.entries()) {
    for (const b of tables.slice(i + 1)) {
      const found = candidate(a, b, areLaidTogether);
      if ('why' in found) note(whys, a, b, found.why);
      else candidates.push(found);
    }
  }
  pairs.push(...settle(candidates, pairs, whys));
  const [one, other] = tables;
  if (pairs.length === 0 && areLaidTogether && !/^年度|编码/.test(whys.get(one!) ?? ''))
    pairs.push(...laidTogether(one!, other!));
  const paired = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  return {
    pairs: pairs.sort((a, b) => tables.indexOf(a.left) - tables.indexOf(b.left)),
    unpaired: tables
      .filter((table) => !paired.has(table))
      .map((table) => ({ table, why: told(whys.get(table), tables.length) })),
  };
}

function candidate(a: Table, b: Table, areLaidTogether: boolean): Candidate | { readonly why: string } {
  const stages = byStage(a.form.kind, b.form.kind);
  if (stages === 0) return nextYear(a, b);
  const relation = relate(a.form, b.form);
  if ('why' in relation) return relation;
  const found = candidateOf(inOrder(a, b, relation.basis, relation.confidence));
  // Towns of one county have projects of one name; a unit that got another name keeps its indicators.
  const isOfOther = relation.isOtherUnit && !areLaidTogether && found.shared <= MOSTLY_SHARED;
  return isOfOther ? { why: '单位不同' } : found;
}

/** This year's table and last year's, of one kind. */
function nextYear(a: Table, b: Table): Candidate | { readonly why: string } {
  const years = [yearOf(a.form), yearOf(b.form)] as const;
  const relation: Relation = relateOwners(a.form, b.form);
  if ('why' in relation) return relation;
  if (relation.isOtherUnit) return { why: '单位不同' };
  if (years[0] === null || years[1] === null || Math.abs(years[0] - years[1]) !== 1)
    return { why: years[0] === years[1] ? SEVERAL : '年度不相连' };
  const [left, right] = years[0] < years[1] ? [a, b] : [b, a];
  return candidateOf({
    left,
    right,
    basis: relation.basis,
    confidence: relation.confidence,
    isNextYear: true,
  });
}

function candidateOf(pair: TablePair): Candidate {
  return { ...pair, authority: authorityOf(pair.left), shared: sharedOf(pair.left, pair.right) };
}

/** The share of the indicators of the shorter table that the other has too: by name, and by name and target. */
function sharedOf(left: Table, right: Table): number {
  const share = (keyOf: (indicator: Indicator) => string): number => {
    const keys = (table: Table) => new Set(table.form.indicators.map(keyOf));
    const [own, others] = [keys(left), keys(right)];
    return [...own].filter((key) => others.has(key)).length / Math.max(1, Math.min(own.size, others.size));
  };
  const name = (one: Indicator): string => plainName(one.name.value);
  return (
    (share(name) + share((one) => `${name(one)}|${one.target?.value.value ?? one.target?.text ?? ''}`)) / 2
  );
}

/** Of several tables of approved targets what is adjusted stands above what is approved, and that above what is applied for. */
function authorityOf({ path, form }: Table): number {
  const said = `${path.replace(/^.*[\\/]/, '')} ${form.sheetName} ${form.title.value}`;
  return /调整/.test(said) ? 2 : /批复/.test(said) ? 1 : 0;
}

/** The surest pairs first; a table goes once with each stage, and with one table of the year before. */
function settle(
  candidates: readonly Candidate[],
  before: readonly TablePair[],
  whys: Map<Table, string>,
): TablePair[] {
  const taken: TablePair[] = [...before];
  const ranked = candidates
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || b.authority - a.authority || b.shared - a.shared);
  for (const one of ranked) {
    const isTaken = (other: TablePair): boolean => taken.some((pair) => collides(pair, other));
    const rival =
      taken.find((pair) => collides(pair, one)) ??
      ranked.find((other) => other !== one && isEqual(one, other) && collides(one, other) && !isTaken(other));
    if (rival) {
      note(whys, one.left, one.right, reasonBeside(one, rival));
      continue;
    }
    const { left, right, basis, confidence, isNextYear } = one;
    taken.push({ left, right, basis, confidence: Math.round(confidence * 100) / 100, isNextYear });
  }
  return taken.slice(before.length);
}

/** Whether nothing tells which of two pairs is meant. */
function isEqual(a: Candidate, b: Candidate): boolean {
  return (
    a.confidence === b.confidence && a.authority === b.authority && Math.abs(a.shared - b.shared) < TELLING
  );
}

function reasonBeside({ left, right }: TablePair, other: TablePair): string {
  const isSuperseded = right === other.right && authorityOf(left) < authorityOf(other.left);
  return isSuperseded ? SUPERSEDED : SEVERAL;
}

/** Whether a table of the one pair has its partner for that stage or year in the other already. */
function collides(one: TablePair, other: TablePair): boolean {
  if (one.isNextYear !== other.isNextYear) return false;
  const roles = (pair: TablePair) => [
    [pair.left, stageOf(pair.right.form.kind)] as const,
    [pair.right, stageOf(pair.left.form.kind)] as const,
  ];
  if (one.isNextYear) return one.left === other.left || one.right === other.right;
  return roles(one).some(([table, stage]) => roles(other).some(([own, of]) => own === table && of === stage));
}

function inOrder(a: Table, b: Table, basis: TablePair['basis'], confidence: number): TablePair {
  const stages = byStage(a.form.kind, b.form.kind);
  const years = (yearOf(a.form) ?? 0) - (yearOf(b.form) ?? 0);
  const [left, right] = stages < 0 || (stages === 0 && years <= 0) ? [a, b] : [b, a];
  return { left, right, basis, confidence, isNextYear: stages === 0 && years !== 0 };
}

function laidTogether(a: Table, b: Table): TablePair[] {
  if (byStage(a.form.kind, b.form.kind) === 0) return [];
  const pair = inOrder(a, b, 'person', LAID_TOGETHER);
  return sharedOf(pair.left, pair.right) >= MOSTLY_SHARED ? [pair] : [];
}

/** Among many tables it says nothing that one of the others is of another project. */
function told(why: string | undefined, tables: number): string {
  if (why === undefined) return '没有别的表可以对照';
  return tables > 2 && /^项目名称|^单位|^一张是/.test(why) ? '没有同一项目（部门）的另一张表' : why;
}

/** Keeps for both tables the nearest reason: of the same project one year apart, rather than of any other project. */
function note(whys: Map<Table, string>, a: Table, b: Table, why: string): void {
  const nearness = (reason: string) =>
    ['单位', '项目', '年度', SEVERAL, SUPERSEDED].findIndex((word) => reason.startsWith(word));
  for (const table of [a, b]) {
    const known = whys.get(table);
    if (known === undefined || nearness(why) > nearness(known)) whys.set(table, why);
  }
}
