import { isSameCell, type CellRef, type Sheet } from '../../sheet';
import { headingRole } from '../indicators/heading/columns';
import { goalLabel, taskLabel } from '../model/fields';
import {
  FORM_KIND_NAMES,
  type Field,
  type Form,
  type HeadRole,
  type Indicator,
  type IndicatorColumn,
  type MoneyColumn,
  type MoneyItem,
  type Unread,
} from '../model/form';
import { readLabel } from '../../table';
import { sectionRole } from '../labels/labels';
import { COLUMN_NAMES, HEAD_NAMES, MONEY_COLUMN_NAMES, MONEY_NAMES } from '../model/names';
import type { Term } from '../template/template';

/** How sure a reading is, for people. */
export type Sureness = '高' | '中' | '低';

/** How one datum of a table was read. */
export interface Reading {
  /** What it is: 年度, 部门（单位）名称, 资金总额·全年执行数, 实际完成值, 总分. */
  readonly name: string;
  /** What was read there, in a few words. */
  readonly value: string;
  readonly cells: readonly CellRef[];
  /** The label by which it was read; its text where the form or the sheet tells it. */
  readonly label: { readonly text: string | null; readonly cell: CellRef } | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly sure: Sureness;
  /** What a template would say for this reading; to correct it, a person gives it another role. */
  readonly term: Term | null;
  /** The part of the table, when nothing was read from it. */
  readonly unread: Unread | null;
}

type Draft = Omit<Reading, 'sure' | 'label' | 'unread'> & {
  readonly label?: CellRef | null;
  readonly labelText?: string;
  readonly unread?: Unread;
};

/** How a table was read, datum by datum, in the order of the table. `sheet` only serves to quote labels. */
export function explain(form: Form, sheet?: Sheet): Reading[] {
  const drafts = [
    ...titleReadings(form),
    ...headReadings(form),
    ...moneyReadings(form),
    ...goalReadings(form),
    ...taskReadings(form),
    ...columnReadings(form),
    ...otherHeadings(form),
    ...endReadings(form),
    ...(sheet ? form.unread.map((part) => unreadReading(part, sheet)) : []),
  ];
  return drafts.map(({ label, labelText, unread = null, ...draft }) => ({
    ...draft,
    unread,
    label: label
      ? { text: (labelText ?? sheet?.text(label.row, label.column).trim()) || null, cell: label }
      : null,
    sure: surenessOf(draft.confidence),
  }));
}

/** 高 needs no look, 中 is worth one, 低 should be checked by a person. */
function surenessOf(confidence: number): Sureness {
  return confidence >= 0.85 ? '高' : confidence >= 0.6 ? '中' : '低';
}

const BLANK = '（空）';
const SHORT = 40;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? BLANK : line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}

function fromField(name: string, field: Field<unknown>, confidence: number, term: Term | null = null): Draft {
  return {
    name,
    value: short(field.text),
    cells: [field.cell],
    label: field.label ?? null,
    confidence,
    term,
  };
}

function titleReadings(form: Form): Draft[] {
  const { title, year, moneyUnit } = form;
  const drafts: Draft[] = [
    {
      name: '表的种类',
      value: FORM_KIND_NAMES[form.kind],
      cells: [title.cell],
      confidence: form.confidence,
      term: null,
    },
  ];
  if (title.text !== '') drafts.push(fromField('标题', title, 0.95));
  const named = year && { ...fromField('年度', year, year.label ? 0.9 : 0.95), value: String(year.value) };
  drafts.push(named ?? { name: '年度', value: '没有读到', cells: [title.cell], confidence: 0, term: null });
  if (moneyUnit) drafts.push({ ...fromField('金额单位', moneyUnit, 0.9), value: moneyUnit.value });
  else if (form.money.length > 0)
    drafts.push({
      name: '金额单位',
      value: '没有读到',
      cells: [form.money[0]!.label.cell],
      confidence: 0,
      term: null,
    });
  return drafts;
}

/** 其他表头内容 is known for what it is not; its own label tells more. */
function headReadings(form: Form): Draft[] {
  const sure = (role: HeadRole): number => (role === 'other' ? 0.8 : 0.95);
  return form.head.map((field) => ({
    ...fromField(field.role === 'other' ? field.name : HEAD_NAMES[field.role], field, sure(field.role), {
      part: 'head',
      label: field.name,
      role: field.role,
    }),
    labelText: field.name,
  }));
}

function moneyReadings(form: Form): Draft[] {
  return form.money.flatMap((item) =>
    (Object.entries(item.amounts) as [MoneyColumn, Field<number | null>][]).map(([column, field]) => ({
      name: moneyName(item, column),
      value: short(field.text),
      cells: [field.cell],
      label: item.label.cell,
      labelText: item.label.text.trim(),
      confidence:
        item.role === 'unknown' ? 0.3 : field.value === null && /[\p{L}\d]/u.test(field.text) ? 0.6 : 0.9,
      term: { part: 'money' as const, label: item.label.text.trim(), role: item.role },
    })),
  );
}

function moneyName(item: MoneyItem, column: MoneyColumn): string {
  const name = item.role === 'unknown' || item.role === 'batch' ? item.label.value : MONEY_NAMES[item.role];
  return column === 'amount' ? name : `${name}·${MONEY_COLUMN_NAMES[column]}`;
}

