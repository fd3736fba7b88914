import { type Field, type Form, type Indicator, type MoneyColumn } from '../../../src/form';
import { COLUMN_NAMES, MONEY_COLUMN_NAMES, MONEY_NAMES } from '../../../src/form';
import { BLANK, formatCell, Sheet, type Cell, type CellRef, type Snapshot } from '../../../src/sheet';
import { level1Of } from '../../../src/rules/support/indicators';
import { tableOf, type IndicatorInput, type TableInput } from '../../support/form';

/** The table with the defect in it. */
export interface Planted {
  readonly snapshot: Snapshot;
  /** Where a cell of the example now stands. */
  readonly at: ReadonlyMap<string, CellRef>;
  /** Rows in which something was written. */
  readonly rows: ReadonlySet<number>;
}

/** Why the example does not go into the table. */
export class CannotPlant extends Error {}

/** Columns of an indicator that an example may set. */
const FIELDS = [
  'level1',
  'level2',
  'name',
  'nature',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'reason',
  'periodTarget',
  'forecast',
  'likelihood',
] as const;
/** Columns of the money block that hold sums. */
const AMOUNTS = ['amount', 'initial', 'budget', 'received', 'executed', 'forecast'] as const;

type FieldName = (typeof FIELDS)[number];

/**
 * The example written into a table of another layout: its indicators over indicators of the same category, its sums of
 * money, goals, tasks and head over those of the table. Throws CannotPlant, with the reason, where the table has no
 * place for it.
 */
export function plant(example: TableInput, host: { form: Form; snapshot: Snapshot }): Planted {
  return new Planter(example, host).planted();
}

class Planter {
  private readonly model: { form: Form; sheet: Sheet };
  private readonly sheet: Sheet;
  private readonly cells: (Cell | undefined)[][];
  private readonly at = new Map<string, CellRef>();
  private readonly rows = new Set<number>();

  constructor(
    private readonly example: TableInput,
    private readonly host: { form: Form; snapshot: Snapshot },
  ) {
    this.model = tableOf(example);
    this.sheet = new Sheet(host.snapshot);
    this.cells = host.snapshot.cells.map((row) => [...(row ?? [])]);
  }

  planted(): Planted {
    const { example } = this;
    for (const part of ['unnamedRows', 'stackMismatch', 'title', 'yearLine', 'moneyUnit', 'year'] as const)
      if (example[part] !== undefined) throw new CannotPlant('例子说的是整张表');
    this.plantHead();
    this.plantMoney();
    this.plantGoals();
    this.plantTasks();
    this.plantIndicators();
    this.plantEnd();
    const { snapshot } = this.host;
    return { snapshot: { ...snapshot, cells: this.cells }, at: this.at, rows: this.rows };
  }

  private plantHead(): void {
    const { form } = this.host;
    const own = this.model.form;
    if (this.example.organisation !== undefined) this.over(own.organisation, form.organisation, '单位名称');
    if (this.example.project !== undefined) this.over(own.project, form.project, '项目名称');
    for (const field of own.head) {
      const place = form.head.find(
        ({ role, name }) => role === field.role && (role !== 'other' || name === field.name),
      );
      this.over(field, place, field.name);
    }
  }

  private plantMoney(): void {
    const { money } = this.host.form;
    for (const item of this.model.form.money) {
      const place = money.find(
        ({ role, partOf }) => role === item.role && (item.partOf === null || partOf === item.partOf),
      );
      if (!place || item.role === 'unknown') throw new CannotPlant(`没有「${MONEY_NAMES[item.role]}」`);
      for (const [column, field] of Object.entries(item.amounts) as [MoneyColumn, Field<number | null>][]) {
        this.over(field, place.amounts[column], `${MONEY_NAMES[item.role]} ${MONEY_COLUMN_NAMES[column]}`);
      }
      this.at.set(formatCell(item.label.cell), place.label.cell);
    }
    if (this.model.form.money.length > 0) this.emptyOtherMoney();
  }

