import { anyOf, PROVIDING_VERBS, NEUTRAL_VERBS } from '../../lexicon';
import { rememberFor } from '../../text';
import { SHEET_COLUMN } from '../../ledger/join-ledgers';
import type { Ledger } from '../../ledger/ledger';
import type { Taken } from '../recipe/taken';
import type { Slot } from '../slots/slot';
import type { Measure } from './measure';
import type { Topic } from './topic';
import { namesOf } from './names';
import { ALL_PAYMENTS } from './topics';
import { explained, pairsIn, pairsOf, plainWords, said, subjectOf, type Pairs } from './wording';

/** Rows whose texts are looked at to see what they are about. */
const LOOKED_AT = 60;
/** So many of these rows have to hold what explains a word: what a part of them holds is a condition that was not asked. */
const MOST = 0.8;
/** What stands in the name and nowhere in the ledger takes so much of the confidence at most. */
const UNSAID = 0.6;
/** Words that make another number of it: a ledger that does not know them does not tell that number. */
const QUALIFIERS =
  /按期|按时|及时|准时|首次|一次性|优秀|重大|新增|新建|累计|平均|不合格|超期|逾期|以上|以下/g;
/** Certainty that stays where a word of the name stands in a category of some rows, and was not used to choose them. */
const CONDITION = 0.75;
/** More different values than this are no categories. */
const CATEGORIES = 40;
/** In the name of a rate: what is measured of each row. */
const AMOUNTS = /面积|里程|长度|金额|资金|投资额|产值/;
/** A list that is called after something else tells less of it than one that is called after it. */
const OTHER_LIST = 0.05;

/** How far an indicator is explained by a way of making its number. */
export interface Understanding {
  /** 0 to 1. */
  readonly share: number;
  /** What is left unsaid, in Chinese. */
  readonly doubts: readonly string[];
}

/** How far title, category and the rows themselves say what the name says, and how little else the list is about. */
export function understanding(
  slot: Slot,
  ledger: Ledger,
  topic: Topic,
  { aggregate, column, counted, over, notAfter, weight, explains = [] }: Measure,
  { positions, filters }: Taken,
): Understanding {
  const own = [column, over, notAfter].filter((name) => name !== null && name !== undefined);
  const subject = objectOf(subjectOf(slot.label));
  const titles = pairsOf([
    ...topic.explains,
    ...namesOf(ledger),
    ...own,
    ...explains,
    ...(counted ?? []),
    // 是否达标 says of no row that it is.
    ...ledger.columns.flatMap(({ name, kind }) => (kind === 'answer' ? [] : [name])),
  ]);
  const rows = pairsOfRows(ledger)(JSON.stringify(filters), positions);
  const known = new Set([...titles, ...heldByRows(pairsIn(subject), titles, rows)]);
  const { share, missing } = explained(subject, known);
  const qualifiers = [...new Set(slot.label.match(QUALIFIERS) ?? [])].filter(
    (word) => said(word, known) === 0,
  );
  // 面积合格率 is no share of rows.
  const amount = aggregate === 'share' && weight === undefined ? AMOUNTS.exec(slot.label)?.[0] : undefined;
  const elsewhere =
    isSaidElsewhere(subject, ledger, topic, aggregate, column) || isOfOneSheet(slot.label, ledger, filters);
  const conditions = conditionsIn(ledger)(pairsIn(subject).filter((pair) => !known.has(pair)));
  const words = [...new Set([...qualifiers, ...conditions, ...(share < 0.75 ? missing : [])])];
  // A category that is named tells which rows; of a whole list only its own words tell that they are the ones.
  const certain = topic.isNamed ? 1 - UNSAID + UNSAID * share : share ** 2;
  return {
    share:
      certain *
      (qualifiers.length > 0 ? 0.75 : 1) *
      (conditions.length > 0 ? CONDITION : 1) *
      (amount === undefined ? 1 : 0.6) *
      (elsewhere ? CONDITION : 1) *
      (1 - OTHER_LIST * (1 - aboutIt(slot, ledger))),
    doubts: [
      ...(elsewhere ? ['另有一栏或一张表更像是指标说的，请核对'] : []),
      ...(amount === undefined ? [] : [`这里按行数算，不是按${amount}算`]),
      ...(words.length > 0 ? [`台账里没有提到「${words.join('」「')}」，请核对口径`] : []),
    ],
  };
}

