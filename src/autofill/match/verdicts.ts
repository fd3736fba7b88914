import {
  anyOf,
  FAILING_WORDS,
  FINISHING_VERBS,
  FORMER_WORDS,
  DUE_WORDS,
  MOMENT_WORDS,
  PASSING_GRADES,
  wholly,
} from '../../lexicon';
import { readAnswer, readState } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { statesOf } from '../../ledger/states';
import { fold, withoutCode } from '../../text';
import { measure, type Measure } from './measure';
import type { RateName } from './rate-name';
import { plainHeading } from './timely';
import { plainWords } from './wording';

/** A column with more different texts holds no results. */
const MOST_RESULTS = 14;
const FORMER = new RegExp(anyOf(FORMER_WORDS));
/** Certainty that stays of what was so before. */
const BEFORE = 0.5;
const LIMIT = new RegExp(anyOf(DUE_WORDS));

/** What came of each row, in a column of results, states, answers or dates: those that the rate names ÷ all that were judged. */
export function verdictRates(name: RateName, label: string, ledger: Ledger): Measure[] {
  const found = ledger.columns.flatMap((column): Measure[] => {
    const isText = column.kind === 'answer' || column.kind === 'category' || column.kind === 'text';
    if (column.kind === 'date') return finishedByDate(name, column, ledger);
    if (!isText || column.values.length > MOST_RESULTS || column.values.length === 0) return [];
    const ways = [byClasses(label, name, column), byGrade(name, column), byValue(name, column, ledger)];
    return ways.find((way) => way !== null) ? [ways.find((way) => way !== null)!] : [];
  });
  const told = [...found, ...byState(name, ledger, found)];
  return told.map((one) =>
    one.column !== null && FORMER.test(one.column) && !FORMER.test(label)
      ? { ...one, fit: one.fit * BEFORE }
      : one,
  );
}

/** The end of a name that a word or one that says the same stands for. */
function shareOf(
  { name }: LedgerColumn,
  fit: number,
  { counted, out, explains }: { counted: readonly string[]; out: readonly string[]; explains: string },
): Measure {
  return {
    ...measure('share', name, fit),
    counted,
    explains: [explains],
    ...(out.length > 0 && { filters: [{ column: name, except: out }] }),
  };
}

// ---- classes: 一、二类桥梁比例, 断面水质优良比例

const NUMERALS = ['一Ⅰ1I', '二Ⅱ2', '三Ⅲ3', '四Ⅳ4', '五Ⅴ5', '六Ⅵ6'];
const LETTERS = 'ABCDE';
const ORDINAL = `[${NUMERALS.join('')}${LETTERS}]`;
const CLASS = new RegExp(`^(劣)?(${ORDINAL})(类|级|等)`);
const CLASSES = new RegExp(
  `(${ORDINAL})(?:类|级|等)?((?:[、,和及]${ORDINAL}(?:类|级|等)?)*)(?:(?:至|到|[-—–~])(${ORDINAL}))?(类|级|等)(及以上|以上)?`,
);

function rankOf(ordinal: string): number {
  const numeral = NUMERALS.findIndex((alike) => alike.includes(ordinal));
  return numeral >= 0 ? numeral : LETTERS.indexOf(ordinal);
}

/** A roman numeral as one character, whether it is typed as such or as letters. */
function folded(text: string): string {
  return fold(text).replace(/III/g, 'Ⅲ').replace(/II/g, 'Ⅱ').replace(/IV/g, 'Ⅳ');
}

function byClasses(label: string, name: RateName, column: LedgerColumn): Measure | null {
  const read = column.values.map(({ text }) => ({ text, told: CLASS.exec(folded(text)) }));
  const classes = read.filter(({ told }) => told !== null);
  if (classes.length < 2 || classes.length < read.length * 0.6) return null;
  const asked = classesIn(label);
  // Water is good from class Ⅰ to class Ⅲ.
  const isWater = /水/.test(label + column.name) && /优良$/.test(name.stem);
  if (!asked && !isWater) return null;
  const ranks = asked ? asked.ranks : new Set([0, 1, 2]);
  const counted = classes
    .filter(({ told }) => told![1] === undefined && ranks.has(rankOf(told![2]!)))
    .map(({ text }) => text);
  const out = read.flatMap(({ text, told }) => (told === null ? [text] : []));
  return counted.length === 0
    ? null
    : shareOf(column, 0.95, { counted, out, explains: asked?.written ?? '优良' });
}

