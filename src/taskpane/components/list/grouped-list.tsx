import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isComposingKey } from '../../host/composing';
import { useTexts } from '../../text/texts';
import { COMMON_TEXTS } from '../text';
import { ListHeading, type Heading } from './list-heading';
import type { RowState } from './list-row';
import type { Keyed, ListGroup, ListView } from './use-list-view';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface GroupedListProps<T extends Keyed, G extends ListGroup<T>> {
  readonly label: string;
  readonly view: ListView<G>;
  readonly heading: (group: G) => Heading;
  /** A {@link ListRow}. */
  readonly row: (item: T, row: RowState) => ReactNode;
  /** Enter on an item. */
  readonly onGoTo: (item: T) => void;
  /** Delete on an item: it is not wanted. */
  readonly onRemove: (item: T) => void;
  /** What Delete does, to be read out. */
  readonly removes: string;
  /** Esc from an entry that has nothing left to close. */
  readonly onLeave: () => void;
}

/**
 * Items in groups, with the one keyboard that all lists of the pane have. A heading or an item, the current one, takes
 * part in the Tab order; up, down, Home and End walk over the rest, left and right fold and unfold, Space chooses, Enter
 * goes to the cell, Delete says that an item is not wanted. Esc leads back step by step: from inside a row to its entry,
 * to the row folded, out of the list. What an element marked `data-entry` does not understand itself is done here.
 */
export function GroupedList<T extends Keyed, G extends ListGroup<T>>(props: GroupedListProps<T, G>) {
  const { label, view, heading, row, onGoTo, onRemove, removes, onLeave } = props;
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const keys = useId();

  // The entry with the focus may be gone after something was done with it; the list keeps the focus.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus({ preventScroll: true });
  }, [view.groups]);

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event)) return;
    const at = event.target as HTMLElement;
    const place = at.closest<HTMLElement>('[data-row]');
    if (place && (at.matches('[data-entry]') ? isDone(event.key, place, at) : isLeft(event.key, place)))
      event.preventDefault();
  }

  /** From inside a row back to its entry. */
  function isLeft(key: string, place: HTMLElement): boolean {
    if (key === 'Escape') entryIn(place)?.focus();
    return key === 'Escape';
  }

  function isDone(key: string, place: HTMLElement, at: HTMLElement): boolean {
    const name = place.dataset['row']!;
    const group = view.groups.find(({ id }) => id === name);
    const item = view.groups.flatMap(({ items }) => items).find((one) => one.key === name);
    const rows = [...list.current!.querySelectorAll<HTMLElement>('[data-row]')];
    const target = {
      ArrowDown: rows.indexOf(place) + 1,
      ArrowUp: rows.indexOf(place) - 1,
      Home: 0,
      End: rows.length - 1,
    }[key];
    if (target !== undefined) entryIn(rows[Math.max(0, Math.min(target, rows.length - 1))])?.focus();
    // Of two choices the arrows to the sides take the other.
    else if ((key === 'ArrowRight' || key === 'ArrowLeft') && !at.matches('[type="radio"]'))
      view.setOpen(name, key === 'ArrowRight');
    else if (key === 'Enter' && item) onGoTo(item);
    else if (key === 'Delete' && item) onRemove(item);
    else if (key === ' ' && group && heading(group).choice) {
      const { share, onChoose } = heading(group).choice!;
      onChoose(share !== true);
    } else if (key === 'Escape' && item && view.isOpen(name)) view.setOpen(name, false);
    else if (key === 'Escape') onLeave();
    else return false;
    return true;
  }

  /** What a heading or an item needs to be an entry of the list. */
  const stateOf = (name: string): RowState => ({
    name,
    isCurrent: view.current === name,
    isOpen: view.isOpen(name),
    onFocus: () => view.setCurrent(name),
    setOpen: (isOpen) => view.setOpen(name, isOpen),
  });

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
        {t('listKeys', { removes })}
      </p>
      <ul className={styles.list} aria-label={label} aria-describedby={keys}>
        {view.groups.map((group) => (
          <li key={group.id}>
            <ListHeading {...heading(group)} row={stateOf(group.id)} count={group.items.length} />
            {view.isOpen(group.id) && (
              <ul className={styles.list}>{group.items.map((item) => row(item, stateOf(item.key)))}</ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the arrows lead to in a row: of two choices the one that counts. */
function entryIn(row: Element | undefined): HTMLElement | null | undefined {
  return row?.querySelector<HTMLElement>('[data-entry]:checked, [data-entry]:not([type="radio"])');
}
