import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Filled } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { provenanceText, recipeText, valueText, type LocatedRecord } from '../../../app/fill/fill-view';
import { displayText } from '../../../sheet';
import { COMMON_TEXTS } from '../../components/text';
import { RECORD_TEXTS } from './text';
import { useLanguage, useTexts, type PlainId } from '../../text/texts';
import { SampleTable } from '../list/sample-table';
import { timeIn } from '../../components/dates';
import { wayOf } from '../entries/words';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '4px',
    margin: '0 0 8px',
  },
  name: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  state: { display: 'flex', alignItems: 'center', columnGap: '4px', marginBottom: '4px' },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  sample: { marginBottom: '8px' },
});

/** What the workbook remembers of one filled cell. */
export function RecordFacts({
  located,
  withSample = true,
}: {
  readonly located: LocatedRecord;
  readonly withSample?: boolean;
}) {
  const styles = useStyles();
  const t = useTexts(RECORD_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const language = useLanguage();
  const { record } = located;
  const isTyped = record.recipe.kind === 'entry';
  const facts: readonly (readonly [PlainId<typeof RECORD_TEXTS>, string])[] = [
    ['provenance', isTyped ? recipeText(record.recipe) : provenanceText({ ...record, filters: [] })],
    ...(isTyped ? [] : ([['recipe', wayOf({ recipe: record.recipe, filters: record.filters })]] as const)),
    ['takenValue', valueText(record.value, record.unit)],
    ['stoodBefore', displayText(record.previous) || commonText('blank')],
    ['takenAt', timeIn(language, record.at)],
  ];
  return (
    <div>
      <div className={styles.state}>
        {stateOf(located) === 'stateKept' ? (
          <CheckmarkCircle16Regular className={styles.good} aria-hidden />
        ) : (
          <Warning16Filled className={styles.warning} aria-hidden />
        )}
        {t(stateOf(located))}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <Fragment key={name}>
            <dt className={styles.name}>{t(name)}</dt>
            <dd className={styles.fact}>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {withSample && record.sample.rows.length > 0 && (
        <div className={styles.sample}>
          <SampleTable sample={record.sample} count={record.rowCount} />
        </div>
      )}
    </div>
  );
}

/** How the cell stands to what was taken. */
export function stateOf({
  state,
  isLatest,
}: LocatedRecord): 'stateKept' | 'stateChanged' | 'stateGone' | 'stateOlder' {
  if (!isLatest) return 'stateOlder';
  return state === 'kept' ? 'stateKept' : state === 'changed' ? 'stateChanged' : 'stateGone';
}
