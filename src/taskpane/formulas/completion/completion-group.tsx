import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Completion } from '../../../app/formulas/formula-view';
import { displayText, type CellRef, type ChangePlan } from '../../../sheet';
import { useHiddenStyles } from '../../components/hidden';
import { CompletionBar } from './completion-bar';
import { CompletionMark } from './completion-mark';
import { FORMULA_TEXTS } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  section: { padding: '8px 16px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  numbers: { width: '84px' },
  indicator: { padding: '8px 8px 0 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 'inherit' },
  name: { textAlign: 'left', overflowWrap: 'anywhere' },
  compared: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  clamped: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  outdated: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    paddingTop: '4px',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  rate: { padding: '8px 0 0', textAlign: 'right', verticalAlign: 'bottom' },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: '20px',
  },
});

interface CompletionGroupProps {
  readonly title: string;
  readonly rows: readonly Completion[];
  /** How many times the target the whole width is. */
  readonly scale: number;
  /** Paint of what goes beyond the target. */
  readonly hatch: string;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onUpdate: (fix: ChangePlan) => void;
}

/** The indicators of one 一级指标 as a table of names, bars and rates. */
export function CompletionGroupTable({ title, rows, scale, hatch, onGoTo, onUpdate }: CompletionGroupProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(FORMULA_TEXTS);
  const heading = useId();
  return (
    <section className={styles.section}>
      <h2 className={styles.title} id={heading}>
        {title}
      </h2>
      <table className={styles.table} aria-labelledby={heading}>
        <colgroup>
          <col />
          <col className={styles.numbers} />
        </colgroup>
        <thead className={hidden}>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={styles.indicator}>
                <Link as="button" className={styles.name} onClick={() => onGoTo(row.cell)}>
                  {row.name}
                </Link>
                <div className={mergeClasses(styles.compared, styles.clamped)}>
                  {t('compared', { target: row.target || '—', actual: row.actual || '—' })}
                </div>
                {row.rate !== null && <CompletionBar rate={row.rate} scale={scale} hatch={hatch} />}
                {row.outdated && <Outdated row={row.outdated} onUpdate={onUpdate} />}
              </th>
              <td className={styles.rate}>
                {row.rate !== null && <div className={styles.number}>{percent(row.rate)}</div>}
                <CompletionMark state={row.state} text={t(row.state)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the formulas of a row go by and is no more, with one click to write them anew. */
function Outdated({
  row: { by, item, fix },
  onUpdate,
}: {
  readonly row: NonNullable<Completion['outdated']>;
  readonly onUpdate: (fix: ChangePlan) => void;
}) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const right = { value: item.value, formula: null, numberFormat: item.numberFormat ?? 'General' };
  const shown = { present: displayText(item.before) || '—', right: displayText(right) || '—' };
  return (
    <div className={styles.outdated}>
      <span>{t(OUTDATED[by], shown)}</span>
      <Button size="small" onClick={() => onUpdate(fix)}>
        {t(by === 'no-target' ? 'clear' : 'update')}
      </Button>
    </div>
  );
}

const OUTDATED = {
  target: 'outdatedTarget',
  'no-target': 'outdatedNone',
  actual: 'outdatedActual',
} as const;

/** 1.29954 → "129.95%"; what falls short by a hair is not rounded to 100%. */
function percent(rate: number): string {
  const shown = Math.round(rate * 1e4) / 100;
  const value = shown === 100 && rate < 1 - 1e-9 ? 99.99 : shown;
  return `${new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value)}%`;
}
