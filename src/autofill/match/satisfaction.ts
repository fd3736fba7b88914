import { anyOf, OVERALL_WORDS, UNASKED_ANSWERS } from '../../lexicon';
import { readAnswer } from '../../ledger/cell-values';
import { lastPart } from '../../ledger/heading';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { meaningOf } from '../../ledger/meaning';
import { measure, type Measure } from './measure';
import { plainWords } from './wording';

const OVERALL = new RegExp(anyOf(OVERALL_WORDS));
const UNASKED = new RegExp(anyOf(UNASKED_ANSWERS));
const ASKS = /满意|评价|回访|评议|测评/;
/** Certainty that stays of a question about a part beside one about everything. */
const PART_QUESTION = 0.6;

/** Those who are content ÷ all who answered: from answer sheets, from statistics of them, from points. */
export function satisfactionRates(ledger: Ledger): Measure[] {
  const counted = fromStatistics(ledger);
  return counted.length > 0 ? counted : [...fromAnswers(ledger), ...fromPoints(ledger)];
}

// ---- statistics: an option in each row, beside it how many chose it

function fromStatistics(ledger: Ledger): Measure[] {
  const options = ledger.columns.find(
    ({ kind, values }) =>
      (kind === 'text' || kind === 'category' || kind === 'answer') && isOfOptions(values),
  );
  const weights = ledger.columns.filter(
    ({ kind, name }) => (kind === 'count' || kind === 'number') && !/序号?$|比|率|得分/.test(name),
  );
  if (!options || weights.length === 0 || meaningOf(ledger).kind === 'questionnaire') return [];
  const questions = questionsOf(ledger, options);
  const answers = scaleOf(options);
  // Of answer sheets every option stands many times.
  const times = options.values.filter(({ text }) => answers.all.includes(text)).map(({ count }) => count);
  if (Math.max(...times) > (questions?.count ?? 1)) return [];
  const rest = options.values.length > answers.all.length;
  const filters = [
    ...(rest ? [{ column: options.name, oneOf: answers.all }] : []),
    ...(questions?.asked ? [{ column: questions.column, equals: questions.asked }] : []),
  ];
  return weights.map(({ name }) => ({
    ...measure('share', options.name, betweenFit(answers.between, questions?.isSure === false ? 0.6 : 0.97), [
      ...betweenDoubts(answers.between),
      ...(questions?.isSure === false ? [`几道题里取的是「${questions.asked}」，请核对`] : []),
    ]),
    counted: answers.yes,
    weight: name,
    ...(filters.length > 0 && { filters }),
    explains: ['满意', questions?.asked ?? ''],
  }));
}

function isOfOptions(values: LedgerColumn['values']): boolean {
  const answers = values.filter(({ text }) => readAnswer(text) !== undefined);
  const told = new Set(answers.map(({ text }) => readAnswer(text)));
  return answers.length >= 2 && told.has('yes') && answers.some(({ text }) => /满意|好|赞/.test(text));
}

function scaleOf({ values }: LedgerColumn) {
  const all = values.map(({ text }) => text).filter((text) => readAnswer(text) !== undefined);
  return {
    all,
    yes: all.filter((text) => readAnswer(text) === 'yes'),
    between: all.filter((text) => readAnswer(text) === 'between'),
  };
}

/** The question that asks for everything, where several stand one below the other; null where there is one only. */
function questionsOf(
  ledger: Ledger,
  options: LedgerColumn,
): {
  readonly column: string;
  readonly asked: string;
  readonly isSure: boolean;
  readonly count: number;
} | null {
  const isAnswer = options.where((text) => readAnswer(text) !== undefined);
  const column = ledger.columns.find(
    (one) =>
      one !== options &&
      (one.kind === 'category' || one.kind === 'text') &&
      one.values.some(({ text, count }) => count >= 2 && text.length >= 4 && ASKS.test(text)),
  );
  if (!column) return null;
  const asked = new Set(
    ledger.rows.flatMap((_row, position) => (isAnswer(position) ? [column.text(position)] : [])),
  );
  const about = [...asked].filter((text) => ASKS.test(text));
  const overall = about.filter((text) => OVERALL.test(text));
  const [first] = overall.length > 0 ? overall : about.slice(-1);
  return first === undefined
    ? null
    : {
        column: column.name,
        asked: first,
        isSure: overall.length === 1 || about.length === 1,
        count: asked.size,
      };
}

