import { convert, unitFamily } from '../../quantity';
import { evaluate } from '../recipe/evaluate';
import { isRefusal, type Taken } from '../recipe/taken';
import { select } from '../recipe/select';
import type { Ledger } from '../../ledger/ledger';
import { choose, unpaidPersons } from './counting';
import type { Scope } from './limit';
import type { Measure } from './measure';
import { measuresFor } from './measures';
import { spentOf } from './money';
import { liesOnItsSide, questionsIn } from './questions';
import { unpaidCells, unpaidIn } from './unpaid';
import { ledgerProvenance } from '../records/provenance';
import { settled, type Belonging, type Proposal } from '../proposals/proposal';
import type { Filter, LedgerRecipe } from '../recipe/recipe';
import { withOtherDate } from './other-date';
import { isOfOthers, isOfOwn, namedDate, scopeOf, UNDATED, undatedDoubt, wholeDate } from './scope';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import type { Topic } from './topic';
import { topicsFor } from './topics';
import { understanding } from './understanding';

/** Everything that one ledger may say of a slot; best first. `whys` gets the reasons why something that fits is none. */
export function proposeFrom(slot: Slot, source: Source, ledger: Ledger, whys: Set<string>): Proposal[] {
  if (!slot.wantsNumber) return [];
  const measures = measuresFor(slot, ledger);
  const topics = topicsFor(slot, ledger, measures);
  if (topics.length === 0) return [];
  const scope = asNamed(withinSource(scopeOf(ledger, slot.table), source, ledger, slot), ledger, slot);
  if ('why' in scope) {
    whys.add(scope.why);
    return [];
  }
  if (measures.length === 0) whys.add(whyNoMeasure(slot, ledger));
  return topics
    .flatMap((topic) =>
      measures.flatMap((measure) => proposal(slot, source, ledger, { topic, scope, measure }, whys)),
    )
    .sort((a, b) => b.confidence - a.confidence);
}

/** What the name says; of a part (其中：) also what the whole does, of which it says the rest. */
function saidOf({ label, whole }: Slot): string {
  return whole === undefined ? label : `${whole}${label}`;
}

/** The date that the indicator names tells the year. */
function asNamed(scope: ReturnType<typeof scopeOf>, ledger: Ledger, slot: Slot): ReturnType<typeof scopeOf> {
  if ('why' in scope) return scope;
  const { unit, table } = slot;
  const label = saidOf(slot);
  // A rate asks of all rows how many have that date; money is spent on what goes on too.
  const asksAll = unit === '%' || unit?.endsWith('元') === true || table.year === null;
  const date = unit === '%' ? wholeDate(scope, ledger) : asksAll ? undefined : namedDate(ledger, label);
  if (!date) return scope;
  const isYear = (filter: Filter) => 'same' in filter && filter.same === 'year';
  const others = scope.filters.filter((filter) => !isYear(filter));
  return { ...scope, filters: [...others, { column: date.name, same: 'year' }] };
}

const OF_OTHERS = '同一文件的其他台账是别的单位的';

/** A list without organisations beside lists of other organisations is likely theirs too. */
function withinSource(
  scope: ReturnType<typeof scopeOf>,
  { sheets }: Source,
  ledger: Ledger,
  { table }: Slot,
): ReturnType<typeof scopeOf> {
  if ('why' in scope) return scope;
  const beside = sheets.flatMap(({ ledger: one }) => (one && one !== ledger ? [one] : []));
  const dated = isDatedBy(beside, table.year) ? datedScope(scope, table.year!) : scope;
  const ofOthers = beside.some((one) => isOfOthers(one, table));
  const isOwn = sheets.some((one) => one.ledger && isOfOwn(one.ledger, table));
  return ofOthers && !isOwn
    ? {
        ...dated,
        certainty: dated.certainty * 0.6,
        doubts: [OF_OTHERS, ...dated.doubts],
        belonging: {
          certainty: dated.belonging.certainty * 0.6,
          doubts: [OF_OTHERS, ...dated.belonging.doubts],
        },
      }
    : dated;
}

