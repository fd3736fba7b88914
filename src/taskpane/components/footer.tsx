import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, CheckmarkCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { COMMON_TEXTS } from './text';
import { useTexts } from '../text/texts';

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
    ':empty': { display: 'none' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '8px',
    // The first fills the line.
    '> :first-child': { flexGrow: 1, minWidth: 0 },
  },
  done: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', overflowWrap: 'anywhere' },
  good: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  undo: { maxWidth: '100%', minWidth: 0 },
  undoText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface FooterProps {
  /** What was just done; null when it is said elsewhere or nothing was. */
  readonly done: string | null;
  /** What can be taken back; undefined when nothing can. */
  readonly undoTitle: string | undefined;
  readonly disabled: boolean;
  readonly onUndo: () => void;
  /** Said before everything else. */
  readonly before?: ReactNode;
  /** Buttons for what can be done with all that the view shows, the one that counts most first. */
  readonly children?: ReactNode;
}

/** At the bottom of the pane whatever is scrolled: what was done, taking it back, and what can be done. */
export function Footer({ done, undoTitle, disabled, onUndo, before, children }: FooterProps) {
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  const undo = undoTitle === undefined ? undefined : t('undo', { title: undoTitle });
  return (
    <footer className={styles.footer}>
      {before}
      {done !== null && (
        <div className={styles.done}>
          <CheckmarkCircle16Filled className={styles.good} aria-hidden />
          {done}
        </div>
      )}
      {undo !== undefined && (
        <Button
          className={styles.undo}
          icon={<ArrowUndo16Regular />}
          title={undo}
          disabledFocusable={disabled}
          onClick={onUndo}
        >
          <span className={styles.undoText}>{undo}</span>
        </Button>
      )}
      {children && <div className={styles.actions}>{children}</div>}
    </footer>
  );
}
