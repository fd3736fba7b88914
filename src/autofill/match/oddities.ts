import { anyOf, GIVEN_BACK_HEADINGS, REMARK_HEADINGS } from '../../lexicon';
import { fold, rememberText } from '../../text';
import { readAnswer, readState } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { isMade } from '../../ledger/made-column';
import type { Filter } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { Taken } from '../recipe/taken';
import { speaksAgainst } from './against';
import type { Undecided } from './limit';
import type { Measure } from './measure';
import { pairsOf, said, subjectOf } from './wording';

const REMARK = new RegExp(anyOf(REMARK_HEADINGS));
const GIVEN_BACK = new RegExp(anyOf(GIVEN_BACK_HEADINGS));
/** A remark that names a year, or a class that left in it. */
const YEAR = /((?:19|20)\d{2})(?:届|年度?)/;
const PROJECT = /(?:预算|支出|所属|经费)项目(?:名称)?$|^项目名称$/;
/** Numbers of papers of which one may stand for several rows. */
const OF_PAPERS = /凭证|单据|合同|文号|发票|账号|卡号|电话|编码|代码/;
/** What so many rows have is the rule, and what the others have is odd. */
const RULE = 0.8;
/** So nearly all keys are different: one that comes twice is odd. */
const UNIQUE = 0.95;
const MOST_VALUES = 8;
/** Remarks on more rows than that are none. */
const MOSTLY = 0.5;
/** Remarks on so few rows are exceptions. */
const RARE = 0.1;
/** How ledger-rows calls rows of a second table on the sheet. */
const OTHER_TABLE = '另一张表';
/** A value that begins with a no. */
const NO = /^(?:不|未|没|无效|非|否|待)/;
/** What was not done at all. */
const UNDONE = /^(?:未|没|无|待)/;
/** Work whose result may be good or bad: what failed was looked at all the same. */
const EXAMINED = /检|查|测|筛|评|审|考/;

/** Certainty of leaving out a row that speaks against itself, and of counting one that may. */
const LIKELY = 0.78;
const MAYBE = 0.75;

/** What is odd about the rows that count. */
export interface Oddities {
  /** Rows that may not count, each kind with both ways of deciding. */
  readonly undecided: readonly Undecided[];
  /** What else a person has to look at, in Chinese. */
  readonly questions: readonly string[];
}

/**
 * What the rows that count hold beside what was asked, and what may bear on the number: results that a few of them lack,
 * remarks that tell of a change, money that came back, a key that comes twice. A number is certain only where all of its
 * rows are explained.
 */
export function odditiesIn(
  ledger: Ledger,
  measure: Measure,
  taken: Taken,
  { label, table }: Pick<Slot, 'label' | 'table'>,
): Oddities {
  const { aggregate, column, by, less, over } = measure;
  const used = new Set([column, by, less, over, ...taken.filters.map((filter) => filter.column)]);
  const { positions } = taken;
  const below = ledger.leftOut.find(({ why }) => why === OTHER_TABLE)?.rows.length ?? 0;
  const found = ledger.columns.map((one): Oddities => {
    const heading = lastPart(fold(one.name));
    const isText = one.kind === 'text' || one.kind === 'category' || one.kind === 'answer';
    const isExplained = () => explainedTexts(ledger, one, measure, positions, label);
    if (isText && REMARK.test(heading)) return oddRemarks(one, positions, table.year, isExplained());
    if (used.has(one.name) || isMade(one)) return NOTHING;
    if (aggregate === 'sum' && GIVEN_BACK.test(heading)) return asks(givenBack(one, positions));
    if (one.kind === 'id' && aggregate === 'count') return asks(repeated(one, positions));
    if (!isText || aggregate === 'share') return NOTHING;
    if (aggregate === 'sum' && table.project !== null && PROJECT.test(heading))
      return asks(severalProjects(one, positions));
    return oddResults(one, positions, label, isExplained());
  });
  const another = below > 0 ? [`同一张工作表下面另有 ${below} 行没有计入，像是另一张表，请核对`] : [];
  return {
    undecided: found.flatMap(({ undecided }) => undecided),
    questions: [...another, ...found.flatMap(({ questions }) => questions)],
  };
}

