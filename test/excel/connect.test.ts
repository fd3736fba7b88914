import { connectExcel, type ExcelConnection } from '../../src/excel';
import {
  installOffice,
  type ExcelHost,
  type HostEnvironment,
  type HostTheme,
} from '../../src/workbench/host';
import { MemoryWorkbook } from '../../src/workbench/model';
import { startOffice } from '../support/office';
import { snapshotOf } from '../support/sheet';

const scope = globalThis as unknown as Record<string, unknown>;

function start(environment: HostEnvironment = {}): ExcelHost {
  const host = startOffice(MemoryWorkbook.fromSnapshots([snapshotOf([[1]])]));
  installOffice(scope, host, environment);
  return host;
}

/** The browser's media queries that apply; gives the listeners that were registered. */
function withMedia(...matching: string[]): (() => void)[] {
  const listeners: (() => void)[] = [];
  scope['matchMedia'] = (query: string) => ({
    matches: matching.includes(query),
    addEventListener: (_type: string, listener: () => void) => void listeners.push(listener),
    removeEventListener: (_type: string, listener: () => void) =>
      void listeners.splice(listeners.indexOf(listener), 1),
  });
  return listeners;
}

async function connect(environment?: HostEnvironment): Promise<ExcelConnection> {
  start(environment);
  return connectExcel();
}

beforeEach(() => withMedia());

test('gives the workbook and the display language', async () => {
  const excel = await connect({ displayLanguage: 'en-US' });
  expect(excel.language).toBe('en-US');
  expect(await excel.workbook.read('active')).toHaveLength(1);
});

test('says why there is no Excel to work with', async () => {
  start().faults.requirement = '1.12';
  await expect(connectExcel()).rejects.toMatchObject({ reason: 'tooOld' });
  const office = scope['Office'] as { onReady: () => Promise<object> };
  scope['Office'] = new Proxy(office, {
    get: (target, name) =>
      name === 'onReady' ? async () => ({ host: null, platform: null }) : Reflect.get(target, name),
  });
  await expect(connectExcel()).rejects.toMatchObject({ reason: 'notInExcel' });
  scope['Office'] = undefined;
  await expect(connectExcel()).rejects.toMatchObject({ reason: 'noOffice' });
  scope['Office'] = office;
});

const DARK_SYSTEM = '(prefers-color-scheme: dark)';

test.each<[string, Partial<Record<keyof HostTheme, unknown>> | undefined, string[], string]>([
  ['the flag', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, [], 'dark'],
  ['the flag against the system', { isDarkTheme: false }, [DARK_SYSTEM], 'light'],
  [
    'the background where the flag is a text',
    { isDarkTheme: '#000000', bodyBackgroundColor: '#1F1F1F' },
    [],
    'dark',
  ],
  ['the background without a sign', { bodyBackgroundColor: 'f3f3f3' }, [DARK_SYSTEM], 'light'],
  ['the foreground where there is no background', { bodyForegroundColor: '#FFFFFF' }, [], 'dark'],
  ['the system where colours are unreadable', { bodyBackgroundColor: 'window' }, [DARK_SYSTEM], 'dark'],
  ['the system where there is no theme', undefined, [DARK_SYSTEM], 'dark'],
  ['light where nothing is known', undefined, [], 'light'],
  ['contrast before anything else', { isDarkTheme: false }, ['(forced-colors: active)'], 'contrast'],
])('the scheme follows %s', async (_case, theme, media, scheme) => {
  withMedia(...media);
  const excel = await connect({ officeTheme: theme as unknown as HostTheme });
  expect(excel.scheme()).toBe(scheme);
});

test('a change of the theme or of the system is told until stopped', async () => {
  const listeners = withMedia();
  let changeTheme: ((theme: HostTheme) => void) | undefined;
  const excel = await connect({ onThemeChanged: (listener) => (changeTheme = listener) });
  let told = 0;
  const stop = excel.onSchemeChange(() => told++);
  expect(excel.scheme()).toBe('light');
  changeTheme!({ isDarkTheme: true, bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' });
  expect(excel.scheme()).toBe('dark');
  listeners.forEach((listener) => listener());
  expect(told).toBe(3);
  stop();
  expect(listeners).toEqual([]);
  changeTheme!({ isDarkTheme: false, bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' });
  expect(told).toBe(3);
});
