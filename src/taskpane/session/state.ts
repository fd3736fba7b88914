import { applyIgnored, type ReasonRecord, type ReviewedResult } from '../../app/ignore/ignored';
import { combine, type CheckResult } from '../../app/check/result';
import type { Progress, SheetForms } from '../../app/workbook';
import type { Receipt, SkippedChange, Workbook, WorkbookError } from '../../sheet';

/** A job under way. Reading can be stopped at any time, writing cannot. */
export interface Busy {
  readonly job: 'survey' | 'check' | 'recheck' | 'write' | 'open';
  readonly progress: Progress;
}

/** Something that did not work, and how to try it again. */
export interface Problem {
  readonly error: WorkbookError;
  readonly retry: () => void;
}

/** What was just done, as the pane says it. */
export type Notice =
  | { readonly kind: 'applied'; readonly cells: number; readonly skipped: readonly SkippedChange[] }
  | {
      readonly kind: 'written';
      readonly title: string;
      readonly cells: number;
      readonly skipped: readonly SkippedChange[];
    }
  | { readonly kind: 'sheet-new'; readonly sheet: string }
  | { readonly kind: 'saved'; readonly file: string }
  | {
      readonly kind: 'undone';
      readonly title: string;
      /** Nothing could be taken back. */
      readonly isNothing: boolean;
      readonly skipped: readonly SkippedChange[];
    }
  /** Whether marks were taken away for it. */
  | { readonly kind: 'report'; readonly unmarked: boolean }
  | {
      readonly kind:
        | 'marked'
        | 'unmarked'
        | 'copied'
        | 'ignored'
        | 'explained'
        | 'restored'
        | 'removed'
        | 'settings'
        | 'records'
        | 'records-cleared'
        | 'rules'
        | 'lists'
        | 'decided'
        | 'differences'
        | 'differences-copied';
    };

/** Something written that can be taken back, with what the workbook keeps of it. */
export interface Undoable extends Receipt {
  readonly undone?: (workbook: Workbook) => Promise<void>;
  /** The sheet that is gone when it is taken back; known once it was written. */
  readonly sheetId?: () => string | undefined;
}

export interface SessionState {
  /** The sheet in front, as far as it could be read. */
  readonly front: SheetForms | null;
  /** Every sheet with tables that is known of. */
  readonly known: readonly SheetForms[];
  /** The sheets whose tables and findings the pane shows. */
  readonly shown: readonly string[];
  /** The latest check of each sheet. */
  readonly checks: ReadonlyMap<string, CheckResult>;
  /** Checked sheets that were edited since. */
  readonly stale: ReadonlySet<string>;
  /** The reasons that people gave for findings of this workbook. */
  readonly ignored: readonly ReasonRecord[];
  /** Whether an edit is followed by a new check. */
  readonly rechecks: boolean;
  /** Whether what a check finds is marked on the sheets. */
  readonly marks: boolean;
  /** Why cells could not be marked, or not be unmarked. */
  readonly unmarked: Problem | null;
  /** The name under which the person gives reasons; "" until it was entered. */
  readonly who: string;
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** What can be taken back, the latest last. */
  readonly undo: readonly Undoable[];
  /** How often cells or settings were edited, by whomever; what was computed before one more is out of date. */
  readonly edits: number;
}

/** Before anything was looked at. */
export const EMPTY: SessionState = {
  front: null,
  known: [],
  shown: [],
  checks: new Map(),
  stale: new Set(),
  ignored: [],
  rechecks: false,
  marks: false,
  unmarked: null,
  who: '',
  busy: null,
  problem: null,
  notice: null,
  undo: [],
  edits: 0,
};

/** The result of the shown sheets as one, or null when none of them was checked. */
export function shownResult({
  shown,
  checks,
  ignored,
}: Pick<SessionState, 'shown' | 'checks' | 'ignored'>): ReviewedResult | null {
  const results = shown.flatMap((sheetId) => checks.get(sheetId) ?? []);
  return results.length > 0 ? applyIgnored(combine(results), ignored) : null;
}

/** The shown sheets that were checked. */
export function checkedAndShown({ shown, checks }: Pick<SessionState, 'shown' | 'checks'>): string[] {
  return shown.filter((sheetId) => checks.has(sheetId));
}

/** The tables that the pane speaks of. */
export function shownForms(state: SessionState): SheetForms[] {
  return state.shown.flatMap((sheetId) => state.known.find((sheet) => sheet.sheetId === sheetId) ?? []);
}

/** A job that the person waits for; looking at a sheet and checking after an edit go on behind. */
export function waitedFor(busy: Busy | null): Busy | null {
  return busy && busy.job !== 'survey' && busy.job !== 'recheck' ? busy : null;
}

/** The known sheets with this one as it is now; without it when it has no tables. */
export function withSheet(known: readonly SheetForms[], sheet: SheetForms): readonly SheetForms[] {
  const place = known.findIndex(({ sheetId }) => sheetId === sheet.sheetId);
  if (sheet.forms.length === 0) return place < 0 ? known : known.filter((_, index) => index !== place);
  return place < 0 ? [...known, sheet] : known.map((one, index) => (index === place ? sheet : one));
}

/** The tables of a check of one sheet. */
export function sheetForms(one: CheckResult): SheetForms {
  const { sheetId, sheetName } = one.sheets[0]!.snapshot;
  return { sheetId, sheetName, forms: one.forms };
}
