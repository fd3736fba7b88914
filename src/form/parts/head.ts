import { patternOf, STAMP_WORDS } from '../../lexicon';
import type { Field, Form, HeadField } from '../model/form';
import type { Block, Grid } from '../grid';
import { fold } from '../../text';
import { splitInline, splitLabels } from '../../table';
import { goalRole, headRole, isPartLabel, moneyColumn, moneyRole, sectionRole } from '../labels/labels';
import { numberField, plainNumber, unitOfMoney } from './numbers';
import { guessRole } from './owner';
import { yearsIn } from '../recognise/title';

/** The head of a table: labels with their values, and a total score printed there. */
export interface HeadPart {
  readonly head: HeadField[];
  readonly totalScore: Field<number | null> | null;
  /** Boxes that are labels or values of the head, as "row,column". */
  readonly taken: ReadonlySet<string>;
}

/** The key of a box in {@link HeadPart.taken}. */
export function boxKey(block: Block): string {
  return `${block.cell.row},${block.cell.column}`;
}

/** Reads labels and values between two rows, leaving out the rows of goals and tasks. */
export function readHead(grid: Grid, top: number, bottom: number, skip: ReadonlySet<number>): HeadPart {
  const head: HeadField[] = [];
  const taken = new Set<string>();
  let totalScore: Field<number | null> | null = null;
  for (let row = top; row <= bottom; row++) {
    if (skip.has(row)) continue;
    for (const block of grid.starting(row)) {
      if (taken.has(boxKey(block))) continue;
      if (sectionRole(block.label) === 'total' && /分/.test(block.label.plain)) {
        totalScore ??= readTotal(grid, block, taken);
        continue;
      }
      const inline = readInline(grid, block);
      const field = inline[0] ?? readPair(grid, block, taken);
      if (!field) continue;
      head.push(...(inline.length > 0 ? inline.flatMap((one) => separated(grid, one)) : [field]));
      taken.add(boxKey(block));
    }
  }
  readGuessed(grid, top, bottom, skip, head, taken);
  readUnknown(grid, top, bottom, skip, head, taken);
  return { head: head.filter((field) => !isStampPlace(grid, field, head)), totalScore, taken };
}

/** Labels of sums are shorter. */
const LONGEST_SUM = 8;

const STAMP = patternOf(STAMP_WORDS);

/** 主管部门（盖章）： left blank is for the stamp, where the name stands elsewhere. */
function isStampPlace(grid: Grid, field: HeadField, head: readonly HeadField[]): boolean {
  if (field.value !== null || !field.label) return false;
  const stamped = STAMP.test(grid.at(field.label.row, field.label.column).label.full);
  return stamped && head.some(({ role, value }) => role === field.role && value !== null);
}

/** Behind a name: 某局（盖章）. */
const STAMP_PLACE = /[(（](?:盖章|公章|签章|加盖公章)[)）]$/;

/** （盖章） where a value should be says nothing. */
function written(text: string): string | null {
  const value = text.trim().replace(STAMP_PLACE, '');
  return value === '' || (value.length <= 8 && STAMP.test(value)) ? null : value;
}

/** Whether the head ends at such a label: what follows is read by the words of money. */
function isMoneyLabel(label: Block['label']): boolean {
  const column = moneyColumn(label) ?? 'score';
  const isSum = column !== 'score' && column !== 'weight' && column !== 'reason';
  return moneyRole(label) !== undefined || isSum || isPartLabel(label);
}

/**
 * Labels without a known word whose values say what they are: the name of an office beside 归口单位, in a box of its own
 * or behind a colon. Sums and what stands in rows of numbers are none.
 */
function readGuessed(
  grid: Grid,
  top: number,
  bottom: number,
  skip: ReadonlySet<number>,
  head: HeadField[],
  taken: Set<string>,
): void {
  const add = (name: string, value: string, block: Block, at: Block): void => {
    const label = grid.label(name);
    if (label.full.length > LONGEST_LABEL || isAnyOther(label)) return;
    const role = guessRole(label, value);
    if (!role || (role === 'project' && head.some((field) => field.role === 'project'))) return;
    head.push({
      role,
      name: label.full,
      value: written(value),
      text: value,
      cell: at.cell,
      label: block.cell,
    });
    taken.add(boxKey(block)).add(boxKey(at));
  };
  for (let row = top; row <= bottom; row++) {
    if (skip.has(row) || grid.starting(row).some(({ text }) => plainNumber(text))) continue;
    for (const block of grid.starting(row)) {
      if (taken.has(boxKey(block))) continue;
      const inline = splitInline(block.text);
      if (inline && inline.value !== '') {
        for (const { name, value } of splitBox(block.text)) add(name, value, block, block);
        continue;
      }
      const value = valueBeside(grid, block);
      if (value && value.range.top === row && !taken.has(boxKey(value)))
        add(block.text, value.text, block, value);
    }
  }
}

