import { ANY_PERSONS, anyOf } from '../../lexicon';
import { lastPart } from '../../ledger/heading';
import { meaningOf } from '../../ledger/meaning';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Slot, SlotTable } from '../slots/slot';
import { categoriesIn, CERTAIN } from './categories';
import { fundTopics, isAllMoney } from './funds';
import { namesOf } from './names';
import { qualifiersFor } from './qualifiers';
import type { Measure } from './measure';
import type { Topic } from './topic';
import { EVERY_PROJECT, explained, pairsIn, pairsOf, plainWords, said, subjectOf } from './wording';
import { matchingValue } from '../../text';

/** Who was asked may stand nowhere in a questionnaire. */
const SAID_OF_QUESTIONNAIRE = 0.4;
const ANYBODY = new RegExp(`(?:各类)?${anyOf(ANY_PERSONS)}$`);
/** A title only has to point that way. */
const SAID_HALF = 0.5;
/** So much of it said leaves nothing open. */
const SAID_WHOLLY = 0.95;
/** 水质 may be that of any water; 食堂食品安全检查 is one thing. */
const LONG_NAME = 5;
/** Words of a target or a definition tell less than the name. */
const ABOUT_WEIGHT = 0.86;
/** What the rows of a ledger may be about, as far as the slot speaks of it. */
export function topicsFor(slot: Slot, ledger: Ledger, measures: readonly Measure[]): Topic[] {
  const given = fundTopics(slot, ledger);
  if (given) return given;
  const qualifiers = qualifiersFor(slot, ledger);
  const words = qualifiers.map(({ word }) => word);
  return topicsIn(slot, ledger, words, measures).map((topic) => ({
    ...topic,
    filters: [...topic.filters, ...qualifiers.flatMap(({ filters }) => filters)],
    explains: [...topic.explains, ...words],
    isNamed: topic.filters.length > 0 || words.some((word) => word !== ''),
    doubts: [...topic.doubts, ...qualifiers.flatMap(({ note }) => note ?? [])],
  }));
}

function topicsIn(
  slot: Slot,
  ledger: Ledger,
  words: readonly string[],
  measures: readonly Measure[],
): Topic[] {
  const isResult = isResultOf(measures);
  const byName = categoriesIn(ledger, plainWords(slot.label), 1, isResult);
  // What the name says itself counts; other words only where it says nothing.
  if (byName.some(({ certainty }) => certainty >= CERTAIN)) return byName;
  const about = slot.about.map(plainWords).join(' ');
  const byAbout = categoriesIn(ledger, about, ABOUT_WEIGHT, isResult).map((topic) => ({
    ...topic,
    explains: [...topic.explains, slot.label],
  }));
  const whole = wholeLedger(slot, ledger, words, measures);
  // A subject that the target names comes before everybody.
  const isNamed = byAbout.length > 0;
  return [
    ...byName,
    ...byAbout,
    ...(isNamed ? whole.map((one) => ({ ...one, certainty: one.certainty * 0.85 })) : whole),
  ];
}

/** What a rate counts says which rows it counts, not of which rows it speaks: 合格 of 合格率, wherever it stands. */
function isResultOf(measures: readonly Measure[]): (column: LedgerColumn) => boolean {
  const isRate = ({ aggregate, over, whole }: Measure) =>
    aggregate === 'share' || over !== undefined || whole !== undefined;
  const told = new Set(
    measures
      .filter(isRate)
      .flatMap(({ counted = [], explains = [] }) => [...counted, ...explains].map(plainWords)),
  );
  const asked = new Set(measures.filter(isRate).map(({ column }) => column));
  return ({ name, values }) =>
    told.size > 0 && (asked.has(name) || values.some(({ text }) => told.has(plainWords(text))));
}

// ---- the ledger as a whole

/** A list of payments that speaks of less than so much of the project's name holds a part of its money. */
const WHOLE_PROJECT = 0.7;
/** Words by which a table speaks of all its money, or of everybody who was asked. */
const ALL_MONEY =
  /控制|预算|总成本|成本|总额|总|支出|资金|经费|投入|项目|部门|整体|单位|不超|以内|范围内|执行数|执行|年度|全年|内|在|数|额|全部|合计|费用/g;
const ALL_PEOPLE =
  /服务对象|社会公众|公众|群众|受益对象|受益群众|受益|人群|居民|满意度|满意|调查|问卷|总体|综合|及|和|或/g;
