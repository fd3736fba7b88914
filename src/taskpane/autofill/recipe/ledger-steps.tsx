import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { filterText, type Slot } from '../../../app/fill/fill-view';
import type { SourceStore } from '../../../app/fill/source-store';
import { RowsView } from '../lists/rows-view';
import { understoodAs } from '../lists/words';
import { SOURCE_TEXTS } from '../sources/text';
import { useLanguage, useTexts } from '../../text/texts';
import { ValueChoices } from './condition-row';
import { countedValues, pointedAs, rowsOf, withPointed, withValues } from './pointing';
import { draftOf, filterOf, ledgerOf, type LedgerChoice, type LedgerDraft } from './recipe-draft';
import { RECIPE_TEXTS } from './text';

const useStyles = makeStyles({
  quietFocus: { outline: 'none' },
  step: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: 'flex', columnGap: '8px', alignItems: 'baseline', justifyContent: 'space-between' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  lists: { marginLeft: '-8px' },
  list: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  values: {
    maxHeight: '176px',
    overflowY: 'auto',
    marginLeft: '-8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  conditions: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  condition: { minWidth: 0, fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
});

interface LedgerStepsProps {
  readonly slot: Slot;
  readonly draft: LedgerDraft;
  readonly ledgers: readonly LedgerChoice[];
  readonly store: Pick<SourceStore, 'begin' | 'look'>;
  readonly onChange: (draft: LedgerDraft) => void;
}

/** A recipe pointed out in three clicks: the list, the column, the values that count; its rows are lit up beside. */
export function LedgerSteps({ slot, draft, ledgers, store, onChange }: LedgerStepsProps) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const language = useLanguage();
  const ledger = ledgerOf(draft, ledgers);
  const columns = useRef<HTMLElement>(null);
  const [chooses, setChooses] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const column = ledger?.info.columns.find(({ name }) => name === pointed);
  const nameOf = ({ file, info }: LedgerChoice) =>
    `${file ?? sourceText('own')} › ${sourceText('ledger', { name: info.sheet, rows: info.rows })}`;

  async function begin({ file, info }: LedgerChoice) {
    const recipe = await store.begin(slot, { file, sheet: info.sheet }).catch(() => null);
    if (recipe) onChange(draftOf(recipe));
  }

  // What was clicked may be gone afterwards; the person goes on with the columns.
  const began = ledger !== undefined && !chooses;
  useEffect(() => {
    if (began && document.activeElement === document.body) columns.current?.focus();
  }, [began, draft]);

  // Where there is one list only, nobody has to choose it.
  const beginAlone = useEffectEvent(() => {
    if (!ledger && ledgers.length === 1) void begin(ledgers[0]!);
  });
  useEffect(() => beginAlone(), []);

  const rows = ledger ? rowsOf(draft) : null;
  return (
    <>
      <section className={styles.step}>
        <h3 className={styles.title}>{t('stepList')}</h3>
        {ledger && !chooses ? (
          <div className={styles.line}>
            <span className={styles.name}>{nameOf(ledger)}</span>
            {ledgers.length > 1 && (
              <Button size="small" onClick={() => setChooses(true)}>
                {t('otherList')}
              </Button>
            )}
          </div>
        ) : ledgers.length === 0 ? (
          <p className={styles.quiet}>{t('noLists')}</p>
        ) : (
          <RadioGroup
            className={styles.lists}
            aria-label={t('stepList')}
            value={ledger ? String(ledgers.indexOf(ledger)) : ''}
            onChange={(_, { value }) => {
              setChooses(false);
              setPointed(null);
              void begin(ledgers[Number(value)]!);
            }}
          >
            {ledgers.map((one, index) => (
              <Radio
                key={index}
                value={String(index)}
                label={
                  <span className={styles.list}>
                    {nameOf(one)}
                    <span className={styles.quiet}>{understoodAs(one.info.reading, language)}</span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        )}
      </section>
      {ledger && rows && !chooses && (
        <>
          <section
            ref={columns}
            className={mergeClasses(styles.step, styles.quietFocus)}
            aria-label={t('stepColumn')}
            tabIndex={-1}
          >
            <h3 className={styles.title}>{t('stepColumn')}</h3>
            <RowsView
              store={store}
              slot={slot}
              recipe={rows}
              marked={pointed ?? draft.column}
              onColumn={(name) => {
                const clicked = ledger.info.columns.find((one) => one.name === name);
                if (!clicked) return;
                setPointed(name);
                onChange(withPointed(draft, clicked, slot));
              }}
            />
          </section>
          <section className={styles.step}>
            <h3 className={styles.title}>{t('stepValues')}</h3>
            {column && pointedAs(column) === 'values' ? (
              <div
                className={styles.values}
                role="group"
                aria-label={t('valuesOf', { column: column.name })}
                tabIndex={0}
              >
                <ValueChoices
                  values={column.values}
                  selected={countedValues(draft, column) ?? []}
                  onChange={(texts) => onChange(withValues(draft, column, texts, slot))}
                />
              </div>
            ) : (
              <p className={styles.quiet}>{t(column ? 'pointedNumber' : 'pointHint')}</p>
            )}
          </section>
          <Conditions draft={draft} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** What else limits the rows, in plain words; a click takes it away. */
function Conditions({ draft, onChange }: Pick<LedgerStepsProps, 'draft' | 'onChange'>) {
  const styles = useStyles();
  const t = useTexts(RECIPE_TEXTS);
  const limits = draft.conditions.flatMap((condition, place) => {
    const filter = filterOf(condition);
    return filter ? [{ place, words: filterText(filter) }] : [];
  });
  if (limits.length === 0) return null;
  return (
    <section className={styles.step}>
      <h3 className={styles.title}>{t('conditions')}</h3>
      <ul className={styles.conditions}>
        {limits.map(({ place, words }) => (
          <li key={words}>
            <Button
              className={styles.condition}
              size="small"
              icon={<Dismiss12Regular />}
              iconPosition="after"
              aria-label={t('dropCondition', { condition: words })}
              title={t('dropCondition', { condition: words })}
              onClick={() =>
                onChange({ ...draft, conditions: draft.conditions.filter((_one, at) => at !== place) })
              }
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
