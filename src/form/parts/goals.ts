import { readChineseNumber } from '../../text';
import { anyOf, BLANK_SIGNS, BLANK_WORDS } from '../../lexicon';
import { fold } from '../../text';
import type { Field, Goal } from '../model/form';
import type { Block, Grid } from '../grid';
import type { IndicatorHeader } from '../indicators/heading/header';
import { splitInline } from '../../table';
import { goalRole, headRole, moneyColumn, moneyRole, sectionRole, type GoalRole } from '../labels/labels';

/** The goals of a table and the rows that they stand in. */
export interface GoalsPart {
  readonly goals: Goal[];
  readonly rows: ReadonlySet<number>;
}

interface GoalColumn {
  readonly block: Block;
  readonly role: GoalRole;
}

/** Reads the goals between two rows; rows of tasks are left out. */
export function readGoals(grid: Grid, top: number, bottom: number, taken: ReadonlySet<number>): GoalsPart {
  const goals: Goal[] = [];
  const rows = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    if (taken.has(row) || rows.has(row)) continue;
    const labels = goalLabels(grid, row);
    if (labels.length === 0) {
      if (readInline(grid, grid.starting(row), goals)) rows.add(row);
      continue;
    }
    const columns = headingOf(grid, row, labels, bottom);
    if (columns) {
      for (const used of readBelow(grid, row, columns, bottom, goals)) rows.add(used);
    } else {
      for (const used of readBeside(grid, row, labels, bottom, goals)) rows.add(used);
    }
  }
  return { goals, rows };
}

/** Goals written inside the labels beside the indicators: 年度绩效目标1：提升诊疗能力（40分）. */
export function readSideGoals(grid: Grid, header: IndicatorHeader): Goal[] {
  const goals: Goal[] = [];
  const left = Math.min(...header.columns.map((column) => column.left));
  for (let row = header.top; row <= header.bottom; row++) {
    readInline(
      grid,
      grid.starting(row).filter((block) => block.range.right < left),
      goals,
    );
  }
  return goals;
}

/** Reads label and text in one box: 年度总体目标：…, 实际完成情况：…; whether there is any. */
function readInline(grid: Grid, blocks: readonly Block[], goals: Goal[]): boolean {
  let found = false;
  for (const block of blocks) {
    const inline = splitInline(block.text);
    const role = inline && inline.value !== '' ? goalRole(grid.label(inline.name)) : undefined;
    if (!inline || !role) continue;
    found = true;
    const numbered = block.text.search(NUMBERED) >= 0;
    const text = {
      ...textField(block, block),
      ...(numbered ? {} : { value: inline.value, text: inline.value }),
    };
    if (role === 'completed') attachCompleted(goals, text);
    else goals.push(...splitGoal(text, null, role === 'medium-term' ? role : 'annual'));
  }
  return found;
}

function goalLabels(grid: Grid, row: number): GoalColumn[] {
  return grid.starting(row).flatMap((block) => {
    const role = goalRole(block.label);
    return role ? [{ block, role }] : [];
  });
}

/**
 * The labels of a row when they are headings of columns, with the text below down to `bottom`; undefined when the text
 * stands beside.
 */
function headingOf(grid: Grid, row: number, labels: GoalColumn[], bottom: number): GoalColumn[] | undefined {
  // A label that reaches down beside the text below is the part's own, not a column of it.
  const lowest = Math.min(...labels.map(({ block }) => block.range.bottom));
  const flat = labels.filter(({ block }) => block.range.bottom === lowest);
  // 年度总体目标 in front of its columns is the part's label, unless text stands below it too.
  const named = flat.filter(({ role, block }, i) => {
    if (role !== 'section' || i > 0) return true;
    if (flat.length === 2 && flat[1]!.role === 'completed') return true;
    const next = grid.filledFrom(lowest + 1);
    const under = grid.pick(next, block.range.left, block.range.right);
    return next <= bottom && under.range.top === next && isProse(under);
  });
  const columns = named.length > 0 ? named : flat;
  if (columns.length >= 2) {
    const between = grid
      .starting(row)
      .some(
        ({ range }) =>
          range.left > columns[0]!.block.range.left &&
          range.left < columns.at(-1)!.block.range.left &&
          !columns.some(({ block }) => block.range.left === range.left),
      );
    return between ? undefined : columns;
  }
  const only = columns[0]!.block;
  const beside = grid.starting(row).some((block) => block.range.left > only.range.right);
  if (!beside && lowest < bottom && isLeftBlank(grid, only)) return columns;
  const next = grid.filledFrom(lowest + 1);
  const below = grid.pick(next, only.range.left, only.range.right);
  // The text below has its row to itself: nothing labels it but the heading above, and it labels nothing.
  const alone = grid.starting(next).length === 1 && below.range.top === next && next <= bottom;
  return !beside && alone && isProse(below) ? columns : undefined;
}

