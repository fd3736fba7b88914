// Takes the pictures of the README from a build of the workbench as it stands.
import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../test/support/browser';
import { buildSite, serveSite } from '../test/support/site';
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
    await bench.close();
  } finally {
    await browser.close();
    await site.close();
  }
}

void takePictures();
