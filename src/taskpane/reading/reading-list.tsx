import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ReadingLine, ReadingPart, UnusedLabel } from '../../app/reading/reading';
import type { Sureness, Term } from '../../form';
import { formatCell, type Range } from '../../sheet';
import { MeaningSelect } from './meaning-select';
import type { ReadingText } from './strings';

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
  first: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sure: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  medium: { color: tokens.colorNeutralForeground1 },
  low: { color: tokens.colorPaletteDarkOrangeForeground1 },
  value: { overflowWrap: 'anywhere' },
  change: { padding: '0 12px 8px' },
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '0 0 4px' },
});

interface ReadingListProps {
  readonly lines: readonly ReadingLine[];
  readonly unused: readonly UnusedLabel[];
  readonly words: ReadingText;
  readonly onSelect: (range: Range) => void;
  readonly onCorrect: (term: Term) => void;
}

const PARTS: readonly ReadingPart[] = ['head', 'money', 'goals', 'columns', 'end'];

/** How a table was read, part by part; each line leads to its cells, most can be corrected. */
export function ReadingList({ lines, unused, words, onSelect, onCorrect }: ReadingListProps) {
  const styles = useStyles();
  return (
    <>
      {PARTS.map((part) => {
        const own = lines.filter((line) => line.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part} className={styles.section}>
            <h3 className={styles.heading}>{words.parts[part]}</h3>
            <ul className={styles.list}>
              {own.map((line) => (
                <Line key={line.key} line={line} words={words} onSelect={onSelect} onCorrect={onCorrect} />
              ))}
            </ul>
          </section>
        );
      })}
      {unused.length > 0 && (
        <details className={styles.section}>
          <summary className={styles.summary}>{words.unused(unused.length)}</summary>
          <p className={mergeClasses(styles.quiet, styles.hint)}>{words.unusedHint}</p>
          <ul className={styles.list}>
            {unused.map(({ text, cell }) => (
              <li key={formatCell(cell)} className={styles.item}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() =>
                    onSelect({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column })
                  }
                >
                  <span className={styles.value}>{text}</span>{' '}
                  <span className={styles.quiet}>{formatCell(cell)}</span>
                </button>
                <div className={styles.change}>
                  <MeaningSelect
                    term={{ part: 'head', label: text, role: null }}
                    words={words}
                    nothing={words.unusedNone}
                    onChange={onCorrect}
                  />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type LineProps = Omit<ReadingListProps, 'lines' | 'unused'> & { readonly line: ReadingLine };

function Line({ line, words, onSelect, onCorrect }: LineProps) {
  const styles = useStyles();
  const { term, label } = line;
  const cell = label?.cell ?? line.cells[0];
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} onClick={() => onSelect(line.range)}>
        <span className={styles.first}>
          <span className={styles.name}>{nameOf(line, words)}</span>
          <Sure sure={line.sure} words={words} />
        </span>
        {line.sums.length > 0 ? (
          line.sums.map((sum) => (
            <span key={sum.name} className={styles.value}>
              {words.sum(sum.name.split('·')[1] ?? '', sum.value).trim()}
              <br />
            </span>
          ))
        ) : (
          <span className={styles.value}>
            {line.value}
            <br />
          </span>
        )}
        {cell && (
          <span className={styles.quiet}>
            {label?.text ? words.byLabel(oneLine(label.text), formatCell(cell)) : formatCell(cell)}
          </span>
        )}
      </button>
      {term && (
        <div className={styles.change}>
          <MeaningSelect term={term} words={words} onChange={onCorrect} />
        </div>
      )}
    </li>
  );
}

/** A sum that was not recognised and a head field of no known kind keep the name that stands in the table. */
function nameOf({ name, term }: ReadingLine, words: ReadingText): string {
  if (!term || term.role === null || term.role === 'other' || term.role === 'unknown')
    return name.split('·')[0]!;
  if (term.part === 'column') return words.columns[term.role];
  if (term.part === 'head') return words.head[term.role];
  if (term.part === 'money') return term.role === 'batch' ? name.split('·')[0]! : words.money[term.role];
  return name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function Sure({ sure, words }: { sure: Sureness; words: ReadingText }) {
  const styles = useStyles();
  const look = {
    高: styles.quiet,
    中: mergeClasses(styles.quiet, styles.medium),
    低: mergeClasses(styles.quiet, styles.low),
  };
  const Icon = { 高: CheckmarkCircle16Regular, 中: Info16Regular, 低: Warning16Regular }[sure];
  return (
    <span className={mergeClasses(styles.sure, look[sure])}>
      <Icon aria-hidden />
      {words.sure[sure]}
    </span>
  );
}
