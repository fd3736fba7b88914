import { WorkbookError } from '../../../src/sheet';
import { createSession, type Session } from '../../../src/taskpane/session/session';
import { shownForms, shownResult } from '../../../src/taskpane/session/state';
import { fakeWorkbook } from '../../support/fake-workbook';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

let clock: number;
const noSample = () => Promise.reject(new Error('no sample'));

beforeEach(() => {
  clock = 0;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

async function open(...sheets: ReturnType<typeof toySheet>[]) {
  const workbook = fakeWorkbook(sheets);
  const session = createSession(workbook, { now: () => new Date(clock), loadSample: noSample });
  const starting = session.start();
  await jest.runAllTimersAsync();
  await starting;
  return { workbook, session };
}

async function settled(work: Promise<unknown>): Promise<void> {
  await jest.runAllTimersAsync();
  await work;
}

const titles = (session: Session) => shownResult(session.state())?.findings.map((finding) => finding.title);
const sheetsShown = (session: Session) => shownForms(session.state()).map((sheet) => sheet.sheetName);

test('knows the table in front without checking it', async () => {
  const { session, workbook } = await open(toySheet('自评', ['错']), toySheet('目标', ['错']));
  expect(sheetsShown(session)).toEqual(['自评']);
  expect(shownResult(session.state())).toBeNull();
  expect(workbook.calls.reads).toEqual(['active']);
});

test('looks on the other sheets when the one in front is no table', async () => {
  const { session, workbook } = await open(toySheet('台账', [], null), toySheet('目标', ['错']));
  expect(session.state().front?.forms).toEqual([]);
  expect(session.state().known.map((sheet) => sheet.sheetName)).toEqual(['目标']);
  await settled(session.openTable('id-目标'));
  expect(workbook.calls.selections).toEqual([
    { sheetId: 'id-目标', range: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
  expect(sheetsShown(session)).toEqual(['目标']);
});

test('follows another sheet that comes to front, reading only the last of several', async () => {
  const { session, workbook } = await open(
    toySheet('自评', ['错']),
    toySheet('目标', ['警']),
    toySheet('监控', ['提']),
  );
  workbook.activate('id-目标');
  workbook.activate('id-监控');
  await jest.runAllTimersAsync();
  expect(sheetsShown(session)).toEqual(['监控']);
  expect(workbook.calls.reads).toHaveLength(2);
});

test('a sheet that is no table leaves the results of the one before', async () => {
  const { session, workbook } = await open(toySheet('自评', ['错']), toySheet('台账', [], null));
  await settled(session.check('front'));
  workbook.activate('id-台账');
  await jest.runAllTimersAsync();
  expect(session.state().front?.sheetName).toBe('台账');
  expect(titles(session)).toEqual(['有「错」']);
  await settled(session.check('front'));
  expect(sheetsShown(session)).toEqual(['自评']);
  expect(titles(session)).toEqual(['有「错」']);
});

test('a checked sheet that comes back to front is not read again, and its result is there', async () => {
  const { session, workbook } = await open(toySheet('自评', ['错']), toySheet('目标', ['警']));
  await settled(session.check('front'));
  workbook.activate('id-目标');
  await jest.runAllTimersAsync();
  const { length } = workbook.calls.reads;
  workbook.activate('id-自评');
  await jest.runAllTimersAsync();
  expect(workbook.calls.reads).toHaveLength(length);
  expect(titles(session)).toEqual(['有「错」']);
});

test('checks all sheets and shows those with tables', async () => {
  const { session } = await open(
    toySheet('自评', ['错']),
    toySheet('台账', ['错'], null),
    toySheet('目标', ['警']),
  );
  await settled(session.check('all'));
  expect(sheetsShown(session)).toEqual(['自评', '目标']);
  expect(titles(session)).toEqual(['有「错」', '有「警」']);
});

test('an edit makes the results stale until the next check', async () => {
  const { session, workbook } = await open(toySheet('自评', ['错']));
  workbook.edit('id-自评', 1, 1, { value: '错2' });
  expect(session.state().stale.size).toBe(0); // nothing was checked yet
  await settled(session.check('front'));
  workbook.edit('id-自评', 1, 1, { value: '好' });
  expect([...session.state().stale]).toEqual(['id-自评']);
  expect(titles(session)).toEqual(['有「错」']);
  await settled(session.check('front'));
  expect(session.state().stale.size).toBe(0);
  expect(titles(session)).toEqual([]);
});

describe('mends', () => {
  test('are written, checked again and taken back', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改1', '错', '改2']));
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('好1');
    expect(titles(session)).toEqual(['有「错」']);
    expect(session.state().notice).toEqual({ kind: 'applied', cells: 2, skipped: [] });
    expect(session.state().stale.size).toBe(0);
    expect(session.state().undo.map((receipt) => receipt.undo.title)).toEqual(['把「改」写成「好」（2 处）']);

    await settled(session.undoLast());
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('改1');
    expect(workbook.cellAt('id-自评', 3, 1)?.value).toBe('改2');
    expect(titles(session)).toEqual(['有「改」', '有「错」', '有「改」']);
    expect(session.state().undo).toEqual([]);
    expect(session.state().notice).toMatchObject({ kind: 'undone', title: '把「改」写成「好」（2 处）' });
  });

  test('are taken back as far as they can be: what was edited since stays and is named', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改1', '错', '改2']));
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    workbook.edit('id-自评', 1, 1, { value: '又改过' });
    await settled(session.undoLast());
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('又改过');
    expect(workbook.cellAt('id-自评', 3, 1)?.value).toBe('改2');
    expect(session.state().problem).toBeNull();
    expect(session.state().undo).toEqual([]);
    expect(session.state().notice).toMatchObject({
      kind: 'undone',
      isNothing: false,
      skipped: [{ reason: 'changed', change: { row: 1, column: 1 } }],
    });
  });

  test('that are all edited since leave nothing to take back, and the next one can be', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改1', '错']));
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    workbook.edit('id-自评', 1, 1, { value: '又改过' });
    await settled(session.undoLast());
    expect(session.state().notice).toMatchObject({ kind: 'undone', isNothing: true });
    expect(session.state().undo).toEqual([]);
  });

  test('list the cells that protection kept', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改1', '改2']));
    workbook.lock('id-自评', 2, 1);
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    const { notice } = session.state();
    expect(notice).toMatchObject({ kind: 'applied', cells: 1, skipped: [{ change: { row: 2, column: 1 } }] });
    expect(titles(session)).toEqual(['有「改」']);
  });

  test('leave nothing to take back when every cell is locked', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改']));
    workbook.lock('id-自评', 1, 1);
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    expect(session.state().undo).toEqual([]);
  });

  test('write nothing over a cell that changed meanwhile', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改']));
    await settled(session.check('front'));
    const { findings } = shownResult(session.state())!;
    workbook.edit('id-自评', 1, 1, { value: '改过了' });
    await settled(session.applyFixes(findings));
    expect(session.state().problem?.error.code).toBe('conflict');
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('改过了');
    expect(session.state().undo).toEqual([]);
  });

  test('written once are not written again when only the check after them fails', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改']));
    await settled(session.check('front'));
    const commit = jest.spyOn(workbook, 'commit');
    workbook.failNext('read', new WorkbookError('cell-editing'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    expect(session.state().problem?.error.code).toBe('cell-editing');
    session.state().problem!.retry();
    await jest.runAllTimersAsync();
    expect(commit).toHaveBeenCalledTimes(1);
    expect(session.state().problem).toBeNull();
    expect(titles(session)).toEqual([]);
  });

  test('an edit soon after a mend is not mistaken for it for long', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改', '错']));
    await settled(session.check('front'));
    await settled(session.applyFixes(shownResult(session.state())!.findings));
    clock += 500;
    workbook.edit('id-自评', 1, 1, { value: '好' }); // our own write, reported late
    expect(session.state().stale.size).toBe(0);
    clock += 1000;
    workbook.edit('id-自评', 1, 1, { value: '坏' });
    expect(session.state().stale.size).toBe(1);
  });
});

