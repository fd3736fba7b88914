import { convert } from '../../quantity';
import type { Ledger } from '../../ledger/ledger';
import { settled, type Belonging, type Proposal } from '../proposals/proposal';
import { evaluate } from '../recipe/evaluate';
import type { Filter, LedgerRecipe } from '../recipe/recipe';
import { select } from '../recipe/select';
import { takeFrom } from '../recipe/take-from';
import { isRefusal, type Taken } from '../recipe/taken';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { choose, unpaidPersons } from './counting';
import { weighed, type Evidence } from './evidence';
import type { Scope, Undecided } from './limit';
import type { Measure } from './measure';
import { spentOf } from './money';
import { odditiesIn } from './oddities';
import { withOtherDate } from './other-date';
import { liesOnItsSide, questionsIn } from './questions';
import type { Topic } from './topic';
import { understanding } from './understanding';
import { unpaidCells, unpaidIn } from './unpaid';

/** A way to a number: these rows of the list, limited to the table, made into a number like this. */
export interface Way {
  readonly topic: Topic;
  readonly scope: Scope;
  readonly measure: Measure;
}

/** What is asked of which list. */
interface Asked extends Way {
  readonly slot: Slot;
  readonly source: Source;
  readonly ledger: Ledger;
}

/**
 * The proposals of one way: with the rows that likely count, and with each other way of deciding about rows of which only
 * a person can tell. `whys` gets the reasons why it gives nothing.
 */
export function candidates(
  slot: Slot,
  source: Source,
  ledger: Ledger,
  way: Way,
  whys: Set<string>,
): Proposal[] {
  const ofYear = ofNamedYear(way.measure, way.scope, slot);
  if (ofYear === null) return [];
  const asked = { ...way, scope: withOtherDate(ofYear, ledger, way.measure), slot, source, ledger };
  const recipe = recipeOf(asked);
  if (narrowsItsColumn(recipe, asked)) return [];
  const before = takeFrom(slot, source, ledger, recipe);
  if ('why' in before) {
    whys.add(before.why);
    return [];
  }
  const { undecided, questions } = odditiesIn(ledger, way.measure, before.taken, slot);
  const open = [...openIn(asked), ...undecided];
  const decided = (choices: readonly (readonly Filter[])[]) =>
    takeFrom(slot, source, ledger, { ...recipe, filters: [...fixedIn(asked), ...choices.flat()] });
  const likely = open.map(({ filters }) => filters);
  const made = decided(likely);
  if ('why' in made) return [];
  const { value } = made.taken;
  const { measure } = asked;
  if (value <= 0 || (measure.isConstant && !isSameInAll(made.proposal, asked, made.taken))) return [];
  // What a person would have to decide is asked only where it makes another number.
  const others = open.flatMap((one) => {
    const other = decided(open.map((two) => (two === one ? two.otherwise : two.filters)));
    return 'why' in other || other.taken.value !== value ? [{ one, other }] : [];
  });
  const open_ = others.map(({ one }) => one);
  return [
    judged(asked, made, { open: open_, questions, flipped: null }),
    ...others.flatMap(({ one, other }) =>
      'why' in other || other.taken.value <= 0 || one.otherDoubt === null
        ? []
        : [judged(asked, other, { open: open_, questions, flipped: one })],
    ),
  ];
}

/** A heading that names its year, as 2024年度贴息 does, tells it for every row, whatever else is dated there. */
function ofNamedYear({ column }: Measure, scope: Scope, { table }: Slot): Scope | null {
  const named = /(?<!\d)((?:19|20)\d{2})年/.exec(column ?? '')?.[1];
  if (named === undefined || table.year === null) return scope;
  if (Number(named) !== table.year) return null;
  const filters = scope.filters.filter((filter) => !('same' in filter && filter.same === 'year'));
  return { ...scope, filters };
}

// ---- which rows

/** What is decided about states, whatever the rest. */
function choicesIn({ scope, measure, slot, ledger }: Asked) {
  return scope.states.map((state) => choose(state, { ...measure, label: saidOf(slot) }, ledger));
}

/** What the name says; of a part (其中：) also what the whole does, of which it says the rest. */
export function saidOf({ label, whole }: Slot): string {
  return whole === undefined ? label : `${whole}${label}`;
}

function openIn(asked: Asked): Undecided[] {
  const { scope, measure, slot, ledger } = asked;
  return [
    ...choicesIn(asked).flatMap((choice) => choice.open),
    ...scope.open,
    ...unpaidPersons(measure, slot.unit, ledger),
  ];
}

function isPaid({ slot, measure }: Asked): boolean {
  return slot.unit?.endsWith('元') === true && measure.aggregate === 'sum';
}

function unpaidOf(asked: Asked): ReturnType<typeof unpaidCells> {
  return isPaid(asked) ? unpaidIn(asked.ledger)(asked.slot.table.year) : { filters: [], notes: [] };
}

function fixedIn(asked: Asked): Filter[] {
  const { topic, measure, scope, ledger } = asked;
  return [
    ...topic.filters,
    ...(measure.filters ?? []),
    ...scope.filters,
    ...choicesIn(asked).flatMap(({ filters }) => filters),
    ...unpaidOf(asked).filters,
    ...unpaidCells(ledger).filters,
  ];
}

