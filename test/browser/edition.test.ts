import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildSite, serveSite } from '../support/site';
import { PATIENCE } from '../support/workbench';

/** The browser edition, as it is deployed. */
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await buildSite('production');
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

test('holds nothing of the client of Microsoft, nor of the host for it', () => {
  const files = filesIn(folder);
  expect(files.filter((file) => /excel-web|office-js|[\\/]pane\.html/.test(file))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'));
  expect(scripts.filter((text) => text.includes('_richApiNativeBridge'))).toEqual([]);
});

test.each(['a server', 'a folder'])('works from %s and asks nobody else for anything', async (from) => {
  const site = from === 'a server' ? await serveSite(folder) : undefined;
  const address = site ? `${site.url}/` : pathToFileURL(join(folder, 'index.html')).href;
  const own = site?.url ?? pathToFileURL(folder).href;
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(address);
  const pane = page.frameLocator('#pane-frame');
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.locator('[data-entry]').filter({ hasText: 'F21' }).first().click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-box')?.value === 'F21');

  // What was changed is kept here too, and offered again after the page was closed.
  await page.locator('#cell-F21').click();
  await page.keyboard.type('保障37人');
  await page.keyboard.press('Enter');
  await page.getByText('有改动，未保存', { exact: true }).waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: '恢复' }).click();
  await page.getByText('改动还没有保存到文件').waitFor({ state: 'detached' });
  // Only what is in sight is in the document.
  const place = page.getByLabel('单元格地址', { exact: false });
  await place.fill('F21');
  await place.press('Enter');
  await page.locator('#cell-F21').filter({ hasText: '保障37人' }).waitFor();
  expect(foreign).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
  await site?.close();
});
