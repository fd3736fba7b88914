import type { Field, Form, Indicator } from '../../src/form';
import type { Quantity } from '../../src/quantity';
import { formatCell } from '../../src/sheet';
import { fold } from '../../src/text';

/** What is written of a quantity, as the expectations say it. */
export interface ExpectedQuantity {
  readonly operator: string | null;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
}

/** What a field may also be read as: `nameAcceptable`, `weightAcceptable` … beside `name`, `weight`. */
type Acceptable = Readonly<Partial<Record<`${string}Acceptable`, readonly unknown[]>>>;

export interface ExpectedIndicator extends Acceptable {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: ExpectedQuantity | null;
  readonly actual: ExpectedQuantity | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly line?: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

export interface ExpectedForm extends Acceptable {
  readonly sheet: string;
  readonly range: string | null;
  readonly kind: string;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly project?: string | null;
  readonly moneyUnit: string | null;
  readonly totalScore: number | null;
  readonly indicators: readonly ExpectedIndicator[];
}

/** One field of a table: what a right reader reads there, and what was read. */
export interface FieldResult {
  readonly field: string;
  /** Where it stands; null for a field of the whole table. */
  readonly cell: string | null;
  readonly expected: unknown;
  readonly read: unknown;
  readonly right: boolean;
}

/** A table of the expectations, whether it was found, and its fields. */
export interface TableResult {
  readonly sheet: string;
  readonly recognised: boolean;
  readonly fields: readonly FieldResult[];
}

/**
 * Holds what was read against what is expected, table by table. A field counts that the expectation fills, and one that
 * was read where there is none. Fields of a table that was not found are all wrong.
 */
export function compareFields(expected: readonly ExpectedForm[], forms: readonly Form[]): TableResult[] {
  const open = [...forms];
  return expected.map((like) => {
    const place = open.findIndex(({ sheetName }) => sheetName === like.sheet);
    const [form] = place < 0 ? [] : open.splice(place, 1);
    return { sheet: like.sheet, recognised: form !== undefined, fields: fieldsOf(like, form) };
  });
}

function fieldsOf(like: ExpectedForm, form: Form | undefined): FieldResult[] {
  const results: FieldResult[] = [];
  const add = (
    field: string,
    cell: string | null,
    expected: unknown,
    read: unknown,
    right: boolean,
  ): void => {
    if (expected !== null || read !== null) results.push({ field, cell, expected, read, right });
  };
  // A monitoring table is of one kind, whoever it is of.
  const kind = like.kind.endsWith('-monitoring') ? 'monitoring' : like.kind;
  add('kind', null, kind, form?.kind ?? null, kind === form?.kind);
  const read: readonly (readonly [keyof ExpectedForm & string, unknown])[] = [
    ['year', form?.year?.value ?? null],
    ['organisation', form?.organisation?.value ?? null],
    ...(like.project ? [['project', form?.project?.value ?? null] as const] : []),
    ['moneyUnit', form?.moneyUnit?.value ?? null],
    ['totalScore', form?.totalScore?.value ?? null],
  ];
  for (const [field, value] of read)
    add(field, null, like[field], value, isAmong(acceptable(like, field), value));
  const open = [...(form?.indicators ?? [])];
  // Rows of 其中 that count with the row above are read as its parts.
  const parts = [...(form?.parts ?? [])];
  for (const item of like.indicators) {
    const found = takeFrom(open, item) ?? takeFrom(parts, item);
    for (const [field, cell, wanted, value] of indicatorFields(item, found))
      add(field, cell, wanted, value, isAmong([wanted, ...(item[`${field}Acceptable`] ?? [])], value));
  }
  for (const { name } of open) add('name', formatCell(name.cell), null, name.value, false);
  return results;
}

function acceptable<T extends Acceptable>(like: T, field: keyof T & string): readonly unknown[] {
  return [like[field], ...(like[`${field}Acceptable`] ?? [])];
}

function isAmong(list: readonly unknown[], read: unknown): boolean {
  return list.some((one) => same(one, read));
}

/** The indicator at the cell of the name, else the first of that name. */
function takeFrom(open: Indicator[], { name, line, cells }: ExpectedIndicator): Indicator | undefined {
  const at = open.findIndex(
    (item) => formatCell(item.name.cell) === cells['name'] && (item.name.line ?? 0) === (line ?? 0),
  );
  const place = at >= 0 ? at : open.findIndex((item) => same(item.name.value, name));
  return place < 0 ? undefined : open.splice(place, 1)[0];
}

function* indicatorFields(
  like: ExpectedIndicator,
  found: Indicator | undefined,
): Iterable<[string, string | null, unknown, unknown]> {
  const cell = like.cells['name'] ?? null;
  yield ['name', cell, like.name, found?.name.value ?? null];
  yield ['level1', cell, like.level1, found?.level1?.value || null];
  yield ['level2', cell, like.level2, found?.level2?.value || null];
  for (const column of ['target', 'actual'] as const) {
    const expected = partsOf(like[column]);
    const read = partsOf(quantityOf(found?.[column] ?? null));
    // Expectations leave out units with a stroke (元/人·月); to read one is not wrong.
    const rate = expected.unit === null && String(read.unit).includes('/');
    for (const part of ['operator', 'value', ...(rate ? [] : (['unit'] as const)), 'words'] as const)
      yield [`${column}.${part}`, like.cells[column] ?? cell, expected[part], read[part]];
  }
  yield ['weight', like.cells['weight'] ?? cell, like.weight, found?.weight?.value ?? null];
  yield ['score', like.cells['score'] ?? cell, like.score, found?.score?.value ?? null];
}

type Written = (ExpectedQuantity & { readonly text?: string }) | null;

function quantityOf(field: Field<Quantity> | null): Written {
  if (!field) return null;
  const { operator, value, upper, unit } = field.value;
  const range = operator === 'range' && value !== null && upper !== null;
  return { operator, value: range ? [value, upper] : value, unit, text: field.text };
}

/** A quantity part by part; without a number only its words count. */
function partsOf(quantity: Written): Readonly<Record<'operator' | 'value' | 'unit' | 'words', unknown>> {
  // A dash and 无 say as little as a blank cell.
  if (!quantity || /^[\s—–/无-]*$/.test(quantity.text ?? '?'))
    return { operator: null, value: null, unit: null, words: null };
  const { operator, value, unit, text } = quantity;
  if (value === null) return { operator: null, value: null, unit: null, words: text?.trim() || null };
  // 550万粒 is 550 万粒 to one reader and 5500000 粒 to the next.
  const [, large, counted] = /^([万亿])(?!元)(.+)$/.exec(unit ?? '') ?? [];
  const times = large === '万' ? 1e4 : large === '亿' ? 1e8 : 1;
  const numbers = [value].flat().map((number) => Number((number * times).toPrecision(12)));
  return { operator, value: numbers.join('–'), unit: counted ?? unit, words: null };
}

/** Texts count without white space, widths, marks and the template's 指标1： in front: readers write them either way. */
function same(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? plain(a) === plain(b) : a === b;
}

function plain(text: string): string {
  return fold(text)
    .replace(/\s+/g, '')
    .replace(/^[★☆*]+/, '')
    .replace(/^指标\d*[:.、]/, '');
}