/** Whether a label is known as one of another part. */
function isAnyOther(label: Block['label']): boolean {
  const known = headRole(label) ?? sectionRole(label) ?? goalRole(label) ?? moneyRole(label);
  return known !== undefined || moneyColumn(label) !== undefined;
}

/** A label of the head that no list has is short. */
const LONGEST_LABEL = 12;

/** Labels without a known word that stand where those above and beside them stand: 市县财政部门 | 某财政局. */
function readUnknown(
  grid: Grid,
  top: number,
  bottom: number,
  skip: ReadonlySet<number>,
  head: HeadField[],
  taken: Set<string>,
): void {
  const places = new Set(
    head.flatMap(({ label, cell }) => (label && label.column < cell.column ? [label.column] : [])),
  );
  const rows = new Set(head.flatMap(({ label }) => (label ? [label.row] : [])));
  for (let row = top; row <= bottom; row++) {
    if (grid.starting(row).some(({ label }) => isMoneyLabel(label))) return;
    if (skip.has(row) || !(rows.has(row) || rows.has(row - 1) || rows.has(row + 1))) continue;
    for (const block of grid.starting(row)) {
      const { label, range } = block;
      const value = valueBeside(grid, block);
      const isLabel = label.full.length <= LONGEST_LABEL && /\p{L}/u.test(label.full) && range.bottom === row;
      if (taken.has(boxKey(block)) || !places.has(range.left) || !isLabel || !value) continue;
      if (isLabelled(grid, block) || taken.has(boxKey(value))) continue;
      if (isLabelled(grid, value) || value.range.top !== row || /^[\d\s.,%-]*$/.test(value.text)) continue;
      head.push({
        role: 'other',
        name: nameOf(block),
        value: value.text.trim() || null,
        text: value.text,
        cell: value.cell,
        label: block.cell,
      });
      taken.add(boxKey(block)).add(boxKey(value));
      rows.add(row);
    }
  }
}

function readTotal(grid: Grid, block: Block, taken: Set<string>): Field<number | null> | null {
  const value = valueBeside(grid, block);
  if (!value || (value.text.trim() !== '' && plainNumber(value.text) === null)) return null;
  taken.add(boxKey(block)).add(boxKey(value));
  return numberField(grid, value, block.cell);
}

/** Labels with their values in one box, far apart: 主管部门：某厅　　　单位：亿元. */
function splitBox(text: string): { name: string; value: string }[] {
  return text.split(/\s{3,}|　{2,}/).flatMap((part) => splitInline(part) ?? []);
}

/** 预算单位：某局 in one box, or several such; a declared unit of money (单位：万元) is none. */
function readInline(grid: Grid, block: Block): HeadField[] {
  const parts = splitBox(block.text);
  if (parts.length > 1) return parts.flatMap((part) => inlineField(grid, block, part) ?? []);
  const inline = splitInline(block.text);
  return inline ? [inlineField(grid, block, inline) ?? []].flat() : [];
}

function inlineField(
  grid: Grid,
  block: Block,
  inline: { name: string; value: string },
): HeadField | undefined {
  const role = headRole(grid.label(inline.name)) ?? headRole(grid.label(splitLabels(inline.name).at(-1)!));
  if (!role || unitOfMoney(inline.value)) return undefined;
  if (role === 'other' && moneyRole(grid.label(inline.value))) return undefined;
  if (inline.value === '' && valueBeside(grid, block)?.text.trim()) return undefined;
  return {
    role,
    name: inline.name.trim(),
    value: written(inline.value),
    text: inline.value,
    cell: block.cell,
    label: block.cell,
  };
}

/** 单位名称/项目名称：某局/某专项: two labels and two values in one box. */
function separated(grid: Grid, field: HeadField): HeadField[] {
  const names = splitLabels(field.name);
  const values = field.text.split('/');
  const roles = names.map((name) => headRole(grid.label(name)));
  if (names.length < 2 || names.length !== values.length || roles.includes(undefined)) return [field];
  return names.map((name, i) => ({
    ...field,
    role: roles[i]!,
    name: name.trim(),
    value: written(values[i]!),
    text: values[i]!,
  }));
}

function readPair(grid: Grid, block: Block, taken: Set<string>): HeadField | undefined {
  const role = headRole(block.label);
  if (!role) return undefined;
  const next = grid.nextFilled(block);
  // 资金来源 | 年初预算数 | 全年执行数 heads the labels of sums.
  if (next && (isAmongColumns(grid, next) || (role === 'project' && headsColumns(grid, block))))
    return undefined;
  // 省级水利专项资金 is the name of a project as well as of a sum.
  const isName = role === 'project' && next && next.label.full.length >= LONGEST_SUM && moneyRole(next.label);
  const isBehind = isName && next.range.left > block.range.right && !hasValue(grid, next);
  const value = isBehind ? next : valueBeside(grid, block);
  if (!value) return undefined;
  taken.add(boxKey(value));
  return {
    role,
    name: nameOf(block),
    value: written(value.text),
    text: value.text,
    cell: value.cell,
    label: block.cell,
  };
}

