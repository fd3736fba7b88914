import { similarity } from '../../text';
import { carryProposals } from '../tables/carry';
import { proposeFrom } from '../match/propose-ledger';
import { rollUpProposals } from '../tables/roll-up';
import { findLedgerFor } from '../recipe/find-ledger-for';
import { agreed } from './agreement';
import type { Proposal, SlotProposals } from './proposal';
import type { LedgerRecipe, NamedRecipe } from '../recipe/recipe';
import { takeRecipe } from '../recipe/take';
import { takeFrom } from '../recipe/take-from';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { withFormula } from './with-formula';
import { valueText } from './words';
import { plainWords, subjectOf } from '../match/wording';

/** So many ways are shown for one slot. */
const SHOWN = 5;
/** A second way nearly as good makes the first uncertain. */
const NEARLY = 0.85;
/** Two lists that are asked the same are weighed only where both are about it. */
const COMPARABLE = 0.6;
/** Confidence that stays when two ways that are about as good give different numbers. */
const UNDECIDED = 0.5;

/** What is proposed for each slot, by confirmed recipes and by matching; the best first. Never throws. */
export function proposeAll(
  slots: readonly Slot[],
  sources: readonly Source[],
  recipes: readonly NamedRecipe[],
): SlotProposals[] {
  const found = slots.map((slot) => {
    const whys = new Set<string>();
    return { slot, whys, proposals: matched(slot, sources, whys) };
  });
  const whysOf = new Map(found.map(({ slot, whys }) => [slot.id, whys]));
  const settled = agreed(found).map(({ slot, proposals }) => ({ slot, proposals: decided(proposals) }));
  const byId = new Map(settled.map((one) => [one.slot.id, one]));
  return settled.map(({ slot, proposals }) => {
    const whys = whysOf.get(slot.id)!;
    const rates = completionRates(slot, slots, (id) => byId.get(id)?.proposals[0], sources);
    const confirmed = confirmedProposal(slot, sources, recipes, whys);
    const all = [...confirmed, ...decided([...rates, ...proposals])];
    const shown = distinct(all)
      .slice(0, SHOWN)
      .map((one) => withFormula(slot, sources, one));
    return {
      slotId: slot.id,
      proposals: shown,
      why: shown.length > 0 ? null : whyNothing(slot, sources, whys),
    };
  });
}

/** Every way to a number for a slot, each weighed by itself. `whys` gets the reasons why what fits gives none. */
export function matched(slot: Slot, sources: readonly Source[], whys: Set<string>): Proposal[] {
  return [
    ...sources.flatMap((source) =>
      source.sheets.flatMap(({ ledger }) => (ledger ? proposeFrom(slot, source, ledger, whys) : [])),
    ),
    ...carryProposals(slot, sources),
    ...rollUpProposals(slot, sources),
  ];
}

const RIVAL = '另有把握相近的取法';

/** Which other answer there is, for a person to choose. */
function rivalDoubt({ value, unit, provenance, recipe }: Proposal): string {
  const column = recipe.kind === 'ledger' && recipe.column !== null ? `「${recipe.column}」` : '';
  return `${RIVAL}：「${provenance.sheet}」${column}得 ${valueText(value, unit)}，结果不同，请选择`;
}

/** Best first; where two that are about as good give different numbers, neither is certain. */
function decided(proposals: readonly Proposal[]): Proposal[] {
  const [first, ...others] = distinct([...proposals].sort((a, b) => b.confidence - a.confidence));
  if (!first) return [];
  const rivals = others.filter(
    (other) =>
      !isSameNumber(other, first) &&
      (other.confidence >= first.confidence * NEARLY ||
        (isOfSameRows(first, other) && strengthOf(other) >= strengthOf(first) * NEARLY) ||
        (other.confidence >= first.confidence * COMPARABLE && asksTheSame(first, other))),
  );
  if (rivals.length === 0)
    return [
      first,
      // Of two different numbers one is certain at most.
      ...others.map((other) =>
        isSameNumber(other, first) ? other : { ...other, confidence: Math.min(other.confidence, UNDECIDED) },
      ),
    ];
  const shaken = (one: Proposal): Proposal => {
    const other = one === first ? rivals[0]! : first;
    const isTold = one.doubts.some((doubt) => doubt.startsWith(RIVAL)) || isSameNumber(one, other);
    return {
      ...one,
      confidence: Math.min(one.confidence, UNDECIDED),
      doubts: isTold ? one.doubts : [rivalDoubt(other), ...one.doubts],
    };
  };
  // Also those that agree with the first: else a later look would find them certain.
  return [first, ...others].map((one) =>
    one === first || one.confidence > UNDECIDED || rivals.includes(one) ? shaken(one) : one,
  );
}

