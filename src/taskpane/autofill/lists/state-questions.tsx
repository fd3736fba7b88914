import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, QuestionCircle20Regular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { withStates, type ListAnswers, type Slot } from '../../../app/fill/fill-view';
import type { LedgerInfo, SourceInfo, SourceStore } from '../../../app/fill/source-store';
import { answersOf } from './answers-of';
import { RowsView } from './rows-view';
import { StateChoices, type Said } from './state-choices';
import { LIST_PAGE_TEXTS } from './text';
import { SOURCE_TEXTS } from '../sources/text';
import { useTexts } from '../../text/texts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '0 16px 8px',
    outline: 'none',
  },
  card: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', columnGap: '8px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  show: { minWidth: 0, paddingLeft: 0, fontWeight: tokens.fontWeightRegular },
});

/** States of a column that nobody told yet whether they count. */
interface Asked {
  readonly file: string | null;
  readonly list: LedgerInfo;
  readonly column: string;
  readonly values: LedgerInfo['reading']['states'][number]['unknown'];
  /** Whether it is a column of remarks: none of its texts says that something was done. */
  readonly isRemark: boolean;
}

interface StateQuestionsProps {
  readonly sources: readonly SourceInfo[];
  readonly answers: readonly ListAnswers[];
  readonly store: Pick<SourceStore, 'look'>;
  /** Any of the values that are filled. */
  readonly slot: Slot | undefined;
  readonly onAnswer: (answers: ListAnswers) => void;
}

/** What only a person can tell: each column of states once, all its unknown values together. */
export function StateQuestions({ sources, answers, store, slot, onAnswer }: StateQuestionsProps) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const section = useRef<HTMLElement>(null);
  const asked = askedIn(sources);
  if (asked.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-label={t('questions')} tabIndex={-1}>
      {asked.map((one) => (
        <Question
          key={`${one.list.columns.map(({ name }) => name).join()}|${one.column}`}
          asked={one}
          store={store}
          slot={slot}
          onAnswer={(said) => {
            // The question goes away; the focus stays where the next one is.
            section.current?.focus();
            onAnswer(withStates(answersOf(one.list, answers), one.column, said));
          }}
        />
      ))}
    </section>
  );
}

/** Lists with the same headings are asked about once. */
function askedIn(sources: readonly SourceInfo[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const { name: file, ledgers } of sources)
    for (const list of ledgers)
      for (const { column, unknown, done, open } of list.reading.states) {
        if (unknown.length === 0) continue;
        const key = `${list.columns.map(({ name }) => name).join()}|${column}`;
        const before = found.get(key);
        const isRemark = done.length + open.length === 0;
        const values = merged(before?.values ?? [], unknown);
        found.set(key, before ? { ...before, values } : { file, list, column, values, isRemark });
      }
  return [...found.values()];
}

function merged(one: Asked['values'], other: Asked['values']): Asked['values'] {
  const counts = new Map(one.map(({ text, count }) => [text, count]));
  for (const { text, count } of other) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].map(([text, count]) => ({ text, count }));
}

function Question({
  asked: { file, list, column, values, isRemark },
  store,
  slot,
  onAnswer,
}: {
  readonly asked: Asked;
  readonly onAnswer: (said: ReadonlyMap<string, Said>) => void;
} & Pick<StateQuestionsProps, 'store' | 'slot'>) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const title = useId();
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const [showsRows, setShowsRows] = useState(false);

  function say(text: string, one: Said | undefined) {
    const next = new Map(said);
    if (one) next.set(text, one);
    else next.delete(text);
    setSaid(next);
    if (values.every((value) => next.has(value.text))) onAnswer(next);
  }

  return (
    <div className={styles.card} role="group" aria-labelledby={title}>
      <div className={styles.head}>
        <QuestionCircle20Regular className={styles.icon} aria-hidden />
        <div>
          <h3 className={styles.title} id={title}>
            {t(isRemark ? 'remarksAsked' : 'statesAsked')}
          </h3>
          <p className={styles.quiet}>
            {t('askedOf', { place: `${file ?? sourceText('own')} › ${list.sheet}`, column })}
          </p>
        </div>
      </div>
      <StateChoices values={values} said={said} onSay={say} />
      {slot && (
        <Button
          className={styles.show}
          size="small"
          appearance="transparent"
          icon={showsRows ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={showsRows}
          onClick={() => setShowsRows(!showsRows)}
        >
          {t(showsRows ? 'hideRows' : 'showRows')}
        </Button>
      )}
      {slot && showsRows && (
        <RowsView
          store={store}
          slot={slot}
          recipe={{
            ...{ kind: 'ledger', file, sheet: list.sheet, aggregate: 'count', column: null },
            filters: [{ column, oneOf: values.map(({ text }) => text) }],
          }}
          marked={column}
        />
      )}
      <p className={styles.quiet}>{t('askedOnce')}</p>
    </div>
  );
}
