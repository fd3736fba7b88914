import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons';
import type { SheetForms } from '../../app/workbook';
import { useNames, useTexts } from '../text/texts';
import { EmptyState } from './empty-state';
import { KIND_TEXTS } from './names';
import { COMMON_TEXTS } from './text';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
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

interface NoTableProps {
  /** Tables on other sheets of the workbook. */
  readonly elsewhere: readonly SheetForms[];
  readonly onOpenTable: (sheetId: string) => void;
  readonly onPointOut: () => void;
  readonly onLookAgain: () => void;
  readonly onOpenSample: () => void;
  readonly onNewTable: () => void;
}

/** No table on this sheet: where there is one, what can be read, and a sample to try. */
export function NoTable({
  elsewhere,
  onOpenTable,
  onPointOut,
  onLookAgain,
  onOpenSample,
  onNewTable,
}: NoTableProps) {
  const styles = useStyles();
  const t = useTexts(COMMON_TEXTS);
  const kinds = useNames(KIND_TEXTS);
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
          {Object.values(kinds).map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('noneLabels')}</p>
      </div>
      <Button appearance="primary" onClick={onPointOut}>
        {t('pointOut')}
      </Button>
      <Button onClick={onNewTable}>{t('newTable')}</Button>
      <Button onClick={onOpenSample}>{t('openSample')}</Button>
      <Button appearance="subtle" size="small" onClick={onLookAgain}>
        {t('lookAgain')}
      </Button>
    </EmptyState>
  );
}
