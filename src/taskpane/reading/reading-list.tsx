import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReadingLine, ReadingPart } from '../../app/reading/reading';
import type { Sureness, Term } from '../../form';
import { formatCell, formatRange, type Range } from '../../sheet';
import { MeaningSelect } from './meaning-select';
import { useLanguage, useNames, useTexts, type Language } from '../text/texts';
import { COLUMN_TEXTS, HEAD_TEXTS, MONEY_TEXTS, PART_TEXTS, SURENESS_TEXTS, UNREAD_TEXTS } from './names';
import { READING_TEXTS } from './text';

const useStyles = makeStyles({
  section: { padding: '0 16px 12px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  item: { ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  line: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 12px',
    border: 'none',
    textAlign: 'left',
    font: 'inherit',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  asked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  first: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sure: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  medium: { color: tokens.colorNeutralForeground1 },
  low: { color: tokens.colorPaletteDarkOrangeForeground1 },
  value: { overflowWrap: 'anywhere' },
  change: { padding: '0 12px 8px' },
  hint: { margin: '0 0 4px' },
});

interface ReadingListProps {
  readonly lines: readonly ReadingLine[];
  /** The key of the line that is asked for: it gets the focus. */
  readonly asked: string | null;
  readonly onSelect: (range: Range) => void;
  readonly onCorrect: (term: Term) => void;
}

/** What was not understood comes first. */
const PARTS: readonly ReadingPart[] = ['unread', 'head', 'money', 'goals', 'columns', 'end'];

/** How a table was read, part by part; each line leads to its cells, most can be corrected. */
export function ReadingList({ lines, asked, onSelect, onCorrect }: ReadingListProps) {
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const parts = useNames(PART_TEXTS);
  return (
    <>
      {PARTS.map((part) => {
        const own = lines.filter((line) => line.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part} className={styles.section}>
            <h3 className={styles.heading}>{parts[part]}</h3>
            {part === 'unread' && (
              <p className={mergeClasses(styles.quiet, styles.hint)}>{t('unreadHint')}</p>
            )}
            <ul className={styles.list}>
              {own.map((line) => (
                <Line
                  key={line.key}
                  line={line}
                  isAsked={line.key === asked}
                  onSelect={onSelect}
                  onCorrect={onCorrect}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

type LineProps = Omit<ReadingListProps, 'lines' | 'asked'> & {
  readonly line: ReadingLine;
  readonly isAsked: boolean;
};

function Line({ line, isAsked, onSelect, onCorrect }: LineProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [isAsked]);
  const styles = useStyles();
  const t = useTexts(READING_TEXTS);
  const language = useLanguage();
  const { term, label } = line;
  const cell = label?.cell ?? line.cells[0];
  const place = line.unread ? formatRange(line.range) : cell && formatCell(cell);
  return (
    <li className={styles.item}>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.line, isAsked && styles.asked)}
        aria-current={isAsked || undefined}
        onClick={() => onSelect(line.range)}
      >
        <span className={styles.first}>
          <span className={styles.name}>{nameOf(line, language)}</span>
          <Sure sure={line.sure} />
        </span>
        {line.sums.length > 0 ? (
          line.sums.map((sum) => (
            <span key={sum.name} className={styles.value}>
              {t('sum', { column: sum.name.split('·')[1] ?? '', value: sum.value }).trim()}
              <br />
            </span>
          ))
        ) : (
          <span className={styles.value}>
            {line.value}
            <br />
          </span>
        )}
        {place && (
          <span className={styles.quiet}>
            {label?.text && !line.unread ? t('byLabel', { label: oneLine(label.text), cell: place }) : place}
          </span>
        )}
      </button>
      {term && (
        <div className={styles.change}>
          <MeaningSelect term={term} isOpen={line.unread !== null} onChange={onCorrect} />
        </div>
      )}
    </li>
  );
}

/** A sum that was not recognised and a head field of no known kind keep the name that stands in the table. */
function nameOf({ name, term, label, unread }: ReadingLine, language: Language): string {
  if (unread) {
    return label?.text
      ? READING_TEXTS[language]('unreadColumn', { heading: oneLine(label.text) })
      : UNREAD_TEXTS[language][unread.kind];
  }
  if (!term || term.role === null || term.role === 'other' || term.role === 'unknown')
    return name.split('·')[0]!;
  if (term.part === 'column') return COLUMN_TEXTS[language][term.role];
  if (term.part === 'head') return HEAD_TEXTS[language][term.role];
  if (term.part === 'money')
    return term.role === 'batch' ? name.split('·')[0]! : MONEY_TEXTS[language][term.role];
  return name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function Sure({ sure }: { sure: Sureness }) {
  const styles = useStyles();
  const words = useNames(SURENESS_TEXTS);
  const look = {
    高: styles.quiet,
    中: mergeClasses(styles.quiet, styles.medium),
    低: mergeClasses(styles.quiet, styles.low),
  };
  const Icon = { 高: CheckmarkCircle16Regular, 中: Info16Regular, 低: Warning16Regular }[sure];
  return (
    <span className={mergeClasses(styles.sure, look[sure])}>
      <Icon aria-hidden />
      {words[sure]}
    </span>
  );
}
