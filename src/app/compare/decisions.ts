import * as v from 'valibot';
import {
  askedFor,
  stageOf,
  type ApprovedChange,
  type Decided,
  type DecidedMatch,
  type DecidedMatches,
  type Match,
  type Table,
} from '../../compare';

/** A table as a workbook remembers it. */
export interface TableName {
  /** The file without its folder; null is the workbook that remembers. */
  readonly file: string | null;
  readonly sheet: string;
  /** Which of the tables of that sheet, from 0. */
  readonly nth: number;
}

/** What people said in comparing, as the workbook keeps it. */
export interface Decisions extends DecidedMatches {
  readonly pairs: readonly (readonly [TableName, TableName])[];
}

const UNDECIDED: Decisions = { pairs: [], same: [], apart: [], approved: [] };

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit), v.regex(/\S/));

const TABLE: v.GenericSchema<unknown, TableName> = v.object({
  file: v.nullable(text(500)),
  sheet: text(31),
  nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const PAIR = v.tuple([TABLE, TABLE]);
const MATCH = v.object({ left: text(2000), right: text(2000) });
const APPROVED = v.object({
  left: v.nullable(text(2000)),
  right: v.nullable(text(2000)),
  asked: v.pipe(v.string(), v.maxLength(2000)),
  number: text(200),
});

const list = v.pipe(v.array(v.unknown()), v.maxLength(2000));
const DOCUMENT = v.object({
  version: v.literal(1),
  pairs: list,
  same: list,
  apart: list,
  approved: v.optional(list, []),
});

/** What people said, in the document that a workbook keeps; what is not whole is left out. Never throws. */
export function readDecisions(document: unknown): Decisions {
  const whole = v.safeParse(DOCUMENT, document);
  if (!whole.success) return UNDECIDED;
  const { pairs, same, apart, approved } = whole.output;
  return {
    pairs: wholeOf(PAIR, pairs),
    same: wholeOf(MATCH, same),
    apart: wholeOf(MATCH, apart),
    approved: wholeOf(APPROVED, approved),
  };
}

function wholeOf<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const one = v.safeParse(schema, value);
    return one.success ? [one.output] : [];
  });
}

/** The document to keep; null when there is nothing to keep. */
export function decisionsDocument({ pairs, same, apart, approved }: Decisions): unknown {
  const isEmpty = pairs.length + same.length + apart.length + approved.length === 0;
  return isEmpty ? null : { version: 1, pairs, same, apart, approved };
}

/** Two indicators are the same, or are not, whatever was said of them before. */
export function withMatch(
  { same, apart, ...decisions }: Decisions,
  { left, right }: DecidedMatch,
  isSame: boolean,
): Decisions {
  const one = { left, right };
  // The same is one to one.
  const others = same.filter((old) =>
    isSame ? old.left !== left && old.right !== right : !isMatch(old, one),
  );
  const rest = apart.filter((old) => !isMatch(old, one));
  return {
    ...decisions,
    same: isSame ? [...others, one] : others,
    apart: isSame ? rest : [...rest, one],
  };
}

/** What differs of an indicator was approved by the document of this number; '' takes that back. */
export function withApproval(decisions: Decisions, { left, right }: Match, number: string): Decisions {
  const names = { left: left?.name.value ?? null, right: right?.name.value ?? null };
  const others = decisions.approved.filter((one) => one.left !== names.left || one.right !== names.right);
  const own: ApprovedChange = { ...names, asked: askedFor(right), number: number.trim() };
  return { ...decisions, approved: own.number === '' ? others : [...others, own] };
}

function isMatch(one: DecidedMatch, { left, right }: DecidedMatch): boolean {
  return one.left === left && one.right === right;
}

/** Two tables go together, in place of what either was paired with before for that stage. */
export function withPair(
  decisions: Decisions,
  [a, b]: readonly [Table, Table],
  tables: readonly Table[],
  holder: string,
): Decisions {
  const isReplaced = (pair: Decisions['pairs'][number]) => {
    const [one, other] = pair.map((name) => tableNamed(name, tables, holder));
    return [
      [a, b],
      [b, a],
    ].some(
      ([table, partner]) =>
        (one === table && other && stageOf(other.form.kind) === stageOf(partner!.form.kind)) ||
        (other === table && one && stageOf(one.form.kind) === stageOf(partner!.form.kind)),
    );
  };
  const kept = decisions.pairs.filter((pair) => !isReplaced(pair));
  return { ...decisions, pairs: [...kept, [nameOf(a, tables, holder), nameOf(b, tables, holder)]] };
}

/** What the decisions of one workbook mean for these tables; `holder` is its path. */
export function decidedIn(
  { pairs, ...decided }: Decisions,
  tables: readonly Table[],
  holder: string,
): Required<Decided> {
  return {
    pairs: pairs.flatMap(([a, b]) => {
      const [one, other] = [tableNamed(a, tables, holder), tableNamed(b, tables, holder)];
      return one && other && one !== other ? [[one, other] as const] : [];
    }),
    ...decided,
  };
}

/** Which of the tables of its sheet it is, from 0. */
export function placeOnSheet(table: Table, tables: readonly Table[]): number {
  return onSheet(tables, table.path, table.form.sheetName).indexOf(table);
}

function nameOf(table: Table, tables: readonly Table[], holder: string): TableName {
  return {
    file: table.path === holder ? null : fileOf(table.path),
    sheet: table.form.sheetName,
    nth: placeOnSheet(table, tables),
  };
}

/** The table of that name; none where several files have it. */
function tableNamed(
  { file, sheet, nth }: TableName,
  tables: readonly Table[],
  holder: string,
): Table | undefined {
  const paths = new Set(tables.map(({ path }) => path));
  const fits =
    file === null ? [holder] : [...paths].filter((path) => path !== holder && fileOf(path) === file);
  return fits.length === 1 ? onSheet(tables, fits[0]!, sheet)[nth] : undefined;
}

function onSheet(tables: readonly Table[], path: string, sheet: string): Table[] {
  return tables.filter((table) => table.path === path && table.form.sheetName === sheet);
}

/** The name of a file without its folder. */
export function fileOf(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
