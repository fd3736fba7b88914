import { Button, makeStyles } from '@fluentui/react-components';
import { Copy20Regular, DocumentTable20Regular, Wrench16Regular } from '@fluentui/react-icons';
import { Footer } from '../components/footer';
import { PaneMenu } from '../components/pane-menu';
import { CHECK_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  wide: { flexGrow: 1, minWidth: 0 },
});

interface CheckFooterProps {
  readonly fixable: number;
  readonly checked: boolean;
  /** What was just done; null when it is said elsewhere or nothing was. */
  readonly done: string | null;
  readonly undoTitle: string | undefined;
  readonly disabled: boolean;
  readonly onFixAll: () => void;
  readonly onReport: () => void;
  readonly onOpinion: () => void;
  readonly onUndo: () => void;
}

/** What can be done with all findings at once, and taking the last change back. */
export function CheckFooter(props: CheckFooterProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const { done, undoTitle, disabled, onUndo } = props;
  return (
    <Footer done={done} undoTitle={undoTitle} disabled={disabled} onUndo={onUndo}>
      {props.checked && (
        <div className={styles.line}>
          {props.fixable > 0 && (
            <Button
              className={styles.wide}
              icon={<Wrench16Regular />}
              disabledFocusable={disabled}
              onClick={props.onFixAll}
            >
              {t('fixAll', { count: props.fixable })}
            </Button>
          )}
          <PaneMenu
            label={t('report')}
            icon={<DocumentTable20Regular />}
            wide={props.fixable === 0}
            disabled={disabled}
            entries={[
              { label: t('writeReport'), icon: <DocumentTable20Regular />, onSelect: props.onReport },
              { label: t('copyOpinion'), icon: <Copy20Regular />, onSelect: props.onOpinion },
            ]}
          />
        </div>
      )}
    </Footer>
  );
}
