import { splitLabels } from '../../table';
import { categoryName } from '../labels/label';
import { goalRole, headRole } from '../labels/labels';
import type { IndicatorHeader } from '../indicators/heading/header';
import type { Goal, HeadField, HeadRole, HeadingText, Indicator } from '../model/form';
import type { Block, Grid } from '../grid';

/** What stands in front of the indicators where one table lists several projects. */
export interface ProjectList {
  readonly head: readonly HeadField[];
  readonly goals: readonly Goal[];
}

/** Reads the columns in front of the categories that name project, unit and goal; undefined where none names a project. */
export function readProjectList(
  grid: Grid,
  header: IndicatorHeader,
  indicators: readonly Indicator[],
): ProjectList | undefined {
  const first = Math.min(...header.columns.map(({ left }) => left));
  const before = header.headings.filter(({ right }) => right < first);
  const project = before.find((heading) => roleOf(grid, heading) === 'project');
  if (!project) return undefined;
  const rows = indicators.map(({ row }) => row);
  const owners = before.filter((heading) => heading !== project && isOwner(roleOf(grid, heading)));
  const goals = before.filter((heading) => goalRole(grid.label(categoryName(heading.text))) !== undefined);
  const projects = boxesUnder(grid, project, rows);
  return {
    head: [
      ...projects.map((box) => fieldOf(box, project, 'project')),
      ...owners.flatMap((owner) =>
        boxesUnder(grid, owner, rows).map((box) => fieldOf(box, owner, roleOf(grid, owner)!)),
      ),
    ],
    goals: goals.flatMap((goal) =>
      boxesUnder(grid, goal, rows).map((box): Goal => {
        const { value, text, cell, label } = fieldOf(box, goal, 'other');
        return { number: null, period: 'annual', expected: { value, text, cell, label }, completed: null };
      }),
    ),
  };
}

/** 单位名称、项目名称 names the project: the last of its labels. */
function roleOf(grid: Grid, { text }: HeadingText): HeadRole | undefined {
  const last = splitLabels(text).at(-1)!;
  return headRole(grid.label(last));
}

function isOwner(role: HeadRole | undefined): boolean {
  return role === 'organisation' || role === 'supervisor' || role === 'implementer';
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
