import type {
  SourceStoreOptions,
  PickedFile,
  SourceStore,
  SourceInfo,
} from '../../../../src/app/fill/source-store';
import type { Recipe } from '../../../../src/autofill/recipe/recipe';
import type { Slot } from '../../../../src/autofill/slots/slot';
import { readQuantity } from '../../../../src/quantity';
import { BLANK, WorkbookError, type Snapshot } from '../../../../src/sheet';
import { serveStore } from '../../../../src/taskpane/autofill/worker/serve-store';
import { openSourceStore } from '../../../../src/taskpane/autofill/worker/source-store';
import { workerStore } from '../../../../src/taskpane/autofill/worker/worker-store';
import { snapshotOf } from '../../../support/sheet';

/** The store behind the next worker; what a worker does that cannot be started. */
let behind: SourceStore;
let start: 'runs' | 'throws' | 'fails to load' = 'runs';
const ports: MessagePort[] = [];
const scripts: string[] = [];
const received: unknown[] = [];

/** A worker whose thread is this one: messages are copied and bytes are moved as between threads. */
class ChannelWorker extends EventTarget {
  readonly #port: MessagePort;

  constructor(script: URL) {
    super();
    scripts.push(script.pathname);
    if (start === 'throws') throw new Error('no workers here');
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent) => this.dispatchEvent(new MessageEvent('message', { data }));
    if (start === 'fails to load') setTimeout(() => this.dispatchEvent(new Event('error')));
    else {
      port2.addEventListener('message', ({ data }) => received.push(data));
      serveStore(behind, port2);
      port2.start();
    }
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#port.postMessage(message, transfer);
  }
}

beforeEach(() => {
  Object.assign(globalThis, { Worker: ChannelWorker });
  behind = fakeDesk();
  start = 'runs';
  scripts.length = 0;
  received.length = 0;
});

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  Reflect.deleteProperty(globalThis, 'Worker');
});

const info = (id: string, name: string | null = null): SourceInfo => ({
  id,
  name,
  sha256: null,
  ledgers: [],
  warnings: [],
  tables: [],
});

const SLOT: Slot = {
  id: 'slot-1',
  kind: 'actual',
  label: '',
  table: {
    kind: 'department-self-evaluation',
    sheetId: '1',
    sheetName: '自评表',
    title: '',
    year: 2024,
    organisation: null,
    project: null,
    moneyUnit: '万元',
    planned: [],
    funds: [],
  },
  cell: { row: 5, column: 5 },
  level1: '产出指标',
  level2: '数量指标',
  about: [],
  target: null,
  unit: null,
  wantsNumber: true,
  current: readQuantity(''),
  before: BLANK,
  habit: { as: 'number', withUnit: false },
};

function fakeDesk(parts: Partial<SourceStore> = {}): SourceStore {
  return {
    addFile: async ({ name }) => info(`file-${name}`, name),
    setWorkbook: async () => info('workbook'),
    forms: async () => [],
    remove: async () => {},
    setAnswers: async () => [],
    propose: async () => [],
    take: async () => ({ why: '没有' }),
    begin: async () => null,
    look: async () => null,
    ...parts,
  };
}

const csv = (text: string): PickedFile => ({ name: '台账.csv', bytes: new TextEncoder().encode(text) });
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5));
const bytesReceived = () =>
  received.flatMap((message) => {
    const { method, args } = message as { method?: string; args: [PickedFile] };
    return method === 'addFile' ? [args[0].bytes] : [];
  });

