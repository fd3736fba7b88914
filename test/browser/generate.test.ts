import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/xlsx';
import {
  contentWidth,
  eventually,
  saveFile,
  setPaneWidth,
  useWorkbench,
  violations,
  type WorkbenchPage,
} from '../support/workbench';

const TARGET = 'test/fixtures/pairs/资产收益扶贫-2018/target.xlsx';

const openWorkbench = useWorkbench();

const LOOKS = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 420, colorScheme: 'dark', forcedColors: 'none' },
] as const;

async function shoot({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/generate-${name}.png` });
}

/** Chooses an entry of the pane's own menu. */
async function choose({ pane }: WorkbenchPage, entry: string): Promise<void> {
  // The menu itself comes after the pane has been painted; until then its button opens nothing.
  const item = pane.getByRole('menuitem', { name: entry });
  await eventually(async () => {
    if ((await item.count()) === 0) await pane.getByRole('button', { name: '更多' }).click();
    await new Promise((wake) => setTimeout(wake, 300));
    return item.count();
  }, 1);
  await item.click();
}

test.each(LOOKS)('a self-evaluation is made of the approved table, at $width px', async (look) => {
  const { width, ...scheme } = look;
  const bench = await openWorkbench({ gateway: width === 320 ? 'direct' : 'client', ...scheme });
  const { page, pane, troubles } = bench;
  await bench.open(TARGET);
  await pane.getByText('南岳镇').first().waitFor();
  await setPaneWidth(bench, width);
  await choose(bench, '由批复表生成');
  const dialog = pane.getByRole('dialog', { name: '由批复表生成' });
  await dialog.getByText('留空，请您填').waitFor();
  await dialog
    .getByText(/项指标/)
    .first()
    .waitFor();
  await shoot(bench, `${width}-preview`);
  expect(await violations(bench)).toEqual([]);
  expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
  await dialog.getByText('留空，请您填').scrollIntoViewIfNeeded();
  await shoot(bench, `${width}-preview-below`);

  await dialog.getByRole('button', { name: '写入新工作表' }).click();
  await pane.getByText('已写好「自评表」工作表，可以接着填。').first().waitFor();
  await page.getByRole('tab', { name: '自评表', selected: true }).waitFor();
  await eventually(() => bench.cell('A1').textContent(), '项目支出绩效自评表');
  await shoot(bench, `${width}-written`);
  const { bytes } = await saveFile(bench);
  expect(readWorkbook(bytes).snapshots.map(({ sheetName }) => sheetName)).toEqual([
    ...readWorkbook(new Uint8Array(readFileSync(TARGET))).snapshots.map(({ sheetName }) => sheetName),
    '自评表',
  ]);

  // Laid beside each other, they do not differ.
  await pane.getByRole('tab', { name: '对照' }).click();
  await pane.getByRole('heading', { name: '两张表没有不同' }).waitFor();

  // Something was filled in: it is not taken away without a word.
  await bench.goTo('F20');
  await page.keyboard.type('已完成');
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: /^撤销：生成/ }).click();
  await pane
    .getByText(/写好以后又填过内容/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '撤销输入' }).click();
  await pane.getByRole('button', { name: /^撤销：生成/ }).click();
  await eventually(() => page.getByRole('tab', { name: '自评表' }).count(), 0);
  expect(troubles).toEqual([]);
});

test.each(LOOKS)('a blank table is put on a sheet of its own, at $width px', async (look) => {
  const { width, ...scheme } = look;
  const bench = await openWorkbench({ gateway: width === 320 ? 'client' : 'direct', ...scheme });
  const { page, pane, troubles } = bench;
  await setPaneWidth(bench, width);
  await choose(bench, '新建空白表');
  const dialog = pane.getByRole('dialog', { name: '新建空白表' });
  await dialog.getByRole('button', { name: '项目支出绩效自评表', exact: true }).waitFor();
  await shoot(bench, `${width}-new`);
  expect(await violations(bench)).toEqual([]);
  expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
  expect(await dialog.getByRole('button', { name: /表/ }).count()).toBe(9);
  // By the keyboard alone.
  await dialog.getByRole('button', { name: '项目支出绩效自评表', exact: true }).focus();
  await page.keyboard.press('Enter');
  await pane.getByText('已写好「自评表 (2)」工作表，可以接着填。').first().waitFor();
  await eventually(() => bench.cell('A1').textContent(), '项目支出绩效自评表');
  // Two scores are added up although no indicator has a name yet.
  for (const [cell, score] of [
    ['H13', '7'],
    ['H30', '8'],
  ] as const) {
    await bench.goTo(cell);
    await page.getByRole('grid').focus();
    await page.keyboard.type(score);
    await page.keyboard.press('Enter');
    await eventually(() => bench.cell(cell).textContent(), score);
  }
  await eventually(() => bench.cell('H31').textContent(), '15');
  await shoot(bench, `${width}-new-written`);
  expect(troubles).toEqual([]);
});