// ---- answer sheets and calls

function fromAnswers(ledger: Ledger): Measure[] {
  const { kind } = meaningOf(ledger);
  const isSurvey = kind === 'questionnaire' || /问卷|调查|测评|满意/.test(ledger.title + ledger.sheetName);
  const asking = ledger.columns.filter((column) => {
    const heading = plainWords(lastPart(column.name));
    return isAnswers(column) && (ASKS.test(heading) || (isSurvey && heading.length <= 4));
  });
  const hasOverall = asking.some(isOverall);
  return asking.flatMap((column): Measure[] => {
    const { yes, between } = scaleOf(column);
    if (yes.length === 0) return [];
    const unasked = column.values.flatMap(({ text }) => (readAnswer(text) === undefined ? [text] : []));
    const silent = ledger.rows.filter((_row, position) => column.text(position) === '').length;
    const isThin = kind !== 'questionnaire' && silent > ledger.rows.length * MANY_SILENT;
    const part = (hasOverall && !isOverall(column) ? PART_QUESTION : 1) * (isThin ? THIN : 1);
    const made = (counted: readonly string[], fit: number, doubts: readonly string[]): Measure => ({
      ...measure('share', column.name, fit * part, doubts),
      counted,
      explains: ['满意'],
      ...(unasked.length > 0 && { filters: [{ column: column.name, except: unasked }] }),
    });
    const strict = made(yes, betweenFit(between, 1), betweenDoubts(between));
    const wide = between.filter((text) => /^基本/.test(text));
    const words = `「${wide.join('」「')}」也算作达到，请确认口径`;
    return wide.length > 0 ? [strict, made([...yes, ...wide], 0.72, [words])] : [strict];
  });
}

/** Where so many rows of a list of what was done hold no answer, others may have been asked than those that it counts. */
const MANY_SILENT = 0.15;
const THIN = 0.8;

/** A scale, with those who gave no answer: 未评价, 未联系上. */
function isAnswers({ kind, values }: LedgerColumn): boolean {
  if (kind === 'answer') return true;
  if (kind !== 'category' || values.length > 10) return false;
  const others = values.filter(({ text }) => readAnswer(text) === undefined);
  return (
    values.length - others.length >= 2 &&
    others.every(({ text }) => UNASKED.test(text) || /^未|^无/.test(text))
  );
}

function isOverall({ name }: Pick<LedgerColumn, 'name'>): boolean {
  return OVERALL.test(name) && /满意|评价/.test(name);
}

/** Points of 100, 10 or 5: their mean in percent of the highest. */
function fromPoints(ledger: Ledger): Measure[] {
  return ledger.columns.flatMap((column): Measure[] => {
    const isPoints = column.kind === 'number' || column.kind === 'count';
    if (!isPoints || !/满意|评分|打分|测评得分|评价得分/.test(lastPart(column.name))) return [];
    const numbers = ledger.rows
      .map((_row, position) => column.number(position))
      .filter((number) => !Number.isNaN(number));
    const most = numbers.reduce((high, number) => Math.max(high, number), 0);
    const full = most <= 5 ? 5 : most <= 10 ? 10 : most <= 100 ? 100 : null;
    if (full === null || numbers.some((number) => number < 0)) return [];
    return [
      {
        ...measure('average', column.name, full === 100 ? 0.75 : 0.6, [
          `按平均分占满分 ${full} 分的比例算，请核对口径`,
        ]),
        full,
        explains: ['满意'],
      },
    ];
  });
}

/** 一般 is the middle of a scale and no yes; whether 基本满意 is one is for a person to say. */
function betweenFit(between: readonly string[], none: number): number {
  return between.some((text) => /^基本/.test(text))
    ? Math.min(none, 0.75)
    : between.length > 0
      ? Math.min(none, 0.95)
      : none;
}

function betweenDoubts(between: readonly string[]): string[] {
  const asks = between.some((text) => /^基本/.test(text)) ? '，请确认口径' : '';
  return between.length > 0 ? [`「${between.join('」「')}」没有算作达到${asks}`] : [];
}