/** Whether the lists beside one in a file that say a year all say this one. */
function isDatedBy(beside: readonly Ledger[], year: number | null): boolean {
  const years = beside.flatMap((one) => one.year ?? []);
  return year !== null && years.length > 0 && years.every((one) => one === year);
}

/** The scope without the doubt about the year. */
function datedScope(scope: Scope, year: number): Scope {
  const doubt = undatedDoubt(year);
  if (!scope.doubts.includes(doubt)) return scope;
  const without = (one: Belonging): Belonging => ({
    certainty: one.certainty / UNDATED,
    doubts: one.doubts.filter((other) => other !== doubt),
  });
  return { ...scope, ...without(scope), belonging: without(scope.belonging) };
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

// ---- one proposal

interface Way {
  readonly topic: Topic;
  readonly scope: Scope;
  readonly measure: Measure;
}

/** A heading that names its year, as 2024年度贴息 does, tells it for every row, whatever else is dated there. */
function ofNamedYear({ column }: Measure, scope: Scope, { table }: Slot): Scope | null {
  const named = /(?<!\d)((?:19|20)\d{2})年/.exec(column ?? '')?.[1];
  if (named === undefined || table.year === null) return scope;
  if (Number(named) !== table.year) return null;
  const filters = scope.filters.filter((filter) => !('same' in filter && filter.same === 'year'));
  return { ...scope, filters };
}

function proposal(slot: Slot, source: Source, ledger: Ledger, way: Way, whys: Set<string>): Proposal[] {
  const { topic, measure } = way;
  const ofYear = ofNamedYear(measure, way.scope, slot);
  if (ofYear === null) return [];
  const scope = withOtherDate(ofYear, ledger, measure);
  const {
    fit: _fit,
    doubts: _doubts,
    isUnitGuessed: _guessed,
    explains: _explains,
    isConstant,
    ...how
  } = measure;
  const choices = scope.states.map((state) => choose(state, { ...measure, label: saidOf(slot) }, ledger));
  const open = [
    ...choices.flatMap((choice) => choice.open),
    ...scope.open,
    ...unpaidPersons(measure, slot.unit, ledger),
  ];
  const isPaid = slot.unit?.endsWith('元') === true && measure.aggregate === 'sum';
  const unpaid = isPaid ? unpaidIn(ledger)(slot.table.year) : { filters: [], notes: [] };
  const fixed = [
    ...topic.filters,
    ...(measure.filters ?? []),
    ...scope.filters,
    ...choices.flatMap(({ filters }) => filters),
    ...unpaid.filters,
    ...unpaidCells(ledger).filters,
  ];
  const recipe: LedgerRecipe = {
    kind: 'ledger',
    file: source.name,
    sheet: ledger.sheetName,
    ...how,
    filters: [...fixed, ...open.flatMap(({ filters }) => filters)],
  };
  // A column that is narrowed to one value has nothing to count, and no share.
  const narrows =
    recipe.aggregate === 'share'
      ? topic.filters
      : recipe.filters.filter((filter) => !measure.filters?.includes(filter));
  const isCounted = recipe.aggregate === 'count-distinct' || recipe.aggregate === 'share';
  if (isCounted && narrows.some(({ column }) => column === recipe.column)) return [];
  const made = takeFrom(slot, source, ledger, recipe);
  if ('why' in made) {
    whys.add(made.why);
    return [];
  }
  const { proposal, taken } = made;
  const value = proposal.value as number;
  if (value <= 0) return [];
  if (isConstant && !isSameInAll(recipe, ledger, slot, taken)) return [];
  // What a person would have to decide is asked only where it makes another number.
  const asked = open.filter(({ otherwise }) => {
    const others = open.flatMap((one) => (one.otherwise === otherwise ? otherwise : one.filters));
    const other = evaluate({ ...recipe, filters: [...fixed, ...others] }, ledger, slot.table);
    return isRefusal(other) || other.value !== taken.value;
  });
  const reversed = reversals(ledger, recipe, taken);
  const questions = questionsIn(slot, ledger, measure, taken);
  const isSideways = liesOnItsSide(ledger);
  const understood = understanding(slot, ledger, topic, measure, taken);
  const guess = unitGuess(slot, measure, value);
  const doubts = [
    ...measure.doubts,
    ...guess.doubts,
    ...topic.doubts,
    ...reversed,
    ...asked.map(({ doubt }) => doubt),
    ...questions,
    ...(isSideways ? ['这张表的一行是各个对象的同一项内容，不是一个对象'] : []),
    ...scope.doubts,
    ...choices.flatMap(({ notes }) => notes),
    ...unpaid.notes,
    ...unpaidCells(ledger).notes,
    ...proposal.doubts,
    ...understood.doubts,
  ];
  const certainty =
    topic.certainty *
    understood.share *
    measure.fit *
    guess.certainty *
    scope.certainty *
    [...choices, ...asked].reduce((all, one) => all * one.certainty, 1) *
    (reversed.length > 0 ? REVERSED : 1) *
    (questions.length > 0 ? QUESTIONED : 1) *
    (isSideways ? SIDEWAYS : 1) *
    readingOf(taken, measure) *
    (slot.kind === 'executed' ? spentOf(slot, value, slot.unit) : sizeOf(slot, value));
  const belonging = {
    certainty: (topic.belonging?.certainty ?? 1) * scope.belonging.certainty,
    doubts: [...(topic.belonging?.doubts ?? []), ...scope.belonging.doubts],
  };
  const whole = { ...proposal, confidence: rounded(certainty), doubts: [...new Set(doubts)], belonging };
  return [isPaid && scope.isBudget ? settled(whole) : whole];
}

/** Whether every row says the number that the highest does. */
function isSameInAll(recipe: LedgerRecipe, ledger: Ledger, { table }: Slot, { value }: Taken): boolean {
  const mean = evaluate({ ...recipe, aggregate: 'average' }, ledger, table);
  return !isRefusal(mean) && Math.abs(mean.value - value) < 1e-6;
}

/** How much surer the unit of a column is when what was planned is of the same size. */
const SAME_SIZE = 1.3;
/** And how much less where it is of another. */
const OTHER_SIZE = 0.4;

/** Of 元 and 万元 one gives what was planned and the other ten thousand times as much. */
function unitGuess(
  { target, unit }: Slot,
  { isUnitGuessed, unit: guessed }: Measure,
  value: number,
): { readonly certainty: number; readonly doubts: readonly string[] } {
  if (!isUnitGuessed) return { certainty: 1, doubts: [] };
  const doubt = `台账没有写明金额单位，这里按${guessed}计算`;
  const planned =
    target === null || target.value === null ? 0 : (convert(target.value, target.unit, unit) ?? target.value);
  const times = planned > 0 ? value / planned : 0;
  if (times > 0.2 && times < 1.3) return { certainty: SAME_SIZE, doubts: [`${doubt}，与预算数相符`] };
  return { certainty: planned > 0 ? OTHER_SIZE : 1, doubts: [doubt] };
}

/** Certainty that stays where the list asks something that only a person can tell. */
const QUESTIONED = 0.75;

/** Certainty that stays where the rows of a list are no things. */
const SIDEWAYS = 0.4;

/** Certainty that stays where a payment that was taken back may still be counted. */
const REVERSED = 0.75;

/** Negative rows that a state left out: the payment that they take back may stand among those that count. */
function reversals(ledger: Ledger, recipe: LedgerRecipe, { filters }: Taken): string[] {
  const column = recipe.aggregate === 'sum' && recipe.column !== null ? ledger.column(recipe.column) : null;
  if (column?.kind !== 'money') return [];
  const without = filters.filter((filter) => !('except' in filter));
  const counted = new Set(select(ledger, filters).positions);
  const left = select(ledger, without).positions.filter(
    (position) => !counted.has(position) && column.number(position) < 0,
  );
  return left.length > 0
    ? [`没有计入的行里有 ${left.length} 行是负数（冲正、退回），请核对被冲的那一笔是不是也不该计`]
    : [];
}

/** What a recipe gives for a slot from this ledger, in the slot's unit; or why nothing. */
export function takeFrom(
  slot: Slot,
  source: Source,
  ledger: Ledger,
  recipe: LedgerRecipe,
): { readonly proposal: Proposal; readonly taken: Taken } | { readonly why: string } {
  const taken = evaluate(recipe, ledger, slot.table);
  if (isRefusal(taken)) return taken;
  const unit = slot.unit ?? taken.unit;
  const value = inUnit(taken, unit, recipe);
  if (value === null) return { why: `取出的数按「${taken.unit}」计，不能换算成「${unit}」` };
  const doubts: string[] = [];
  if (taken.undated > 0) doubts.push(`有 ${taken.undated} 行的日期分不清年份，没有计入`);
  if (taken.unread > 0)
    doubts.push(
      recipe.aggregate === 'share' && recipe.weight === undefined
        ? `有 ${taken.unread} 行「${recipe.column}」没有填，没有计入`
        : `有 ${taken.unread} 行「${recipe.column}」不是数字或空白，没有计入`,
    );
  return {
    taken,
    proposal: {
      slotId: slot.id,
      recipe,
      value,
      unit,
      confidence: 1,
      doubts,
      provenance: ledgerProvenance(source, ledger, recipe, taken),
      formula: null,
    },
  };
}

/** Things that were counted take the unit that is wanted; what has a unit is converted. */
function inUnit(taken: Taken, unit: string | null, recipe: LedgerRecipe): number | null {
  // A standard is so much for each of whatever the table says.
  const isStandard = recipe.aggregate === 'max' && unit?.includes('元/') === true;
  const base = unit === null || (unit.includes('元/') && !isStandard) ? unit : unit.split('/')[0]!;
  if (taken.unit === null || base === null) return unit === '%' ? null : taken.value;
  const own = isStandard ? taken.unit.split('/')[0]! : taken.unit;
  const converted = convert(taken.value, own, base);
  if (converted !== null) return converted;
  // People who took part in each of several events were there so many times.
  if (recipe.aggregate === 'sum' && unitFamily(own) === '人' && unitFamily(base) === '人次')
    return convert(taken.value, own.replace(/人$/, '人次'), base);
  // 场 and 次, 场 and 家: one thing that happened each; money and people never.
  const isMixed =
    recipe.aggregate === 'sum' && /^(?:场|次|期|批)/.test(taken.unit) && !/元|%|人|天|吨|米|里/.test(base);
  return isMixed || isThing(own, base) ? taken.value : null;
}

/** Two counters of things, neither of which measures: 位 and 个. */
function isThing(own: string, base: string): boolean {
  return [own, base].every((unit) => !/[元米里吨克亩顷升天时分秒%‰人次]/.test(unit) && unit.length <= 2);
}

/** Who gave no answer is in no share; of a number or a name that is missing the whole is uncertain. */
function readingOf({ undated, unread, positions, unit }: Taken, { aggregate }: Measure): number {
  if (aggregate === 'share' && unit === '%' && undated === 0)
    return positions.length >= unread ? 1 : UNANSWERED;
  const lost = (undated + unread) / (positions.length + undated + unread);
  return lost === 0 ? 1 : Math.max(0.3, 0.78 - lost);
}

/** Certainty that stays where most gave no answer. */
const UNANSWERED = 0.85;

/** A number a thousand times the target, or a thousandth of it, is likely another number. */
function sizeOf({ target, unit }: Slot, value: number): number {
  if (target?.value === null || target?.value === undefined || target.value <= 0) return 1;
  const planned = convert(target.value, target.unit, unit) ?? target.value;
  const times = value / planned;
  return times > 300 || times < 1 / 300
    ? 0.4
    : times > 10 || times < 0.1
      ? 0.75
      : times > 4 || times < 0.25
        ? 0.9
        : 1;
}

function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
}
