import {
  FINANCE_WORDS,
  IMPLEMENTER_WORDS,
  NO_PROJECT_WORDS,
  ORGANISATION_ENDINGS,
  patternOf,
  PROJECT_WORDS,
  REVIEWER_WORDS,
  SUPERVISOR_WORDS,
} from '../../lexicon';
import { withoutCode } from '../../text';
import type { Label } from '../labels/label';
import type { Field, FormKind, HeadField, HeadRole } from '../model/form';
import { plainNumber } from './numbers';

const ORGANISATION = patternOf(ORGANISATION_ENDINGS);
const SUPERVISOR = patternOf(SUPERVISOR_WORDS);
const IMPLEMENTER = patternOf(IMPLEMENTER_WORDS);
const REVIEWER = patternOf(REVIEWER_WORDS);
const FINANCE = patternOf(FINANCE_WORDS);
const PROJECT = patternOf(PROJECT_WORDS);
const NO_PROJECT = patternOf(NO_PROJECT_WORDS);

/** Whether a text is the name of one office, institution or firm: short, no sentence, and it ends like one. */
export function isOrganisation(text: string): boolean {
  const name = withoutCode(text)
    .trim()
    .replace(/[(（][^()（）]*[)）]$/, '');
  return (
    name.length >= 3 && name.length <= 30 && !/[，。；、,;\d\n]|^各/.test(name) && ORGANISATION.test(name)
  );
}

/** Whether a text behind the label of an organisation may name one: 各县水务局 is nobody in particular, 已完成 no name. */
function mayBeOrganisation(text: string): boolean {
  return !/^[各已未]|等.*[个家]/.test(withoutCode(text).trim());
}

/** So long is the name of a project at most, and so short at least. */
const PROJECT_LENGTH = [4, 45] as const;

/** What a label is whose words no list has, told from its value; undefined where that says nothing. */
export function guessRole({ plain }: Label, value: string): HeadRole | undefined {
  if (plain === '' || /\d/.test(plain)) return undefined;
  if (isOrganisation(value)) {
    if (REVIEWER.test(plain)) return 'reviewer';
    if (FINANCE.test(plain)) return 'other';
    if (SUPERVISOR.test(plain)) return 'supervisor';
    return IMPLEMENTER.test(plain) || PROJECT.test(plain) ? 'implementer' : 'organisation';
  }
  const { length } = value.trim();
  const [least, most] = PROJECT_LENGTH;
  const isName = length >= least && length <= most && /^[^。；，;\n]*$/.test(value.trim());
  const named = plain.replace(/[名全]称|名$/, '');
  return isName && PROJECT.test(named) && !NO_PROJECT.test(named) ? 'project' : undefined;
}

const OWNERS: Readonly<Record<'department' | 'project', readonly HeadRole[]>> = {
  department: ['organisation', 'implementer', 'supervisor'],
  project: ['implementer', 'organisation', 'supervisor'],
};

/** Whose table it is: of a department its name, of a project who carries it out. */
export function organisationOf(head: readonly HeadField[], kind: FormKind): Field<string> | null {
  const roles = OWNERS[kind.startsWith('department') ? 'department' : 'project'];
  const fields = roles.flatMap((role) => {
    const own = head.filter(
      (item) => item.role === role && item.value !== null && plainNumber(item.value) === null,
    );
    // 中央主管部门, 地方主管部门: the lowest of those above is the nearest.
    return role === 'supervisor' ? own.reverse() : own;
  });
  // 各县水务局 names nobody in particular, and a heading beside a label is no name at all.
  const field = fields.find(({ value }) => mayBeOrganisation(value!)) ?? fields[0];
  if (!field) return null;
  const { text, cell, label } = field;
  return { value: withoutCode(field.value!).trim(), text, cell, label };
}

const SUBORDINATE = /^(?:二级|子|具体)/;

/** The project's name, where the head names one. */
export function projectOf(head: readonly HeadField[]): Field<string> | null {
  const fields = head.filter((item) => item.role === 'project' && item.value !== null);
  // 一级项目名称 beside 二级项目名称: the table is of the latter.
  const field = fields.find(({ name }) => SUBORDINATE.test(name)) ?? fields[0];
  return field ? { value: field.value!, text: field.text, cell: field.cell, label: field.label } : null;
}
