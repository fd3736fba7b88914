// Takes the pictures of the README from a build of the workbench as it stands.
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser';
import { buildSite, serveSite, type Site } from '../test/support/site';
import { openWorkbench } from '../test/support/workbench';

const FOLDER = 'assets/screenshots';

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await serveSite(await buildSite());
  const browser = await launchBrowser();
  try {
    const bench = await openWorkbench(browser, site, {
      viewport: { width: 1320, height: 820 },
      locale: 'zh-CN',
    });
    await bench.pane.getByRole('button', { name: '检查表格' }).click();
    await bench.pane.locator('[data-entry]').filter({ hasText: 'F26' }).first().click();
    await bench.page.waitForTimeout(600);
    await bench.page.screenshot({ path: `${FOLDER}/workbench.png` });
    await takeAutofill(browser, site);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Numbers offered for a blank table from a ledger, and where the one that is selected came from. */
async function takeAutofill(browser: Browser, site: Site): Promise<void> {
  const { page, pane, goTo, cell } = await openWorkbench(browser, site, {
    viewport: { width: 1320, height: 900 },
    locale: 'zh-CN',
  });
  await page.getByLabel('选择工作簿文件').setInputFiles('assets/samples/self-evaluation-blank.xlsx');
  await pane.getByText('东莞市厚街镇卫生健康局').first().waitFor();
  await pane.getByRole('tab', { name: '取数' }).click();
  await pane.getByLabel('选择台账文件').setInputFiles('test/fixtures/forms/业务台账-2024.xlsx');
  await pane.getByRole('button', { name: /^全部采纳/ }).click();
  await pane.getByRole('button', { name: /^写入 \d+ 处$/ }).click();
  await pane.getByRole('button', { name: /^撤销：取数填报/ }).waitFor();
  await goTo('F14');
  await cell('F14').click();
  await pane.getByRole('region', { name: 'F14 的来源' }).waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${FOLDER}/autofill.png` });
}

void takePictures();
