/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { WorkbookError, type Workbook } from '../../../src/sheet';
import { Root } from '../../../src/taskpane/shell/root';
import type { Host, Scheme } from '../../../src/taskpane/host/connect';
import { createSession } from '../../../src/taskpane/session/session';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function hostOf(workbook: Workbook, language = 'zh-CN'): Host {
  return { workbook, language, scheme: (): Scheme => 'light', onSchemeChange: () => () => {} };
}

async function open(
  sheets: ReturnType<typeof toySheet>[],
  language?: string,
): Promise<{ workbook: FakeWorkbook; user: UserEvent }> {
  const workbook = fakeWorkbook(sheets);
  const session = createSession(workbook, { loadSample: async () => new Uint8Array([80, 75]) });
  render(<Root host={hostOf(workbook, language)} session={session} />);
  await act(async () => {
    stops.push(await session.start());
  });
  return { workbook, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const entries = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];
/** An entry as it is read out, without the message. */
const nameOf = (entry: Element) =>
  [...entry.querySelectorAll(':scope > span')]
    .slice(0, 3)
    .map((part) => part.textContent)
    .join(' ');
const listed = () => entries().map(nameOf);
const focused = () => document.activeElement && nameOf(document.activeElement);

async function check(user: UserEvent): Promise<void> {
  await user.click(button(/^(检查表格|重新检查)$/));
  await waitFor(() => expect(button('重新检查')).toBeEnabled());
}

test('says which table it is, of whom, which year, how many indicators and how much money', async () => {
  await open([toySheet('自评', ['错', '好'])]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('部门整体绩效自评表');
  expect(screen.getByText('自评局')).toBeVisible();
  expect(screen.getByText('2024 年度')).toBeVisible();
  expect(screen.getByText('2 项指标 · 资金总额 1,622.46 万元')).toBeVisible();
});

test('lists the findings by group, with counts', async () => {
  const { user } = await open([toySheet('自评', ['提', '警', '错', '改', '疑'])]);
  await check(user);
  expect(listed()).toEqual([
    '指标值 2',
    '错误 有「错」 单元格 B4',
    '错误 有「改」 单元格 B5 可自动改正',
    '实际完成值 1',
    '警告 有「警」 单元格 B3',
    '文字 1',
    '提示 有「提」 单元格 B2',
    '资金 1',
    '无法判断 有「疑」 单元格 B6',
  ]);
  expect(screen.getByRole('status')).toHaveTextContent(
    '检查完成：错误 2 处，警告 1 处，提示 1 处，无法判断 1 处。',
  );
  for (const name of ['2 错误', '1 警告', '1 提示', '1 无法判断']) expect(button(name)).toBeEnabled();
});

test('a count filters, pressed again it shows all', async () => {
  const { user } = await open([toySheet('自评', ['警', '错'])]);
  await check(user);
  expect(button('0 提示')).toBeDisabled();
  await user.click(button('1 警告'));
  expect(button('1 警告')).toHaveAttribute('aria-pressed', 'true');
  expect(listed()).toEqual(['实际完成值 1', '警告 有「警」 单元格 B2']);
  await user.click(button('1 警告'));
  expect(listed()).toHaveLength(4);
});

test('a filter that a mend emptied offers all again', async () => {
  const { user, workbook } = await open([toySheet('自评', ['警', '错'])]);
  await check(user);
  await user.click(button('1 警告'));
  act(() => workbook.edit('id-自评', 1, 1, { value: '好' }));
  await check(user);
  await user.click(button('显示全部'));
  expect(listed()).toEqual(['指标值 1', '错误 有「错」 单元格 B3']);
});

test('groups by severity and in table order too', async () => {
  const { user } = await open([toySheet('自评', ['警', '错', '警'])]);
  await check(user);
  await user.selectOptions(screen.getByRole('combobox', { name: '分组方式' }), '按级别分组');
  expect(listed().filter((name) => /^\S+ \d$/.test(name))).toEqual(['错误 1', '警告 2']);
  await user.selectOptions(screen.getByRole('combobox', { name: '分组方式' }), '按表格顺序');
  expect(listed()).toEqual([
    '工作表「自评」 3',
    '警告 有「警」 单元格 B2',
    '错误 有「错」 单元格 B3',
    '警告 有「警」 单元格 B4',
  ]);
});

test('a click goes to the cell and opens the card; another click goes there again', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错'])]);
  await check(user);
  await user.click(entries()[1]!);
  expect(workbook.calls.selections.at(-1)).toEqual({
    sheetId: 'id-自评',
    range: { top: 1, left: 1, bottom: 1, right: 1 },
  });
  expect(screen.getByText('依据E91')).toBeVisible();
  await user.click(entries()[1]!);
  expect(workbook.calls.selections).toHaveLength(2);
  expect(screen.getByText('依据E91')).toBeVisible();
  await user.click(button('收起说明'));
  expect(screen.queryByText('依据E91')).toBeNull();
});

describe('by keyboard', () => {
  const sheet = () => toySheet('自评', ['错1', '错2', '警']);

  test('one entry is in the Tab order, arrows, Home and End walk, and the focus stays in the list', async () => {
    const { user } = await open([sheet()]);
    await check(user);
    expect(entries().filter((entry) => entry.tabIndex === 0)).toHaveLength(1);
    act(() => entries()[0]!.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('错误 有「错」 单元格 B3');
    await user.keyboard('{End}');
    expect(focused()).toBe('警告 有「警」 单元格 B4');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('警告 有「警」 单元格 B4');
    await user.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe('指标值 2');
    expect(entries().filter((entry) => entry.tabIndex === 0)).toEqual([document.activeElement]);
  });

  test('Enter goes to the cell and keeps the focus, even when Excel takes it', async () => {
    const { user, workbook } = await open([sheet()]);
    await check(user);
    const { select } = workbook;
    workbook.select = async (...place) => {
      (document.activeElement as HTMLElement).blur();
      await select(...place);
    };
    act(() => entries()[1]!.focus());
    await user.keyboard('{Enter}');
    expect(workbook.calls.selections).toHaveLength(1);
    expect(focused()).toBe('错误 有「错」 单元格 B2');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(workbook.calls.selections.at(-1)!.range.top).toBe(2);
  });

  test('right and left open and close cards and groups; Esc closes, then leaves', async () => {
    const { user } = await open([sheet()]);
    await check(user);
    act(() => entries()[1]!.focus());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('依据E91')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('依据E91')).toBeNull();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('重新检查'));
    act(() => entries()[0]!.focus());
    await user.keyboard('{ArrowLeft}');
    expect(entries()[0]).toHaveAttribute('aria-expanded', 'false');
    expect(listed()).toEqual(['指标值 2', '实际完成值 1', '警告 有「警」 单元格 B4']);
  });

  test('Esc inside a card goes back to its entry', async () => {
    const { user } = await open([toySheet('自评', ['改'])]);
    await check(user);
    await user.click(entries()[1]!);
    act(() => button('改正…').focus());
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(entries()[1]);
  });

  test('nothing reacts while an input method composes', async () => {
    const { user } = await open([sheet()]);
    await check(user);
    act(() => entries()[0]!.focus());
    fireEvent.keyDown(entries()[0]!, { key: 'ArrowDown', isComposing: true });
    fireEvent.keyDown(entries()[0]!, { key: 'ArrowDown', keyCode: 229 });
    expect(document.activeElement).toBe(entries()[0]);
  });
});

