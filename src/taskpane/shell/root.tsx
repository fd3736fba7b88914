import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Host } from '../host/connect';
import type { Session } from '../session/session';
import { LanguageProvider, languageOf } from '../text/texts';
import { themeOf } from '../host/theme';
import { Pane } from './pane';

/** The pane in the colours and the language of the program around it. */
export function Root({ host, session }: { host: Host; session: Session }) {
  const scheme = useSyncExternalStore(host.onSchemeChange, host.scheme);
  const language = languageOf(host.language);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.style.colorScheme = scheme === 'light' ? 'light' : 'dark';
  }, [language, scheme]);
  return (
    <FluentProvider theme={themeOf(scheme)}>
      <LanguageProvider value={language}>
        <Pane session={session} warnings={host.warnings} />
      </LanguageProvider>
    </FluentProvider>
  );
}