  /** What the example does not name is nothing, so that the sums of the example are those of the table. */
  private emptyOtherMoney(): void {
    const roles = new Set(this.model.form.money.map(({ role }) => role));
    for (const { role, amounts } of this.host.form.money) {
      if (roles.has(role)) continue;
      for (const column of AMOUNTS) {
        const field = amounts[column];
        if (field && field.value !== null) this.write(field.cell, { ...BLANK, value: 0 });
      }
    }
  }

  private plantGoals(): void {
    const { goals } = this.host.form;
    this.model.form.goals.forEach((goal, index) => {
      const place = goals.filter(({ period }) => period === goal.period)[index];
      this.over(goal.expected, place?.expected, '年度总体目标');
      if (goal.completed) this.over(goal.completed, place?.completed, '目标完成情况');
    });
  }

  private plantTasks(): void {
    this.model.form.tasks.forEach((task, index) => {
      const place = this.host.form.tasks[index];
      for (const name of ['name', 'content', 'amount', 'expected'] as const)
        if (task[name]) this.over(task[name], place?.[name], '重点工作任务');
    });
  }

  private plantIndicators(): void {
    let next = 0;
    const { indicators } = this.host.form;
    this.model.form.indicators.forEach((indicator, index) => {
      const input = this.example.indicators![index]!;
      const found = placeFor(input, indicators, next);
      if (found < 0) throw new CannotPlant('没有这一类指标');
      next = found + 1;
      this.plantIndicator(input, indicator, indicators[found]!);
    });
  }

  private plantIndicator(input: IndicatorInput, indicator: Indicator, place: Indicator): void {
    if (FIELDS.some((name) => fieldOf(place, name)?.line !== undefined))
      throw new CannotPlant('几项指标叠在一格里');
    const operator = this.host.form.columns.find(({ column }) => column === 'operator');
    for (const name of FIELDS) {
      const own = fieldOf(indicator, name);
      const there = fieldOf(place, name);
      if (own && there) this.at.set(formatCell(own.cell), there.cell);
      if (name === 'level1' || name === 'level2' || name === 'target' || name === 'unit') continue;
      if (input[name] !== undefined) {
        if (name === 'nature' && input.nature === null) continue;
        if (own && !(own.text === '' && !there)) this.over(own, there, COLUMN_NAMES[name]);
      }
    }
    const written = indicator.target
      ? this.model.sheet.cell(indicator.target.cell.row, indicator.target.cell.column)
      : undefined;
    if (input.target !== undefined) {
      if (!place.target) throw new CannotPlant('没有「指标值」栏');
      this.plantTarget(
        written ?? BLANK,
        input,
        place,
        operator ? { row: place.row, column: operator.left } : null,
      );
    }
    this.plantRest(input, place, written ?? BLANK);
  }

  /** The target as the table's columns part it: sign, number, unit. */
  private plantTarget(cell: Cell, input: IndicatorInput, place: Indicator, operator: CellRef | null): void {
    const target = place.target!;
    const ownUnit = input.unit;
    if (typeof cell.value !== 'string') {
      if (place.unit) this.write(place.unit.cell, { ...BLANK, value: ownUnit ?? null });
      if (operator) this.write(operator, BLANK);
      const withUnit = ownUnit && !place.unit ? `${String(cell.value)}${ownUnit}` : cell.value;
      this.write(target.cell, { ...cell, value: withUnit });
      return;
    }
    const [, sign = '', number = '', unit = ''] =
      /^([≥≤＝=<>]?)([\d.,]+)((?!年)\S{0,4})$/.exec(cell.value) ?? [];
    if (ownUnit && (unit || number === '') && !place.unit) throw new CannotPlant('没有「计量单位」栏');
    const parted = number !== '' && ownUnit === undefined && place.unit !== null;
    const rest = parted ? number : cell.value.slice(operator ? sign.length : 0);
    if (place.unit)
      this.write(place.unit.cell, { ...BLANK, value: ownUnit ?? (parted ? unit || null : null) });
    if (operator) this.write(operator, { ...BLANK, value: sign || null });
    const written = (operator || !parted ? '' : sign) + rest + (place.unit ? '' : (ownUnit ?? ''));
    this.write(target.cell, { ...cell, value: written });
  }

