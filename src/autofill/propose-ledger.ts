import { convert } from '../quantity';
import { rememberFor } from '../text';
import { evaluate, isRefusal, type Taken } from './evaluate';
import type { Ledger, LedgerColumn } from './ledger';
import { measuresFor, type Measure } from './measures';
import { ledgerOrigin } from './origin';
import type { Proposal } from './proposal';
import type { Filter, LedgerRule } from './rule';
import { scopeOf, type Scope } from './scope';
import type { Slot } from './slot';
import type { Source } from './source';
import { pairsOf, plainWords, said, subjectOf, unsaid } from './wording';

/** A category has to be said so far in the name of the indicator to be thought of. */
const SAID_ENOUGH = 0.6;
/** Words of a target or a definition tell less than the name. */
const ABOUT_WEIGHT = 0.86;
/** A category said so far is what the indicator speaks of. */
const CERTAIN = 0.9;
const SINGLE_ROW = 0.75;
/** Rows whose texts are looked at to see what they are about. */
const LOOKED_AT = 200;
/** More different values than this are no list of subjects. */
const MOST_VALUES = 400;

/** Everything that one ledger may say of a slot; best first. `whys` gets the reasons why something that fits is none. */
export function proposeFrom(slot: Slot, source: Source, ledger: Ledger, whys: Set<string>): Proposal[] {
  if (!slot.wantsNumber) return [];
  const topics = topicsFor(slot, ledger);
  if (topics.length === 0) return [];
  const scope = scopeOf(ledger, slot.table);
  if ('why' in scope) {
    whys.add(scope.why);
    return [];
  }
  const measures = measuresFor(slot, ledger);
  if (measures.length === 0) whys.add(whyNoMeasure(slot, ledger));
  return topics
    .flatMap((topic) =>
      measures.flatMap((measure) => proposal(slot, source, ledger, { topic, scope, measure }, whys)),
    )
    .sort((a, b) => b.confidence - a.confidence);
}

function whyNoMeasure(slot: Slot, ledger: Ledger): string {
  const units = [
    ...new Set(
      ledger.columns.flatMap(({ kind, unit }) => (kind === 'count' || kind === 'money' ? (unit ?? []) : [])),
    ),
  ];
  return units.length === 0
    ? `「${ledger.sheetName}」里没有能得出「${slot.unit}」的栏目`
    : `「${ledger.sheetName}」按${units.join('、')}记，不能换算成「${slot.unit}」`;
}

// ---- what the rows are about

/** Rows that may be what the indicator speaks of. */
interface Topic {
  readonly filters: readonly Filter[];
  /** 0 to 1: how far the name says it. */
  readonly certainty: number;
  readonly doubts: readonly string[];
  /** Texts that explain words of the name. */
  readonly explains: readonly string[];
}

function topicsFor(slot: Slot, ledger: Ledger): Topic[] {
  const byName = subjects(ledger, plainWords(slot.label), 1);
  // What the name says itself counts; other words only where it says nothing.
  if (byName.some(({ certainty }) => certainty >= CERTAIN)) return byName;
  const byAbout = subjects(ledger, slot.about.map(plainWords).join(' '), ABOUT_WEIGHT).map((topic) => ({
    ...topic,
    explains: [...topic.explains, slot.label],
  }));
  return [...byName, ...byAbout, ...wholeLedger(slot, ledger)];
}

/** Values of the ledger that a text says. */
function subjects(ledger: Ledger, text: string, weight: number): Topic[] {
  const pairs = pairsOf([text]);
  const columns = subjectColumns(ledger);
  const hasCategories = columns.some(({ kind }) => kind === 'category');
  return columns.flatMap((column) => {
    // Beside categories a column of names tells single rows.
    const level = column.kind === 'text' && hasCategories ? SINGLE_ROW : 1;
    return column.values.flatMap(({ text: value }): Topic[] => {
      const plain = plainWords(value);
      const certainty = (text.includes(plain) ? 1 : said(value, pairs)) * weight * level;
      if (plain.length < 2 || certainty < SAID_ENOUGH) return [];
      return [
        { filters: [{ column: column.name, equals: value }], certainty, doubts: [], explains: [value] },
      ];
    });
  });
}

const NO_SUBJECT =
  /备注|说明|地点|地址|经办|经手|姓名|联系|电话|部门|填报|主管|状态|进度|是否|审核|单号|摘要/;

/** Columns whose values name what a row is about. */
const subjectColumns = rememberFor((ledger: Ledger): readonly LedgerColumn[] =>
  ledger.columns.filter(
    ({ kind, name, values }) =>
      (kind === 'category' || kind === 'text') && values.length <= MOST_VALUES && !NO_SUBJECT.test(name),
  ),
);

/** Words by which a table speaks of all the money, or of everybody who was asked. */
const ALL_MONEY =
  /控制|预算|总成本|成本|总|支出|资金|经费|投入|项目|部门|整体|单位|不超|以内|范围内|执行数|内|在|数|全部|合计|费用/g;
const ALL_PEOPLE =
  /服务对象|社会公众|公众|群众|受益对象|受益群众|受益|人群|居民|满意度|满意|调查|问卷|总体|综合|及|和|或/g;

/** The ledger as a whole: when its title says what the indicator is about, or the indicator speaks of everything. */
function wholeLedger(slot: Slot, ledger: Ledger): Topic[] {
  const subject = subjectOf(slot.label);
  const titles = [ledger.title, ledger.sheetName];
  const whole = (certainty: number, doubts: readonly string[] = [], explains = titles): Topic[] => [
    { filters: [], certainty, doubts, explains },
  ];
  const isMoney = slot.kind === 'executed' || (slot.level2 ?? '').includes('成本');
  if (isMoney && plainWords(slot.label).replace(ALL_MONEY, '') === '')
    return whole(slot.kind === 'executed' ? 0.9 : 0.85, [], [...titles, slot.label]);
  if (/满意/.test(slot.label) && plainWords(slot.label).replace(ALL_PEOPLE, '') === '')
    return whole(0.72, ['按全部问卷计算'], [...titles, slot.label]);
  const inTitles = said(subject, pairsOf(titles));
  return inTitles >= SAID_ENOUGH ? whole(inTitles) : [];
}

