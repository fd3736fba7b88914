/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { parseCell, WorkbookError, type Snapshot } from '../../../src/sheet';
import { Root } from '../../../src/taskpane/shell/root';
import type { Scheme } from '../../../src/taskpane/host/connect';
import { createSession } from '../../../src/taskpane/session/session';
import { readWorkbook } from '../../../src/xlsx';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { snapshotOf } from '../../support/sheet';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** Weights and scores; typed totals of money that are 0 beside parts that are not. */
const [SCORED] = readWorkbook(
  readFileSync('test/fixtures/forms/池州棠溪镇-2022-项目支出绩效自评表(委托业务).xlsx'),
).snapshots as [Snapshot];

interface Opened {
  readonly workbook: FakeWorkbook;
  readonly user: UserEvent;
  readonly value: (address: string) => unknown;
}

async function open(snapshot: Snapshot = SCORED): Promise<Opened> {
  const workbook = fakeWorkbook([snapshot]);
  const session = createSession(workbook, { loadSample: async () => new Uint8Array() });
  const host = {
    workbook,
    language: 'zh-CN',
    scheme: (): Scheme => 'light',
    onSchemeChange: () => () => {},
  };
  render(<Root host={host} session={session} />);
  await act(async () => {
    stops.push(await session.start());
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: '公式' }));
  const value = (address: string) => {
    const { row, column } = parseCell(address)!;
    return workbook.cellAt(snapshot.sheetId, row, column)?.value ?? null;
  };
  return { workbook, user, value };
}

const place = (name: string | RegExp) => screen.findByRole('tab', { name });
const listed = () => screen.findByRole('list', { name: '可以写成公式的单元格' });
const rowOf = (address: string) =>
  screen.getByRole('button', { name: `跳转到 ${address}` }).closest('li') as HTMLElement;
const writeButton = () => screen.getByRole('button', { name: /^写入 \d+ 处公式$|^请先选择/ });

async function write(user: UserEvent): Promise<void> {
  await user.click(writeButton());
  await waitFor(() => expect(screen.getByRole('button', { name: /^撤销：/ })).toBeEnabled());
}

test('lists every formula by what it computes, before and after', async () => {
  await open();
  const list = await listed();
  const headings = [...list.querySelectorAll('button[aria-expanded]:not([aria-label])')];
  expect(headings.map((heading) => heading.textContent)).toEqual([
    expect.stringMatching(/^合计 \d+/),
    expect.stringMatching(/^执行率 \d+/),
    expect.stringMatching(/^完成率 \d+/),
    expect.stringMatching(/^得分 \d+/),
  ]);
  expect(rowOf('J14')).toHaveTextContent(
    /目标数J14（空白）→ 50 目标数取自指标值「≥50个」；.*改了以后要重新写入$/,
  );
  expect(rowOf('L14')).toHaveTextContent('（空白）→ 100.00% 完成率 = 完成数 ÷ 目标数');
  expect(rowOf('H14')).toHaveTextContent('8→ 8 数值不变得分 = 分值 × 完成率，不超过分值');
});

test('a typed number that differs stays unless the person decides otherwise', async () => {
  const { user, value } = await open();
  await listed();
  const dispute = rowOf('D7');
  expect(dispute).toHaveTextContent('手填 0，各项合计 90，相差 90');
  expect(within(dispute).getByRole('radio', { name: '保留手填' })).toBeChecked();
  const count = Number(/\d+/.exec(writeButton().textContent)![0]);
  await user.click(within(dispute).getByRole('radio', { name: '改用公式' }));
  expect(writeButton()).toHaveTextContent(`写入 ${count + 1} 处公式`);
  await write(user);
  expect(value('D7')).toBe(90);
  expect(value('E7')).toBe(0);
});

test('writes all at once, and takes it back with one click', async () => {
  const { user, value, workbook } = await open();
  await listed();
  const before = await workbook.read({ sheetId: SCORED.sheetId });
  await write(user);
  expect([value('J14'), value('L14')]).toEqual([50, 1]);
  expect([value('J13'), value('L13')]).toEqual(['目标数（自动）', '完成率（自动）']);
  expect(screen.getByRole('status')).toHaveTextContent(/已完成：写入公式 \d+ 处、目标数 3 处。/);
  await waitFor(() => expect(rowOf('L14')).toHaveTextContent('100.00% 已是公式'));
  await user.click(screen.getByRole('button', { name: /^撤销：写入公式/ }));
  await waitFor(() => expect(value('L14')).toBeNull());
  const [after] = await workbook.read({ sheetId: SCORED.sheetId });
  const filled = (snapshot: Snapshot) =>
    snapshot.cells.map((row) => (row ?? []).flatMap((cell, column) => (cell ? [[column, cell]] : [])));
  expect(filled(after!)).toEqual(filled(before[0]!));
});

test('all, a group or one of them can be left out', async () => {
  const { user } = await open();
  await listed();
  await user.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(writeButton()).toHaveTextContent('请先选择要写入的公式');
  expect(writeButton()).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('checkbox', { name: '全选「得分」' }));
  // Scores take the rates along that they are computed from, and those their numbers.
  expect(within(rowOf('H14')).getByRole('checkbox')).toBeChecked();
  for (const cell of ['J14', 'K14', 'L14']) {
    expect(within(rowOf(cell)).getByRole('checkbox')).toBeChecked();
    expect(rowOf(cell)).toHaveTextContent('所选的公式要用到它，会一起写入');
  }
  await user.click(within(rowOf('H14')).getByRole('checkbox'));
  expect(within(rowOf('L14')).getByRole('checkbox')).not.toBeChecked();
});

