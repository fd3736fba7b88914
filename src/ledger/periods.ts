import { readSpan } from './cell-values';
import { concatColumns, pickRows } from './concat';
import { lastPart } from './heading';
import type { Ledger } from './ledger';
import { type LedgerColumn } from './ledger';
import { isMade, textColumn } from './made-column';

/** The name of the column that tells of which time, instalment or half a row is. */
export const PERIOD_COLUMN = '期间';
/** What is written behind the sheet's name for the list of its single periods. */
const BY_PERIOD = '各期';

/** What tells groups of columns apart that say the same of one time after another: 1月, 二季度, 上半年, 春季, 第一次. */
const TOKEN =
  /(?:19|20)\d{2}[-.年](?:1[0-2]|0?[1-9])月?(?!\d)|(?<!\d)(?:1[0-2]|0?[1-9])(?:[-~—至到](?:1[0-2]|[1-9]))?月份?|(?:十[一二]?|[一二三四五六七八九])月份?|第?[一二三四1-4]季度?(?!度)|[上下]半年|[上下]学期|第?[一二]学期|[春秋夏冬](?:季(?:学期)?|学期)|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:次|批次?|期|笔|轮|阶段)|首次/;
/** Columns that carry on what stands before them, or compare it. */
const CARRIED = /累计|截[至止]|同期|上年|去年|同比|环比|合计|小计|总计|全年/;
/** The number of a column that has the name of one before it. */
const NTH = /\((\d)\)$/;
/** Two halves side by side have so many headings in common. */
const HALF = 3;

/** A column of one period: which, and what it says of it. */
interface Cell {
  readonly column: LedgerColumn;
  readonly period: string;
  readonly measure: string;
}

/**
 * A list whose columns say the same of one period after another (1月·水量, 1月·出水, 2月·水量 …; 第一次付款·日期, 第一次付款·金额 …;
 * 上半年 beside 下半年) as what it is: the list without these columns, and one with a row for each period. Where nothing else
 * stands there, the second alone.
 */
export function byPeriod(ledger: Ledger): Ledger[] {
  const cells = repeatedCells(ledger.columns);
  if (cells.length === 0) return [ledger];
  const used = new Set(cells.map(({ column }) => column));
  const beside = ledger.columns.filter((column) => !used.has(column));
  const isHalves = beside.every(
    (column) => isMade(column) || (column.values.length === 0 && column.kind === 'text'),
  );
  const part = [ledger.part ?? [], isHalves ? [] : BY_PERIOD].flat().join('·');
  const view = spread(ledger, cells, beside, part === '' ? null : part);
  if (!view) return [ledger];
  return isHalves ? [view] : [ledger.withColumns(beside), view];
}

function repeatedCells(columns: readonly LedgerColumn[]): Cell[] {
  const named = columns.flatMap((column): Cell[] => {
    const token = CARRIED.test(column.name) ? null : TOKEN.exec(column.name);
    if (!token) return [];
    const measure = column.name.replace(token[0], '').replace(/^·|·$/g, '').replace(/·+/g, '·');
    return [{ column, period: token[0], measure }];
  });
  const repeated = alike(withoutWider(named));
  return repeated.length > 0 ? repeated : halves(columns);
}

/** 一季度 beside its months, 上半年 beside its quarters add nothing. */
function withoutWider(cells: readonly Cell[]): Cell[] {
  const spans = new Map(cells.map(({ period }) => [period, readSpan(period)]));
  const isWider = (period: string) => {
    const own = spans.get(period);
    return (
      own !== undefined &&
      [...spans.values()].some(
        (one) => one && one.from >= own.from && one.to <= own.to && one.to - one.from < own.to - own.from,
      )
    );
  };
  return cells.filter(({ period }) => !isWider(period));
}

/** Cells whose measure stands under several periods: at least two measures, or one that is no number. */
function alike(cells: readonly Cell[]): Cell[] {
  const periods = new Map<string, Set<string>>();
  for (const { measure, period } of cells)
    periods.set(measure, (periods.get(measure) ?? new Set()).add(period));
  const repeated = cells.filter(({ measure }) => periods.get(measure)!.size >= 2);
  const measures = new Set(repeated.map(({ measure }) => measure));
  // One number under plain months is a table of months, which adds itself up.
  const isTable =
    measures.size === 1 &&
    repeated.every(({ column }) => isNumber(column) && readSpan(lastPart(column.name)) !== undefined);
  const isTwice =
    new Set(repeated.map(({ period, measure }) => `${period}|${measure}`)).size < repeated.length;
  return isTable || isTwice ? [] : repeated;
}

