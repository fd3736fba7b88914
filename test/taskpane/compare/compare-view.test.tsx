/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { closeAll, evaluationTable, FILES, list, open, pick, rowOf, targetTable } from './open';

jest.mock('../../../src/taskpane/autofill/worker/worker-store', () => ({
  workerStore: () => jest.requireActual('./open').testStore(),
}));

const APPROVED = targetTable([
  ['新建道路里程', '≥100公里', 20],
  ['修建桥梁数量', '≥3座', 10],
  ['安置路灯盏数', '≥50盏', 10],
  ['补植行道树', '≥900株', 10],
]);
const EVALUATION = evaluationTable([
  ['新建道路里程', '≥80公里', 20, '86公里'],
  ['修建桥梁数量', '≥3座', 10, '3座'],
  ['路灯安置盏数', '≥50盏', 10, '50盏'],
  ['养护站点', '≥2处', 10, '2处'],
]);

beforeEach(() => {
  FILES.clear();
  FILES.set('批复.xlsx', [APPROVED]);
});
afterEach(closeAll);

describe('which tables', () => {
  test('nothing to compare: what can be dropped; then a file is paired and its basis told', async () => {
    const { user } = await open([EVALUATION]);
    expect(await screen.findByRole('heading', { name: '还没有可以对照的表' })).toBeVisible();
    await pick(user, '批复.xlsx');
    await list();
    expect(screen.getByText('单位、项目、年度相同')).toBeVisible();
    expect(screen.getByText('批复.xlsx · 绩效目标表')).toBeVisible();
    expect(screen.getByText('本工作簿 · 自评表')).toBeVisible();
  });

  test('another sheet of the workbook is taken by itself', async () => {
    const { user, workbook } = await open([EVALUATION, APPROVED]);
    await list();
    expect(screen.getByText('本工作簿 · 绩效目标表')).toBeVisible();
    // Both stand in D6: the earlier one on the left.
    await user.click(within(rowOf(/^新建道路里程 数/)).getAllByTitle('跳转到 D6')[0]!);
    expect(workbook.calls.selections.at(-1)).toMatchObject({ sheetId: APPROVED.sheetId });
  });

  test('a file that cannot be read says why, one of another year why it has no partner', async () => {
    FILES.set('去年.xlsx', [targetTable([['新建道路里程', '≥100公里', 20]], '2022')]);
    const { user } = await open([EVALUATION]);
    await pick(user, '加密.xlsx', '去年.xlsx');
    expect(await screen.findByText(/打开密码/)).toBeVisible();
    const unpaired = await screen.findByRole('list', { name: '没有配上的表' });
    // One file is read after the other.
    await waitFor(() =>
      expect(unpaired).toHaveTextContent('2022年批复（申报）表 去年.xlsx · 绩效目标表：年度不同'),
    );
  });

  test('the person pairs two tables otherwise; it is kept and can be taken back', async () => {
    FILES.set('旧.xlsx', [targetTable([['新建道路里程', '≥70公里', 20]], '2022')]);
    const { user, decisions, session } = await open([EVALUATION]);
    await pick(user, '旧.xlsx');
    await user.click(await screen.findByRole('button', { name: '换一种配法' }));
    const form = screen.getByRole('group', { name: '换一种配法' });
    const name = '2022年批复（申报）表 旧.xlsx · 绩效目标表';
    await user.selectOptions(within(form).getByLabelText('一张表'), name);
    await user.selectOptions(within(form).getByLabelText('另一张表'), '2024年自评表 本工作簿 · 自评表');
    await user.click(within(form).getByRole('button', { name: '对照这两张' }));
    await screen.findByText('由您指定');
    await waitFor(() =>
      expect(decisions().pairs).toEqual([
        [
          { file: '旧.xlsx', sheet: '绩效目标表', nth: 0 },
          { file: null, sheet: '自评表', nth: 0 },
        ],
      ]),
    );
    await user.click(await screen.findByRole('button', { name: /^撤销：对照/ }));
    await screen.findByRole('heading', { name: '还没有可以对照的表' });
    expect(decisions().pairs).toEqual([]);
    expect(session.state().undo).toEqual([]);
  });
});

