import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto 24px',
    columnGap: '4px',
    padding: '0 12px 8px 8px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundHover,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '4px',
      bottom: '4px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  toggle: {
    gridColumn: 4,
    gridRow: 1,
    alignSelf: 'start',
    minWidth: '24px',
    width: '24px',
    height: '24px',
    padding: 0,
    marginTop: '4px',
  },
  below: { gridColumn: '2 / 5', minWidth: 0, overflowWrap: 'anywhere' },
});

/** How an entry of a list stands in it. */
export interface RowState {
  /** The key of the item, or the id of the group. */
  readonly name: string;
  /** Whether Tab leads here. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly setOpen: (isOpen: boolean) => void;
}

interface ListRowProps {
  readonly row: RowState;
  /**
   * A sign or a box, the name and the place, or one element over all four columns that leaves the corner to the button.
   * One of them is the entry.
   */
  readonly children: ReactNode;
  /** What the button says that shows more, and that hides it. */
  readonly toggle: readonly [show: string, hide: string];
  readonly toggleIcon?: ReactElement;
  /** Tab leads to that button too: the entry needs the arrows to the sides itself. */
  readonly isToggleReached?: boolean;
  /** Under the line. */
  readonly below?: ReactNode;
  /** Under all when the row is open. */
  readonly card: () => ReactNode;
}

/** One item of a list: a line, what is said under it, and more when it is open. */
export function ListRow(props: ListRowProps) {
  const { row, children, toggle, toggleIcon, isToggleReached = false, below, card } = props;
  const styles = useStyles();
  const id = useId();
  const label = toggle[row.isOpen ? 1 : 0];
  return (
    <li
      className={mergeClasses(styles.row, row.isCurrent && styles.current)}
      data-row={row.name}
      onFocus={row.onFocus}
    >
      {children}
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        tabIndex={isToggleReached && row.isCurrent ? 0 : -1}
        icon={toggleIcon ?? (row.isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />)}
        aria-expanded={row.isOpen}
        aria-controls={row.isOpen ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => row.setOpen(!row.isOpen)}
      />
      {below && <div className={styles.below}>{below}</div>}
      {row.isOpen && (
        <div className={styles.below} id={id}>
          {card()}
        </div>
      )}
    </li>
  );
}
