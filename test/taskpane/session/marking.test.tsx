/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { WorkbookError } from '../../../src/sheet';
import { Pane } from '../../../src/taskpane/shell/pane';
import { PLACES } from '../../../src/taskpane/shell/places';
import { createPreferences } from '../../../src/taskpane/session/preferences';
import { createSession } from '../../../src/taskpane/session/session';
import { shownResult } from '../../../src/taskpane/session/state';
import { fakeWorkbook } from '../../support/fake-workbook';
import { memoryStorage } from '../../support/storage';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function open(sheets: ReturnType<typeof toySheet>[], storage = memoryStorage()) {
  const workbook = fakeWorkbook(sheets);
  const session = createSession(workbook, {
    loadSample: async () => new Uint8Array(),
    preferences: createPreferences(() => storage),
  });
  stops.push(await session.start());
  /** What is marked, such as "自评 B2 error". */
  const marks = () =>
    workbook.marks
      .map(({ sheetId, row, column, severity }) => `${sheetId} ${row},${column} ${severity}`)
      .sort();
  return { workbook, session, marks };
}

test('nothing is marked unless that is wanted', async () => {
  const { workbook, session } = await open([toySheet('自评', ['错'])]);
  await session.check('front');
  await session.writeReport();
  expect(workbook.calls.markings).toEqual([]);
});

test('what the last check found is marked by severity, and gone after switching off', async () => {
  const { workbook, session, marks } = await open([toySheet('自评', ['错', '警', '提', '疑', '好'])]);
  await session.check('front');
  await session.setMarks(true);
  expect(marks()).toEqual([
    'id-自评 1,1 error',
    'id-自评 2,1 warning',
    'id-自评 3,1 note',
    'id-自评 4,1 note',
  ]);
  expect(session.state().notice).toEqual({ kind: 'marked' });
  expect(session.state().stale.size).toBe(0);
  await session.setMarks(false);
  expect(marks()).toEqual([]);
  expect(session.state().notice).toEqual({ kind: 'unmarked' });
  await session.check('front');
  expect(workbook.calls.markings).toHaveLength(2);
});

test('the switch is remembered, and each check marks anew, on all checked sheets', async () => {
  const storage = memoryStorage();
  await (await open([toySheet('自评', [])], storage)).session.setMarks(true);
  const { workbook, session, marks } = await open(
    [toySheet('自评', ['错']), toySheet('目标', ['警'])],
    storage,
  );
  expect(workbook.calls.markings).toEqual([]);
  await session.check('front');
  await waitFor(() => expect(marks()).toEqual(['id-自评 1,1 error']));
  workbook.activate('id-目标');
  await waitFor(() => expect(session.state().shown).toEqual(['id-目标']));
  await session.check('front');
  await waitFor(() => expect(marks()).toEqual(['id-目标 1,1 warning', 'id-自评 1,1 error']));
  workbook.edit('id-目标', 1, 1, { value: '好' });
  await session.check('front');
  await waitFor(() => expect(marks()).toEqual(['id-自评 1,1 error']));
});

test('marks that stand there already are not written again, except by a check that was asked for', async () => {
  const { workbook, session } = await open([toySheet('自评', ['改', '错'])]);
  await session.setMarks(true);
  await session.check('front');
  await waitFor(() => expect(workbook.calls.markings).toHaveLength(1));
  await session.readAnew();
  await new Promise((resolve) => setTimeout(resolve));
  expect(workbook.calls.markings).toHaveLength(1);
  await session.check('front');
  await waitFor(() => expect(workbook.calls.markings).toHaveLength(2));
});

test('ignored findings are not marked, restored ones are', async () => {
  const { session, marks } = await open([toySheet('自评', ['错', '警'])]);
  await session.setMarks(true);
  await session.check('front');
  const warning = shownResult(session.state())!.findings.find(({ severity }) => severity === 'warning')!;
  await session.giveReason(warning, '已核对', '张三');
  await waitFor(() => expect(marks()).toEqual(['id-自评 1,1 error']));
  await session.forget(session.state().ignored, 'restored');
  await waitFor(() => expect(marks()).toHaveLength(2));
});

test('mends take their marks away', async () => {
  const { session, marks } = await open([toySheet('自评', ['改', '警'])]);
  await session.setMarks(true);
  await session.check('front');
  await session.applyFixes(shownResult(session.state())!.findings.filter(({ fix }) => fix));
  await waitFor(() => expect(marks()).toEqual(['id-自评 2,1 warning']));
});

test('the report is written without marks beside it; the next check brings them back', async () => {
  const { session, marks } = await open([toySheet('自评', ['错'])]);
  await session.setMarks(true);
  await session.check('front');
  await waitFor(() => expect(marks()).toHaveLength(1));
  await session.writeReport();
  expect(marks()).toEqual([]);
  expect(session.state().notice).toEqual({ kind: 'report', unmarked: true });
  await session.check('front');
  await waitFor(() => expect(marks()).toHaveLength(1));
});

test('marks of an earlier time are cleared without any check', async () => {
  const { workbook, session, marks } = await open([toySheet('自评', ['错'])]);
  await workbook.mark([{ sheetId: 'id-自评', row: 1, column: 1, severity: 'error' }]);
  await session.clearMarks();
  expect(marks()).toEqual([]);
});

test('in the pane: a switch, a message for a protected sheet, and another try', async () => {
  const { workbook, session, marks } = await open([toySheet('自评', ['错'])]);
  workbook.protect('id-自评', true);
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane session={session} places={PLACES.slice(0, 1)} />
    </FluentProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '检查表格' }));
  await screen.findByText('有「错」');
  await user.click(screen.getByRole('button', { name: '更多' }));
  const entry = await screen.findByRole('menuitemcheckbox', { name: '在表格上标出问题' });
  expect(entry).not.toBeChecked();
  await user.click(entry);
  const message = '工作表「自评」受保护，标记不能添加或清除。请先在“审阅”中取消保护，再试一次。';
  const bar = () => screen.getByText(message).closest<HTMLElement>('.fui-MessageBar')!;
  await screen.findByText(message);
  expect(entry).toBeChecked();
  expect(session.state().problem).toBeNull();

  workbook.protect('id-自评', false);
  await user.click(within(bar()).getByRole('button', { name: '再试一次' }));
  await waitFor(() => expect(screen.queryByText(message)).toBeNull());
  expect(marks()).toEqual(['id-自评 1,1 error']);

  workbook.protect('id-自评', true);
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '清除标记' }));
  await screen.findByText(message);
  expect(marks()).toHaveLength(1);
  await user.click(within(bar()).getByRole('button', { name: '知道了' }));
  expect(screen.queryByText(message)).toBeNull();
});

test('other trouble is told in the same quiet way', async () => {
  const { workbook, session, marks } = await open([toySheet('自评', ['错'])]);
  await session.check('front');
  workbook.failNext('mark', new WorkbookError('cell-editing'));
  await session.setMarks(true);
  expect(session.state()).toMatchObject({ problem: null, unmarked: { error: { code: 'cell-editing' } } });
  expect(session.state().notice).toBeNull();
  act(() => session.state().unmarked!.retry());
  await waitFor(() => expect(session.state().unmarked).toBeNull());
  expect(marks()).toHaveLength(1);
});
