import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LIVE, type Aspect, type CompareLine, type ComparedPair } from '../../../app/compare/compare-view';
import { formatCell, type CellRef } from '../../../sheet';
import { COMMON_TEXTS } from '../../components/text';
import { useLanguage, useTexts } from '../../text/texts';
import { COMPARE_TEXTS } from '../text';
import { tablePlace } from '../words';
import { Marked } from './marked';

export type Side = 'left' | 'right';

const useStyles = makeStyles({
  // Begins under the sign of the line: in a narrow pane every character counts.
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '4px',
    margin: '4px 0 0 -24px',
  },
  side: {
    // What is only read out stays inside.
    position: 'relative',
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '2px 6px 4px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  live: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  cell: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  link: { color: tokens.colorBrandForegroundLinkHover },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { display: 'block', whiteSpace: 'pre-line' },
});

interface SidesProps {
  readonly pair: ComparedPair;
  readonly line: CompareLine;
  readonly isOpen: boolean;
  readonly onGoTo: (side: Side, cell: CellRef) => void;
}

/** What the two tables write, beside each other; a click on the side of the workbook goes to the cell. */
export function Sides({ pair, line, isOpen, onGoTo }: SidesProps) {
  const styles = useStyles();
  const shown = shownAspects(line);
  return (
    <div className={styles.sides}>
      {(['left', 'right'] as const).map((side) => (
        <OneSide
          key={side}
          {...{ pair, side, shown, isOpen }}
          isMissing={line.match !== null && line.match[side] === null}
          onGoTo={(cell) => onGoTo(side, cell)}
        />
      ))}
    </div>
  );
}

interface OneSideProps {
  readonly pair: ComparedPair;
  readonly side: Side;
  readonly shown: readonly Aspect[];
  readonly isOpen: boolean;
  /** Whether the table does not have the indicator. */
  readonly isMissing: boolean;
  readonly onGoTo: (cell: CellRef) => void;
}

function OneSide({ pair, side, shown, isOpen, isMissing, onGoTo }: OneSideProps) {
  const styles = useStyles();
  const language = useLanguage();
  const t = useTexts(COMPARE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const table = pair[side];
  const cell = cellOf(shown, side);
  if (isMissing) return <div className={mergeClasses(styles.side, styles.quiet)}>{t('missing')}</div>;
  const content = (
    <>
      {cell && (
        <span className={mergeClasses(styles.cell, table.path === LIVE && styles.link)}>
          {formatCell(cell)}
        </span>
      )}
      {shown.map((aspect) => (
        <AspectText key={aspect.what} {...{ aspect, side, isOpen }} />
      ))}
    </>
  );
  if (table.path !== LIVE || !cell)
    return (
      <div className={styles.side} title={tablePlace(table, language)}>
        {content}
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(styles.side, styles.live)}
      tabIndex={-1}
      title={commonText('goTo', { cell: formatCell(cell) })}
      onClick={() => onGoTo(cell)}
    >
      {content}
    </button>
  );
}

function AspectText({
  aspect,
  side,
  isOpen,
}: {
  readonly aspect: Aspect;
  readonly side: Side;
  readonly isOpen: boolean;
}) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const text = aspect[side];
  if (text === null || text === '')
    return <span className={mergeClasses(styles.text, styles.quiet)}>{t('blank')}</span>;
  const spoken = (value: string) =>
    aspect.what === 'weight'
      ? t('weight', { points: value })
      : aspect.what === 'level'
        ? t('level', { level: value })
        : value;
  const { left, right } = aspect;
  return (
    <span className={styles.text}>
      {aspect.differs && left !== null && right !== null ? (
        <Marked side={side} left={spoken(left)} right={spoken(right)} whole={isOpen} />
      ) : (
        spoken(text)
      )}
    </span>
  );
}

/** What differs; where nothing does, or one table alone has the indicator, its target and weight. */
function shownAspects({ aspects, match }: CompareLine): readonly Aspect[] {
  const isBoth = match !== null && match.left !== null && match.right !== null;
  const differing = aspects.filter(({ differs }) => differs);
  if (match === null || (isBoth && differing.length > 0)) return match === null ? aspects : differing;
  return aspects.filter(({ what }) => what === 'target' || what === 'weight');
}

/** The cell that a click on a side leads to. */
function cellOf(aspects: readonly Aspect[], side: Side): CellRef | null {
  return aspects.find(({ cells }) => cells[side] !== null)?.cells[side] ?? null;
}

/** Where the line stands in a table: what differs first, else its name. */
export function cellIn(line: CompareLine, side: Side): CellRef | null {
  return cellOf(shownAspects(line), side) ?? cellOf(line.aspects, side);
}