/** Whether the box right below a heading is as wide as it is, and blank: the text was left out. */
function isLeftBlank(grid: Grid, { range }: Block): boolean {
  const below = grid.at(range.bottom + 1, range.left);
  const isAsWide = below.range.left === range.left && below.range.right === range.right;
  return isAsWide && range.right > range.left && grid.isBlank(range.bottom + 1);
}

function isProse(block: Block): boolean {
  const { label } = block;
  return (
    block.text.trim() !== '' &&
    !goalRole(label) &&
    !sectionRole(label) &&
    !headRole(label) &&
    !moneyRole(label) &&
    !moneyColumn(label)
  );
}

/** Reads the texts below headings; gives the rows used. */
function readBelow(grid: Grid, row: number, columns: GoalColumn[], bottom: number, goals: Goal[]): number[] {
  const used = [row];
  const headingBottom = columns[0]!.block.range.bottom;
  const left = columns[0]!.block.range.left;
  for (let next = headingBottom + 1; next <= bottom; next++) {
    if (grid.isBlank(next)) continue;
    const blocks = grid.starting(next);
    // Something new on the left, or labels where the text should be, begins the next part; 总体目标 names this one.
    const names = (block: Block): boolean =>
      next === headingBottom + 1 && ['section', 'annual'].includes(goalRole(block.label) ?? '');
    if (blocks.some((block) => block.range.left < left && !names(block))) break;
    const texts = columns.map(({ block }) => grid.pick(next, block.range.left, block.range.right));
    if (texts.some((text) => text.range.top === next && text.text.trim() !== '' && !isProse(text))) break;
    if (texts.every((text) => text.text.trim() === '' || text.range.top !== next)) break;
    goals.push(...toGoals(columns, texts));
    used.push(next);
  }
  if (used.length === 1) {
    const texts = columns.map(({ block }) =>
      grid.pick(headingBottom + 1, block.range.left, block.range.right),
    );
    if (texts.every((text) => text.text.trim() === '')) goals.push(...toGoals(columns, texts));
  }
  return used;
}

function textField(block: Block, label: Block): Field<string | null> {
  return { value: block.text.trim() || null, text: block.text, cell: block.cell, label: label.cell };
}

const NOTHING = new RegExp(`^(?:${anyOf(BLANK_WORDS)}|${anyOf(BLANK_SIGNS)}+)$`);

/** The texts of one row under their headings: a goal for the year, and one for the medium term beside. */
function toGoals(columns: GoalColumn[], texts: Block[]): Goal[] {
  const of = (...roles: GoalRole[]): Field<string | null> | null => {
    const fields = columns.flatMap(({ role, block }, i) =>
      roles.includes(role) ? [textField(texts[i]!, block)] : [],
    );
    return fields.find((field) => field.value !== null) ?? fields[0] ?? null;
  };
  const adjusted = of('adjusted');
  const isAdjusted = adjusted?.value && !NOTHING.test(fold(adjusted.value));
  const initial = of('annual', 'section');
  const annual = isAdjusted ? adjusted : (initial ?? adjusted);
  const uncounted = (annual === adjusted ? initial : adjusted) ?? undefined;
  const goals: Goal[] = [];
  const medium = of('medium-term');
  const completed = of('completed');
  if (medium) goals.push(...splitGoal(medium, null, 'medium-term'));
  if (annual)
    goals.push(
      ...splitGoal(annual, completed, 'annual').map((goal) => (uncounted ? { ...goal, uncounted } : goal)),
    );
  else if (completed && goals.length > 0) return goals.map((goal) => ({ ...goal, completed }));
  return goals;
}

const NUMBERED =
  /^[ \t\u3000]*(?:年度)?(?:绩效|总体)?目标\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[:：.、]\s*/gm;

