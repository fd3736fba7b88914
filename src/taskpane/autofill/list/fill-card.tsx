import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Edit16Regular,
  Keyboard16Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { writtenText, type LocatedRecord } from '../../../app/fill/fill-view';
import type { FillActions } from '../write/actions';
import { wayKey } from '../entries/choices';
import { Confidence } from './confidence';
import { canBeFormula, canBeTaken, type Entry } from '../entries/entries';
import { RecordFacts } from '../records/record-facts';
import { SampleTable } from './sample-table';
import { wayOf } from '../entries/words';
import { FILL_TEXTS } from '../text';
import { RECORD_TEXTS } from '../records/text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    paddingTop: '4px',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  disclose: { minWidth: 0, paddingLeft: 0, fontWeight: tokens.fontWeightRegular },
  ways: { marginLeft: '-8px' },
  way: { display: 'flex', flexDirection: 'column' },
  wayLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  formula: {
    padding: '4px 8px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

interface FillCardProps {
  readonly entry: Entry;
  readonly actions: FillActions;
}

/** The rows behind a value, the other ways of taking it, and what can be done with it. */
export function FillCard({ entry, actions }: FillCardProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const { group, proposal, record, isLocked } = entry;
  const canWrite = canBeTaken(entry);
  return (
    <div className={styles.card}>
      {group === 'no-place' && <p className={styles.quiet}>{t(isLocked ? 'locked' : 'noPlace')}</p>}
      {proposal && entry.ways.length > 1 && group !== 'equal' && <Ways entry={entry} actions={actions} />}
      {proposal && (
        <SampleTable
          sample={proposal.provenance.sample}
          count={proposal.recipe.kind === 'ledger' ? proposal.provenance.rows.length : 0}
        />
      )}
      {canWrite && canBeFormula(entry) && <FormulaChoice entry={entry} actions={actions} />}
      {record && <TakenBefore record={record} actions={actions} hasSample={proposal !== null} />}
      <div className={styles.actions}>
        {(canWrite || isLocked) && (
          <Button size="small" icon={<Checkmark16Regular />} onClick={() => actions.accept(entry)}>
            {t('accept')}
          </Button>
        )}
        {entry.slot.cell !== null && group !== 'skipped' && (
          <Button size="small" icon={<Edit16Regular />} onClick={() => actions.edit(entry)}>
            {t(proposal ? 'edit' : 'makeRecipe')}
          </Button>
        )}
        {(group === 'missing' || canWrite) && (
          <Button size="small" icon={<Keyboard16Regular />} onClick={() => actions.typeIn(entry)}>
            {t('typeIn')}
          </Button>
        )}
        {canWrite && (
          <Button size="small" onClick={() => actions.skip(entry, true)}>
            {t('skip')}
          </Button>
        )}
        {group === 'skipped' && (
          <Button size="small" onClick={() => actions.skip(entry, false)}>
            {t('unskip')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The proposals for one value; what is selected counts. */
function Ways({ entry, actions }: FillCardProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  // Ways to the same number need no choice.
  const [isOpen, setOpen] = useState(() => entry.ways.some(({ value }) => value !== entry.proposal?.value));
  return (
    <div>
      <Button
        className={styles.disclose}
        size="small"
        appearance="transparent"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('otherWays', { count: entry.ways.length - 1 })}
      </Button>
      {isOpen && (
        <RadioGroup
          className={styles.ways}
          aria-label={t('chooseWay')}
          value={entry.proposal ? wayKey(entry.proposal) : ''}
          onChange={(_, { value }) => actions.chooseWay(entry, value)}
        >
          {entry.ways.map((way) => (
            <Radio
              key={wayKey(way)}
              value={wayKey(way)}
              label={
                <span className={styles.way}>
                  <span className={styles.wayLine}>
                    {writtenText(entry.slot, way)} <Confidence confidence={way.confidence} />
                  </span>
                  <span className={styles.small}>
                    {wayOf({ recipe: way.recipe, filters: way.provenance.filters })}
                  </span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </div>
  );
}

function FormulaChoice({ entry, actions }: FillCardProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  return (
    <div>
      <RadioGroup
        className={styles.ways}
        aria-label={t('formulaOrValue')}
        value={entry.isFormula ? 'formula' : 'value'}
        onChange={(_, { value }) => actions.chooseFormula(entry, value === 'formula')}
      >
        <Radio value="value" label={t('asValue')} />
        <Radio value="formula" label={t('asFormula')} />
      </RadioGroup>
      {entry.isFormula && <div className={styles.formula}>{entry.proposal!.formula}</div>}
    </div>
  );
}

/** Where the present value came from. */
function TakenBefore({
  record,
  actions,
  hasSample,
}: {
  readonly record: LocatedRecord;
  readonly actions: FillActions;
  /** The rows are shown already. */
  readonly hasSample: boolean;
}) {
  const recordText = useTexts(RECORD_TEXTS);
  return (
    <div>
      <RecordFacts located={record} withSample={!hasSample} />
      {record.state === 'kept' && (
        <Button size="small" icon={<ArrowUndo16Regular />} onClick={() => actions.takeBack(record)}>
          {recordText('takeBack')}
        </Button>
      )}
    </div>
  );
}
