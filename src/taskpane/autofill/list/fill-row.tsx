import {
  Checkbox,
  Link,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Subtract16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { FillActions } from '../write/actions';
import { Confidence } from './confidence';
import { ListRow, type RowState } from '../../components/list/list-row';
import { canBeTaken, type Entry } from '../entries/entries';
import { FillCard } from './fill-card';
import { cellOf, evidenceOf, targetOf } from '../entries/words';
import { COMMON_TEXTS } from '../../components/text';
import { FILL_TEXTS, type FillText } from '../text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  icon: { display: 'flex', justifyContent: 'center', paddingTop: '8px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  label: { paddingTop: '6px', minWidth: 0 },
  name: { textAlign: 'left', overflowWrap: 'anywhere', lineHeight: '20px' },
  place: { paddingTop: '6px', color: tokens.colorBrandForegroundLinkHover, whiteSpace: 'nowrap' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  clamped: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  value: { fontWeight: tokens.fontWeightSemibold },
  doubt: { display: 'flex', columnGap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  doubtIcon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  // The colour of places: that of a link is too faint on the row that is chosen, in the dark.
  point: { color: tokens.colorBrandForegroundLinkHover, fontSize: 'inherit', lineHeight: 'inherit' },
  choice: { marginLeft: '-8px', flexWrap: 'wrap' },
});

interface FillRowProps {
  readonly entry: Entry;
  readonly actions: FillActions;
  /** Whether it is told why nothing was found. */
  readonly showsWhy: boolean;
  readonly row: RowState;
}

/** One value: what it is, what stands there, what the sources say, and the choice; more when open. */
export function FillRow({ entry, actions, showsWhy, row }: FillRowProps) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const { slot, group, proposal, isSelected } = entry;
  const tabIndex = row.isCurrent ? 0 : -1;
  const cell = cellOf(slot);
  const target = targetOf(slot);
  const hasChoice = canBeTaken(entry);
  const small = mergeClasses(styles.small, !row.isOpen && styles.clamped);
  return (
    <ListRow
      row={row}
      toggle={[t('more', { label: slot.label }), t('less', { label: slot.label })]}
      isToggleReached={group === 'different'}
      below={
        <>
          {target !== null && (
            <div className={small}>{t(slot.kind === 'executed' ? 'budget' : 'target', { target })}</div>
          )}
          <Values entry={entry} />
          {group === 'different' && (
            <RadioGroup
              className={styles.choice}
              layout="horizontal"
              aria-label={t('decide', { label: slot.label })}
              value={isSelected ? 'use' : 'keep'}
              onChange={(_, { value }) => actions.choose([entry], value === 'use')}
            >
              <Radio data-entry tabIndex={isSelected ? -1 : tabIndex} value="keep" label={t('keep')} />
              <Radio data-entry tabIndex={isSelected ? tabIndex : -1} value="use" label={t('use')} />
            </RadioGroup>
          )}
          {proposal && <div className={small}>{evidenceOf(proposal)}</div>}
          {proposal && group !== 'equal' && (
            <Doubts doubts={proposal.doubts} shown={row.isOpen ? proposal.doubts.length : 1} />
          )}
          {!proposal && showsWhy && entry.why !== null && group !== 'unsourced' && (
            <div className={styles.small}>
              {entry.why}
              {group === 'missing' && slot.wantsNumber && (
                <>
                  {' '}
                  <Link
                    as="button"
                    className={styles.point}
                    tabIndex={tabIndex}
                    aria-label={t('pointOutOf', { label: slot.label })}
                    onClick={() => actions.edit(entry)}
                  >
                    {t('pointOut')}
                  </Link>
                </>
              )}
            </div>
          )}
        </>
      }
      card={() => <FillCard entry={entry} actions={actions} />}
    >
      {group === 'open' ? (
        <Checkbox
          data-entry
          tabIndex={tabIndex}
          checked={isSelected}
          aria-label={t('choose', { label: slot.label })}
          onChange={(_, { checked }) => actions.choose([entry], checked === true)}
        />
      ) : (
        <StandIcon group={group} />
      )}
      <span className={styles.label}>
        <Link
          as="button"
          className={styles.name}
          appearance="subtle"
          title={cell === null ? undefined : commonText('goTo', { cell })}
          tabIndex={hasChoice ? -1 : tabIndex}
          {...(!hasChoice && { 'data-entry': true })}
          onClick={() => void actions.goTo(entry)}
        >
          {nameOf(entry, t)}
        </Link>
      </span>
      <span className={styles.place}>{cell}</span>
    </ListRow>
  );
}

/** What two values of one row are told apart by. */
function nameOf({ slot: { kind, label } }: Entry, t: FillText): string {
  return kind === 'target' ? t('targetName', { label }) : label;
}

function StandIcon({ group }: { readonly group: Entry['group'] }) {
  const styles = useStyles();
  const [Icon, look] =
    group === 'equal'
      ? ([CheckmarkCircle16Regular, styles.good] as const)
      : group === 'different' || group === 'no-place'
        ? ([Warning16Filled, styles.warning] as const)
        : ([Subtract16Regular, styles.quiet] as const);
  return (
    <span className={mergeClasses(styles.icon, look)}>
      <Icon aria-hidden />
    </span>
  );
}

/** What stands there beside what the source says. */
function Values({
  entry: { group, present, written, proposal, isConfirmed, isFormula },
}: {
  readonly entry: Entry;
}) {
  const styles = useStyles();
  const t = useTexts(FILL_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const here = present === '' ? commonText('blank') : present;
  const form = isFormula && <span className={styles.small}>{t('byFormula')}</span>;
  if (!proposal) return group === 'unsourced' ? <div>{here}</div> : null;
  if (group === 'equal') return <div className={styles.values}>{here}</div>;
  return (
    <div className={styles.values}>
      {group === 'different' && (
        <span>
          <span className={styles.quiet}>{t('here')}</span> {here}
        </span>
      )}{' '}
      <span>
        {group === 'different' && <span className={styles.quiet}>{t('fromSource')} </span>}
        <span className={styles.value}>{written}</span>
      </span>{' '}
      {form} <Confidence confidence={proposal.confidence} />{' '}
      {isConfirmed && <span className={styles.small}>{t('confirmed')}</span>}
    </div>
  );
}

function Doubts({ doubts, shown }: { readonly doubts: readonly string[]; readonly shown: number }) {
  const styles = useStyles();
  return doubts.slice(0, shown).map((doubt) => (
    <div key={doubt} className={styles.doubt}>
      <Warning16Filled className={styles.doubtIcon} aria-hidden />
      <span>{doubt}</span>
    </div>
  ));
}
