import { fold } from '../../text';
import type { FormKind, HeadRole, IndicatorColumn, MoneyColumn, MoneyRole } from '../model/form';
import { readLabel } from '../../table';

/** What a person may say of a label of the goals part. */
export type GoalTerm = 'annual' | 'medium-term' | 'completed';

/** The parts of a table whose texts a person can explain, and what texts of each may mean. */
export interface TermRoles {
  head: HeadRole;
  money: MoneyRole;
  'money-column': MoneyColumn;
  goal: GoalTerm;
  column: IndicatorColumn;
}

/** What one text of a table means. `null`: nothing of ours. */
export type Term = {
  [P in keyof TermRoles]: {
    readonly part: P;
    readonly label: string;
    readonly role: TermRoles[P] | null;
    /** Which of several equal headings of the indicator table, from 1, row by row; all of them when absent. */
    readonly nth?: number;
  };
}[keyof TermRoles];

/** One layout of tables, known by the headings of its indicator table, and what its texts mean. */
export interface TableLayout {
  /** All headings of the indicator table as written, of all its heading rows. */
  readonly header: readonly string[];
  /** When the title misleads. */
  readonly kind?: FormKind;
  readonly terms: readonly Term[];
}

/** How tables are read that nobody has seen before; made by correcting a reading, kept as JSON. */
export interface ReadingTemplate {
  readonly version: 1;
  readonly name: string;
  readonly layouts: readonly TableLayout[];
}

/** One thing that a person says: what a text is, which kind of table it is, or only where the headings stand. */
export type Correction =
  Term | { readonly part: 'kind'; readonly kind: FormKind } | { readonly part: 'header' };

/** A template that says nothing yet. */
export function emptyTemplate(name: string): ReadingTemplate {
  return { version: 1, name, layouts: [] };
}

/** A heading or label as templates compare it: without brackets, years, white space and width. */
export function headingKey(text: string): string {
  const { plain, full } = readLabel(text);
  const key = plain || full || fold(text).replace(/\s+/g, '');
  return key.replace(/(?:19|20)\d{2}年?度?/g, '').toLowerCase() || key;
}

/** So large a share of a layout's headings must stand in a table for it to be of that layout. */
export const SAME_LAYOUT = 0.8;

/** The share of a layout's headings that stand among these, each used once. */
function coverage(layout: TableLayout, header: readonly string[]): number {
  const open = header.map(headingKey);
  const found = layout.header.filter((heading) => {
    const at = open.indexOf(headingKey(heading));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
  return found.length / layout.header.length;
}

/** The place of the layout with these headings; -1 when the template says nothing of it. */
function placeOf(template: ReadingTemplate, header: readonly string[]): number {
  return template.layouts.findIndex(
    (layout) =>
      Math.min(coverage(layout, header), coverage({ header, terms: [] }, layout.header)) >= SAME_LAYOUT,
  );
}

/** The template without what was said of the layout with these headings. */
export function forget(template: ReadingTemplate, header: readonly string[]): ReadingTemplate {
  const known = placeOf(template, header);
  return { ...template, layouts: template.layouts.filter((_layout, place) => place !== known) };
}

/** The template with one more thing said of the layout with these headings; what was said before of it gives way. */
export function correct(
  template: ReadingTemplate,
  header: readonly string[],
  change: Correction,
): ReadingTemplate {
  const known = placeOf(template, header);
  const before: TableLayout = template.layouts[known] ?? { header: [...header], terms: [] };
  const after = changed(before, change);
  const layouts = known < 0 ? [...template.layouts, after] : template.layouts.with(known, after);
  return { ...template, layouts };
}

function changed(layout: TableLayout, change: Correction): TableLayout {
  if (change.part === 'header') return layout;
  if (change.part === 'kind') return { ...layout, kind: change.kind };
  return { ...layout, terms: [...layout.terms.filter((term) => !sameText(term, change)), change] };
}

/** Whether two terms speak of the same text; headings of columns may stand elsewhere as labels too. */
function sameText(a: Term, b: Term): boolean {
  if (headingKey(a.label) !== headingKey(b.label)) return false;
  if (a.part !== 'column' || b.part !== 'column') return (a.part === 'column') === (b.part === 'column');
  return b.nth === undefined || a.nth === b.nth;
}

/** Both templates in one; where they contradict each other the second counts. */
export function mergeTemplates(first: ReadingTemplate, second: ReadingTemplate): ReadingTemplate {
  return second.layouts.reduce<ReadingTemplate>(
    (merged, { header, kind, terms }) =>
      [
        { part: 'header' } as const,
        ...(kind ? [{ part: 'kind', kind } as const] : []),
        ...terms,
      ].reduce<ReadingTemplate>((template, change) => correct(template, header, change), merged),
    first,
  );
}
