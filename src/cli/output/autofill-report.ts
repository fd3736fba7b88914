import { basename } from 'node:path';
import {
  methodText,
  provenanceText,
  recipeText,
  standOf,
  valueText,
  writtenState,
  writtenText,
  type Recipe,
  type Proposal,
  type Slot,
  type SlotProposals,
} from '../../app/fill/fill-view';
import { formatCell, type FileWarning, type WorkbookError } from '../../sheet';
import { warningsJson } from './warnings';

/** A slot with what is proposed for it, and what was done. */
export interface Offer extends SlotProposals {
  readonly slot: Slot;
  readonly filled: boolean;
  /** Whether a formula was written. */
  readonly asFormula: boolean;
}

/** Everything that a run did. */
export interface Filled {
  readonly input: string;
  readonly output: string;
  /** The workbook written. */
  readonly bytes: Uint8Array;
  readonly warnings: readonly FileWarning[];
  readonly offers: readonly Offer[];
  readonly failed: readonly { readonly file: string; readonly error: WorkbookError }[];
}

/** The JSON of `autofill --format json`, version 1: the contract of the command line (docs/command-line.md). */
export function toJson({ input, output, warnings, offers, failed }: Filled): object {
  return {
    version: 1,
    path: input,
    output,
    error: null,
    warnings: warningsJson(warnings),
    proposals: offers
      .filter(({ proposals }) => proposals.length > 0)
      .map((offer) => ({
        ...placeJson(offer.slot),
        ...proposalJson(offer, offer.proposals[0]!, input),
        alternatives: offer.proposals
          .slice(1)
          .map((one) => proposalJson({ ...offer, filled: false, asFormula: false }, one, input)),
      })),
    unmatched: offers
      .filter(({ proposals }) => proposals.length === 0)
      .map(({ slot, why }) => ({ ...placeJson(slot), why })),
    failed: failed.map(({ file, error }) => ({ file, error: { code: error.code, message: error.message } })),
  };
}

function placeJson({ label, kind, table, cell, line }: Slot): object {
  return {
    indicator: label,
    kind,
    sheet: table.sheetName,
    cell: cell && formatCell(cell),
    ...(line !== undefined && { line }),
  };
}

function proposalJson({ slot, filled, asFormula }: Offer, proposal: Proposal, input: string): object {
  const { value, unit, confidence, doubts, provenance, formula } = proposal;
  const state = writtenState(slot, proposal);
  const previous = slot.current.raw.trim();
  return {
    value,
    unit,
    written:
      asFormula && formula !== null
        ? formula
        : typeof state.value === 'number'
          ? state.value
          : writtenText(slot, proposal),
    formula,
    confidence,
    doubts,
    filled,
    stand: standOf(slot, proposal),
    previous: previous === '' ? null : previous,
    source: {
      file: provenance.file ?? basename(input),
      sha256: provenance.sha256,
      sheet: provenance.sheet,
      range: provenance.range,
      rows: provenance.rows,
      rule: recipeJson(proposal.recipe, proposal),
    },
  };
}

/** A recipe of a ledger with its filters as they were applied. */
function recipeJson(recipe: Recipe, { provenance }: Proposal): object {
  if (recipe.kind !== 'ledger') return recipe;
  const { kind: _kind, file: _file, sheet: _sheet, ...how } = recipe;
  return { ...how, filters: provenance.filters };
}

/** What a person reads in a terminal. */
export function toText({ input, output, offers }: Filled): string {
  const filled = offers.filter((offer) => offer.filled);
  const open = offers.filter((offer) => !offer.filled && offer.proposals.length > 0);
  const none = offers.filter(({ proposals }) => proposals.length === 0);
  const lines = [
    `${input} → ${output}`,
    offers.length === 0
      ? '  没有认出预算绩效表，原样另存。'
      : `  填入 ${filled.length} 处，待确认 ${open.length} 处，没有找到 ${none.length} 处`,
    ...filled.flatMap((offer) => proposalLines('填入', offer)),
    ...open.flatMap((offer) => proposalLines(STANDS[standOf(offer.slot, offer.proposals[0]!)], offer)),
    ...none.map(({ slot, why }) => `    没有找到 ${placeText(slot)}${slot.label}：${why}`),
  ];
  return `${lines.join('\n')}\n`;
}

const STANDS = { empty: '待确认', equal: '已一致', different: '不一致', 'no-place': '供参考' } as const;

function proposalLines(what: string, { slot, proposals }: Offer): string[] {
  const [best, ...others] = proposals;
  const now = slot.current.raw.trim();
  const before = now !== '' && what !== '填入' ? `（现填「${now}」）` : '';
  return [
    `    ${what} ${placeText(slot)}${slot.label} = ${writtenText(slot, best!)}${before}，把握 ${Math.round(best!.confidence * 100)}%`,
    `      ${provenanceText({ ...best!.provenance, rowCount: best!.provenance.rows.length })}${best!.recipe.kind === 'ledger' ? `，${methodText(best!.recipe)}` : ''}`,
    ...best!.doubts.map((doubt) => `      请看：${doubt}`),
    ...others.map(
      (other) =>
        `      另一种取法：${valueText(other.value, other.unit)}（${recipeText(other.recipe, other.provenance.filters)}）`,
    ),
  ];
}

function placeText({ cell }: Slot): string {
  return cell ? `${formatCell(cell)} ` : '';
}
