import type { Field, Form } from '../../form/model/form';
import { convert, type Quantity } from '../../quantity';
import { formatCell, type CellRef } from '../../sheet';
import type { Proposal, Sample } from '../proposals/proposal';
import type { RollUpRecipe, RollUpWeight } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { formsIn, isAboutSame, isNamedOnce, ownerOf, sameIndicator, type SourceForm } from './tables';
import { plainWords } from '../match/wording';

/** Names have to be nearly the same to be added. */
const ALIKE = 0.9;
/** A person looks at sums over other units' tables before they are accepted. */
const CERTAINTY = 0.75;

/** The values of subordinate units in one: counts added, rates in each way in which they can be weighted. */
export function rollUpProposals(slot: Slot, sources: readonly Source[]): Proposal[] {
  if (slot.kind === 'target' || !slot.wantsNumber || !isNamedOnce(slot)) return [];
  const units = unitsFor(slot, sources);
  if (units.length === 0) return [];
  const weights: RollUpWeight[] =
    slot.unit === '%' ? ['money', ...countsOf(units).map((indicator) => ({ indicator }))] : ['sum'];
  return weights.flatMap((weight): Proposal[] => {
    const made = rolledUp(slot, units, { kind: 'roll-up', indicator: slot.label, weight });
    if ('why' in made) return [];
    const doubts = weight === 'sum' ? [] : ['各单位的比率按权重合成，请选择按资金还是按数量'];
    // One table is another unit's sooner than all there is below this one.
    const isAlone = units.length === 1;
    const alone = isAlone ? ['只有一个单位的表，请确认下级单位是否齐全'] : [];
    const certainty = weight === 'sum' ? CERTAINTY - 0.1 * Number(made.doubts.length > 0) : 0.55;
    const confidence = Math.round(certainty * (isAlone ? 0.5 : 1) * 100) / 100;
    return [{ ...made, confidence, doubts: [...alone, ...doubts, ...made.doubts] }];
  });
}

/** Rolls up by the recipe; or why not, in Chinese. */
export function takeRollUp(
  slot: Slot,
  sources: readonly Source[],
  recipe: RollUpRecipe,
): Proposal | { readonly why: string } {
  const units = unitsFor({ ...slot, label: recipe.indicator }, sources);
  return units.length === 0 ? { why: '还没有选择下级单位本年度的表' } : rolledUp(slot, units, recipe);
}

/** One unit's table with the value that it states; null when it does not. */
interface Unit extends SourceForm {
  readonly owner: string;
  readonly field: Field<Quantity> | null;
  readonly amount: { readonly value: number; readonly cell: CellRef } | null;
}

/** Tables of other organisations of the same year and kind, of which at least one states the value. */
function unitsFor(slot: Slot, sources: readonly Source[]): Unit[] {
  const units = formsIn(sources, slot.table).flatMap((place): Unit[] => {
    const { form } = place;
    const owner = ownerOf(form);
    const isPeer =
      form.kind.endsWith('self-evaluation') && form.year?.value === slot.table.year && owner !== null;
    if (!isPeer || isAboutSame(form, slot.table)) return [];
    const field = sameIndicator(form, slot.label, ALIKE)?.indicator.actual ?? null;
    const amount = slot.kind === 'executed' ? executedOf(form, slot) : field && numberOf(field, slot);
    return [{ ...place, owner, field, amount }];
  });
  return units.some(({ amount }) => amount !== null) ? units : [];
}

function numberOf(field: Field<Quantity>, { unit }: Slot): Unit['amount'] {
  const { value, unit: of } = field.value;
  if (value === null) return null;
  const converted = unit === null ? value : convert(value, of, unit);
  return converted === null ? null : { value: converted, cell: field.cell };
}

function executedOf(form: Form, slot: Slot): Unit['amount'] {
  const own = plainWords(slot.label);
  const item = form.money.find(({ label }) => plainWords(label.value) === own);
  const field = item?.amounts.executed;
  if (!field || field.value === null) return null;
  const value = convert(field.value, form.moneyUnit?.value ?? null, slot.unit);
  return value === null ? null : { value, cell: field.cell };
}

