import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { IgnoredRecord } from '../../../app/ignore/ignored';
import type { Finding } from '../../../rules/rule';
import type { CellRef } from '../../../sheet';
import type { FindingGroup } from './findings';
import type { ResultView } from './use-result-view';
import { CHECK_TEXTS } from '../text';
import { FAMILY_TEXTS, SEVERITY_TEXTS } from '../../components/names';
import { useTexts, useNames } from '../../text/texts';
import { FindingRow } from './finding-row';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 16px 4px 8px',
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
  number: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface ResultListProps {
  readonly view: ResultView;
  /** Brings a cell of the finding to front; settles when Excel has done so. */
  readonly onGoTo: (finding: Finding, cell: CellRef) => Promise<void>;
  readonly onFix: (finding: Finding) => void;
  readonly onIgnore: (finding: Finding) => void;
  /** Findings that had been ignored before their content changed. */
  readonly returned: ReadonlyMap<Finding, IgnoredRecord>;
  /** Esc from an entry that has nothing left to close. */
  readonly onLeave: () => void;
}

/** The findings. One entry takes part in the Tab order; arrows, Home and End walk over the rest. */
export function ResultList({ view, returned, onGoTo, onFix, onIgnore, onLeave }: ResultListProps) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const keys = useId();
  const sheets = new Set(view.groups.flatMap(({ items }) => items.map(({ finding }) => finding.sheetId)));
  const namesSheet = sheets.size > 1 && view.grouping !== 'place';

  // The entry with the focus may be gone after a mend; the list keeps the focus.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus({ preventScroll: true });
    }
  }, [view.groups]);

  async function open(key: string, finding: Finding, cell: CellRef | undefined) {
    view.setCurrent(key);
    view.toggleFinding(key, true);
    if (!cell) return;
    const focused = document.activeElement;
    await onGoTo(finding, cell);
    // Excel on the web takes the focus when a cell is selected; the arrow keys go on from here.
    if (focused instanceof HTMLElement && list.current?.contains(focused))
      focused.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // From inside a card, the entry that the card belongs to.
    const entry = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('[data-entry]');
    if (!entry) return;
    const isEntry = entry === event.target;
    const name = entry.dataset['entry']!;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!isEntry) entry.focus();
      else if (view.expanded.has(name)) view.toggleFinding(name, false);
      else onLeave();
      return;
    }
    if (!isEntry) return;
    const entries = [...list.current!.querySelectorAll<HTMLElement>('[data-entry]')];
    const at = entries.indexOf(entry);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      entries[Math.max(0, Math.min(target, entries.length - 1))]?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const isOpen = event.key === 'ArrowRight';
      if (view.groups.some(({ id }) => id === name)) view.toggleGroup(name, isOpen);
      else view.toggleFinding(name, isOpen);
    }
  }

  return (
    <div
      ref={list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !list.current?.contains(relatedTarget)) hasFocus.current = false;
      }}
    >
      <p id={keys} hidden>
        {t('keys')}
      </p>
      <ul className={styles.list} aria-label={t('results')} aria-describedby={keys}>
        {view.groups.map((group) => {
          const isOpen = !view.collapsed.has(group.id);
          return (
            <li key={group.id}>
              <GroupHeading group={group} view={view} isOpen={isOpen} />
              {isOpen && (
                <ul className={styles.list}>
                  {group.items.map(({ key, finding }) => (
                    <FindingRow
                      key={key}
                      entry={key}
                      finding={finding}
                      sheet={namesSheet ? finding.sheetName : null}
                      returned={returned.get(finding)}
                      isCurrent={view.current === key}
                      isExpanded={view.expanded.has(key)}
                      onFocus={() => view.setCurrent(key)}
                      onOpen={(cell) => void open(key, finding, cell)}
                      onToggle={(isExpanded) => view.toggleFinding(key, isExpanded)}
                      onFix={() => onFix(finding)}
                      onIgnore={() => onIgnore(finding)}
                    />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function GroupHeading({ group, view, isOpen }: { group: FindingGroup; view: ResultView; isOpen: boolean }) {
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const families = useNames(FAMILY_TEXTS);
  const { by, items } = group;
  const name =
    'family' in by
      ? families[by.family]
      : 'severity' in by
        ? severities[by.severity]
        : t('inSheet', { sheet: by.sheet });
  return (
    <button
      type="button"
      className={styles.group}
      data-entry={group.id}
      tabIndex={view.current === group.id ? 0 : -1}
      aria-expanded={isOpen}
      onFocus={() => view.setCurrent(group.id)}
      onClick={() => view.toggleGroup(group.id, !isOpen)}
    >
      {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      <span>{name}</span> <span className={styles.number}>{items.length}</span>
    </button>
  );
}