test('a new check keeps the place: open cards, closed groups, the current entry', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错1', '错2', '错3', '警'])]);
  await check(user);
  await user.click(entries()[4]!); // the group 实际完成值
  await user.click(entries()[2]!);
  act(() => workbook.edit('id-自评', 1, 1, { value: '好' }));
  expect(screen.getByText('表格已改动，点「重新检查」更新结果。')).toBeVisible();
  await check(user);
  expect(screen.queryByText('表格已改动，点「重新检查」更新结果。')).toBeNull();
  expect(listed()).toEqual([
    '指标值 2',
    '错误 有「错」 单元格 B3',
    '错误 有「错」 单元格 B4',
    '实际完成值 1',
  ]);
  expect(screen.getByText('依据E91')).toBeVisible();
  expect(entries().filter((entry) => entry.tabIndex === 0)).toEqual([entries()[1]]);
});

test('when the current entry is mended, the next one takes its place', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错1', '错2', '错3'])]);
  await check(user);
  await user.click(entries()[2]!);
  act(() => workbook.edit('id-自评', 2, 1, { value: '好' }));
  await check(user);
  expect(entries().find((entry) => entry.tabIndex === 0)?.textContent).toContain('B4');
});

describe('mends', () => {
  test('one is shown before and after, written, and taken back', async () => {
    const { user, workbook } = await open([toySheet('自评', ['改了', '错'])]);
    await check(user);
    await user.click(entries()[1]!);
    await user.click(entries()[2]!);
    await user.click(button('改正…'));
    const dialog = await screen.findByRole('dialog', { name: '改正预览' });
    expect(dialog).toHaveTextContent('改前改了改后好了');
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('改了');
    await user.click(within(dialog).getByRole('button', { name: '改正 1 处' }));
    await waitFor(() => expect(listed()).toEqual(['指标值 1', '错误 有「错」 单元格 B3']));
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('好了');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('已改正 1 格。');

    await user.click(button('撤销：把「改」写成「好」'));
    await waitFor(() => expect(listed()).toHaveLength(3));
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('改了');
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
  });

  test('all together, except those left out', async () => {
    const { user, workbook } = await open([toySheet('自评', ['改1', '改2', '改3'])]);
    await check(user);
    await user.click(button('预览并改正 3 处'));
    await user.click(await screen.findByRole('checkbox', { name: '改正 B3：有「改」' }));
    await user.click(button('改正 2 处'));
    await waitFor(() => expect(listed()).toEqual(['指标值 1', '错误 有「改」 单元格 B3 可自动改正']));
    expect([1, 2, 3].map((row) => workbook.cellAt('id-自评', row, 1)?.value)).toEqual(['好1', '改2', '好3']);
  });

  test('Esc closes the preview, writes nothing and goes back to where it was opened', async () => {
    const { user, workbook } = await open([toySheet('自评', ['改'])]);
    await check(user);
    await user.click(button('预览并改正 1 处'));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('预览并改正 1 处'));
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('改');
  });

  test('cells that are locked are named', async () => {
    const { user, workbook } = await open([toySheet('自评', ['改1', '改2'])]);
    workbook.lock('id-自评', 2, 1);
    await check(user);
    await user.click(button('预览并改正 2 处'));
    await user.click(await screen.findByRole('button', { name: '改正 2 处' }));
    expect((await screen.findAllByText(/1 格受保护，没有改动：B3。/))[0]).toBeVisible();
  });
});

