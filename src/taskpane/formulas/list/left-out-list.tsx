import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FORMULA_GROUPS, groupOf, type FormulaTable } from '../../../app/formulas/formula-view';
import type { CellRef } from '../../../sheet';
import { CellLink } from '../cell-link';
import { FORMULA_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    minHeight: '32px',
    padding: '4px 16px',
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
  hint: { margin: 0, padding: '0 16px 4px 36px', color: tokens.colorNeutralForeground2 },
  group: {
    margin: 0,
    padding: '8px 16px 0 36px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    padding: '4px 16px 4px 36px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  label: { overflowWrap: 'anywhere' },
  reason: { gridColumn: '1 / 3', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface LeftOutListProps {
  readonly tables: readonly FormulaTable[];
  readonly onGoTo: (table: FormulaTable, cell: CellRef) => Promise<void>;
}

/** Rows that get no formula, each with the reason. */
export function LeftOutList({ tables, onGoTo }: LeftOutListProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const all = tables.flatMap((table) => table.plan.leftOut.map((row) => ({ table, row })));
  if (all.length === 0) return null;
  const groups = FORMULA_GROUPS.map((group) => ({
    group,
    rows: all.filter(({ row }) => groupOf(row) === group),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <section>
      <button
        type="button"
        className={styles.heading}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        {t('leftOut', { count: all.length })}
      </button>
      {isOpen && <p className={styles.hint}>{t('leftOutHint')}</p>}
      {isOpen &&
        groups.map(({ group, rows }) => (
          <div key={group}>
            <h2 className={styles.group}>{t(group)}</h2>
            <ul className={styles.list}>
              {rows.map(({ table, row }, index) => (
                <li key={index} className={styles.row}>
                  <span className={styles.label}>{row.label}</span>
                  <CellLink cell={row.cell} onGoTo={(cell) => void onGoTo(table, cell)} />
                  <span className={styles.reason}>{row.reason}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
