import type { Workbook } from '../sheet';
import { isSupported } from './run';
import { excelWorkbook } from './workbook';

const DARK_SYSTEM = '(prefers-color-scheme: dark)';
const FORCED_COLOURS = '(forced-colors: active)';

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
  if (String(host) !== 'Excel') throw new ExcelUnavailable('notInExcel');
  if (!isSupported()) throw new ExcelUnavailable('tooOld');
  return { workbook: excelWorkbook(), language: Office.context.displayLanguage, ...watchScheme() };
}

type Theme = Partial<Office.OfficeTheme> | undefined;

/** Follows Excel's theme and the system's settings. What Excel tells with a change is newer than its context. */
function watchScheme(): Pick<ExcelConnection, 'scheme' | 'onSchemeChange'> {
  let theme: Theme = Office.context.officeTheme;
  const listeners = new Set<() => void>();
  Office.context.document.addHandlerAsync(
    'officeThemeChanged' as unknown as Office.EventType,
    (event: { readonly officeTheme?: Theme }) => {
      theme = event.officeTheme ?? Office.context.officeTheme;
      for (const listener of [...listeners]) listener();
    },
  );
  return {
    scheme: () => schemeOf(theme),
    onSchemeChange(listener) {
      const queries = [DARK_SYSTEM, FORCED_COLOURS].map((query) => window.matchMedia(query));
      for (const query of queries) query.addEventListener('change', listener);
      listeners.add(listener);
      return () => {
        for (const query of queries) query.removeEventListener('change', listener);
        listeners.delete(listener);
      };
    },
  };
}

/**
 * The scheme to draw in. Excel says it in up to three ways, none of them everywhere: a flag (on some versions a text),
 * the colours, or nothing at all (on the web), where the system's setting is taken.
 */
function schemeOf(theme: Theme): ColourScheme {
  if (matches(FORCED_COLOURS)) return 'contrast';
  const flag: unknown = theme?.isDarkTheme;
  if (typeof flag === 'boolean') return flag ? 'dark' : 'light';
  const background = luminance(theme?.bodyBackgroundColor);
  if (background !== undefined) return background < 0.5 ? 'dark' : 'light';
  const foreground = luminance(theme?.bodyForegroundColor);
  if (foreground !== undefined) return foreground > 0.5 ? 'dark' : 'light';
  return matches(DARK_SYSTEM) ? 'dark' : 'light';
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