function goalReadings(form: Form): Draft[] {
  return form.goals.flatMap((goal) => {
    const name = goalLabel(goal);
    const drafts = [fromField(name, goal.expected, goal.expected.label ? 0.9 : 0.7)];
    if (goal.completed) drafts.push(fromField(`${name}·完成情况`, goal.completed, 0.9));
    return drafts;
  });
}

function taskReadings(form: Form): Draft[] {
  return form.tasks.map((task) => ({
    name: taskLabel(task),
    value: short(
      [task.name, task.content]
        .map((field) => field?.text.trim())
        .filter(Boolean)
        .join('：'),
    ),
    cells: [task.name, task.content, task.amount, task.expected].flatMap((field) => field?.cell ?? []),
    label: task.name.label ?? task.content?.label ?? null,
    confidence: task.name.label ? 0.9 : 0.7,
    term: null,
  }));
}

function columnReadings(form: Form): Draft[] {
  return form.columns.map((reading) => {
    const fields = form.indicators.flatMap((indicator) => fieldOf(indicator, reading.column) ?? []);
    const filled = fields.filter((field) => field.text.trim() !== '');
    const heading = form.headings.find(({ cell }) => isSameCell(cell, reading.cell));
    return {
      name: COLUMN_NAMES[reading.column],
      value:
        fields.length === 0
          ? `${form.indicators.length} 个指标`
          : `${form.indicators.length} 个指标中 ${filled.length} 个有内容，如「${short(filled[0]?.text ?? '')}」`,
      cells: [reading.cell],
      label: reading.cell,
      labelText: reading.heading.trim(),
      confidence: reading.confidence,
      term: {
        part: 'column' as const,
        label: reading.heading.trim(),
        role: reading.column,
        ...(heading ? { nth: heading.nth } : {}),
      },
    };
  });
}

/** What an indicator has in a column; a rate of completion is computed anew and not kept. */
function fieldOf(indicator: Indicator, column: IndicatorColumn): Field<unknown> | null {
  switch (column) {
    case 'operator':
      return indicator.nature;
    case 'completionRate':
      return null;
    default:
      return indicator[column];
  }
}

/** Headings that were read as no column: serial numbers for sure, unknown words with nothing below them. */
function otherHeadings(form: Form): Draft[] {
  const bottom = (cell: CellRef): boolean =>
    !form.headings.some(
      (other) =>
        other.cell.row > cell.row && spanOf(form, cell).some((column) => column === other.cell.column),
    );
  return form.headings
    .filter(
      ({ cell, text }) =>
        bottom(cell) &&
        sectionRole(readLabel(text)) !== 'indicators' &&
        !form.unread.some(({ heading }) => heading && isSameCell(heading.cell, cell)) &&
        !form.columns.some((column) => isSameCell(column.cell, cell)),
    )
    .map((heading) => ({
      name: '不参与检查的列',
      value: '没有读作任何一列',
      cells: [heading.cell],
      label: heading.cell,
      labelText: heading.text.trim(),
      confidence: headingRole(readLabel(heading.text))?.column === 'other' ? 0.9 : 0.3,
      term: { part: 'column', label: heading.text.trim(), role: null, nth: heading.nth },
    }));
}

/** Longer texts are contents, not labels. */
const LABEL_LENGTH = 30;

/** A part of the table that was not understood; a person may say what its heading or its text means. */
function unreadReading(unread: Unread, sheet: Sheet): Draft {
  const { kind, cells, heading } = unread;
  const texts = cells.map(({ row, column }) => sheet.text(row, column).trim());
  const filled = `${cells.length} 格有内容，如「${short(texts[0]!)}」`;
  const draft = { cells, confidence: 0, term: null, unread };
  if (kind === 'column' && heading) {
    const label = heading.text.trim();
    const term: Term = { part: 'column', label, role: null, nth: heading.nth };
    return { ...draft, name: '没有读懂的列', value: filled, label: heading.cell, labelText: label, term };
  }
  if (kind !== 'box')
    return { ...draft, name: kind === 'column' ? '没有读懂的列' : '没有读懂的行', value: filled };
  const [text] = texts as [string];
  const isLabel = text.length <= LABEL_LENGTH && /\p{L}/u.test(text);
  return {
    ...draft,
    name: '没有读懂的内容',
    value: short(text),
    term: isLabel ? { part: 'head', label: text, role: null } : null,
  };
}

function spanOf(form: Form, cell: CellRef): number[] {
  const heading = form.headings.find((item) => isSameCell(item.cell, cell))!;
  return Array.from({ length: heading.right - heading.left + 1 }, (_column, i) => heading.left + i);
}

function endReadings(form: Form): Draft[] {
  const drafts: Draft[] = [];
  if (form.totalScore) drafts.push(fromField('总分', form.totalScore, 0.95));
  if (form.totalWeight) drafts.push(fromField('分值合计', form.totalWeight, 0.95));
  if (form.opinion) drafts.push(fromField('批复（审核）意见', form.opinion, 0.9));
  for (const field of form.conclusions)
    drafts.push({ ...fromField(field.name, field, 0.8), labelText: field.name });
  return drafts;
}
