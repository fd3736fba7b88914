/** How the rows that count become one number. */
export type Aggregate = 'count' | 'count-distinct' | 'sum' | 'average' | 'share' | 'latest' | 'max';

/** What people call them. */
export const AGGREGATE_NAMES: Readonly<Record<Aggregate, string>> = {
  count: '行数',
  'count-distinct': '不重复个数',
  sum: '合计',
  average: '平均',
  share: '占比',
  latest: '最新一笔',
  max: '最大值',
};

/**
 * Which rows count. Columns are named by their headings, so that a recipe outlives moved columns. `same` compares with
 * the table that is filled (its year, its organisation, its project), so that a recipe serves other departments and
 * other years.
 */
export type Filter =
  | { readonly column: string; readonly equals: string }
  | { readonly column: string; readonly oneOf: readonly string[] }
  | { readonly column: string; readonly except: readonly string[] }
  | { readonly column: string; readonly contains: string }
  | { readonly column: string; readonly year: number }
  /** Numbers in the column's own unit, the limit included. */
  | { readonly column: string; readonly atLeast: number }
  | { readonly column: string; readonly atMost: number }
  /** ISO dates, both included. */
  | { readonly column: string; readonly from: string; readonly to: string }
  | { readonly column: string; readonly same: 'year' | 'organisation' | 'project' };

/** A number from the rows of a ledger. */
export interface LedgerRecipe {
  readonly kind: 'ledger';
  /** Name of the file; null: the workbook itself. A hint only: next year's file has another name. */
  readonly file: string | null;
  readonly sheet: string;
  readonly aggregate: Aggregate;
  /** Heading of the column that is summed, counted …; null for rows. */
  readonly column: string | null;
  readonly filters: readonly Filter[];
  /** For a share: the answers that count; rows without an answer are left out. */
  readonly counted?: readonly string[];
  /** For a share of a table that has a row for each answer: heading of the column that says how many gave it. */
  readonly weight?: string;
  /** For a share of what was done in time: heading of the date that `column` may not be after. */
  readonly notAfter?: string;
  /** For such a share by two dates: in time is whatever came so long after `notAfter` at most. */
  readonly within?: { readonly value: number; readonly unit: TimeUnit };
  /** For a share of those that are done: rows in which the column is filled count, by the table's year where it is a date. */
  readonly filled?: true;
  /** For a sum of money: heading of the column of what came back, which is taken off. */
  readonly less?: string;
  /** For a quotient of two columns: the sum is divided by the sum of this one. */
  readonly over?: string;
  /** For a quotient of two entries of a statistics, as 办结 ÷ 受理: which rows are 100 %, instead of `filters`. */
  readonly whole?: readonly Filter[];
  /** For an average of points: so many are 100 %. */
  readonly full?: number;
  /** For the latest value: heading of the column of dates. */
  readonly by?: string;
  /** The unit that a person says the column is in, where the heading says none. */
  readonly unit?: string;
  /** The indicator of the same table whose target is 100 %: 完成率 = what was done ÷ what was planned. */
  readonly outOf?: string;
}

/** Units of time between two dates, as people write them. */
export type TimeUnit = '日' | '小时' | '分钟';

/** The headings that a recipe speaks of beside its filters. */
export function columnsOf({ column, by, weight, notAfter, less, over, whole = [] }: LedgerRecipe): string[] {
  const named = [column, by, weight, notAfter, less, over].filter(
    (name) => name !== null && name !== undefined,
  );
  return [...named, ...whole.map((filter) => filter.column)];
}

/** What a table says of the same indicator, taken over as it is. */
export interface CarryRecipe {
  readonly kind: 'carry';
  readonly file: string | null;
  readonly sheet: string;
  readonly indicator: string;
  readonly field: 'target' | 'actual' | 'forecast' | 'executed';
}

/** The tables of subordinate units in one number: counts added, rates weighted as the person chooses. */
export interface RollUpRecipe {
  readonly kind: 'roll-up';
  readonly indicator: string;
  readonly weight: RollUpWeight;
}

/** `sum` adds; `money` weights by the funds of each unit; else by the actual value of the indicator of this name. */
export type RollUpWeight = 'sum' | 'money' | { readonly indicator: string };

/** What a person typed; no source but their word. */
export interface EntryRecipe {
  readonly kind: 'entry';
  /** What they say it comes from. */
  readonly note: string;
}

/** 取数规则: where a number comes from and how it is made. */
export type Recipe = LedgerRecipe | CarryRecipe | RollUpRecipe | EntryRecipe;

/** A recipe that a person confirmed, with what it fills. */
export interface NamedRecipe {
  readonly slot: 'actual' | 'target' | 'executed';
  /** Name of the indicator or sum, as the table writes it. */
  readonly label: string;
  readonly recipe: Recipe;
  /** Whether a formula is written where one is possible. */
  readonly asFormula?: boolean;
}
