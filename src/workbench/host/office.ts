import type { ExcelHost } from './host';

/** Colours of the host, as Office.context.officeTheme gives them. */
export interface HostTheme {
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** What the page outside Excel's object model says about itself. */
export interface HostEnvironment {
  readonly displayLanguage?: string;
  /** Undefined as on Excel on the web. */
  readonly officeTheme?: HostTheme;
  /** Tells changes of the theme from now on. */
  readonly onThemeChanged?: (listener: (theme: HostTheme) => void) => void;
}

/**
 * Puts the part of `Office` in place that comes with office.js and not with the Excel client: onReady, context, actions.
 * To be called after the client's file was evaluated in the scope. Members that are not here are the client's own.
 */
export function installOffice(
  scope: Record<string, unknown>,
  host: Pick<ExcelHost, 'supports'>,
  environment: HostEnvironment = {},
): void {
  const info = { host: 'Excel', platform: 'PC' };
  const context = {
    host: info.host,
    platform: info.platform,
    displayLanguage: environment.displayLanguage ?? 'zh-CN',
    contentLanguage: 'zh-CN',
    officeTheme: environment.officeTheme,
    requirements: { isSetSupported: (set: string, version?: string | number) => host.supports(set, version) },
    document: {
      addHandlerAsync(type: string, handler: (event: object) => void) {
        if (type !== 'officeThemeChanged') throw new Error(`The embedded host has no event ${type}.`);
        environment.onThemeChanged?.((officeTheme) => handler({ type, officeTheme }));
      },
    },
  };
  const members: Record<PropertyKey, unknown> = {
    context,
    onReady(callback?: (ready: typeof info) => void) {
      const ready = Promise.resolve(info);
      return callback ? ready.then((value) => (callback(value), value)) : ready;
    },
    actions: { associate() {} },
    HostType: { Excel: 'Excel' },
  };
  // Excel itself refuses members above its requirement set; here the client's own check of them stands in.
  const { CommonUtility } = scope['OfficeExtension'] as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
  const client = scope['Office'] as object;
  // A Proxy, because the client defines `context` so that it cannot be redefined.
  scope['Office'] = new Proxy(
    {},
    {
      get: (_target, name) => (Object.hasOwn(members, name) ? members[name] : Reflect.get(client, name)),
      has: (_target, name) => Object.hasOwn(members, name) || name in client,
      set: (_target, name, value) => Reflect.set(client, name, value),
    },
  );
}
