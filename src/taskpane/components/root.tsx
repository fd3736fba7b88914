import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Host } from '../connect';
import type { Session } from '../session';
import { textIn } from '../strings';
import { TextProvider } from '../text';
import { themeOf } from '../theme';
import { Pane } from './pane';

/** The pane in the colours and the language of the program around it. */
export function Root({ host, session }: { host: Host; session: Session }) {
  const scheme = useSyncExternalStore(host.onSchemeChange, host.scheme);
  useEffect(() => {
    document.documentElement.lang = host.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.style.colorScheme = scheme === 'light' ? 'light' : 'dark';
  }, [host, scheme]);
  return (
    <FluentProvider theme={themeOf(scheme)}>
      <TextProvider value={textIn(host.language)}>
        <Pane session={session} />
      </TextProvider>
    </FluentProvider>
  );
}
