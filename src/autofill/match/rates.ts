import { anyOf, OVERALL_WORDS } from '../../lexicon';
import { readAnswer } from '../../ledger/cell-values';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { answersColumn } from '../../ledger/meaning';
import type { Slot } from '../slots/slot';
import { measure, type Measure } from './measure';
import { quotientRates } from './quotients';
import { yearColumn } from './scope';
import { pairsOf, plainWords, said } from './wording';
import { lastPart } from '../../ledger/heading';

/** Ways to a rate: answers that count among all, or a column that is a rate already. */
export function rates(slot: Slot, ledger: Ledger): Measure[] {
  const name = plainWords(slot.label);
  const pairs = pairsOf([slot.label, ...slot.about]);
  const isSatisfaction = /满意/.test(name);
  const quotients = quotientRates(slot, ledger);
  // Where dates say what was in time, a state says only what was done.
  const asked = quotients.some(({ notAfter }) => notAfter !== undefined) ? 0.7 : 1;
  return [
    ...(isSatisfaction ? weighted(ledger) : []),
    ...answers(name, isSatisfaction, pairs, ledger).map((one) => ({ ...one, fit: one.fit * asked })),
    ...quotients,
    ...writtenRates(name, ledger),
  ];
}

/** Of a table with a row for each answer: what stands beside those that count ÷ all. */
function weighted(ledger: Ledger): Measure[] {
  const column = answersColumn(ledger);
  if (!column) return [];
  const texts = column.values.map(({ text }) => text);
  const counted = texts.filter((text) => readAnswer(text) === 'yes');
  const between = texts.filter((text) => readAnswer(text) === 'between');
  const doubts = between.length > 0 ? [`「${between.join('」「')}」没有算作达到，请确认口径`] : [];
  return ledger.columns
    .filter(({ kind, name }) => (kind === 'count' || kind === 'number') && !/序号?$|比|率/.test(name))
    .map(({ name }) => ({
      ...measure('share', column.name, betweenFit(between, 0.97), doubts),
      counted,
      weight: name,
    }));
}

function answers(
  name: string,
  isSatisfaction: boolean,
  pairs: ReadonlySet<string>,
  ledger: Ledger,
): Measure[] {
  // The rows of such a table are no answers.
  if (answersColumn(ledger)) return [];
  const overall = isSatisfaction && ledger.columns.some(isOverall);
  const found = ledger.columns.flatMap((column): Measure[] => {
    if (column.kind !== 'answer' && column.kind !== 'category') return [];
    const heading = plainWords(lastPart(column.name)).replace(/是否|有无|情况$|结果$/g, '');
    // 合格 in a column of results answers 合格率, 已办结 answers 办结率.
    const answering = column.values.flatMap(({ text }) => {
      const word = plainWords(text).replace(/^已/, '');
      return word.length >= 2 && name.endsWith(`${word}率`) && !/^[不未]/.test(word) ? [text] : [];
    });
    if (answering.length === 1 && !isSatisfaction && column.values.length <= 4)
      return [{ ...measure('share', column.name, 0.97), counted: answering }];
    if (column.kind !== 'answer') return [];
    const suits = isSatisfaction
      ? /满意|评价/.test(heading) ||
        (/问卷|调查|测评|满意/.test(ledger.title + ledger.sheetName) && heading.length <= 4)
      : heading.length >= 2 && said(heading, pairs) >= 0.99 && /率$/.test(name);
    if (!suits) return [];
    const texts = column.values.map(({ text }) => text);
    const counted = texts.filter((text) => readAnswer(text) === 'yes');
    const between = texts.filter((text) => readAnswer(text) === 'between');
    if (counted.length === 0) return [];
    const strict = { ...measure('share', column.name, betweenFit(between, 1)), counted };
    if (between.length === 0) return [strict];
    const wide = between.filter((text) => /^基本/.test(text));
    const words = between.map((text) => `「${text}」`).join('、');
    return [
      { ...strict, doubts: [`${words}没有算作达到${wide.length > 0 ? '，请确认口径' : ''}`] },
      ...(wide.length > 0
        ? [
            {
              ...measure('share', column.name, 0.72, [`「${wide.join('」「')}」也算作达到，请确认口径`]),
              counted: [...counted, ...wide],
            },
          ]
        : []),
    ];
  });
  // Where one question asks for everything, the others ask for parts of it.
  return found.map((one) =>
    overall && !isOverall({ name: one.column ?? '' }) ? { ...one, fit: one.fit * PART_QUESTION } : one,
  );
}

/** 一般 is the middle of a scale and no yes; whether 基本满意 is one is for a person to say. */
function betweenFit(between: readonly string[], none: number): number {
  return between.some((text) => /^基本/.test(text)) ? 0.75 : between.length > 0 ? 0.95 : none;
}

const PART_QUESTION = 0.6;
const OVERALL = new RegExp(anyOf(OVERALL_WORDS));

function isOverall({ name }: Pick<LedgerColumn, 'name'>): boolean {
  return OVERALL.test(name) && /满意|评价/.test(name);
}

/** A column that is a rate already: the latest value; several rows are never averaged blindly. */
function writtenRates(name: string, ledger: Ledger): Measure[] {
  const dates = yearColumn(ledger);
  return ledger.columns.flatMap((column): Measure[] => {
    if (column.kind !== 'percent' || said(column.name, pairsOf([name])) < 0.6) return [];
    if (dates?.kind !== 'date') return [measure('max', column.name, 0.4, ['几行中取了最大的，请核对口径'])];
    return [
      { ...measure('latest', column.name, 0.7, ['取的是最新一行的数，请核对口径']), by: dates.name },
      measure('average', column.name, 0.4, ['取的是各行的简单平均，请核对口径']),
    ];
  });
}
