import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useDelayed } from '../components/use-delayed';
import { waitedFor, type Busy } from '../session/state';
import { CHECK_TEXTS } from './text';
import { COMMON_TEXTS } from '../components/text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '4px 16px 8px' },
  primary: { width: '100%' },
  progress: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  grow: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  label: { marginBottom: '4px', overflowWrap: 'anywhere' },
});

interface CheckBarProps {
  /** Whether there is something to check. */
  readonly offered: boolean;
  readonly checked: boolean;
  readonly busy: Busy | null;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

/** The one primary button, and how far long work is. */
export function CheckBar({ offered, checked, busy, onCheck, onCancel }: CheckBarProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const waiting = waitedFor(busy);
  const late = useDelayed(waiting !== null);
  return (
    <div className={styles.bar}>
      {offered && (
        <Button
          className={styles.primary}
          appearance="primary"
          size="large"
          disabledFocusable={waiting !== null}
          onClick={onCheck}
        >
          {checked ? commonText('checkAgain') : t('check')}
        </Button>
      )}
      {late && waiting && <JobProgress busy={waiting} onCancel={onCancel} />}
    </div>
  );
}

function JobProgress({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { done, total, sheetName } = busy.progress;
  const label =
    busy.job === 'write'
      ? t('writing')
      : total > 0 && sheetName !== undefined
        ? t('checkingSheet', { sheet: sheetName, done: done + 1, total })
        : t('readingSheets');
  return (
    <div className={styles.progress}>
      <div className={styles.grow} role="status">
        <div className={styles.label}>{label}</div>
        <ProgressBar aria-label={label} {...(total > 1 ? { value: done, max: total } : {})} />
      </div>
      {busy.job !== 'write' && (
        <Button size="small" onClick={onCancel}>
          {commonText('cancel')}
        </Button>
      )}
    </div>
  );
}
