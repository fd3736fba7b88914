import { createSourceStore } from '../../../src/app/fill/source-store';
import { CONFIDENT, type Proposal, type SlotProposals } from '../../../src/autofill/proposals/proposal';
import type { Slot } from '../../../src/autofill/slots/slot';
import { slotsOf } from '../../../src/autofill/slots/slots';
import { recognise } from '../../../src/form';
import { convert } from '../../../src/quantity';
import { Sheet, type Snapshot } from '../../../src/sheet';
import { isEvidence, type Amount, type Case, type Expectation, type Paper } from './case';
import { render } from './ledger-sheet';

/** What was proposed for one slot, held against what the clerk says. */
export interface Judgement {
  readonly case: string;
  readonly paper: string;
  readonly slot: Slot;
  readonly expectation: Expectation | null;
  readonly proposals: readonly Proposal[];
  /** What is said where nothing is proposed. */
  readonly why: string | null;
  /** Whether the right value stands first, from the right rows. */
  readonly isFirst: boolean;
  /** Proposals with confidence that are not right. */
  readonly wrong: readonly Proposal[];
  /** Whether the right value is proposed with confidence. */
  readonly isConfident: boolean;
}

/** Fills the tables of a case and judges every slot. */
export async function judge(one: Case): Promise<Judgement[]> {
  const books = new Map<string, readonly Snapshot[]>([
    ...one.files.map(({ name, sheets }): [string, readonly Snapshot[]] => [name, sheets.map(render)]),
    ...(one.tables ?? []).map(({ name, snapshots }): [string, readonly Snapshot[]] => [name, snapshots]),
  ]);
  const store = createSourceStore(async ({ name }) => ({ snapshots: books.get(name)! }));
  const own = one.sameWorkbook ? [...books.keys()].slice(0, 1) : [];
  for (const name of books.keys())
    if (!own.includes(name)) await store.addFile({ name, bytes: new TextEncoder().encode(name) });
  const judgements: Judgement[] = [];
  for (const paper of one.papers) {
    const ledgers = own.flatMap((name) => books.get(name)!);
    await store.setWorkbook([{ ...paper.table, sheetId: 'table' }, ...ledgers]);
    const sheet = new Sheet({ ...paper.table, sheetId: 'table' });
    const slots = recognise(sheet).flatMap((form) => slotsOf(form, sheet));
    const offers = await store.propose(slots, []);
    for (const slot of slots) {
      const offer = offers.find(({ slotId }) => slotId === slot.id)!;
      judgements.push(judgeSlot(one, paper, slot, offer));
    }
    for (const missing of paper.expectations.filter((wanted) => !slots.some((slot) => isMeant(wanted, slot))))
      throw new Error(`${one.name}, ${paper.name}: no slot ${missing.label}`);
  }
  return judgements;
}

function judgeSlot(one: Case, paper: Paper, slot: Slot, { proposals, why }: SlotProposals): Judgement {
  const expectation = paper.expectations.find((wanted) => isMeant(wanted, slot)) ?? null;
  const confident = proposals.filter(({ confidence }) => confidence >= CONFIDENT);
  const isRight = (proposal: Proposal) => expectation !== null && fits(proposal, expectation, one);
  return {
    case: one.name,
    paper: paper.name,
    slot,
    expectation,
    proposals,
    why,
    isFirst: proposals[0] !== undefined && (expectation?.amount ?? null) !== null && isRight(proposals[0]),
    wrong: confident.filter((proposal) => !isRight(proposal)),
    isConfident: confident.some(isRight),
  };
}

function isMeant(wanted: Expectation, { label, kind, level2 }: Slot): boolean {
  const bare = (text: string | null) => (text ?? '').replace(/\s+/g, '').replace(/^其中[:：]/, '');
  return (
    (wanted.slot ?? 'actual') === kind &&
    bare(label) === bare(wanted.label) &&
    (wanted.level2 === undefined || bare(level2) === wanted.level2)
  );
}

/** Whether a proposal says what the clerk says, from the rows that the clerk counts. */
function fits(proposal: Proposal, { amount, evidence, fine = [] }: Expectation, { files }: Case): boolean {
  if (fine.some((other) => isAmount(proposal, other))) return true;
  if (amount === null || !isAmount(proposal, amount)) return false;
  return !evidence || isEvidence(evidence, proposal.provenance, files);
}

/** The same number in units that convert; what is no whole number may be rounded to two places. */
function isAmount({ value, unit }: Proposal, wanted: Amount): boolean {
  if (typeof value !== 'number') return false;
  const bare = unit?.split('/')[0] ?? null;
  const same = bare === null ? value : convert(value, bare, wanted.unit);
  const close = Number.isInteger(wanted.value) ? 1e-6 : 0.0051;
  return same !== null && Math.abs(same - wanted.value) <= close;
}

/** A judgement as a line for whoever has to look into it. */
export function tell({ case: name, paper, slot, expectation, proposals, why }: Judgement): string {
  const wanted = expectation?.amount
    ? `${expectation.amount.value}${expectation.amount.unit}`
    : '（台账没有）';
  const told = proposals
    .slice(0, 4)
    .map(
      ({ value, unit, confidence, recipe, provenance, doubts }) =>
        `\n      ${confidence.toFixed(2)} ${value}${unit ?? ''} ${JSON.stringify(recipe)} ${provenance.file ?? '本簿'}›${provenance.sheet} ${provenance.rows.length}行${doubts.length > 0 ? `；${doubts.join('；')}` : ''}`,
    );
  return `${name} › ${paper} › ${slot.kind === 'actual' ? '' : `${slot.kind} `}${slot.level2 ?? ''}「${slot.label}」 应为 ${wanted}${told.join('') || `\n      （没有：${why}）`}`;
}
