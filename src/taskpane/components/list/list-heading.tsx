import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../../text/texts';
import { COMMON_TEXTS } from '../text';
import type { RowState } from './list-row';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', padding: '4px 16px 0 8px' },
  noChoice: { paddingLeft: '16px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    columnGap: '4px',
    minHeight: '32px',
    padding: 0,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  below: { padding: '0 16px 8px 36px', color: tokens.colorNeutralForeground2 },
});

/** What a list says over a group. */
export interface Heading {
  readonly title: string;
  /** How many of the group are chosen, and the way to choose all or none. */
  readonly choice?: {
    readonly share: boolean | 'mixed';
    readonly onChoose: (isIn: boolean) => void;
  };
  /** At the end of the line. */
  readonly aside?: ReactNode;
  /** Above the items as long as they can be seen. */
  readonly below?: ReactNode;
}

interface ListHeadingProps extends Heading {
  readonly row: RowState;
  readonly count: number;
}

/** The name of a group and how many it has; folds it, and takes all of it where that can be chosen. */
export function ListHeading({ title, choice, aside, below, row, count }: ListHeadingProps) {
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  return (
    <>
      <div
        className={mergeClasses(styles.line, !choice && styles.noChoice)}
        data-row={row.name}
        onFocus={row.onFocus}
      >
        {choice && (
          <Checkbox
            aria-label={t('chooseGroup', { group: title })}
            tabIndex={-1}
            checked={choice.share}
            onChange={(_, { checked }) => choice.onChoose(checked === true)}
          />
        )}
        <button
          type="button"
          className={styles.button}
          data-entry
          tabIndex={row.isCurrent ? 0 : -1}
          aria-expanded={row.isOpen}
          onClick={() => row.setOpen(!row.isOpen)}
        >
          {row.isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span>{title}</span> <span className={styles.count}>{count}</span>
          {aside}
        </button>
      </div>
      {row.isOpen && below && <div className={styles.below}>{below}</div>}
    </>
  );
}
