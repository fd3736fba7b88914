import type { Form, Indicator } from '../../form/model/form';
import { matchingValue, similarity } from '../../text';
import type { Slot, SlotTable } from '../slots/slot';
import type { Source, SourceSheet } from '../sources/source';
import { plainWords } from '../match/wording';

/** A recognised table in a source. */
export interface SourceForm {
  readonly source: Source;
  readonly sheet: SourceSheet;
  readonly form: Form;
}

/** All tables of the sources but those on the sheet that is filled. */
export function formsIn(sources: readonly Source[], { sheetId }: SlotTable): SourceForm[] {
  return sources.flatMap((source) =>
    source.sheets.flatMap((sheet) =>
      source.name === null && sheet.sheet.snapshot.sheetId === sheetId
        ? []
        : sheet.forms.map((form) => ({ source, sheet, form })),
    ),
  );
}

/** Whose table it is, by name: the organisation, of a project table also its project. */
export function ownerOf(form: Form): string | null {
  const unit = form.head.find(
    ({ role, value }) => (role === 'implementer' || role === 'supervisor') && value,
  );
  return form.organisation?.value ?? unit?.value ?? null;
}

/** Whether the table speaks of the same organisation or project and the same year as the one that is filled. */
export function isAboutSame(form: Form, table: SlotTable): boolean {
  if (table.year === null || form.year?.value !== table.year) return false;
  if (table.project !== null)
    return form.project !== null && isNamed(table.project, form.project.value, 'project');
  const owner = ownerOf(form);
  return (
    form.project === null &&
    table.organisation !== null &&
    owner !== null &&
    isNamed(table.organisation, owner, 'organisation')
  );
}

function isNamed(own: string, other: string, what: 'organisation' | 'project'): boolean {
  return matchingValue(own, [{ text: other }], what) !== undefined;
}

/** The indicator of the table that has the slot's name, and how alike the names are; undefined when none or two have. */
export function sameIndicator(
  form: Form,
  label: string,
  least: number,
): { readonly indicator: Indicator; readonly alike: number } | undefined {
  const own = plainWords(label);
  const ranked = form.indicators
    .map((indicator) => ({
      indicator,
      alike: plainWords(indicator.name.value) === own ? 1 : similarity(label, indicator.name.value),
    }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = ranked;
  return first && second?.alike !== first.alike ? first : undefined;
}

/** Of a slot whose name repeats in its own table nothing can be taken over by name. */
export function isNamedOnce({ label, table }: Slot): boolean {
  const own = plainWords(label);
  return table.planned.filter((one) => plainWords(one.label) === own).length <= 1;
}
