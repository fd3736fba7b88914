import { planFixes } from '../app/fixes';
import { reportDraft } from '../app/report';
import { combine, type CheckResult } from '../app/result';
import {
  checkWorkbook,
  loadRules,
  surveyWorkbook,
  type JobOptions,
  type Progress,
  type SheetForms,
} from '../app/workbook';
import type { Finding } from '../rules/rule';
import {
  formatCell,
  WorkbookError,
  type CellRef,
  type Receipt,
  type SkippedChange,
  type Workbook,
} from '../sheet';

/** A job under way. Reading can be stopped at any time, writing cannot. */
export interface Busy {
  readonly job: 'survey' | 'check' | 'write' | 'open';
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
  | { readonly kind: 'undone'; readonly title: string; readonly skipped: readonly SkippedChange[] }
  | { readonly kind: 'report' };

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
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** What can be taken back, the latest last. */
  readonly undo: readonly Receipt[];
}

/** The pane's conversation with one workbook. Its state is immutable; listeners are told of each new one. */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Looks at the sheet in front and follows the workbook from then on. Gives the way to stop. */
  start(): Promise<() => void>;
  /** Looks for tables again, on all sheets if the one in front has none. */
  survey(): Promise<void>;
  check(scope: 'front' | 'all'): Promise<void>;
  cancel(): void;
  /** Brings a cell of a finding to front. */
  goTo(finding: Finding, cell: CellRef): Promise<void>;
  /** Brings a known table to front. */
  openTable(sheetId: string): Promise<void>;
  applyFixes(findings: readonly Finding[]): Promise<void>;
  undoLast(): Promise<void>;
  writeReport(): Promise<void>;
  openSample(name: string): Promise<void>;
  dismiss(): void;
}

export interface SessionOptions {
  readonly now?: () => Date;
  /** Gives the bytes of the sample table. */
  readonly loadSample: () => Promise<Uint8Array>;
}

/** Excel reports our own writes late; edits in this time after one are taken for it. */
const OWN_WRITE_MS = 1000;
/** Leafing through sheets quickly reads only the last one. */
const ACTIVATION_MS = 150;

const EMPTY: SessionState = {
  front: null,
  known: [],
  shown: [],
  checks: new Map(),
  stale: new Set(),
  busy: null,
  problem: null,
  notice: null,
  undo: [],
};

