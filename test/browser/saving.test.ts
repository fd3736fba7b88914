/** 保存, 另存, and what is kept of work that is in no file yet: nothing that a person did is lost. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx';
import { readData } from '../support/stored';
import { eventually, fileOf, putFile, useWorkbench, type WorkbenchPage } from '../support/workbench';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/self-evaluation.xlsx'));
const MINE = '自评表.xlsx';

const openWorkbench = useWorkbench();

const state = ({ page }: WorkbenchPage) => page.locator('.file-state').textContent();
const valueOf = (bytes: Uint8Array, row: number, column: number) =>
  readWorkbook(bytes).snapshots[0]!.cells[row]?.[column]?.value;

/** Picks these files, one after the other, in the dialogs that come; null cancels one. */
const picks = ({ page }: WorkbenchPage, ...files: (string | null)[]) =>
  page.evaluate((names) => Object.assign(window, { picks: names }), files);

async function shoot({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/saving-${name}.png` });
}

async function type(bench: WorkbenchPage, address: string, text: string): Promise<void> {
  await bench.goTo(address);
  await bench.cell(address).click();
  await bench.page.keyboard.type(text);
}

async function openMine(bench: WorkbenchPage): Promise<void> {
  await putFile(bench, MINE, SAMPLE);
  await picks(bench, MINE);
  await bench.page.getByRole('button', { name: '打开…' }).click();
  await bench.page.getByRole('heading', { name: MINE }).waitFor();
  await bench.pane.getByRole('button', { name: '检查表格' }).waitFor();
}

/** Reloads the page; gives the question that was asked before, if any. */
async function reload(page: Page): Promise<string | undefined> {
  let asked: string | undefined;
  page.once('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.reload();
  await page.frameLocator('#pane-frame').getByRole('button', { name: '检查表格' }).waitFor();
  page.removeAllListeners('dialog');
  return asked;
}

/** Waits until the page has kept what is there now. */
const kept = ({ page }: WorkbenchPage) =>
  page.waitForFunction(
    () =>
      new Promise<boolean>((found) => {
        const opening = indexedDB.open('jixiao-workbench');
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('kept-work').objectStore('kept-work').count();
          counting.onsuccess = () => {
            database.close();
            found(counting.result > 0);
          };
        };
      }),
  );

async function ignoreOne({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.getByRole('button', { name: /^\d+ 提示$/ }).click();
  await pane.locator('[data-entry]').nth(1).click();
  await pane.getByRole('button', { name: '忽略…' }).first().click();
  const dialog = pane.getByRole('dialog', { name: '忽略这一条' });
  await dialog.getByRole('textbox', { name: '理由' }).fill('与批复内容一致');
  await dialog.getByRole('textbox', { name: '姓名' }).fill('甲');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await pane.getByRole('button', { name: '已忽略 1 处' }).waitFor();
}

test('保存 goes into the file that was opened, 另存 into another one, and a picker that is left saves nothing', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page, troubles } = bench;
  await openMine(bench);
  expect(await state(bench)).toBe('');

  // Ctrl+S takes the entry that is being typed along.
  await type(bench, 'F21', '保障37人');
  await page.keyboard.press('Control+s');
  await page.getByText(`已保存到「${MINE}」`).waitFor();
  expect(await state(bench)).toBe('已保存');
  expect(await page.title()).not.toContain('●');
  expect(valueOf(await fileOf(bench, MINE), 20, 5)).toBe('保障37人');
  await shoot(bench, 'saved');

  await type(bench, 'F21', '保障38人');
  await page.keyboard.press('Enter');
  await eventually(() => state(bench), '有改动，未保存');
  await picks(bench, null);
  await page.getByRole('button', { name: '另存' }).click();
  await eventually(() => state(bench), '有改动，未保存');
  expect(await page.title()).toContain('●');

  await picks(bench, '另一份.xlsx');
  await page.getByRole('button', { name: '另存' }).click();
  await page.getByText('已保存到「另一份.xlsx」').waitFor();
  await page.getByRole('heading', { name: '另一份.xlsx' }).waitFor();
  expect(valueOf(await fileOf(bench, '另一份.xlsx'), 20, 5)).toBe('保障38人');
  expect(valueOf(await fileOf(bench, MINE), 20, 5)).toBe('保障37人');

  // From now on 保存 is the new file, also from inside the pane.
  await type(bench, 'F21', '保障39人');
  await page.keyboard.press('Enter');
  await bench.pane.getByRole('button', { name: '检查表格' }).focus();
  await page.keyboard.press('Control+s');
  await eventually(() => state(bench), '已保存');
  expect(valueOf(await fileOf(bench, '另一份.xlsx'), 20, 5)).toBe('保障39人');
  expect(troubles).toEqual([]);
});

test('a file that was written elsewhere meanwhile is not written over without a question', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page } = bench;
  await openMine(bench);
  await type(bench, 'F21', '保障37人');
  await page.keyboard.press('Enter');
  await putFile(bench, MINE, SAMPLE);
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await eventually(async () => questions.length, 1);
  expect(questions[0]).toContain('在别处改过');
  await eventually(() => state(bench), '有改动，未保存');
  expect(await fileOf(bench, MINE)).toEqual(SAMPLE);
});

test('where the browser keeps no hold of files, a download counts only once the person says so', async () => {
  const bench = await openWorkbench({ gateway: 'direct', pickers: false });
  const { page } = bench;
  await type(bench, 'F21', '保障37人');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  expect(valueOf(new Uint8Array(readFileSync(await download.path())), 20, 5)).toBe('保障37人');
  expect(await state(bench)).toBe('已下载，待确认');
  expect(await page.title()).toContain('●');
  await shoot(bench, 'downloaded');
  await page.getByRole('button', { name: '已经存好' }).click();
  await eventually(() => state(bench), '已保存');
  expect(await page.title()).not.toContain('●');
});

describe.each(['client', 'direct'] as const)('with the %s gateway', (gateway) => {
  test('忽略 alone marks the workbook changed, asks before the tab is closed, and is offered again', async () => {
    const bench = await openWorkbench({ gateway });
    const { page, pane, troubles } = bench;
    await ignoreOne(bench);
    expect(await state(bench)).toBe('有改动，未保存');
    await kept(bench);

    expect(await reload(page)).toBe('beforeunload');
    await page.getByText('改动还没有保存到文件').waitFor();
    await shoot(bench, `offer-${gateway}`);
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByText('改动还没有保存到文件').waitFor({ state: 'detached' });
    await eventually(() => state(bench), '有改动，未保存');
    await pane.getByRole('button', { name: '检查表格' }).click();
    await pane.getByRole('button', { name: '已忽略 1 处' }).waitFor();

    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存到').waitFor();
    const name = (await page.getByRole('heading', { level: 1 }).first().textContent())!;
    expect(JSON.stringify(readData(await fileOf(bench, name), 'ignored'))).toContain('与批复内容一致');
    // Nothing is left of it, and nothing is asked.
    expect(await reload(page)).toBeUndefined();
    expect(await page.getByText('改动还没有保存到文件').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

test('settings and reports mark the workbook changed at once', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page, pane } = bench;
  const save = async () => {
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await eventually(() => state(bench), '已保存');
  };
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.getByRole('button', { name: '检查报告' }).click();
  await pane.getByRole('menuitem', { name: '写入工作表' }).click();
  await eventually(() => state(bench), '有改动，未保存');
  await save();

  await pane.getByRole('button', { name: '更多', exact: true }).click();
  await pane.getByRole('menuitem', { name: /设置/ }).click();
  const dialog = pane.getByRole('dialog', { name: '检查设置' });
  await dialog.getByRole('combobox', { name: '按哪里的规定' }).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await eventually(() => state(bench), '有改动，未保存');
  await save();
});

test('opening another file loses nothing: what was left is offered, and can be refused for good', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page } = bench;
  await openMine(bench);
  await type(bench, 'F21', '保障37人');
  await page.keyboard.press('Enter');
  await bench.open({ name: '别的表.xlsx', bytes: SAMPLE });
  await page.getByText(`「${MINE}」`).waitFor();
  await page.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('heading', { name: MINE }).waitFor();
  await bench.goTo('F21');
  await eventually(() => bench.cell('F21').textContent(), '保障37人');
  // It still knows its file.
  await page.keyboard.press('Control+s');
  await eventually(() => state(bench), '已保存');
  expect(valueOf(await fileOf(bench, MINE), 20, 5)).toBe('保障37人');

  await type(bench, 'F21', '保障38人');
  await page.keyboard.press('Enter');
  await kept(bench);
  await reload(page);
  await page.getByRole('button', { name: '不要' }).click();
  await page.getByText('改动还没有保存到文件').waitFor({ state: 'detached' });
  await reload(page);
  expect(await page.getByRole('button', { name: '恢复' }).count()).toBe(0);
});

test('清除本机记录 in the settings takes away everything that is kept', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page, pane } = bench;
  await type(bench, 'F21', '保障37人');
  await page.keyboard.press('Enter');
  await kept(bench);
  await pane.getByRole('button', { name: '更多', exact: true }).click();
  await pane.getByRole('menuitem', { name: /设置/ }).click();
  await pane.getByRole('button', { name: '清除本机记录' }).scrollIntoViewIfNeeded();
  await shoot(bench, 'settings');
  await pane.getByRole('button', { name: '清除本机记录' }).click();
  await pane.getByRole('button', { name: '确定清除' }).click();
  await pane.getByText('本机记录已清除。').waitFor();
  expect(await reload(page)).toBe('beforeunload');
  // Long past the time in which it would be offered.
  await page.waitForTimeout(1000);
  expect(await page.getByRole('button', { name: '恢复' }).count()).toBe(0);
});

test('what another window has open is not offered as left behind', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  await type(bench, 'F21', '保障37人');
  await bench.page.keyboard.press('Enter');
  await kept(bench);
  const other = await bench.page.context().newPage();
  await other.goto(bench.page.url());
  await other.frameLocator('#pane-frame').getByRole('button', { name: '检查表格' }).waitFor();
  // Long past the time that the windows have to answer.
  await other.waitForTimeout(1000);
  expect(await other.getByRole('button', { name: '恢复' }).count()).toBe(0);
  await bench.page.close();
  await reload(other);
  await other.getByRole('button', { name: '恢复' }).waitFor();
});
