import type { Workbook } from '../sheet';
import { isSupported } from './run';
import { excelWorkbook } from './workbook';

export type ColourScheme = 'light' | 'dark' | 'contrast';

/** The Excel around the pane. */
export interface ExcelConnection {
  readonly workbook: Workbook;
  /** Excel's display language, such as "zh-CN". */
  readonly language: string;
  scheme(): ColourScheme;
  /** Gives the way to stop. */
  onSchemeChange(listener: () => void): () => void;
}

/** There is no Excel to work with: none at all, another program, or one below the requirement set needed. */
export class ExcelUnavailable extends Error {
  constructor(readonly reason: 'noOffice' | 'notInExcel' | 'tooOld') {
    super(reason);
    this.name = 'ExcelUnavailable';
  }
}

/** Waits for Office to be ready. Rejects with {@link ExcelUnavailable}. */
export async function connectExcel(): Promise<ExcelConnection> {
  if (typeof Office === 'undefined') throw new ExcelUnavailable('noOffice');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new ExcelUnavailable('notInExcel');
  if (!isSupported()) throw new ExcelUnavailable('tooOld');
  return {
    workbook: excelWorkbook(),
    language: Office.context.displayLanguage,
    scheme: currentScheme,
    onSchemeChange,
  };
}

/**
 * The scheme to draw in. Excel says it in up to three ways, none of them everywhere: a flag (on some versions a text),
 * the colours, or nothing at all (on the web), where the system's setting is taken.
 */
export function currentScheme(): ColourScheme {
  if (matches('(forced-colors: active)')) return 'contrast';
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const flag: unknown = theme?.isDarkTheme;
  if (typeof flag === 'boolean') return flag ? 'dark' : 'light';
  const background = luminance(theme?.bodyBackgroundColor);
  if (background !== undefined) return background < 0.5 ? 'dark' : 'light';
  const foreground = luminance(theme?.bodyForegroundColor);
  if (foreground !== undefined) return foreground > 0.5 ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

function onSchemeChange(listener: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', listener);
  let listening = true;
  // Excel cannot take back one handler for sure, so ours stays and falls silent.
  Office.context.document?.addHandlerAsync('officeThemeChanged' as unknown as Office.EventType, () => {
    if (listening) listener();
  });
  return () => {
    listening = false;
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

function matches(query: string): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(query).matches;
}

/** Relative brightness from 0 to 1 of #RRGGBB (or RRGGBB); undefined when it is no such colour. */
function luminance(color: string | undefined): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