test('a ledger is read in the worker and proposals come back', async () => {
  behind = openSourceStore();
  const store = workerStore();
  const rows = Array.from(
    { length: 12 },
    (_, i) => `2024-0${(i % 9) + 1}-05,${i % 2 ? '义诊' : '讲座'},${i}`,
  );
  const source = await store.addFile(csv(['日期,活动类别,场次', ...rows].join('\n')));
  expect(source).toMatchObject({ name: '台账.csv', ledgers: [{ sheet: '台账', range: 'A1:C13', rows: 12 }] });
  expect(scripts).toEqual([expect.stringMatching(/\/worker\/worker\.ts$/)]);
  const recipe: Recipe = {
    kind: 'ledger',
    file: '台账.csv',
    sheet: '台账',
    aggregate: 'sum',
    column: '场次',
    filters: [{ column: '活动类别', equals: '义诊' }],
  };
  const slot: Slot = { ...SLOT, label: '义诊场次', unit: '场' };
  expect(await store.take(slot, recipe)).toMatchObject({
    value: 36,
    provenance: { sourceId: source.id, range: 'A1:C13' },
  });
  const [offer] = await store.propose([slot], [{ slot: 'actual', label: slot.label, recipe }]);
  expect(offer!.proposals[0]).toMatchObject({ value: 36, recipe });
  await store.remove(source.id);
  expect(await store.propose([slot], [])).toMatchObject([{ slotId: slot.id, proposals: [] }]);
});

test('the bytes of a file are moved, not copied; of a larger block only what belongs to the file', async () => {
  const store = workerStore();
  const file = csv('甲,乙');
  const { length } = file.bytes;
  await store.addFile(file);
  expect(file.bytes).toHaveLength(0);
  expect(bytesReceived().map((bytes) => bytes.length)).toEqual([length]);

  const block = new Uint8Array([1, 2, 3, 4, 5, 6]);
  await store.addFile({ name: '片段', bytes: block.subarray(2, 4) });
  expect([...bytesReceived()[1]!]).toEqual([3, 4]);
  expect(bytesReceived()[1]!.buffer.byteLength).toBe(2);
  expect(block).toHaveLength(6);
});

