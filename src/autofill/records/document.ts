import * as v from 'valibot';
import type { ListAnswers } from '../../ledger/answers';
import { wholeAnswers } from './answers-document';
import type { SourceRecord } from './record';
import { AGGREGATE_NAMES, type Aggregate, type Recipe, type NamedRecipe } from '../recipe/recipe';

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const filled = (limit: number) => v.pipe(text(limit), v.regex(/\S/));
const name = filled(200);
const isoDate = v.pipe(v.string(), v.isoDate());

const PLAIN_FILTERS = [
  v.strictObject({ column: name, equals: text(500) }),
  v.strictObject({ column: name, oneOf: v.array(text(500)) }),
  v.strictObject({ column: name, except: v.array(text(500)) }),
  v.strictObject({ column: name, contains: filled(200) }),
  v.strictObject({ column: name, year: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ column: name, from: isoDate, to: isoDate }),
  v.strictObject({ column: name, atLeast: v.number() }),
  v.strictObject({ column: name, atMost: v.number() }),
] as const;
const PLAIN_FILTER = v.union(PLAIN_FILTERS);
const FILTER = v.union([
  ...PLAIN_FILTERS,
  v.strictObject({ column: name, same: v.picklist(['year', 'organisation', 'project']) }),
]);

const RECIPE: v.GenericSchema<unknown, Recipe> = v.variant('kind', [
  v.object({
    kind: v.literal('ledger'),
    file: v.nullable(name),
    sheet: name,
    aggregate: v.picklist(Object.keys(AGGREGATE_NAMES) as [Aggregate, ...Aggregate[]]),
    column: v.nullable(name),
    filters: v.pipe(v.array(FILTER), v.maxLength(20)),
    counted: v.exactOptional(v.array(text(200))),
    weight: v.exactOptional(name),
    notAfter: v.exactOptional(name),
    within: v.exactOptional(
      v.strictObject({ value: v.pipe(v.number(), v.gtValue(0)), unit: v.picklist(['日', '小时', '分钟']) }),
    ),
    filled: v.exactOptional(v.literal(true)),
    less: v.exactOptional(name),
    over: v.exactOptional(name),
    whole: v.exactOptional(v.pipe(v.array(FILTER), v.maxLength(20))),
    full: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
    by: v.exactOptional(name),
    unit: v.exactOptional(filled(20)),
    outOf: v.exactOptional(name),
  }),
  v.object({
    kind: v.literal('carry'),
    file: v.nullable(name),
    sheet: name,
    indicator: filled(500),
    field: v.picklist(['target', 'actual', 'forecast', 'executed']),
  }),
  v.object({
    kind: v.literal('roll-up'),
    indicator: filled(500),
    weight: v.union([v.picklist(['sum', 'money']), v.strictObject({ indicator: filled(500) })]),
  }),
  v.object({ kind: v.literal('entry'), note: text(500) }),
]);

const SLOT = v.picklist(['actual', 'target', 'executed']);

const NAMED_RECIPE: v.GenericSchema<unknown, NamedRecipe> = v.object({
  slot: SLOT,
  label: filled(500),
  recipe: RECIPE,
  asFormula: v.exactOptional(v.boolean()),
});

const STATE = v.object({
  value: v.union([v.string(), v.number(), v.boolean(), v.null(), v.object({ error: v.string() })]),
  formula: v.nullable(v.string()),
  numberFormat: v.string(),
});

const RECORD: v.GenericSchema<unknown, SourceRecord> = v.object({
  fill: filled(40),
  slot: SLOT,
  label: filled(500),
  sheetId: text(200),
  sheetName: filled(31),
  cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  file: v.nullable(text(2000)),
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  sheet: text(500),
  range: text(2000),
  rows: text(2000),
  rowCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  filters: v.array(PLAIN_FILTER),
  sample: v.object({
    headings: v.array(text(200)),
    rows: v.array(v.object({ row: v.number(), texts: v.array(text(500)) })),
  }),
  recipe: RECIPE,
  value: v.union([v.number(), v.string()]),
  unit: v.nullable(text(40)),
  written: STATE,
  previous: STATE,
  at: v.pipe(v.string(), v.isoTimestamp()),
});

