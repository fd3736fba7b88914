import { createRoot } from 'react-dom/client';
import { NotConnected } from './shell/not-connected';
import { Root } from './shell/root';
import { loadRecognition } from '../app/workbook';
import { ExcelUnavailable } from '../excel';
import { watchComposing } from './host/composing';
import { connect } from './host/connect';
import { createSession } from './session/session';
import { languageOf } from './text/texts';

const SAMPLE = 'assets/samples/self-evaluation.xlsx';

declare global {
  interface Window {
    /** In taskpane.html: tells it that this bundle runs. */
    paneStarted?: () => void;
    /** In taskpane.html: shows the page for an Excel that is too old. */
    paneTooOld?: () => void;
  }
}

window.paneStarted?.();
void start(document.getElementById('root')!);

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  // Beside the connecting; that it did not come is told when the first look needs it.
  void loadRecognition().catch(() => undefined);
  try {
    const host = await connect();
    const session = createSession(host.workbook, {
      loadSample,
      forgetAround: host.forgetKept,
      isComposing: watchComposing(document),
    });
    root.render(<Root host={host} session={session} />);
    await session.start();
    // The ribbon button 检查表格 opens the pane under this address.
    if (new URLSearchParams(location.search).get('action') === 'check') await session.check('front');
  } catch (cause) {
    const reason = cause instanceof ExcelUnavailable ? cause.reason : 'notInExcel';
    if (reason === 'tooOld') window.paneTooOld?.();
    else root.render(<NotConnected reason={reason} language={languageOf(navigator.language)} />);
  }
}

async function loadSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new Error(`The sample could not be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