test('progress comes across, at most once for each hundredth', async () => {
  behind = fakeDesk({
    addFile: async ({ name }, { onProgress } = {}) => {
      for (let step = 1; step <= 1000; step++) onProgress?.(step / 1000);
      return info('file-1', name);
    },
  });
  const done: number[] = [];
  await workerStore().addFile(csv('甲,乙'), { onProgress: (part) => done.push(part) });
  expect(done.length).toBeGreaterThan(50);
  expect(done.length).toBeLessThanOrEqual(100);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

test('errors come across with code, details and message', async () => {
  behind = fakeDesk({
    addFile: async () => Promise.reject(new WorkbookError('too-large', { limit: '50 MB' })),
    take: async () => Promise.reject(new TypeError('a mistake of ours')),
  });
  const store = workerStore();
  const refused = await store.addFile(csv('甲,乙')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(WorkbookError);
  expect(refused).toMatchObject({
    code: 'too-large',
    details: { limit: '50 MB' },
    message: new WorkbookError('too-large', { limit: '50 MB' }).message,
  });
  await expect(store.take({} as Slot, { kind: 'entry', note: '' })).rejects.toThrow('a mistake of ours');
  // One file that cannot be read does not stop the next question.
  expect(await store.propose([], [])).toEqual([]);
});

describe('cancelling', () => {
  /** A store that reads until it is told to stop. */
  function slowDesk() {
    const seen: string[] = [];
    const store = fakeDesk({
      addFile: (_file: PickedFile, { signal, onProgress }: SourceStoreOptions = {}) =>
        new Promise((_resolve, reject) => {
          onProgress?.(0.5);
          signal?.addEventListener('abort', () => {
            seen.push('stopped');
            onProgress?.(0.9);
            reject(new WorkbookError('cancelled'));
          });
        }),
    });
    return { store, seen };
  }

  test('rejects at once, the worker stops, and no progress comes after', async () => {
    const { store, seen } = slowDesk();
    behind = store;
    const stop = new AbortController();
    const done: number[] = [];
    const adding = workerStore().addFile(csv('甲,乙'), {
      signal: stop.signal,
      onProgress: (part) => done.push(part),
    });
    const outcome = adding.catch((error: WorkbookError) => error.code);
    while (done.length === 0) await nextTask();
    stop.abort();
    // Nothing but microtasks: no message can have come.
    expect(await outcome).toBe('cancelled');
    expect(seen).toEqual([]);
    await nextTask();
    expect(seen).toEqual(['stopped']);
    expect(done).toEqual([0.5]);
  });

  test('before anything was sent, nothing is', async () => {
    const stop = new AbortController();
    stop.abort();
    const store = workerStore();
    const file = csv('甲,乙');
    await expect(store.addFile(file, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await store.propose([], []);
    expect(bytesReceived()).toEqual([]);
    expect(file.bytes.length).toBeGreaterThan(0);
  });

  test('a file that was read before the worker heard of it is forgotten', async () => {
    const kept = new Set<string>();
    behind = fakeDesk({
      async addFile({ name }, { onProgress } = {}) {
        onProgress?.(1);
        kept.add(name);
        return info(name, name);
      },
      remove: async (id) => void kept.delete(id),
    });
    const store = workerStore();
    await store.addFile({ name: '另一个.csv', bytes: new Uint8Array(1) });
    const stop = new AbortController();
    const adding = store.addFile(csv('甲,乙'), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
    while (kept.size > 1) await nextTask();
    expect([...kept]).toEqual(['另一个.csv']);
  });
});

describe('the sheets of the workbook', () => {
  const long = snapshotOf(Array.from({ length: 30_000 }, (_, row) => (row % 7 ? [row, `第 ${row} 行`] : [])));
  const small = snapshotOf([['甲', null, 5]], { name: '小表', merges: ['A1:B1'] });

  test('arrive in pieces as they were', async () => {
    let arrived: readonly Snapshot[] = [];
    behind = fakeDesk({
      setWorkbook: async (snapshots) => {
        arrived = snapshots;
        return info('workbook');
      },
    });
    const store = workerStore();
    expect(await store.setWorkbook([long, small])).toEqual(info('workbook'));
    expect(arrived).toEqual([long, small]);
    expect(received.length).toBeGreaterThan(4);
    await store.setWorkbook([small]);
    expect(arrived).toEqual([small]);
  });

  test('are there for whatever is asked after', async () => {
    const order: string[] = [];
    behind = fakeDesk({
      setWorkbook: async () => {
        order.push('workbook');
        return info('workbook');
      },
      propose: async () => {
        order.push('propose');
        return [];
      },
    });
    const store = workerStore();
    await Promise.all([store.setWorkbook([long]), store.propose([], [])]);
    expect(order).toEqual(['workbook', 'propose']);
  });
});

describe.each(['throws', 'fails to load', 'is missing'] as const)('where a worker %s', (how) => {
  test('the store works in this thread', async () => {
    if (how === 'is missing') Reflect.deleteProperty(globalThis, 'Worker');
    else start = how;
    const store = workerStore();
    const source = await store.addFile(csv('日期,类别,场次\n2024-01-05,义诊,5\n2024-02-06,讲座,6\n'));
    expect(source).toMatchObject({ name: '台账.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const bomb = store.addFile({ name: '空.xlsx', bytes: new Uint8Array() });
    await expect(bomb).rejects.toMatchObject({ code: 'empty' });
    expect(received).toEqual([]);
    const stop = new AbortController();
    stop.abort();
    await expect(store.addFile(csv('甲,乙'), { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

test('a worker that breaks down leaves nobody waiting', async () => {
  behind = fakeDesk({ propose: () => new Promise(() => {}) });
  let worker: ChannelWorker | undefined;
  class Watched extends ChannelWorker {
    constructor(script: URL) {
      super(script);
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      worker = this;
    }
  }
  Object.assign(globalThis, { Worker: Watched });
  const asking = workerStore().propose([], []);
  const outcome = asking.catch((error: WorkbookError) => error.code);
  while (received.length === 0) await nextTask();
  worker!.dispatchEvent(new Event('error'));
  expect(await outcome).toBe('unknown');
});
