import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { CHECK_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { padding: '8px 16px' },
  under: { marginTop: '8px', marginLeft: '-8px' },
});

/** Before the first check. */
export function NotChecked({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  return (
    <div className={styles.hint}>
      <p className={styles.quiet}>{t('notChecked')}</p>
      <div className={styles.under}>{children}</div>
    </div>
  );
}

/** Nothing wrong. */
export function Clean({ rules, indicators }: { rules: number; indicators: number }) {
  const t = useTexts(CHECK_TEXTS);
  return (
    <EmptyState
      icon={<CheckmarkCircle32Filled />}
      good
      title={t('clean')}
      detail={t('cleanDetail', { rules, indicators })}
    />
  );
}

/** The filter leaves nothing. */
export function FilteredOut({ onShowAll }: { onShowAll: () => void }) {
  const t = useTexts(CHECK_TEXTS);
  return (
    <EmptyState detail={t('filteredOut')}>
      <Button size="small" onClick={onShowAll}>
        {t('showAll')}
      </Button>
    </EmptyState>
  );
}
