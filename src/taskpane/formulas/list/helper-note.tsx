import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import type { FormulaTable } from '../../../app/formulas/formula-view';
import { columnName, isSameCell, type ChangePlan } from '../../../sheet';
import { FORMULA_TEXTS } from '../text';
import { COMMON_TEXTS } from '../../components/text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    margin: '8px 16px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  text: { margin: 0 },
});

interface HelperNoteProps {
  readonly tables: readonly FormulaTable[];
  /** What is about to be written. */
  readonly writing: ChangePlan;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

/** Columns that would be added beside the table, and those that stand there, with the way to take them away. */
export function HelperNote({ tables, writing, disabled, onRemove }: HelperNoteProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const comma = commonText('comma');
  const helpers = tables.flatMap(({ plan }) => plan.helpers);
  const added = helpers.filter(({ headingCell }) =>
    writing.changes.some((change) => isSameCell(change, headingCell)),
  );
  const present = [...new Set(tables.flatMap(({ removal }) => removal?.columns ?? []))];
  const kept = tables.reduce((all, { removal }) => all + (removal?.kept ?? 0), 0);
  const names = (columns: readonly number[]) => columns.map(columnName).join(comma);
  if (added.length === 0 && present.length === 0) return null;
  return (
    <div className={styles.note}>
      {added.length > 0 && (
        <p className={styles.text}>
          {t('helpersToCome', {
            columns: names(added.map(({ range }) => range.left)),
            headings: added.map(({ heading }) => heading).join(comma),
          })}
        </p>
      )}
      {present.length > 0 && (
        <>
          <p className={styles.text}>{t('helpersThere', { columns: names(present) })}</p>
          {kept > 0 && <p className={styles.text}>{t('helpersKept', { count: kept })}</p>}
          <Button size="small" icon={<Delete16Regular />} disabledFocusable={disabled} onClick={onRemove}>
            {t('removeHelpers')}
          </Button>
        </>
      )}
    </div>
  );
}
