import { connectExcel, type ColourScheme } from '../../excel';
import type { FileWarning, Workbook } from '../../sheet';

export type Scheme = ColourScheme;

/** What the pane stands beside: a workbook, and how the program around it looks and speaks. */
export interface Host {
  readonly workbook: Workbook;
  /** What a person should know of the file although it was read; nothing in Excel, which reads it itself. */
  readonly warnings?: readonly FileWarning[];
  /** Its display language, such as "zh-CN". */
  readonly language: string;
  /** Removes what it keeps on this machine; absent where it keeps nothing of ours. */
  readonly forgetKept?: () => Promise<void>;
  scheme(): Scheme;
  /** Gives the way to stop. */
  onSchemeChange(listener: () => void): () => void;
}

/** What the browser edition offers to the pane in its frame, in place of Excel. */
interface WorkbenchHost {
  readonly kind: 'direct';
  readonly workbook: Workbook;
  readonly warnings: readonly FileWarning[];
  readonly language: string;
  readonly dark: boolean;
  forgetKept(): Promise<void>;
  onThemeChange(listener: (dark: boolean) => void): () => void;
}

/** Finds the workbook: that of the browser edition around this frame, or Excel. Rejects with ExcelUnavailable. */
export async function connect(): Promise<Host> {
  const workbench = workbenchAround();
  return workbench ? besideWorkbench(workbench) : connectExcel();
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
    warnings: host.warnings,
    language: host.language,
    forgetKept: () => host.forgetKept(),
    scheme: () =>
      window.matchMedia('(forced-colors: active)').matches ? 'contrast' : dark ? 'dark' : 'light',
    onSchemeChange(listener) {
      const forced = window.matchMedia('(forced-colors: active)');
      forced.addEventListener('change', listener);
      const stop = host.onThemeChange((isDark) => {
        dark = isDark;
        listener();
      });
      return () => {
        forced.removeEventListener('change', listener);
        stop();
      };
    },
  };
}