/** 一、二类, Ⅰ—Ⅲ类, B级及以上. */
function classesIn(label: string): { readonly ranks: ReadonlySet<number>; readonly written: string } | null {
  const told = CLASSES.exec(folded(label).replace(/\s/g, ''));
  if (!told) return null;
  const [written, first, more = '', last, , above] = told;
  const named = [first!, ...[...more].filter((one) => new RegExp(ORDINAL).test(one))].map(rankOf);
  const end = last === undefined ? [] : [rankOf(last)];
  const from = above === undefined ? Math.min(...named) : 0;
  const spanned =
    last === undefined && above === undefined
      ? named
      : Array.from({ length: Math.max(...named, ...end) - from + 1 }, (_, at) => from + at);
  return { ranks: new Set(spanned), written: plainWords(written) };
}

// ---- grades: 合格率, 优良率, 达标率

const GRADES = PASSING_GRADES.map((words) => wholly(words));
const FAILING = new RegExp(`^${anyOf(FAILING_WORDS)}|不合格|不达标|未达标|不通过|未通过|超标`);
const LOWEST = PASSING_GRADES.at(-1)!;
/** Not judged yet, or not to be judged. */
const UNJUDGED =
  /^(?:未|尚未|暂未|待|正在|在)(?!达|合|通过|整改)|^(?:无需|免|暂缓|—|-)|中$|未到期|未检|作废|取消|不参与/;

/** How good a result is: 0 the best, the higher the worse; -1 for one that is no grade. */
function gradeOf(text: string): number {
  const plain = plainWords(withoutCode(text)).replace(/^已|等次$|等级$/g, '');
  if (FAILING.test(plain)) return -1;
  const grade = GRADES.findIndex((words) => words.test(plain));
  return grade >= 0 ? grade : LOWEST.some((word) => plain.endsWith(word)) ? GRADES.length - 1 : -1;
}

