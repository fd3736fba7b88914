/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { readTemplate, writeTemplate } from '../../../src/form';
import { WorkbookError } from '../../../src/sheet';
import { Root } from '../../../src/taskpane/shell/root';
import { createSession } from '../../../src/taskpane/session/session';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { catchDownloads } from '../../support/downloads';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const _ = null;

/** Words that no rule of reading knows; a satisfaction short of its target got a full score and no reason. */
const ODD: CellInput[][] = [
  ['某市惠民资金成效一览'],
  ['填报股室', '农业农村股', _, '资金名目', '耕地地力保护'],
  ['类', '事项', '要求', '年底做到', '满分', '判分'],
  ['产出指标', '补贴面积', '≥3000亩', '3100亩', 50, 50],
  ['满意度指标', '农户满意度', '≥90%', '85%', 50, 60],
  ['总分', _, _, _, 100, 110],
];

const KNOWN: CellInput[][] = [
  ['2024年度项目支出绩效自评表'],
  ['项目名称', '农技推广'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '核定数', '全年完成情况', '分值', '得分'],
  ['产出指标', '数量指标', '办班', '≥5期', '6期', '见附件', 10, 10],
];

async function open(
  rows: CellInput[][],
  language = 'zh-CN',
): Promise<{ workbook: FakeWorkbook; user: UserEvent }> {
  const workbook = fakeWorkbook([snapshotOf(rows)]);
  await openPane(workbook, language);
  return { workbook, user: userEvent.setup() };
}

