import { FUND_SOURCES, type Field, type Form, type Indicator, type MoneyItem } from '../../form/model/form';
import { isKnownUnit, readQuantity, readUnit, type Quantity } from '../../quantity';
import { BLANK, formatCell, type CellRef, type CellState, type Sheet, isSameCell } from '../../sheet';
import { plainWords } from '../match/wording';
import { habitOf } from './habit';
import type { Fund, Slot, SlotKind, SlotTable } from './slot';
import { ownerOf } from '../tables/tables';

/** Everything that can be filled in a table, from top to bottom; targets only while they are blank. */
export function slotsOf(form: Form, sheet: Sheet): Slot[] {
  return placesIn(form, sheet).filter(({ kind, current }) => kind !== 'target' || current.raw.trim() === '');
}

/** The same with targets that stand there: records may be about them. */
export function placesIn(form: Form, sheet: Sheet): Slot[] {
  const table = tableOf(form, sheet);
  const habit = habitOf(form, sheet);
  const base = (kind: SlotKind, place: number, field: Field<unknown> | null) => ({
    id: `${form.sheetId}|${kind}|${form.range.top}|${place}`,
    kind,
    table,
    habit,
    cell: field?.cell ?? null,
    ...(field?.line !== undefined && { line: field.line, lines: linesAt(form, sheet, field) }),
    before: stateAt(sheet, field?.cell ?? null),
  });
  const all = filledIn(form);
  const ofIndicators = all.flatMap((indicator, place): Slot[] => {
    const whole = PART.test(indicator.name.value)
      ? all.slice(0, place).findLast(({ name }) => !PART.test(name.value))
      : undefined;
    const facts = { ...indicatorFacts(indicator), ...(whole && { whole: whole.name.value }) };
    const actual: Slot = {
      ...base('actual', place, indicator.actual),
      ...facts,
      current: indicator.actual?.value ?? NOTHING,
    };
    if (!indicator.target || form.kind.endsWith('target')) return [actual];
    const current = indicator.target.value;
    return [{ ...base('target', place, indicator.target), ...facts, current }, actual];
  });
  return [...moneySlots(form, sheet, base), ...ofIndicators];
}

/** How a part of the indicator above is called. */
const PART = /^其中[:：]?/;

/** What a person fills in, from top to bottom: a part (其中：线上场次) has a number of its own too. */
function filledIn({ indicators, parts }: Form): readonly Indicator[] {
  return [...indicators, ...parts].sort((a, b) => a.row - b.row);
}

function tableOf(form: Form, sheet: Sheet): SlotTable {
  return {
    kind: form.kind,
    sheetId: form.sheetId,
    sheetName: form.sheetName,
    title: form.title.text,
    year: form.year?.value ?? yearInTitle(form.title.text) ?? yearAbove(form, sheet),
    organisation: ownerOf(form),
    project: form.project?.value ?? null,
    moneyUnit: form.moneyUnit?.value ?? null,
    planned: filledIn(form).flatMap(({ name, target }) =>
      target ? [{ label: name.value, target: target.value }] : [],
    ),
    funds: fundsOf(form),
  };
}

function fundsOf(form: Form): Fund[] {
  const funds = form.money.flatMap((item) => {
    const planned = plannedOf(item)?.value ?? null;
    return planned === null ? [] : [{ label: fundName(item), isTotal: TOTALS.has(item.role), planned }];
  });
  // Whatever it is called, the first is the total where it adds up the others.
  const [first, ...others] = funds;
  const sum = others.reduce((all, { planned }) => all + planned, 0);
  const addsUp = others.length > 0 && Math.abs(sum - first!.planned) < 0.005;
  return addsUp
    ? [{ ...first!, isTotal: true }, ...others.map((one) => ({ ...one, isTotal: false }))]
    : funds;
}

const TOTALS: ReadonlySet<MoneyItem['role']> = new Set(['total', 'department-expenditure', 'income-total']);

/** What was planned of a sum: the budget as it was last. */
function plannedOf({ amounts }: MoneyItem): Field<number | null> | null {
  return amounts.budget ?? amounts.amount ?? amounts.initial ?? null;
}

function fundName({ label }: MoneyItem): string {
  return label.value.replace(/^其中[:：]?/, '');
}

/** The only year that the lines above the table speak of, where its title was not read as one; the day of filling in is none. */
function yearAbove(form: Form, sheet: Sheet): number | null {
  const first = Math.min(
    ...[...form.money.map(({ label }) => label), ...form.indicators.map(({ name }) => name)].map(
      ({ cell }) => cell.row,
    ),
  );
  const years = new Set<number>();
  for (let row = 0; row < first && row < form.range.top + HEAD_ROWS; row++)
    for (let column = form.range.left; column <= form.range.right; column++)
      for (const match of sheet.text(row, column).matchAll(/((?:19|20)\d{2})年(?!\s*\d)/g))
        years.add(Number(match[1]));
  return years.size === 1 ? [...years][0]! : null;
}

/** So many rows of a table may be its head. */
const HEAD_ROWS = 8;

/** 2024年度某某专项自评表 names its year, whatever stands behind it. */
function yearInTitle(title: string): number | null {
  const years = new Set([...title.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1])));
  return years.size === 1 ? [...years][0]! : null;
}