/** 目标1：… 目标2：… in one cell are goals of their own, each with what was reached for it. */
function splitGoal(
  expected: Field<string | null>,
  completed: Field<string | null> | null,
  period: Goal['period'],
): Goal[] {
  const parts = splitNumbered(expected);
  const reached = completed ? splitNumbered(completed) : [];
  return parts.map(({ number, field }) => {
    const own = reached.find((part) => part.number === number && number !== null)?.field;
    return { number, period, expected: field, completed: own ?? completed };
  });
}

function splitNumbered(
  field: Field<string | null>,
): { number: number | null; field: Field<string | null> }[] {
  const marks = [...field.text.matchAll(NUMBERED)];
  if (marks.length === 0) return [{ number: null, field }];
  return marks.map((mark, line) => {
    const text = field.text.slice(mark.index, marks[line + 1]?.index ?? field.text.length).trimEnd();
    const value = text.replace(NUMBERED, '').trim() || null;
    return {
      number: toNumber(mark[1]!),
      field: { ...field, value, text, ...(marks.length > 1 ? { line } : {}) },
    };
  });
}

function toNumber(text: string): number | null {
  return /\d/.test(text) ? Number(text) : readChineseNumber(text);
}

/** Reads label and text side by side; a label merged over several rows has a goal in each. Gives the rows used. */
function readBeside(grid: Grid, row: number, labels: GoalColumn[], bottom: number, goals: Goal[]): number[] {
  const used: number[] = [];
  const own = labels.filter(({ role }, i) => role !== 'section' || i === labels.length - 1);
  const texts = own.map(({ block }) => grid.nextFilled(block, row));
  const pairs = own.map((column, i) => ({
    column,
    text: isValue(column.block, texts[i]) ? texts[i]! : grid.beside(column.block, row),
  }));
  const completed = pairs.find(({ column }) => column.role === 'completed' && own.length > 1);
  for (const { column, text } of pairs) {
    if (!text || column === completed?.column) continue;
    const reached = completed?.text ? textField(completed.text, completed.column.block) : null;
    const period = column.role === 'medium-term' ? 'medium-term' : 'annual';
    if (column.role === 'completed') {
      attachCompleted(goals, textField(text, column.block));
    } else {
      const found = splitGoal(textField(text, column.block), period === 'annual' ? reached : null, period);
      // 目标1 may stand in the label instead of the text.
      const number = /目标(\d{1,2}|[一二三四五六七八九十]{1,2})$/.exec(column.block.label.plain)?.[1];
      const single = found.length === 1 && found[0]!.number === null && number !== undefined;
      goals.push(...(single ? [{ ...found[0]!, number: toNumber(number) }] : found));
    }
  }
  used.push(row);
  if (pairs.length === 1 && pairs[0]!.column.role !== 'completed')
    used.push(...readFollowing(grid, row, pairs[0]!.column, pairs[0]!.text, bottom, goals));
  return used;
}

/** What was reached stands in a row of its own, below the goals. */
function attachCompleted(goals: Goal[], completed: Field<string | null>): void {
  goals.forEach((goal, i) => {
    if (goal.period === 'annual' && goal.completed === null) goals[i] = { ...goal, completed };
  });
}

function isValue(label: Block, text: Block | undefined): boolean {
  return text !== undefined && text.range.left > label.range.right && isProse(text);
}

/** Further goals in the rows below the first, under the same label. */
function readFollowing(
  grid: Grid,
  row: number,
  column: GoalColumn,
  first: Block | undefined,
  bottom: number,
  goals: Goal[],
): number[] {
  const used: number[] = [];
  if (!first) return used;
  for (let next = row + 1; next <= bottom; next++) {
    if (grid.isBlank(next)) continue;
    const blocks = grid.starting(next);
    const under = next <= column.block.range.bottom;
    const text = grid.pick(next, first.range.left, first.range.right);
    const numbered = /^\s*目标\s*[\d一二三四五六七八九十]/.test(text.text);
    if (blocks.some((block) => block.range.left < first.range.left) || text.range.top !== next) break;
    if (!(under || numbered) || !isProse(text)) break;
    const period = column.role === 'medium-term' ? 'medium-term' : 'annual';
    goals.push(...splitGoal(textField(text, column.block), null, period));
    used.push(next);
  }
  return used;
}
