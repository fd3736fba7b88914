import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { valueText, type Proposal, type SourceRecord } from '../../../app/fill/fill-view';
import type { Entry } from '../entries/entries';
import { SOURCE_TEXTS } from './text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  bar: { padding: '4px 16px 8px' },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '4px 0',
  },
  name: { textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** A value that was taken before, and what its source says now. */
export interface ChangedSource {
  readonly entry: Entry;
  readonly record: SourceRecord;
  readonly proposal: Proposal;
}

/** Sources that now say something else than when values were taken. */
export function ChangedSources({
  changes,
  onGoTo,
  onUse,
}: {
  readonly changes: readonly ChangedSource[];
  readonly onGoTo: (entry: Entry) => void;
  /** Shows what would be written. */
  readonly onUse: (change: ChangedSource) => void;
}) {
  const styles = useStyles();
  const t = useTexts(SOURCE_TEXTS);
  if (changes.length === 0) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('changed', { count: changes.length })}</MessageBarTitle>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change.entry.key} className={styles.item}>
                <span className={styles.text}>
                  <Link
                    as="button"
                    appearance="subtle"
                    className={styles.name}
                    onClick={() => onGoTo(change.entry)}
                  >
                    {change.entry.slot.label}
                  </Link>
                  <div className={styles.quiet}>
                    {t('changedLine', {
                      old: valueText(change.record.value, change.record.unit),
                      new: valueText(change.proposal.value, change.proposal.unit),
                    })}
                  </div>
                </span>
                <Button size="small" onClick={() => onUse(change)}>
                  {t('useNew')}
                </Button>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