describe('trouble', () => {
  test('is told with a way to try again', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    workbook.failNext('read', new WorkbookError('cell-editing'));
    await settled(session.check('front'));
    expect(session.state().problem?.error.code).toBe('cell-editing');
    expect(shownResult(session.state())).toBeNull();
    session.state().problem!.retry();
    await jest.runAllTimersAsync();
    expect(session.state().problem).toBeNull();
    expect(titles(session)).toEqual(['有「错」']);
  });

  test('an error of another kind becomes an unknown one', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    workbook.failNext('read', new TypeError('boom'));
    await settled(session.check('front'));
    expect(session.state().problem?.error).toMatchObject({ code: 'unknown', cause: expect.any(TypeError) });
  });

  test('with the look at another sheet stays quiet', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']), toySheet('目标', []));
    workbook.failNext('read', new WorkbookError('cell-editing'));
    workbook.activate('id-目标');
    await jest.runAllTimersAsync();
    expect(session.state().problem).toBeNull();
    expect(sheetsShown(session)).toEqual(['自评']);
  });

  test('with a hidden sheet is told when going to a cell', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    await settled(session.check('front'));
    const [finding] = shownResult(session.state())!.findings;
    workbook.failNext('select', new WorkbookError('sheet-hidden', { sheet: '自评' }));
    await settled(session.goTo(finding!, finding!.cells[0]!));
    expect(session.state().problem?.error.code).toBe('sheet-hidden');
    session.state().problem!.retry();
    await jest.runAllTimersAsync();
    expect(session.state().problem).toBeNull();
    expect(workbook.calls.selections).toHaveLength(1);
  });

  test('with the sample is told', async () => {
    const { session } = await open(toySheet('台账', [], null));
    await settled(session.openSample('示例.xlsx'));
    expect(session.state().problem).not.toBeNull();
  });
});

