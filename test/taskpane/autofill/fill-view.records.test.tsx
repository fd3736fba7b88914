/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { formatRange, parseRange, type Snapshot } from '../../../src/sheet';
import {
  acceptSelected,
  closeAll,
  confirm,
  FILES,
  FORM,
  heading,
  ledgerWith,
  list,
  open,
  page,
  pick,
  primary,
  rowOf,
  unfold,
} from './open';
import { catchDownloads } from '../../support/downloads';

jest.mock('../../../src/taskpane/autofill/worker/worker-store', () => ({
  workerStore: () => jest.requireActual('./open').testDesk(),
}));

beforeEach(() => {
  FILES.clear();
  FILES.set('台账.xlsx', [ledgerWith()]);
});
afterEach(closeAll);

const CLINIC = '开展义诊活动场次';
const PEOPLE = '下乡义诊服务人次';
const PARK = '建成健康主题公园数量';
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The table with 义诊 3场 and 100人次 filled in from the ledger. */
async function openFilled(sheets?: readonly Snapshot[]) {
  const opened = await open(sheets);
  const { user, value, records } = opened;
  if (!sheets) await pick(user, '台账.xlsx');
  await user.click(await screen.findByRole('checkbox', { name: `采纳 ${PEOPLE}` }));
  await acceptSelected(user);
  await waitFor(() => expect(value('E5')).toBe('3场'));
  await waitFor(() => expect(records()).toHaveLength(2));
  return opened;
}

/** The same workbook, opened again later. */
async function reopen({ workbook, close }: Awaited<ReturnType<typeof open>>) {
  close();
  const again = await open([FORM], workbook);
  await list();
  return again;
}

async function fromMenu(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: '记录与规则' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('a cell that was filled', () => {
  test('tells where its value came from when it is selected in the sheet', async () => {
    const { workbook, user } = await openFilled();
    await act(() => workbook.select('sheet-1', parseRange('E5')!));
    const source = await screen.findByRole('region', { name: 'E5 的来源' });
    expect(source).toHaveTextContent('台账.xlsx › 活动台账，2 行，活动类别=义诊，2024年');
    await user.click(within(source).getByRole('button', { name: '看来源' }));
    expect(source).toHaveTextContent('与取数时相同');
    expect(source).toHaveTextContent('原来的值（空白）');
    expect(within(source).getByRole('row', { name: /一月义诊/ })).toBeVisible();
    await act(() => workbook.select('sheet-1', A1));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'E5 的来源' })).toBeNull());
  });

  test('says so when it was changed by hand since, and is then left alone', async () => {
    const { workbook, user, value } = await openFilled();
    act(() => workbook.edit('sheet-1', 4, 4, { value: '8场' }));
    await waitFor(() => expect(heading('不一致')).toHaveTextContent('2'));
    expect(await unfold(user, CLINIC)).toHaveTextContent('取数后手工改过');
    await fromMenu(user, /^撤销上次取数 1 处/);
    expect(await page('撤销取数')).toHaveTextContent('1 处后来手工改过，保持不动：E5。');
    await confirm(user, /^撤销 1 处$/);
    await waitFor(() => expect(value('E7')).toBeNull());
    expect(value('E5')).toBe('8场');
  });

  test('can be taken back alone, and that can be undone', async () => {
    const { user, value, records } = await openFilled();
    await user.click(heading('已一致'));
    await user.click(within(await unfold(user, CLINIC)).getByRole('button', { name: '撤销这一格…' }));
    expect(await page('撤销取数')).toHaveTextContent('E5 开展义诊活动场次改前3场改后（空白）');
    await confirm(user, /^撤销 1 处$/);
    await waitFor(() => expect(value('E5')).toBeNull());
    await waitFor(() => expect(records().map(({ label }) => label)).toEqual([PEOPLE]));
    expect(value('E7')).toBe('100人次');
    await user.click(await screen.findByRole('button', { name: /^撤销：取消「开展义诊活动场次」/ }));
    await waitFor(() => expect(value('E5')).toBe('3场'));
    await waitFor(() => expect(records()).toHaveLength(2));
  });

  test('keeps its record when it is locked against taking back', async () => {
    const { user, workbook, value, records } = await openFilled();
    workbook.lock('sheet-1', 4, 4);
    await fromMenu(user, /^撤销上次取数 2 处/);
    await confirm(user, /^撤销 2 处$/);
    await waitFor(() => expect(value('E7')).toBeNull());
    expect(value('E5')).toBe('3场');
    await waitFor(() => expect(records().map(({ label }) => label)).toEqual([CLINIC]));
  });
});

