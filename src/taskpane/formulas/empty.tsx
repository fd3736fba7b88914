import { makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorMultiple24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useFormulaText } from './text';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  pale: { color: tokens.colorNeutralForeground4 },
  list: { margin: 0, paddingLeft: '20px', textAlign: 'left' },
});

/** Nothing to show: what would be here, and what brings it. */
export function Empty({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <CalculatorMultiple24Regular className={styles.pale} aria-hidden />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.detail}>{detail}</p>
      {children}
    </div>
  );
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
