import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createSourceStore, type OpenFile, type SourceStore } from '../../../src/app/fill/source-store';
import type { SourceRecord } from '../../../src/app/fill/fill-view';
import { readRecords } from '../../../src/autofill/records/document';
import { parseCell, WorkbookError, type Snapshot } from '../../../src/sheet';
import { Root } from '../../../src/taskpane/shell/root';
import type { Scheme } from '../../../src/taskpane/host/connect';
import { createSession, type Session } from '../../../src/taskpane/session/session';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { snapshotOf, type CellInput } from '../../support/sheet';

/** Two values to fill, one that stands otherwise, and two that no ledger tells. */
export const FORM = snapshotOf(
  [
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称', '某县卫生健康局'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '开展义诊活动场次', '≥3场', null],
    ['产出指标', '数量指标', '开展健康讲座场次', '≥2场', '5场'],
    ['产出指标', '数量指标', '下乡义诊服务人次', '≥100人次', null],
    ['产出指标', '质量指标', '建成健康主题公园数量', '≥1个', null],
    ['效益指标', '社会效益指标', '居民健康意识', '有所提高', null],
  ],
  { name: '自评表' },
);

/** 义诊: 3 场, 100 人次; 健康讲座: 4 场. */
export function ledgerWith(...more: CellInput[][]): Snapshot {
  const rows = [
    ['活动台账'],
    ['日期', '活动类别', '名称', '场次', '人次'],
    ['2024-01-05', '义诊', '一月义诊', 1, 40],
    ['2024-03-05', '义诊', '三月义诊', 2, 60],
    ['2024-05-05', '健康讲座', '五月讲座', 1, 80],
    ['2024-06-05', '健康讲座', '六月讲座', 3, 90],
    ['2023-06-05', '义诊', '去年义诊', 1, 30],
    ...more,
  ];
  return { ...snapshotOf(rows, { name: '活动台账' }), sheetId: 'ledger' };
}

/** What stands in the files that can be picked, by their names; a function is asked each time. */
export const FILES = new Map<string, readonly Snapshot[] | OpenFile>();

const openFile: OpenFile = async (file, options) => {
  const content = FILES.get(file.name);
  if (!content) throw new WorkbookError('encrypted');
  return typeof content === 'function' ? content(file, options) : { snapshots: content };
};

/** Rejects the next comparison with this. */
export const nextComparison: { fails: Error | null } = { fails: null };

/** The real store in this thread. */
export function testDesk(): SourceStore {
  const store = createSourceStore(openFile);
  return {
    ...store,
    async propose(slots, recipes) {
      const { fails } = nextComparison;
      nextComparison.fails = null;
      if (fails) throw fails;
      return store.propose(slots, recipes);
    },
  };
}

export const fileNamed = (name: string) => new File(['bytes of ' + name], name);

export interface Opened {
  readonly workbook: FakeWorkbook;
  readonly session: Session;
  readonly user: UserEvent;
  readonly value: (address: string) => unknown;
  readonly records: () => SourceRecord[];
  readonly close: () => void;
}

const closings: (() => void)[] = [];
/** For afterEach. */
export const closeAll = () => closings.splice(0).forEach((close) => close());

/** The pane beside these sheets, the first in front, with the place opened. */
export async function open(
  sheets: readonly Snapshot[] = [FORM],
  workbook = fakeWorkbook(sheets),
  language = 'zh-CN',
): Promise<Opened> {
  const session = createSession(workbook, { loadSample: async () => new Uint8Array() });
  const host = { workbook, language, scheme: (): Scheme => 'light', onSchemeChange: () => () => {} };
  const { unmount } = render(<Root host={host} session={session} />);
  let stop = () => {};
  await act(async () => {
    stop = await session.start();
  });
  const close = () => {
    stop();
    unmount();
  };
  closings.push(close);
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: language.startsWith('en') ? 'Fill in' : '取数' }));
  return {
    workbook,
    session,
    user,
    close,
    value: (address) => {
      const { row, column } = parseCell(address)!;
      return workbook.cellAt(sheets[0]!.sheetId, row, column)?.value ?? null;
    },
    records: () => readRecords(JSON.parse(workbook.data.get('sources') ?? 'null')),
  };
}

/** Picks files and waits until they are compared. */
export async function pick(user: UserEvent, ...names: string[]): Promise<void> {
  await user.upload(await screen.findByLabelText('选择台账文件'), names.map(fileNamed));
  await waitFor(() => {
    for (const name of names) expect(screen.getByRole('button', { name: `移除 ${name}` })).toBeEnabled();
  });
}

export const list = () => screen.findByRole('list', { name: '各项指标的取数' });
export const rowOf = (label: string) =>
  screen.getByRole('button', { name: label }).closest('[data-row]') as HTMLElement;
export const heading = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
export const primary = () => screen.getByRole('button', { name: /^(全部采纳|采纳选中的) \d+ 项|^请先选择/ });
export const page = (name: string) => screen.findByRole('dialog', { name });

export async function unfold(user: UserEvent, label: string): Promise<HTMLElement> {
  await user.click(within(rowOf(label)).getByRole('button', { name: `展开「${label}」` }));
  return rowOf(label);
}

/** Confirms what the preview shows. */
export async function confirm(user: UserEvent, name = /^写入 \d+ 处$/): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

/** Writes what is selected, seen in the preview, and waits until it is told. */
export async function acceptSelected(user: UserEvent): Promise<void> {
  await user.click(primary());
  await confirm(user);
  await screen.findByRole('button', { name: /^撤销：取数填报/ });
}
