import { readFileSync } from 'node:fs';
import { ExcelHost, installOffice, type HostOptions } from '../../src/workbench/host';
import type { MemoryWorkbook } from '../../src/workbench/model';

const CLIENT = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

/** The little of a browser that the Excel client asks for when its file is evaluated. */
const BROWSER = {
  document: {
    addEventListener() {},
    createElement: () => ({ setAttribute() {}, style: {} }),
    getElementsByTagName: () => [],
    getElementById: () => null,
    cookie: '',
    location: { href: 'http://localhost/' },
  },
  location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost' },
  navigator: { userAgent: 'node' },
  addEventListener() {},
};

/**
 * Loads the unmodified Excel client of @microsoft/office-js in this test file, talking to the given workbook.
 * Every call starts a fresh client, so that tests do not share its state.
 */
export function startOffice(workbook: MemoryWorkbook, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(workbook, {
    onRefusal: (member) => console.error(`refused by the embedded host: ${member}`),
    ...options,
  });
  const scope = globalThis as unknown as Record<string, unknown>;
  scope['window'] = globalThis;
  for (const [name, value] of Object.entries(BROWSER)) scope[name] ??= value;
  scope['_richApiNativeBridge'] = host.connect();
  // Indirect, so that Excel, Office and OfficeExtension become globals as they do in a page.
  (0, eval)((source ??= readFileSync(CLIENT, 'utf8')));
  installOffice(scope, host);
  return host;
}

let source: string | undefined;
