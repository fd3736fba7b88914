/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import {
  acceptSelected,
  closeAll,
  confirm,
  fileNamed,
  FILES,
  FORM,
  heading,
  ledgerWith,
  list,
  nextComparison,
  open,
  page,
  pick,
  primary,
  rowOf,
  unfold,
} from './open';

jest.mock('../../../src/taskpane/autofill/worker/worker-store', () => ({
  workerStore: () => jest.requireActual('./open').testDesk(),
}));

beforeEach(() => {
  FILES.clear();
  FILES.set('台账.xlsx', [ledgerWith()]);
});
afterEach(closeAll);

const CLINIC = '开展义诊活动场次';
const LECTURE = '开展健康讲座场次';
const PEOPLE = '下乡义诊服务人次';
const PARK = '建成健康主题公园数量';

describe('before anything was picked', () => {
  test('says how far the table is filled and what can be dropped', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: '已填 1 / 5 项' })).toBeVisible();
    const parts = screen.getByRole('list', { name: '各部分填了多少' });
    expect(parts).toHaveTextContent('产出指标 1 / 4');
    expect(parts).toHaveTextContent('效益指标 0 / 1');
    expect(
      screen.getByRole('button', { name: /^把台账、支付明细、问卷或下级单位的表拖到这里/ }),
    ).toBeVisible();
    await list();
    expect(heading('还没填')).toHaveTextContent('4');
    expect(rowOf(PARK)).not.toHaveTextContent('没有找到');
  });

  test('a list on another sheet of the workbook is a source', async () => {
    await open([FORM, ledgerWith()]);
    await list();
    expect(screen.getByRole('list', { name: '来源' })).toHaveTextContent('本工作簿活动台账 5 行');
    expect(rowOf(CLINIC)).toHaveTextContent('目标 ≥3场 3场 把握 100% 高');
  });
});

describe('files', () => {
  test('picked ones are read, told and compared', async () => {
    const { user } = await open();
    await pick(user, '台账.xlsx');
    expect(screen.getByRole('list', { name: '来源' })).toHaveTextContent('台账.xlsx活动台账 5 行');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    expect(rowOf(CLINIC)).toHaveTextContent(
      '台账.xlsx › 活动台账，2 行，活动类别=义诊，2024年，「场次」合计',
    );
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['已读入 台账.xlsx：活动台账 5 行。', '待填 2，不一致 1，没有找到 2']),
    );
  });

  test('several can be dropped; one that cannot be read says why, and the others go on', async () => {
    await open();
    await list();
    const dataTransfer = {
      types: ['Files'],
      files: [fileNamed('加密.xlsx'), fileNamed('台账.xlsx')],
    };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText('松开鼠标，读取这些文件')).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer });
    expect(screen.queryByText('松开鼠标，读取这些文件')).toBeNull();
    expect(await screen.findByText(/^文件设有打开密码/)).toBeVisible();
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
  });

  test('what was passed over in reading one is told on its card, what matters for keeping it is not', async () => {
    FILES.set('旧.xls', async () => ({
      snapshots: [ledgerWith()],
      warnings: [
        { code: 'code-page-assumed', details: {} },
        { code: 'kept-as-xlsx', details: {} },
      ],
    }));
    const { user } = await open();
    await pick(user, '台账.xlsx', '旧.xls');
    expect(screen.getAllByText(/请留意$/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '读这个文件时有 1 处请留意' }));
    const card = screen.getByRole('button', { name: '移除 旧.xls' }).closest('li');
    expect(card).toHaveTextContent('按简体中文（GBK）读；文字请看一眼。');
    expect(screen.queryByText(/另存为 .xlsx/)).toBeNull();
  });

  test('a long reading shows how far it is and can be stopped', async () => {
    let signal: AbortSignal | undefined;
    FILES.set('大.xlsx', (_file, options) => {
      signal = options.signal;
      options.onProgress!(0.37);
      return new Promise(() => {});
    });
    const { user } = await open();
    await user.upload(await screen.findByLabelText('选择台账文件'), [fileNamed('大.xlsx')]);
    expect(await screen.findByText('已读 37%')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '停止读取 大.xlsx' }));
    expect(signal!.aborted).toBe(true);
    expect(screen.queryByText('大.xlsx')).toBeNull();
  });

  test('what was taken from a removed file is no longer offered', async () => {
    const { user } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    await user.click(screen.getByRole('button', { name: '移除 台账.xlsx' }));
    await waitFor(() => expect(heading('还没填')).toHaveTextContent('4'));
  });

  test('they stay while another place is shown, and so do decisions', async () => {
    const { user } = await open();
    await pick(user, '台账.xlsx');
    await user.click(await screen.findByRole('checkbox', { name: `采纳 ${CLINIC}` }));
    await user.click(screen.getByRole('tab', { name: '检查' }));
    await user.click(screen.getByRole('tab', { name: '取数' }));
    expect(await screen.findByRole('checkbox', { name: `采纳 ${CLINIC}` })).not.toBeChecked();
    expect(screen.getByRole('button', { name: '移除 台账.xlsx' })).toBeEnabled();
  });

  test('a comparison that does not work is told and can be tried again', async () => {
    nextComparison.fails = new Error('broken');
    const { user } = await open([FORM, ledgerWith()]);
    expect(await screen.findByText('来源没有比对成功。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    expect(screen.queryByText('来源没有比对成功。')).toBeNull();
  });
});