/** The recipe with all that is decided before the rows are looked at. */
function recipeOf(asked: Asked): LedgerRecipe {
  const {
    fit: _fit,
    doubts: _doubts,
    isUnitGuessed: _guessed,
    explains: _explains,
    isConstant: _constant,
    ...how
  } = asked.measure;
  return {
    kind: 'ledger',
    file: asked.source.name,
    sheet: asked.ledger.sheetName,
    ...how,
    filters: [...fixedIn(asked), ...openIn(asked).flatMap(({ filters }) => filters)],
  };
}

/** A column that is narrowed to one value has nothing to count, and no share. */
function narrowsItsColumn({ aggregate, column, filters }: LedgerRecipe, { topic, measure }: Asked): boolean {
  if (aggregate !== 'count-distinct' && aggregate !== 'share') return false;
  const narrows =
    aggregate === 'share' ? topic.filters : filters.filter((filter) => !measure.filters?.includes(filter));
  return narrows.some((filter) => filter.column === column);
}

/** Whether every row says the number that the highest does. */
function isSameInAll({ recipe }: Proposal, { ledger, slot }: Asked, { value }: Taken): boolean {
  if (recipe.kind !== 'ledger') return false;
  const mean = evaluate({ ...recipe, aggregate: 'average' }, ledger, slot.table);
  return !isRefusal(mean) && Math.abs(mean.value - value) < 1e-6;
}

// ---- what speaks for it

interface Rows {
  /** What only a person can tell, where it makes another number. */
  readonly open: readonly Undecided[];
  readonly questions: readonly string[];
  /** That of these which was decided the other way. */
  readonly flipped: Undecided | null;
}

function judged(
  asked: Asked,
  { proposal, taken }: { readonly proposal: Proposal; readonly taken: Taken },
  { open, questions: oddities, flipped }: Rows,
): Proposal {
  const { slot, ledger, topic, scope, measure } = asked;
  const value = proposal.value as number;
  const choices = choicesIn(asked);
  const unpaid = unpaidOf(asked);
  const reversed = reversals(ledger, proposal.recipe as LedgerRecipe, taken);
  const questions = [...questionsIn(slot, ledger, measure, taken), ...oddities];
  const isSideways = liesOnItsSide(ledger);
  const understood = understanding(slot, ledger, topic, measure, taken);
  const guess = unitGuess(slot, measure, value);
  const doubts = [
    ...measure.doubts,
    ...guess.doubts,
    ...topic.doubts,
    ...reversed,
    ...open.map((one) => (one === flipped ? one.otherDoubt! : one.doubt)),
    ...questions,
    ...(isSideways ? ['这张表的一行是各个对象的同一项内容，不是一个对象'] : []),
    ...scope.doubts,
    ...choices.flatMap(({ notes }) => notes),
    ...unpaid.notes,
    ...unpaidCells(ledger).notes,
    ...proposal.doubts,
    ...understood.doubts,
  ];
  const evidence: Evidence = {
    rows: topic.certainty,
    words: understood.share,
    measure: measure.fit,
    unit: guess.certainty,
    scope: scope.certainty,
    states: [...choices, ...open].reduce((all, one) => all * one.certainty, 1),
    reversed: reversed.length > 0 ? REVERSED : 1,
    questions: questions.length > 0 ? QUESTIONED : 1,
    sideways: isSideways ? SIDEWAYS : 1,
    read: readingOf(taken, measure),
    size: slot.kind === 'executed' ? spentOf(slot, value, slot.unit) : sizeOf(slot, value),
    flipped: flipped === null ? 1 : FLIPPED,
  };
  const belonging: Belonging = {
    certainty: (topic.belonging?.certainty ?? 1) * scope.belonging.certainty,
    doubts: [...(topic.belonging?.doubts ?? []), ...scope.belonging.doubts],
  };
  const whole = {
    ...proposal,
    confidence: weighed(evidence),
    evidence,
    doubts: [...new Set(doubts)],
    belonging,
  };
  return isPaid(asked) && scope.isBudget ? settled(whole) : whole;
}

/** What stays where rows were decided about in the less likely way. */
const FLIPPED = 0.6;
/** How much surer the unit of a column is when what was planned is of the same size. */
const SAME_SIZE = 1.3;
/** And how much less where it is of another. */
const OTHER_SIZE = 0.4;
/** Certainty that stays where the list asks something that only a person can tell. */
const QUESTIONED = 0.75;
/** Certainty that stays where the rows of a list are no things. */
const SIDEWAYS = 0.4;
/** Certainty that stays where a payment that was taken back may still be counted. */
const REVERSED = 0.75;
/** Certainty that stays where most gave no answer. */
const UNANSWERED = 0.85;

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

/** Who gave no answer is in no share; of a number or a name that is missing the whole is uncertain. */
function readingOf({ undated, unread, positions, unit }: Taken, { aggregate }: Measure): number {
  if (aggregate === 'share' && unit === '%' && undated === 0)
    return positions.length >= unread ? 1 : UNANSWERED;
  const lost = (undated + unread) / (positions.length + undated + unread);
  return lost === 0 ? 1 : Math.max(0.3, 0.78 - lost);
}

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
