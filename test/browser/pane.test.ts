import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator } from 'playwright-core';
import { isMarkFormula, MARK_FILLS } from '../../src/sheet';
import {
  checkAgain,
  contentWidth,
  eventually,
  saveFile,
  setPaneWidth,
  useWorkbench,
  violations,
} from '../support/workbench';

const openWorkbench = useWorkbench();

/** Sets the first finding of the list aside; `look` is called when something is missing still. */
async function ignoreFirst(pane: FrameLocator, look: () => Promise<void> = async () => {}): Promise<void> {
  await pane.locator('[data-entry]').nth(1).click();
  await pane.getByRole('button', { name: '忽略…' }).first().click();
  const dialog = pane.getByRole('dialog', { name: '忽略这一条' });
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await dialog.getByText('请写明理由。').waitFor();
  await look();
  await dialog.getByRole('textbox', { name: '理由' }).fill('与批复内容一致');
  await dialog.getByRole('textbox', { name: '姓名' }).fill('张三');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await pane.getByRole('button', { name: '已忽略 1 处' }).waitFor();
}

describe.each(['light', 'dark'] as const)('the pane in %s colours', (colorScheme) => {
  test('is accessible before a check, with results and in the preview', async () => {
    const bench = await openWorkbench({ gateway: 'direct', colorScheme });
    const { pane } = bench;
    expect(await violations(bench)).toEqual([]);

    await pane.getByRole('button', { name: '检查表格' }).click();
    const entry = pane.locator('[data-entry]');
    await entry.nth(1).click();
    await entry.nth(2).press('Enter');
    expect(await violations(bench)).toEqual([]);

    await pane.getByRole('button', { name: /预览并改正/ }).click();
    await pane.getByRole('dialog', { name: '改正预览' }).waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  test('is accessible in its menus, while a finding is ignored and in the list of ignored ones', async () => {
    const bench = await openWorkbench({ gateway: 'direct', colorScheme });
    const { page, pane } = bench;
    await pane.getByRole('button', { name: '检查表格' }).click();
    await pane.getByRole('button', { name: /^\d+ 提示$/ }).click();
    await pane.getByRole('button', { name: '更多', exact: true }).click();
    await pane.getByRole('menuitemcheckbox').first().waitFor();
    expect(await violations(bench)).toEqual([]);
    await page.keyboard.press('Escape');

    await ignoreFirst(pane, async () => expect(await violations(bench)).toEqual([]));
    await pane.getByRole('button', { name: '已忽略 1 处' }).click();
    await pane.getByRole('dialog', { name: '忽略与说明' }).waitFor();
    expect(await violations(bench)).toEqual([]);
  });
});

test('the whole way by keyboard: check, walk to a finding, go to its cell, stay in the list', async () => {
  const { page, pane, address } = await openWorkbench({ gateway: 'direct' });
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
});

test.each(['client', 'direct'] as const)(
  'findings are marked in the grid when that is switched on, and nothing of it is left or saved (%s)',
  async (gateway) => {
    const bench = await openWorkbench({ gateway });
    const { page, pane, cell, troubles } = bench;
    await pane.getByRole('button', { name: '检查表格' }).click();
    const place = /[A-Z]+\d+/.exec((await pane.locator('[data-entry]').nth(1).textContent()) ?? '')![0];
    const fill = () => cell(place).evaluate((element) => getComputedStyle(element).backgroundColor);
    // Brings the cell into the window.
    await pane.locator('[data-entry]').nth(1).press('Enter');
    await cell(place).waitFor();
    const before = await fill();
    const menu = async (role: 'menuitem' | 'menuitemcheckbox', name: string) => {
      await pane.getByRole('button', { name: '更多', exact: true }).click();
      await pane.getByRole(role, { name }).click();
      await page.keyboard.press('Escape');
    };
    await menu('menuitemcheckbox', '在表格上标出问题');
    await pane.getByText('问题已在表格上标出').first().waitFor();
    await eventually(fill, rgb(MARK_FILLS.error));
    await checkAgain(bench);
    await eventually(fill, rgb(MARK_FILLS.error));
    expect(await pane.getByText('表格已改动').count()).toBe(0);
    const { bytes } = await saveFile(bench);
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(parts.some((part) => part.includes('<sheetData'))).toBe(true);
    expect(parts.filter(isMarkFormula)).toEqual([]);

    await menu('menuitem', '清除标记');
    await pane.getByText('标记已清除。').first().waitFor();
    await eventually(fill, before);
    await checkAgain(bench);
    await eventually(fill, rgb(MARK_FILLS.error));
    await menu('menuitemcheckbox', '在表格上标出问题');
    await pane.getByText('标记已清除。').first().waitFor();
    await eventually(fill, before);
    expect(troubles).toEqual([]);
  },
);

/** As the browser says it. */
function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16)).join(', ')})`;
}

test('a new check leaves the list where it is', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { pane } = bench;
  const frame = await bench.frame();
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.locator('[data-entry]').first().waitFor();
  await frame.evaluate(() => window.scrollTo(0, 700));
  await checkAgain(bench);
  expect(await frame.evaluate(() => window.scrollY)).toBe(700);
});

test('what was ignored is in the report, which is no table and leaves the list where it is', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page, pane, cell, troubles } = bench;
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.getByRole('button', { name: /^\d+ 提示$/ }).click();
  await ignoreFirst(pane);
  const findings = await pane.locator('[data-entry]').count();
  await pane.getByRole('button', { name: '检查报告' }).click();
  await pane.getByRole('menuitem', { name: '写入工作表' }).click();
  await pane.getByText('检查报告已写好').first().waitFor();
  expect(await cell('A1').textContent()).toContain('预算绩效表检查报告');
  expect(await page.getByText('另有 1 处已忽略').count()).toBe(1);
  await checkAgain(bench);
  expect(await pane.locator('[data-entry]').count()).toBe(findings);
  expect(troubles).toEqual([]);
});

test.each([320, 450])('nothing is wider than a pane of %i pixels', async (width) => {
  const bench = await openWorkbench({ gateway: 'direct' });
  await setPaneWidth(bench, width);
  await bench.pane.getByRole('button', { name: '检查表格' }).click();
  await bench.pane.locator('[data-entry]').nth(1).click();
  expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
});