describe('accepting', () => {
  test('those that are certain are selected; all are shown before and written after', async () => {
    const { user, value, records } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(primary()).toHaveTextContent('全部采纳 1 项（把握 80% 以上）'));
    expect(screen.getByRole('checkbox', { name: `采纳 ${PEOPLE}` })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: `采纳 ${PEOPLE}` }));
    expect(primary()).toHaveTextContent('采纳选中的 2 项');
    await user.click(primary());
    const preview = await page('填写预览');
    expect(preview).toHaveTextContent('E5 开展义诊活动场次改前（空白）改后3场');
    expect(value('E5')).toBeNull();
    await confirm(user);
    await waitFor(() => expect(value('E5')).toBe('3场'));
    expect(value('E7')).toBe('100人次');
    await waitFor(() => expect(records()).toHaveLength(2));
    expect(records()[0]).toMatchObject({ label: CLINIC, file: '台账.xlsx', sheet: '活动台账', rows: '3-4' });
    await waitFor(() => expect(screen.getByRole('heading', { name: '已填 3 / 5 项' })).toBeVisible());
    expect(heading('已一致')).toHaveTextContent('2');
  });

  test('a line can be left out of the preview, and nothing is written when it is left', async () => {
    const { user, value } = await open();
    await pick(user, '台账.xlsx');
    await user.click(await screen.findByRole('checkbox', { name: `采纳 ${PEOPLE}` }));
    await user.click(primary());
    await user.click(await screen.findByRole('checkbox', { name: `E5 ${CLINIC}` }));
    await user.keyboard('{Escape}');
    expect(value('E7')).toBeNull();
    await user.click(primary());
    await user.click(await screen.findByRole('checkbox', { name: `E5 ${CLINIC}` }));
    await confirm(user, /^写入 1 处$/);
    await waitFor(() => expect(value('E7')).toBe('100人次'));
    expect(value('E5')).toBeNull();
  });

  test('the whole fill is taken back with one click, with what was kept of it', async () => {
    const { user, value, records, workbook } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(primary()).toHaveTextContent(/全部采纳/));
    await acceptSelected(user);
    await waitFor(() => expect(workbook.data.has('rules')).toBe(true));
    await user.click(screen.getByRole('button', { name: /^撤销：取数填报/ }));
    await waitFor(() => expect(value('E5')).toBeNull());
    await waitFor(() => expect(records()).toEqual([]));
    expect(workbook.data.has('rules')).toBe(false);
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
  });

  test('another value that stands there stays unless the person decides otherwise', async () => {
    const { user, value } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('不一致')).toHaveTextContent('1'));
    expect(rowOf(LECTURE)).toHaveTextContent('表里 5场 来源 4场');
    expect(within(rowOf(LECTURE)).getByRole('radio', { name: '保留表里的' })).toBeChecked();
    await acceptSelected(user);
    expect(value('E6')).toBe('5场');
    await user.click(within(rowOf(LECTURE)).getByRole('radio', { name: '改用来源的' }));
    await user.click(primary());
    expect(await page('填写预览')).toHaveTextContent('E6 开展健康讲座场次改前5场改后4场');
    await confirm(user);
    await waitFor(() => expect(value('E6')).toBe('4场'));
  });

  test('one alone can be accepted, or skipped and taken up again', async () => {
    const { user, value } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    await user.click(within(await unfold(user, CLINIC)).getByRole('button', { name: '跳过' }));
    expect(heading('待填')).toHaveTextContent('1');
    await user.click(heading('已跳过'));
    await user.click(within(rowOf(CLINIC)).getByRole('button', { name: '取消跳过' }));
    expect(heading('待填')).toHaveTextContent('2');
    await user.click(within(rowOf(CLINIC)).getByRole('button', { name: '采纳…' }));
    await confirm(user, /^写入 1 处$/);
    await waitFor(() => expect(value('E5')).toBe('3场'));
    expect(value('E7')).toBeNull();
  });

  test('shows the rows, and takes the value in another way', async () => {
    const { user, value } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    const row = await unfold(user, CLINIC);
    expect(within(row).getByRole('row', { name: /三月义诊/ })).toHaveTextContent('42024-03-05义诊三月义诊2');
    expect(within(row).getByRole('button', { name: '另有 1 种取法' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await user.click(within(row).getByRole('radio', { name: /^2场.*行数$/ }));
    expect(rowOf(CLINIC)).toHaveTextContent(/目标 ≥3场 2场/);
    await acceptSelected(user);
    await waitFor(() => expect(value('E5')).toBe('2场'));
  });

  test('a value from the same workbook can be written as a formula', async () => {
    const { user, workbook } = await open([FORM, ledgerWith()]);
    await list();
    const row = await unfold(user, CLINIC);
    expect(within(row).getByRole('radio', { name: '写成数值' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /^本工作簿的台账都写成公式/ }));
    expect(within(row).getByRole('radio', { name: '写成公式（随台账变化）' })).toBeChecked();
    await user.click(primary());
    expect(await page('填写预览')).toHaveTextContent(/改后3场=.*活动台账/);
    await confirm(user);
    await waitFor(() =>
      expect(workbook.cellAt('sheet-1', 4, 4)).toMatchObject({
        formula: expect.stringMatching(/^=.*活动台账/),
      }),
    );
  });

  test('a cell under protection is listed, not forced', async () => {
    const { user, workbook, value } = await open([{ ...FORM, protected: true }]);
    workbook.lock('sheet-1', 4, 4);
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(primary()).toHaveTextContent(/全部采纳/));
    await user.click(primary());
    await confirm(user);
    expect((await screen.findAllByText(/1 格受保护，没有改动：E5/))[0]).toBeVisible();
    await waitFor(() => expect(heading('写不进去')).toHaveTextContent('1'));
    expect(await unfold(user, CLINIC)).toHaveTextContent('单元格受保护');
    expect(value('E5')).toBeNull();
  });

  test('what does not work is told, and nothing is lost', async () => {
    const { user, workbook, value } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(primary()).toHaveTextContent(/全部采纳/));
    workbook.failNext('commit', new WorkbookError('protected'));
    await user.click(primary());
    await confirm(user);
    expect(await screen.findByText(/工作表受保护，不能写入/)).toBeVisible();
    expect(value('E5')).toBeNull();
    expect(primary()).toHaveTextContent(/全部采纳 1 项/);
  });
});