test('going to a cell selects the merge it belongs to', async () => {
  const merged = { ...toySheet('自评', ['错']), merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] };
  const { session, workbook } = await open(merged);
  await settled(session.check('front'));
  const [finding] = shownResult(session.state())!.findings;
  await settled(session.goTo(finding!, finding!.cells[0]!));
  expect(workbook.calls.selections.at(-1)?.range).toEqual({ top: 1, left: 1, bottom: 1, right: 3 });
});

describe('cancelling', () => {
  test('frees the pane at once, and a late answer changes nothing', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    const release = workbook.holdReads();
    const checking = session.check('front');
    expect(session.state().busy?.job).toBe('check');
    session.cancel();
    await settled(checking);
    expect(session.state().busy).toBeNull();
    expect(session.state().problem).toBeNull();
    release();
    await jest.runAllTimersAsync();
    expect(shownResult(session.state())).toBeNull();
  });

  test('a write is never cut off', async () => {
    const { session, workbook } = await open(toySheet('自评', ['改']));
    await settled(session.check('front'));
    const applying = session.applyFixes(shownResult(session.state())!.findings);
    expect(session.state().busy?.job).toBe('write');
    session.cancel();
    void session.check('front');
    await settled(applying);
    expect(workbook.cellAt('id-自评', 1, 1)?.value).toBe('好');
  });
});

test('writes the report of what is shown and says where', async () => {
  const { session, workbook } = await open(toySheet('自评', ['错']), toySheet('目标', ['警']));
  await settled(session.check('front'));
  await settled(session.writeReport());
  const [draft] = workbook.calls.newSheets;
  expect(session.state().notice).toEqual({ kind: 'report', unmarked: false });
  const text = draft!.rows
    .flat()
    .map((cell) => cell.text)
    .join();
  expect(text).toContain('有「错」');
  expect(text).not.toContain('有「警」');
});

test('stops following the workbook when told', async () => {
  const workbook = fakeWorkbook([toySheet('自评', ['错']), toySheet('目标', [])]);
  const session = createSession(workbook, { loadSample: noSample });
  const starting = session.start();
  await jest.runAllTimersAsync();
  (await starting)();
  workbook.activate('id-目标');
  await jest.runAllTimersAsync();
  expect(workbook.calls.reads).toHaveLength(1);
});
