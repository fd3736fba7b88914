import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { isFilled, provenanceText, type LocatedRecord } from '../../../app/fill/fill-view';
import type { Session } from '../../session/session';
import { RecordFacts, stateOf } from './record-facts';
import { useSelection, type Selected } from './use-selection';
import { cellOf } from '../entries/words';
import { RECORD_TEXTS } from './text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  selected: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  line: { display: 'grid', gridTemplateColumns: '1fr 24px', columnGap: '8px', alignItems: 'start' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  toggle: { minWidth: '24px', width: '24px', height: '20px', padding: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  facts: { maxHeight: '40vh', overflowY: 'auto' },
});

interface SelectionProvenanceProps {
  readonly session: Session;
  readonly records: readonly LocatedRecord[];
  readonly disabled: boolean;
  readonly onTakeBack: (located: LocatedRecord) => void;
}

/** Where the value of the cell came from that is selected in the sheet; nothing while another one is. */
export function SelectionProvenance({ session, records, disabled, onTakeBack }: SelectionProvenanceProps) {
  const selection = useSelection(session);
  const [isOpen, setOpen] = useState(false);
  return records
    .filter((located) => isAt(located, selection))
    .map((located) => (
      <CellProvenance
        key={located.record.line ?? 0}
        located={located}
        isOpen={isOpen}
        disabled={disabled}
        onToggle={setOpen}
        onTakeBack={() => onTakeBack(located)}
      />
    ));
}

/** Whether the record is the latest about the cell at the corner of the selection. */
function isAt({ slot, isLatest }: LocatedRecord, selection: Selected | null): boolean {
  if (!isLatest || !slot?.cell || !isFilled(slot) || slot.table.sheetId !== selection?.sheetId) return false;
  return slot.cell.row === selection.range.top && slot.cell.column === selection.range.left;
}

interface CellProvenanceProps {
  readonly located: LocatedRecord;
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onTakeBack: () => void;
}

function CellProvenance({ located, isOpen, disabled, onToggle, onTakeBack }: CellProvenanceProps) {
  const styles = useStyles();
  const t = useTexts(RECORD_TEXTS);
  const facts = useId();
  const heading = useId();
  const { record, slot } = located;
  const state = stateOf(located);
  return (
    <section className={styles.selected} aria-labelledby={heading}>
      <div className={styles.line}>
        <h2 className={styles.title} id={heading}>
          {t('selected', { cell: (slot && cellOf(slot)) ?? record.cell })}
        </h2>
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? facts : undefined}
          aria-label={t(isOpen ? 'hideDetail' : 'showDetail')}
          title={t(isOpen ? 'hideDetail' : 'showDetail')}
          onClick={() => onToggle(!isOpen)}
        />
      </div>
      {!isOpen && (
        <div className={styles.quiet}>
          {[provenanceText(record), state !== 'stateKept' && t(state)].filter(Boolean).join(' · ')}
        </div>
      )}
      {isOpen && (
        <div className={styles.facts} id={facts} tabIndex={0} role="group" aria-labelledby={heading}>
          <RecordFacts located={located} />
          {state === 'stateKept' && (
            <Button
              size="small"
              icon={<ArrowUndo16Regular />}
              disabledFocusable={disabled}
              onClick={onTakeBack}
            >
              {t('takeBack')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
