import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReasonRecord, ReviewedResult } from '../../../app/ignore/ignored';
import { dayIn } from '../../components/dates';
import { useHiddenStyles } from '../../components/hidden';
import { Page } from '../../components/page';
import { CHECK_TEXTS } from '../text';
import { SEVERITY_TEXTS } from '../../components/names';
import { useTexts, useNames, useLanguage, type PlainId } from '../../text/texts';
import { SeverityIcon } from '../../components/severity';

const useStyles = makeStyles({
  body: { flexGrow: 1, overflowY: 'auto', padding: '0 16px 16px' },
  group: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    marginTop: '8px',
  },
  groupTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    columnGap: '8px',
    rowGap: '4px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { position: 'relative', display: 'flex', alignItems: 'center', height: '20px' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  below: { gridColumn: '2 / 4', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  empty: { padding: '8px 16px', margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ReasonsPageProps {
  readonly records: readonly ReasonRecord[];
  readonly result: ReviewedResult | null;
  readonly disabled: boolean;
  readonly onForget: (records: readonly ReasonRecord[], kind: 'restored' | 'removed') => void;
  readonly onClose: () => void;
}

/** Every reason that the workbook keeps; what was set aside can be restored, the rest removed. */
export default function ReasonsPage({ records, result, disabled, onForget, onClose }: ReasonsPageProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(CHECK_TEXTS);
  const severities = useNames(SEVERITY_TEXTS);
  const language = useLanguage();
  const groups = groupsOf(records, result);
  return (
    <Page title={t('reasonsTitle')} onClose={onClose}>
      {() =>
        records.length === 0 ? (
          <p className={styles.empty}>{t('reasonsNone')}</p>
        ) : (
          <div className={styles.body}>
            {groups.map(({ title, kind, records }) => (
              <section key={title} aria-label={t(title)}>
                <div className={styles.group}>
                  <h3 className={styles.groupTitle}>
                    {t(title)} {records.length}
                  </h3>
                  {kind === 'removed' && records.length > 1 && (
                    <Button size="small" disabledFocusable={disabled} onClick={() => onForget(records, kind)}>
                      {t('removeAll')}
                    </Button>
                  )}
                </div>
                <ul className={styles.list}>
                  {records.map((record) => (
                    <li key={record.fingerprint + record.cells.join() + record.at} className={styles.item}>
                      <span className={styles.icon}>
                        <SeverityIcon severity={record.severity} />
                        <span className={hidden}>{severities[record.severity]}</span>
                      </span>
                      <span className={styles.title}>
                        {record.title} {record.cells[0]}
                      </span>
                      <Button
                        size="small"
                        disabledFocusable={disabled}
                        aria-label={`${t(kind === 'removed' ? 'remove' : 'restore')} ${record.title} ${record.cells[0] ?? ''}`}
                        onClick={() => onForget([record], kind)}
                      >
                        {t(kind === 'removed' ? 'remove' : 'restore')}
                      </Button>
                      <span className={styles.below}>{t('reasonIs', { reason: record.reason })}</span>
                      <span className={`${styles.below} ${styles.quiet}`}>
                        {[record.who, dayIn(language, record.at), record.sheetName].join(' · ')}
                      </span>
                      <span className={`${styles.below} ${styles.quiet}`}>{record.message}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )
      }
    </Page>
  );
}

interface Group {
  readonly title: PlainId<typeof CHECK_TEXTS>;
  readonly kind: 'restored' | 'removed';
  readonly records: readonly ReasonRecord[];
}

/** Those that hold, those that no longer do, and those of sheets that were not checked. */
function groupsOf(records: readonly ReasonRecord[], result: ReviewedResult | null): Group[] {
  const holding = result?.ignored.map(({ record }) => record) ?? [];
  const returned = [...(result?.returned.values() ?? [])];
  const needless = result?.needless ?? [];
  const explained = [...(result?.explained.values() ?? [])];
  const seen = new Set([...holding, ...explained, ...returned, ...needless]);
  const groups: Group[] = [
    { title: 'groupNeedless', kind: 'removed', records: needless },
    { title: 'groupReturned', kind: 'removed', records: returned },
    { title: 'groupHolding', kind: 'restored', records: holding },
    { title: 'groupExplained', kind: 'removed', records: explained },
    { title: 'groupElsewhere', kind: 'restored', records: records.filter((record) => !seen.has(record)) },
  ];
  return groups.filter((group) => group.records.length > 0);
}
