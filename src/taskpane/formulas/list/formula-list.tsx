import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import {
  FORMULA_GROUPS,
  groupOf,
  type FormulaGroup,
  type FormulaTable,
} from '../../../app/formulas/formula-view';
import type { CellRef } from '../../../sheet';
import { standOf, type Entry } from './entry';
import { FormulaRow } from './formula-row';
import { FORMULA_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  hint: { margin: 0, padding: '0 16px 4px', color: tokens.colorNeutralForeground2 },
  all: { display: 'flex', alignItems: 'center', padding: '0 16px 0 8px' },
  selected: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
  disputes: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    marginLeft: 'auto',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorStatusWarningForeground3,
  },
});

/** Groups longer than this start folded: a table of 300 rows would hide everything below. */
const LONG = 40;

interface FormulaListProps {
  readonly entries: readonly Entry[];
  readonly onChoose: (choices: readonly string[], isIn: boolean) => void;
  readonly onGoTo: (table: FormulaTable, cell: CellRef) => Promise<void>;
  /** Esc. */
  readonly onLeave: () => void;
}

/** The formulas by what they compute. One control takes part in the Tab order; arrows, Home and End walk over the rest. */
export function FormulaList({ entries, onChoose, onGoTo, onLeave }: FormulaListProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const list = useRef<HTMLDivElement>(null);
  const keys = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlyMap<FormulaGroup, boolean>>(new Map());

  const groups = FORMULA_GROUPS.map((group) => ({
    group,
    items: entries.filter(({ item }) => groupOf(item) === group),
  })).filter(({ items }) => items.length > 0);
  const isFolded = (group: FormulaGroup, items: readonly Entry[]) => folded.get(group) ?? items.length > LONG;
  const names = groups.flatMap(({ group, items }) => [
    group,
    ...(isFolded(group, items) ? [] : items.map(({ key }) => key)),
  ]);
  const current = wanted !== null && names.includes(wanted) ? wanted : names[0];
  const free = entries.filter(({ item }) => standOf(item) === 'free');
  const open = entries.filter(({ item }) => standOf(item) !== 'standing');

  function fold(group: FormulaGroup, isIn: boolean) {
    setFolded(new Map([...folded, [group, isIn]]));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const row = (event.target as HTMLElement).closest('[data-row]');
    const rows = [...list.current!.querySelectorAll('[data-row]')];
    if (!row) return;
    const at = rows.indexOf(row);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      rows[Math.max(0, Math.min(target, rows.length - 1))]
        ?.querySelector<HTMLElement>('[data-entry]:checked, [data-entry]:not([type="radio"])')
        ?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    }
  }

  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {open.length > 0 && (
        <>
          <p className={styles.hint}>{t('hint')}</p>
          <div className={styles.all}>
            {free.length > 0 && (
              <Checkbox
                label={t('chooseAll')}
                checked={share(free)}
                onChange={(_, { checked }) => onChoose(choicesOf(free), checked === true)}
              />
            )}
            <span className={styles.selected}>
              {t('selectedOf', {
                selected: open.filter(({ isWritten }) => isWritten).length,
                all: open.length,
              })}
            </span>
          </div>
        </>
      )}
      <p id={keys} hidden>
        {t('keys')}
      </p>
      <ul className={styles.list} aria-label={t('list')} aria-describedby={keys}>
        {groups.map(({ group, items }) => {
          const choosable = items.filter(({ item }) => standOf(item) === 'free');
          const disputes = items.filter(({ item }) => standOf(item) === 'disputed').length;
          const isOpen = !isFolded(group, items);
          return (
            <li key={group}>
              <div
                className={mergeClasses(styles.group, choosable.length === 0 && styles.noChoice)}
                data-row
                onFocus={() => setWanted(group)}
              >
                {choosable.length > 0 && (
                  <Checkbox
                    aria-label={t('chooseGroup', { group: t(group) })}
                    tabIndex={-1}
                    checked={share(choosable)}
                    onChange={(_, { checked }) => onChoose(choicesOf(choosable), checked === true)}
                  />
                )}
                <button
                  type="button"
                  className={styles.heading}
                  data-entry
                  tabIndex={current === group ? 0 : -1}
                  aria-expanded={isOpen}
                  onClick={() => fold(group, isOpen)}
                  onKeyDown={(event) => {
                    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
                      fold(group, event.key === 'ArrowLeft');
                    else if (event.key === ' ' && choosable.length > 0) {
                      event.preventDefault();
                      onChoose(choicesOf(choosable), share(choosable) !== true);
                    }
                  }}
                >
                  {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
                  <span>{t(group)}</span> <span className={styles.number}>{items.length}</span>
                  {disputes > 0 && (
                    <span className={styles.disputes}>
                      <Warning16Filled aria-hidden />
                      {t('disputes', { count: disputes })}
                    </span>
                  )}
                </button>
              </div>
              {isOpen && (
                <ul className={styles.list}>
                  {items.map((entry) => (
                    <FormulaRow
                      key={entry.key}
                      entry={entry}
                      isCurrent={current === entry.key}
                      onFocus={() => setWanted(entry.key)}
                      onChoose={(isIn) => onChoose([entry.choice], isIn)}
                      onGoTo={() => void onGoTo(entry.table, entry.item.cell)}
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

function choicesOf(entries: readonly Entry[]): string[] {
  return entries.map(({ choice }) => choice);
}

function share(entries: readonly Entry[]): boolean | 'mixed' {
  const written = entries.filter(({ isWritten }) => isWritten).length;
  return written === entries.length ? true : written > 0 && 'mixed';
}
