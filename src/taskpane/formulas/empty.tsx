import { makeStyles } from '@fluentui/react-components';
import { CalculatorMultiple24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { useFormulaText } from './text';

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
  const tf = useFormulaText();
  return (
    <Empty title={tf('noFormulas')} detail={tf('noFormulasDetail')}>
      <ul className={styles.list}>
        <li>{tf('noFormulasTotals')}</li>
        <li>{tf('noFormulasExecution')}</li>
        <li>{tf('noFormulasRates')}</li>
      </ul>
    </Empty>
  );
}
