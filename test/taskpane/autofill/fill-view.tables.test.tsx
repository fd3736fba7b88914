/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { snapshotOf, type CellInput } from '../../support/sheet';
import type { Snapshot } from '../../../src/sheet';
import { acceptSelected, closeAll, FILES, heading, open, page, pick, rowOf, unfold } from './open';

jest.mock('../../../src/taskpane/autofill/worker/worker-store', () => ({
  workerStore: () => jest.requireActual('./open').testDesk(),
}));

beforeEach(() => FILES.clear());
afterEach(closeAll);

/** A self-evaluation of a unit: what it spent, how many were trained and how satisfied they were. */
function evaluation(unit: string, spent: CellInput, trained: CellInput, satisfied: CellInput): Snapshot {
  const rows: CellInput[][] = [
    ['部门整体支出绩效自评表'],
    ['（2024年度）', null, null, null, '单位：万元'],
    ['部门名称', unit],
    ['年度资金', '', '全年预算数', '全年执行数', '执行率'],
    ['年度资金总额', '', 100, spent, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '培训干部人数', '≥100人', trained],
    ['满意度指标', '满意度指标', '参训干部满意度', '≥90%', satisfied],
  ];
  return snapshotOf(rows, { name: '自评表' });
}

const OWN = evaluation('某县教育局', 200, null, null);
const TRAINED = '培训干部人数';
const SATISFIED = '参训干部满意度';

async function openWithUnits(): Promise<Awaited<ReturnType<typeof open>>> {
  FILES.set('甲中心.xlsx', [evaluation('某县第一中心', 10, '60人', '90%')]);
  FILES.set('乙中心.xlsx', [evaluation('某县第二中心', 30, '20人', '98%')]);
  const opened = await open([OWN]);
  await pick(opened.user, '甲中心.xlsx', '乙中心.xlsx');
  await waitFor(() => expect(heading('待填')).toHaveTextContent('2'));
  return opened;
}

async function openRecipe(user: UserEvent, label: string): Promise<void> {
  await user.click(within(await unfold(user, label)).getByRole('button', { name: '修改…' }));
  await page('修改取法');
}

test('tables of subordinate units are recognised, and their counts added', async () => {
  const { user, value } = await openWithUnits();
  expect(screen.getByRole('list', { name: '来源' })).toHaveTextContent(
    '甲中心.xlsx部门整体绩效自评表 2024年 某县第一中心',
  );
  expect(rowOf(TRAINED)).toHaveTextContent(
    /80人.*甲中心\.xlsx、乙中心\.xlsx › 自评表，下级单位的「培训干部人数」相加/,
  );
  // A person looks at it before it is written.
  expect(screen.getByRole('checkbox', { name: `采纳 ${TRAINED}` })).not.toBeChecked();
  const row = await unfold(user, TRAINED);
  expect(within(row).getByRole('row', { name: /某县第二中心/ })).toHaveTextContent('20人');
  await user.click(screen.getByRole('checkbox', { name: `采纳 ${TRAINED}` }));
  await acceptSelected(user);
  await waitFor(() => expect(value('E7')).toBe('80人'));
});

test('rates are weighted as the person chooses, never averaged blindly', async () => {
  const { user, value } = await openWithUnits();
  expect(screen.getByRole('checkbox', { name: `采纳 ${SATISFIED}` })).not.toBeChecked();
  const row = await unfold(user, SATISFIED);
  // By money (10 : 30) 96 %, by people (60 : 20) 92 %; the plain mean, 94 %, is not offered.
  expect(within(row).getByRole('radio', { name: /^96%.*按资金加权/ })).toBeEnabled();
  expect(within(row).queryByRole('radio', { name: /^94%/ })).toBeNull();
  await user.click(within(row).getByRole('radio', { name: /^92%.*按「培训干部人数」加权/ }));
  await acceptSelected(user);
  await waitFor(() => expect(value('E8')).toBe('92%'));
});

test('the weighting can be selected in plain words', async () => {
  const { user } = await openWithUnits();
  await openRecipe(user, SATISFIED);
  expect(screen.getByRole('combobox', { name: '怎样取' })).toHaveDisplayValue('下级单位的表汇总');
  await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('96%'));
  const weighting = screen.getByRole('combobox', { name: '怎样汇总' });
  expect([...weighting.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    '按资金加权',
    '按「培训干部人数」加权',
  ]);
  fireEvent.change(weighting, { target: { value: '1' } });
  await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('92%'));
  await user.click(screen.getByRole('button', { name: '用这个取法' }));
  await waitFor(() => expect(rowOf(SATISFIED)).toHaveTextContent('92%'));
});

test('a value can be taken over from another table of the same unit', async () => {
  const monitoring = snapshotOf(
    [
      ['部门整体绩效运行监控表'],
      ['（2024年度）'],
      ['部门名称', '某县教育局'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '1-8月执行情况', '全年预计完成情况'],
      ['产出指标', '数量指标', TRAINED, '≥100人', '70人', '110人'],
    ],
    { name: '监控表' },
  );
  FILES.set('监控.xlsx', [monitoring]);
  const { user } = await open([OWN]);
  await pick(user, '监控.xlsx');
  await waitFor(() => expect(rowOf(TRAINED)).toHaveTextContent(/70人.*监控时的数，年底可能已经变了/));
  await openRecipe(user, TRAINED);
  expect(screen.getByRole('combobox', { name: '怎样取' })).toHaveDisplayValue('取另一张表里的同一项');
  fireEvent.change(screen.getByRole('combobox', { name: '取哪一栏' }), { target: { value: 'forecast' } });
  await waitFor(() => expect(screen.getByText('取出的数').parentElement).toHaveTextContent('110人'));
  fireEvent.change(screen.getByRole('textbox', { name: '那张表里的指标名称' }), {
    target: { value: '没有的' },
  });
  expect(await screen.findByText(/里没有指标「没有的」/)).toBeVisible();
});
