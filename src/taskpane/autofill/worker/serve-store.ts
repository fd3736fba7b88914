import type { SourceStoreOptions, SourceStore } from '../../../app/fill/source-store';
import type { Cell, Snapshot } from '../../../sheet';
import { failureOf, type FromWorker, type Question, type ToWorker } from './messages';

/** The side of a worker, or of a channel, that questions come in by. */
interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

type GatheredSheet = Omit<Snapshot, 'cells'> & {
  readonly cells: (readonly (Cell | undefined)[] | undefined)[];
};

/** Answers what comes in by the port from the store, and says that it is ready. */
export function serveStore(store: SourceStore, port: Port): void {
  const stops = new Map<number, AbortController>();
  const sheets = new Map<number, GatheredSheet[]>();

  port.addEventListener('message', ({ data: message }) => {
    const { id } = message;
    if (message.kind === 'call') void call(id, message);
    else if (message.kind === 'cancel') stops.get(id)?.abort();
    else if (message.kind === 'sheet')
      sheets.set(id, [...(sheets.get(id) ?? []), { ...message.sheet, cells: [] }]);
    else for (const row of message.rows) sheets.get(id)!.at(-1)!.cells.push(row);
  });
  port.postMessage({ kind: 'ready' });

  async function call(id: number, question: Question): Promise<void> {
    const stop = new AbortController();
    stops.set(id, stop);
    let told = 0;
    const onProgress = (done: number) => {
      // Each message costs the pane a drawing.
      if (done < 1 && done - told < 0.01) return;
      told = done;
      port.postMessage({ kind: 'progress', id, done });
    };
    const options: SourceStoreOptions = { signal: stop.signal, onProgress };
    try {
      const result = await answer(question, sheets.get(id) ?? [], options);
      port.postMessage({ kind: 'result', id, result });
    } catch (error) {
      port.postMessage({ kind: 'failure', id, failure: failureOf(error) });
    } finally {
      stops.delete(id);
      sheets.delete(id);
    }
  }

  function answer(
    { method, args }: Question,
    workbook: readonly Snapshot[],
    options: SourceStoreOptions,
  ): Promise<unknown> {
    switch (method) {
      case 'addFile':
        return store.addFile(args[0], options);
      case 'setWorkbook':
        return store.setWorkbook(workbook);
      case 'forms':
        return store.forms(...args);
      case 'remove':
        return store.remove(...args);
      case 'setAnswers':
        return store.setAnswers(...args);
      case 'propose':
        return store.propose(...args);
      case 'take':
        return store.take(...args);
      case 'begin':
        return store.begin(...args);
      case 'look':
        return store.look(...args);
    }
  }
}
