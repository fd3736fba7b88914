import type { FileWarning, Workbook } from '../sheet';

/** What the workbench tells its pane, as `window.workbenchHost`; the pane finds it on its parent window. */
export interface WorkbenchHost {
  /** "direct": the pane uses `workbook`. "client": the pane runs Microsoft's client on the embedded host. */
  readonly kind: 'direct' | 'client';
  readonly workbook?: Workbook;
  /** What a person should know of the file although it was read. */
  readonly warnings: readonly FileWarning[];
  readonly dark: boolean;
  /** Calls back when `dark` changed; gives the way to stop. */
  onThemeChange(listener: (dark: boolean) => void): () => void;
  /** Display language, such as "zh-CN". */
  readonly language: string;
  /** Removes what the workbench keeps on this machine, unsaved work included. */
  forgetKept(): Promise<void>;
}

declare global {
  interface Window {
    workbenchHost?: WorkbenchHost;
  }
}