describe('with the keyboard', () => {
  test('one entry takes part in the Tab order', async () => {
    const { user } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    const entries = (await list()).querySelectorAll('[data-entry][tabindex="0"]');
    expect(entries).toHaveLength(1);
  });

  test('arrows walk, Enter goes to the cell, left and right unfold, Esc leads to the button', async () => {
    const { user, workbook } = await open();
    await pick(user, '台账.xlsx');
    await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
    act(() => heading('待填').focus());
    await user.keyboard('{ArrowDown}');
    expect(rowOf(CLINIC)).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(workbook.calls.selections.at(-1)).toMatchObject({ range: { top: 4, left: 4 } }),
    );
    await user.keyboard('{ArrowRight}');
    expect(within(rowOf(CLINIC)).getByRole('button', { name: '采纳…' })).toBeVisible();
    act(() => within(rowOf(CLINIC)).getByRole('button', { name: '采纳…' }).focus());
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: `采纳 ${CLINIC}` }));
    await user.keyboard(' ');
    expect(document.activeElement).not.toBeChecked();
    await user.keyboard('{Escape}');
    expect(within(rowOf(CLINIC)).queryByRole('button', { name: '采纳…' })).toBeNull();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(within(rowOf(LECTURE)).getByRole('radio', { name: '保留表里的' }));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(heading('待填'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(primary());
  });

  test('a click on a name goes to its cell', async () => {
    const { user, workbook } = await open();
    await list();
    await user.click(screen.getByRole('button', { name: PARK }));
    expect(workbook.calls.selections.at(-1)).toMatchObject({ range: { top: 7, left: 4 } });
  });
});

test('an approval table has nothing to fill, and says where to go', async () => {
  const rows = [
    ['部门整体支出绩效目标申报表'],
    ['（2024年度）'],
    ['部门名称', '某县卫生健康局'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '开展义诊活动场次', '≥3场'],
  ];
  await open([snapshotOf(rows)]);
  expect(await screen.findByRole('heading', { name: '这张表里没有要填的数' })).toBeVisible();
});

test('a workbook that cannot be read is told, and read again on a click', async () => {
  const { user, workbook } = await open();
  await list();
  await user.click(screen.getByRole('tab', { name: '检查' }));
  workbook.failNext('read', new WorkbookError('cell-editing'));
  await user.click(screen.getByRole('tab', { name: '取数' }));
  await user.click(await screen.findByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('heading', { name: '已填 1 / 5 项' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
});

test('a sheet that is no table says so', async () => {
  await open([snapshotOf([['随手记'], ['买纸']])]);
  expect(await screen.findByText('这张工作表里没有认出绩效表')).toBeVisible();
});

test('speaks English where Excel does', async () => {
  await open([FORM, ledgerWith()], undefined, 'en-US');
  expect(await screen.findByRole('heading', { name: '1 of 5 filled' })).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Accept all 1 (confidence from 80%)' })).toBeEnabled();
});
