import { fold } from '../text';
import { select, type Refusal } from './evaluate';
import type { LedgerColumn } from './ledger';
import { isWritable, type ColumnCells, type LedgerCells } from './live-cells';
import { hasPart, isNoneOf, isOneOf, isProven, type Condition } from './live-condition';
import { dateConditions } from './live-date';
import type { PlainFilter } from './proposal';

/** More writings of a category than this make no formula that a person could read. */
const MOST_WRITINGS = 20;

/** The condition that lets pass, in formulas, the rows that a filter lets pass; or why there is none. */
export function conditionFor(cells: LedgerCells, filter: PlainFilter): Condition | Refusal {
  const { ledger } = cells;
  const column = ledger.column(filter.column);
  if (!column) return { why: `台账里没有「${filter.column}」一栏` };
  const own = cells.of(column);
  if (own.problem !== null) return { why: own.problem };
  if (own.merged)
    return { why: `「${filter.column}」一栏有上下合并的单元格，公式只看得到第一行，只能按数值写入` };
  const wanted = passing(cells, [filter]);
  const found = candidates(own, cells, filter, wanted).find((one) => isProven(one, cells, wanted));
  return found ?? { why: whyNot(filter) };
}

/** The rows whose text in the column is one of these. */
export function answersFor(
  cells: LedgerCells,
  column: LedgerColumn,
  answers: readonly string[],
): Condition | Refusal {
  const own = cells.of(column);
  const wanted = passing(
    cells,
    answers.map((answer) => ({ column: column.name, equals: answer })),
  );
  const found = valuesAt(own, cells, wanted, true);
  const absent = answers.filter(
    (answer) => !found.some((value) => String(value).toLowerCase() === answer.toLowerCase()),
  );
  const condition = found.length + absent.length <= MOST_WRITINGS && isOneOf(own, [...found, ...absent]);
  return condition && isProven(condition, cells, wanted) ? condition : { why: tooMany(column.name) };
}

/** The rows with something in the column. */
export function filledFor(cells: LedgerCells, column: LedgerColumn): Condition | Refusal {
  return conditionFor(cells, { column: column.name, except: [''] });
}

/** 1 for the places that one of the filters lets pass. */
function passing({ ledger, places, top, bottom }: LedgerCells, filters: readonly PlainFilter[]): Uint8Array {
  const wanted = new Uint8Array(bottom - top + 1);
  for (const filter of filters)
    for (const position of select(ledger, [filter]).positions) wanted[places[position]!] = 1;
  return wanted;
}

function candidates(
  own: ColumnCells,
  cells: LedgerCells,
  filter: PlainFilter,
  wanted: Uint8Array,
): readonly Condition[] {
  if ('equals' in filter)
    return writings(valuesAt(own, cells, wanted, true), (values) => isOneOf(own, values));
  if ('except' in filter) {
    const stopped = valuesAt(own, cells, wanted, false);
    // What is excepted and stands nowhere now may come.
    const excepted = stopped.length > 0 ? stopped : filter.except;
    return writings(excepted, (values) => isNoneOf(own, values));
  }
  if ('contains' in filter) {
    const part = filter.contains.trim();
    const parts = new Set([part, fold(part)].filter((one) => one !== '' && isWritable(one)));
    return [
      ...[...parts].map((one) => hasPart(own, one)),
      ...writings(valuesAt(own, cells, wanted, true), (values) => isOneOf(own, values)),
    ];
  }
  return [
    ...dateConditions(own, cells, filter),
    // 3月 in a ledger of the year: whatever says something passes.
    ...('year' in filter && filter.year === cells.ledger.year
      ? writings(valuesAt(own, cells, wanted, false), (values) => isNoneOf(own, values))
      : []),
  ];
}

function writings(
  values: readonly (string | number)[],
  make: (values: readonly (string | number)[]) => Condition,
): Condition[] {
  const isShort = values.length > 0 && values.length <= MOST_WRITINGS && values.every(isWritable);
  return isShort ? [make(values)] : [];
}

/** Every different value of the rows of data that pass, or of those that do not, as it stands in the cells. */
function valuesAt(
  { values }: ColumnCells,
  { places }: LedgerCells,
  wanted: Uint8Array,
  passes: boolean,
): (string | number)[] {
  const found = new Set<string | number>();
  for (const place of places) {
    if ((wanted[place] === 1) !== passes) continue;
    const value = values[place]!;
    found.add(typeof value === 'string' || typeof value === 'number' ? value : '');
  }
  return [...found];
}

function whyNot(filter: PlainFilter): string {
  const { column } = filter;
  if ('year' in filter) return `「${column}」一栏日期写法不一，公式分不清年份，只能按数值写入`;
  if ('from' in filter) return `「${column}」一栏有文字写的日期，公式不能按起止日期取，只能按数值写入`;
  return tooMany(column);
}

function tooMany(column: string): string {
  return `「${column}」一栏同一内容的写法太多，只能按数值写入`;
}