/** A list that goes on beside itself without a word: the same headings once more. */
function halves(columns: readonly LedgerColumn[]): Cell[] {
  const cells = columns.flatMap((column): Cell[] => {
    const nth = NTH.exec(column.name)?.[1];
    const measure = column.name.replace(NTH, '');
    const isFirst = nth === undefined && columns.some(({ name }) => name === `${measure}(2)`);
    return nth !== undefined || isFirst ? [{ column, period: nth ?? '1', measure }] : [];
  });
  const first = cells.filter(({ period }) => period === '1');
  const second = cells.filter(({ period }) => period === '2');
  const isWhole = first.length >= HALF && first.length === second.length;
  const isBehind = isWhole && Math.max(...first.map(({ column }) => column.index)) < second[0]!.column.index;
  return isBehind ? cells : [];
}

function isNumber({ kind }: LedgerColumn): boolean {
  return kind === 'count' || kind === 'number' || kind === 'money' || kind === 'percent';
}

function spread(
  ledger: Ledger,
  cells: readonly Cell[],
  beside: readonly LedgerColumn[],
  part: string | null,
): Ledger | undefined {
  const periods = [...new Set(cells.map(({ period }) => period))];
  const measures = [...new Set(cells.map(({ measure }) => measure))];
  const columnOf = (period: string, measure: string) =>
    cells.find((cell) => cell.period === period && cell.measure === measure)?.column;
  const taken = periods.map((period) => {
    const own = measures
      .flatMap((measure) => columnOf(period, measure) ?? [])
      .filter((one) => !isSerial(one));
    return ledger.rows.flatMap((_row, position) =>
      own.some((column) => column.text(position) !== '') ? [position] : [],
    );
  });
  const rows = taken.flatMap((positions) => positions.map((position) => ledger.rows[position]!));
  if (rows.length < 2) return undefined;
  const hasDates = cells.some(({ column }) => column.kind === 'date');
  // What is said of the thing itself would count once for each of its periods.
  const once = ['money', 'count', 'number', 'percent', 'answer', ...(hasDates ? ['date', 'year'] : [])];
  const shared = beside.filter(({ kind }) => !once.includes(kind));
  const stretches = (columnAt: (at: number) => LedgerColumn | undefined) =>
    taken.map((positions, at) => {
      const column = columnAt(at);
      return { column: column && pickRows(column, positions), rows: positions.length };
    });
  return ledger.spread({
    part,
    rows,
    columns: [
      ...shared.map((column) =>
        concatColumns(
          column.name,
          stretches((at) => saidOf(column, periods, at)),
        ),
      ),
      ...measures.map((measure) =>
        concatColumns(
          measure === '' ? '内容' : measure,
          stretches((at) => columnOf(periods[at]!, measure)),
        ),
      ),
      periodColumn(
        ledger,
        hasDates,
        periods.flatMap((period, at) => taken[at]!.map(() => period)),
      ),
    ],
  });
}

function isSerial({ name }: LedgerColumn): boolean {
  return /^(?:序号|编号|行次)(?:\(\d\))?$/.test(lastPart(name));
}

/** A remark that names one period is said of that one: 第二次付款账号错误退回. */
function saidOf(column: LedgerColumn, periods: readonly string[], at: number): LedgerColumn {
  const isOther = (text: string) =>
    periods.some((period) => text.includes(period)) && !text.includes(periods[at]!);
  if (!column.values.some(({ text }) => isOther(text))) return column;
  const text = (position: number) => (isOther(column.text(position)) ? '' : column.text(position));
  return {
    ...column,
    values: column.values.filter((value) => !isOther(value.text)),
    text,
    where: (passes) => (position) => passes(text(position)),
  };
}

/** The period of each row; with its days, where the list names its year and nothing else does. */
function periodColumn({ year }: Ledger, hasDates: boolean, periods: readonly string[]): LedgerColumn {
  const named = textColumn(PERIOD_COLUMN, periods);
  const days = new Map(
    [...new Set(periods)].map((period) => {
      const span = readSpan(period);
      const own = span?.year || year || 0;
      return [period, span && own > 0 ? own * 10_000 + (span.from === span.to ? span.from * 100 : 0) : 0];
    }),
  );
  const isTold = !hasDates && [...days.values()].every((day) => day > 0);
  return isTold ? { ...named, kind: 'date', day: (position) => days.get(periods[position]!)! } : named;
}
