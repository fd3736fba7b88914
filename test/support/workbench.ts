import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { Site } from './site';

/** The workbench in a browser, as a person sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Messages on the console that tell of trouble, and uncaught errors. */
  readonly troubles: string[];
  /** The element of a cell, such as "E12". */
  cell(address: string): Locator;
  /** The address of the selection, as the name box says. */
  address(): Promise<string>;
  /** Goes to a cell by the name box. */
  goTo(address: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions extends BrowserContextOptions {
  readonly gateway?: 'client' | 'direct';
}

/** Opens the workbench and waits until the sample is there and the pane can be used. */
export async function openWorkbench(
  browser: Browser,
  site: Site,
  options: WorkbenchOptions = {},
): Promise<WorkbenchPage> {
  const { gateway, ...context } = options;
  const opened = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...context,
  });
  const page = await opened.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(`${site.url}/${gateway ? `?gateway=${gateway}` : ''}`);
  await page.getByRole('grid').waitFor();
  const pane = page.frameLocator('#pane-frame');
  await pane.getByRole('button', { name: '检查表格' }).waitFor();
  const nameBox = page.getByLabel('单元格地址', { exact: false });
  return {
    page,
    pane,
    troubles,
    cell: (address) => page.locator(`#cell-${address}`),
    address: () => nameBox.inputValue(),
    goTo: async (address) => {
      await nameBox.fill(address);
      await nameBox.press('Enter');
    },
    close: () => opened.close(),
  };
}

/** Presses 另存 and gives the file that is downloaded. */
export async function saveFile(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