  /** Columns of which the example says nothing: done as planned, without a reason; points stay as they are. */
  private plantRest(input: IndicatorInput, place: Indicator, target: Cell): void {
    if (place.actual && input.actual === undefined && input.target !== undefined) {
      const value = typeof target.value === 'string' ? target.value.replace(/^[≥≤＝=<>]/, '') : target.value;
      this.write(place.actual.cell, { ...target, value });
    }
    if (
      place.nature &&
      input.nature === undefined &&
      /定[量性]/.test(place.nature.text) &&
      input.target !== undefined
    )
      this.write(place.nature.cell, { ...BLANK, value: /\d/.test(String(target.value)) ? '定量' : '定性' });
    if (place.reason && input.reason === undefined) this.write(place.reason.cell, BLANK);
  }

  private plantEnd(): void {
    const { form } = this.host;
    const own = this.model.form;
    if (own.totalWeight) this.over(own.totalWeight, form.totalWeight, '分值合计');
    if (own.totalScore) this.over(own.totalScore, form.totalScore, '总分');
    if (own.opinion) this.over(own.opinion, form.opinion, '审核意见');
    for (const field of own.conclusions)
      this.over(
        field,
        form.conclusions.find(({ name }) => name === field.name),
        field.name,
      );
  }

  private over(own: Field<unknown> | null, place: Field<unknown> | null | undefined, name: string): void {
    if (!own) return;
    if (!place) throw new CannotPlant(`没有「${name}」`);
    this.at.set(formatCell(own.cell), place.cell);
    this.write(place.cell, this.model.sheet.cell(own.cell.row, own.cell.column) ?? BLANK);
  }

  private write({ row, column }: CellRef, cell: Cell): void {
    const at = this.sheet.anchor(row, column);
    (this.cells[at.row] ??= [])[at.column] = { ...cell, value: named(this.inYear(cell.value)) };
    this.rows.add(at.row);
  }

  /** Examples are of 2024, unless they say otherwise. */
  private inYear(value: Cell['value']): Cell['value'] {
    const year = this.host.form.year?.value;
    if (typeof value !== 'string' || !year) return value;
    return value.replace(/20[12]\d(?=年|[-./]\d)/g, (text) => String(Number(text) - 2024 + year));
  }
}

/** Examples number their indicators, as blank templates do; in a table they are called something. */
function named(value: Cell['value']): Cell['value'] {
  const number = typeof value === 'string' ? /^指标(\d)$/.exec(value)?.[1] : undefined;
  return number === undefined ? value : NAMES[Number(number)]!;
}

const NAMES =
  '排水沟清淤长度 集市摊位改造数 古树挂牌保护数 道路标线施划数 校车检修台数 广场照明更换数 湿地巡护次数 档案数字化卷数 公厕改造数 泵站检修数'.split(
    ' ',
  );

function fieldOf(indicator: Indicator, name: FieldName): Field<unknown> | null {
  return indicator[name];
}

/** Where an indicator of the example goes: over one of its category; without one, over an output. -1: nowhere. */
function placeFor(input: IndicatorInput, places: readonly Indicator[], from: number): number {
  const { level1, level2 } = input;
  const wanted = (level2 ?? level1)?.replace(/指标$/, '').slice(0, 3);
  const isOpen = (place: Indicator, i: number) =>
    i >= from && ((input.nature ?? null) === null || /定[量性]/.test(place.nature?.text ?? ''));
  const isFit = (place: Indicator) =>
    wanted === undefined
      ? level1Of(place) === 'output'
      : [place.level1, place.level2].some((field) => field?.text.includes(wanted));
  return places.findIndex((place, i) => isOpen(place, i) && isFit(place));
}