/** Whether two ways look at the same list, each with the rows that likely count. */
function isOfSameRows(one: Proposal, other: Proposal): boolean {
  return (
    one.provenance.sourceId === other.provenance.sourceId &&
    one.provenance.sheet === other.provenance.sheet &&
    [one, other].every(({ evidence }) => evidence?.flipped === 1)
  );
}

/** How certain a way is beside what is undecided about rows: a doubt that another way of counting them does not have is no proof of it. */
function strengthOf({ confidence, evidence }: Proposal): number {
  return evidence ? confidence / (evidence.states * evidence.questions) : confidence;
}

/**
 * Whether two lists are asked the same thing, such as two versions of one list: doubts about the rows of one of them say
 * nothing of which is the right one.
 */
function asksTheSame(
  { recipe: one, provenance: of }: Proposal,
  { recipe: other, provenance }: Proposal,
): boolean {
  if (one.kind !== 'ledger' || other.kind !== 'ledger' || one.column !== other.column) return false;
  const isOther = of.sourceId !== provenance.sourceId || of.sheet !== provenance.sheet;
  const asked = ({ filters }: LedgerRecipe) =>
    filters.flatMap((filter) => ('except' in filter ? [] : JSON.stringify(filter))).join();
  return isOther && one.aggregate === other.aggregate && asked(one) === asked(other);
}

function isSameNumber(a: Proposal, b: Proposal): boolean {
  return typeof a.value === 'number' && typeof b.value === 'number'
    ? Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value))
    : a.value === b.value;
}

/** Of several ways to one number from the same rows the first. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ value, provenance, recipe }) => {
    const key = `${value}|${provenance.sourceId}|${provenance.sheet}|${provenance.range}|${provenance.rows.length}|${recipe.kind}`;
    return !seen.has(key) && seen.add(key);
  });
}

// ---- recipes that a person confirmed

function confirmedProposal(
  slot: Slot,
  sources: readonly Source[],
  recipes: readonly NamedRecipe[],
  whys: Set<string>,
): Proposal[] {
  const named = recipes.find(
    ({ slot: kind, label }) => kind === slot.kind && plainWords(label) === plainWords(slot.label),
  );
  if (!named || named.recipe.kind === 'entry') return [];
  const taken = takeRecipe(slot, sources, named.recipe);
  if (!('why' in taken)) {
    const most = named.recipe.kind === 'ledger' ? taken.confidence : 1;
    return [{ ...taken, confidence: Math.min(most, taken.doubts.length > 0 ? 0.9 : 1) }];
  }
  whys.add(`已确认的取数规则用不上：${taken.why}`);
  return [];
}

// ---- completion rates

/** 完成率 of what another indicator of the table counts: done ÷ planned. */
function completionRates(
  slot: Slot,
  slots: readonly Slot[],
  bestOf: (slotId: string) => Proposal | undefined,
  sources: readonly Source[],
): Proposal[] {
  if (slot.kind !== 'actual' || !/完成率$/.test(plainWords(slot.label))) return [];
  return slots.flatMap((other): Proposal[] => {
    const planned = other.target?.value ?? null;
    if (other.kind !== 'actual' || other.table.sheetId !== slot.table.sheetId || planned === null) return [];
    const alike = similarity(subjectOf(slot.label), subjectOf(other.label));
    const best = bestOf(other.id);
    if (alike < 0.8 || other.unit === '%' || best?.recipe.kind !== 'ledger') return [];
    const recipe: LedgerRecipe = { ...best.recipe, outOf: other.label };
    const place = findLedgerFor(recipe, sources, best.provenance);
    if ('why' in place) return [];
    const made = takeFrom(slot, place.source, place.ledger, recipe);
    if ('why' in made) return [];
    const over = (made.proposal.value as number) > 100;
    return [
      {
        ...made.proposal,
        confidence: Math.round(best.confidence * alike * (over ? 0.75 : 0.97) * 100) / 100,
        doubts: [
          ...(over ? ['超过 100%，请确认是否按 100% 填写'] : []),
          ...best.doubts,
          ...made.proposal.doubts,
        ],
      },
    ];
  });
}

// ---- nothing found

function whyNothing(slot: Slot, sources: readonly Source[], whys: ReadonlySet<string>): string {
  if (!slot.wantsNumber && slot.kind === 'actual') return '指标不要求数字，请按实际情况填写';
  if (sources.every(({ sheets }) => sheets.every(({ ledger, forms }) => !ledger && forms.length === 0)))
    return '还没有可以取数的台账或表格';
  const [first] = whys;
  return first ?? '没有找到名称、类别与它对得上的台账或表格';
}
