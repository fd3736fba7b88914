import { normalise } from '../../text';
import { splitLabels } from '../../table';
import { categoryName } from '../labels/label';
import { goalRole, headRole, moneyColumn } from '../labels/labels';
import type { IndicatorHeader } from '../indicators/heading/header';
import type {
  Goal,
  HeadField,
  HeadRole,
  HeadingText,
  Indicator,
  ListedProject,
  MoneyColumn,
  MoneyItem,
} from '../model/form';
import type { Block, Grid } from '../grid';
import { moneyField, type Unit } from './numbers';

/** What stands in front of the indicators where projects have a column of their own. */
export interface ProjectList {
  readonly head: readonly HeadField[];
  readonly goals: readonly Goal[];
  /** Each project with its own rows; none where all rows are of one. */
  readonly projects: readonly ListedProject[];
}

/** Reads the columns in front of the categories that name project, unit, goal and money; undefined where none names a project. */
export function readProjectList(
  grid: Grid,
  header: IndicatorHeader,
  indicators: readonly Indicator[],
  unit: Unit,
): ProjectList | undefined {
  const columns = columnsInFront(grid, header);
  if (!columns) return undefined;
  const rows = indicators.map(({ row }) => row);
  const starts = boxesUnder(grid, columns.project, rows).filter(
    (box, i, all) => i === 0 || normalise(box.text) !== normalise(all[i - 1]!.text),
  );
  const projects = starts.map((box, i): ListedProject => {
    const { top } = box.range;
    const own = rows.filter((row) => row >= top && row < (starts[i + 1]?.range.top ?? Infinity));
    return {
      rows: { top, bottom: own.at(-1)! },
      head: [fieldOf(box, columns.project, 'project'), ...ownersAt(grid, columns.owners, rows, own[0]!)],
      goals: goalsOf(grid, columns.goals, own),
      money: moneyOf(grid, columns.money, own, unit),
    };
  });
  const names = boxesUnder(grid, columns.project, rows).map((box) =>
    fieldOf(box, columns.project, 'project'),
  );
  return {
    head: [...names, ...ownersOf(grid, columns.owners, rows)],
    goals: goalsOf(grid, columns.goals, rows),
    projects: projects.length > 1 ? projects : [],
  };
}

/** Columns that hold sums of money. */
const SUMS: readonly MoneyColumn[] = ['amount', 'initial', 'budget', 'received', 'executed'];

interface Columns {
  readonly project: HeadingText;
  readonly owners: readonly HeadingText[];
  readonly goals: readonly HeadingText[];
  readonly money: readonly HeadingText[];
}

function columnsInFront(grid: Grid, header: IndicatorHeader): Columns | undefined {
  const first = Math.min(...header.columns.map(({ left }) => left));
  const before = header.headings.filter(({ right }) => right < first);
  const project = before.find((heading) => roleOf(grid, heading) === 'project');
  return (
    project && {
      project,
      owners: before.filter((heading) => heading !== project && isOwner(roleOf(grid, heading))),
      goals: before.filter(({ text }) => goalRole(grid.label(categoryName(text))) !== undefined),
      money: before.filter(({ text }) => SUMS.includes(moneyColumn(grid.label(text)) ?? 'rate')),
    }
  );
}

/** 单位名称、项目名称 names the project: the last of its labels. */
function roleOf(grid: Grid, { text }: HeadingText): HeadRole | undefined {
  const last = splitLabels(text).at(-1)!;
  return headRole(grid.label(last));
}

function isOwner(role: HeadRole | undefined): boolean {
  return role === 'organisation' || role === 'supervisor' || role === 'implementer';
}

function ownersOf(grid: Grid, owners: readonly HeadingText[], rows: readonly number[]): HeadField[] {
  return owners.flatMap((owner) =>
    boxesUnder(grid, owner, rows).map((box) => fieldOf(box, owner, roleOf(grid, owner)!)),
  );
}

/** A unit of several projects may stand beside the first of them only. */
function ownersAt(
  grid: Grid,
  owners: readonly HeadingText[],
  rows: readonly number[],
  row: number,
): HeadField[] {
  const above = rows.filter((one) => one <= row);
  return owners.flatMap((owner) => ownersOf(grid, [owner], above).slice(-1));
}

function goalsOf(grid: Grid, goals: readonly HeadingText[], rows: readonly number[]): Goal[] {
  return goals.flatMap((goal) =>
    boxesUnder(grid, goal, rows).map((box): Goal => {
      const { value, text, cell, label } = fieldOf(box, goal, 'other');
      return { number: null, period: 'annual', expected: { value, text, cell, label }, completed: null };
    }),
  );
}

/** The sums of one project: one box in a column, or it is not of the project as a whole. */
function moneyOf(
  grid: Grid,
  headings: readonly HeadingText[],
  rows: readonly number[],
  unit: Unit,
): MoneyItem[] {
  const amounts: { -readonly [K in keyof MoneyItem['amounts']]: MoneyItem['amounts'][K] } = {};
  for (const heading of headings) {
    const [box, ...more] = boxesUnder(grid, heading, rows);
    if (!box || more.length > 0) continue;
    const field = moneyField(grid, box, unit, heading.cell);
    if (field.value !== null) amounts[moneyColumn(grid.label(heading.text))!] ??= field;
  }
  const [first] = headings;
  if (!first || Object.keys(amounts).length === 0) return [];
  const label = { value: first.text, text: first.text, cell: first.cell };
  return [{ role: 'total', label, partOf: null, amounts }];
}

/** The filled boxes of a column beside these rows, from the top. */
function boxesUnder(grid: Grid, { left, right }: HeadingText, rows: readonly number[]): Block[] {
  const boxes = new Map<number, Block>();
  for (const row of rows) {
    const box = grid.pick(row, left, right);
    if (box.text.trim() !== '') boxes.set(box.range.top, box);
  }
  return [...boxes.values()];
}

function fieldOf(box: Block, heading: HeadingText, role: HeadRole): HeadField {
  return {
    role,
    name: heading.text.replace(/\s+/g, ''),
    value: box.text.trim() || null,
    text: box.text,
    cell: box.cell,
    label: heading.cell,
  };
}
