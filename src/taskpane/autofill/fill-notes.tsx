import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useDelayed } from '../components/use-delayed';
import { COMMON_TEXTS } from '../components/text';
import { SOURCE_TEXTS } from './sources/text';
import { useTexts } from '../text/texts';
import type { FillingView } from './use-filling';

const useStyles = makeStyles({
  quiet: { margin: 0, padding: '4px 16px', color: tokens.colorNeutralForeground2 },
  message: { padding: '4px 16px 8px' },
});

interface FillNotesProps {
  readonly filling: FillingView;
  /** What did not work. */
  readonly note: string | null;
  readonly onDismiss: () => void;
}

/** How the comparison of the sources goes, and what did not work. */
export function FillNotes({ filling, note, onDismiss }: FillNotesProps) {
  const styles = useStyles();
  const sourceText = useTexts(SOURCE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const slow = useDelayed(filling.isComparing);
  return (
    <>
      {slow && <p className={styles.quiet}>{sourceText('comparing')}</p>}
      {filling.hasFailed && (
        <div className={styles.message}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{sourceText('compareFailed')}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={filling.retry}>
                {commonText('retry')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {note !== null && (
        <div className={styles.message} role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{note}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onDismiss}>
                {commonText('dismiss')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </>
  );
}
