import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contentWidth,
  eventually,
  saveFile,
  setPaneWidth,
  useWorkbench,
  violations,
  type WorkbenchOptions,
  type WorkbenchPage,
} from '../support/workbench';

const BLANK = 'assets/samples/self-evaluation-blank.xlsx';
const LEDGER = 'test/fixtures/forms/业务台账-2024.xlsx';
/** Filled from the ledger: 7,320 of at least 7,500. */
const SHORT = '核实用人单位底数工作和职业病防治责任告知工作数量';

const openWorkbench = useWorkbench();

/** The blank table, with the place of taking numbers opened. */
async function openBlank(options: WorkbenchOptions): Promise<WorkbenchPage> {
  const bench = await openWorkbench(options);
  await openFile(bench, BLANK);
  await bench.pane.getByRole('tab', { name: '取数' }).click();
  await bench.pane.getByText('已填 0 / 22 项').waitFor();
  return bench;
}

async function openFile(bench: WorkbenchPage, path: string): Promise<void> {
  await bench.open(path);
  await bench.pane.getByText('东莞市厚街镇卫生健康局').first().waitFor();
}

/** Drops a file on the pane as a person does. */
async function drop(bench: WorkbenchPage, path: string): Promise<void> {
  const frame = await bench.frame();
  const name = path.split('/').at(-1)!;
  await frame.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    input.hidden = true;
    document.body.append(input);
  });
  await frame.locator('#dropped').setInputFiles(path);
  await frame.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')!;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(input.files![0]!);
    input.remove();
    for (const type of ['dragover', 'drop'])
      document
        .querySelector('main')!
        .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await frame.getByRole('button', { name: `移除 ${name}` }).waitFor();
}

