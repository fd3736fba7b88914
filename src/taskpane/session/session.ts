import { planFixes } from '../../app/fix/fixes';
import { ignoredRecord, withoutRecords, withRecord, type IgnoredRecord } from '../../app/ignore/ignored';
import type { StoredProfile } from '../../app/profile/profile';
import { keepTemplate } from '../../app/reading/reading-template';
import type { CheckResult } from '../../app/check/result';
import {
  checkWorkbook,
  loadRules,
  surveyWorkbook,
  type JobOptions,
  type Progress,
  type SheetForms,
} from '../../app/workbook';
import type { ReadingTemplate } from '../../form';
import type { Form } from '../../form/model/form';
import type { Settings } from '../../profile';
import type { Finding } from '../../rules/rule';
import {
  WorkbookError,
  type CellRef,
  type ChangePlan,
  type Range,
  type SkippedChange,
  type Workbook,
} from '../../sheet';
import { asWorkbookError } from '../host/errors';
import { createLiveCheck } from './recheck';
import { createMarking, marksOf } from './marking';
import { createPreferences, type Preferences } from './preferences';
import { sheetForms, shownResult, withSheet, type Busy, type Notice, type SessionState } from './state';

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
  /**
   * Writes a plan that the person has seen; it can be taken back. What the workbook keeps of it is written and taken back
   * with it. Gives whether something was written.
   */
  commit(plan: ChangePlan, kept?: Kept): Promise<boolean>;
  undoLast(): Promise<void>;
  /**
   * Reads for another place of the pane, as a job that gives way to those that the person starts; `quiet` keeps what goes
   * wrong to itself. Gives whether it was done.
   */
  read(
    work: (workbook: Workbook, options: { readonly signal: AbortSignal }) => Promise<void>,
    options?: { readonly quiet?: boolean },
  ): Promise<boolean>;
  /** Writes something beside the cells of tables, such as a sheet of its own; whether it was done. */
  keep(work: (workbook: Workbook) => Promise<void>, notice: Notice): Promise<boolean>;
  /** Selects a block and brings it to front. */
  select(sheetId: string, range: Range): Promise<void>;
  /** The block that the person has selected; null while a job is under way or it cannot be told. */
  selection(): Promise<{ readonly sheetId: string; readonly range: Range } | null>;
  /** Sets a finding aside in the workbook, under a name that is remembered; whether it was done. */
  ignore(finding: Finding, reason: string, who: string): Promise<boolean>;
  /** Takes records away: findings that were set aside come back, needless ones are forgotten. */
  forget(records: readonly IgnoredRecord[], kind: 'restored' | 'removed'): Promise<void>;
  /** The settings kept in the workbook. */
  readProfile(): Promise<StoredProfile>;
  /** Keeps settings in the workbook and checks again what is shown; whether they were kept. */
  keepProfile(settings: Settings): Promise<boolean>;
  /** Keeps in the workbook how tables are read; whether it was kept. */
  keepReading(template: ReadingTemplate): Promise<boolean>;
  /** Looks at the tables again after the reading changed, and checks again what is shown. */
  readAnew(): Promise<void>;
  writeReport(): Promise<void>;
  /** The opinion to send to the unit: on one table, or on all that are shown. */
  opinion(form: Form | null): Promise<string>;
  /** Says what was done outside the workbook. */
  say(notice: Notice): void;
  setLive(live: boolean): void;
  /** Marks on the sheets what checks find, from the last one on; off takes all marks away. */
  setMarks(marks: boolean): Promise<void>;
  /** Takes all marks away, also those of an earlier time; while marking is on, the next check brings them back. */
  clearMarks(): Promise<void>;
  openSample(name: string): Promise<void>;
  dismiss(): void;
}

/** What a workbook keeps of a change beside its cells. */
export interface Kept {
  /** After it was written; gets what was left out. */
  readonly written: (workbook: Workbook, skipped: readonly SkippedChange[]) => Promise<void>;
  /** After it was taken back. */
  readonly undone: (workbook: Workbook) => Promise<void>;
}

export interface SessionOptions {
  readonly now?: () => Date;
  /** Gives the bytes of the sample table. */
  readonly loadSample: () => Promise<Uint8Array>;
  readonly preferences?: Preferences;
  /** Whether the person is in the middle of a word; nothing is checked by itself then. */
  readonly isComposing?: () => boolean;
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
  ignored: [],
  live: false,
  marks: false,
  unmarked: null,
  who: '',
  busy: null,
  problem: null,
  notice: null,
  undo: [],
  edits: 0,
};

