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
  type WorkbenchPage,
} from '../support/workbench';

const BLANK = 'assets/samples/self-evaluation-blank.xlsx';
const CLINICS = '公众健康咨询义诊宣传活动数量';
const PARKS = '建设健康主题公园数量';
const HEADING = '日期,活动名称,活动类别,场次,办理状态';

const openWorkbench = useWorkbench();

/** A list of what was done in a month: kind, sessions and state of each row. */
function monthOf(month: number, name: string, rows: readonly (readonly [string, number, string])[]): string {
  const lines = rows.map(
    ([kind, sessions, state], at) =>
      `2024-0${month}-${10 + at},第${at + 1}次${kind},${kind},${sessions},${state}`,
  );
  const path = join(mkdtempSync(join(tmpdir(), 'lists-')), name);
  writeFileSync(path, [HEADING, ...lines].join('\n'));
  return path;
}

/** Two states that no word tells: 街道代办 and 并入下期. */
const JANUARY = monthOf(1, '一月活动台账.csv', [
  ['义诊', 2, '已完成'],
  ['义诊', 1, '街道代办'],
  ['义诊', 4, '并入下期'],
  ['义诊', 1, '已取消'],
  ['绿地更新', 1, '已完成'],
  ['绿地更新', 1, '已完成'],
  ['会议', 1, '已完成'],
]);
const FEBRUARY = monthOf(2, '活动登记（2月）.csv', [
  ['义诊', 3, '已完成'],
  ['义诊', 2, '街道代办'],
  ['绿地更新', 1, '已完成'],
  ['义诊', 5, '并入下期'],
  ['绿地更新', 1, '已完成'],
  ['绿地更新', 1, '已完成'],
  ['会议', 1, '已取消'],
]);

async function openTable(bench: WorkbenchPage, path: string): Promise<void> {
  await bench.open(path);
  await bench.pane.getByText('东莞市厚街镇卫生健康局').first().waitFor();
  await bench.pane.getByRole('tab', { name: '取数' }).click();
}

async function pick({ pane }: WorkbenchPage, path: string): Promise<void> {
  await pane.getByLabel('选择台账文件').setInputFiles(path);
  await pane.getByRole('button', { name: `移除 ${path.split('/').at(-1)!}` }).waitFor();
}

async function shows({ goTo, cell }: WorkbenchPage, address: string, text: string): Promise<void> {
  await goTo(address);
  await eventually(() => cell(address).textContent(), text);
}

test('states are answered once, a column is pointed out by clicks, and next month one click repeats everything', async () => {
  const bench = await openWorkbench({ gateway: 'direct' });
  const { page, pane, troubles } = bench;
  await openTable(bench, BLANK);
  await setPaneWidth(bench, 320);
  await pick(bench, JANUARY);

  // The card of the list, and the question about its states.
  await pane.getByText('台账，1 行 = 1 条记录；已剔除 办理状态为已取消 1 行').waitFor();
  const question = pane.getByRole('group', { name: '这些状态算不算完成？' });
  await question.getByRole('button', { name: '看这些行' }).click();
  await question.getByText('7 行里计入 2 行').waitFor();
  expect(await violations(bench)).toEqual([]);
  expect(await contentWidth(bench)).toBeLessThanOrEqual(320);
  await question.getByRole('button', { name: '「街道代办」算' }).click();
  await question.getByRole('button', { name: '「并入下期」不算' }).click();
  await question.waitFor({ state: 'detached' });
  await pane.getByText('已剔除 办理状态为并入下期、已取消 2 行').waitFor();
  await pane.getByRole('checkbox', { name: `采纳 ${CLINICS}` }).check();

  // Nothing was found for the parks: the only list is there, a click on its column, one on the value.
  await pane.getByRole('button', { name: `在台账里点出来…「${PARKS}」` }).click();
  const pointing = pane.getByRole('dialog', { name: '修改取法' });
  await pointing.getByRole('button', { name: '活动类别' }).click();
  await pointing.getByRole('checkbox', { name: '绿地更新 2 行' }).check();
  await pointing.getByText('7 行里计入 2 行').waitFor();
  expect(await pointing.locator('tr[data-counts="true"]').count()).toBe(2);
  await pointing.getByText('2个').waitFor();
  expect(await violations(bench)).toEqual([]);
  expect(await contentWidth(bench)).toBeLessThanOrEqual(320);
  await pointing.getByRole('button', { name: '用这个取法' }).click();
  // The pane lay over the buttons of the workbench.
  await page.locator('#pane-frame').evaluate((element) => (element.style.cssText = ''));
  await pane.getByRole('checkbox', { name: `采纳 ${PARKS}` }).waitFor();
  await pane.getByRole('button', { name: /采纳.* \d+ 项/ }).click();
  await pane.getByRole('button', { name: /^写入 \d+ 处$/ }).click();
  await pane.getByRole('button', { name: /^撤销：取数填报/ }).waitFor();
  await shows(bench, 'F13', '2个');
  await shows(bench, 'F16', '3场');

  // A month later: the file of the table, another list.
  const saved = await saveFile(bench);
  const path = join(mkdtempSync(join(tmpdir(), 'lists-')), saved.name);
  writeFileSync(path, saved.bytes);
  await openTable(bench, path);
  await pick(bench, FEBRUARY);
  await pane.getByRole('button', { name: '一键刷新' }).click();
  const refresh = pane.getByRole('dialog', { name: '一键刷新' });
  await refresh.getByRole('button', { name: '写入 2 处' }).click();
  await shows(bench, 'F13', '3个');
  await shows(bench, 'F16', '5场');
  expect(await pane.getByRole('group', { name: '这些状态算不算完成？' }).count()).toBe(0);
  expect(troubles).toEqual([]);
});
