import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { ledgerWorkbook } from '../bench/ledger';
import { launchBrowser } from '../support/browser';
import { buildSite, serveSite, type Site } from '../support/site';
import { openWorkbench, type WorkbenchPage } from '../support/workbench';

const ROWS = 50_000;
/** Something else on the machine may hold up a short task for once; one that is long by itself is so every time. */
const TRIES = 3;

let browser: Browser;
let site: Site;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
  // What is deployed: a development build draws far slower.
  site = await serveSite(await buildSite('production'));
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Picked as a file of the machine, so that the page is not busy with getting it from the test. */
function fileOf(name: string, rows: number): string {
  const path = join(folder, name);
  writeFileSync(path, ledgerWorkbook(rows));
  return path;
}

/** What happened in the pane while something was done. */
interface Watched {
  /** Milliseconds of each long task: what the browser itself holds for too long. */
  readonly longTasks: readonly number[];
  /** Percentages that the pane showed. */
  readonly shown: readonly number[];
}

declare global {
  interface Window {
    watched: { longTasks: number[]; shown: number[] };
  }
}

async function watch(frame: Frame, work: () => Promise<void>): Promise<Watched> {
  await frame.evaluate(() => {
    const watched: Window['watched'] = { longTasks: [], shown: [] };
    window.watched = watched;
    new PerformanceObserver((list) => {
      watched.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const percent = /已读 (\d+)%/.exec(document.body.textContent)?.[1];
      if (percent !== undefined && watched.shown.at(-1) !== Number(percent))
        watched.shown.push(Number(percent));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await work();
  // What was read is then compared with the table, and entries come when the browser finds the time.
  await frame.page().waitForTimeout(1500);
  return frame.evaluate(() => window.watched);
}

/** The place 取数 with everything loaded, drawn and at rest: a first ledger was read and compared. */
async function openFilling(): Promise<WorkbenchPage & { readonly frame: Frame }> {
  const bench = await openWorkbench(browser, site, { gateway: 'direct' });
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: '取数' }).first().click();
  await pick(bench, fileOf('第一个.xlsx', 2000), '1,999 行');
  await page.waitForTimeout(2000);
  const frame = await (await page.locator('#pane-frame').elementHandle())!.contentFrame();
  return { ...bench, frame: frame! };
}

/** Picks a file and waits for what the pane then says. */
async function pick({ pane }: WorkbenchPage, path: string, said: string): Promise<void> {
  await pane.getByLabel('选择台账文件').setInputFiles(path);
  await pane.getByText(said).first().waitFor();
}

test('a long task in the pane would be seen', async () => {
  const { frame, close } = await openFilling();
  const busy = () =>
    new Promise<void>((done) => {
      setTimeout(() => {
        const start = performance.now();
        while (performance.now() - start < 120);
        done();
      });
    });
  const { longTasks } = await watch(frame, () => frame.evaluate(busy));
  expect(longTasks).not.toEqual([]);
  await close();
}, 120_000);

test('a ledger of 50,000 rows is read without a long task, and its progress is shown', async () => {
  const bench = await openFilling();
  const tries: Watched[] = [];
  for (let turn = 1; turn <= TRIES && !tries.some(({ longTasks }) => longTasks.length === 0); turn++) {
    // Each longer by a row, so that it is told from those before.
    const path = fileOf(`台账${turn}.xlsx`, ROWS + turn);
    const rows = (ROWS + turn - 1).toLocaleString('en-US');
    tries.push(await watch(bench.frame, () => pick(bench, path, `${rows} 行`)));
  }
  expect(tries.map(({ longTasks }) => longTasks)).toContainEqual([]);
  for (const { shown } of tries) {
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  }
  expect(bench.troubles).toEqual([]);
  await bench.close();
}, 180_000);

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
  await bench.close();
}, 120_000);