export function createSession(workbook: Workbook, options: SessionOptions): Session {
  const now = options.now ?? (() => new Date());
  const listeners = new Set<() => void>();
  let state = EMPTY;
  let job: AbortController | null = null;
  let lastWrite = -Infinity;

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  /**
   * Runs one job at a time and gives whether it was done. A new job stops one that reads; while something is
   * written, none starts.
   */
  async function run(
    kind: Busy['job'],
    work: (options: JobOptions & { readonly signal: AbortSignal }) => Promise<void>,
    { quiet = false, retry = () => void run(kind, work, { quiet }) } = {},
  ): Promise<boolean> {
    if (state.busy?.job === 'write') return false;
    job?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    job = controller;
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) set({ busy: { job: kind, progress } });
    };
    set({ busy: { job: kind, progress: { done: 0, total: 0 } }, ...(quiet ? {} : { problem: null }) });
    try {
      // An answer of Excel may take long; the person who cancels does not wait for it.
      await Promise.race([work({ signal, onProgress }), whenAborted(signal)]);
      return true;
    } catch (cause) {
      const error = asWorkbookError(cause);
      if (!signal.aborted && error.code !== 'cancelled' && !quiet) set({ problem: { error, retry } });
      return false;
    } finally {
      if (job === controller) {
        job = null;
        set({ busy: null });
      }
    }
  }

  /** The sheet in front; one with tables replaces what is shown, one without leaves it. */
  function show(front: SheetForms): void {
    const keep = front.forms.length === 0 || state.shown.includes(front.sheetId);
    set({ front, known: withSheet(state.known, front), shown: keep ? state.shown : [front.sheetId] });
  }

  async function lookAtFront({ signal, onProgress }: JobOptions): Promise<void> {
    const [front] = await surveyWorkbook(workbook, 'active', { signal, onProgress });
    if (signal?.aborted || !front) return;
    show(front);
    if (front.forms.length > 0 || state.known.length > 0 || state.checks.size > 0) return;
    const all = await surveyWorkbook(workbook, 'all', { signal, onProgress });
    if (!signal?.aborted) set({ known: all.filter((sheet) => sheet.forms.length > 0) });
  }

  function accept(results: readonly CheckResult[]): void {
    const checks = new Map(state.checks);
    const stale = new Set(state.stale);
    let known = state.known;
    for (const result of results) {
      const sheet = sheetForms(result);
      checks.set(sheet.sheetId, result);
      stale.delete(sheet.sheetId);
      known = withSheet(known, sheet);
    }
    set({ checks, stale, known });
  }

  async function checkSheets(sheetIds: readonly string[], options: JobOptions): Promise<void> {
    for (const sheetId of sheetIds) {
      const results = await checkWorkbook(workbook, { sheetId }, options);
      if (options.signal?.aborted) return;
      accept(results);
    }
  }

  async function checkScope(scope: 'front' | 'all', options: JobOptions): Promise<void> {
    const results = await checkWorkbook(workbook, scope === 'all' ? 'all' : 'active', options);
    if (options.signal?.aborted) return;
    set({ notice: null });
    const front = scope === 'front' && results[0] ? sheetForms(results[0]) : null;
    if (front) set({ front });
    if (front?.forms.length === 0) {
      // The sheet in front is no table: what is meant are the tables shown, if any.
      const others = checkedAndShown().filter((sheetId) => sheetId !== front.sheetId);
      set({ shown: others });
      await checkSheets(others, options);
      return;
    }
    const tables = results.filter((result) => result.forms.length > 0);
    accept(tables);
    set({ shown: tables.map((result) => sheetForms(result).sheetId) });
  }

  function checkedAndShown(): string[] {
    return state.shown.filter((sheetId) => state.checks.has(sheetId));
  }

  /** Writes something, then checks the shown sheets again. */
  async function write(work: () => Promise<Notice>): Promise<void> {
    const written = await run('write', async () => {
      try {
        set({ notice: await work() });
      } finally {
        lastWrite = now().getTime();
      }
    });
    if (!written || state.notice?.kind === 'report') return;
    await run('check', (options) => checkSheets(checkedAndShown(), options));
  }

  async function select(sheetId: string, cell: CellRef): Promise<void> {
    const sheet = state.checks.get(sheetId)?.sheets[0];
    const range = sheet?.area(cell.row, cell.column) ?? {
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    };
    try {
      await workbook.select(sheetId, range);
      if (state.problem) set({ problem: null });
    } catch (cause) {
      set({ problem: { error: asWorkbookError(cause), retry: () => void select(sheetId, cell) } });
    }
  }

  const session: Session = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const follow = (sheetId: string) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const checked = state.checks.get(sheetId);
          if (state.busy && state.busy.job !== 'survey') follow(sheetId);
          else if (checked && !state.stale.has(sheetId)) show(sheetForms(checked));
          else void run('survey', lookAtFront, { quiet: true });
        }, ACTIVATION_MS);
      };
      await run('survey', lookAtFront);
      void loadRules().catch(() => undefined); // told when a check needs them
      const stop = await workbook.onChange(({ sheetId, kind }) => {
        if (kind === 'activated') follow(sheetId);
        else if (state.checks.has(sheetId) && !state.stale.has(sheetId) && !isOwnWrite()) {
          set({ stale: new Set([...state.stale, sheetId]) });
        }
      });
      return () => {
        clearTimeout(timer);
        job?.abort();
        stop();
      };
    },
    async survey() {
      set({ known: [] });
      await run('survey', lookAtFront);
    },
    async check(scope) {
      await run('check', (options) => checkScope(scope, options));
    },
    cancel() {
      if (state.busy?.job !== 'write') job?.abort();
    },
    goTo: (finding, cell) => select(finding.sheetId, cell),
    async openTable(sheetId) {
      const form = state.known.find((sheet) => sheet.sheetId === sheetId)?.forms[0];
      if (form) await select(sheetId, form.title.cell);
    },
    applyFixes: (findings) =>
      write(async () => {
        const { plan } = planFixes(findings);
        const receipt = await workbook.commit(plan);
        const cells = receipt.undo.changes.length;
        if (cells > 0) set({ undo: [...state.undo, receipt] });
        return { kind: 'applied', cells, skipped: receipt.skipped };
      }),
    undoLast: () =>
      write(async () => {
        const last = state.undo.at(-1)!;
        const { skipped } = await workbook.commit(last.undo);
        set({ undo: state.undo.slice(0, -1) });
        return { kind: 'undone', title: last.undo.title, skipped };
      }),
    writeReport: () =>
      write(async () => {
        const shown = state.shown.flatMap((sheetId) => state.checks.get(sheetId) ?? []);
        await workbook.writeSheet(reportDraft(combine(shown), now()));
        return { kind: 'report' };
      }),
    async openSample(name) {
      await run('open', async (job) => {
        await workbook.open(await options.loadSample(), name);
        await lookAtFront(job);
      });
    },
    dismiss: () => set({ problem: null, notice: null }),
  };

  function isOwnWrite(): boolean {
    return state.busy?.job === 'write' || now().getTime() - lastWrite < OWN_WRITE_MS;
  }

  return session;
}

/** The result of the shown sheets as one, or null when none of them was checked. */
export function shownResult({ shown, checks }: Pick<SessionState, 'shown' | 'checks'>): CheckResult | null {
  const results = shown.flatMap((sheetId) => checks.get(sheetId) ?? []);
  return results.length > 0 ? combine(results) : null;
}

/** The tables that the pane speaks of. */
export function shownForms(state: SessionState): SheetForms[] {
  return state.shown.flatMap((sheetId) => state.known.find((sheet) => sheet.sheetId === sheetId) ?? []);
}

/** Names of the cells that were left out. */
export function skippedCells(skipped: readonly SkippedChange[]): string[] {
  return skipped.map(({ change }) => formatCell(change));
}

function withSheet(known: readonly SheetForms[], sheet: SheetForms): readonly SheetForms[] {
  const place = known.findIndex(({ sheetId }) => sheetId === sheet.sheetId);
  if (sheet.forms.length === 0) return place < 0 ? known : known.filter((_, index) => index !== place);
  return place < 0 ? [...known, sheet] : known.map((one, index) => (index === place ? sheet : one));
}

function sheetForms(one: CheckResult): SheetForms {
  const { sheetId, sheetName } = one.sheets[0]!.snapshot;
  return { sheetId, sheetName, forms: one.forms };
}

function asWorkbookError(cause: unknown): WorkbookError {
  return cause instanceof WorkbookError ? cause : new WorkbookError('unknown', {}, { cause });
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')), { once: true });
  });
}
