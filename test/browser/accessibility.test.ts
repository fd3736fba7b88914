import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
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

/** What axe finds wrong in the pane, one line each. */
async function violations(page: Page): Promise<string[]> {
  const frame = await (await page.locator('#pane-frame').elementHandle())!.contentFrame();
  await frame!.evaluate(axe.source);
  const results: AxeResults = await frame!.evaluate(() => window.axe.run(document));
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