// ---- one proposal

interface Way {
  readonly topic: Topic;
  readonly scope: Scope;
  readonly measure: Measure;
}

function proposal(slot: Slot, source: Source, ledger: Ledger, way: Way, whys: Set<string>): Proposal[] {
  const { topic, scope, measure } = way;
  const { aggregate, column, counted, by, unit } = measure;
  const rule: LedgerRule = {
    kind: 'ledger',
    file: source.name,
    sheet: ledger.sheetName,
    aggregate,
    column,
    filters: [...topic.filters, ...scope.filters],
    ...(counted && { counted }),
    ...(by && { by }),
    ...(unit && { unit }),
  };
  const made = takeFrom(slot, source, ledger, rule);
  if ('why' in made) {
    whys.add(made.why);
    return [];
  }
  const { proposal, taken } = made;
  const value = proposal.value as number;
  if (value <= 0) return [];
  const understood = understanding(slot, ledger, topic, measure, taken);
  const doubts = [
    ...measure.doubts,
    ...topic.doubts,
    ...scope.doubts,
    ...proposal.doubts,
    ...understood.doubts,
  ];
  const certainty =
    topic.certainty *
    understood.share *
    measure.fit *
    scope.certainty *
    readingOf(taken) *
    sizeOf(slot, value);
  return [{ ...proposal, confidence: rounded(certainty), doubts: [...new Set(doubts)] }];
}

/** What a rule gives for a slot from this ledger, in the slot's unit; or why nothing. */
export function takeFrom(
  slot: Slot,
  source: Source,
  ledger: Ledger,
  rule: LedgerRule,
): { readonly proposal: Proposal; readonly taken: Taken } | { readonly why: string } {
  const taken = evaluate(rule, ledger, slot.table);
  if (isRefusal(taken)) return taken;
  const unit = slot.unit ?? taken.unit;
  const value = inUnit(taken, unit, rule);
  if (value === null) return { why: `取出的数按「${taken.unit}」计，不能换算成「${unit}」` };
  const doubts: string[] = [];
  if (taken.undated > 0) doubts.push(`有 ${taken.undated} 行的日期分不清年份，没有计入`);
  if (taken.unread > 0) doubts.push(`有 ${taken.unread} 行「${rule.column}」不是数字或空白，没有计入`);
  return {
    taken,
    proposal: {
      slotId: slot.id,
      rule,
      value,
      unit,
      confidence: 1,
      doubts,
      origin: ledgerOrigin(source, ledger, rule, taken),
      formula: null,
    },
  };
}

/** Things that were counted take the unit that is wanted; what has a unit is converted. */
function inUnit(taken: Taken, unit: string | null, rule: LedgerRule): number | null {
  const base = unit === null || unit.includes('元/') ? unit : unit.split('/')[0]!;
  if (taken.unit === null || base === null) return unit === '%' ? null : taken.value;
  const converted = convert(taken.value, taken.unit, base);
  if (converted !== null) return converted;
  // 场 and 次, 场 and 家: one thing that happened each; money and people never.
  const isMixed =
    rule.aggregate === 'sum' && /^(?:场|次|期|批)/.test(taken.unit) && !/元|%|人|天|吨|米|里/.test(base);
  return isMixed ? taken.value : null;
}

/** How far title, category and the rows themselves say what the name says. */
function understanding(
  slot: Slot,
  ledger: Ledger,
  topic: Topic,
  { column }: Measure,
  { positions }: Taken,
): { readonly share: number; readonly doubts: readonly string[] } {
  const subject = subjectOf(slot.label);
  if (subject.length < 2) return { share: 1, doubts: [] };
  const known = pairsOf([
    ...topic.explains,
    ledger.title,
    ledger.sheetName,
    column ?? '',
    ...ledger.columns.map(({ name }) => name),
    ...rowTexts(ledger, positions),
    slot.table.organisation ?? '',
    slot.table.project ?? '',
  ]);
  const share = said(subject, known);
  const missing = unsaid(subject, known);
  const doubts =
    share < 0.75 && missing.length > 0 ? [`台账里没有提到「${missing.join('」「')}」，请核对口径`] : [];
  return { share: 0.55 + 0.45 * share, doubts };
}

/** What stands in texts of most of these rows tells what they are about; what stands in a few does not. */
function rowTexts(ledger: Ledger, positions: readonly number[]): Iterable<string> {
  const columns = ledger.columns.filter(({ kind }) => kind === 'text' || kind === 'category');
  return positions
    .slice(0, LOOKED_AT)
    .flatMap((position) => columns.map((column) => column.text(position)))
    .filter((text) => text.length <= 60);
}

function readingOf({ undated, unread, positions }: Taken): number {
  const lost = (undated + unread) / (positions.length + undated + unread);
  return lost === 0 ? 1 : Math.max(0.3, 0.78 - lost);
}

/** A number a thousand times the target, or a thousandth of it, is likely another number. */
function sizeOf({ target, unit }: Slot, value: number): number {
  if (target?.value === null || target?.value === undefined || target.value <= 0) return 1;
  const planned = convert(target.value, target.unit, unit) ?? target.value;
  const times = value / planned;
  return times > 300 || times < 1 / 300 ? 0.5 : times > 10 || times < 0.1 ? 0.85 : 1;
}

function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
}
