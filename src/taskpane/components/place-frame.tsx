import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Footer } from './footer';
import { useHiddenStyles } from './hidden';
import { Messages } from './messages';
import { NoTable } from './no-table';
import { describeNotice, hasTrouble } from './notice';
import type { PlaceProps } from './place';
import { COMMON_TEXTS } from './text';
import { useDelayed } from './use-delayed';
import { waitedFor } from '../session/state';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingBottom: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { margin: 0, padding: '4px 16px', color: tokens.colorNeutralForeground2 },
});

interface PlaceFrameProps {
  readonly place: PlaceProps;
  /** The tables that the place has read itself; null as long as it reads, absent when it takes those it is given. */
  readonly read?: readonly unknown[] | null;
  /** Stays in sight, above the messages. */
  readonly top?: ReactNode;
  /** Stays in sight, below the messages. */
  readonly filters?: ReactNode;
  /** Whether what is shown is older than the table. */
  readonly stale?: boolean;
  /** The sheet in front when it is not the one that is shown. */
  readonly elsewhere?: { readonly front: string; readonly checked: string } | null;
  /** What is shown of the tables. */
  readonly children: ReactNode;
  /** What can be done with all of it, at the bottom. */
  readonly actions?: ReactNode;
  /** Said above {@link actions}. */
  readonly aside?: ReactNode;
  /** Read out after what was done. */
  readonly spoken?: ReactNode;
}

/** What the places have in common: messages on top, what to do where there is no table, and at the bottom the way back. */
export function PlaceFrame(props: PlaceFrameProps) {
  const {
    place,
    read,
    top,
    filters,
    stale = false,
    elsewhere = null,
    children,
    actions,
    aside,
    spoken,
  } = props;
  const { session, state, forms, onReading } = place;
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(COMMON_TEXTS);
  const slow = useDelayed(read === null && forms.length > 0);
  const isEmpty = forms.length === 0 ? state.front !== null : read?.length === 0;
  const notice = state.notice && describeNotice(t, state.notice);
  return (
    <>
      <main>
        <div className={styles.top}>
          {top}
          <Messages
            problem={state.problem}
            notice={state.notice}
            unmarked={state.unmarked}
            stale={stale}
            elsewhere={elsewhere}
            onCheck={() => void session.check('front')}
            onDismiss={session.dismiss}
          />
          {filters}
        </div>
        {slow && <p className={styles.quiet}>{t('reading')}</p>}
        {isEmpty && (
          <NoTable
            elsewhere={state.known}
            onOpenTable={(sheetId) => void session.openTable(sheetId)}
            onPointOut={onReading}
            onLookAgain={() => void session.survey()}
            onNewTable={() => place.onMake('new')}
            onOpenSample={() => void session.openSample(t('sampleName'))}
          />
        )}
        {children}
      </main>
      <Footer
        done={state.notice && !hasTrouble(state.notice) ? notice : null}
        undoTitle={state.undo.at(-1)?.undo.title}
        disabled={waitedFor(state.busy) !== null}
        onUndo={() => void session.undoLast()}
        before={aside}
      >
        {actions}
      </Footer>
      <div className={hidden} role="status">
        {notice}
        {spoken}
      </div>
    </>
  );
}
