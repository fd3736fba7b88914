import { useEffect, useRef, useState } from 'react';
import type { Book, Opening } from '../book';
import { directWorkbook } from '../direct';
import type { HostTheme } from '../host';
import type { WorkbenchHost } from '../host-window';

/** Which ways to the workbook this build has; the browser edition has the direct one only. Set by webpack. */
declare const CLIENT_GATEWAY: boolean;
/** The way that is taken unless the address says `?gateway=direct` or `?gateway=client`. Set by webpack. */
declare const DEFAULT_GATEWAY: Gateway;

export type Gateway = WorkbenchHost['kind'];
/** Opens a file in place of the one in front; `isUnsaved`: what it holds is in no file of the person's yet. */
export type OpenFile = (
  name: string,
  load: () => Promise<Uint8Array>,
  how?: Opening & { readonly isUnsaved?: boolean },
) => Promise<void>;

const LANGUAGE = 'zh-CN';

/**
 * Offers the workbook to the pane, and tells it the theme. Gives the way that the pane is to take, undefined until
 * everything that it will look for is in place.
 */
export function usePaneHost(
  book: Book,
  dark: boolean,
  { onOpen, onForget }: { readonly onOpen: OpenFile; readonly onForget: () => Promise<void> },
): Gateway | undefined {
  const [gateway, setGateway] = useState<Gateway>();
  const theme = useRef(new ThemeFeed(dark)).current;
  const wishes = useRef({ onOpen, onForget });
  useEffect(() => {
    wishes.current = { onOpen, onForget };
  }, [onOpen, onForget]);
  useEffect(() => theme.set(dark), [theme, dark]);
  useEffect(() => {
    let current = true;
    const open: OpenFile = (name, load) => wishes.current.onOpen(name, load);
    const forget = () => wishes.current.onForget();
    const kind = chosenGateway(location.search);
    void offer(kind, book, theme, { open, forget }).then(() => current && setGateway(kind));
    return () => {
      current = false;
      setGateway(undefined);
    };
  }, [book, theme]);
  return gateway;
}

function chosenGateway(search: string): Gateway {
  const wanted = new URLSearchParams(search).get('gateway');
  if (!CLIENT_GATEWAY) return 'direct';
  return wanted === 'direct' || wanted === 'client' ? wanted : DEFAULT_GATEWAY;
}

async function offer(
  kind: Gateway,
  book: Book,
  theme: ThemeFeed,
  { open, forget }: { readonly open: OpenFile; readonly forget: () => Promise<void> },
): Promise<void> {
  window.workbenchHost = {
    kind,
    warnings: book.warnings,
    ...(kind === 'direct' && {
      workbook: directWorkbook(book.workbook, { onOpen: (bytes, name) => open(name, async () => bytes) }),
    }),
    get dark() {
      return theme.dark;
    },
    onThemeChange: (listener) => theme.listen(listener),
    language: LANGUAGE,
    forgetKept: forget,
  };
  if (CLIENT_GATEWAY && kind === 'client') {
    const { ExcelHost } = await import('../host');
    const host = new ExcelHost(book.workbook, {
      onOpen: (bytes) => void open('工作簿.xlsx', async () => bytes),
    });
    window.excelHost = {
      host,
      clientUrl: 'office-js/excel-web-16.00.debug.js',
      environment: {
        displayLanguage: LANGUAGE,
        get officeTheme() {
          return officeTheme(theme.dark);
        },
        onThemeChanged: (listener) => void theme.listen((dark) => listener(officeTheme(dark))),
      },
    };
  }
}

function officeTheme(dark: boolean): HostTheme {
  return {
    isDarkTheme: dark,
    bodyBackgroundColor: dark ? '#292929' : '#ffffff',
    bodyForegroundColor: dark ? '#ffffff' : '#242424',
  };
}

/** Whether it is dark, and who wants to know when that changes. */
class ThemeFeed {
  readonly #listeners = new Set<(dark: boolean) => void>();

  constructor(public dark: boolean) {}

  set(dark: boolean): void {
    if (dark === this.dark) return;
    this.dark = dark;
    for (const listener of [...this.#listeners]) listener(dark);
  }

  listen(listener: (dark: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
