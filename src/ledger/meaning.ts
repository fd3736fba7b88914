import {
  anyOf,
  ATTENDANCE_HEADINGS,
  ATTENDANCE_TITLES,
  PERSON_HEADINGS,
  QUESTIONNAIRE_HEADINGS,
  ROSTER_TITLES,
  wholly,
} from '../lexicon';
import { fold, rememberFor } from '../text';
import { readAnswer } from './cell-values';
import type { Ledger, LedgerColumn } from './ledger';
import { LEDGER_ROWS, type LedgerKind } from './ledger-kind';
import { isMade } from './made-column';
import { lastPart } from './heading';

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

/** What a list is: as a person said, else by its headings, its title and what stands in it. */
export const meaningOf = rememberFor((ledger: Ledger): Meaning => {
  const { columns, title, sheetName, fileName, isFurther, answers } = ledger;
  const about = isFurther ? title : [title, sheetName, fileName ?? ''].join(' ');
  const person = columns.find(({ name }) => PERSON.test(plainHeading(name))) ?? null;
  const is = (kind: LedgerKind, row = LEDGER_ROWS[kind]): Meaning => ({ kind, row, person });
  if (answers.what) return is(answers.what);
  const own = columns.filter((column) => !isMade(column));
  const questions = own.filter(({ name }) => QUESTION.test(fold(name))).length;
  if (own.filter(({ name }) => QUESTIONNAIRE.test(fold(name))).length + Math.min(questions, 2) >= 2)
    return is('questionnaire');
  if (answersColumn(ledger)) return is('answers');
  const signs = own.some(({ name }) => SIGNATURE.test(plainHeading(name)));
  if (person && (signs || SIGNED.test(about))) return is('attendance');
  const hasId = own.some(({ kind, name }) => kind === 'id' && /证|学号|工号/.test(name));
  if (person && (ROSTER.test(about) || (hasId && isEachOnce(person, ledger))))
    return is('roster', ledger.parts.length > 0 ? '1 人 1 张表（1 期）' : undefined);
  const hasMoney = own.some(({ kind }) => kind === 'money');
  const isPaid = PAYMENTS.test(about) || own.some(({ kind, name }) => kind === 'date' && PAYMENTS.test(name));
  if (hasMoney && !own.some(({ kind }) => kind === 'count') && isPaid) return is('payments');
  const dated = own.some(({ kind }) => kind === 'date');
  const texts = own.filter(({ kind }) => kind === 'category' || kind === 'text').length;
  return is(!dated && texts <= 2 ? 'statistics' : 'events');
});

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

function isEachOnce(person: LedgerColumn, { rows }: Ledger): boolean {
  return person.values.length >= rows.length * 0.9;
}

/** The heading without what stands in brackets behind it. */
function plainHeading(name: string): string {
  return lastPart(fold(name).replace(/\s+/g, '')).replace(/\(.*\)$/, '');
}
