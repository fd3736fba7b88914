import type {
  SourceStoreOptions,
  PickedFile,
  SourceStore,
  SourceInfo,
} from '../../../../src/app/fill/source-store';
import { WorkbookError } from '../../../../src/sheet';
import { createSources, type Sources } from '../../../../src/taskpane/autofill/sources/sources';

/** A file under way on the store, to be answered by the test. */
interface Reading {
  readonly file: PickedFile;
  readonly options: SourceStoreOptions;
  readonly done: () => void;
  readonly fail: (error: Error) => void;
}

const infoOf = (name: string): SourceInfo => ({
  id: `id of ${name}`,
  name,
  sha256: '',
  ledgers: [],
  warnings: [],
  tables: [],
});

/** A store that reads nothing until it is told to. */
function slowDesk() {
  const readings: Reading[] = [];
  const removed: string[] = [];
  const store = {
    addFile: (file: PickedFile, options: SourceStoreOptions = {}) =>
      new Promise<SourceInfo>((resolve, reject) => {
        readings.push({ file, options, done: () => resolve(infoOf(file.name)), fail: reject });
        options.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
      }),
    remove: async (id: string) => void removed.push(id),
    setWorkbook: async () => infoOf('本工作簿'),
  } as Partial<SourceStore> as SourceStore;
  return { store, readings, removed };
}

const fileNamed = (name: string) =>
  ({ name, arrayBuffer: async () => new ArrayBuffer(3) }) as Partial<File> as File;

const turn = () => new Promise((resolve) => setTimeout(resolve));
const shown = (sources: Sources) => sources.state().files.map(({ name, status }) => `${name} ${status.kind}`);

test('files are read one after the other, and what was read is kept', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  const all = sources.add([fileNamed('甲.xlsx'), fileNamed('乙.csv')]);
  await turn();
  expect(shown(sources)).toEqual(['甲.xlsx reading', '乙.csv waiting']);
  expect(readings.map(({ file }) => file.name)).toEqual(['甲.xlsx']);
  expect(readings[0]!.file.bytes).toHaveLength(3);
  readings[0]!.done();
  await turn();
  expect(shown(sources)).toEqual(['甲.xlsx ready', '乙.csv reading']);
  readings[1]!.done();
  await all;
  expect(shown(sources)).toEqual(['甲.xlsx ready', '乙.csv ready']);
  expect(sources.state().version).toBe(2);
});

test('one that cannot be read says why, and the others go on', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  const all = sources.add([fileNamed('坏.xlsx'), fileNamed('好.xlsx')]);
  await turn();
  readings[0]!.fail(new WorkbookError('encrypted'));
  await turn();
  readings[1]!.done();
  await all;
  const [bad, good] = sources.state().files;
  expect(bad!.status).toMatchObject({ kind: 'failed', error: { code: 'encrypted' } });
  expect(good!.status.kind).toBe('ready');
});

test('a file that cannot be opened any more is told as unreadable', async () => {
  const { store } = slowDesk();
  const sources = createSources(store);
  const gone = { name: '移走.xlsx', arrayBuffer: () => Promise.reject(new Error('gone')) } as Partial<File>;
  await sources.add([gone as File]);
  expect(sources.state().files[0]!.status).toMatchObject({ kind: 'failed', error: { code: 'unreadable' } });
});

test('a file that is too large is not even loaded', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  const huge = { name: '巨大.xlsx', size: 3e9, arrayBuffer: () => new Promise(() => {}) } as Partial<File>;
  await sources.add([huge as File]);
  expect(sources.state().files[0]!.status).toMatchObject({ kind: 'failed', error: { code: 'too-large' } });
  expect(readings).toEqual([]);
});

test('progress is shown in steps', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  void sources.add([fileNamed('甲.xlsx')]);
  await turn();
  let pictures = 0;
  sources.subscribe(() => pictures++);
  for (let done = 0; done <= 1000; done++) readings[0]!.options.onProgress!(done / 1000);
  expect(sources.state().files[0]!.status).toMatchObject({ kind: 'reading' });
  expect(pictures).toBeGreaterThan(20);
  expect(pictures).toBeLessThanOrEqual(101);
});

test('reading can be stopped; the next file is read', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  const all = sources.add([fileNamed('大.xlsx'), fileNamed('小.xlsx')]);
  await turn();
  sources.remove('大.xlsx');
  expect(readings[0]!.options.signal!.aborted).toBe(true);
  await turn();
  expect(shown(sources)).toEqual(['小.xlsx reading']);
  readings[1]!.done();
  await all;
  expect(shown(sources)).toEqual(['小.xlsx ready']);
});

test('a file that waits can be given up before it is read', async () => {
  const { store, readings } = slowDesk();
  const sources = createSources(store);
  const all = sources.add([fileNamed('一.xlsx'), fileNamed('二.xlsx')]);
  await turn();
  sources.remove('二.xlsx');
  readings[0]!.done();
  await all;
  expect(readings).toHaveLength(1);
});

test('a file of the same name takes the place of the one before, also when it cannot be read', async () => {
  const { store, readings, removed } = slowDesk();
  const sources = createSources(store);
  const first = sources.add([fileNamed('台账.xlsx')]);
  await turn();
  readings[0]!.done();
  await first;
  const second = sources.add([fileNamed('台账.xlsx')]);
  await turn();
  expect(shown(sources)).toEqual(['台账.xlsx reading']);
  expect(removed).toEqual(['id of 台账.xlsx']);
  readings[1]!.fail(new WorkbookError('damaged'));
  await second;
  expect(shown(sources)).toEqual(['台账.xlsx failed']);
});

test('what is removed is forgotten by the store too', async () => {
  const { store, readings, removed } = slowDesk();
  const sources = createSources(store);
  const all = sources.add([fileNamed('台账.xlsx')]);
  await turn();
  readings[0]!.done();
  await all;
  const { version } = sources.state();
  sources.remove('台账.xlsx');
  await turn();
  expect(removed).toEqual(['id of 台账.xlsx']);
  expect(sources.state()).toMatchObject({ files: [], version: version + 1 });
});