function byGrade({ stem }: RateName, column: LedgerColumn): Measure | null {
  const word = [...PASSING_GRADES.flat()]
    .filter((one) => one.length >= 2 && stem.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (word === undefined || /[不未]$/.test(stem.slice(0, -word.length))) return null;
  const least = PASSING_GRADES.findIndex((words) => words.includes(word));
  const read = column.values.map(({ text }) => ({ text, grade: gradeOf(text) }));
  const passing = read.filter(({ grade }) => grade >= 0);
  const out = read.flatMap(({ text, grade }) => (grade < 0 && UNJUDGED.test(text) ? [text] : []));
  const failing = read.filter(
    ({ text, grade }) => grade < 0 && FAILING.test(plainWords(text)) && !out.includes(text),
  );
  // 优 among 良 and 合格 is a grade; a column with other words is none.
  if (passing.length === 0 || passing.length + failing.length + out.length < read.length * 0.6) return null;
  const namesIt = read.some(({ text }) => plainWords(text).endsWith(word));
  const counted = passing.filter(({ grade }) => grade <= least).map(({ text }) => text);
  if (counted.length === 0 || (!namesIt && passing.length < 2)) return null;
  return shareOf(column, fitOf(stem, word, column, 0.97), {
    counted,
    out,
    explains: tailOf(stem, word, column),
  });
}

// ---- results, answers and states that the name names: 调解成功率, 告知率, 办结率

const MOMENT = new RegExp(anyOf(MOMENT_WORDS), 'g');

/** What a heading says beside when: 年末控制情况 speaks of 控制. */
function coreOf(column: LedgerColumn): string {
  return plainWords(plainHeading(column))
    .replace(/是否|有无|已/g, '')
    .replace(MOMENT, '');
}

/** A heading that the name says too is surer; a question about something else is less so. */
function fitOf(stem: string, word: string, column: LedgerColumn, most: number): number {
  const core = coreOf(column).replace(word, '');
  return core.length < 2 || stem.includes(core) || stem.includes(core.slice(0, 2)) ? most : most * 0.9;
}

/** The end of a name that a value tells, with what the heading tells before it: 血压控制 of 高血压患者血压控制. */
function tailOf(stem: string, word: string, column: LedgerColumn): string {
  const core = coreOf(column);
  return core.length >= 2 && stem.includes(core) ? `${core}${word}` : word;
}

function byValue(name: RateName, column: LedgerColumn, ledger: Ledger): Measure | null {
  const { stem } = name;
  const named = column.values
    .map(({ text }) => ({ text, word: plainWords(withoutCode(text)).replace(/^已经?/, '') }))
    .filter(({ word }) => word.length >= 2 && stem.endsWith(word))
    .filter(({ text }) => name.isRate || readState(text) === 'done')
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (named) {
    const before = stem.at(-named.word.length - 1) ?? '';
    if (/[不未]/.test(before)) return null;
    const state = statesOf(ledger).find((one) => one.column === column.name);
    const isDone = state?.done.some(({ text }) => text === named.text) ?? false;
    const counted = isDone ? state!.done.map(({ text }) => text) : [named.text];
    // What is under way is not brought to an end yet; of other results there is none yet.
    const isOut = (text: string) => !state && !name.finishing && isUnjudged(text);
    const out = column.values.flatMap(({ text }) => (isOut(text) ? [text] : []));
    return shareOf(column, 0.97, {
      counted,
      out: out.filter((text) => !counted.includes(text)),
      explains: named.word,
    });
  }
  return byAnswer(name, column);
}

function isUnjudged(text: string): boolean {
  return UNJUDGED.test(text) || readState(text) === 'open';
}

/** 年末控制情况 达标 answers 血压控制率, 是否告知 是 answers 告知率. */
function byAnswer({ stem }: RateName, column: LedgerColumn): Measure | null {
  const core = coreOf(column);
  const read = column.values.map(({ text }) => ({ text, answer: readAnswer(text) }));
  const told = read.filter(({ answer }) => answer !== undefined);
  if (core.length < 2 || told.length < read.length * 0.6) return null;
  // 血压是否达标 answers 血压控制率.
  const [, subject] = /^(.{2,})(?:达标|合格|控制)$/.exec(core) ?? [];
  const isControl = subject !== undefined && stem.endsWith(`${subject}控制`);
  if (!stem.endsWith(core) && !isControl) return null;
  const counted = told.flatMap(({ text, answer }) => (answer === 'yes' ? [text] : []));
  const out = read.flatMap(({ text, answer }) => (answer === undefined ? [text] : []));
  return counted.length === 0
    ? null
    : shareOf(column, 0.95, { counted, out, explains: isControl ? '控制' : core });
}

// ---- what was brought to an end

const GENERAL_STATE = /状态|进展|进度|办理|处理|处置|流程|环节/;

/** States that say that it was done, where none of them is named: 已结案 and 已评价 for 办结率. */
function byState(name: RateName, ledger: Ledger, found: readonly Measure[]): Measure[] {
  const { finishing } = name;
  if (!finishing) return [];
  const isGeneral = finishing.alike === FINISHING_VERBS[0];
  const alike = new RegExp(anyOf(finishing.alike));
  return statesOf(ledger).flatMap(({ column: heading, done, not, open, unknown }): Measure[] => {
    const isTold = found.some(({ column, counted }) => column === heading && counted !== undefined);
    const column = ledger.column(heading)!;
    if (isTold || done.length === 0 || not.length + open.length + unknown.length === 0) return [];
    const speaks = alike.test(lastPart(heading)) || done.some(({ text }) => alike.test(text));
    if (!speaks && !(isGeneral && GENERAL_STATE.test(lastPart(heading)))) return [];
    return [
      shareOf(column, speaks ? 0.93 : 0.8, {
        counted: done.map(({ text }) => text),
        out: [],
        explains: finishing.verb,
      }),
    ];
  });
}

/** 竣工率 by 竣工日期, 告知率 by 告知日期: filled where it was done. */
function finishedByDate(name: RateName, column: LedgerColumn, { rows }: Ledger): Measure[] {
  const heading = plainHeading(column);
  if (LIMIT.test(heading)) return [];
  const verb = plainWords(heading)
    .replace(/实际|日期|时间|年月/g, '')
    .slice(-2);
  const isNamed = verb.length === 2 && name.stem.endsWith(verb);
  const alike = name.finishing?.alike ?? [];
  if (!isNamed && !alike.some((one) => heading.includes(one))) return [];
  if (rows.every((_row, position) => column.text(position) !== '')) return [];
  return [
    {
      ...measure('share', column.name, isNamed ? 0.82 : 0.7, [`按「${column.name}」有没有填算，请核对口径`]),
      filled: true,
      explains: [isNamed ? verb : name.finishing!.verb],
    },
  ];
}
