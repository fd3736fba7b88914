import { WorkbookError } from '../../../src/sheet';
import { createJobs, type Job } from '../../../src/taskpane/session/jobs';
import { EMPTY } from '../../../src/taskpane/session/state';
import { createStore } from '../../../src/taskpane/session/store';

function open() {
  const store = createStore(EMPTY);
  return { store, jobs: createJobs(store) };
}

/** Work that goes on until it is told how to end. */
function pending() {
  let end!: { done: () => void; fail: (cause: unknown) => void };
  let job!: Job;
  const work = (given: Job) =>
    new Promise<void>((done, fail) => {
      job = given;
      end = { done, fail };
    });
  return { work, job: () => job, end: () => end };
}

test('a job is told while it runs, with how far it is', async () => {
  const { store, jobs } = open();
  const one = pending();
  const running = jobs.run('check', one.work);
  expect(store.get().busy).toEqual({ job: 'check', progress: { done: 0, total: 0 } });
  one.job().onProgress?.({ done: 1, total: 3 });
  expect(store.get().busy?.progress).toEqual({ done: 1, total: 3 });
  one.end().done();
  expect(await running).toBe(true);
  expect(store.get().busy).toBeNull();
});

test('a new job stops one that reads, and what that says afterwards is not heard', async () => {
  const { store, jobs } = open();
  const [first, second] = [pending(), pending()];
  const reading = jobs.run('survey', first.work);
  const checking = jobs.run('check', second.work);
  expect(first.job().signal.aborted).toBe(true);
  expect(await reading).toBe(false);
  first.job().onProgress?.({ done: 9, total: 9 });
  expect(store.get().busy).toEqual({ job: 'check', progress: { done: 0, total: 0 } });
  second.end().done();
  expect(await checking).toBe(true);
  expect(store.get().problem).toBeNull();
});

test('while something is written no job starts, and writing cannot be stopped', async () => {
  const { store, jobs } = open();
  const write = pending();
  const writing = jobs.run('write', write.work);
  jobs.cancel();
  expect(write.job().signal.aborted).toBe(false);
  expect(await jobs.run('check', async () => {})).toBe(false);
  expect(store.get().busy?.job).toBe('write');
  write.end().done();
  expect(await writing).toBe(true);
});

test('what goes wrong can be tried again, unless it was to be quiet or was stopped', async () => {
  const { store, jobs } = open();
  let tries = 0;
  const work = async () => {
    tries++;
    if (tries === 1) throw new WorkbookError('cell-editing');
  };
  expect(await jobs.run('check', work)).toBe(false);
  expect(store.get().problem?.error.code).toBe('cell-editing');
  store.get().problem!.retry();
  await Promise.resolve();
  expect([tries, store.get().problem]).toEqual([2, null]);

  const fail = () => Promise.reject(new WorkbookError('protected'));
  expect(await jobs.run('check', fail, { quiet: true })).toBe(false);
  expect(store.get().problem).toBeNull();

  const stopped = pending();
  const running = jobs.run('check', stopped.work);
  jobs.cancel();
  expect(await running).toBe(false);
  expect(store.get().problem).toBeNull();
});

test('what is no error of the product is called unknown', async () => {
  const { store, jobs } = open();
  await jobs.run('check', () => Promise.reject(new TypeError('x')));
  expect(store.get().problem?.error.code).toBe('unknown');
});
