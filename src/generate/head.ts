import { yearOf } from '../compare/head';
import { goalLabel, HEAD_NAMES, type Form, type Goal, type HeadField, type HeadRole } from '../form';
import { readLabel } from '../table';
import { isSameCell, type Sheet } from '../sheet';
import type { Entry, Left } from './model';

/** What is written above the indicators, and what has no place there. */
export interface PartPlan {
  readonly entries: readonly Entry[];
  readonly left: readonly Left[];
}

/** Roles that are the same in every table of a project. */
const CARRIED: readonly HeadRole[] = ['project', 'supervisor', 'implementer', 'organisation'];

/** Project, units and year of the approved table in the head of the template. */
export function headEntries(approved: Form, template: Form, sheet: Sheet): PartPlan {
  const entries: Entry[] = [];
  const left: Left[] = [];
  const used = new Set<HeadField>();
  for (const field of template.head) {
    if (field.value !== null && field.value.trim() !== '') continue;
    const from = sourceOf(field, approved);
    if (!from?.value?.trim()) continue;
    used.add(from);
    entries.push({ ...field.cell, value: from.text.trim() });
  }
  for (const role of CARRIED) {
    const own = approved.head.find((field) => field.role === role && field.value?.trim());
    const isPlaced = !own || used.has(own) || template.head.some((field) => field.role === role);
    if (!isPlaced) left.push({ what: own.name || HEAD_NAMES[role], why: '模板的表头里没有这一项。' });
  }
  const year = yearEntries(approved, template, sheet);
  return { entries: [...entries, ...year.entries], left: [...left, ...year.left] };
}

/** The same fact in the approved table: by its role, 其他 by its label; the unit that fills the table as its 实施单位. */
function sourceOf({ role, name }: HeadField, { head }: Form): HeadField | undefined {
  const label = readLabel(name).plain;
  if (role === 'period') return head.find((one) => one.role === role && readLabel(one.name).plain === label);
  if (role === 'other') return head.find((one) => one.role === role && readLabel(one.name).plain === label);
  const own = head.find((one) => one.role === role && one.value?.trim());
  if (own) return own;
  if (role === 'implementer') return head.find((one) => one.role === 'organisation' && one.value?.trim());
  return role === 'organisation' ? head.find((one) => one.role === 'implementer') : undefined;
}

/** （    年度）, （20  年度）, (XXXX年度), （年度）. */
const BLANK_YEAR = /(?:20)?[\s_＿　×xX*]+(?=年)|(?<=^\s*|[（(])(?=年度)/;

function yearEntries(approved: Form, template: Form, sheet: Sheet): PartPlan {
  const year = yearOf(approved);
  if (year === null) return { entries: [], left: [{ what: '年度', why: '批复表没有写明年度，请填写。' }] };
  if (template.year) {
    if (template.year.value === year) return { entries: [], left: [] };
    const why = `模板上已写 ${template.year.value} 年，批复表是 ${year} 年，没有改动，请核对。`;
    return { entries: [], left: [{ what: '年度', why }] };
  }
  const period = template.head.find(
    ({ role, name, value }) => role === 'period' && /年度?$/.test(readLabel(name).plain) && !value,
  );
  if (period) return { entries: [{ ...period.cell, value: `${year}年` }], left: [] };
  const limit = Math.max(
    template.title.cell.row + 2,
    ...template.head.slice(0, 1).map(({ cell }) => cell.row),
  );
  for (let row = template.range.top; row <= limit; row++) {
    for (let column = template.range.left; column <= template.range.right; column++) {
      if (!isSameCell(sheet.anchor(row, column), { row, column })) continue;
      const text = sheet.text(row, column);
      if (BLANK_YEAR.test(text))
        return { entries: [{ row, column, value: text.replace(BLANK_YEAR, String(year)) }], left: [] };
    }
  }
  return { entries: [], left: [{ what: '年度', why: `模板上没有写年度的地方，本表是 ${year} 年度的。` }] };
}

/** 1—7月, 1-6月, 1—X月: the part of the year that a monitoring table is about. */
const MONTHS = /1\s*月?\s*[—–\-－―~～至到]{1,2}\s*(?:\d{1,2}|[\s_＿　×xX*]+)\s*月/g;

/** The month in the headings of a monitoring table. */
export function monthEntries(template: Form, sheet: Sheet, month: number): Entry[] {
  const last = Math.max(
    ...template.columns.map(({ cell }) => cell.row),
    ...template.headings.map(({ cell }) => cell.row),
  );
  const entries: Entry[] = [];
  for (let row = template.range.top; row <= last; row++) {
    for (let column = template.range.left; column <= template.range.right; column++) {
      if (!isSameCell(sheet.anchor(row, column), { row, column })) continue;
      const cell = sheet.cell(row, column);
      if (typeof cell?.value !== 'string' || cell.formula !== null) continue;
      const value = cell.value.replace(MONTHS, `1—${month}月`);
      if (value !== cell.value) entries.push({ row, column, value });
    }
  }
  return entries;
}

/** The goals of the approved table where the template asks for them. */
export function goalEntries(approved: Form, sheet: Sheet, template: Form): PartPlan {
  const entries: Entry[] = [];
  const left: Left[] = [];
  for (const period of ['annual', 'medium-term'] as const) {
    const goals = approved.goals.filter((goal) => goal.period === period && goal.expected.value?.trim());
    if (goals.length === 0) continue;
    const places = distinctPlaces(template.goals.filter((goal) => goal.period === period));
    if (places.length === 0) {
      left.push({ what: goalLabel(goals[0]!), why: '模板里没有写它的地方。' });
      continue;
    }
    const texts = places.map(() => [] as string[]);
    goals.forEach((goal, i) => texts[Math.min(i, places.length - 1)]!.push(goalText(goal, goals, sheet)));
    places.forEach((place, i) => {
      const lines = [...new Set(texts[i])];
      if (lines.length > 0) entries.push({ ...place.expected.cell, value: lines.join('\n') });
    });
  }
  return { entries, left };
}

function distinctPlaces(goals: readonly Goal[]): Goal[] {
  return goals.filter(
    ({ expected }, i) => !goals.slice(0, i).some((one) => isSameCell(one.expected.cell, expected.cell)),
  );
}

/** A goal with its number; goals that stand in one cell are that cell's text as it is. */
function goalText(goal: Goal, goals: readonly Goal[], sheet: Sheet): string {
  const { cell } = goal.expected;
  const isStacked = goals.some((one) => one !== goal && isSameCell(one.expected.cell, cell));
  if (isStacked) return sheet.text(cell.row, cell.column).trim();
  const text = goal.expected.text.trim();
  if (goals.length === 1 || goal.number === null || /^目标\s*\d/.test(text)) return text;
  return `目标${goal.number}：${text}`;
}
