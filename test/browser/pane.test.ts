import axe, { type AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildSite, serveSite, type Site } from '../support/site';
import { openWorkbench } from '../support/workbench';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serveSite(await buildSite());
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('#pane-frame').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The workbench has no pane.');
  return frame;
}

/** What axe finds wrong in the pane, one line each. */
async function violations(page: Page): Promise<string[]> {
  const frame = await frameOf(page);
  await frame.evaluate(axe.source);
  const results: AxeResults = await frame.evaluate(() => window.axe.run(document));
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describe.each(['light', 'dark'] as const)('the pane in %s colours', (colorScheme) => {
  test('is accessible before a check, with results and in the preview', async () => {
    const { page, pane, close } = await openWorkbench(browser, site, { gateway: 'direct', colorScheme });
    expect(await violations(page)).toEqual([]);

    await pane.getByRole('button', { name: '检查表格' }).click();
    const entry = pane.locator('[data-entry]');
    await entry.nth(1).click();
    await entry.nth(2).press('Enter');
    expect(await violations(page)).toEqual([]);

    await pane.getByRole('button', { name: /预览并改正/ }).click();
    await pane.getByRole('dialog', { name: '改正预览' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  }, 60_000);
});

test('the whole way by keyboard: check, walk to a finding, go to its cell, stay in the list', async () => {
  const { page, pane, address, close } = await openWorkbench(browser, site, { gateway: 'direct' });
  await pane.getByRole('button', { name: '检查表格' }).focus();
  await page.keyboard.press('Enter');
  await pane.locator('[data-entry]').first().waitFor();
  // Past the counts, the other buttons and the grouping, to the list.
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    if (await pane.locator('[data-entry]:focus').count()) break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = pane.locator('[data-entry]:focus');
  const [place] = /[A-Z]+\d+/.exec((await focused.textContent()) ?? '') ?? [];
  await page.keyboard.press('Enter');
  await pane.locator('[data-entry]:focus').waitFor();
  expect(await address()).toBe(place);
  await close();
}, 60_000);

test('a new check leaves the list where it is', async () => {
  const { page, pane, close } = await openWorkbench(browser, site, { gateway: 'direct' });
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.locator('[data-entry]').first().waitFor();
  const frame = await frameOf(page);
  await frame.evaluate(() => window.scrollTo(0, 700));
  await pane.getByRole('button', { name: '重新检查' }).click();
  await page.waitForTimeout(1000);
  expect(await frame.evaluate(() => window.scrollY)).toBe(700);
  await close();
}, 60_000);

test.each([320, 450])(
  'nothing is wider than a pane of %i pixels',
  async (width) => {
    const { page, close } = await openWorkbench(browser, site, { gateway: 'direct' });
    await page.evaluate((wide) => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane-frame')!;
      frame.style.cssText = `position:fixed;left:0;top:0;width:${wide}px;height:700px;z-index:9`;
    }, width);
    const pane = page.frameLocator('#pane-frame');
    await pane.getByRole('button', { name: '检查表格' }).click();
    await pane.locator('[data-entry]').nth(1).click();
    const frame = await frameOf(page);
    const widest = await frame.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(width);
    await close();
  },
  60_000,
);