async function pickLedger({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByLabel('选择台账文件').setInputFiles(LEDGER);
  await pane.getByRole('button', { name: /^全部采纳 \d+ 项/ }).waitFor();
}

async function shows({ goTo, cell }: WorkbenchPage, address: string, text: string): Promise<void> {
  // Only what is in sight is drawn.
  await goTo(address);
  await eventually(() => cell(address).textContent(), text);
}

/** Accepts what is certain, and the value that falls short. */
async function fill({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('checkbox', { name: `采纳 ${SHORT}` }).check();
  await pane.getByRole('button', { name: /采纳.* \d+ 项/ }).click();
  await pane.getByText(`F18 ${SHORT}`).waitFor();
  await pane.getByRole('button', { name: /^写入 \d+ 处$/ }).click();
  await pane.getByRole('button', { name: /^撤销：取数填报/ }).waitFor();
}

async function fromMenu({ pane }: WorkbenchPage, name: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name: '记录与规则' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

describe.each(['client', 'direct'] as const)('with the %s gateway', (gateway) => {
  test('from a blank table over the ledger to the shortfall, and back', async () => {
    const bench = await openBlank({ gateway });
    const { page, pane, cell, goTo, troubles } = bench;
    await drop(bench, LEDGER);
    for (const list of ['活动台账 108 行', '企业台账 8,599 行', '支付明细 157 行', '满意度问卷 750 行'])
      await pane.getByText(new RegExp(`^${list}`)).waitFor();
    await fill(bench);
    await shows(bench, 'F18', '7320家');
    await shows(bench, 'F14', '12场');
    await shows(bench, 'F7', '4,078.20');

    await goTo('F14');
    await cell('F14').click();
    const source = pane.getByRole('region', { name: 'F14 的来源' });
    await source.waitFor();
    expect(await source.textContent()).toContain('业务台账-2024.xlsx › 活动台账，12 行');
    await source.getByRole('button', { name: '看来源' }).click();
    expect(await source.getByRole('table').textContent()).toContain('大型爱国卫生运动');

    await pane.getByRole('tab', { name: '公式' }).first().click();
    await pane.getByRole('button', { name: /^写入 \d+ 处公式$/ }).click();
    await pane
      .getByText(/^已完成：写入公式/)
      .first()
      .waitFor();
    await pane.getByRole('tab', { name: '检查' }).click();
    await pane.getByRole('button', { name: '检查表格' }).click();
    const short = pane.locator('[data-entry]').filter({ hasText: '没有完成目标又没有写原因' });
    await short.first().waitFor();
    const found = await short.allTextContents();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`指标「${SHORT}」指标值「≥7500家」，实际完成「7320家」，完成 97.6%`);

    const saved = await saveFile(bench);
    await pane.getByRole('tab', { name: '取数' }).click();
    await fromMenu(bench, /^撤销上次取数 \d+ 处/);
    await pane.getByRole('button', { name: /^撤销 \d+ 处$/ }).click();
    await shows(bench, 'F18', '');
    await shows(bench, 'F14', '');
    await shows(bench, 'F7', '');

    const path = join(mkdtempSync(join(tmpdir(), 'autofill-')), saved.name);
    writeFileSync(path, saved.bytes);
    // What was taken back was not saved.
    page.once('dialog', (dialog) => void dialog.accept());
    await openFile(bench, path);
    await shows(bench, 'F14', '12场');
    await pane.getByRole('tab', { name: '取数' }).click();
    await pane.getByText('已填 10 / 22 项').waitFor();
    await fromMenu(bench, '查看取数记录');
    const records = pane.getByRole('dialog', { name: '取数记录' });
    await records.getByRole('button', { name: `展开「${SHORT}」` }).click();
    await records.getByRole('button', { name: '撤销这一格…' }).click();
    await pane.getByRole('button', { name: '撤销 1 处' }).click();
    await shows(bench, 'F18', '');
    expect(await cell('F14').textContent()).toBe('12场');
    expect(troubles).toEqual([]);
  });
});

test.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const)('the place is accessible in %s colours, with its pages', async (_name, colours) => {
  const bench = await openBlank({ gateway: 'direct', ...colours });
  const { page, pane, goTo, cell } = bench;
  expect(await violations(bench)).toEqual([]);
  await pickLedger(bench);
  await pane.getByRole('button', { name: `展开「${SHORT}」` }).click();
  expect(await violations(bench)).toEqual([]);
  await pane.getByRole('button', { name: '修改…' }).click();
  await pane.getByText('取出的数').waitFor();
  expect(await violations(bench)).toEqual([]);
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: /^全部采纳/ }).click();
  await pane.getByRole('dialog', { name: '填写预览' }).waitFor();
  expect(await violations(bench)).toEqual([]);
  await page.keyboard.press('Escape');
  await fill(bench);
  await goTo('F14');
  await cell('F14').click();
  await pane.getByRole('button', { name: '看来源' }).click();
  expect(await violations(bench)).toEqual([]);
  await pane.getByRole('button', { name: /^逐项手工填/ }).click();
  await pane.getByRole('dialog', { name: '手工填' }).waitFor();
  expect(await violations(bench)).toEqual([]);
  await page.keyboard.press('Escape');
  await fromMenu(bench, '查看取数记录');
  await pane.getByRole('button', { name: /^展开/ }).first().click();
  expect(await violations(bench)).toEqual([]);
});

test.each([320, 450])('nothing is wider than a pane of %i pixels', async (width) => {
  const bench = await openBlank({ gateway: 'direct' });
  const { page, pane } = bench;
  const fits = async () => expect(await contentWidth(bench)).toBeLessThanOrEqual(width);
  await setPaneWidth(bench, width);
  await fits();
  await pickLedger(bench);
  await pane.getByRole('button', { name: `展开「${SHORT}」` }).click();
  await fits();
  await pane.getByRole('button', { name: '修改…' }).click();
  await pane.getByText('取出的数').waitFor();
  await fits();
  await page.keyboard.press('Escape');
  await fill(bench);
  await pane.getByRole('button', { name: /^逐项手工填/ }).click();
  await pane.getByRole('dialog', { name: '手工填' }).waitFor();
  await fits();
  await page.keyboard.press('Escape');
  await fromMenu(bench, '查看取数记录');
  await pane.getByRole('button', { name: /^展开/ }).first().click();
  await fits();
});
