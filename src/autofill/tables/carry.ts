import type { Field, Form, Indicator } from '../../form/model/form';
import { convert, type Quantity } from '../../quantity';
import { cellProvenance } from '../records/provenance';
import type { Proposal } from '../proposals/proposal';
import type { CarryRecipe } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { formsIn, isAboutSame, isNamedOnce, ownerOf, sameIndicator, type SourceForm } from './tables';

/** Names have to be so alike for a value to be taken over. */
const ALIKE = 0.8;

/** What other tables of the same organisation or project and year say of the slot: targets of the approval, values of the monitoring. */
export function carryProposals(slot: Slot, sources: readonly Source[]): Proposal[] {
  if (slot.kind === 'executed' || !isNamedOnce(slot)) return [];
  return formsIn(sources, slot.table)
    .filter(({ form }) => isAboutSame(form, slot.table))
    .flatMap((place) =>
      fieldsFor(slot, place.form).flatMap(({ field, certainty, doubts }): Proposal[] => {
        const found = sameIndicator(place.form, slot.label, ALIKE);
        if (!found) return [];
        const made = carried(slot, place, found.indicator, field);
        if ('why' in made) return [];
        const renamed = found.alike < 1 ? [`那张表里叫「${found.indicator.name.value}」`] : [];
        const confidence = Math.round(certainty * found.alike * 100) / 100;
        return [{ ...made, confidence, doubts: [...renamed, ...doubts] }];
      }),
    );
}

interface CarriedField {
  readonly field: CarryRecipe['field'];
  readonly certainty: number;
  readonly doubts: readonly string[];
}

function fieldsFor(slot: Slot, form: Form): CarriedField[] {
  const isTarget = form.kind.endsWith('target');
  if (slot.kind === 'target')
    return [
      { field: 'target', certainty: isTarget ? 1 : 0.85, doubts: isTarget ? [] : ['取自另一张不是批复的表'] },
    ];
  if (form.kind !== 'monitoring' || isTarget) return [];
  return [
    { field: 'actual', certainty: 0.7, doubts: ['监控时的数，年底可能已经变了'] },
    { field: 'forecast', certainty: 0.55, doubts: ['监控时预计的全年数，不是实际数'] },
  ];
}

/** Takes one field of a table over; or why not. */
function carried(
  slot: Slot,
  { source, sheet, form }: SourceForm,
  indicator: Indicator,
  name: CarryRecipe['field'],
): Proposal | { readonly why: string } {
  const field: Field<Quantity> | null = name === 'executed' ? null : indicator[name];
  if (!field || field.text.trim() === '' || field.value.kind === 'placeholder')
    return { why: `「${form.title.text}」里这一项是空白` };
  const value = carriedValue(slot, field);
  if (value === null) return { why: `那张表的单位是「${field.value.unit}」，不能换算成「${slot.unit}」` };
  const texts = [
    ['单位', ownerOf(form) ?? form.project?.value ?? ''],
    ['指标', indicator.name.value],
    ['内容', field.text],
  ] as const;
  return {
    slotId: slot.id,
    recipe: {
      kind: 'carry',
      file: source.name,
      sheet: sheet.sheet.snapshot.sheetName,
      indicator: indicator.name.value,
      field: name,
    },
    value,
    unit: typeof value === 'number' ? slot.unit : null,
    confidence: 1,
    doubts: [],
    provenance: cellProvenance(source, sheet.sheet, field.cell, texts),
    formula: null,
  };
}

/** A target goes over as it is written; a number that was reached in the unit of the slot. */
function carriedValue(slot: Slot, { value: quantity, text }: Field<Quantity>): number | string | null {
  if (slot.kind === 'target' || quantity.value === null || quantity.kind === 'trend') return text.trim();
  return slot.unit === null ? quantity.value : convert(quantity.value, quantity.unit, slot.unit);
}

/** Takes over what a recipe says; or why not, in Chinese. */
export function takeCarry(
  slot: Slot,
  sources: readonly Source[],
  recipe: CarryRecipe,
): Proposal | { readonly why: string } {
  const places = formsIn(sources, slot.table).filter(
    ({ form, sheet }) => isAboutSame(form, slot.table) && sheet.sheet.snapshot.sheetName === recipe.sheet,
  );
  const named = places.filter(({ source }) => source.name === recipe.file);
  const [place, ...others] = named.length > 0 ? named : places;
  if (!place) return { why: `还没有选择本单位、本年度的「${recipe.sheet}」` };
  if (others.length > 0) return { why: `有几张表都可能是「${recipe.sheet}」，请移除不用的` };
  const found = sameIndicator(place.form, recipe.indicator, ALIKE);
  return found
    ? carried(slot, place, found.indicator, recipe.field)
    : { why: `「${recipe.sheet}」里没有指标「${recipe.indicator}」` };
}
