import type { ColumnInfo, LedgerInfo, SourceInfo } from '../../../app/fill/source-store';
import type { Aggregate, Recipe, Filter, LedgerRecipe } from '../../../app/fill/fill-view';

/** How a column is compared in a condition. */
export type How =
  | 'equals'
  | 'oneOf'
  | 'except'
  | 'contains'
  | 'inYear'
  | 'span'
  | 'atLeast'
  | 'atMost'
  | 'same-year'
  | 'same-organisation'
  | 'same-project';

/** A condition while it is written: what is typed may be incomplete. */
export interface Condition {
  readonly column: string;
  readonly how: How;
  /** For `equals`, `contains`, `inYear`, `atLeast` and `atMost`. */
  readonly text: string;
  /** For `oneOf` and `except`. */
  readonly texts: readonly string[];
  /** For `span`, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

/** Parts of a recipe that are not edited here. */
type Kept = 'weight' | 'notAfter' | 'filled' | 'over' | 'whole' | 'full';

/** A recipe on a ledger while it is written. */
export interface LedgerDraft {
  readonly file: string | null;
  /** "" until one is selected. */
  readonly sheet: string;
  readonly aggregate: Aggregate;
  readonly column: string | null;
  readonly counted: readonly string[];
  readonly by: string | null;
  readonly unit: string | null;
  readonly outOf: string | null;
  readonly conditions: readonly Condition[];
  /** What a proposal brought along and is not edited here; it holds for its aggregate and column. */
  readonly kept: Pick<LedgerRecipe, 'aggregate' | 'column' | Kept> | null;
}

/** A ledger that can be selected, with the file that it stands in; null: the workbook itself. */
export interface LedgerChoice {
  readonly file: string | null;
  readonly info: LedgerInfo;
}

export function ledgersOf(sources: readonly SourceInfo[]): LedgerChoice[] {
  return sources.flatMap(({ name, ledgers }) => ledgers.map((info) => ({ file: name, info })));
}

/** The ledger that a draft speaks of; a file with another name may hold it. */
export function ledgerOf(
  { file, sheet }: Pick<LedgerDraft, 'file' | 'sheet'>,
  ledgers: readonly LedgerChoice[],
): LedgerChoice | undefined {
  const named = ledgers.filter(({ info }) => info.sheet === sheet);
  return named.find((one) => one.file === file) ?? (named.length === 1 ? named[0] : undefined);
}

export const NEW_DRAFT: LedgerDraft = {
  file: null,
  sheet: '',
  aggregate: 'count',
  column: null,
  counted: [],
  by: null,
  unit: null,
  outOf: null,
  conditions: [],
  kept: null,
};

export function draftOf(recipe: Recipe | undefined): LedgerDraft {
  if (recipe?.kind !== 'ledger') return NEW_DRAFT;
  const {
    file,
    sheet,
    aggregate,
    column,
    counted = [],
    by = null,
    unit = null,
    outOf = null,
    filters,
  } = recipe;
  const conditions = filters.map(conditionOf);
  const { weight, notAfter, filled, over, whole, full } = recipe;
  const brought = {
    ...(weight && { weight }),
    ...(notAfter && { notAfter }),
    ...(filled && { filled }),
    ...(over && { over }),
    ...(whole && { whole }),
    ...(full && { full }),
  };
  const kept = Object.keys(brought).length === 0 ? null : { aggregate, column, ...brought };
  return { file, sheet, aggregate, column, counted, by, unit, outOf, conditions, kept };
}

/** The recipe that the draft says; null while something is missing. */
export function recipeOf(draft: LedgerDraft): LedgerRecipe | null {
  const { file, sheet, aggregate, column, counted, by, unit, outOf, conditions } = draft;
  const kept = draft.kept?.aggregate === aggregate && draft.kept.column === column ? draft.kept : null;
  const filters = conditions.map(filterOf);
  const tellsItself = kept?.notAfter !== undefined || kept?.filled === true;
  const isWhole =
    sheet !== '' &&
    (aggregate === 'count' || column !== null) &&
    (aggregate !== 'share' || counted.length > 0 || tellsItself) &&
    (aggregate !== 'latest' || by !== null) &&
    filters.every((filter) => filter !== null);
  if (!isWhole) return null;
  return {
    kind: 'ledger',
    file,
    sheet,
    aggregate,
    column: aggregate === 'count' ? null : column,
    filters,
    ...kept,
    ...(aggregate === 'share' && !tellsItself && { counted }),
    ...(aggregate === 'latest' && { by: by! }),
    ...(unit !== null && { unit }),
    ...(outOf !== null && { outOf }),
  };
}

const NUMBERS: readonly ColumnInfo['kind'][] = ['money', 'count', 'percent', 'number'];

/** The columns with which something can be computed. */
export function columnsFor(
  aggregate: Aggregate,
  { columns }: Pick<LedgerInfo, 'columns'>,
): readonly ColumnInfo[] {
  switch (aggregate) {
    case 'count':
      return [];
    case 'count-distinct':
      return columns;
    case 'share':
      return columns.filter(
        ({ kind, values }) => kind === 'answer' || (kind === 'category' && values.length > 0),
      );
    default:
      return columns.filter(({ kind }) => NUMBERS.includes(kind));
  }
}

export function dateColumns({ columns }: LedgerInfo): readonly ColumnInfo[] {
  return columns.filter(isOfTime);
}

export function isOfTime({ kind }: ColumnInfo): boolean {
  return kind === 'date' || kind === 'year';
}

/** Another way of computing, with a column that suits it. */
export function withAggregate(
  draft: LedgerDraft,
  aggregate: Aggregate,
  info: LedgerInfo | undefined,
): LedgerDraft {
  if (!info) return { ...draft, aggregate, column: null };
  const columns = columnsFor(aggregate, info);
  const dates = dateColumns(info);
  const kept = columns.find(({ name }) => name === draft.column);
  const next = withColumn({ ...draft, aggregate }, (kept ?? columns[0])?.name ?? null, info);
  return { ...next, by: dates.find(({ name }) => name === draft.by)?.name ?? dates[0]?.name ?? null };
}

/** Another column; of its answers those that were selected and exist there stay selected. */
export function withColumn(draft: LedgerDraft, name: string | null, info: LedgerInfo): LedgerDraft {
  const column = info.columns.find((one) => one.name === name);
  const counted = draft.counted.filter((text) => column?.values.some((value) => value.text === text));
  return { ...draft, column: name, counted, unit: name === draft.column ? draft.unit : null };
}

/** Another ledger; what its columns do not know of the draft is dropped. */
export function withLedger(draft: LedgerDraft, { file, info }: LedgerChoice): LedgerDraft {
  const conditions = draft.conditions.filter(({ column }) =>
    info.columns.some(({ name }) => name === column),
  );
  return withAggregate({ ...draft, file, sheet: info.sheet, conditions }, draft.aggregate, info);
}

/** The comparisons that suit a column. */
export function howsFor(column: ColumnInfo | undefined): readonly How[] {
  if (column && NUMBERS.includes(column.kind)) return ['atLeast', 'atMost'];
  return column && isOfTime(column)
    ? ['same-year', 'inYear', 'span']
    : ['equals', 'oneOf', 'except', 'contains', 'same-organisation', 'same-project'];
}

/** A condition on this column with nothing typed yet. */
export function conditionOn(column: ColumnInfo): Condition {
  return { column: column.name, how: howsFor(column)[0]!, text: '', texts: [], from: '', to: '' };
}

function conditionOf(filter: Filter): Condition {
  const blank = { column: filter.column, text: '', texts: [], from: '', to: '' };
  if ('equals' in filter) return { ...blank, how: 'equals', text: filter.equals };
  if ('oneOf' in filter) return { ...blank, how: 'oneOf', texts: filter.oneOf };
  if ('except' in filter) return { ...blank, how: 'except', texts: filter.except };
  if ('contains' in filter) return { ...blank, how: 'contains', text: filter.contains };
  if ('year' in filter) return { ...blank, how: 'inYear', text: String(filter.year) };
  if ('atLeast' in filter) return { ...blank, how: 'atLeast', text: String(filter.atLeast) };
  if ('atMost' in filter) return { ...blank, how: 'atMost', text: String(filter.atMost) };
  if ('from' in filter) return { ...blank, how: 'span', from: filter.from, to: filter.to };
  return { ...blank, how: `same-${filter.same}` };
}

/** What a condition says; null while something of it is missing. */
export function filterOf({ column, how, text, texts, from, to }: Condition): Filter | null {
  const typed = text.trim();
  switch (how) {
    case 'equals':
      return typed === '' ? null : { column, equals: typed };
    case 'contains':
      return typed === '' ? null : { column, contains: typed };
    case 'oneOf':
      return texts.length === 0 ? null : { column, oneOf: texts };
    case 'except':
      return texts.length === 0 ? null : { column, except: texts };
    case 'inYear':
      return /^(?:19|20)\d\d$/.test(typed) ? { column, year: Number(typed) } : null;
    case 'atLeast':
      return Number.isNaN(Number(typed)) || typed === '' ? null : { column, atLeast: Number(typed) };
    case 'atMost':
      return Number.isNaN(Number(typed)) || typed === '' ? null : { column, atMost: Number(typed) };
    case 'span':
      return from !== '' && to !== '' && from <= to ? { column, from, to } : null;
    case 'same-year':
      return { column, same: 'year' };
    case 'same-organisation':
      return { column, same: 'organisation' };
    case 'same-project':
      return { column, same: 'project' };
  }
}

/** The units that a person can say numbers of a column are in, where the column does not. */
export function unitsFor(column: ColumnInfo | undefined, wanted: string | null): readonly string[] {
  if (!column || !NUMBERS.includes(column.kind) || column.unit !== null) return [];
  if (column.kind === 'money' || (wanted !== null && /元/.test(wanted))) return ['元', '万元', '亿元'];
  return wanted === null ? [] : [wanted];
}
