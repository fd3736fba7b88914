import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Entry, Group } from '../entries/entries';
import { FILL_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', padding: '4px 16px 0 8px' },
  noChoice: { paddingLeft: '16px' },
  heading: {
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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  hint: { margin: 0, padding: '0 16px 4px 36px', color: tokens.colorNeutralForeground2 },
  tool: { padding: '0 16px 8px 36px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const HINTS: Partial<Record<Group, 'groupHintDifferent' | 'groupHintNoPlace'>> = {
  different: 'groupHintDifferent',
  'no-place': 'groupHintNoPlace',
};

interface FillGroupProps {
  readonly group: Group;
  readonly title: string;
  readonly items: readonly Entry[];
  readonly isOpen: boolean;
  /** Whether Tab leads here. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onFold: (isFolded: boolean) => void;
  readonly onChoose: (entries: readonly Entry[], isIn: boolean) => void;
  /** What can be done with all of them. */
  readonly tool?: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
}

/** Values that stand alike, under a heading that folds them and, where they can be written, takes all of them. */
export function FillGroup({ group, title, items, isOpen, isCurrent, tool, children, ...on }: FillGroupProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const hasChoice = group === 'open';
  const selected = items.filter(({ isSelected }) => isSelected).length;
  const share = selected === items.length ? true : selected > 0 && 'mixed';
  const hint = HINTS[group];
  return (
    <li>
      <div
        className={mergeClasses(styles.group, !hasChoice && styles.noChoice)}
        data-row
        onFocus={on.onFocus}
      >
        {hasChoice && (
          <Checkbox
            aria-label={t('chooseGroup', { group: title })}
            tabIndex={-1}
            checked={share}
            onChange={(_, { checked }) => on.onChoose(items, checked === true)}
          />
        )}
        <button
          type="button"
          className={styles.heading}
          data-entry
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isOpen}
          onClick={() => on.onFold(isOpen)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') on.onFold(event.key === 'ArrowLeft');
            else if (event.key === ' ' && hasChoice) {
              event.preventDefault();
              on.onChoose(items, share !== true);
            }
          }}
        >
          {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span>{title}</span> <span className={styles.number}>{items.length}</span>
        </button>
      </div>
      {isOpen && hint && <p className={styles.hint}>{t(hint)}</p>}
      {isOpen && tool && <div className={styles.tool}>{tool}</div>}
      {isOpen && <ul className={styles.list}>{children}</ul>}
    </li>
  );
}