const NOTHING: Quantity = readQuantity('');

type Facts = Pick<
  Slot,
  'label' | 'whole' | 'level1' | 'level2' | 'about' | 'target' | 'unit' | 'wantsNumber'
>;

function indicatorFacts(indicator: Indicator): Facts {
  const { name, target, level1, level2, definition, criteria } = indicator;
  const label = name.value;
  const planned = target?.value ?? null;
  const unit = unitOf(indicator);
  const words = target && planned?.value === null ? target.text : '';
  return {
    label,
    level1: level1?.value ?? null,
    level2: level2?.value ?? null,
    about: [words, definition?.value ?? '', criteria?.value ?? ''].filter((text) => text.trim() !== ''),
    target: planned,
    unit,
    wantsNumber: wantsNumber(indicator, unit),
  };
}

/** The unit of the target, else of the unit column, else what the name tells. */
function unitOf({ name, target, unit, level2 }: Indicator): string | null {
  const written = target?.value.unit ?? readUnit(unit?.value);
  if (written !== null && (isKnownUnit(written) || target?.value.unit)) return written;
  const label = plainWords(name.value);
  if (/(?:率|满意度|占比|比例)$/.test(label) || /满意/.test(level2?.value ?? '')) return '%';
  const counted = /(人次|场次|户次|[场次人家个户项件份批期名台套所篇例宗起])(?:次?数|数量)?$/.exec(
    label,
  )?.[1];
  return counted ?? null;
}

/** Whether the indicator asks for a number: 较上年提高 and 2024年底前 are for a person to write. */
function wantsNumber(indicator: Indicator, unit: string | null): boolean {
  const { target, nature, level2, name } = indicator;
  if (/满意/.test(name.value) || /满意/.test(level2?.value ?? '')) return true;
  const quantity = target?.value;
  if (nature?.value === 'qualitative' && (quantity?.value ?? null) === null) return false;
  if (quantity?.kind === 'trend' || quantity?.kind === 'date' || quantity?.kind === 'date-rule') return false;
  if ((quantity?.value ?? null) !== null) return true;
  return unit !== null && (nature?.value === 'quantitative' || !quantity || quantity.kind === 'blank');
}

/** Sums of the money block that a payment ledger can tell: the total, basic and project expenditure, single sources. */
function moneySlots(
  form: Form,
  sheet: Sheet,
  base: (
    kind: SlotKind,
    place: number,
    field: Field<unknown> | null,
  ) => Pick<Slot, 'id' | 'kind' | 'table' | 'habit' | 'cell' | 'line' | 'lines' | 'before'>,
): Slot[] {
  const formatAt = (field: Field<unknown> | null) =>
    (field && sheet.cell(field.cell.row, field.cell.column)?.numberFormat) ?? 'General';
  return form.money.flatMap((item, place): Slot[] => {
    const field = item.amounts.executed ?? null;
    if (!field && !hasNoPlace(form, item)) return [];
    const unit = form.moneyUnit?.value ?? null;
    const planned = plannedOf(item);
    return [
      {
        ...base('executed', place, field),
        // Sums of the money block are numbers; their unit stands above them.
        habit: { as: 'number' as const, withUnit: false, numberFormat: formatAt(planned) },
        label: fundName(item),
        level1: null,
        level2: null,
        about: [],
        target: planned && readQuantity(planned.text, { fallbackUnit: unit }),
        unit,
        // What the block calls otherwise, such as 街道财力, is a part of its money where an amount stands beside it.
        wantsNumber: item.role !== 'unknown' || (planned?.value ?? null) !== null,
        current: field ? readQuantity(field.text, { fallbackUnit: unit, role: 'actual' }) : NOTHING,
      },
    ];
  });
}

/** An approval table states what is planned; what was spent can be told, and has no place there. */
function hasNoPlace(form: Form, { role }: MoneyItem): boolean {
  const isSpending =
    role === 'basic-expenditure' || role === 'project-expenditure' || role === 'department-expenditure';
  return form.kind.endsWith('target') && isSpending && !FUND_SOURCES.includes(role);
}

function stateAt(sheet: Sheet, cell: CellRef | null): CellState {
  return (cell && sheet.cell(cell.row, cell.column)) ?? BLANK;
}

/** All lines of a stacked cell, blank ones too: one for each indicator that shares it. */
function linesAt(form: Form, sheet: Sheet, { cell }: Field<unknown>): readonly string[] {
  const lines = sheet.text(cell.row, cell.column).split(/\r\n|\r|\n/);
  const isHere = (field: Field<unknown> | null) => isSameCell(field?.cell, cell);
  const names = form.indicators.filter(({ actual, target }) => isHere(actual) || isHere(target)).length;
  return Array.from({ length: Math.max(names, lines.length) }, (_, at) => lines[at] ?? '');
}

/** "H12", or "H12 第 2 行" inside a stacked cell; null when the table has no place. */
export function placeOf({ cell, line }: Pick<Slot, 'cell' | 'line'>): string | null {
  if (!cell) return null;
  return line === undefined ? formatCell(cell) : `${formatCell(cell)} 第 ${line + 1} 行`;
}
