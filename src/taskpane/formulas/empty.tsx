import { makeStyles } from '@fluentui/react-components';
import { CalculatorMultiple24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { FORMULA_TEXTS } from './text';
import { useTexts } from '../text/texts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', textAlign: 'left' } });

/** No numbers to compute with: what would be here, and what brings it. */
export function Empty(props: {
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}) {
  return <EmptyState icon={<CalculatorMultiple24Regular />} {...props} />;
}

/** No formula is possible in the table. */
export function NoFormulas() {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  return (
    <Empty title={t('noFormulas')} detail={t('noFormulasDetail')}>
      <ul className={styles.list}>
        <li>{t('noFormulasTotals')}</li>
        <li>{t('noFormulasExecution')}</li>
        <li>{t('noFormulasRates')}</li>
      </ul>
    </Empty>
  );
}
