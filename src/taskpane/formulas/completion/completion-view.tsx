import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import type { CompletionGroup, CompletionState, FormulaTable } from '../../../app/formulas/formula-view';
import { indicatorTotals } from '../../../app/formulas/formula-view';
import type { CellRef, ChangePlan } from '../../../sheet';
import { CompletionGroupTable } from './completion-group';
import { CompletionMark } from './completion-mark';
import { Empty } from '../empty';
import { FORMULA_TEXTS, type FormulaText } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  summary: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', padding: '0 16px 4px' },
  legend: { margin: 0, padding: '0 16px 4px', color: tokens.colorNeutralForeground2 },
  defs: { position: 'absolute', width: 0, height: 0 },
  hatch: {
    stroke: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/** Bars longer than this many times the target are cut. */
const LONGEST = 2;

interface CompletionViewProps {
  readonly tables: readonly FormulaTable[];
  readonly onGoTo: (table: FormulaTable, cell: CellRef) => Promise<void>;
  /** Writes the formulas of a row anew. */
  readonly onUpdate: (fix: ChangePlan) => void;
}

/**
 * How far each indicator is: a table that reads well, with a bar in each row for the eye. All bars share one scale, so
 * that their lines at 100 % stand below each other.
 */
export function CompletionView({ tables, onGoTo, onUpdate }: CompletionViewProps) {
  const styles = useStyles();
  const t = useTexts(FORMULA_TEXTS);
  const hatch = useId();
  const groups = tables.flatMap(({ completion }) => completion);
  const rows = groups.flatMap((group) => group.rows);
  if (rows.every(({ state }) => state === 'unknown'))
    return <Empty title={t('noCompletion')} detail={t('noCompletionDetail')} />;
  const highest = Math.max(1, ...rows.map(({ rate }) => rate ?? 0));
  const scale = Math.min(LONGEST, highest);
  const totals = indicatorTotals(groups);
  return (
    <>
      <svg className={styles.defs} aria-hidden>
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" strokeWidth="5" className={styles.hatch} />
          </pattern>
        </defs>
      </svg>
      <div className={styles.summary}>
        {SUMMARY.map(([state, id]) =>
          totals[state] > 0 ? (
            <CompletionMark key={state} state={state} text={t(id, { count: totals[state] })} />
          ) : null,
        )}
      </div>
      {rows.some(({ rate }) => rate !== null) && <p className={styles.legend}>{t('legend')}</p>}
      {tables.map((table, index) => (
        <Fragment key={index}>
          {table.completion.map((group) => (
            <CompletionGroupTable
              key={group.level1}
              title={titleOf(group, t)}
              rows={group.rows}
              scale={scale}
              hatch={`url(#${hatch})`}
              onGoTo={(cell) => void onGoTo(table, cell)}
              onUpdate={onUpdate}
            />
          ))}
        </Fragment>
      ))}
    </>
  );
}

const SUMMARY = [
  ['exceeded', 'overSummary'],
  ['met', 'metSummary'],
  ['short', 'shortSummary'],
  ['unknown', 'unknownSummary'],
] as const satisfies readonly (readonly [CompletionState, string])[];

function titleOf({ level1 }: CompletionGroup, t: FormulaText): string {
  return level1 === '' ? t('other') : level1;
}
