import { Select } from '@fluentui/react-components';
import type { Term } from '../../form';
import { useLanguage, useTexts, type Language } from '../text/texts';
import {
  COLUMN_TEXTS,
  GOAL_TEXTS,
  HEAD_TEXTS,
  MONEY_COLUMN_TEXTS,
  MONEY_TEXTS,
  TERM_PART_TEXTS,
} from './names';
import { READING_TEXTS } from './text';

/** What a text may mean, by the part of the table in which it stands. */
type Meaning = { readonly [P in Term['part']]: Extract<Term, { part: P }>['role'] };

interface MeaningSelectProps {
  /** What the text means now. */
  readonly term: Term;
  /** Nobody has said yet what the text means. */
  readonly isOpen?: boolean;
  readonly onChange: (term: Term) => void;
}

const OPEN = '?';

/** What a text of the table means; another meaning can be selected. */
export function MeaningSelect({ term, isOpen = false, onChange }: MeaningSelectProps) {
  const t = useTexts(READING_TEXTS);
  const language = useLanguage();
  const names = namesIn(language);
  const parts: readonly Term['part'][] =
    term.part === 'column' ? ['column'] : ['head', 'money', 'money-column', 'goal'];
  return (
    <Select
      size="small"
      aria-label={t('meaning', { label: term.label })}
      value={isOpen ? OPEN : term.role === null ? '' : `${term.part}:${term.role}`}
      onChange={(_, { value }) => onChange(selectedTerm(term, value))}
    >
      {isOpen && (
        <option value={OPEN} disabled>
          {t('open')}
        </option>
      )}
      <option value="">{t('nothing')}</option>
      {parts.map((part) =>
        part === 'column' ? (
          <Options key={part} part={part} names={names[part]} />
        ) : (
          <optgroup key={part} label={TERM_PART_TEXTS[language][part]}>
            <Options part={part} names={names[part]} />
          </optgroup>
        ),
      )}
    </Select>
  );
}

function Options({ part, names }: { part: Term['part']; names: Readonly<Record<string, string>> }) {
  return Object.entries(names).map(([role, name]) => (
    <option key={role} value={`${part}:${role}`}>
      {name}
    </option>
  ));
}

function namesIn(language: Language): Readonly<Record<Term['part'], Readonly<Record<string, string>>>> {
  return {
    column: COLUMN_TEXTS[language],
    head: HEAD_TEXTS[language],
    money: MONEY_TEXTS[language],
    'money-column': MONEY_COLUMN_TEXTS[language],
    goal: GOAL_TEXTS[language],
  };
}

/** The values of the options are made from the tables of names, so part and role belong together. */
function selectedTerm(term: Term, value: string): Term {
  if (value === '') return { ...term, role: null };
  const [part, role] = value.split(':') as [Term['part'], Meaning[Term['part']]];
  const nth = part === 'column' && term.nth ? { nth: term.nth } : {};
  return { part, label: term.label, role, ...nth } as Term;
}