const NOTHING: Oddities = { undecided: [], questions: [] };

function asks(questions: readonly string[]): Oddities {
  return { undecided: [], questions };
}

/** A list of what several projects spent: which of them the table is about only a person can tell. */
function severalProjects(column: LedgerColumn, positions: readonly number[]): string[] {
  const names = new Set(positions.map((position) => column.text(position)).filter((text) => text !== ''));
  return names.size >= 2 && names.size <= MOST_VALUES
    ? [`「${column.name}」有 ${names.size} 个，是不是都是本表的，请确认`]
    : [];
}

function givenBack(column: LedgerColumn, positions: readonly number[]): string[] {
  const rows = positions.filter((position) => (column.number(position) || 0) !== 0).length;
  return rows > 0 ? [`「${column.name}」有 ${rows} 行有数，要不要扣除，请确认`] : [];
}

function repeated(column: LedgerColumn, positions: readonly number[]): string[] {
  if (OF_PAPERS.test(column.name)) return [];
  const texts = positions.map((position) => column.text(position)).filter((text) => text !== '');
  const different = new Set(texts).size;
  return different < texts.length &&
    different >= texts.length * UNIQUE &&
    texts.length >= positions.length * RULE
    ? [`「${column.name}」有 ${texts.length - different} 个重复，是不是重复登记，请核对`]
    : [];
}

// ---- remarks

function oddRemarks(
  column: LedgerColumn,
  positions: readonly number[],
  year: number | null,
  explains: (text: string) => boolean,
): Oddities {
  const written = filledIn(column, positions);
  // Where most rows have one it tells what the thing is.
  if (written.length > positions.length * MOSTLY) return NOTHING;
  // Where a remark is an exception, whatever it says may be one.
  const isRare = written.length <= Math.max(1, positions.length * RARE);
  const judged = written.map((text) => ({ text, against: explains(text) ? null : againstIn(text, year) }));
  const of = (against: ReturnType<typeof againstIn>) =>
    judged.flatMap((one) => (one.against === against ? [one.text] : []));
  const isFew = (texts: readonly string[]) =>
    texts.length > 0 && texts.length <= Math.max(1, positions.length * (1 - RULE));
  const [likely, maybe, others] = [of('likely'), of('maybe'), of(null)];
  return {
    undecided: [
      ...(isFew(likely) ? [leftOut(column, likely, '写着')] : []),
      ...(isRare && isFew(maybe) ? [kept(column, maybe, '写着')] : []),
    ],
    questions: isRare && isFew(others) ? [`计入的行里${rowsWith(column, others, '写着')}，请核对`] : [],
  };
}

/**
 * Tells the texts of a column whose rows stay in a number whatever they say: why the result of a rate is as it is, bookings
 * that take back others, money that was not given where things are counted, and what became of what was taken in where that is counted.
 */
function explainedTexts(
  ledger: Ledger,
  remarks: LedgerColumn,
  { aggregate, column, counted }: Measure,
  positions: readonly number[],
  label: string,
): (text: string) => boolean {
  const of = column === null ? undefined : ledger.column(column);
  const textsOf = (some: readonly number[]) => new Set(some.map((position) => remarks.text(position)));
  if (of && aggregate === 'share' && counted !== undefined) {
    const reached = new Set(counted);
    const texts = textsOf(positions.filter((position) => reached.has(of.text(position))));
    return (text) => !texts.has(text);
  }
  if (of && aggregate === 'sum') {
    const negative = positions.filter((position) => of.number(position) < 0);
    const undone = new Set(negative.map((position) => -of.number(position)));
    const isBooked = (position: number) => of.number(position) < 0 || undone.has(of.number(position));
    const texts = textsOf(positions.filter(isBooked));
    return (text) => texts.has(text);
  }
  const [isOfMoney, isTakenIn] = [/补|奖|报销|发放/.test(label), TAKEN_IN.test(label)];
  return (text) => (!isOfMoney && UNPAID_REMARK.test(text)) || (isTakenIn && LATER.test(text));
}

