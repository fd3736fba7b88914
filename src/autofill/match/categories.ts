import { ANY_PERSONS, anyOf, SAME_FUNDS } from '../../lexicon';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { rememberFor, withoutCode } from '../../text';
import type { Topic } from './topic';
import { pairsOf, plainWords, said } from './wording';

/** A category has to be said so far in the name of the indicator to be thought of. */
const SAID_ENOUGH = 0.6;
/** A category said so far is what the indicator speaks of. */
export const CERTAIN = 0.9;
/** Beside categories a column of names tells single rows. */
const SINGLE_ROW = 0.75;
/** Certainty of rows that hold a word of the indicator inside a longer text. */
const INSIDE = 0.78;
/** So many characters of an indicator's name inside a category say that it is meant. */
const LEAST_INSIDE = 3;
/** More different values than this are no list of subjects. */
const MOST_VALUES = 400;
/** What joins categories in one cell, and in the name of an indicator. */
const JOINED = /[,、;+/|]/;
const ANYBODY = new RegExp(anyOf(ANY_PERSONS), 'g');
const AND = /及|和|与|或|、|,/;

/** Rows of the ledger whose categories a text says; `weight`: what the text is worth; `except`: columns that tell something else. */
export function categoriesIn(
  ledger: Ledger,
  text: string,
  weight: number,
  except: (column: LedgerColumn) => boolean = () => false,
): Topic[] {
  const columns = subjectColumns(ledger).filter((column) => !except(column));
  const titles = [ledger.title, ledger.sheetName, ledger.fileName ?? ''].map(plainWords);
  const hasCategories = columns.some(({ kind }) => kind === 'category');
  return withoutParts(
    columns.flatMap((column) => {
      const level = column.kind === 'text' && hasCategories ? SINGLE_ROW : 1;
      const named = namedIn(column, text, weight * level);
      const certain = named.filter(({ certainty }) => certainty >= CERTAIN * level);
      if (certain.length > 0) return [...together(column, text, certain), ...named];
      return [...named, ...inside(column, text, weight * level, titles)];
    }),
  );
}

/** The values that the text says, each a topic. */
function namedIn(column: LedgerColumn, text: string, weight: number): (Topic & { value: string })[] {
  const pairs = pairsOf([text]);
  const funds = SAME_FUNDS.find((names) => names.some((name) => text.includes(name))) ?? [];
  const cells = column.values.map((value) => value.text);
  return cells.flatMap((value) => {
    const plain = plainWords(withoutCode(value));
    const isSaid = text.includes(plain) || funds.includes(plain);
    const certainty = (isSaid ? 1 : said(plain, pairs)) * weight;
    if (plain.length < 2 || certainty < SAID_ENOUGH || isBound(plain, text)) return [];
    // Where a cell may hold several categories, every cell with this one counts.
    const isListed = cells.some((other) => other !== value && other.split(JOINED).includes(value));
    return {
      value,
      filters: [isListed ? { column: column.name, contains: value } : { column: column.name, equals: value }],
      certainty,
      doubts: [],
      explains: funds.includes(plain) ? [value, ...funds] : [value],
    };
  });
}

/** 国三及以下 speaks of more than 国三, 6月起 of more than 6月. */
function isBound(value: string, text: string): boolean {
  const behind = text.slice(text.indexOf(value) + value.length);
  return text.includes(value) && /^(?:及|或|\(含\))?(?:其)?(?:以上|以下|起(?!数)|以来|以后)/.test(behind);
}

/** 脱贫家庭及监测对象家庭学生: two categories of one column in one number. */
function together(
  { name, values }: LedgerColumn,
  text: string,
  certain: readonly (Topic & { value: string })[],
): Topic[] {
  if (certain.length < 2 || certain.length === values.length || !AND.test(text)) return [];
  const all = certain.map(({ value }) => value);
  const hasPart = all.some((one) => all.some((other) => other !== one && other.includes(one)));
  if (hasPart || certain.some(({ filters }) => 'contains' in filters[0]!)) return [];
  const certainty = Math.min(...certain.map((one) => one.certainty));
  return [{ filters: [{ column: name, oneOf: all }], certainty, doubts: [], explains: all }];
}

/** Values that hold a part of the text inside, as 基础包+重点人群包 does of 重点人群签约人数. */
function inside(
  { name, values, kind }: LedgerColumn,
  text: string,
  weight: number,
  titles: readonly string[],
): Topic[] {
  if (kind !== 'category') return [];
  const parts = new Set(values.map((value) => commonPart(plainWords(withoutCode(value.text)), text)));
  return [...parts].flatMap((part): Topic[] => {
    // 劳动者 is anybody, and what the title says is said of every row.
    if (part.replace(ANYBODY, '').length < LEAST_INSIDE - 1 || part.length < LEAST_INSIDE) return [];
    if (titles.some((title) => title.includes(part))) return [];
    const holding = values.filter((value) => value.text.includes(part));
    if (holding.length === 0 || holding.length === values.length) return [];
    return [
      {
        filters: [{ column: name, contains: part }],
        certainty: INSIDE * weight,
        doubts: [`「${name}」含「${part}」的都计入，请核对`],
        explains: [part],
      },
    ];
  });
}

/** The longest run of characters that both have. */
function commonPart(value: string, text: string): string {
  let longest = '';
  for (let from = 0; from < value.length; from++)
    while (
      from + longest.length < value.length &&
      text.includes(value.slice(from, from + longest.length + 1))
    )
      longest = value.slice(from, from + longest.length + 1);
  return longest;
}

/** 多媒体一体机 says more than 多媒体, which is a part of it. */
function withoutParts(found: readonly Topic[]): Topic[] {
  const isPartOf = (one: Topic, other: Topic) =>
    other.certainty >= one.certainty && explainsMore(other.explains, one.explains);
  return found.map((one) =>
    found.some((other) => isPartOf(one, other)) ? { ...one, certainty: one.certainty * 0.8 } : one,
  );
}

function explainsMore(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length > narrow.length) return narrow.every((word) => wide.includes(word));
  return wide[0]!.length > narrow[0]!.length && wide[0]!.includes(narrow[0]!);
}

const NO_SUBJECT =
  /进展|完成情况|办理情况|办结情况|备注|说明|地点|地址|经办|经手|姓名|联系|电话|部门|填报|主管|状态|进度|是否|审核|单号|摘要/;

/** Columns whose values name what a row is about. */
const subjectColumns = rememberFor((ledger: Ledger): readonly LedgerColumn[] =>
  ledger.columns.filter(
    ({ kind, name, values }) =>
      (kind === 'category' || kind === 'text') && values.length <= MOST_VALUES && !NO_SUBJECT.test(name),
  ),
);