describe('after the workbook was closed and opened again', () => {
  test('the records are there, one by one and as a whole to be taken back', async () => {
    const { user, value, records } = await reopen(await openFilled());
    await fromMenu(user, '查看取数记录');
    const all = await page('取数记录');
    expect(all).toHaveTextContent('共 2 条');
    expect(within(all).getAllByRole('listitem')).toHaveLength(2);
    await user.click(within(all).getByRole('button', { name: `展开「${PEOPLE}」` }));
    expect(within(all).getByRole('row', { name: /三月义诊/ })).toBeVisible();
    await user.click(within(all).getByRole('button', { name: '撤销这一格…' }));
    await confirm(user, /^撤销 1 处$/);
    await waitFor(() => expect(value('E7')).toBeNull());
    await waitFor(() => expect(records()).toHaveLength(1));
    await fromMenu(user, /^撤销上次取数 1 处/);
    await confirm(user, /^撤销 1 处$/);
    await waitFor(() => expect(value('E5')).toBeNull());
    await waitFor(() => expect(records()).toEqual([]));
  });

  test('the focus comes back to where the pages were opened', async () => {
    const { user } = await reopen(await openFilled());
    const menu = screen.getByRole('button', { name: '记录与规则' });
    await fromMenu(user, '查看取数记录');
    const all = await page('取数记录');
    await user.click(within(all).getByRole('button', { name: `展开「${PEOPLE}」` }));
    await user.click(within(all).getByRole('button', { name: '撤销这一格…' }));
    await page('撤销取数');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(menu));
  });

  test('one click takes everything again by the recipes, and says which files it needs', async () => {
    const opened = await reopen(await openFilled());
    const { user, value, workbook } = opened;
    act(() => workbook.edit('sheet-1', 4, 4, null));
    act(() => workbook.edit('sheet-1', 6, 4, { value: '90人次' }));
    await user.click(screen.getByRole('button', { name: '一键刷新' }));
    expect(await page('一键刷新')).toHaveTextContent('还要选择这些文件才能取全：台账.xlsx。');
    await user.keyboard('{Escape}');

    FILES.set('明年的台账.xlsx', [ledgerWith(['2024-11-05', '义诊', '十一月义诊', 1, 20])]);
    await pick(user, '明年的台账.xlsx');
    await user.click(screen.getByRole('button', { name: '一键刷新' }));
    const preview = await page('一键刷新');
    expect(within(preview).getByRole('checkbox', { name: `E5 ${CLINIC}` })).toBeChecked();
    // It was typed since, so it stays unless the person says otherwise.
    expect(within(preview).getByRole('checkbox', { name: `E7 ${PEOPLE}` })).not.toBeChecked();
    await confirm(user, /^写入 1 处$/);
    await waitFor(() => expect(value('E5')).toBe('4场'));
    expect(value('E7')).toBe('90人次');
    await waitFor(() => expect(screen.getByRole('button', { name: '一键刷新' })).toBeEnabled());
  });

  test('refreshing says that nothing changed', async () => {
    const { user } = await openFilled();
    await user.click(await screen.findByRole('button', { name: '一键刷新' }));
    expect(await page('一键刷新')).toHaveTextContent('按规则取出的 2 项，与表里的都一致。');
  });

  test('a source that now says something else is pointed out', async () => {
    const { user, value } = await reopen(await openFilled());
    FILES.set('台账.xlsx', [ledgerWith(['2024-11-05', '义诊', '十一月义诊', 2, 0])]);
    await pick(user, '台账.xlsx');
    expect(await screen.findByText('来源里的数变了 1 处')).toBeVisible();
    expect(screen.getByText('取数时 3场，现在 5场')).toBeVisible();
    expect(value('E5')).toBe('3场');
    await user.click(screen.getByRole('button', { name: '改用新数…' }));
    await confirm(user);
    await waitFor(() => expect(value('E5')).toBe('5场'));
    await waitFor(() => expect(screen.queryByText(/来源里的数变了/)).toBeNull());
  });
});