/** Behind a reason: that no money was given, which is no matter of how many there were. */
const UNPAID_REMARK = /[,;].*不予(?:补|奖|报|发)/;
/** What is counted as it comes in; and what may become of it then. */
const TAKEN_IN = /受理|立案|接收|收到/;
const LATER = /撤|退|终止|中止/;

/** A remark that names an earlier year says that its row belongs there. */
function againstIn(text: string, year: number | null): ReturnType<typeof speaksAgainst> {
  const named = YEAR.exec(text)?.[1];
  if (named !== undefined && year !== null && Number(named) !== year)
    return Number(named) < year ? 'likely' : 'maybe';
  return speaksAgainst(text);
}

// ---- results

/**
 * Where most rows have reached a result, those that have not. What was refused does not count, unless looking at it is
 * what is counted, nor what was left undone of which the name speaks; what failed was done all the same.
 */
function oddResults(
  column: LedgerColumn,
  positions: readonly number[],
  label: string,
  explains: (text: string) => boolean,
): Oddities {
  if (column.values.length < 2 || column.values.length > MOST_VALUES) return NOTHING;
  const texts = filledIn(column, positions);
  const isReached = column.values.some(
    ({ text }) => readState(text) === 'done' || readAnswer(text) === 'yes',
  );
  const isOne = (text: string) => isReached || column.values.some((other) => isOpposite(text, other.text));
  const not = texts.filter((text) => isNotReached(text) && isOne(text) && !explains(text));
  if (not.length === 0 || not.length > texts.length * (1 - RULE)) return NOTHING;
  const isAsked = said(subjectOf(lastPart(column.name)), pairsOf([label])) > 0;
  const isExamined = EXAMINED.test(label);
  const isOut = (text: string) =>
    speaksAgainst(text) === 'likely' ? !isExamined : isAsked && UNDONE.test(text);
  const [likely, maybe] = [not.filter(isOut), not.filter((text) => !isOut(text))];
  return {
    undecided: [
      ...(likely.length > 0 ? [leftOut(column, likely, '为')] : []),
      ...(maybe.length > 0 ? [kept(column, maybe, '为')] : []),
    ],
    questions: [],
  };
}

/** 已安装 and 未安装; 未成年人 is none where nobody is called 成年人. */
function isOpposite(not: string, other: string): boolean {
  const stem = not.replace(NO, '');
  return stem !== '' && not !== other && other.endsWith(stem);
}

/** An opinion says nothing of whether its row counts. */
const isNotReached = rememberText(
  (text: string): boolean =>
    !/满意/.test(text) && (NO.test(text) || readState(text) === 'not' || readAnswer(text) === 'no'),
);

// ---- words

function filledIn(column: LedgerColumn, positions: readonly number[]): string[] {
  return positions.map((position) => column.text(position)).filter((text) => text !== '');
}

/** Rows that are left out, and counted only if the person says so. */
function leftOut(column: LedgerColumn, texts: readonly string[], how: string): Undecided {
  const words = rowsWith(column, texts, how);
  return {
    filters: [without(column, texts)],
    otherwise: [],
    certainty: LIKELY,
    doubt: `${words}没有计入，该不该计，请确认`,
    otherDoubt: `${words}计入了，该不该计，请确认`,
  };
}

/** Rows that count, unless the person says otherwise. */
function kept(column: LedgerColumn, texts: readonly string[], how: string): Undecided {
  const words = rowsWith(column, texts, how);
  return {
    filters: [],
    otherwise: [without(column, texts)],
    certainty: MAYBE,
    doubt: `${words}计入了，该不该计，请确认`,
    otherDoubt: `${words}没有计入，该不该计，请确认`,
  };
}

function without({ name }: LedgerColumn, texts: readonly string[]): Filter {
  return { column: name, except: [...new Set(texts)] };
}

function rowsWith({ name }: LedgerColumn, texts: readonly string[], how: string): string {
  return `「${name}」${how}「${texts[0]!}」${new Set(texts).size > 1 ? '等' : ''}的 ${texts.length} 行`;
}
