import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { numberTexts, type FormulaTable, type NumberMend } from '../../app/formulas/formula-view';
import { useTexts } from '../text/texts';
import { FORMULA_TEXTS } from './text';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    margin: '0 16px 8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  text: { margin: 0 },
});

/** Numbers kept as text make formulas longer: the way to turn them into numbers first. */
export function NumbersFirst({
  mends,
  onShow,
}: {
  readonly mends: readonly { readonly table: FormulaTable; readonly mend: NumberMend }[];
  readonly onShow: () => void;
}) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const [first] = mends;
  if (!first) return null;
  const example = numberTexts(first.table, first.mend).text;
  return (
    <div className={styles.note}>
      <p className={styles.text}>{t('numbersFirst', { count: mends.length, example })}</p>
      <Button size="small" onClick={onShow}>
        {t('showNumbers')}
      </Button>
    </div>
  );
}
