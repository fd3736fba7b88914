import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AddCircle16Filled,
  ArrowSwap16Filled,
  Checkmark16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Filled,
} from '@fluentui/react-icons';
import { likeness, type CompareLine, type ComparedPair, type Match } from '../../../app/compare/compare-view';
import type { CellRef } from '../../../sheet';
import { useHiddenStyles } from '../../components/hidden';
import { ListRow, type RowState } from '../../components/list/list-row';
import { useNames, useTexts } from '../../text/texts';
import { DIFFERENCE_TEXTS, NOTE_TEXTS } from '../names';
import { COMPARE_TEXTS } from '../text';
import { isFound, type Found } from './entries';
import { PlaceLink } from './place-link';
import { useRowStyles } from './row-styles';
import { cellIn, Sides, type Side } from './sides';

const useStyles = makeStyles({
  kinds: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', verticalAlign: 'top' },
  kind: {
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
  },
  note: {
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  plain: { fontWeight: tokens.fontWeightRegular },
  gone: { color: tokens.colorStatusDangerForeground1 },
  new: { color: tokens.colorBrandForeground1 },
  changed: { color: tokens.colorStatusWarningForeground3 },
  same: { color: tokens.colorStatusSuccessForeground1 },
  unsaid: { color: tokens.colorNeutralForeground3 },
});

/** What a person can say of an indicator. */
export interface MatchActions {
  readonly isDecided: (match: Found) => boolean;
  readonly onApart: (match: Found) => void;
  readonly onJoin: (left: NonNullable<Match['left']>, right: NonNullable<Match['right']>) => void;
}

interface LineItemProps {
  readonly row: RowState;
  readonly line: CompareLine;
  readonly pair: ComparedPair;
  readonly actions: MatchActions;
  readonly onOpen: () => void;
  readonly onGoTo: (side: Side, cell: CellRef) => void;
}

/** One thing as the two tables write it. */
export function LineItem(props: LineItemProps) {
  const { row, line, pair, onOpen, onGoTo } = props;
  const rowStyles = useRowStyles();
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const kinds = useNames(DIFFERENCE_TEXTS);
  const notes = useNames(NOTE_TEXTS);
  // Where the name is what changed, the two columns say it.
  const title = line.kinds.includes('name') ? null : line.label;
  return (
    <ListRow
      row={row}
      toggle={[t('expand'), t('collapse')]}
      below={<Sides pair={pair} line={line} isOpen={row.isOpen} onGoTo={onGoTo} />}
      card={() => <Card {...props} />}
    >
      <button
        type="button"
        className={rowStyles.main}
        data-entry
        tabIndex={row.isCurrent ? 0 : -1}
        aria-current={row.isCurrent || undefined}
        {...(title === null && {
          'aria-label': `${line.label} ${line.kinds.map((kind) => kinds[kind]).join(' ')}`,
        })}
        onClick={onOpen}
      >
        <span className={rowStyles.icon}>
          <Sign line={line} />
        </span>
        <span className={mergeClasses(rowStyles.title, line.agrees !== false && styles.plain)}>
          {title}{' '}
          <span className={styles.kinds}>
            {line.kinds.map((kind) => (
              <span key={kind} className={styles.kind}>
                {kinds[kind]}
              </span>
            ))}
            {line.notes.map((note) => (
              <span key={note} className={mergeClasses(styles.kind, styles.note)}>
                {notes[note]}
              </span>
            ))}
            {line.against !== null && (
              <span className={styles.kind}>{t('against', { column: line.against })}</span>
            )}
          </span>
        </span>
      </button>
    </ListRow>
  );
}

/** Whether it agrees, is gone, is new or has changed, by shape and colour; the words stand beside it. */
function Sign({ line: { agrees, kinds } }: { readonly line: CompareLine }) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const t = useTexts(COMPARE_TEXTS);
  if (kinds.includes('missing')) return <SubtractCircle16Filled className={styles.gone} aria-hidden />;
  if (kinds.includes('added')) return <AddCircle16Filled className={styles.new} aria-hidden />;
  if (agrees === false) return <ArrowSwap16Filled className={styles.changed} aria-hidden />;
  const Icon = agrees ? Checkmark16Regular : QuestionCircle16Regular;
  return (
    <>
      <Icon className={agrees ? styles.same : styles.unsaid} aria-hidden />
      <span className={hidden}>{t(agrees ? 'agrees' : 'unsaid')}</span>
    </>
  );
}

function Card({ line, pair, actions, onGoTo }: LineItemProps) {
  const styles = useRowStyles();
  const t = useTexts(COMPARE_TEXTS);
  const { match } = line;
  const places = (['left', 'right'] as const).flatMap((side) => {
    const cell = cellIn(line, side);
    return cell && match?.[side] !== null ? [{ side, cell }] : [];
  });
  return (
    <div className={styles.card}>
      <dl className={styles.facts}>
        <dt>{t('cells')}</dt>
        {places.map(({ side, cell }) => (
          <dd key={side} className={styles.fact} style={{ gridColumn: 2 }}>
            <PlaceLink table={pair[side]} cell={cell} onGoTo={() => onGoTo(side, cell)} />
          </dd>
        ))}
      </dl>
      {line.agrees === null && <p className={styles.quiet}>{t('unsaid')}</p>}
      {match && !isFound(match) && <Join match={match} pair={pair} actions={actions} />}
      {match && isFound(match) && match.kind === 'reworded' && (
        <div className={styles.actions}>
          {actions.isDecided(match) && <p className={styles.quiet}>{t('decidedSame')}</p>}
          <Button size="small" onClick={() => actions.onApart(match)}>
            {t('apart')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** So many are offered to be joined with. */
const OFFERED = 6;

/** What an indicator of one table alone may be called in the other, the likeliest first. */
function Join({
  match: { left, right },
  pair,
  actions,
}: {
  readonly match: Match;
  readonly pair: ComparedPair;
  readonly actions: MatchActions;
}) {
  const styles = useRowStyles();
  const t = useTexts(COMPARE_TEXTS);
  const own = (left ?? right)!;
  const others = pair.matches
    .flatMap((one) => (left ? one.kind === 'added' && one.right : one.kind === 'missing' && one.left) || [])
    .sort((a, b) => likeness(own, b) - likeness(own, a))
    .slice(0, OFFERED);
  if (others.length === 0) return null;
  return (
    <>
      <p className={styles.quiet}>{t(left ? 'joinHint' : 'joinBackHint')}</p>
      <div className={styles.actions}>
        {others.map((other) => (
          <Button
            key={`${other.row}|${other.name.value}`}
            className={styles.choice}
            size="small"
            onClick={() => (left ? actions.onJoin(left, other) : actions.onJoin(other, own))}
          >
            {other.name.value}
          </Button>
        ))}
      </div>
    </>
  );
}