/** Whether another column of numbers says words of the name that the one that is added does not. */
function isSaidElsewhere(
  subject: string,
  ledger: Ledger,
  topic: Topic,
  aggregate: Measure['aggregate'],
  column: string | null,
): boolean {
  if (aggregate !== 'sum' || column === null || topic.isNamed) return false;
  const own = pairsOf([column]);
  const open = pairsIn(subject).filter((pair) => !own.has(pair));
  const kind = ledger.column(column)?.kind;
  return ledger.columns.some(
    (other) =>
      other.kind === kind &&
      other.name !== column &&
      open.some((pair) => plainWords(other.name).includes(pair)),
  );
}

/** Whether the name speaks of one of the sheets that a list was joined from, and all were taken. */
function isOfOneSheet(label: string, ledger: Ledger, filters: Taken['filters']): boolean {
  if (filters.some(({ column }) => column === SHEET_COLUMN)) return false;
  const sheets = ledger.parts.map(({ sheetName }) => pairsIn(sheetName));
  const own = pairsOf([label]);
  const common = (sheets[0] ?? []).filter((pair) => sheets.every((sheet) => sheet.includes(pair)));
  const named = sheets.filter((sheet) => sheet.some((pair) => own.has(pair) && !common.includes(pair)));
  return named.length > 0 && named.length < sheets.length;
}

const VERB = anyOf(NEUTRAL_VERBS, PROVIDING_VERBS);
const VERBS = new RegExp(
  `^${VERB}(?:${VERB})?(?=..)(?!对象|人员|群众|人[次数])|(?<=..)${anyOf(PROVIDING_VERBS)}$`,
  'g',
);

/** The subject without the verb that says only that it was done. */
function objectOf(subject: string): string {
  return subject.replace(VERBS, '');
}

/** How much of what the list is called the table speaks of; 1 where it is called nothing. */
function aboutIt({ label, table, about, level2 }: Slot, ledger: Ledger): number {
  const words = pairsOf([label, level2 ?? '', ...about, table.project ?? '', table.organisation ?? '']);
  const shares = namesOf(ledger)
    .map((name) => plainWords(name).replace(ALL_PAYMENTS, ''))
    .filter((name) => name.length >= 2)
    .map((name) => explained(name, words).share);
  return shares.length === 0 ? 1 : Math.max(...shares);
}

/**
 * Pairs of the name that the rows hold: each of them in most rows, or one or another in most rows, as 进校园、进社区、进企业
 * are. What only a part of the rows holds is a condition.
 */
function heldByRows(wanted: readonly string[], titles: Pairs, rows: readonly Pairs[]): string[] {
  const asked = wanted.filter((pair) => !titles.has(pair));
  const least = rows.length * MOST;
  const counts = new Map(asked.map((pair) => [pair, rows.filter((row) => row.has(pair)).length]));
  const inMost = asked.filter((pair) => counts.get(pair)! >= least);
  const inSome = asked.filter((pair) => counts.get(pair)! > 0 && counts.get(pair)! < least);
  const covered = rows.filter((row) => inSome.some((pair) => row.has(pair))).length;
  return covered >= least ? [...inMost, ...inSome] : inMost;
}

/** Pairs that tell some rows of a list from others: 脱贫 where the kinds are 脱贫户 and 低保户. */
const conditionsIn = rememberFor((ledger: Ledger) => {
  const kinds = ledger.columns
    .filter(({ kind, values }) => kind === 'category' && values.length > 1 && values.length <= CATEGORIES)
    .map(({ values }) => values.map(({ text }) => pairsOf([text])));
  return (pairs: readonly string[]): string[] =>
    pairs.filter((pair) =>
      kinds.some((values) => {
        const holding = values.filter((one) => one.has(pair)).length;
        return holding > 0 && holding < values.length;
      }),
    );
});

/** Pairs of characters in the texts of each of these rows; asked once for each choice of rows. */
const pairsOfRows = rememberFor((ledger: Ledger) => {
  const known = new Map<string, readonly Pairs[]>();
  const columns = ledger.columns.filter(({ kind }) => kind === 'text' || kind === 'category');
  return (key: string, positions: readonly number[]): readonly Pairs[] => {
    let rows = known.get(key);
    if (!rows) {
      rows = spread(positions).map((position) =>
        pairsOf(columns.map(({ text }) => text(position)).filter((text) => text.length <= 60)),
      );
      known.set(key, rows);
    }
    return rows;
  };
});

/** Some of the rows from top to bottom. */
function spread(positions: readonly number[]): readonly number[] {
  if (positions.length <= LOOKED_AT) return positions;
  return Array.from(
    { length: LOOKED_AT },
    (_, at) => positions[Math.floor((at * positions.length) / LOOKED_AT)]!,
  );
}
