/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { readAnswers } from '../../../../src/autofill/records/answers-document';
import { snapshotOf } from '../../../support/sheet';
import { acceptSelected, closeAll, FILES, list, open, page, pick, rowOf } from '../open';

jest.mock('../../../../src/taskpane/autofill/worker/worker-store', () => ({
  workerStore: () => jest.requireActual('../open').testDesk(),
}));

const FORM = snapshotOf(
  [
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称', '某县民政局'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '发放老年人补贴人数', '≥3人', null],
  ],
  { name: '自评表' },
);

/** A list of persons whose cards are made or not; two states nobody knows. */
function cards(month: number, states: readonly string[]) {
  const people = states.map((state, at) => [
    at + 1,
    `老人${at}`,
    `5103${month}0195001010${String(at).padStart(3, '0')}`,
    `2024-0${month}-05`,
    state,
  ]);
  return snapshotOf(
    [[`${month}月老年人补贴发放花名册`], ['序号', '姓名', '身份证号', '发放日期', '发放状态'], ...people],
    { name: `${month}月` },
  );
}

const JANUARY = ['成功', '成功', '成功', '成功', '失败', '卡号补录', '卡号补录', '隔月合发'];

beforeEach(() => {
  FILES.clear();
  FILES.set('补贴1月.xlsx', [cards(1, JANUARY)]);
  FILES.set('老年补贴（二月）.xlsx', [cards(2, [...JANUARY, '成功', '隔月合发'])]);
});
afterEach(closeAll);

const PEOPLE = '发放老年人补贴人数';
const question = () => screen.findByRole('group', { name: '这些状态算不算完成？' });

test('each sheet says in a line what it was understood as', async () => {
  const { user } = await open([FORM]);
  await pick(user, '补贴1月.xlsx');
  expect(screen.getByRole('list', { name: '来源' })).toHaveTextContent(
    '补贴1月.xlsx1月 8 行 花名册，1 行 = 1 人；已剔除 发放状态为失败 1 行 有 1 处要确认',
  );
});

test('unknown states are asked once, all together; the answer changes the number and is kept for the next files', async () => {
  const { user, workbook, close } = await open([FORM]);
  await pick(user, '补贴1月.xlsx');
  await list();
  await waitFor(() => expect(rowOf(PEOPLE)).toHaveTextContent('算不算，请确认'));
  const group = await question();
  expect(group).toHaveTextContent('补贴1月.xlsx › 1月「发放状态」一栏');
  expect(
    within(group)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual([expect.stringContaining('卡号补录 2 行'), expect.stringContaining('隔月合发 1 行')]);
  await user.click(within(group).getByRole('button', { name: '看这些行' }));
  await waitFor(() => expect(group).toHaveTextContent('8 行里计入 3 行'));
  await user.click(within(group).getByRole('button', { name: '「卡号补录」不算' }));
  expect(readAnswers(JSON.parse(workbook.data.get('lists') ?? 'null'))).toEqual([]);
  await user.click(within(group).getByRole('button', { name: '「隔月合发」算' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: '这些状态算不算完成？' })).toBeNull());
  await waitFor(() => expect(rowOf(PEOPLE)).toHaveTextContent('5人'));
  expect(rowOf(PEOPLE)).not.toHaveTextContent('算不算');
  await waitFor(() =>
    expect(readAnswers(JSON.parse(workbook.data.get('lists')!))).toMatchObject([
      { states: [{ column: '发放状态', counts: ['隔月合发'], not: ['卡号补录'] }] },
    ]),
  );
  await acceptSelected(user);
  close();

  // The next month, in another pane: nothing is asked, the recipe gives the new number.
  const next = await open([FORM], workbook);
  await pick(next.user, '老年补贴（二月）.xlsx');
  await next.user.click(await screen.findByRole('button', { name: '一键刷新' }));
  expect(await page('一键刷新')).toHaveTextContent('7人');
  expect(screen.queryByRole('group', { name: '这些状态算不算完成？' })).toBeNull();
});

test('what a list was understood as is corrected on its page', async () => {
  const { user, workbook } = await open([FORM]);
  await pick(user, '补贴1月.xlsx');
  await list();
  await user.click(screen.getByRole('button', { name: '1月 8 行' }));
  const sheet = await page('这张表是这样读的');
  await user.selectOptions(within(sheet).getByLabelText('一行是什么'), '支付明细（1 行 = 1 笔款）');
  await user.click(within(sheet).getByRole('button', { name: '「失败」算' }));
  await user.click(within(sheet).getByRole('button', { name: '「卡号补录」算' }));
  await user.click(within(sheet).getByRole('button', { name: '「隔月合发」不算' }));
  await user.click(within(sheet).getByRole('button', { name: '照此重新取数' }));
  await waitFor(() =>
    expect(screen.getByRole('list', { name: '来源' })).toHaveTextContent(
      '1月 8 行 支付明细，1 行 = 1 笔款；已剔除 发放状态为隔月合发 1 行',
    ),
  );
  await waitFor(() =>
    expect(readAnswers(JSON.parse(workbook.data.get('lists') ?? 'null'))).toMatchObject([
      {
        what: 'payments',
        states: [{ column: '发放状态', counts: ['失败', '卡号补录'], not: ['隔月合发'] }],
      },
    ]),
  );
});
