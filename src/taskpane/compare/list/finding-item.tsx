import { mergeClasses } from '@fluentui/react-components';
import { LIVE, type ComparedPair, type PairFinding } from '../../../app/compare/compare-view';
import { formatCell } from '../../../sheet';
import { useHiddenStyles } from '../../components/hidden';
import { ListRow, type RowState } from '../../components/list/list-row';
import { SEVERITY_TEXTS } from '../../components/names';
import { SeverityIcon } from '../../components/severity';
import { useNames, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { PlaceLink } from './place-link';
import { useRowStyles } from './row-styles';

export type PairCell = PairFinding['cells'][number];

interface FindingItemProps {
  readonly row: RowState;
  readonly finding: PairFinding;
  readonly pair: ComparedPair;
  readonly onOpen: () => void;
  readonly onGoTo: (cell: PairCell) => void;
}

/** What is wrong between the two tables: what and where in a line, why and how below. */
export function FindingItem({ row, finding, pair, onOpen, onGoTo }: FindingItemProps) {
  const styles = useRowStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(COMPARE_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const first = liveCell(finding);
  return (
    <ListRow
      row={row}
      toggle={[t('expand'), t('collapse')]}
      card={() => (
        <div className={styles.card}>
          <dl className={styles.facts}>
            <dt>{t('cells')}</dt>
            {finding.cells.map((cell) => (
              <dd
                key={`${cell.path}|${cell.sheetName}|${formatCell(cell.cell)}`}
                className={styles.fact}
                style={{ gridColumn: 2 }}
              >
                <PlaceLink table={tableOf(pair, cell)} cell={cell.cell} onGoTo={() => onGoTo(cell)} />
              </dd>
            ))}
            <dt>{t('basis')}</dt>
            <dd className={styles.fact}>{finding.basis}</dd>
            <dt>{t('code')}</dt>
            <dd className={styles.fact}>{finding.code}</dd>
          </dl>
        </div>
      )}
    >
      <button
        type="button"
        className={styles.main}
        data-entry
        tabIndex={row.isCurrent ? 0 : -1}
        aria-current={row.isCurrent || undefined}
        onClick={onOpen}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
          <span className={hidden}>{severities[finding.severity]}</span>
        </span>
        <span className={styles.title}>{finding.title}</span>
        <span className={styles.place}>{first && formatCell(first.cell)}</span>
        <span className={mergeClasses(styles.message, !row.isOpen && styles.clamped)}>{finding.message}</span>
      </button>
    </ListRow>
  );
}

/** Where the finding stands in the workbook itself; nowhere when it is about files alone. */
export function liveCell({ cells }: PairFinding): PairCell | undefined {
  return cells.find(({ path }) => path === LIVE);
}

/** The table of the pair in which a cell stands. */
export function tableOf({ left, right }: ComparedPair, { path, sheetName }: PairCell): ComparedPair['left'] {
  return path === left.path && sheetName === left.form.sheetName ? left : right;
}