function rolledUp(
  slot: Slot,
  units: readonly Unit[],
  recipe: RollUpRecipe,
): Proposal | { readonly why: string } {
  const stated = units.filter(({ amount }) => amount !== null);
  const weights = stated.map((unit) => weightOf(unit, recipe.weight));
  const without = stated.filter((_unit, place) => weights[place] === null);
  if (without.length > 0)
    return { why: `${without.map(({ owner }) => owner).join('、')}的表里没有可作权重的数` };
  const total = weights.reduce<number>((sum, weight) => sum + weight!, 0);
  const sum = stated.reduce((all, { amount }, place) => all + amount!.value * weights[place]!, 0);
  if (recipe.weight !== 'sum' && total <= 0) return { why: '各单位的权重合计是 0，不能加权' };
  const value = Number((recipe.weight === 'sum' ? sum : sum / total).toPrecision(12));
  const missing = units.filter(({ amount }) => amount === null).map(({ owner }) => owner);
  const files = [...new Map(stated.map(({ source }) => [source.id, source])).values()];
  return {
    slotId: slot.id,
    recipe,
    value,
    unit: slot.unit,
    confidence: 1,
    doubts: missing.length > 0 ? [`${missing.join('、')}没有填这一项，没有计入`] : [],
    provenance: {
      sourceId: files[0]!.id,
      file: files.map(({ name }) => name ?? '本工作簿').join('、'),
      // Of several files each has its own, in the sample.
      sha256: files.length === 1 ? files[0]!.sha256 : null,
      sheet: [...new Set(stated.map(({ sheet }) => sheet.sheet.snapshot.sheetName))].join('、'),
      range: stated.map(({ amount }) => formatCell(amount!.cell)).join(','),
      rows: [],
      filters: [],
      sample: sampleOf(slot, stated, recipe.weight === 'sum' ? null : (weights as number[])),
    },
    formula: null,
  };
}

function weightOf({ form }: Unit, weight: RollUpWeight): number | null {
  if (weight === 'sum') return 1;
  if (weight === 'money') return fundsOf(form);
  return sameIndicator(form, weight.indicator, ALIKE)?.indicator.actual?.value.value ?? null;
}

/** What the unit spent, else what it was given, in 元. */
function fundsOf(form: Form): number | null {
  for (const role of ['total', 'income-total', 'department-expenditure'] as const) {
    const item = form.money.find((one) => one.role === role);
    for (const column of ['executed', 'budget', 'amount', 'initial'] as const) {
      const value = item?.amounts[column]?.value;
      if (value !== null && value !== undefined) return convert(value, form.moneyUnit?.value ?? '元', '元');
    }
  }
  return null;
}

/** Counts that every unit states: rates can be weighted by them. */
function countsOf(units: readonly Unit[]): string[] {
  const [first, ...others] = units;
  return first!.form.indicators.flatMap(({ name, actual }) => {
    const isCount = typeof actual?.value.value === 'number' && actual.value.kind === 'count';
    const everywhere = others.every(
      ({ form }) => typeof sameIndicator(form, name.value, ALIKE)?.indicator.actual?.value.value === 'number',
    );
    return isCount && everywhere ? [name.value] : [];
  });
}

function sampleOf(slot: Slot, units: readonly Unit[], weights: readonly number[] | null): Sample {
  const number = (value: number) => `${value}${slot.unit ?? ''}`;
  return {
    headings: ['单位', '文件', '单元格', '数', ...(weights ? ['权重'] : []), '文件校验值'],
    rows: units.map(({ owner, source, amount }, place) => ({
      row: amount!.cell.row + 1,
      texts: [
        owner,
        source.name ?? '本工作簿',
        formatCell(amount!.cell),
        number(amount!.value),
        ...(weights ? [String(weights[place])] : []),
        source.sha256 ?? '',
      ],
    })),
  };
}
