import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import {
  createContext,
  use,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';
import { isComposingKey } from '../host/composing';
import { COMMON_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  page: {
    position: 'fixed',
    inset: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: 'none',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', padding: '8px 8px 4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: {
    display: 'flex',
    columnGap: '8px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Layer {
  readonly element: HTMLElement | null;
  readonly setOpen: (isOpen: boolean) => void;
}

const LayerContext = createContext<Layer>({ element: null, setOpen: () => {} });

/** The pane, and over it the page that is open; what is below cannot be reached until the page is closed. */
export function PageLayer({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** Where the focus goes back to. */
  const opener = useRef<Element | null>(null);
  const layer = useMemo<Layer>(
    () => ({
      element,
      setOpen: (open) => {
        // A page that takes the place of another gives the focus back to where the first was opened.
        if (open) opener.current ??= document.activeElement;
        setOpen(open);
      },
    }),
    [element],
  );
  useEffect(() => {
    if (isOpen || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus();
    opener.current = null;
  }, [isOpen]);
  return (
    <LayerContext value={layer}>
      <div inert={isOpen}>{children}</div>
      <div ref={setElement} />
    </LayerContext>
  );
}

interface PageProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Where typing starts; the page itself when absent. */
  readonly start?: RefObject<HTMLElement | null>;
  /** Buttons at the bottom. */
  readonly foot?: ReactNode;
  readonly children: (headingId: string) => ReactNode;
}

/** A page over the whole pane: the back button and Esc leave it, the focus then returns to where it was. */
export function Page({ title, onClose, start, foot, children }: PageProps) {
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  const { element, setOpen } = use(LayerContext);
  const heading = useId();
  const page = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setOpen(true);
    (start?.current ?? page.current)?.focus();
    return () => setOpen(false);
  }, [setOpen, start]);

  if (!element) return null;
  return createPortal(
    <div
      ref={page}
      className={styles.page}
      role="dialog"
      aria-modal
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !isComposingKey(event)) onClose();
      }}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t('back')}
          title={t('back')}
          onClick={onClose}
        />
        <h2 className={styles.title} id={heading}>
          {title}
        </h2>
      </div>
      {children(heading)}
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>,
    element,
  );
}
