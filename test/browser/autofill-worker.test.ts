import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { ledgerWorkbook } from '../bench/ledger';
import { useWorkbench, type WorkbenchPage } from '../support/workbench';

const ROWS = 50_000;
/** The longest task of the pane is compared with the whole, so that a slow machine counts on both sides. */
const SHARE = 0.1;
/** Something else on the machine may hold up a short task for once; one that is long by itself is so every time. */
const TRIES = 3;

// What is deployed: a development build draws far slower.
const openWorkbench = useWorkbench('production');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Picked as a file of the machine, so that the page is not busy with getting it from the test. */
function fileOf(name: string, rows: number): string {
  const path = join(folder, name);
  writeFileSync(path, ledgerWorkbook(rows));
  return path;
}

/** What happened in the pane while something was done. */
interface Watched {
  /** Milliseconds that it took. */
  readonly time: number;
  /** The longest task of the pane in milliseconds, 0 when the browser calls none of them long. */
  readonly longest: number;
  /** Percentages that the pane showed. */
  readonly shown: readonly number[];
}

declare global {
  interface Window {
    watched: { tasks: { start: number; duration: number }[]; shown: number[] };
  }
}

async function watch(frame: Frame, work: () => Promise<void>): Promise<Watched> {
  const start = await frame.evaluate(() => {
    const watched: Window['watched'] = { tasks: [], shown: [] };
    window.watched = watched;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watched.tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const percent = /已读 (\d+)%/.exec(document.body.textContent)?.[1];
      if (percent !== undefined && watched.shown.at(-1) !== Number(percent))
        watched.shown.push(Number(percent));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return performance.now();
  });
  await work();
  const end = await frame.evaluate(() => performance.now());
  await holdUp(frame);
  const { tasks, shown } = await frame.evaluate(() => window.watched);
  const longest = Math.max(0, ...tasks.filter((task) => task.start < end).map(({ duration }) => duration));
  return { time: end - start, longest, shown };
}

/** Keeps the pane from its work for a while, and waits until the browser tells of it: it has told of all before then. */
async function holdUp(frame: Frame): Promise<void> {
  const start = await frame.evaluate(
    () =>
      new Promise<number>((done) => {
        setTimeout(() => {
          const began = performance.now();
          while (performance.now() - began < 200);
          done(began);
        });
      }),
  );
  await frame.waitForFunction(
    (began) => window.watched.tasks.some((task) => task.start + task.duration > began),
    start,
  );
}

/** The place 取数 with everything loaded, drawn and at rest: a first ledger was read and compared. */
async function openFilling(): Promise<WorkbenchPage> {
  const bench = await openWorkbench({ gateway: 'direct' });
  await bench.pane.getByRole('tab', { name: '取数' }).first().click();
  await pick(bench, fileOf('第一个.xlsx', 2000), '1,999 行');
  return bench;
}

/** Picks a file and waits for what the pane then says, and until it is compared with the table. */
async function pick({ pane }: WorkbenchPage, path: string, said: string): Promise<void> {
  await pane.getByLabel('选择台账文件').setInputFiles(path);
  await pane.getByText(said).first().waitFor();
  await pane.getByText('正在比对…').waitFor({ state: 'hidden' });
}

test('what holds up the pane is seen', async () => {
  const frame = await (await openFilling()).frame();
  const { time, longest } = await watch(frame, () => holdUp(frame));
  expect(longest).toBeGreaterThan(time * SHARE);
});

test('a ledger of 50,000 rows is read without holding up the pane, and its progress is shown', async () => {
  const bench = await openFilling();
  const frame = await bench.frame();
  const tries: Watched[] = [];
  const isSmooth = ({ longest, time }: Watched) => longest < time * SHARE;
  while (tries.length < TRIES && !tries.some(isSmooth)) {
    // Each longer by a row, so that it is told from those before.
    const rows = ROWS + tries.length;
    const path = fileOf(`台账${rows}.xlsx`, rows + 1);
    tries.push(await watch(frame, () => pick(bench, path, `${rows.toLocaleString('en-US')} 行`)));
  }
  expect(tries.some(isSmooth) ? [] : tries).toEqual([]);
  for (const { shown } of tries) {
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  }
  expect(bench.troubles).toEqual([]);
});

test('reading is stopped by a click, and the next file is read', async () => {
  const bench = await openFilling();
  const { pane } = bench;
  await pane.getByLabel('选择台账文件').setInputFiles(fileOf('太长.xlsx', ROWS));
  await pane.getByText(/已读 \d+%/).waitFor();
  await pane.getByRole('button', { name: '停止读取 太长.xlsx' }).click();
  await pane.getByText('太长.xlsx').waitFor({ state: 'detached' });
  await pick(bench, fileOf('下一个.xlsx', 3000), '2,999 行');
  expect(await pane.getByText('太长.xlsx').count()).toBe(0);
  expect(bench.troubles).toEqual([]);
});