test('shows the formula of a row', async () => {
  const { user } = await open();
  await listed();
  await user.click(within(rowOf('H25')).getByRole('button', { name: '看公式' }));
  expect(rowOf('H25')).toHaveTextContent('总分 = 执行率的得分 + 各项指标得分之和公式 =SUM(I7,H14:H22)');
});

test('tells row by row why there is no formula', async () => {
  const { user, workbook } = await open();
  await listed();
  await user.click(screen.getByRole('button', { name: /^没有公式的 \d+ 处$/ }));
  expect(rowOf('F16')).toHaveTextContent(
    '指标「经费支出合规性」F16指标值「严格执行相关制度规定」里没有单独一个数字',
  );
  await user.click(screen.getByRole('button', { name: '跳转到 F16' }));
  expect(workbook.calls.selections.at(-1)?.range).toMatchObject({ top: 15, left: 5 });
});

test('columns added beside the table are announced, and go with one click', async () => {
  const { user, value } = await open();
  await listed();
  expect(screen.getByText(/将在右侧 J、K、L、M 列添加「目标数（自动）、.*、提示（自动）」/)).toBeVisible();
  await write(user);
  const remove = await screen.findByRole('button', { name: '删去辅助列' });
  expect(screen.getByText(/^删去时，由这些列算出的 3 处（如得分）改为现在的数值，不会变空/)).toBeVisible();
  await user.click(remove);
  await waitFor(() => expect(value('J13')).toBeNull());
  expect([value('L14'), value('H14'), value('H25')]).toEqual([null, 8, 80]);
});

test('numbers kept as text are offered to be made numbers first', async () => {
  const { user } = await open();
  await listed();
  expect(screen.getByText(/^有 2 处数字存成了文本，如「90」。先改为数字/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '先改为数字' }));
  expect(rowOf('F18')).toHaveTextContent('文本「90」→数字 90');
});

test('texts that are numbers become numbers that look the same', async () => {
  const { user, value } = await open();
  await user.click(await place(/^文本数字 \d+$/));
  expect(rowOf('F18')).toHaveTextContent('文本「90」→数字 90');
  await user.click(within(rowOf('H21')).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: '改为数字 1 处' }));
  await waitFor(() => expect(value('F18')).toBe(90));
  expect(value('H21')).toBe('10');
});

test('completion is a table of rates with bars, and follows an edit', async () => {
  const { user, workbook } = await open();
  await user.click(await place('完成率一览'));
  const row = (name: RegExp) => screen.getByRole('row', { name });
  expect(row(/基建工程委托业务项目数量/)).toHaveTextContent(/100%已完成$/);
  expect(row(/经费支出合规性/)).toHaveTextContent(/(已完成|不能比较)$/);
  act(() => workbook.edit(SCORED.sheetId, 13, 5, { value: 40 }));
  await waitFor(() => expect(row(/基建工程委托业务项目数量/)).toHaveTextContent(/80%未完成$/));
  act(() => workbook.edit(SCORED.sheetId, 13, 5, { value: 75 }));
  await waitFor(() => expect(row(/基建工程委托业务项目数量/)).toHaveTextContent(/150%超额较多$/));
});

test('a row whose target changed is told in the picture of completion and written anew with one click', async () => {
  const { user, value, workbook } = await open();
  await listed();
  await write(user);
  await user.click(await place('完成率一览'));
  act(() => workbook.edit(SCORED.sheetId, 13, 4, { value: '≥80个' }));
  const told = await screen.findByText(
    /^指标值改过，表里的完成率 100.00% 还是按原来的目标数算的，应为 62.50%/,
  );
  expect(told).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新写入' }));
  await waitFor(() => expect(value('J14')).toBe(80));
  await waitFor(() => expect(screen.queryByText(/^指标值改过/)).toBeNull());
});

test('arrows walk over the list, Enter goes to the cell, Esc to the button', async () => {
  const { workbook } = await open();
  await listed();
  const box = within(rowOf('L14')).getByRole('checkbox');
  act(() => box.focus());
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(rowOf('M14')).toContainElement(document.activeElement as HTMLElement);
  fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
  await waitFor(() => expect(workbook.calls.selections.at(-1)?.range).toMatchObject({ top: 13, left: 12 }));
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(document.activeElement).toBe(writeButton());
});

test('one entry takes part in the Tab order', async () => {
  await open();
  const list = await listed();
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('what does not work is told as in the check, and nothing is lost', async () => {
  const { user, value, workbook } = await open();
  await listed();
  workbook.failNext('commit', new WorkbookError('protected'));
  await user.click(writeButton());
  expect(await screen.findByText(/工作表受保护，不能写入/)).toBeVisible();
  expect(value('L14')).toBeNull();
  expect(writeButton()).toHaveTextContent(/写入 \d+ 处公式/);
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  await waitFor(() => expect(value('L14')).toBe(1));
});

test('a table without numbers says what is needed', async () => {
  const rows = [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '宣传项目'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '宣传活动', '按计划开展', '已开展'],
    ['产出指标', '质量指标', '宣传质量', '效果良好', '良好'],
    ['效益指标', '社会效益指标', '知晓程度', '有所提高', '提高'],
  ];
  const { user } = await open(snapshotOf(rows));
  expect(await screen.findByText('这张表里没有可以写成公式的地方')).toBeVisible();
  await user.click(await place('完成率一览'));
  expect(screen.getByText('还没有可以比较的指标')).toBeVisible();
  await user.click(await place('文本数字'));
  expect(screen.getByText('没有存成文本的数字')).toBeVisible();
});

test('a sheet that is no table says so', async () => {
  await open(snapshotOf([['台账'], ['日期', '金额']]));
  expect(await screen.findByText('这张工作表里没有认出绩效表')).toBeVisible();
  expect(screen.getByRole('button', { name: '打开示例表看看' })).toBeEnabled();
});
