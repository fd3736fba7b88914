import { connectExcel } from '../excel';
import type { Workbook } from '../sheet';
import { languageOf, type Language } from './strings';

export type Scheme = 'light' | 'dark' | 'contrast';

/** What the pane stands beside: a workbook, and how the program around it looks and speaks. */
export interface Host {
  readonly workbook: Workbook;
  readonly language: Language;
  scheme(): Scheme;
  /** Gives the way to stop. */
  onSchemeChange(listener: () => void): () => void;
}

/** What the browser edition offers to the pane in its frame, in place of Excel. */
interface WorkbenchHost {
  readonly kind: 'direct';
  readonly workbook: Workbook;
  readonly language: string;
  readonly dark: boolean;
  onThemeChange(listener: (dark: boolean) => void): () => void;
}

/** Why there is no workbook to speak with. */
export class ConnectError extends Error {
  constructor(readonly reason: 'tooOld' | 'notInExcel' | 'noOffice') {
    super(reason);
    this.name = 'ConnectError';
  }
}

/** Finds the workbook: that of the browser edition around this frame, or Excel. Rejects with a {@link ConnectError}. */
export async function connect(): Promise<Host> {
  const workbench = workbenchAround();
  return workbench ? besideWorkbench(workbench) : besideExcel();
}

function workbenchAround(): WorkbenchHost | undefined {
  if (window.parent === window) return undefined;
  try {
    const { workbenchHost } = window.parent as Window & { workbenchHost?: WorkbenchHost };
    return workbenchHost?.kind === 'direct' ? workbenchHost : undefined;
  } catch {
    return undefined; // a frame of another origin: Excel on the web
  }
}

function besideWorkbench(host: WorkbenchHost): Host {
  let dark = host.dark;
  return {
    workbook: host.workbook,
    language: languageOf(host.language),
    scheme: () => (dark ? 'dark' : 'light'),
    onSchemeChange: (listener) =>
      host.onThemeChange((now) => {
        dark = now;
        listener();
      }),
  };
}

async function besideExcel(): Promise<Host> {
  const excel = await connectExcel();
  return {
    workbook: excel.workbook,
    language: languageOf(excel.language),
    scheme: excel.scheme,
    onSchemeChange: excel.onSchemeChange,
  };
}
