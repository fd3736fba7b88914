import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { PlugDisconnected48Regular } from '@fluentui/react-icons';
import type { Language } from '../text/texts';
import { SHELL_TEXTS } from './text';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '8px',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '24px',
    textAlign: 'center',
  },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px' },
  detail: { margin: 0 },
});

const TEXTS = {
  notInExcel: { title: 'notInExcel', detail: 'notInExcelDetail' },
  noOffice: { title: 'noOffice', detail: 'noOfficeDetail' },
} as const;

/** There is no Excel around the pane, or its script did not arrive. */
export function NotConnected({ reason, language }: { reason: keyof typeof TEXTS; language: Language }) {
  const styles = useStyles();
  const t = SHELL_TEXTS[language];
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <main className={styles.page}>
        <PlugDisconnected48Regular aria-hidden />
        <h1 className={styles.title}>{t(TEXTS[reason].title)}</h1>
        <p className={styles.detail}>{t(TEXTS[reason].detail)}</p>
      </main>
    </FluentProvider>
  );
}
