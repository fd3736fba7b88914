import type { SourceStoreOptions, PickedFile, SourceStore, SourceInfo } from '../../../app/fill/source-store';
import { WorkbookError, type Snapshot } from '../../../sheet';
import { errorOf, type FromWorker, type Question, type ToWorker } from './messages';

/**
 * The store in a worker, so that the pane stays quick whatever is read; in this thread where no worker can be started.
 * The bytes of a file are handed over: whoever gave them cannot use them afterwards.
 */
export function workerStore(): SourceStore {
  const store = startWorker().then(
    (worker): SourceStore => new RemoteStore(worker),
    async () => (await import('./source-store')).openSourceStore(),
  );
  return {
    addFile: (file, options = {}) =>
      orCancelled(
        store.then((started) => started.addFile(file, options)),
        options.signal,
      ),
    setWorkbook: async (snapshots) => (await store).setWorkbook(snapshots),
    forms: async () => (await store).forms(),
    remove: async (sourceId) => (await store).remove(sourceId),
    setAnswers: async (answers) => (await store).setAnswers(answers),
    propose: async (slots, recipes) => (await store).propose(slots, recipes),
    take: async (slot, recipe) => (await store).take(slot, recipe),
    begin: async (slot, list) => (await store).begin(slot, list),
    look: async (slot, recipe) => (await store).look(slot, recipe),
  };
}

/** Rejects where there are no workers, or this one cannot be loaded. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  await new Promise<void>((ready, refuse) => {
    worker.addEventListener('message', () => ready(), { once: true });
    worker.addEventListener('error', () => refuse(new Error('The worker could not be loaded.')), {
      once: true,
    });
  });
  return worker;
}

/** Rejects as soon as the signal says so, whatever the work still does. */
function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new WorkbookError('cancelled'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    void work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
  });
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number) => void;
}

/** Cells that are copied at once on their way to the worker; a few milliseconds. */
const PIECE = 20_000;

/** A store on the other side of a port. */
class RemoteStore implements SourceStore {
  #last = 0;
  /** What is still to be sent; calls arrive in the order in which they were made. */
  #line: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<number, Waiting>();
  /** Ids of the sources that were picked. */
  readonly #files = new Set<string>();

  constructor(readonly port: Worker) {
    port.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    port.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new WorkbookError('unknown'));
      this.#waiting.clear();
    });
  }

  async addFile({ name, bytes }: PickedFile, options: SourceStoreOptions = {}): Promise<SourceInfo> {
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    const question: Question = { method: 'addFile', args: [{ name, bytes: own }] };
    const info = (await this.#ask(question, options, [own.buffer])) as SourceInfo;
    if (options.signal?.aborted && !this.#files.has(info.id)) {
      // It was read before the worker heard of it.
      await this.remove(info.id);
      throw new WorkbookError('cancelled');
    }
    this.#files.add(info.id);
    return info;
  }

  setWorkbook(snapshots: readonly Snapshot[]): Promise<SourceInfo> {
    return this.#ask({ method: 'setWorkbook', args: [] }, {}, [], (id) =>
      this.#sendSheets(id, snapshots),
    ) as Promise<SourceInfo>;
  }

  forms(): ReturnType<SourceStore['forms']> {
    return this.#ask({ method: 'forms', args: [] }) as ReturnType<SourceStore['forms']>;
  }

  async remove(sourceId: string): Promise<void> {
    this.#files.delete(sourceId);
    await this.#ask({ method: 'remove', args: [sourceId] });
  }

  setAnswers(...args: Parameters<SourceStore['setAnswers']>): ReturnType<SourceStore['setAnswers']> {
    return this.#ask({ method: 'setAnswers', args }) as ReturnType<SourceStore['setAnswers']>;
  }

  propose(...args: Parameters<SourceStore['propose']>): ReturnType<SourceStore['propose']> {
    return this.#ask({ method: 'propose', args }) as ReturnType<SourceStore['propose']>;
  }

  take(...args: Parameters<SourceStore['take']>): ReturnType<SourceStore['take']> {
    return this.#ask({ method: 'take', args }) as ReturnType<SourceStore['take']>;
  }

  begin(...args: Parameters<SourceStore['begin']>): ReturnType<SourceStore['begin']> {
    return this.#ask({ method: 'begin', args }) as ReturnType<SourceStore['begin']>;
  }

  look(...args: Parameters<SourceStore['look']>): ReturnType<SourceStore['look']> {
    return this.#ask({ method: 'look', args }) as ReturnType<SourceStore['look']>;
  }

  /** @param before sends what has to arrive first */
  #ask(
    question: Question,
    { signal, onProgress }: SourceStoreOptions = {},
    transfer: Transferable[] = [],
    before: (id: number) => Promise<void> = async () => {},
  ): Promise<unknown> {
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, {
        resolve,
        reject,
        onProgress: (done) => {
          if (!signal?.aborted) onProgress?.(done);
        },
      });
    });
    this.#line = this.#line
      .then(() => before(id))
      .then(() => {
        if (signal?.aborted) throw new WorkbookError('cancelled');
        signal?.addEventListener('abort', () => this.#send({ kind: 'cancel', id }), { once: true });
        this.#send({ kind: 'call', id, ...question }, transfer);
      })
      .catch((error: Error) => this.#take(id)?.reject(error));
    return answer;
  }

  async #sendSheets(id: number, snapshots: readonly Snapshot[]): Promise<void> {
    for (const { cells, ...sheet } of snapshots) {
      this.#send({ kind: 'sheet', id, sheet });
      let from = 0;
      let size = 0;
      for (let row = 0; row < cells.length; row++) {
        size += cells[row]?.length ?? 1;
        if (size < PIECE && row < cells.length - 1) continue;
        this.#send({ kind: 'rows', id, rows: cells.slice(from, row + 1) });
        from = row + 1;
        size = 0;
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    this.port.postMessage(message, transfer);
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'ready') return;
    if (message.kind === 'progress') this.#waiting.get(message.id)?.onProgress(message.done);
    else if (message.kind === 'result') this.#take(message.id)?.resolve(message.result);
    else this.#take(message.id)?.reject(errorOf(message.failure));
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
