import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Delete16Regular,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { provenanceText, valueText, type LocatedRecord } from '../../../app/fill/fill-view';
import { Page } from '../../components/page';
import { RecordFacts, stateOf } from './record-facts';
import { cellOf } from '../entries/words';
import { FILL_TEXTS } from '../text';
import { RECORD_TEXTS } from './text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  body: { flexGrow: 1, overflowY: 'auto', padding: '0 16px 16px' },
  hint: { margin: 0, padding: '0 0 8px', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingBottom: '8px' },
  ask: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingBottom: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'grid', gridTemplateColumns: '1fr auto 24px', columnGap: '8px', alignItems: 'start' },
  name: { textAlign: 'left', overflowWrap: 'anywhere' },
  place: { color: tokens.colorBrandForegroundLinkHover, whiteSpace: 'nowrap' },
  toggle: { minWidth: '24px', width: '24px', height: '20px', padding: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  value: { fontWeight: tokens.fontWeightSemibold },
  facts: { paddingTop: '8px' },
});

interface RecordsPageProps {
  readonly records: readonly LocatedRecord[];
  readonly disabled: boolean;
  readonly onGoTo: (record: LocatedRecord) => void;
  readonly onTakeBack: (record: LocatedRecord) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Everything that the workbook remembers of where its values came from, the latest first. */
export default function RecordsPage(props: RecordsPageProps) {
  const { records, disabled, onGoTo, onTakeBack, onClear, onClose } = props;
  const styles = useStyles();
  const t = useTexts(RECORD_TEXTS);
  const [isAsking, setAsking] = useState(false);
  return (
    <Page title={t('records')} onClose={onClose}>
      {(heading) => (
        <div className={styles.body}>
          <p className={styles.hint}>
            {records.length === 0 ? t('noRecords') : t('recordsHint', { count: records.length })}
          </p>
          {records.length > 0 && !isAsking && (
            <div className={styles.tools}>
              <Button
                size="small"
                icon={<Delete16Regular />}
                disabledFocusable={disabled}
                onClick={() => setAsking(true)}
              >
                {t('clear')}
              </Button>
            </div>
          )}
          {isAsking && (
            <div className={styles.ask}>
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('clearAsk')}</MessageBarBody>
              </MessageBar>
              <div className={styles.tools}>
                <Button
                  size="small"
                  disabledFocusable={disabled}
                  onClick={() => {
                    setAsking(false);
                    onClear();
                  }}
                >
                  {t('clearNow')}
                </Button>
                <Button size="small" autoFocus onClick={() => setAsking(false)}>
                  {t('keepRecords')}
                </Button>
              </div>
            </div>
          )}
          <ul className={styles.list} aria-labelledby={heading}>
            {[...records].reverse().map((located) => (
              <RecordItem
                key={`${located.record.fill}|${located.record.sheetId}|${located.record.cell}|${located.record.line ?? ''}`}
                located={located}
                disabled={disabled}
                onGoTo={() => onGoTo(located)}
                onTakeBack={() => onTakeBack(located)}
              />
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}

interface RecordItemProps {
  readonly located: LocatedRecord;
  readonly disabled: boolean;
  readonly onGoTo: () => void;
  readonly onTakeBack: () => void;
}

function RecordItem({ located, disabled, onGoTo, onTakeBack }: RecordItemProps) {
  const styles = useStyles();
  const t = useTexts(RECORD_TEXTS);
  const fillText = useTexts(FILL_TEXTS);
  const facts = useId();
  const [isOpen, setOpen] = useState(false);
  const { record, slot } = located;
  const state = stateOf(located);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {slot ? (
          <Link as="button" appearance="subtle" className={styles.name} onClick={onGoTo}>
            {record.label}
          </Link>
        ) : (
          <span className={styles.name}>{record.label}</span>
        )}
        <span className={styles.place}>{(slot && cellOf(slot)) ?? record.cell}</span>
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? facts : undefined}
          aria-label={fillText(isOpen ? 'less' : 'more', { label: record.label })}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <div>
        <span className={styles.value}>{valueText(record.value, record.unit)}</span>{' '}
        {state !== 'stateKept' && <span className={styles.quiet}>{t(state)}</span>}
      </div>
      <div className={styles.quiet}>{provenanceText(record)}</div>
      {isOpen && (
        <div className={styles.facts} id={facts}>
          <RecordFacts located={located} />
        </div>
      )}
      {state === 'stateKept' && isOpen && (
        <Button size="small" icon={<ArrowUndo16Regular />} disabledFocusable={disabled} onClick={onTakeBack}>
          {t('takeBack')}
        </Button>
      )}
    </li>
  );
}
