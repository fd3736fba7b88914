import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createSourceStore, type OpenFile, type SourceStore } from '../../../src/app/fill/source-store';
import { readDecisions, type Decisions } from '../../../src/app/compare/decisions';
import { WorkbookError, type Snapshot } from '../../../src/sheet';
import type { Scheme } from '../../../src/taskpane/host/connect';
import { createSession, type Session } from '../../../src/taskpane/session/session';
import { Root } from '../../../src/taskpane/shell/root';
import { fakeWorkbook, type FakeWorkbook } from '../../support/fake-workbook';
import { snapshotOf, type CellInput } from '../../support/sheet';

/** name, target, weight; for an evaluation the actual value, too. */
type Row = readonly [name: string, target: string, weight: number, actual?: string];

const HEAD = (title: string, year: string): CellInput[][] => [
  [title],
  [`（${year}年度）`],
  ['项目名称', '村级道路建设项目'],
  ['主管部门', '某县交通运输局'],
];

/** An approved table of the project. */
export function targetTable(rows: readonly Row[], year = '2024', name = '绩效目标表'): Snapshot {
  const cells: CellInput[][] = [
    ...HEAD('项目支出绩效目标申报表', year),
    ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
    ...rows.map(([indicator, target, weight]) => ['产出指标', '数量指标', indicator, target, weight]),
  ];
  return { ...snapshotOf(cells, { name }), sheetId: `target-${name}` };
}

/** The evaluation of the project. */
export function evaluationTable(rows: readonly Row[], year = '2024', name = '自评表'): Snapshot {
  const cells: CellInput[][] = [
    ...HEAD('项目支出绩效自评表', year),
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...rows.map(([indicator, target, weight, actual = '']) => [
      ...['产出指标', '数量指标', indicator, target, actual],
      ...[weight, weight],
    ]),
  ];
  return { ...snapshotOf(cells, { name }), sheetId: `evaluation-${name}` };
}

/** What stands in the files that can be picked, by their names. */
export const FILES = new Map<string, readonly Snapshot[] | OpenFile>();

const openFile: OpenFile = async (file, options) => {
  const content = FILES.get(file.name);
  if (!content) throw new WorkbookError('encrypted');
  return typeof content === 'function' ? content(file, options) : { snapshots: content };
};

/** The real store in this thread. */
export const testStore = (): SourceStore => createSourceStore(openFile);

export interface Opened {
  readonly workbook: FakeWorkbook;
  readonly session: Session;
  readonly user: UserEvent;
  readonly decisions: () => Decisions;
}

const closings: (() => void)[] = [];
/** For afterEach. */
export const closeAll = () => closings.splice(0).forEach((close) => close());

/** The pane beside these sheets, the first in front, with the place opened. */
export async function open(sheets: readonly Snapshot[], language = 'zh-CN'): Promise<Opened> {
  const workbook = fakeWorkbook(sheets);
  const session = createSession(workbook, { loadSample: async () => new Uint8Array() });
  const host = { workbook, language, scheme: (): Scheme => 'light', onSchemeChange: () => () => {} };
  const { unmount } = render(<Root host={host} session={session} />);
  let stop = () => {};
  await act(async () => {
    stop = await session.start();
  });
  closings.push(() => {
    stop();
    unmount();
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: language.startsWith('en') ? 'Compare' : '对照' }));
  const decisions = () => readDecisions(JSON.parse(workbook.data.get('compare') ?? 'null'));
  return { workbook, session, user, decisions };
}

export async function pick(user: UserEvent, ...names: string[]): Promise<void> {
  const files = names.map((name) => new File([`bytes of ${name}`], name));
  await user.upload(await screen.findByLabelText('选择要对照的文件'), files);
}

export const list = () => screen.findByRole('list', { name: '对照结果' });
/** The row of an entry, by what stands in it. */
export const rowOf = (name: RegExp | string) =>
  screen.getByRole('button', { name }).closest('[data-row]') as HTMLElement;
