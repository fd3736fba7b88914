import { executionRow, isExecution } from '../judgement';
import type { ColumnReading, Form, Indicator, IndicatorColumn } from '../form';
import type { Profile } from '../profile';
import type { CellRef, Sheet } from '../sheet';
import { readLabel } from '../table';
import { goalEntries, headEntries, monthEntries } from './head';
import type { Entry, GeneratedRow, GenerationPlan, Left } from './model';
import { moneyEntries } from './money';
import { pointsOf } from './points';
import { withoutResidue } from './residue';
import { planRows, type Item, type PlacedRow } from './rows';
import { targetValues, type RowValues } from './targets';

/** A table with the sheet that it stands on. */
export interface TableOn {
  readonly form: Form;
  readonly sheet: Sheet;
}

export interface GenerationOptions {
  readonly profile: Profile;
  /** The last month that a monitoring table is about, 1 to 12; absent: as the template says. */
  readonly month?: number;
}

const WHOLE = 100;

/**
 * How a blank template becomes the monitoring or self-evaluation table of an approved one: what is carried over and where
 * it goes; what a person has to say stays blank. Null: the template has no blank rows for indicators. Never throws.
 */
export function planGeneration(
  approved: TableOn,
  blank: TableOn,
  { profile, month }: GenerationOptions,
): GenerationPlan | null {
  const template: TableOn = { ...blank, form: withSigns(blank.form, approved.form) };
  const items = itemsOf(approved.form);
  const rows = planRows(items, template.form, template.sheet);
  if (!rows) return null;
  const head = headEntries(approved.form, template.form, template.sheet);
  const money = moneyEntries(approved.form, template.form);
  const goals = goalEntries(approved.form, approved.sheet, template.form);
  const months = month === undefined ? [] : monthEntries(template.form, template.sheet, month);
  const indicators = indicatorEntries(approved.form, template.form, rows.placed, profile);
  const above = [...head.entries, ...money.entries, ...goals.entries, ...months, ...indicators.execution];
  return {
    shifts: rows.shifts,
    body: rows.body,
    merges: rows.merges,
    entries: [
      ...above.map((entry) => ({ ...entry, row: rows.moved(entry.row) })),
      ...rows.entries.filter((entry) => !isWritten(entry, indicators.entries)),
      ...indicators.entries,
    ],
    rows: indicators.rows,
    left: [
      ...head.left,
      ...money.left,
      ...goals.left,
      ...indicators.left,
      ...notCarried(approved.form, template.form),
    ],
  };
}

function isWritten(entry: CellRef, entries: readonly Entry[]): boolean {
  return entries.some(({ row, column }) => row === entry.row && column === entry.column);
}

/** Indicators and their parts in the order of the table. */
function itemsOf({ indicators, parts }: Form): Item[] {
  const items: Item[] = [
    ...indicators.map((indicator) => ({ indicator, isPart: false })),
    ...parts.map((indicator) => ({ indicator, isPart: true })),
  ];
  return items.sort(
    (a, b) =>
      a.indicator.row - b.indicator.row || (a.indicator.name.line ?? 0) - (b.indicator.name.line ?? 0),
  );
}

/** Columns whose words are carried as they stand. */
const CARRIED = ['nature', 'polarity', 'core', 'definition', 'criteria', 'level3'] as const;

