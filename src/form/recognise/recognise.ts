import { patternOf, UNIT_LINES } from '../../lexicon';
import type { Range, Sheet } from '../../sheet';
import type { ColumnReading, Field, Form, FormRow, IndicatorSum } from '../model/form';
import { splitInline, type SummedRow } from '../../table';
import { readGoals, readSideGoals } from '../parts/goals';
import type { Block, Grid } from '../grid';
import { headYear, readHead } from '../parts/head';
import { organisationOf, projectOf } from '../parts/owner';
import { namedAbove, withCommonHead } from './common-head';
import { decideKind } from './kind';
import { readMoney } from '../parts/money';
import { withStatedPoints } from '../parts/money-points';
import { readMoneyUnit } from '../parts/money-unit';
import { inPoints } from '../indicators/rows/shares';
import { findRegions, type Region } from './regions';
import { readRowsAcross } from '../indicators/rows/across';
import { readRows, type IndicatorRows } from '../indicators/rows/rows';
import { stripsOf } from './strips';
import { sumsOf } from '../indicators/rows/sums';
import { readTail, type TailPart } from '../parts/tail';
import type { ReadingTemplate } from '../template/template';
import { readProjectList } from '../parts/project-list';
import { readTasks } from '../parts/tasks';
import { isAnyLabel } from '../labels/labels';
import { isAnnexLine, noTitle, yearOf, yearsIn } from './title';
import { unreadOf } from './unread';

/**
 * All 预算绩效 tables of a sheet, from the top; [] when there is none. Never throws, never guesses.
 * Tables with the headings of a layout of the template are read as it says.
 */