export function createSession(workbook: Workbook, options: SessionOptions): Session {
  const now = options.now ?? (() => new Date());
  const preferences = options.preferences ?? createPreferences();
  const listeners = new Set<() => void>();
  let state: SessionState = {
    ...EMPTY,
    live: preferences.get('live') === 'on',
    marks: preferences.get('marks') === 'on',
    who: preferences.get('who'),
  };
  let job: AbortController | null = null;
  let lastWrite = -Infinity;
  let knowsIgnored = false;
  const liveCheck = createLiveCheck(
    (sheetIds) => void checkLive(sheetIds),
    () => state.busy === null && !options.isComposing?.(),
  );
  const marking = createMarking(workbook, (unmarked) => {
    if (unmarked !== state.unmarked) set({ unmarked });
  });

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
    if (change.checks || change.ignored) void mark();
  }

  /** Marks what is listed, where that is wanted. A mark is no edit: neither Excel nor the browser edition reports one. */
  async function mark(): Promise<void> {
    if (state.marks && state.checks.size > 0) await marking.show(marksOf(state));
  }

  async function unmark(): Promise<void> {
    await marking.show([]);
    if (!state.unmarked) set({ notice: { kind: 'unmarked' } });
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
    marking.renew();
    const results = await checkWorkbook(workbook, scope === 'all' ? 'all' : 'active', options);
    if (!knowsIgnored) await readIgnoredRecords();
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

  /** A check after an edit: it says nothing when it fails, the results are then out of date. */
  async function checkLive(sheetIds: readonly string[]): Promise<void> {
    const done = await run('live', (options) => checkSheets(sheetIds, options), { quiet: true });
    if (!done) markStale(sheetIds);
  }

  function markStale(sheetIds: readonly string[]): void {
    const added = sheetIds.filter((sheetId) => state.checks.has(sheetId) && !state.stale.has(sheetId));
    if (added.length > 0) set({ stale: new Set([...state.stale, ...added]) });
  }

  /** What was set aside; a workbook that cannot tell has nothing set aside, and is asked again next time. */
  async function readIgnoredRecords(): Promise<void> {
    try {
      const { readIgnored } = await import('../../app/ignore/ignored-file');
      set({ ignored: readIgnored(await workbook.readData('ignored')) });
      knowsIgnored = true;
    } catch {
      knowsIgnored = false;
    }
  }

  /** Changes the records from what the workbook holds now: somebody else may have it open too. */
  function changeIgnored(
    change: (records: readonly IgnoredRecord[]) => readonly IgnoredRecord[],
    notice: Notice,
  ): Promise<boolean> {
    return run('write', async () => {
      const { ignoredDocument, readIgnored } = await import('../../app/ignore/ignored-file');
      const ignored = change(readIgnored(await workbook.readData('ignored')));
      await workbook.writeData('ignored', ignoredDocument(ignored));
      knowsIgnored = true;
      set({ ignored, notice });
    });
  }

  function checkedAndShown(): string[] {
    return state.shown.filter((sheetId) => state.checks.has(sheetId));
  }

  /** Writes something into cells, then checks the shown sheets again. */
  async function write(work: () => Promise<Notice>): Promise<void> {
    if (await writeOnly(work)) await run('check', (options) => checkSheets(checkedAndShown(), options));
  }

  function writeOnly(work: () => Promise<Notice>): Promise<boolean> {
    return run('write', async () => {
      try {
        set({ notice: await work() });
      } finally {
        lastWrite = now().getTime();
      }
    });
  }

  /** Selects a cell, with the merge that it belongs to as far as that is known. */
  async function selectCell(sheetId: string, { row, column }: CellRef): Promise<void> {
    const sheet = state.checks.get(sheetId)?.sheets[0];
    const area = sheet?.area(row, column) ?? { top: row, left: column, bottom: row, right: column };
    await select(sheetId, area);
  }

  async function select(sheetId: string, range: Range): Promise<void> {
    try {
      await workbook.select(sheetId, range);
      if (state.problem) set({ problem: null });
    } catch (cause) {
      set({ problem: { error: asWorkbookError(cause), retry: () => void select(sheetId, range) } });
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
        if (kind === 'cells') set({ edits: state.edits + 1 });
        if (kind === 'activated') follow(sheetId);
        else if (!state.checks.has(sheetId) || isOwnWrite()) return;
        else if (state.live) liveCheck.edited([sheetId]);
        else markStale([sheetId]);
      });
      return () => {
        clearTimeout(timer);
        liveCheck.stop();
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
    goTo: (finding, cell) => selectCell(finding.sheetId, cell),
    async openTable(sheetId) {
      const form = state.known.find((sheet) => sheet.sheetId === sheetId)?.forms[0];
      if (form) await selectCell(sheetId, form.title.cell);
    },
    applyFixes: (findings) =>
      write(async () => {
        const { plan } = planFixes(findings);
        const receipt = await workbook.commit(plan);
        const cells = receipt.undo.changes.length;
        if (cells > 0) set({ undo: [...state.undo, receipt] });
        return { kind: 'applied', cells, skipped: receipt.skipped };
      }),
    async commit(plan, kept) {
      let cells = 0;
      await write(async () => {
        const { undo, skipped } = await workbook.commit(plan);
        cells = undo.changes.length;
        if (cells > 0) set({ undo: [...state.undo, { undo, skipped, undone: kept?.undone }] });
        await kept?.written(workbook, skipped);
        set({ edits: state.edits + 1 });
        return { kind: 'written', title: plan.title, cells, skipped };
      });
      return cells > 0;
    },
    read: (work, { quiet = false } = {}) =>
      run('survey', ({ signal }) => work(workbook, { signal }), { quiet }),
    keep: (work, notice) =>
      run('write', async () => {
        await work(workbook);
        set({ notice, edits: state.edits + 1 });
      }),
    select,
    selection: () => (state.busy ? Promise.resolve(null) : workbook.selection().catch(() => null)),
    undoLast: () =>
      write(async () => {
        const last = state.undo.at(-1)!;
        const { skipped } = await workbook.commit(last.undo);
        set({ undo: state.undo.slice(0, -1), edits: state.edits + 1 });
        await last.undone?.(workbook);
        return { kind: 'undone', title: last.undo.title, skipped };
      }),
    ignore(finding, reason, who) {
      const sheet = state.checks.get(finding.sheetId)?.sheets[0];
      const outdated = shownResult(state)?.returned.get(finding);
      if (!sheet) return Promise.resolve(false);
      preferences.set('who', who.trim());
      set({ who: who.trim() });
      const record = ignoredRecord(finding, sheet, { reason, who, at: now() });
      return changeIgnored((records) => withRecord(records, record, outdated), { kind: 'ignored' });
    },
    async forget(records, kind) {
      await changeIgnored((kept) => withoutRecords(kept, records), { kind });
    },
    async readProfile() {
      const { readProfileOf } = await loadRules();
      return readProfileOf(workbook);
    },
    async keepProfile(settings) {
      const kept = await run('write', async () => {
        const { keepProfile } = await loadRules();
        await keepProfile(workbook, settings);
        set({ notice: { kind: 'settings' }, edits: state.edits + 1 });
      });
      if (kept) void run('check', (options) => checkSheets(checkedAndShown(), options));
      return kept;
    },
    keepReading: (template) => run('write', () => keepTemplate(workbook, template)),
    async readAnew() {
      // What was found by the old reading no longer counts.
      markStale([...state.checks.keys()]);
      await run('survey', lookAtFront);
      const sheetIds = checkedAndShown();
      if (sheetIds.length > 0) await run('check', (options) => checkSheets(sheetIds, options));
    },
    async writeReport() {
      await writeOnly(async () => {
        const { reportDraft } = await import('../../app/report/report');
        // The workbook with its report is what is sent on, without colours that nobody gave it.
        if (state.marks) await marking.show([]);
        await workbook.writeSheet(reportDraft(shownResult(state)!, now()));
        return { kind: 'report', unmarked: state.marks && !state.unmarked };
      });
    },
    async opinion(form) {
      const { opinionText } = await import('../../app/report/opinion');
      const result = shownResult(state)!;
      return opinionText(form ? { ...result, forms: [form] } : result, now());
    },
    say: (notice) => set({ notice }),
    setLive(live) {
      preferences.set('live', live ? 'on' : 'off');
      set({ live });
      if (live) liveCheck.edited(state.stale);
      else markStale(liveCheck.stop());
    },
    async setMarks(marks) {
      preferences.set('marks', marks ? 'on' : 'off');
      set({ marks });
      if (!marks) return unmark();
      await mark();
      if (marksOf(state).length > 0 && !state.unmarked) set({ notice: { kind: 'marked' } });
    },
    clearMarks() {
      marking.renew();
      return unmark();
    },
    async openSample(name) {
      await run('open', async (job) => {
        await workbook.open(await options.loadSample(), name);
        knowsIgnored = false;
        marking.renew();
        await lookAtFront(job);
      });
    },
    dismiss: () => set({ problem: null, notice: null, unmarked: null }),
  };

  function isOwnWrite(): boolean {
    return state.busy?.job === 'write' || now().getTime() - lastWrite < OWN_WRITE_MS;
  }

  return session;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')), { once: true });
  });
}