describe('trouble', () => {
  test.each([
    ['cell-editing', '单元格正在编辑', '请按回车结束编辑'],
    ['protected', '工作表受保护', '取消保护'],
    ['host-too-old', 'Excel 版本太旧', '升级到 Excel 2021'],
    ['too-large', '表格太大', '删去无关的工作表'],
  ] as const)('%s is told with what to do and a way to try again', async (code, title, advice) => {
    const { user, workbook } = await open([toySheet('自评', ['错'])]);
    workbook.failNext('read', new WorkbookError(code));
    await user.click(button('检查表格'));
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(new RegExp(advice))).toBeVisible();
    await user.click(button('再试一次'));
    await waitFor(() => expect(listed()).toHaveLength(2));
    expect(screen.queryByText(title)).toBeNull();
  });

  test('a conflict offers a new check instead of the same again', async () => {
    const { user, workbook } = await open([toySheet('自评', ['改1', '错'])]);
    await check(user);
    await user.click(button('预览并改正 1 处'));
    act(() => workbook.edit('id-自评', 1, 1, { value: '已改' }));
    await user.click(await screen.findByRole('button', { name: '改正 1 处' }));
    const trouble = (await screen.findByText('内容已被改过')).closest<HTMLElement>('[role="group"]')!;
    expect(trouble).toHaveTextContent('单元格 B2 刚才被改过');
    await user.click(within(trouble).getByRole('button', { name: '重新检查' }));
    await waitFor(() => expect(screen.queryByText('内容已被改过')).toBeNull());
    expect(listed()).toEqual(['指标值 1', '错误 有「错」 单元格 B3']);
  });

  test('a message can be put away', async () => {
    const { user, workbook } = await open([toySheet('自评', ['错'])]);
    workbook.failNext('read', new WorkbookError('cell-editing'));
    await user.click(button('检查表格'));
    await user.click(await screen.findByRole('button', { name: '知道了' }));
    expect(screen.queryByText('单元格正在编辑')).toBeNull();
  });
});

