import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  LEDGER_KIND_NAMES,
  LEDGER_ROWS,
  withStates,
  type LedgerKind,
  type ListAnswers,
} from '../../../app/fill/fill-view';
import type { LedgerInfo } from '../../../app/fill/source-store';
import { Page } from '../../components/page';
import { COMMON_TEXTS } from '../../components/text';
import { useLanguage, useNames, useTexts } from '../../text/texts';
import { LIST_TEXTS } from '../sources/names';
import { SOURCE_TEXTS } from '../sources/text';
import { StateChoices, type Said } from './state-choices';
import { LIST_PAGE_TEXTS } from './text';
import { understoodAs } from './words';

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: '0 16px 16px',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  column: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightRegular,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  question: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '4px',
    padding: '4px 0',
  },
  select: { minWidth: 0 },
  save: { flexGrow: 1 },
});

/** So many row numbers are written out. */
const ROWS_NAMED = 8;

interface ListPageProps {
  readonly file: string | null;
  readonly list: LedgerInfo;
  /** What was said of it so far. */
  readonly answers: ListAnswers;
  readonly onSave: (answers: ListAnswers) => void;
  readonly onClose: () => void;
}

/** How a list was read, to be corrected: what a row is, which date decides, which rows count. */
export default function ListPage({ file, list, answers, onSave, onClose }: ListPageProps) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const commonText = useTexts(COMMON_TEXTS);
  const sourceText = useTexts(SOURCE_TEXTS);
  const names = useNames(LIST_TEXTS);
  const language = useLanguage();
  const [draft, setDraft] = useState(answers);
  const { reading, columns } = list;
  const kindRow = (kind: LedgerKind) => t('kindRow', { kind: names[kind], row: LEDGER_ROWS[kind] });
  const dates = columns.filter(({ kind }) => kind === 'date' || kind === 'year');
  const left = reading.leftOut.filter(
    ({ why }) => !reading.states.some(({ column }) => why.startsWith(`${column}为`)),
  );
  const questions = reading.questions.filter((one) => !draft.checked?.includes(one));
  const chosen = (value: string) => (value === '' ? undefined : value);
  return (
    <Page
      title={t('pageTitle')}
      onClose={onClose}
      foot={
        <>
          <Button className={styles.save} appearance="primary" onClick={() => onSave(draft)}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{commonText('cancel')}</Button>
        </>
      }
    >
      {() => (
        <div className={styles.body}>
          <div>
            <div className={styles.name}>{`${file ?? sourceText('own')} › ${list.sheet}`}</div>
            <p className={styles.quiet}>{understoodAs(reading, language)}</p>
          </div>
          {questions.length > 0 && (
            <section className={styles.section}>
              <h3 className={styles.title}>{t('toLookAt')}</h3>
              <ul className={styles.list}>
                {questions.map((question) => (
                  <li key={question} className={styles.question}>
                    {question}
                    <Button
                      size="small"
                      onClick={() => setDraft({ ...draft, checked: [...(draft.checked ?? []), question] })}
                    >
                      {t('isRight')}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Field label={t('rowMeans')}>
            <Select
              className={styles.select}
              value={draft.what ?? ''}
              onChange={(_, { value }) => {
                const { what: _before, ...others } = draft;
                const what = chosen(value) as LedgerKind | undefined;
                setDraft(what ? { ...others, what } : others);
              }}
            >
              <option value="">
                {answers.what
                  ? t('byNothing')
                  : t('byItself', { what: t('kindRow', { kind: names[reading.what], row: reading.row }) })}
              </option>
              {(Object.keys(LEDGER_KIND_NAMES) as LedgerKind[]).map((kind) => (
                <option key={kind} value={kind}>
                  {kindRow(kind)}
                </option>
              ))}
            </Select>
          </Field>
          {dates.length > 0 && (
            <Field label={t('whichDate')}>
              <Select
                className={styles.select}
                value={draft.date ?? ''}
                onChange={(_, { value }) => {
                  const { date: _before, ...others } = draft;
                  const date = chosen(value);
                  setDraft(date ? { ...others, date } : others);
                }}
              >
                <option value="">
                  {answers.date ? t('byNothing') : t('dateItself', { date: reading.date ?? t('noDate') })}
                </option>
                {dates.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          <States list={list} draft={draft} onChange={setDraft} />
          {left.length > 0 && (
            <section className={styles.section}>
              <h3 className={styles.title}>{t('notData')}</h3>
              <ul className={styles.list}>
                {left.map(({ why, rows }) => {
                  const named = rows.slice(0, ROWS_NAMED).join(commonText('comma'));
                  return (
                    <li key={why} className={styles.quiet}>
                      {t('notDataLine', {
                        ...{ why, count: rows.length },
                        rows: rows.length > ROWS_NAMED ? t('andMore', { rows: named }) : named,
                      })}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
      )}
    </Page>
  );
}

interface StatesProps {
  readonly list: LedgerInfo;
  readonly draft: ListAnswers;
  readonly onChange: (draft: ListAnswers) => void;
}

/** Which rows count, by the columns that tell it; another column can be named. */
function States({ list: { columns, reading }, draft, onChange }: StatesProps) {
  const styles = useStyles();
  const t = useTexts(LIST_PAGE_TEXTS);
  const [added, setAdded] = useState<readonly string[]>([]);
  const known = reading.states.map(({ column, done, not, open, unknown }) => ({
    column,
    values: [...done, ...not, ...open, ...unknown],
    byWords: new Map<string, Said>([
      ...done.map(({ text }) => [text, 'counts'] as const),
      ...not.map(({ text }) => [text, 'not'] as const),
    ]),
    hasOpen: open.length > 0,
  }));
  const others = columns.filter(
    ({ name, values, kind }) =>
      (kind === 'category' || kind === 'answer') &&
      values.length > 0 &&
      !known.some(({ column }) => column === name),
  );
  const own = others
    .filter(({ name }) => added.includes(name))
    .map(({ name, values }) => ({ column: name, values, byWords: new Map<string, Said>(), hasOpen: false }));
  const free = others.filter(({ name }) => !added.includes(name));
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('whichCount')}</h3>
      {known.length + own.length === 0 && <p className={styles.quiet}>{t('noStates')}</p>}
      {[...known, ...own].map(({ column, values, byWords, hasOpen }) => {
        const answer = draft.states.find((one) => one.column === column);
        const said = new Map<string, Said>([
          ...byWords,
          ...(answer?.counts ?? []).map((text) => [text, 'counts'] as const),
          ...(answer?.not ?? []).map((text) => [text, 'not'] as const),
        ]);
        return (
          <div key={column}>
            <h4 className={styles.column}>{`「${column}」`}</h4>
            <StateChoices
              values={values}
              said={said}
              onSay={(text, one) => onChange(withStates(draft, column, new Map([[text, one]])))}
            />
            {hasOpen && <p className={styles.quiet}>{t('openHint')}</p>}
          </div>
        );
      })}
      {free.length > 0 && (
        <Field label={t('addStates')}>
          <Select
            className={styles.select}
            value=""
            onChange={(_, { value }) => value !== '' && setAdded([...added, value])}
          >
            <option value="">{t('chooseColumn')}</option>
            {free.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
    </section>
  );
}
