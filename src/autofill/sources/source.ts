import { recognise } from '../../form';
import type { Form } from '../../form/model/form';
import { Sheet, type Snapshot } from '../../sheet';
import { findLedgers } from '../../ledger/find-ledger';
import { joinLedgers } from '../../ledger/join-ledgers';
import type { Ledger } from '../../ledger/ledger';

/** A form has some hundred rows; a longer sheet is looked through for a ledger only. */
const LONGEST_FORM = 2000;

/** A sheet that values may be taken from. */
export interface SourceSheet {
  readonly sheet: Sheet;
  readonly ledger: Ledger | null;
  readonly forms: readonly Form[];
}

/** A workbook that values may be taken from: a file, or the workbook that is filled. */
export interface Source {
  readonly id: string;
  /** null: the workbook that is filled. */
  readonly name: string | null;
  /** Of the file's bytes, in hex. */
  readonly sha256: string | null;
  readonly sheets: readonly SourceSheet[];
}

/** Recognises what the sheets of a source hold. */
export function readSource(
  { id, name, sha256 }: Omit<Source, 'sheets'>,
  snapshots: readonly Snapshot[],
): Source {
  const sheets = snapshots.flatMap((snapshot) => readSourceSheet(snapshot, name));
  const ledgers = joinLedgers(sheets.map(({ ledger }) => ledger));
  return { id, name, sha256, sheets: sheets.map((sheet, place) => ({ ...sheet, ledger: ledgers[place]! })) };
}

/** A sheet with its list, and once more with each list that was made of it. */
function readSourceSheet(snapshot: Snapshot, name: string | null): SourceSheet[] {
  const sheet = new Sheet(snapshot);
  const isShort = (snapshot.usedRange?.bottom ?? 0) < LONGEST_FORM;
  const forms = isShort ? recognise(sheet) : [];
  const [ledger, ...others] = forms.length > 0 ? [] : findLedgers(sheet, name);
  return [
    { sheet, forms, ledger: ledger ?? null },
    ...others.map((one) => ({ sheet, forms: [], ledger: one })),
  ];
}
