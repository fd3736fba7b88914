import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Filled, TableSimple48Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetForms } from '../../app/workbook';
import { EmptyState } from '../components/empty-state';
import { useText } from '../text/texts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { padding: '8px 16px' },
  under: { marginTop: '8px', marginLeft: '-8px' },
  box: {
    alignSelf: 'stretch',
    padding: '12px 16px',
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: '4px 0', paddingLeft: '20px' },
  links: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  boxTitle: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
});

/** Before the first check. */
export function NotChecked({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.hint}>
      <p className={styles.quiet}>{t('notChecked')}</p>
      <div className={styles.under}>{children}</div>
    </div>
  );
}

/** Nothing wrong. */
export function Clean({ rules, indicators }: { rules: number; indicators: number }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={<CheckmarkCircle32Filled />}
      good
      title={t('clean')}
      detail={t('cleanDetail', { rules, indicators })}
    />
  );
}

/** The filter leaves nothing. */
export function FilteredOut({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useText();
  return (
    <EmptyState detail={t('filteredOut')}>
      <Button size="small" onClick={onShowAll}>
        {t('showAll')}
      </Button>
    </EmptyState>
  );
}

interface NoTableProps {
  /** Tables on other sheets of the workbook. */
  readonly elsewhere: readonly SheetForms[];
  readonly onOpenTable: (sheetId: string) => void;
  readonly onPointOut: () => void;
  readonly onLookAgain: () => void;
  readonly onOpenSample: () => void;
}

/** No table on this sheet: where there is one, what can be read, and a sample to try. */
export function NoTable({ elsewhere, onOpenTable, onPointOut, onLookAgain, onOpenSample }: NoTableProps) {
  const styles = useStyles();
  const { t, names } = useText();
  return (
    <EmptyState icon={<TableSimple48Regular />} title={t('none')}>
      {elsewhere.length > 0 && (
        <div className={styles.box}>
          <h3 className={styles.boxTitle}>{t('foundElsewhere')}</h3>
          <ul className={styles.links}>
            {elsewhere.map((sheet) => (
              <li key={sheet.sheetId}>
                <Link as="button" onClick={() => onOpenTable(sheet.sheetId)}>
                  {t('openTable', { sheet: sheet.sheetName })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.box}>
        <h3 className={styles.boxTitle}>{t('noneDetail')}</h3>
        <ul className={styles.list}>
          {Object.values(names.kind).map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('noneLabels')}</p>
      </div>
      <Button onClick={onPointOut}>{t('pointOut')}</Button>
      <Button onClick={onOpenSample}>{t('openSample')}</Button>
      <Button appearance="subtle" size="small" onClick={onLookAgain}>
        {t('lookAgain')}
      </Button>
    </EmptyState>
  );
}
