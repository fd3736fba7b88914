import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  MoreHorizontal16Regular,
  Settings20Regular,
  TableSearch20Regular,
  Wrench16Regular,
} from '@fluentui/react-icons';
import type { ReasonRecord } from '../../../app/ignore/ignored';
import type { Finding } from '../../../rules/rule';
import { formatCell, type CellRef } from '../../../sheet';
import { CHECK_TEXTS } from '../text';
import { COMMON_TEXTS } from '../../components/text';
import { SEVERITY_TEXTS } from '../../components/names';
import { useTexts, useNames } from '../../text/texts';
import { useHiddenStyles } from '../../components/hidden';
import { PaneMenu } from '../../components/pane-menu';
import { ListRow, type RowState } from '../../components/list/list-row';
import { ROW_LOOKS } from '../../components/list/row-looks';
import { SeverityIcon } from '../../components/severity';

const useStyles = makeStyles({
  ...ROW_LOOKS,
  fixable: { position: 'relative', display: 'flex' },
  place: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorBrandForegroundLinkHover,
    whiteSpace: 'nowrap',
  },
  sheet: { color: tokens.colorNeutralForeground3 },
  card: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '4px 0' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', marginTop: '4px' },
  explained: { color: tokens.colorNeutralForeground1 },
  returned: { color: tokens.colorStatusWarningForeground1 },
});

interface FindingRowProps {
  readonly row: RowState;
  readonly finding: Finding;
  /** Named where findings of several sheets stand together. */
  readonly sheet: string | null;
  /** Set when somebody said why it stays as it is. */
  readonly explained: ReasonRecord | undefined;
  /** Set when it had been ignored or explained before the content changed. */
  readonly returned: ReasonRecord | undefined;
  /** Opens the entry and goes to its first cell, or to the cell of a link. */
  readonly onOpen: (cell?: CellRef) => void;
  readonly onFix: () => void;
  readonly onReason: () => void;
  readonly onReading: () => void;
  readonly onRule: () => void;
}

/** One finding: what and where in a line, why and how below, and the card with its basis when open. */
export function FindingRow(props: FindingRowProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(CHECK_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const { row, finding } = props;
  const [first, ...others] = finding.cells.map(formatCell);
  const place = !first
    ? ''
    : others.length > 0
      ? t('morePlaces', { cell: first, count: finding.cells.length })
      : first;
  return (
    <ListRow row={row} toggle={[t('expand'), t('collapse')]} card={() => <Card {...props} />}>
      <button
        type="button"
        className={styles.main}
        data-entry
        tabIndex={row.isCurrent ? 0 : -1}
        aria-current={row.isCurrent || undefined}
        onClick={() => props.onOpen()}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
          <span className={hidden}>{severities[finding.severity]}</span>
        </span>
        <span className={styles.title}>{finding.title}</span>
        <span className={styles.place}>
          {first && <span className={hidden}>{t('cell')} </span>}
          {place}
          {finding.fix && (
            <span title={t('fixable')} className={styles.fixable}>
              <Wrench16Regular aria-hidden />
              <span className={hidden}> {t('fixable')}</span>
            </span>
          )}
        </span>
        <span className={mergeClasses(styles.message, !row.isOpen && styles.clamped)}>
          {props.sheet !== null && <span className={styles.sheet}>{props.sheet} · </span>}
          {finding.message}
        </span>
        {props.explained && (
          <span className={mergeClasses(styles.message, styles.explained, !row.isOpen && styles.clamped)}>
            {t('explanation', { reason: props.explained.reason })}
          </span>
        )}
        {props.returned && (
          <span className={mergeClasses(styles.message, styles.returned)}>
            {t(finding.ignorable ? 'wasIgnored' : 'wasExplained')}
          </span>
        )}
      </button>
    </ListRow>
  );
}

function Card(props: FindingRowProps) {
  const { finding, explained, returned, onOpen, onFix, onReason, onReading, onRule } = props;
  const styles = useStyles();
  const t = useTexts(CHECK_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  return (
    <div className={styles.card}>
      <dl className={styles.facts}>
        {finding.cells.length > 1 && (
          <>
            <dt>{t('cells')}</dt>
            <dd className={mergeClasses(styles.fact, styles.cells)}>
              {finding.cells.map((cell) => (
                <Link
                  as="button"
                  key={formatCell(cell)}
                  aria-label={commonText('goTo', { cell: formatCell(cell) })}
                  onClick={() => onOpen(cell)}
                >
                  {formatCell(cell)}
                </Link>
              ))}
            </dd>
          </>
        )}
        <dt>{t('basis')}</dt>
        <dd className={styles.fact}>{finding.basis}</dd>
        <dt>{t('code')}</dt>
        <dd className={styles.fact}>{finding.code}</dd>
        {returned && (
          <>
            <dt>{t('reasonBefore')}</dt>
            <dd className={styles.fact}>{t('reasonOf', { reason: returned.reason, who: returned.who })}</dd>
          </>
        )}
      </dl>
      <div className={styles.actions}>
        {finding.fix && (
          <Button size="small" icon={<Wrench16Regular />} onClick={onFix}>
            {t('fix')}
          </Button>
        )}
        <Button size="small" onClick={onReason}>
          {t(finding.ignorable ? 'ignore' : explained ? 'explainAgain' : 'explain')}
        </Button>
        <PaneMenu
          label={t('more')}
          icon={<MoreHorizontal16Regular />}
          iconOnly
          entries={[
            { label: t('readingOf'), icon: <TableSearch20Regular />, onSelect: onReading },
            { label: t('ruleSetting'), icon: <Settings20Regular />, onSelect: onRule },
          ]}
        />
      </div>
    </div>
  );
}
