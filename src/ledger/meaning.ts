import {
  anyOf,
  ATTENDANCE_HEADINGS,
  ATTENDANCE_TITLES,
  PERSON_HEADINGS,
  QUESTIONNAIRE_HEADINGS,
  REMARK_HEADINGS,
  ROSTER_TITLES,
  SERIAL_HEADINGS,
  UNIT_HEADINGS,
  wholly,
} from '../lexicon';
import { fold, rememberFor } from '../text';
import { readAnswer } from './cell-values';
import { lastPart } from './heading';
import type { Ledger, LedgerColumn } from './ledger';
import { LEDGER_ROWS, type LedgerKind } from './ledger-kind';
import { isMade } from './made-column';
import { different, entryRow, isEachOnce, personRow, timeRow } from './row-meaning';

/** What a list is, and what one of its rows stands for. */
export interface Meaning {
  readonly kind: LedgerKind;
  /** 1 人 1 个月. */
  readonly row: string;
  /** The column of the persons' names. */
  readonly person: LedgerColumn | null;
}

const PERSON = wholly(PERSON_HEADINGS);
const ROSTER = new RegExp(anyOf(ROSTER_TITLES));
const SIGNED = new RegExp(anyOf(ATTENDANCE_TITLES));
const SIGNATURE = wholly(ATTENDANCE_HEADINGS);
const QUESTIONNAIRE = new RegExp(`^${anyOf(QUESTIONNAIRE_HEADINGS)}`, 'i');
const QUESTION = /^(?:第?\d{1,2}[题、.]|Q\d{1,2})/;
const PAYMENTS = /支付|支出|付款|经费|资金|费用|报销|发放|拨付|补贴|补助|工资|采购/;

/** What tables of figures are called, day by day as well. */
const FIGURES = /统计|汇总|报表|日报|月报/;

/** What a list is: as a person said, else by its headings, its title and what stands in it. */
export const meaningOf = rememberFor((ledger: Ledger): Meaning => {
  const { columns, title, sheetName, fileName, isFurther, answers } = ledger;
  const about = isFurther ? title : [title, sheetName, fileName ?? ''].join(' ');
  const person = columns.find(({ name }) => PERSON.test(plainHeading(name))) ?? null;
  const is = (kind: LedgerKind, row: string | null = null): Meaning => ({
    kind,
    row: row ?? LEDGER_ROWS[kind],
    person,
  });
  const own = columns.filter((column) => !isMade(column));
  const kind = answers.what ?? kindOf(ledger, own, person, about);
  if (kind === 'roster' || (kind === 'statistics' && person)) return is(kind, personRow(ledger, own, person));
  if (kind === 'statistics') return is(kind, timeRow(ledger, labelsOf(own)));
  return is(kind, kind === 'events' ? entryRow(ledger, own, person) : null);
});

function kindOf(
  ledger: Ledger,
  own: readonly LedgerColumn[],
  person: LedgerColumn | null,
  about: string,
): LedgerKind {
  if (isQuestionnaire(own)) return 'questionnaire';
  if (answersColumn(ledger)) return 'answers';
  const signs = own.some(({ name }) => SIGNATURE.test(plainHeading(name)));
  if (person && (signs || SIGNED.test(about))) return 'attendance';
  const ids = own.filter(({ kind, name }) => kind === 'id' && /证|学号|工号/.test(name));
  const isOnce = ids.length > 0 && [...ids, person!].some((column) => person && isEachOnce(column, ledger));
  if (person && (ROSTER.test(about) || isOnce)) return 'roster';
  const labels = labelsOf(own);
  // A day that is the same in all rows is said of the list, one that names the row (1月, 2月) is its label.
  const days = own.filter(({ kind, day }) => kind === 'date' && different(ledger, day) > 1);
  const isOfDays = labels.length > 1 && !FIGURES.test(about);
  const isDated = days.some((column) => column !== labels[0] || (isOfDays && tellsDays(column, ledger)));
  const numbers = own.filter(({ kind }) => NUMBERS.includes(kind)).length;
  const hasMoney = own.some(({ kind }) => kind === 'money');
  const isPaid = PAYMENTS.test(about) || days.some(({ name }) => PAYMENTS.test(name));
  const isMoneyAlone = hasMoney && !own.some(({ kind }) => kind === 'count');
  if (isMoneyAlone && isPaid && (isDated || days.some((column) => tellsDays(column, ledger))))
    return 'payments';
  return !isDated && (labels.length <= 2 || numbers > labels.length) && numbers > 0 ? 'statistics' : 'events';
}

/** Whether a column tells days, and not months alone. */
function tellsDays({ day }: LedgerColumn, { rows }: Ledger): boolean {
  const told = rows.map((_row, position) => day(position)).filter((one) => one > 0);
  return told.filter((one) => one % 100 > 0).length * 2 > told.length;
}

const NUMBERS: readonly string[] = ['money', 'count', 'number', 'percent'];
/** Answers to so many questions stand on an answer sheet, on none that tells what was done. */
const ANSWERS = 3;
/** How satisfied somebody is, or how good something is to them. */
const GRADE = /满意$|^(?:很|非常|比较)?(?:好|较好|一般|较差|差|同意|认可|清楚|了解)$|^基本/;

/** Whether each row is what one person answered: by what tools for it write beside, or by several columns of grades. */
function isQuestionnaire(own: readonly LedgerColumn[]): boolean {
  const questions = own.filter(({ name }) => QUESTION.test(fold(name))).length;
  if (own.filter(({ name }) => QUESTIONNAIRE.test(fold(name))).length + Math.min(questions, 2) >= 2)
    return true;
  const grades = own.filter(
    ({ kind, values }) =>
      kind === 'answer' && values.length >= 2 && values.every(({ text }) => GRADE.test(text)),
  );
  return grades.length >= ANSWERS;
}

const NO_LABEL = new RegExp(
  `${anyOf(REMARK_HEADINGS)}|${wholly([...SERIAL_HEADINGS, ...UNIT_HEADINGS]).source}`,
  'i',
);

/** The columns that name what a row is about, in words or by its time: neither numbers of rows, nor units, nor remarks. */
function labelsOf(own: readonly LedgerColumn[]): LedgerColumn[] {
  return own.filter(
    ({ kind, name, values }) =>
      (kind === 'category' || kind === 'text' || kind === 'id' || kind === 'date' || kind === 'year') &&
      (kind === 'date' || values.length > 0) &&
      !NO_LABEL.test(plainHeading(name)),
  );
}

/** The column of answers of a table that has a row for each answer, beside one that says how many gave it. */
export function answersColumn({ columns, rows }: Ledger): LedgerColumn | undefined {
  if (rows.length > 12 || !columns.some(({ kind }) => kind === 'count' || kind === 'number'))
    return undefined;
  return columns.find(
    ({ values }) =>
      values.length >= 2 &&
      values.every(({ text, count }) => count === 1 && readAnswer(text) !== undefined) &&
      values.length === rows.length,
  );
}

/** The heading without what stands in brackets behind it. */
function plainHeading(name: string): string {
  return lastPart(fold(name).replace(/\s+/g, '')).replace(/\(.*\)$/, '');
}