function indicatorEntries(
  approved: Form,
  template: Form,
  placed: readonly PlacedRow[],
  profile: Profile,
): {
  readonly entries: readonly Entry[];
  readonly execution: readonly Entry[];
  readonly rows: readonly GeneratedRow[];
  readonly left: readonly Left[];
} {
  const column = (name: IndicatorColumn) => template.columns.find((one) => one.column === name);
  const whole = placed.filter(({ isPart }) => !isPart);
  const execution = executionPlace(template, profile);
  // 预算执行率 that the approved table gives points to has them beside those of the money block, not twice.
  const isApart = (indicator: Indicator) =>
    execution !== null && isExecution(indicator) && (indicator.weight?.value ?? null) !== null;
  const counted = whole.filter(({ indicator }) => !isApart(indicator));
  const hasWeights = column('weight') !== undefined;
  const points = hasWeights
    ? pointsOf(
        counted.map(({ indicator }) => indicator),
        template,
        WHOLE - (execution?.weight ?? 0),
        profile,
      )
    : null;
  const entries: Entry[] = [];
  const rows: GeneratedRow[] = [];
  for (const place of placed) {
    const { indicator, isPart, row } = place;
    const at = counted.indexOf(place);
    const own = isPart || at < 0 ? (indicator.weight?.value ?? null) : (points?.weights[at] ?? null);
    const weight = hasWeights ? own : null;
    const plain = withoutResidue(indicator);
    const name = plain.name.text;
    const values: RowValues = {
      name: { value: name },
      ...targetValues(plain, approved, template),
      ...carried(indicator),
      ...(weight !== null && { weight: { value: weight } }),
    };
    for (const [key, written] of Object.entries(values)) {
      const found: ColumnReading | undefined = column(key as IndicatorColumn);
      if (found) entries.push({ row, column: found.left, ...written });
    }
    rows.push({
      from: { sheet: approved.sheetName, cell: indicator.name.cell, name: indicator.name.value.trim() },
      to: { row, column: column('name')!.left },
      name,
      weight,
      weightFrom: weight === null ? null : at < 0 ? 'table' : points!.from,
    });
  }
  return { entries, execution: execution?.entries ?? [], rows, left: points?.left ?? [] };
}

function carried(indicator: Indicator): RowValues {
  const values: Partial<Record<IndicatorColumn, { value: string }>> = {};
  for (const column of CARRIED) {
    const text = indicator[column]?.text.trim();
    if (text) values[column] = { value: text };
  }
  return values;
}

/** The points of the budget execution, where the template gives it some: printed there, else those of the place. */
function executionPlace(
  form: Form,
  profile: Profile,
): { readonly weight: number; readonly entries: readonly Entry[] } | null {
  const place = executionRow(form)?.amounts;
  const field = form.indicators.find(isExecution)?.weight ?? place?.weight;
  if (!field) return place ? { weight: profile.executionWeight, entries: [] } : null;
  const weight = field.value ?? profile.executionWeight;
  return { weight, entries: field.value === null ? [{ ...field.cell, value: weight }] : [] };
}

/** What the approved table says of its indicators and the template does not ask for. */
function notCarried(approved: Form, template: Form): Left[] {
  const names = { definition: '指标解释', criteria: '评分标准', core: '是否核心指标' } as const;
  const has = (column: IndicatorColumn) => template.columns.some((one) => one.column === column);
  const columns = (Object.keys(names) as (keyof typeof names)[]).filter(
    (column) => !has(column) && approved.indicators.some((indicator) => indicator[column]?.text.trim()),
  );
  const filled = template.indicators.filter((indicator) => !isExecution(indicator));
  return [
    ...columns.map((column) => ({ what: names[column], why: '模板里没有这一列。' })),
    ...unclear(approved, template),
    ...(approved.projects.length > 0
      ? [{ what: '项目', why: '批复表一张列有几个项目，指标已全部带过去，请按项目分开。' }]
      : []),
    ...(approved.tasks.length > 0 ? [{ what: '年度主要任务', why: '本表不填任务清单。' }] : []),
    ...(filled.length > 0
      ? [{ what: '模板里已有的指标', why: `模板里已填 ${filled.length} 项指标，保留未动，请核对是否重复。` }]
      : []),
  ];
}

/** A blank 指标性质 may be for the sign or for 定量/定性: only what is written below it tells, and nothing is. */
function unclear(approved: Form, template: Form): Left[] {
  const column = template.columns.find((one) => one.column === 'nature');
  if (!column || approved.indicators.some(({ nature }) => nature?.value)) return [];
  const why = '批复表没有这一项（也看不出填定量、定性还是计算符号），留空；计算符号写在指标值里。';
  return [{ what: column.heading, why }];
}

/**
 * The template with its column of signs: a blank one says only by its heading what it is for, 计算符号 by its own word,
 * 指标性质 where the approved table has signs below the same heading.
 */
function withSigns(template: Form, approved: Form): Form {
  if (template.columns.some(({ column }) => column === 'operator')) return template;
  const name = (heading: string) => readLabel(heading).plain;
  const signs = approved.columns.find(({ column }) => column === 'operator');
  const isSign = ({ column, heading }: ColumnReading) =>
    column === 'nature' && (heading.includes('符') || (signs && name(signs.heading) === name(heading)));
  return {
    ...template,
    columns: template.columns.map((one) => (isSign(one) ? { ...one, column: 'operator' } : one)),
  };
}