async function openPane(workbook: FakeWorkbook, language = 'zh-CN') {
  const session = createSession(workbook, { loadSample: async () => new Uint8Array() });
  const host = { workbook, language, scheme: () => 'light' as const, onSchemeChange: () => () => {} };
  render(<Root host={host} session={session} />);
  await act(async () => {
    stops.push(await session.start());
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const meaning = (label: string) => screen.getByRole('combobox', { name: `「${label}」的含义` });
const kept = (workbook: FakeWorkbook) => readTemplate(workbook.data.get('reading') ?? '');

async function openReading(user: UserEvent) {
  await user.click(button('读法'));
  await screen.findByText('指标表的各栏');
}

/** From the empty state to a table that is read. */
async function pointOut(user: UserEvent) {
  await user.click(button('这张表没有认出来？指给我看'));
  await user.type(await screen.findByLabelText('从第几行'), '3');
  await user.click(button('看这几行'));
  for (const [label, role] of [
    ['类', '一级指标'],
    ['事项', '三级指标（名称）'],
    ['要求', '指标值'],
    ['年底做到', '实际完成值'],
    ['判分', '得分'],
  ] as const)
    await user.selectOptions(meaning(label), role);
  await user.selectOptions(screen.getByLabelText('3. 这是哪一种表'), '项目支出绩效自评表');
}

test('a table in unknown words is pointed out, read, checked, and read again by the next session', async () => {
  const { user, workbook } = await open(ODD);
  await pointOut(user);
  expect(meaning('满分')).toHaveDisplayValue('分值');
  expect(screen.getByText('这样能读出 2 项指标。')).toBeInTheDocument();
  await user.click(button('按这样读'));
  await screen.findByText('指标表的各栏');
  await user.click(button('完成'));
  expect(await screen.findByText(/^2 项指标/)).toBeInTheDocument();

  await user.click(button('检查表格'));
  await waitFor(() => expect(button('重新检查')).toBeEnabled());
  const found = [...document.querySelectorAll('[data-entry]')].map((entry) => entry.textContent);
  expect(found.filter((text) => text?.includes('F5') && text.includes('得分'))).not.toEqual([]);

  expect(kept(workbook).name).toBe('某市惠民资金成效一览');
  cleanup();
  await openPane(workbook);
  expect(screen.getByText(/^2 项指标/)).toBeInTheDocument();
});

test('what is selected in the sheet is taken for the heading rows; nothing useful there is said', async () => {
  const { user, workbook } = await open(ODD);
  await user.click(button('这张表没有认出来？指给我看'));
  await user.click(await screen.findByRole('button', { name: '用选中的行' }));
  expect(screen.getByRole('alert')).toHaveTextContent('第 1 行里的栏目名称只有 1 个');
  await workbook.select('sheet-1', { top: 2, left: 1, bottom: 2, right: 1 });
  await user.click(button('用选中的行'));
  expect(screen.getByLabelText('从第几行')).toHaveValue('3');
  expect(meaning('年底做到')).toHaveDisplayValue('不参与检查');
  expect(screen.getByText(/下面写着「3100亩」/)).toBeInTheDocument();
  expect(screen.getByText('还缺：三级指标（名称）、指标值或实际完成值、表的种类。')).toBeInTheDocument();
});

test('what is wrong with the rows or columns is named, its field has the focus, and entries stay', async () => {
  const { user } = await open(ODD);
  expect(screen.queryByRole('button', { name: '检查表格' })).toBeNull();
  await user.click(button('这张表没有认出来？指给我看'));
  await user.type(await screen.findByLabelText('从第几行'), '3');
  await user.type(screen.getByLabelText('到第几行'), '2');
  await user.click(button('看这几行'));
  expect(screen.getByRole('alert')).toHaveTextContent('「到第几行」要填 3 以上的行号。');
  expect(screen.getByLabelText('到第几行')).toHaveFocus();
  expect(screen.getByLabelText('从第几行')).toHaveValue('3');
  await user.clear(screen.getByLabelText('到第几行'));
  await user.click(button('看这几行'));
  await user.click(button('按这样读'));
  expect(screen.getByText(/^还缺：三级指标（名称）/)).toBeInTheDocument();
  expect(meaning('类')).toHaveFocus();
  await user.selectOptions(meaning('事项'), '三级指标（名称）');
  await user.selectOptions(meaning('要求'), '指标值');
  await user.click(button('按这样读'));
  expect(screen.getByLabelText('3. 这是哪一种表')).toHaveFocus();
  // Other rows and back: what was said of the columns is still there.
  await user.clear(screen.getByLabelText('从第几行'));
  await user.click(button('看这几行'));
  expect(screen.getByRole('alert')).toHaveTextContent('「从第几行」要填 1 以上的行号。');
  expect(meaning('事项')).toHaveDisplayValue('三级指标（名称）');
});

test('lists what was read, by which label and how sure; a click selects the column', async () => {
  const { user, workbook } = await open(KNOWN);
  await openReading(user);
  const line = button(/^实际完成值/);
  expect(line).toHaveTextContent(/把握：(高|中)/);
  expect(line).toHaveTextContent('按「全年完成情况」读出 · F3');
  await user.click(line);
  expect(workbook.calls.selections.at(-1)?.range).toEqual({ top: 2, left: 5, bottom: 3, right: 5 });
});

test('a finding leads to the line that read its cell, and to the setting of its rule, by keyboard', async () => {
  const { user } = await open(KNOWN);
  await user.click(button('检查表格'));
  await waitFor(() => expect(button('重新检查')).toBeEnabled());
  const entry = [...document.querySelectorAll<HTMLElement>('[data-entry]')].find((one) =>
    /单元格 F4/.test(one.textContent),
  )!;
  await user.click(entry);
  const menu = within(entry.closest('li')!).getByRole('button', { name: '更多操作' });
  act(() => menu.focus());
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: '看这一格的读法' }));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^实际完成值.*把握/));
  expect(document.activeElement).toHaveAttribute('aria-current', 'true');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(within(entry.closest('li')!).getByRole('button', { name: '更多操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '设置这条规则' }));
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'switch'));
});

test('what was not understood comes first, with its cells, until a person says what it is', async () => {
  const { user, workbook } = await open(KNOWN);
  await openReading(user);
  const [first] = screen.getAllByRole('heading', { level: 3 });
  expect(first).toHaveTextContent('没有读懂的部分');
  await user.click(button(/「核定数」一栏/));
  expect(workbook.calls.selections.at(-1)?.range).toEqual({ top: 3, left: 4, bottom: 3, right: 4 });
  expect(meaning('核定数')).toHaveDisplayValue('请指明');
  await user.selectOptions(meaning('核定数'), '不参与检查');
  await waitFor(() => expect(screen.queryByText('没有读懂的部分')).toBeNull());
  expect(meaning('核定数')).toHaveDisplayValue('不参与检查');
});