/** Titles of ledgers that hold all payments. */
export const ALL_PAYMENTS =
  /支付|支出|付款|资金|经费|财务|国库|集中|预算|执行|明细|流水|台账|清单|汇总|登记|统计|情况|一览|账|表|年度|年|部门|单位|[\d.\-_()（）]|sheet/g;

/** All rows: when titles and headings say what the indicator is about, or the indicator speaks of everything. */
function wholeLedger(
  slot: Slot,
  ledger: Ledger,
  words: readonly string[],
  measures: readonly Measure[],
): Topic[] {
  const measured = measures.flatMap(({ explains = [] }) => explains);
  const name = plainWords(slot.label);
  const related = relation(ledger, slot.table);
  const headings = [...namesOf(ledger), ...words, ...ledger.columns.map((column) => column.name)];
  const whole = (certainty: number, doubts: readonly string[] = [], explains = headings): Topic[] => [
    { filters: [], certainty, doubts, explains },
  ];
  const isMoney = slot.kind === 'executed' || (slot.level2 ?? '').includes('成本');
  if (isAllMoney(slot) || (isMoney && name.replace(ALL_MONEY, '') === '')) {
    const isSure = isOfAllPayments(ledger)
      ? related.sameOwner || slot.table.project === null
      : related.share >= WHOLE_PROJECT;
    const certainty = isSure ? 0.9 : 0.6;
    const doubts = isSure ? [] : ['台账里是不是本表的全部支出，请核对'];
    return whole(certainty, doubts, [...headings, slot.label]).map((topic) => ({
      ...topic,
      belonging: { certainty, doubts },
    }));
  }
  if (/满意/.test(name)) {
    const people = name.replace(ALL_PEOPLE, '').replace(/[率度]/g, '');
    const isOwn = related.share >= 0.5 || meaningOf(ledger).kind === 'questionnaire';
    if (people === '')
      return whole(isOwn ? 0.92 : 0.72, isOwn ? [] : ['按全部问卷计算'], [...headings, slot.label]);
    const { share } = explained(people, pairsOf([...headings, ...measured]));
    const least = meaningOf(ledger).kind === 'questionnaire' ? SAID_OF_QUESTIONNAIRE : SAID_HALF;
    if (share >= least) return whole(0.97, share < SAID_HALF ? ['问卷问的是不是这些人，请核对'] : []);
    // 群众评价 names who was asked of 办事群众满意度.
    const asked = pairsOf(
      measures.flatMap(({ column }) => lastPart(column ?? '').replace(/满意|评价/g, ' ')),
    );
    return pairsIn(name).some((pair) => asked.has(pair)) ? whole(0.72, ['问的是不是这些人，请核对']) : [];
  }
  // What the project itself is called says nothing that the ledger would have to say, once the two belong together.
  const explains = related.share >= 0.5 ? [...headings, slot.table.project ?? ''] : headings;
  const isFar = slot.table.project !== null && related.share < 0.2;
  const subject = subjectOf(slot.label);
  const named = meaningOf(ledger).person === null ? subject : subject.replace(ANYBODY, '');
  const { share } = explained(named, pairsOf([...explains, ...measured]));
  if (named.length < 2 || share < SAID_HALF) return [];
  // A list that says all of a long name is no other project's, whatever the project is called.
  const isOwn = share >= SAID_WHOLLY && named.length >= LONG_NAME;
  return whole(isFar && !isOwn ? 0.75 : 1, [], explains);
}

function isOfAllPayments(ledger: Ledger): boolean {
  return [ledger.title, ledger.sheetName].some((text) => plainWords(text).replace(ALL_PAYMENTS, '') === '');
}

/** How far the ledger and the table belong together: by project or organisation, or by what both are called. */
function relation(
  ledger: Ledger,
  { project, organisation }: SlotTable,
): { readonly share: number; readonly sameOwner: boolean } {
  const texts = ledger.columns.filter(({ kind }) => kind === 'category' || kind === 'text');
  const names = (name: string | null, what: 'organisation' | 'project') =>
    name !== null && texts.some(({ values }) => matchingValue(name, values, what) !== undefined);
  const sameOwner = project === null ? names(organisation, 'organisation') : names(project, 'project');
  const pairs = pairsOf([
    ...namesOf(ledger),
    ...ledger.columns.map(({ name }) => name),
    ...texts.flatMap(({ kind, values }) =>
      kind === 'category' ? values.slice(0, 50).map(({ text }) => text) : [],
    ),
  ]);
  return {
    sameOwner,
    share: sameOwner ? 1 : project === null ? 0 : said(project.replace(EVERY_PROJECT, ''), pairs),
  };
}
