import { readFileSync } from 'node:fs';
import { ExcelHost, installOffice, type HostOptions, type NativeBridge } from '../../src/workbench/host';
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
 * Connects the unmodified Excel client of @microsoft/office-js to a host on the given workbook. The client is
 * evaluated once in a test file; a later call connects the same client to the new host.
 */
export function startOffice(workbook: MemoryWorkbook, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(workbook, {
    onRefusal: (member) => console.error(`refused by the embedded host: ${member}`),
    ...options,
  });
  const scope = globalThis as unknown as Record<string, unknown>;
  if ('OfficeExtension' in scope) {
    const { HostBridge } = scope['OfficeExtension'] as { HostBridge: { init(bridge: NativeBridge): void } };
    HostBridge.init(host.connect());
  } else {
    scope['window'] = globalThis;
    for (const [name, value] of Object.entries(BROWSER)) scope[name] ??= value;
    scope['_richApiNativeBridge'] = host.connect();
    // Indirect, so that Excel, Office and OfficeExtension become globals as they do in a page.
    (0, eval)(readFileSync(CLIENT, 'utf8'));
  }
  installOffice(scope, host);
  return host;
}