describe('what differs', () => {
  test('findings first, then the lines that differ with what changed marked; one kind alone, or everything', async () => {
    const { user, workbook } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    const shown = await list();
    expect(within(shown).getByRole('button', { name: /^问题 \d+$/ })).toBeVisible();
    const row = rowOf(/^新建道路里程 数/);
    expect(row).toHaveTextContent('改后才算完成');
    expect(row.querySelector('del')).toHaveTextContent('原来是 100');
    expect(row.querySelector('ins')).toHaveTextContent('现在是 80');
    expect(within(shown).queryByRole('button', { name: /^修建桥梁数量/ })).toBeNull();

    // A click on the side of the workbook goes to the cell; the other side is in a file.
    await user.click(within(row).getByTitle('跳转到 D6'));
    expect(workbook.calls.selections.at(-1)?.range).toMatchObject({ top: 5, left: 3 });
    expect(within(row).getByTitle('批复.xlsx · 绩效目标表').tagName).toBe('DIV');

    await user.click(screen.getByRole('button', { name: '没有了 1' }));
    expect(within(shown).queryByRole('button', { name: /^问题/ })).toBeNull();
    expect(rowOf(/^补植行道树 没有了/)).toHaveTextContent('没有这一项');
    await user.click(screen.getByRole('tab', { name: /^全部/ }));
    expect(rowOf(/^一致 修建桥梁数量/)).toHaveTextContent('≥3座');
  });

  test('Enter on a finding goes to its cell in the workbook, Delete says that two are not the same', async () => {
    const { user, workbook, decisions } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    await list();
    act(() => screen.getByRole('button', { name: /^错误 指标值改了/ }).focus());
    await user.keyboard('{Enter}');
    expect(workbook.calls.selections.at(-1)?.range).toMatchObject({ top: 5, left: 3 });
    act(() => screen.getByRole('button', { name: /^路灯安置盏数 名称/ }).focus());
    await user.keyboard('{Delete}');
    await waitFor(() => expect(decisions().apart).toEqual([{ left: '安置路灯盏数', right: '路灯安置盏数' }]));
    expect(rowOf(/^路灯安置盏数 新的/)).toBeVisible();
  });

  test('nothing differs', async () => {
    FILES.set('批复.xlsx', [targetTable([['修建桥梁数量', '≥3座', 10]])]);
    const { user } = await open([evaluationTable([['修建桥梁数量', '≥3座', 10, '3座']])]);
    await pick(user, '批复.xlsx');
    expect(await screen.findByRole('heading', { name: '两张表没有不同' })).toBeVisible();
  });

  test('an edit is compared again', async () => {
    const { user, workbook } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    await list();
    act(() => workbook.edit(EVALUATION.sheetId, 5, 3, { value: '≥100公里' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^新建道路里程 数/ })).toBeNull());
  });
});

describe('what the person says', () => {
  const DOUBTFUL = targetTable([['新建乡村道路', '≥5公里', 10]]);

  beforeEach(() => FILES.set('批复.xlsx', [DOUBTFUL]));

  test.each([
    ['是同一项', { same: [{ left: '新建乡村道路', right: '改建乡村道路' }], apart: [], approved: [] }],
    ['不是', { same: [], apart: [{ left: '新建乡村道路', right: '改建乡村道路' }] }],
  ])('a doubtful match is a question: %s; kept, and taken back by one click', async (answer, kept) => {
    const { user, decisions } = await open([evaluationTable([['改建乡村道路', '≥5公里', 10, '5公里']])]);
    await pick(user, '批复.xlsx');
    const question = await screen.findByRole('group', { name: '这两项是同一项吗？' });
    await user.click(within(question).getByRole('button', { name: answer }));
    await waitFor(() => expect(decisions()).toMatchObject(kept));
    expect(screen.queryByRole('group', { name: '这两项是同一项吗？' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /^撤销：/ }));
    await screen.findByRole('group', { name: '这两项是同一项吗？' });
    expect(decisions()).toEqual({ pairs: [], same: [], apart: [], approved: [] });
  });

  test('one that is gone and one that is new are joined by two clicks', async () => {
    FILES.set('批复.xlsx', [APPROVED]);
    const { user, decisions } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    await list();
    await user.click(screen.getByRole('button', { name: /^补植行道树 没有了/ }));
    await user.click(within(rowOf(/^补植行道树 没有了/)).getByRole('button', { name: '养护站点' }));
    await waitFor(() => expect(decisions().same).toEqual([{ left: '补植行道树', right: '养护站点' }]));
    expect(rowOf(/^养护站点 .*名称/)).toHaveTextContent('补植行道树');
  });
});

describe('what is done with it', () => {
  test('the differences become a sheet with links into the workbook', async () => {
    const { user, workbook } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    await list();
    await user.click(screen.getByRole('button', { name: '写入差异表' }));
    await screen.findAllByText('「差异表」工作表已生成。');
    const [sheet] = workbook.calls.newSheets;
    expect(sheet?.name).toBe('差异表');
    const links = sheet!.rows
      .flat()
      .flatMap(({ link }) => (link ? [`${link.sheetName}!${link.address}`] : []));
    expect(links).toContain('自评表!D6');
    expect(links.every((link) => link.startsWith('自评表!'))).toBe(true);
  });

  test('or a text', async () => {
    const { user } = await open([EVALUATION]);
    await pick(user, '批复.xlsx');
    await list();
    await user.click(screen.getByRole('button', { name: '复制为文字' }));
    await screen.findAllByText('差异已复制，可以粘贴到公文或消息中。');
    const text = await navigator.clipboard.readText();
    expect(text).toContain('数，改后才算完成：新建道路里程，≥100公里 → ≥80公里');
  });
});
