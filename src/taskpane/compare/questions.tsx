import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { compareLines, type ComparedPair } from '../../app/compare/compare-view';
import type { CellRef } from '../../sheet';
import { useTexts } from '../text/texts';
import { doubtful, type Found } from './list/entries';
import { Sides, type Side } from './list/sides';
import { COMPARE_TEXTS } from './text';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '4px 16px 8px',
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
  // The two sides stand further left in the list.
  sides: { paddingLeft: '24px' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** So many are asked at once. */
const ASKED = 2;

interface QuestionsProps {
  readonly pair: ComparedPair;
  readonly disabled: boolean;
  readonly onAnswer: (match: Found, isSame: boolean) => void;
  readonly onGoTo: (side: Side, cell: CellRef) => void;
}

/** Indicators that may be the same under another name: only the person can tell. */
export function Questions({ pair, disabled, onAnswer, onGoTo }: QuestionsProps) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const section = useRef<HTMLElement>(null);
  const asked = doubtful(pair.matches);
  if (asked.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-label={t('questions')} tabIndex={-1}>
      {asked.slice(0, ASKED).map((match) => (
        <Question
          key={`${match.left.name.value}|${match.right.name.value}`}
          {...{ pair, match, disabled, onGoTo }}
          onAnswer={(isSame) => {
            // The question goes away; the focus stays where the next one is.
            section.current?.focus();
            onAnswer(match, isSame);
          }}
        />
      ))}
      {asked.length > ASKED && (
        <p className={styles.quiet}>{t('questionsMore', { count: asked.length - ASKED })}</p>
      )}
    </section>
  );
}

function Question({
  pair,
  match,
  disabled,
  onAnswer,
  onGoTo,
}: Omit<QuestionsProps, 'onAnswer'> & {
  readonly match: Found;
  readonly onAnswer: (isSame: boolean) => void;
}) {
  const styles = useStyles();
  const t = useTexts(COMPARE_TEXTS);
  const title = useId();
  const line = compareLines(pair).find((one) => one.match === match)!;
  return (
    <div className={styles.card} role="group" aria-labelledby={title}>
      <div className={styles.head}>
        <QuestionCircle20Regular className={styles.icon} aria-hidden />
        <h2 className={styles.title} id={title}>
          {t('question')}
        </h2>
      </div>
      <div className={styles.sides}>
        <Sides pair={pair} line={line} isOpen onGoTo={onGoTo} />
      </div>
      <div className={styles.answers}>
        <Button size="small" appearance="primary" disabledFocusable={disabled} onClick={() => onAnswer(true)}>
          {t('yes')}
        </Button>
        <Button size="small" disabledFocusable={disabled} onClick={() => onAnswer(false)}>
          {t('no')}
        </Button>
      </div>
    </div>
  );
}
