import { WorkbookError } from '../../../src/sheet';
import { createPreferences } from '../../../src/taskpane/session/preferences';
import { createSession, type Session } from '../../../src/taskpane/session/session';
import { shownResult } from '../../../src/taskpane/session/state';
import { fakeWorkbook } from '../../support/fake-workbook';
import { memoryStorage } from '../../support/storage';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const at = Date.UTC(2024, 11, 31, 1, 5);
let clock: number;
let composing: boolean;

beforeEach(() => {
  clock = at;
  composing = false;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

async function open(...sheets: ReturnType<typeof toySheet>[]) {
  const workbook = fakeWorkbook(sheets);
  const storage = memoryStorage();
  const again = async () => {
    const session = createSession(workbook, {
      now: () => new Date(clock),
      loadSample: () => Promise.reject(new Error('no sample')),
      preferences: createPreferences(() => storage),
      isComposing: () => composing,
    });
    await settled(session.start());
    return session;
  };
  return { workbook, session: await again(), again };
}

async function settled<T>(work: Promise<T>): Promise<T> {
  await jest.runAllTimersAsync();
  return work;
}

const result = (session: Session) => shownResult(session.state())!;
const titles = (session: Session) => result(session).findings.map((finding) => finding.title);

describe('setting a finding aside', () => {
  test('is kept in the workbook, with the name remembered, and holds in the next session', async () => {
    const { session, workbook, again } = await open(toySheet('自评', ['错', '警']));
    await settled(session.check('front'));
    expect(session.state().who).toBe('');
    const warning = result(session).findings[1]!;
    expect(await settled(session.giveReason(warning, ' 上级文件如此 ', '张三'))).toBe(true);
    expect(titles(session)).toEqual(['有「错」']);
    expect(session.state().notice).toEqual({ kind: 'ignored' });
    expect(JSON.parse(workbook.data.get('ignored')!)).toMatchObject({
      version: 1,
      records: [{ code: 'F91', reason: '上级文件如此', who: '张三', at: '2024-12-31T01:05:00.000Z' }],
    });

    const next = await again();
    await settled(next.check('front'));
    expect(titles(next)).toEqual(['有「错」']);
    expect(next.state().who).toBe('张三');
  });

  test('ends when the content changes, and setting it aside again leaves one record', async () => {
    const { session, workbook } = await open(toySheet('自评', ['警']));
    await settled(session.check('front'));
    await settled(session.giveReason(result(session).findings[0]!, '一', '张三'));
    workbook.edit('id-自评', 1, 1, { value: '警二' });
    await settled(session.check('front'));
    const [back] = result(session).findings;
    expect(result(session).returned.get(back!)?.reason).toBe('一');
    await settled(session.giveReason(back!, '二', '张三'));
    expect(session.state().ignored.map((record) => record.reason)).toEqual(['二']);
    expect(titles(session)).toEqual([]);
  });

  test('is taken back by restoring; nothing is left in the workbook', async () => {
    const { session, workbook } = await open(toySheet('自评', ['警']));
    await settled(session.check('front'));
    await settled(session.giveReason(result(session).findings[0]!, '一', '张三'));
    await settled(session.forget(session.state().ignored, 'restored'));
    expect(titles(session)).toEqual(['有「警」']);
    expect(workbook.data.has('ignored')).toBe(false);
  });

  test('keeps what somebody else set aside meanwhile', async () => {
    const { session, again } = await open(toySheet('自评', ['警一', '警二']));
    const other = await again();
    await settled(session.check('front'));
    await settled(other.check('front'));
    await settled(session.giveReason(result(session).findings[0]!, '一', '张三'));
    await settled(other.giveReason(result(other).findings[1]!, '二', '李四'));
    expect(other.state().ignored.map((record) => record.who)).toEqual(['张三', '李四']);
    expect(titles(other)).toEqual([]);
  });

  test('that could not be kept is told, and can be tried again', async () => {
    const { session, workbook } = await open(toySheet('自评', ['警']));
    await settled(session.check('front'));
    workbook.failNext('writeData', new WorkbookError('data-too-large', { limit: '100 万字符' }));
    expect(await settled(session.giveReason(result(session).findings[0]!, '一', '张三'))).toBe(false);
    expect(titles(session)).toEqual(['有「警」']);
    expect(session.state().problem?.error.code).toBe('data-too-large');
    session.state().problem!.retry();
    await jest.runAllTimersAsync();
    expect(titles(session)).toEqual([]);
  });

  test('records that cannot be read set nothing aside, and are read at the next check', async () => {
    const { session, workbook, again } = await open(toySheet('自评', ['警']));
    await settled(session.check('front'));
    await settled(session.giveReason(result(session).findings[0]!, '一', '张三'));
    const next = await again();
    const { readData } = workbook;
    let isBroken = true;
    workbook.readData = (key) =>
      isBroken && key === 'ignored' ? Promise.reject(new WorkbookError('unknown')) : readData(key);
    await settled(next.check('front'));
    expect(titles(next)).toEqual(['有「警」']);
    isBroken = false;
    await settled(next.check('front'));
    expect(titles(next)).toEqual([]);
  });

  test('can be taken back like any change, and brings back what it replaced', async () => {
    const { session, workbook } = await open(toySheet('自评', ['警', '算']));
    await settled(session.check('front'));
    const [sum, warning] = result(session).findings;
    await settled(session.giveReason(sum!, '上年结转未列入', '张三'));
    expect(session.state().notice).toEqual({ kind: 'explained' });
    await settled(session.giveReason(sum!, '已报财政', '张三'));
    await settled(session.giveReason(warning!, '二', '张三'));
    expect(titles(session)).toEqual(['有「算」']);
    expect(session.state().undo.map(({ undo }) => undo.title)).toEqual([
      '说明情况（有「算」）',
      '说明情况（有「算」）',
      '忽略（有「警」）',
    ]);
    await settled(session.undoLast());
    expect(titles(session)).toEqual(['有「算」', '有「警」']);
    const said = () => [...result(session).explained.values()].map(({ reason }) => reason);
    expect(said()).toEqual(['已报财政']);
    await settled(session.undoLast());
    expect(said()).toEqual(['上年结转未列入']);
    await settled(session.undoLast());
    expect(said()).toEqual([]);
    expect(workbook.data.has('ignored')).toBe(false);
  });

  test('does not touch a cell, so that nothing is out of date after it', async () => {
    const { session, workbook } = await open(toySheet('自评', ['警']));
    await settled(session.check('front'));
    const { length } = workbook.calls.reads;
    await settled(session.giveReason(result(session).findings[0]!, '一', '张三'));
    expect(workbook.calls.reads).toHaveLength(length);
    expect(session.state().stale.size).toBe(0);
  });
});

describe('a check after an edit', () => {
  test('is off until switched on, and the switch is remembered', async () => {
    const { session, workbook, again } = await open(toySheet('自评', ['错']));
    await settled(session.check('front'));
    workbook.edit('id-自评', 1, 1, { value: '好' });
    await jest.runAllTimersAsync();
    expect(titles(session)).toEqual(['有「错」']);
    expect(session.state().stale.size).toBe(1);
    session.setRecheck(true); // what is out of date is checked at once
    await jest.runAllTimersAsync();
    expect(titles(session)).toEqual([]);
    expect((await again()).state().rechecks).toBe(true);
  });

  test('waits for a pause and reads once for many edits, without a word meanwhile', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错', '错', '错']));
    session.setRecheck(true);
    await settled(session.check('front'));
    const { length } = workbook.calls.reads;
    for (const row of [1, 2, 3]) {
      workbook.edit('id-自评', row, 1, { value: '好' });
      await jest.advanceTimersByTimeAsync(500);
      expect(workbook.calls.reads).toHaveLength(length);
      expect(session.state().stale.size).toBe(0);
    }
    await jest.runAllTimersAsync();
    expect(workbook.calls.reads).toHaveLength(length + 1);
    expect(workbook.calls.selections).toEqual([]);
    expect(titles(session)).toEqual([]);
  });

  test('waits while an input method composes', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    session.setRecheck(true);
    await settled(session.check('front'));
    composing = true;
    workbook.edit('id-自评', 1, 1, { value: '好' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(titles(session)).toEqual(['有「错」']);
    composing = false;
    await jest.runAllTimersAsync();
    expect(titles(session)).toEqual([]);
  });

  test('that fails says that the results are out of date, and nothing else', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    session.setRecheck(true);
    await settled(session.check('front'));
    workbook.failNext('read', new WorkbookError('cell-editing'));
    workbook.edit('id-自评', 1, 1, { value: '好' });
    await jest.runAllTimersAsync();
    expect(session.state().problem).toBeNull();
    expect([...session.state().stale]).toEqual(['id-自评']);
  });

  test('does not come when it is switched off before; the results are then out of date', async () => {
    const { session, workbook } = await open(toySheet('自评', ['错']));
    session.setRecheck(true);
    await settled(session.check('front'));
    const { length } = workbook.calls.reads;
    workbook.edit('id-自评', 1, 1, { value: '好' });
    session.setRecheck(false);
    await jest.runAllTimersAsync();
    expect(workbook.calls.reads).toHaveLength(length);
    expect([...session.state().stale]).toEqual(['id-自评']);
  });
});

test('the opinion speaks of one table or of all', async () => {
  const { session } = await open(toySheet('自评', ['错']), toySheet('目标', ['警']));
  await settled(session.check('all'));
  const all = await settled(session.opinion(null));
  expect(all).toContain('自评局：');
  expect(all).toContain('目标局：');
  const one = await settled(session.opinion(result(session).forms[1]!));
  expect(one).not.toContain('自评局：');
  expect(one).toContain('有「警」（B2）');
});