/**
 * Files and workbooks that exist call a recipe "rule" and its list "rules", and say "live" of one that is written as a
 * formula. They stay readable and so do ours for them; only here are the names translated.
 */
const STORED_NAMES = [
  ['recipe', 'rule'],
  ['asFormula', 'live'],
] as const;

function toStored(one: SourceRecord | NamedRecipe): object {
  const stored: Record<string, unknown> = { ...one };
  for (const [own, kept] of STORED_NAMES) rename(stored, own, kept);
  return stored;
}

function fromStored(one: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one;
  const own: Record<string, unknown> = { ...one };
  for (const [name, kept] of STORED_NAMES) rename(own, kept, name);
  return own;
}

function rename(fields: Record<string, unknown>, from: string, to: string): void {
  if (!Object.hasOwn(fields, from)) return;
  fields[to] = fields[from];
  delete fields[from];
}

const RECORDS = v.object({ version: v.literal(1), records: v.array(v.unknown()) });
const RECIPES = v.object({
  version: v.literal(1),
  rules: v.array(v.unknown()),
  lists: v.exactOptional(v.array(v.unknown())),
});

/** Records in the document that a workbook keeps. Anybody may have written it: what is not whole is left out. Never throws. */
export function readRecords(document: unknown): SourceRecord[] {
  const whole = v.safeParse(RECORDS, document);
  return whole.success ? whole.output.records.flatMap((one) => parsed(RECORD, one)) : [];
}

/** The document to keep; null when there is nothing to keep. */
export function recordsDocument(records: readonly SourceRecord[]): unknown {
  return records.length === 0 ? null : { version: 1, records: records.map(toStored) };
}

/** Confirmed recipes in the document that a workbook keeps; what is not whole is left out. Never throws. */
export function storedRecipes(document: unknown): NamedRecipe[] {
  const whole = v.safeParse(RECIPES, document);
  return whole.success ? whole.output.rules.flatMap((one) => parsed(NAMED_RECIPE, one)) : [];
}

/** The document to keep; null when there is nothing to keep. */
export function recipesDocument(recipes: readonly NamedRecipe[]): unknown {
  return recipes.length === 0 ? null : { version: 1, rules: recipes.map(toStored) };
}

/** What a file of recipes holds: recipes, and what was said of the lists that they take from. */
export interface RecipeFile {
  readonly recipes: readonly NamedRecipe[];
  readonly answers: readonly ListAnswers[];
}

/** The recipes as a file for other departments. */
export function writeRecipes({ recipes, answers }: RecipeFile): string {
  const lists = answers.length > 0 && { lists: answers };
  return `${JSON.stringify({ version: 1, rules: recipes.map(toStored), ...lists }, null, 1)}\n`;
}

/** Recipes from a file. Throws an Error with a Chinese message that names what is wrong. */
export function readRecipes(json: string): RecipeFile {
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('这不是取数规则文件。请选择用「导出取数规则」保存的文件。');
  }
  const whole = v.safeParse(RECIPES, document);
  if (!whole.success) throw new Error('这不是取数规则文件。请选择用「导出取数规则」保存的文件。');
  const recipes = whole.output.rules.map((one, place) => {
    const recipe = v.safeParse(NAMED_RECIPE, fromStored(one));
    if (recipe.success) return recipe.output;
    const label = v.safeParse(v.object({ label: v.string() }), one);
    const named = label.success ? `「${label.output.label}」` : '';
    throw new Error(`取数规则文件的第 ${place + 1} 条${named}写得不完整，没有导入。请重新导出后再试。`);
  });
  return { recipes, answers: wholeAnswers(whole.output.lists ?? []) };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T[] {
  const one = v.safeParse(schema, fromStored(value));
  return one.success ? [one.output] : [];
}
