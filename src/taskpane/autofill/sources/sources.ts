import type { SourceStore, SourceInfo } from '../../../app/fill/source-store';
import type { ListAnswers } from '../../../app/fill/fill-view';
import { WorkbookError, type Snapshot } from '../../../sheet';
import { asWorkbookError } from '../../host/errors';

/** How far a picked file is. */
export type SourceStatus =
  | { readonly kind: 'waiting' }
  /** The part done, up to 1. */
  | { readonly kind: 'reading'; readonly done: number }
  | { readonly kind: 'ready'; readonly info: SourceInfo }
  | { readonly kind: 'failed'; readonly error: WorkbookError };

/** A file that was picked. */
export interface SourceFile {
  readonly name: string;
  readonly status: SourceStatus;
}

export interface SourcesState {
  /** The workbook itself; null before it was looked at. */
  readonly own: SourceInfo | null;
  /** In the order in which they were picked. */
  readonly files: readonly SourceFile[];
  /** The one that was read last, or could not be. */
  readonly latest: SourceFile | null;
  /** What people said of their lists. */
  readonly answers: readonly ListAnswers[];
  /** Counts how often something else could be taken than before. */
  readonly version: number;
}

/** The sources at hand. They outlive the view, which comes and goes with its tab. */
export interface Sources {
  readonly store: SourceStore;
  state(): SourcesState;
  subscribe(listener: () => void): () => void;
  /** Reads files one after the other; one of a known name takes the place of the one before. Resolves when all are done. */
  add(files: readonly File[]): Promise<void>;
  /** Gives up reading a file, or forgets it. */
  remove(name: string): void;
  /** What people said of lists, in place of what was said before; everything is understood anew by it. */
  setAnswers(answers: readonly ListAnswers[]): Promise<void>;
  /** The sheets of the workbook as they are now. */
  setWorkbook(snapshots: readonly Snapshot[]): Promise<void>;
}

/** Less progress than this is not worth a new picture. */
const STEP = 0.01;
/** Larger files are not even loaded. */
const MOST_BYTES = 200 * 1024 * 1024;

export function createSources(store: SourceStore): Sources {
  const listeners = new Set<() => void>();
  const jobs = new Map<string, AbortController>();
  let queue: Promise<void> = Promise.resolve();
  let state: SourcesState = { own: null, files: [], latest: null, answers: [], version: 0 };

  function set(change: Partial<SourcesState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function show(name: string, status: SourceStatus): void {
    const isKnown = state.files.some((file) => file.name === name);
    const files = state.files.map((file) => (file.name === name ? { name, status } : file));
    const isDone = status.kind === 'ready' || status.kind === 'failed';
    set({
      files: isKnown ? files : [...files, { name, status }],
      ...(isDone && { latest: { name, status } }),
    });
  }

  function statusOf(name: string): SourceStatus | undefined {
    return state.files.find((file) => file.name === name)?.status;
  }

  async function forget(info: SourceInfo): Promise<void> {
    await store.remove(info.id);
    set({ version: state.version + 1 });
  }

  async function read(file: File, job: AbortController): Promise<void> {
    const { signal } = job;
    const isStopped = () => signal.aborted;
    if (isStopped()) return;
    show(file.name, { kind: 'reading', done: 0 });
    let shown = 0;
    const onProgress = (done: number) => {
      if (isStopped() || done - shown < STEP) return;
      shown = done;
      show(file.name, { kind: 'reading', done });
    };
    try {
      const bytes = await bytesOf(file);
      if (isStopped()) return;
      const info = await store.addFile({ name: file.name, bytes }, { signal, onProgress });
      // Nobody waits for it any more, but it may have been kept already.
      if (isStopped()) await store.remove(info.id);
      else {
        show(file.name, { kind: 'ready', info });
        set({ version: state.version + 1 });
      }
    } catch (cause) {
      if (!isStopped()) show(file.name, { kind: 'failed', error: asWorkbookError(cause) });
    } finally {
      if (jobs.get(file.name) === job) jobs.delete(file.name);
    }
  }

  return {
    store,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files) {
      for (const file of files) {
        jobs.get(file.name)?.abort();
        const before = statusOf(file.name);
        const job = new AbortController();
        jobs.set(file.name, job);
        show(file.name, { kind: 'waiting' });
        queue = queue.then(async () => {
          // What is picked anew counts, also when it cannot be read.
          if (before?.kind === 'ready') await forget(before.info).catch(() => undefined);
          await read(file, job);
        });
      }
      return queue;
    },
    remove(name) {
      const status = statusOf(name);
      jobs.get(name)?.abort();
      jobs.delete(name);
      set({ files: state.files.filter((file) => file.name !== name) });
      if (status?.kind === 'ready') void forget(status.info).catch(() => undefined);
    },
    async setAnswers(answers) {
      if (JSON.stringify(answers) === JSON.stringify(state.answers)) return;
      set({ answers });
      const infos = new Map((await store.setAnswers(answers)).map((info) => [info.id, info]));
      const { own } = state;
      set({
        own: own && (infos.get(own.id) ?? own),
        files: state.files.map((file) => {
          const { status } = file;
          const info = status.kind === 'ready' ? infos.get(status.info.id) : undefined;
          return info ? { ...file, status: { kind: 'ready', info } } : file;
        }),
        version: state.version + 1,
      });
    },
    async setWorkbook(snapshots) {
      set({ own: await store.setWorkbook(snapshots) });
    },
  };
}

/** Rejects with "too-large", or "unreadable" when the file was moved or is locked since it was picked. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MOST_BYTES) throw new WorkbookError('too-large', { limit: '200 MB' });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new WorkbookError('unreadable', {}, { cause });
  }
}