describe('records and recipes', () => {
  test('a sheet of records is written for the folder', async () => {
    const { user, workbook } = await openFilled();
    await fromMenu(user, '生成「取数记录」表');
    await waitFor(() => expect(workbook.calls.newSheets).toHaveLength(1));
    const [draft] = workbook.calls.newSheets;
    expect(draft!.name).toBe('取数记录');
    const texts = draft!.rows.map((row) => row.map(({ text }) => text).join('|'));
    expect(texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/E5\|开展义诊活动场次\|3场\|.*台账\.xlsx\|活动台账/)]),
    );
    expect((await screen.findAllByText('「取数记录」工作表已生成。'))[0]).toBeVisible();
  });

  test('records are cleared after asking once; undoing does not bring them back', async () => {
    const { user, value, records, workbook } = await openFilled();
    await fromMenu(user, '查看取数记录');
    const all = await page('取数记录');
    await user.click(within(all).getByRole('button', { name: '清除来源记录…' }));
    expect(records()).toHaveLength(2);
    await user.click(within(all).getByRole('button', { name: '清除' }));
    await waitFor(() => expect(workbook.data.has('sources')).toBe(false));
    expect(value('E5')).toBe('3场');
    await waitFor(() => expect(all).toHaveTextContent('还没有取过数'));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /^撤销：取数填报/ }));
    await waitFor(() => expect(value('E5')).toBeNull());
    expect(workbook.data.has('sources')).toBe(false);
  });

  test('recipes go out as a file and come in again for another table', async () => {
    const first = await openFilled();
    const downloads = catchDownloads();
    await fromMenu(first.user, '导出取数规则');
    await waitFor(() => expect(downloads).toHaveLength(1));
    first.close();

    const { user, workbook } = await open();
    await list();
    const file = new File([downloads[0]!.blob], '取数规则.json', { type: 'application/json' });
    await user.upload(screen.getByLabelText('导入取数规则'), file);
    await waitFor(() => expect(workbook.data.get('rules')).toContain(CLINIC));
    expect(await screen.findByRole('button', { name: '一键刷新' })).toBeEnabled();
  });

  test('a file that holds no recipes is refused with a reason', async () => {
    const { user, workbook } = await open();
    await list();
    await user.upload(
      screen.getByLabelText('导入取数规则'),
      new File(['{}'], '别的.json', { type: 'application/json' }),
    );
    expect(await screen.findByText(/「别的\.json」不能用：这不是取数规则文件/)).toBeVisible();
    expect(workbook.data.has('rules')).toBe(false);
  });
});