test('long work says how far it is and can be stopped; short work shows nothing', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错'])]);
  const release = workbook.holdReads();
  await user.click(button('检查表格'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(await screen.findByRole('progressbar', { name: '正在读取工作表…' })).toBeVisible();
  await user.click(button('取消'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(button('检查表格')).toBeEnabled();
  release();
});

describe('nothing to list', () => {
  test('a table without findings is told calmly', async () => {
    const { user } = await open([toySheet('自评', ['好', '好'])]);
    await user.click(button('检查表格'));
    expect(await screen.findByText('没有发现问题')).toBeVisible();
    expect(screen.getByText('6 条规则已逐项核对，2 项指标都已看过。')).toBeVisible();
  });

  test('no table: what can be read, where there is one, and a sample', async () => {
    const { user, workbook } = await open([toySheet('台账', [], null), toySheet('目标', ['错'])]);
    expect(screen.getByText('这张工作表里没有认出绩效表')).toBeVisible();
    expect(screen.getByText('项目支出绩效自评表')).toBeVisible();
    await user.click(button('打开示例表看看'));
    await waitFor(() => expect(workbook.calls.opened).toEqual(['示例：部门整体绩效自评表.xlsx']));
    await user.click(button('前往「目标」'));
    expect(await screen.findByText('目标局')).toBeVisible();
  });

  test('a table pasted later is found by looking again', async () => {
    const { user, workbook } = await open([toySheet('新表', ['错'], null)]);
    act(() => workbook.edit('id-新表', 0, 0, { value: '部门整体绩效表' }));
    await user.click(button('再找一遍'));
    expect(await screen.findByText('新表局')).toBeVisible();
  });
});

describe('several tables', () => {
  test('all are listed, and one can be selected', async () => {
    const { user } = await open([toySheet('自评', ['错']), toySheet('目标', ['警'])]);
    await user.click(button('检查全部工作表'));
    const choice = await screen.findByRole('combobox', { name: '显示哪张表' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('共 2 张表');
    expect(listed()).toHaveLength(4);
    expect(entries()[1]).toHaveTextContent('自评 · 第2行写着「错」');
    await user.selectOptions(choice, '目标 · 目标局');
    expect(listed()).toEqual(['实际完成值 1', '警告 有「警」 单元格 B2']);
    expect(entries()[1]).not.toHaveTextContent('目标 · ');
    expect(screen.getByText('目标局')).toBeVisible();
  });

  test('the head follows the sheet in front', async () => {
    const { workbook } = await open([toySheet('自评', ['错']), toySheet('目标', ['警'])]);
    act(() => workbook.activate('id-目标'));
    expect(await screen.findByText('目标局')).toBeVisible();
  });

  test('a sheet without a table leaves the results and says so', async () => {
    const { user, workbook } = await open([toySheet('自评', ['错']), toySheet('台账', [], null)]);
    await check(user);
    act(() => workbook.activate('id-台账'));
    expect(await screen.findByText(/当前工作表「台账」不是绩效表，下面是「自评」的结果。/)).toBeVisible();
    expect(listed()).toHaveLength(2);
  });
});

test('what a person should know of the file is a quiet line that opens', async () => {
  const workbook = fakeWorkbook([toySheet('自评', ['错'])]);
  const session = createSession(workbook, { loadSample: async () => new Uint8Array() });
  const warnings = [
    { code: 'stray-bytes', details: { count: 7 } },
    { code: 'styles-missing', details: {} },
  ] as const;
  render(<Root host={{ ...hostOf(workbook), warnings }} session={session} />);
  const line = await screen.findByRole('button', { name: '读这个文件时有 2 处请留意' });
  expect(line).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByText(/文件没有单元格样式/)).toBeNull();
  await userEvent.setup().click(line);
  expect(screen.getByText(/^文件前后多出 7 个字节/)).toBeVisible();
  expect(screen.getByText(/^文件没有单元格样式/)).toBeVisible();
});

test('a file without warnings says nothing', async () => {
  await open([toySheet('自评', ['错'])]);
  expect(screen.queryByText(/请留意/)).toBeNull();
});

test('the report is written and named', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错'])]);
  await check(user);
  await user.click(button('检查报告'));
  await user.click(await screen.findByRole('menuitem', { name: '写入工作表' }));
  expect((await screen.findAllByText('检查报告已写好，就是当前这张工作表。'))[0]).toBeVisible();
  expect(workbook.calls.newSheets).toHaveLength(1);
});

test('speaks English beside an English Excel, and sets the language of the page', async () => {
  const { user } = await open([toySheet('自评', ['错'])], 'en-US');
  expect(document.documentElement.lang).toBe('en');
  await user.click(button('Check table'));
  expect(await screen.findByRole('button', { name: '1 Error' })).toBeVisible();
  expect(screen.getByText('FY 2024')).toBeVisible();
});