/** A label as people quote it. */
function nameOf(block: Block): string {
  return block.text.replace(/\s+/g, '').replace(/^[*★☆※]+|[:：]+$/g, '');
}

/**
 * The value of a label: the next filled box of the row unless that is a label too, else the blank beside. Behind a blank
 * box stands a value, or a label that no list has: then it has a value of its own.
 */
export function valueBeside(grid: Grid, block: Block): Block | undefined {
  const next = grid.nextFilled(block);
  const beside = grid.beside(block);
  const isBlank = beside?.text.trim() === '';
  const isNext = next && next.range.left > block.range.right && !isLabelled(grid, next);
  if (isNext && !(isBlank && hasValue(grid, next))) return next;
  return isBlank ? beside : undefined;
}

/** Whether a box of unknown meaning is the label of the one right beside it. */
function hasValue(grid: Grid, block: Block): boolean {
  if (/[:：]\s*$/.test(block.text)) return true;
  const value = grid.beside(block);
  return value !== undefined && value.text.trim() !== '' && !isLabelled(grid, value);
}

/** Whether a box is a label itself; 省级补助资金 may also be a project's name, unless an amount goes with it. */
function isLabelled(grid: Grid, block: Block): boolean {
  const { label } = block;
  const inline = splitInline(block.text);
  if (inline && (headRole(grid.label(inline.name)) || unitOfMoney(inline.value))) return true;
  if (headRole(label) || sectionRole(label) || goalRole(label) || isAmongColumns(grid, block)) return true;
  const beside = moneyRole(label) ? grid.beside(block) : undefined;
  return beside !== undefined && (beside.text.trim() === '' || plainNumber(beside.text) !== null);
}

/** 年初预算数 | 1-7月执行数: what heads a column of money beside another is no value of 资金来源. */
function isAmongColumns(grid: Grid, block: Block): boolean {
  const next = grid.nextFilled(block);
  return (
    moneyColumn(block.label) !== undefined &&
    next !== undefined &&
    next.range.left > block.range.right &&
    moneyColumn(next.label) !== undefined
  );
}

/** 支出项目名称 | 支出项目类别 | 项目总预算 above a list: a sum of the row stands over its amounts. */
function headsColumns(grid: Grid, { range }: Block): boolean {
  const behind = grid.starting(range.top).filter((block) => block.range.left > range.right);
  const isSum = ({ label }: Block): boolean => (moneyRole(label) ?? moneyColumn(label)) !== undefined;
  return behind.some((block) => isSum(block) && isOverNumber(grid, block));
}

/** Whether the number of a label stands below it and none beside. */
export function isOverNumber(grid: Grid, block: Block): boolean {
  const { left, right, bottom } = block.range;
  const beside = grid.beside(block);
  const below = grid.pick(bottom + 1, left, right);
  return plainNumber(below.text) !== null && (!beside || plainNumber(beside.text) === null);
}

/** The year of a 年度 cell of the head, or of the period that one line of it names: 监控时段：2018年1-9月. */
export function headYear(grid: Grid, head: readonly HeadField[], top: number, bottom: number): Form['year'] {
  for (const field of head) {
    if (field.role !== 'period' || !/年度$/.test(field.name)) continue;
    const years = yearsIn(field.text);
    if (years.length === 1)
      return { value: years[0]!, text: field.text, cell: field.cell, label: field.label };
  }
  const span = yearOfSpan(head);
  if (span) return span;
  for (let row = top; row <= bottom; row++) {
    for (const { text, cell } of grid.starting(row)) {
      const inline = splitInline(text);
      if (!inline || !PERIOD_END.test(inline.name.replace(/\s/g, ''))) continue;
      const years = yearsIn(inline.value);
      if (new Set(years).size === 1) return { value: years[0]!, text, cell, label: cell };
    }
  }
  return null;
}

/** The year in which the project both begins and ends, as the head says in one field or in two. */
function yearOfSpan(head: readonly HeadField[]): Form['year'] {
  const fields = head.filter(({ role }) => role === 'period');
  const dates = fields.flatMap(({ text }) => fold(text).match(/(?<!\d)20\d{2}(?=[-年./])/g) ?? []);
  const [field] = fields;
  if (!field || dates.length < 2 || new Set(dates).size > 1) return null;
  return { value: Number(dates[0]), text: field.text, cell: field.cell, label: field.label };
}

/** How the label of a part of a year ends. */
const PERIOD_END = /(?:时段|期间|区间|年度)$/;
