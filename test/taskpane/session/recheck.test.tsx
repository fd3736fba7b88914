/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { Pane } from '../../../src/taskpane/shell/pane';
import type { PlaceProps } from '../../../src/taskpane/components/place';
import { PLACES, type Place } from '../../../src/taskpane/shell/places';
import { createPreferences } from '../../../src/taskpane/session/preferences';
import { createSession } from '../../../src/taskpane/session/session';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { memoryStorage } from '../../support/storage';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function open(
  sheets: ReturnType<typeof toySheet>[],
  places: readonly Place[] = PLACES.slice(0, 1),
): Promise<{ workbook: FakeWorkbook; user: UserEvent }> {
  const workbook = fakeWorkbook(sheets);
  const storage = memoryStorage();
  const session = createSession(workbook, {
    loadSample: async () => new Uint8Array(),
    preferences: createPreferences(() => storage),
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane session={session} places={places} />
    </FluentProvider>,
  );
  await act(async () => {
    stops.push(await session.start());
  });
  return { workbook, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const entries = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];
const titles = () => entries().map((entry) => entry.textContent);

async function check(user: UserEvent): Promise<void> {
  await user.click(button(/^(检查表格|重新检查)$/));
  await waitFor(() => expect(button('重新检查')).toBeEnabled());
}

/** Sets the finding aside whose card is open. */
async function ignore(user: UserEvent, reason: string, who?: string): Promise<void> {
  await user.click(button('忽略…'));
  const page = await screen.findByRole('dialog', { name: '忽略这一条' });
  fireEvent.change(within(page).getByRole('textbox', { name: /理由/ }), { target: { value: reason } });
  if (who !== undefined) {
    fireEvent.change(within(page).getByRole('textbox', { name: /姓名/ }), { target: { value: who } });
  }
  await user.click(within(page).getByRole('button', { name: '忽略' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('ignoring', () => {
  test('asks for a reason and a name, and says what is missing', async () => {
    const { user, workbook } = await open([toySheet('自评', ['警'])]);
    await check(user);
    await user.click(entries()[1]!);
    await user.click(button('忽略…'));
    const page = await screen.findByRole('dialog', { name: '忽略这一条' });
    const reason = within(page).getByRole('textbox', { name: /理由/ });
    expect(reason).toHaveFocus();
    await user.click(within(page).getByRole('button', { name: '忽略' }));
    expect(within(page).getByText('请写明理由。')).toBeVisible();
    expect(within(page).getByText('请填写姓名。')).toBeVisible();
    expect(workbook.data.size).toBe(0);
    await user.click(within(page).getByRole('button', { name: '已核对原始资料，填写无误' }));
    expect(reason).toHaveValue('已核对原始资料，填写无误');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('忽略…')).toHaveFocus();
    expect(workbook.data.size).toBe(0);
  });

  test('takes the finding out, lists it with its reason, and restores it', async () => {
    const { user } = await open([toySheet('自评', ['警', '错'])]);
    await check(user);
    await user.click(entries()[3]!);
    await ignore(user, '上级文件如此', '张三');
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(button('0 警告')).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent('已忽略，理由随工作簿保存。');

    await user.click(button('已忽略 1 处'));
    const page = await screen.findByRole('dialog', { name: '忽略与说明' });
    expect(page).toHaveTextContent('忽略中 1');
    expect(page).toHaveTextContent('理由：上级文件如此');
    expect(page).toHaveTextContent(/张三 · \d+年\d+月\d+日 · 自评/);
    await user.click(within(page).getByRole('button', { name: '恢复 有「警」 B2' }));
    expect(await within(page).findByText(/没有忽略或说明过任何问题/)).toBeVisible();
    await user.click(within(page).getByRole('button', { name: '返回' }));
    expect(titles()).toHaveLength(4);
  });

  test('asks for the name only once', async () => {
    const { user } = await open([toySheet('自评', ['警一', '警二'])]);
    await check(user);
    await user.click(entries()[1]!);
    await ignore(user, '一', '张三');
    await waitFor(() => expect(titles()).toHaveLength(2));
    await user.click(entries()[1]!);
    await ignore(user, '二');
    expect(await screen.findByText('没有发现问题')).toBeVisible();
    expect(button('已忽略 2 处')).toBeVisible();
  });

  test('a finding that comes back says that it was ignored, and why', async () => {
    const { user, workbook } = await open([toySheet('自评', ['警一'])]);
    await check(user);
    await user.click(entries()[1]!);
    await ignore(user, '上级文件如此', '张三');
    act(() => workbook.edit('id-自评', 1, 1, { value: '警二' }));
    await check(user);
    expect(entries()[1]).toHaveTextContent('曾被忽略，内容已改。');
    expect(screen.getByText('上级文件如此（张三）')).toBeVisible();
  });

  test('records that are no longer needed are reported and removed', async () => {
    const { user, workbook } = await open([toySheet('自评', ['警', '错'])]);
    await check(user);
    await user.click(entries()[3]!);
    await ignore(user, '一', '张三');
    act(() => workbook.edit('id-自评', 1, 1, { value: '好' }));
    await check(user);
    await user.click(button('1 条记录已不需要'));
    const page = await screen.findByRole('dialog', { name: '忽略与说明' });
    await user.click(within(page).getByRole('button', { name: '删除 有「警」 B2' }));
    await waitFor(() => expect(workbook.data.size).toBe(0));
  });

  test('is not offered for arithmetic: that can be explained, and stays an error', async () => {
    const { user } = await open([toySheet('自评', ['算'])]);
    await check(user);
    await user.click(entries()[1]!);
    expect(screen.queryByRole('button', { name: '忽略…' })).toBeNull();
    await user.click(button('说明情况…'));
    await user.type(await screen.findByLabelText(/^情况说明/), '上年结转未列入');
    await user.type(screen.getByLabelText(/^姓名/), '张三');
    await user.click(button('保存说明'));
    await waitFor(() => expect(entries()[1]).toHaveTextContent('说明：上年结转未列入'));
    expect(button('1 错误')).toBeEnabled();
    expect(button('已说明 1 处')).toBeVisible();
    await user.click(button('撤销：说明情况（有「算」）'));
    await waitFor(() => expect(entries()[1]).not.toHaveTextContent('说明：'));
  });
});

describe('the opinion', () => {
  async function copy(user: UserEvent) {
    await check(user);
    await user.click(button('检查报告'));
    await user.click(await screen.findByRole('menuitem', { name: '复制审核意见' }));
  }

  test('is copied', async () => {
    const { user } = await open([toySheet('自评', ['错'])]);
    await copy(user);
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('审核意见已复制，可以粘贴到公文或消息中。'),
    );
    expect(await navigator.clipboard.readText()).toContain('一、必须改正（1 项）');
  });

  test('is shown to be copied by hand where the clipboard is refused', async () => {
    const { user } = await open([toySheet('自评', ['错'])]);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await copy(user);
    const page = await screen.findByRole('dialog', { name: '审核意见' });
    const text = within(page).getByRole<HTMLTextAreaElement>('textbox', { name: '审核意见' });
    expect(text.value).toContain('1. 有「错」（B2）：');
    await waitFor(() => expect(text.selectionEnd - text.selectionStart).toBe(text.value.length));
  });
});

test('edits are checked by themselves when that is switched on', async () => {
  const { user, workbook } = await open([toySheet('自评', ['错', '警'])]);
  await check(user);
  await user.click(button('更多'));
  const live = await screen.findByRole('menuitemcheckbox', { name: '编辑后自动重新检查' });
  expect(live).not.toBeChecked();
  await user.click(live);
  act(() => workbook.edit('id-自评', 1, 1, { value: '好' }));
  expect(screen.queryByText('表格已改动，点「重新检查」更新结果。')).toBeNull();
  await waitFor(() => expect(titles()).toHaveLength(2));
});

describe('places', () => {
  const Other = ({ forms }: PlaceProps) => <main>这里有 {forms.length} 张表</main>;

  test('one place has no tabs', async () => {
    await open([toySheet('自评', ['错'])]);
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  test('several are switched by tabs, and the head stays', async () => {
    const { user } = await open(
      [toySheet('自评', ['错'])],
      [PLACES[0]!, { id: 'other', title: 'placeFormulas', View: Other }],
    );
    expect(screen.getByRole('tab', { name: '检查' })).toHaveAttribute('aria-selected', 'true');
    await user.click(screen.getByRole('tab', { name: '公式' }));
    expect(screen.getByText('这里有 1 张表')).toBeVisible();
    expect(screen.getByText('自评局')).toBeVisible();
    expect(screen.queryByRole('button', { name: '检查表格' })).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '检查' })).toHaveFocus();
    expect(button('检查表格')).toBeVisible();
  });
});