describe('typing what is missing', () => {
  const field = () => screen.getByRole('textbox', { name: /^实际完成值/ });

  async function openTyping() {
    const opened = await open();
    await list();
    await pick(opened.user, '台账.xlsx');
    await opened.user.click(await screen.findByRole('button', { name: '逐项手工填 2 项…' }));
    await page('手工填');
    return opened;
  }

  test('Enter writes and goes on; what was typed becomes a record with its note', async () => {
    const { user, value, records } = await openTyping();
    expect(screen.getByRole('heading', { name: PARK })).toBeVisible();
    expect(document.activeElement).toBe(field());
    await user.keyboard('2个');
    fireEvent.change(screen.getByRole('textbox', { name: /^数从哪里来/ }), {
      target: { value: '园林科提供' },
    });
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: '居民健康意识' })).toBeVisible();
    expect(document.activeElement).toBe(field());
    await user.keyboard('明显提高{Enter}');
    expect(screen.getByRole('heading', { name: '都走过一遍了。' })).toBeVisible();
    await waitFor(() => expect(value('E8')).toBe('2个'));
    await waitFor(() => expect(value('E9')).toBe('明显提高'));
    await waitFor(() => expect(records()).toHaveLength(2));
    expect(records().map(({ recipe }) => recipe)).toEqual([
      { kind: 'entry', note: '园林科提供' },
      { kind: 'entry', note: '园林科提供' },
    ]);
    await user.click(screen.getByRole('button', { name: '完成' }));
    await waitFor(() => expect(heading('已填，没有来源可比')).toHaveTextContent('2'));
    await user.click(heading('已填，没有来源可比'));
    expect(await unfold(user, PARK)).toHaveTextContent('手工填写：园林科提供');
  });

  test('what cannot be taken is refused with a reason', async () => {
    const { user, value } = await openTyping();
    await user.keyboard('很多{Enter}');
    expect(await screen.findByText(/「很多」不是一个数/)).toBeVisible();
    expect(screen.getByRole('heading', { name: PARK })).toBeVisible();
    await user.clear(field());
    await user.keyboard('2人{Enter}');
    expect(await screen.findByText(/「人」不能换算成「个」/)).toBeVisible();
    expect(value('E8')).toBeNull();
  });

  test('nothing reacts while an input method composes', async () => {
    const { records } = await openTyping();
    fireEvent.change(field(), { target: { value: '2' } });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field(), { key: 'Escape', keyCode: 229 });
    expect(screen.getByRole('heading', { name: PARK })).toBeVisible();
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
    expect(screen.getByRole('heading', { name: '居民健康意识' })).toBeVisible();
    await waitFor(() => expect(records()).toHaveLength(1));
  });

  test('one can be skipped, and Esc leaves', async () => {
    const { user, value } = await openTyping();
    await user.click(screen.getByRole('button', { name: '跳过' }));
    expect(screen.getByRole('heading', { name: '居民健康意识' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(value('E8')).toBeNull();
  });

  test('begins with the value whose card was used, and goes to its cell', async () => {
    const { user, workbook } = await open();
    await list();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    await user.click(within(await unfold(user, '居民健康意识')).getByRole('button', { name: '手工填…' }));
    await page('手工填');
    expect(screen.getByRole('heading', { name: '居民健康意识' })).toBeVisible();
    await waitFor(() => expect(formatRange(workbook.calls.selections.at(-1)!.range)).toBe('E9'));
  });
});

describe('changing how a value is taken', () => {
  async function openRecipe() {
    const opened = await open();
    await pick(opened.user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    await opened.user.click(within(await unfold(opened.user, CLINIC)).getByRole('button', { name: '修改…' }));
    await page('修改取法');
    await opened.user.click(screen.getByRole('button', { name: '细调条件和算法' }));
    return opened;
  }
  const choose = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

  test('shows the recipe in menus and what it gives, and takes the value like that from then on', async () => {
    const { user, value, workbook } = await openRecipe();
    expect(screen.getByRole('combobox', { name: '算什么' })).toHaveDisplayValue('合计');
    expect(screen.getByRole('combobox', { name: '哪一栏' })).toHaveDisplayValue('场次（场次）');
    await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('3场'));
    choose('算什么', 'count');
    await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('2场'));
    await user.click(screen.getByRole('button', { name: '用这个取法' }));
    await waitFor(() => expect(rowOf(CLINIC)).toHaveTextContent(/2场.*「?行数/));
    await acceptSelected(user);
    await waitFor(() => expect(value('E5')).toBe('2场'));
    expect(workbook.data.get('rules')).toContain('"aggregate":"count"');
  });

  test('conditions can be added, changed and taken away', async () => {
    const { user } = await openRecipe();
    const conditions = () => screen.getAllByRole('group', { name: /^条件 \d$/ });
    expect(conditions()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '去掉条件 2' }));
    // Without the year the one of last year counts too.
    await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('4场'));
    const value = () => within(conditions()[0]!).getByRole('combobox', { name: '内容' });
    fireEvent.change(value(), { target: { value: '健康讲座' } });
    await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('4场'));
    fireEvent.change(within(conditions()[0]!).getByRole('combobox', { name: '怎样比' }), {
      target: { value: 'contains' },
    });
    fireEvent.change(within(conditions()[0]!).getByRole('textbox', { name: '内容' }), {
      target: { value: '没有的' },
    });
    expect(await screen.findByText('台账里没有符合条件的行')).toBeVisible();
    expect(screen.getByRole('button', { name: '用这个取法' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('a recipe can be made where nothing was found', async () => {
    const { user, value } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('没有找到')).toHaveTextContent('2'));
    await user.click(within(rowOf(PARK)).getByRole('button', { name: `在台账里点出来…「${PARK}」` }));
    const opened = await page('修改取法');
    const result = () => screen.getByText('取出的数').parentElement;
    // The only list is chosen, with its rows of the table's year.
    await waitFor(() => expect(result()).toHaveTextContent('4个'));
    await user.click(await within(opened).findByRole('button', { name: '活动类别' }));
    await user.click(within(opened).getByRole('checkbox', { name: '义诊 3 行' }));
    await waitFor(() => expect(result()).toHaveTextContent('2个'));
    await waitFor(() => expect(within(opened).getAllByText('计入')).toHaveLength(2));
    await user.click(within(opened).getByRole('button', { name: '场次' }));
    await waitFor(() => expect(result()).toHaveTextContent('3个'));
    await user.click(within(opened).getByRole('button', { name: '去掉「活动类别=义诊」' }));
    await waitFor(() => expect(result()).toHaveTextContent('7个'));
    await user.click(screen.getByRole('button', { name: '用这个取法' }));
    await waitFor(() => expect(heading('待填')).toHaveTextContent('3'));
    expect(screen.getByRole('checkbox', { name: `采纳 ${PARK}` })).toBeChecked();
    await acceptSelected(user);
    await waitFor(() => expect(value('E8')).toBe('7个'));
    expect(primary()).toBeVisible();
  });
});
