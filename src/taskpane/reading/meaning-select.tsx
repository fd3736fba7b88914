import { Select } from '@fluentui/react-components';
import type { Term } from '../../form';
import type { ReadingText } from './strings';

/** What a text may mean, by the part of the table in which it stands. */
type Meaning = { readonly [P in Term['part']]: Extract<Term, { part: P }>['role'] };

interface MeaningSelectProps {
  /** What the text means now. */
  readonly term: Term;
  readonly words: ReadingText;
  /** Nobody has said yet what the text means. */
  readonly isOpen?: boolean;
  readonly onChange: (term: Term) => void;
}

const OPEN = '?';

/** What a text of the table means; another meaning can be selected. */
export function MeaningSelect({ term, words, isOpen = false, onChange }: MeaningSelectProps) {
  const names = namesOf(words);
  const parts: readonly Term['part'][] =
    term.part === 'column' ? ['column'] : ['head', 'money', 'money-column', 'goal'];
  return (
    <Select
      size="small"
      aria-label={words.meaning(term.label)}
      value={isOpen ? OPEN : term.role === null ? '' : `${term.part}:${term.role}`}
      onChange={(_, { value }) => onChange(selectedTerm(term, value))}
    >
      {isOpen && (
        <option value={OPEN} disabled>
          {words.open}
        </option>
      )}
      <option value="">{words.nothing}</option>
      {parts.map((part) =>
        part === 'column' ? (
          <Options key={part} part={part} names={names[part]} />
        ) : (
          <optgroup key={part} label={words.groups[part]}>
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

function namesOf(words: ReadingText): Readonly<Record<Term['part'], Readonly<Record<string, string>>>> {
  const { columns, head, money, moneyColumns, goals } = words;
  return { column: columns, head, money, 'money-column': moneyColumns, goal: goals };
}

/** The values of the options are made from the tables of names, so part and role belong together. */
function selectedTerm(term: Term, value: string): Term {
  if (value === '') return { ...term, role: null };
  const [part, role] = value.split(':') as [Term['part'], Meaning[Term['part']]];
  const nth = part === 'column' && term.nth ? { nth: term.nth } : {};
  return { part, label: term.label, role, ...nth } as Term;
}