test('a column can be corrected, taken back and restored', async () => {
  const { user, workbook } = await open(KNOWN);
  await openReading(user);
  await user.selectOptions(meaning('核定数'), '实际完成值');
  expect(button(/^实际完成值/)).toHaveTextContent('6期');
  await waitFor(() => expect(kept(workbook).layouts[0]!.terms).toHaveLength(1));
  // The one named last counts.
  await user.selectOptions(meaning('全年完成情况'), '实际完成值');
  expect(button(/^实际完成值/)).toHaveTextContent('见附件');

  await user.click(button('撤销上一步'));
  expect(button(/^实际完成值/)).toHaveTextContent('6期');
  await user.click(button('恢复自动识别'));
  expect(button(/^实际完成值/)).toHaveTextContent('见附件');
  await waitFor(() => expect(workbook.data.has('reading')).toBe(false));
});

test('a correction that leaves nothing to read says so and can be taken back', async () => {
  const { user } = await open(ODD);
  await pointOut(user);
  await user.click(button('按这样读'));
  await screen.findByText('指标表的各栏');
  await user.selectOptions(meaning('事项'), '不参与检查');
  expect(screen.getByText(/这张表读不出指标了/)).toBeInTheDocument();
  await user.click(button('撤销上一步'));
  expect(await screen.findByText('指标表的各栏')).toBeInTheDocument();
});

test('a change that cannot be kept is taken back and told', async () => {
  const { user, workbook } = await open(KNOWN);
  await openReading(user);
  workbook.failNext('writeData', new WorkbookError('cell-editing'));
  await user.selectOptions(meaning('核定数'), '实际完成值');
  expect(await screen.findByText(/改动没有存进工作簿/)).toBeInTheDocument();
  expect(button(/^实际完成值/)).toHaveTextContent('见附件');
});

describe('as a file', () => {
  // jsdom's files have no text().
  const fileOf = (text: string, name: string) =>
    Object.assign(new File([text], name, { type: 'application/json' }), { text: async () => text });
  const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]')!;

  test('a template of another office reads the table; a broken one names the field', async () => {
    const { user, workbook } = await open(ODD);
    await pointOut(user);
    await user.click(button('按这样读'));
    await waitFor(() => expect(workbook.data.has('reading')).toBe(true));
    const template = { ...kept(workbook), name: '某市模板' };
    cleanup();

    const other = await open(ODD);
    await other.user.click(button('这张表没有认出来？指给我看'));
    await screen.findByText('读法模板');
    const broken = writeTemplate(template).replace('"kind": "project-self-evaluation"', '"kind": "表"');
    await other.user.upload(chooser(), fileOf(broken, '坏.json'));
    expect(await screen.findByText(/「坏.json」不能用/)).toHaveTextContent(/kind：表的种类不认识/);
    await other.user.upload(chooser(), fileOf(writeTemplate(template), '好.json'));
    expect(await screen.findByText('已导入「某市模板」。')).toBeInTheDocument();
    expect(screen.getByText('指标表的各栏')).toBeInTheDocument();
  });

  test('is saved under the name of the template', async () => {
    const { user, workbook } = await open(KNOWN);
    const saved = catchDownloads();
    await openReading(user);
    await user.selectOptions(meaning('核定数'), '实际完成值');
    const name = screen.getByLabelText('模板名称');
    await user.clear(name);
    await user.type(name, '东湖区自评');
    await user.click(button('导出模板'));
    expect(saved.map((file) => file.name)).toEqual(['读法模板-东湖区自评.json']);
    await waitFor(() => expect(kept(workbook).name).toBe('东湖区自评'));
  });
});

test('speaks English where Excel does', async () => {
  const { user } = await open(KNOWN, 'en-US');
  await user.click(button('Reading'));
  const columns = (await screen.findByText('Columns of the indicators')).closest('section')!;
  expect(within(columns).getByRole('button', { name: /^Actual/ })).toBeInTheDocument();
});
