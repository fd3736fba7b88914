import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { numberTexts, type FormulaTable, type NumberMend } from '../../app/formulas/formula-view';
import { formatCell, type CellRef } from '../../sheet';
import { CellLink } from './cell-link';
import { Empty } from './empty';
import { FORMULA_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({
  hint: { margin: 0, padding: '0 16px 4px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr auto',
    columnGap: '4px',
    padding: '0 16px 8px 8px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  label: { paddingTop: '6px', overflowWrap: 'anywhere' },
  place: { paddingTop: '6px' },
  detail: {
    gridColumn: '2 / 4',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface NumberListProps {
  readonly mends: readonly { readonly table: FormulaTable; readonly mend: NumberMend }[];
  readonly isSelected: (table: FormulaTable, mend: NumberMend) => boolean;
  readonly onChoose: (table: FormulaTable, mend: NumberMend, isIn: boolean) => void;
  readonly onGoTo: (table: FormulaTable, cell: CellRef) => Promise<void>;
}

/** Texts that are nothing but a number, each with the number that looks the same. */
export function NumberList({ mends, isSelected, onChoose, onGoTo }: NumberListProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  if (mends.length === 0) return <Empty title={t('noNumbers')} detail={t('noNumbersDetail')} />;
  return (
    <>
      <p className={styles.hint}>{t('numbersHint')}</p>
      <ul className={styles.list} aria-label={t('numbers')}>
        {mends.map(({ table, mend }) => {
          const { text, number, shown } = numberTexts(table, mend);
          return (
            <li key={`${table.plan.sheetId}|${mend.id}`} className={styles.row}>
              <Checkbox
                checked={isSelected(table, mend)}
                aria-label={t('chooseText', { cell: formatCell(mend.cell), label: mend.label })}
                onChange={(_, { checked }) => onChoose(table, mend, checked === true)}
              />
              <span className={styles.label}>{mend.label}</span>
              <span className={styles.place}>
                <CellLink cell={mend.cell} onGoTo={(cell) => void onGoTo(table, cell)} />
              </span>
              <span className={styles.detail}>
                <span className={styles.quiet}>{t('textShown', { before: text })}</span>
                <span aria-hidden className={styles.quiet}>
                  →
                </span>
                <span className={styles.strong}>{t('numberShown', { after: number })}</span>
                {shown !== number && <span className={styles.quiet}>{t('shownAs', { shown })}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