export function recognise(sheet: Sheet, template?: ReadingTemplate): Form[] {
  const forms = stripsOf(sheet, template?.layouts ?? []).flatMap(formsIn);
  return forms.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** The tables of a strip. One without a title stands below that of the table above it. */
function formsIn(grid: Grid): Form[] {
  const forms: Form[] = [];
  for (const region of findRegions(grid)) {
    const { layout } = region.headers[0]!;
    const form = readForm(
      layout ? grid.under(layout) : grid,
      region,
      region.title ? undefined : forms.at(-1),
    );
    if (form) forms.push(form);
  }
  return forms;
}

/** `before`: the table under whose title this one stands. */
function readForm(grid: Grid, region: Region, before: Form | undefined): Form | undefined {
  const { snapshot } = grid.sheet;
  const first = region.headers[0]!;
  const top = region.title ? region.title.range.bottom + 1 : region.top;
  const bottom = first.top - 1;
  const moneyUnit = readMoneyUnit(grid, region.top, bottom, first.bottom + 1, region.bottom);
  const unit = moneyUnit?.value ?? before?.moneyUnit?.value ?? null;
  const tasks = readTasks(grid, top, bottom, unit);
  const above = readGoals(grid, top, bottom, tasks.rows);
  const goals = [...above.goals, ...region.headers.flatMap((header) => readSideGoals(grid, header))];
  const skip = new Set([...tasks.rows, ...above.rows]);
  const head = readHead(grid, top, bottom, skip);
  const money = withStatedPoints(grid, readMoney(grid, top, bottom, skip, head.taken, unit));
  const titleYear = titleYearOf(grid, region, top);
  const year = titleYear ?? headYear(grid, head.head, top, bottom);
  const body = readBody(grid, region, year?.value ?? null);
  const { indicators, unnamedRows } = body;
  const list = readProjectList(grid, first, body.indicators, unit);
  const fields = [...head.head, ...(list?.head ?? [])];
  const projects = list?.projects ?? [];
  goals.push(...(list?.goals ?? []));
  const decision = decideKind({
    title: titleLines(grid, region, top),
    sheetName: snapshot.sheetName,
    header: first,
    head: fields,
    rows: [...indicators, ...unnamedRows],
    hasExecution: money.some(({ amounts }) => amounts.executed !== undefined),
    hasCompletion: goals.some((goal) => goal.completed !== null),
    layout: first.layout,
  });
  if (!decision) return undefined;
  const last = region.headers.at(-1)!;
  const tail = readTail(grid, last, body.end, region.bottom);
  const range = rangeOf(grid, region.top, Math.max(body.end - 1, tail.bottom));
  const sums = readSums(body, tail);
  const total = sums.find((sum) => sum.kind === 'total');
  const form = inPoints<Omit<Form, 'unread'>>({
    kind: decision.kind,
    sheetId: snapshot.sheetId,
    sheetName: snapshot.sheetName,
    range,
    confidence: decision.confidence,
    title: titleField(region, range),
    ...withCommonHead(
      {
        year,
        organisation: organisationOf(fields, decision.kind) ?? namedAbove(grid, region.top, bottom),
        moneyUnit,
      },
      before,
    ),
    project: projects.length > 0 ? null : projectOf(fields),
    head: fields,
    projects,
    money,
    goals,
    tasks: tasks.tasks,
    taskTotals: tasks.totals,
    columns: first.period ? [...first.columns, ...periodColumns(first.period)] : first.columns,
    headings: first.headings,
    rows: rowsOf(body, tail, sums),
    indicators,
    parts: body.parts,
    sums,
    unnamedRows,
    stackMismatches: body.stackMismatches,
    totalScore: totalScoreOf(tail.totalScore ?? total?.score ?? null, head.totalScore),
    totalWeight: tail.totalWeight ?? total?.weight ?? null,
    opinion: tail.opinion,
    conclusions: tail.conclusions,
    signatures: tail.signatures,
  });
  const titles = titleBlocks(grid, region, top);
  return { ...form, unread: unreadOf({ grid, headers: region.headers, titles, taskRows: tasks.rows, form }) };
}

/** What stands below the headings, or beside them. */
function readBody(grid: Grid, { headers, bottom }: Region, year: number | null): IndicatorRows {
  const { across } = headers[0]!;
  return across ? readRowsAcross(across, year) : readRows(grid, headers, bottom, year);
}

/** The sums among the indicators, and the totals below them. */
function readSums(body: IndicatorRows, { totals }: TailPart): IndicatorSum[] {
  const below = totals.map(({ row, weight, score }): SummedRow => ({
    row,
    kind: 'total',
    groups: [],
    numbers: [weight?.value ?? null, score?.value ?? null],
  }));
  return sumsOf([...body.sums, ...totals], [...body.summed, ...below], body.indicators);
}

/** The rows of the indicators with the totals below them; a sum of everything is a total, whatever it is called. */
function rowsOf(body: IndicatorRows, { totals }: TailPart, sums: readonly IndicatorSum[]): FormRow[] {
  const below = totals.map(({ row, label }): FormRow => ({ row, kind: 'total', label }));
  return [...body.rows, ...below].map((line) => {
    const sum = sums.find(({ row }) => row === line.row);
    return sum ? { ...line, kind: sum.kind } : line;
  });
}

/** Of the medium-term block beside only its value is a column of its own. */
function periodColumns(period: readonly ColumnReading[]): ColumnReading[] {
  return period.flatMap((reading) =>
    reading.column === 'target' ? [{ ...reading, column: 'periodTarget' as const }] : [],
  );
}

/** The total below the indicators; the one in the head when the former is absent or blank. */
function totalScoreOf(
  below: Field<number | null> | null,
  above: Field<number | null> | null,
): Field<number | null> | null {
  return below === null || below.value === null ? (above ?? below) : below;
}

function titleField(region: Region, range: Range): Field<string> {
  const { title } = region;
  if (!title) return noTitle({ row: range.top, column: range.left });
  return { value: title.label.full, text: title.text, cell: title.cell };
}

const UNIT_LINE = patternOf(UNIT_LINES);
/** Behind a year: 单位：万元. */
const UNIT_PART = /(?:金额)?单位[:：].*$/;
/** （2024年度）, (2019年1-7月), 2023年上半年. */
const YEAR_LINE = /^[(（【[]?(?:19|20)\d{2}(?:[年-][^。;，,:]{0,12})?[)）】\]]?$/;

/** The title with the lines that continue it: one above, and those below up to the head. */
function titleBlocks(grid: Grid, region: Region, top: number): ReturnType<Grid['at']>[] {
  if (!region.title) return [];
  const blocks = [region.title];
  const above = grid.starting(region.title.range.top - 1);
  if (above.length === 1 && !isAnnexLine(above[0]!) && above[0]!.text.length < 40) blocks.push(above[0]!);
  for (let row = top; row <= top + 2; row++) {
    // The unit of money or the total may stand on the same line, or in the same box: （2024年度） 单位：元.
    const lines = grid.starting(row).filter((block) => !UNIT_LINE.test(block.label.full));
    const line = lines.find(({ label }, at) => {
      const year = label.full.replace(UNIT_PART, '');
      return (at === 0 || year !== label.full) && (YEAR_LINE.test(year) || isYearInBrackets(year, lines));
    });
    if (line) blocks.push(line);
  }
  const [below, ...more] = grid.starting(top);
  // 项目支出绩效 | 自评表（2024年度）: a title in two lines.
  if (below && more.length === 0 && !blocks.includes(below) && goesOnTitle(below)) blocks.push(below);
  return blocks;
}

/** （适用2017年全部预算项目）, （2024年度　监控期间：1-10月）: a line by itself in brackets that names one year. */
function isYearInBrackets(line: string, lines: readonly Block[]): boolean {
  return lines.length === 1 && /^[(【[][^()]{4,30}[)】\]]$/.test(line) && new Set(yearsIn(line)).size === 1;
}

/** Whether a line by itself ends like a title and is no label. */
function goesOnTitle({ text, label }: Block): boolean {
  const bare = label.full.replace(/[(（][^()（）]*[)）]$/, '');
  return text.length < 40 && !splitInline(text) && !isAnyLabel(label) && bare.endsWith('表');
}

function titleLines(grid: Grid, region: Region, top: number): string {
  return titleBlocks(grid, region, top)
    .map((block) => block.label.full)
    .join(' ');
}

function titleYearOf(grid: Grid, region: Region, top: number): Form['year'] {
  return yearOf(titleBlocks(grid, region, top));
}

/** The block of rows, as wide as what stands in them. */
function rangeOf(grid: Grid, top: number, bottom: number): Range {
  let left = grid.right;
  let right = grid.left;
  for (let row = top; row <= bottom; row++) {
    for (const { range } of grid.starting(row)) {
      left = Math.min(left, range.left);
      right = Math.max(right, range.right);
    }
  }
  return { top, left, bottom, right };
}
