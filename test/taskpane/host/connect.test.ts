/** @jest-environment jsdom */
import { connectExcel } from '../../../src/excel';
import { connect } from '../../../src/taskpane/host/connect';
import { fakeWorkbook } from '../../support/fake-workbook';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/excel', () => ({ connectExcel: jest.fn(async () => 'excel') }));

const workbook = fakeWorkbook([toySheet('自评', [])]);
let forced = false;
const heard = new Set<() => void>();

beforeEach(() => {
  forced = false;
  window.matchMedia = ((media: string) => ({
    media,
    get matches() {
      return forced;
    },
    addEventListener: (_: string, listener: () => void) => heard.add(listener),
    removeEventListener: (_: string, listener: () => void) => heard.delete(listener),
  })) as unknown as typeof window.matchMedia;
});

function frameIn(parent: object): void {
  Object.defineProperty(window, 'parent', { configurable: true, get: () => parent });
}

afterEach(() => frameIn(window));

test('alone in its window it speaks with Excel', async () => {
  expect(await connect()).toBe('excel');
});

test('beside a workbench that runs Microsoft’s client it speaks with Excel too', async () => {
  frameIn({ workbenchHost: { kind: 'client' } });
  expect(await connect()).toBe('excel');
  expect(connectExcel).toHaveBeenCalled();
});

test('a frame of another origin is Excel on the web', async () => {
  frameIn({
    get workbenchHost() {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  });
  expect(await connect()).toBe('excel');
});

test('in the browser edition it takes the workbook, the language and the colours around it', async () => {
  let tell: (dark: boolean) => void = () => {};
  let stopped = false;
  const onThemeChange = (listener: (dark: boolean) => void) => {
    tell = listener;
    return () => {
      stopped = true;
    };
  };
  const warnings = [{ code: 'signed', details: {} }];
  frameIn({
    workbenchHost: { kind: 'direct', workbook, warnings, language: 'zh-CN', dark: true, onThemeChange },
  });
  const host = await connect();
  expect(host.warnings).toBe(warnings);
  expect(host.workbook).toBe(workbook);
  expect(host.language).toBe('zh-CN');
  expect(host.scheme()).toBe('dark');

  const listener = jest.fn();
  const stop = host.onSchemeChange(listener);
  tell(false);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(host.scheme()).toBe('light');
  forced = true;
  expect(host.scheme()).toBe('contrast');
  expect(heard.size).toBe(1);
  stop();
  expect(stopped).toBe(true);
  expect(heard.size).toBe(0);
});
