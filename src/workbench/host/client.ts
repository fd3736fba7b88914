/**
 * What the pane's page loads in place of office.js while it stands in the workbench: a classic script, before the pane's
 * own bundle. It connects to the host that the workbench page offers as `window.excelHost` (see {@link HostOffer}),
 * loads the unmodified Excel client of @microsoft/office-js, and fills in what office.js would add. From then on the
 * pane runs as in Excel.
 */
import type { ExcelHost } from './host';
import { installOffice, type HostEnvironment } from './office';
import type { NativeBridge } from './protocol';

/** Offered by the workbench page to the pane in its iframe. */
export interface HostOffer {
  readonly host: ExcelHost;
  /** Where the development server serves excel-web-16.00.js from the npm package. */
  readonly clientUrl: string;
  readonly environment: HostEnvironment;
}

declare global {
  interface Window {
    /** Of the workbench page. */
    excelHost?: HostOffer;
    /** Of the pane's page: where the Excel client looks for its host. */
    _richApiNativeBridge?: NativeBridge;
  }
}

boot(window.parent.excelHost);

function boot(offer: HostOffer | undefined): void {
  if (!offer) throw new Error('This page runs inside the workbench only.');
  const bridge = offer.host.connect();
  window._richApiNativeBridge = bridge;
  window.addEventListener('pagehide', () => offer.host.disconnect(bridge));
  // Written into the document, so that the client is there before the scripts behind this one, as with office.js.
  document.write(`<script id="excel-client" src="${encodeURI(offer.clientUrl)}"></script>`);
  document.getElementById('excel-client')!.addEventListener('load', () => {
    installOffice(window as unknown as Record<string, unknown>, offer.host, offer.environment);
  });
}
