import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { buildSite, serveSite, type Site, type SiteMode } from './site';

/** What a test waits for comes sooner or later, also on a busy machine; in milliseconds. */
export const PATIENCE = 300_000;
const TURN = 100;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The workbench in a browser, as a person sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The pane's own document; another one after a workbook was opened. */
  frame(): Promise<Frame>;
  /** Messages on the console that tell of trouble, and uncaught errors. */
  readonly troubles: string[];
  /** The element of a cell, such as "E12". */
  cell(address: string): Locator;
  /** The address of the selection, as the name box says. */
  address(): Promise<string>;
  /** Goes to a cell by the name box. */
  goTo(address: string): Promise<void>;
  /** Opens a file in place of the one that is open; does not wait for it. */
  open(file: string | { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
}

export interface WorkbenchOptions extends BrowserContextOptions {
  readonly gateway?: 'client' | 'direct';
  /** False: a browser that lets no page keep hold of files, so that saving is a download. */
  readonly pickers?: boolean;
}

/**
 * The built product and a browser for the tests of a file; gives what opens the workbench, waiting until the sample is
 * there and the pane can be used. What a test opened is closed behind it.
 */
export function useWorkbench(
  mode: SiteMode = 'development',
): (options?: WorkbenchOptions) => Promise<WorkbenchPage> {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    site = await serveSite(await buildSite(mode));
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(browser!.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return (options) => openWorkbench(browser!, site!, options);
}

/** Opens the workbench in a window of its own. */
export async function openWorkbench(
  browser: Browser,
  site: Site,
  { gateway, pickers = true, ...context }: WorkbenchOptions = {},
): Promise<WorkbenchPage> {
  const opened = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...context,
  });
  opened.setDefaultTimeout(PATIENCE);
  if (pickers) await opened.addInitScript(pickInOwnFolder);
  else await opened.addInitScript(pickNothing);
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
    frame: async () => {
      const element = await page.locator('#pane-frame').elementHandle();
      return (await element.contentFrame())!;
    },
    troubles,
    cell: (address) => page.locator(`#cell-${address}`),
    address: () => nameBox.inputValue(),
    goTo: async (address) => {
      await nameBox.fill(address);
      await nameBox.press('Enter');
    },
    open: (file) =>
      page.getByLabel('选择工作簿文件').setInputFiles(
        typeof file === 'string'
          ? file
          : {
              name: file.name,
              mimeType: 'application/octet-stream',
              buffer: Buffer.from(file.bytes),
            },
      ),
  };
}

/** Waits until `look` gives what is expected. */
export async function eventually<T>(look: () => Promise<T>, expected: T): Promise<void> {
  for (let turn = 0; ; turn++) {
    const seen = await look();
    try {
      expect(seen).toEqual(expected);
      return;
    } catch (error) {
      if (turn * TURN > PATIENCE) throw error;
      await new Promise((wake) => setTimeout(wake, TURN));
    }
  }
}

/** Presses 重新检查 and waits until the check is over, however short it was. */
export async function checkAgain({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('button', { name: '重新检查' }).evaluate(
    (button) =>
      new Promise<void>((done) => {
        let checking = false;
        new MutationObserver((_, observer) => {
          if (button.ariaDisabled === 'true') checking = true;
          else if (checking) {
            observer.disconnect();
            done();
          }
        }).observe(button, { attributes: true });
        (button as HTMLButtonElement).click();
      }),
  );
}

/**
 * What axe finds wrong in the pane when nothing moves any more, one line each. Left out: elements that Fluent keeps to
 * pass the focus on and nobody reads, and that an open menu stands in no landmark.
 */
export async function violations(bench: WorkbenchPage): Promise<string[]> {
  const frame = await bench.frame();
  await frame.evaluate(axe.source);
  const results: AxeResults = await frame.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    return window.axe.run(
      { exclude: ['[data-tabster-dummy]'] },
      // Forced colours are the system's; what the style says of them is not what is seen.
      { rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } } },
    );
  });
  return results.violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    .filter((line) => !/^region: .*fui-Menu/.test(line));
}

/** Gives the pane this width, over the rest of the page. */
export async function setPaneWidth({ page }: WorkbenchPage, width: number): Promise<void> {
  await page.locator('#pane-frame').evaluate((element, wide) => {
    element.style.cssText = `position:fixed;left:0;top:0;width:${wide}px;height:760px;z-index:9`;
  }, width);
}

/** The width that the pane's content takes, that of its dialogs included, in pixels. */
export async function contentWidth({ frame }: WorkbenchPage): Promise<number> {
  return (await frame()).evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('[role="dialog"] > *')].map((part) => part.scrollWidth),
    ),
  );
}

/** Presses 另存 and gives the file that is written. */
export async function saveFile(
  bench: WorkbenchPage,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { page } = bench;
  await page.getByRole('button', { name: '另存' }).click();
  await page.getByText('已保存到').waitFor();
  const name = /已保存到「(.*)」/.exec((await page.getByText('已保存到').textContent())!)![1]!;
  await page.getByRole('button', { name: '关闭提示' }).click();
  return { name, bytes: await fileOf(bench, name) };
}

/** The bytes of a file in the folder where the pickers of the test pick. */
export async function fileOf({ page }: WorkbenchPage, name: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file);
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  }, name);
  return Uint8Array.from(bytes);
}

/** Puts a file into that folder, as a person who has it on the machine. */
export async function putFile({ page }: WorkbenchPage, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
    },
    [name, [...bytes]] as const,
  );
}

/**
 * In the page: what a person picks in the browser's own dialogs, which no test can reach. Files are real ones in the page's
 * own folder: a save goes to the suggested name unless `window.picks` has another one, or null to cancel.
 */
function pickInOwnFolder(): void {
  const page = window as unknown as {
    picks?: (string | null)[];
    showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
    showOpenFilePicker(): Promise<FileSystemFileHandle[]>;
  };
  const pick = async (usual: string | undefined, create: boolean) => {
    const next = page.picks?.length ? page.picks.shift() : usual;
    if (next === null || next === undefined)
      throw new DOMException('The user aborted a request.', 'AbortError');
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(next, { create });
  };
  page.showSaveFilePicker = ({ suggestedName }) => pick(suggestedName, true);
  page.showOpenFilePicker = async () => [await pick(undefined, false)];
}

/** In the page: a browser without such dialogs. */
function pickNothing(): void {
  for (const name of ['showSaveFilePicker', 'showOpenFilePicker'])
    Object.defineProperty(window, name, { value: undefined });
}
