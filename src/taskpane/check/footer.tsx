import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle16Filled,
  Copy20Regular,
  DocumentTable20Regular,
  Wrench16Regular,
} from '@fluentui/react-icons';
import { PaneMenu } from '../components/pane-menu';
import { useText } from '../text';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginTop: 'auto',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  wide: { flexGrow: 1, minWidth: 0 },
  done: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  good: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  undo: { maxWidth: '100%', minWidth: 0 },
  undoText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface FooterProps {
  readonly fixable: number;
  readonly checked: boolean;
  /** What was just done; null when it is said elsewhere or nothing was. */
  readonly done: string | null;
  readonly undoTitle: string | null;
  readonly disabled: boolean;
  readonly onFixAll: () => void;
  readonly onReport: () => void;
  readonly onOpinion: () => void;
  readonly onUndo: () => void;
}

/** What can be done with all findings at once, and taking the last change back. */
export function Footer(props: FooterProps) {
  const styles = useStyles();
  const { t } = useText();
  if (!props.checked && props.undoTitle === null && props.done === null) return null;
  const undo = props.undoTitle === null ? null : t('undo', { title: props.undoTitle });
  return (
    <footer className={styles.footer}>
      {props.done !== null && (
        <div className={styles.done}>
          <CheckmarkCircle16Filled className={styles.good} aria-hidden />
          {props.done}
        </div>
      )}
      {undo !== null && (
        <Button
          className={styles.undo}
          icon={<ArrowUndo16Regular />}
          title={undo}
          disabledFocusable={props.disabled}
          onClick={props.onUndo}
        >
          <span className={styles.undoText}>{undo}</span>
        </Button>
      )}
      {props.checked && (
        <div className={styles.line}>
          {props.fixable > 0 && (
            <Button
              className={styles.wide}
              icon={<Wrench16Regular />}
              disabledFocusable={props.disabled}
              onClick={props.onFixAll}
            >
              {t('fixAll', { count: props.fixable })}
            </Button>
          )}
          <PaneMenu
            label={t('report')}
            icon={<DocumentTable20Regular />}
            wide={props.fixable === 0}
            disabled={props.disabled}
            entries={[
              { label: t('writeReport'), icon: <DocumentTable20Regular />, onSelect: props.onReport },
              { label: t('copyOpinion'), icon: <Copy20Regular />, onSelect: props.onOpinion },
            ]}
          />
        </div>
      )}
    </footer>
  );
}
