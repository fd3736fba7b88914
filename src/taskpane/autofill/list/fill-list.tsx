import { Button, makeStyles } from '@fluentui/react-components';
import { Keyboard16Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { FillActions } from '../write/actions';
import { GROUPS, type Entry, type Group } from '../entries/entries';
import { FillGroup } from './fill-group';
import { FillRow } from './fill-row';
import { FILL_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** Nothing to do there, so they start folded. */
const FOLDED: readonly Group[] = ['skipped', 'equal', 'unsourced'];

interface FillListProps {
  readonly entries: readonly Entry[];
  readonly actions: FillActions;
  /** Whether there is anything from which numbers could be taken. */
  readonly hasSources: boolean;
  /** Esc from an entry that has nothing left to close. */
  readonly onLeave: () => void;
}

/** All values in groups. One of them takes part in the Tab order; arrows, Home and End walk over the rest. */
export function FillList({ entries, actions, hasSources, onLeave }: FillListProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const keys = useId();
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlyMap<Group, boolean>>(new Map());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());

  const groups = GROUPS.map((group) => ({
    group,
    items: entries.filter((entry) => entry.group === group),
  })).filter(({ items }) => items.length > 0);
  const isFolded = (group: Group) => folded.get(group) ?? FOLDED.includes(group);
  const names = groups.flatMap(({ group, items }) => [
    group as string,
    ...(isFolded(group) ? [] : items.map(({ key }) => key)),
  ]);
  const current = wanted !== null && names.includes(wanted) ? wanted : names[0];

  // A value that was written moves to another group; the list keeps the focus.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus({ preventScroll: true });
  }, [entries]);

  function toggle(key: string, isOpen: boolean) {
    const next = new Set(opened);
    if (isOpen) next.add(key);
    else next.delete(key);
    setOpened(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const at = event.target as HTMLElement;
    const row = at.closest('[data-row]');
    if (!row) return;
    const rows = [...list.current!.querySelectorAll('[data-row]')];
    const place = rows.indexOf(row);
    if (!at.matches('[data-entry]')) {
      // From inside a card back to the value that it is about.
      if (event.key === 'Escape') {
        event.preventDefault();
        entryIn(row)?.focus();
      }
      return;
    }
    const target = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      entryIn(rows[Math.max(0, Math.min(target, rows.length - 1))])?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
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
      <ul className={styles.list} aria-label={t('list')} aria-describedby={keys}>
        {groups.map(({ group, items }) => (
          <FillGroup
            key={group}
            group={group}
            title={t(group === 'missing' && !hasSources ? 'unfilled' : group)}
            items={items}
            isOpen={!isFolded(group)}
            isCurrent={current === group}
            onFocus={() => setWanted(group)}
            onFold={(isIn) => setFolded(new Map([...folded, [group, isIn]]))}
            onChoose={actions.choose}
            tool={
              group === 'missing' && (
                <Button size="small" icon={<Keyboard16Regular />} onClick={() => actions.typeAll()}>
                  {t('typeAll', { count: items.length })}
                </Button>
              )
            }
          >
            {items.map((entry) => (
              <FillRow
                key={entry.key}
                entry={entry}
                actions={actions}
                showsWhy={hasSources}
                isCurrent={current === entry.key}
                isOpen={opened.has(entry.key)}
                onFocus={() => setWanted(entry.key)}
                onToggle={(isOpen) => toggle(entry.key, isOpen)}
              />
            ))}
          </FillGroup>
        ))}
      </ul>
    </div>
  );
}

/** What the arrows lead to in a row: of two choices the one that counts. */
function entryIn(row: Element | undefined): HTMLElement | null | undefined {
  return row?.querySelector<HTMLElement>('[data-entry]:checked, [data-entry]:not([type="radio"])');
}
