import type {
  ColumnReading,
  Field,
  Form,
  FormKind,
  Goal,
  HeadField,
  Indicator,
  IndicatorColumn,
  MoneyColumn,
  MoneyItem,
  MoneyRole,
  Nature,
  StackMismatch,
  Task,
  UnnamedRow,
} from '../../src/form/model/form';
import { readCellQuantity, type Quantity } from '../../src/quantity';
import { displayText, Sheet, type Cell, type CellRef, type CellValue } from '../../src/sheet';
import { snapshotOf, type CellInput } from './sheet';

/** One 三级指标 of a small table. Leave out what the table has no column for; null is a blank cell. */
export interface IndicatorInput {
  level1?: string;
  level2?: string;
  name: string;
  nature?: '定量' | '定性' | null;
  target?: CellInput;
  unit?: string | null;
  actual?: CellInput;
  weight?: number | null;
  score?: number | string | null;
  reason?: string | null;
  periodTarget?: CellInput;
  forecast?: CellInput;
  likelihood?: string | null;
  definition?: string | null;
  scoreShared?: boolean;
  block?: number;
}

export interface MoneyInput extends Partial<Record<MoneyColumn, CellInput>> {
  label: string;
  role: MoneyRole;
  partOf?: MoneyRole;
}

export interface TaskInput {
  section?: string;
  name: string | null;
  content?: string | null;
  amount?: CellInput;
  expected?: string | null;
}

export interface GoalInput {
  expected: CellInput;
  completed?: CellInput;
  number?: number;
  period?: Goal['period'];
}

/**
 * A small table, laid out from top to bottom in this order, so that addresses can be told at a glance:
 * A1 title, A2 year line, A3 单位, A4/B4 name of the unit or project, then one row each for head fields, money
 * items, goals (with a heading row when one says what was reached), tasks (heading row first), indicators
 * (heading row first), 总分, conclusions, opinion. With indicators only, row 5 is the heading, row 6 the first.
 *
 * Money: label A, amount B, initial C, budget D, executed E, forecast F, rate G, weight H, score I, reason J.
 * Goals: expected B, completed C. Tasks: section A, name B, content C, amount D, expected E.
 * Indicators: level1 A, level2 B, name C, nature D, target E, unit F, actual G, weight H, score I, reason J,
 * periodTarget K, forecast L, likelihood M, definition N.
 */
export interface TableInput {
  kind?: FormKind;
  title?: string;
  /** null: neither title nor year line says one. */
  year?: number | null;
  yearLine?: string;
  organisation?: string | null;
  project?: string | null;
  moneyUnit?: '万元' | '元' | null;
  head?: { role: HeadField['role']; name: string; text: string | null }[];
  money?: MoneyInput[];
  goals?: (string | GoalInput)[];
  tasks?: TaskInput[];
  indicators?: IndicatorInput[];
  unnamedRows?: { level1?: string; level2?: string; placeholder?: string; filled?: string[] }[];
  stackMismatch?: { column: IndicatorColumn; names: number; values: number };
  totalWeight?: number | null;
  totalScore?: number | string | null;
  conclusions?: BelowInput[];
  signatures?: BelowInput[];
  opinion?: string | null;
}

type BelowInput = { name: string; text: string | null };

const INDICATOR_COLUMNS: readonly (readonly [IndicatorColumn, string])[] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['nature', '指标性质'],
  ['target', '年度指标值'],
  ['unit', '计量单位'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
  ['periodTarget', '实施周期指标值'],
  ['forecast', '全年预计完成值'],
  ['likelihood', '完成可能性'],
  ['definition', '指标解释'],
];
const COLUMN = Object.fromEntries(INDICATOR_COLUMNS.map(([name], index) => [name, index])) as Record<
  string,
  number
>;

const MONEY_COLUMNS: readonly MoneyColumn[] = [
  'amount',
  'initial',
  'budget',
  'executed',
  'forecast',
  'rate',
  'weight',
  'score',
  'reason',
];

const TITLES: Record<FormKind, string> = {
  'department-target': '部门整体支出绩效目标申报表',
  'department-self-evaluation': '部门整体绩效目标完成情况自评表',
  'project-target': '项目支出绩效目标申报表',
  'project-self-evaluation': '项目支出绩效自评表',
  monitoring: '项目支出绩效运行监控表',
};

/** The sheet and what it means, made together: rules are tested apart from the recognition of layouts. */
export function tableOf(input: TableInput): { form: Form; sheet: Sheet } {
  const rows: CellInput[][] = [];
  const put = (row: number, column: number, value: CellInput): CellRef => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = value;
    return { row, column };
  };
  const addRow = (): number => rows.push([]) - 1;
  const text = (row: number, column: number, value: CellInput): Field<string> => {
    const shown = shownText(value);
    return { value: shown, text: shown, cell: put(row, column, value) };
  };
  const textOrNull = (row: number, column: number, value: CellInput): Field<string | null> => {
    const field = text(row, column, value);
    return { ...field, value: field.text.trim() === '' ? null : field.text };
  };
  const number = (row: number, column: number, value: CellInput): Field<number | null> => {
    const field = text(row, column, value);
    const plain = plainValue(value);
    const read =
      typeof plain === 'number'
        ? plain
        : field.text.trim() === ''
          ? NaN
          : Number(field.text.replace(/,/g, ''));
    return { ...field, value: Number.isFinite(read) ? read : null };
  };

  const kind = input.kind ?? 'department-target';
  const year = input.year === undefined ? 2024 : input.year;
  const ofProject = kind.startsWith('project') || kind === 'monitoring';
  const title = text(addRow(), 0, input.title ?? TITLES[kind]);
  const yearText = text(addRow(), 0, input.yearLine ?? (year === null ? null : `（${year}年度）`));
  const moneyUnit = input.moneyUnit === undefined ? '万元' : input.moneyUnit;
  const unitText = text(addRow(), 0, moneyUnit === null ? null : `单位：${moneyUnit}`);
  const named = addRow();
  put(named, 0, ofProject ? '项目名称' : '部门名称');
  const owner = ofProject ? (input.project ?? '某项目') : (input.organisation ?? '某市卫生健康局');
  const ownerField = text(named, 1, owner);

  const head = (input.head ?? []).map((field): HeadField => {
    const row = addRow();
    const label = put(row, 0, field.name);
    return { ...textOrNull(row, 1, field.text), role: field.role, name: field.name, label };
  });

  const money = (input.money ?? []).map((item): MoneyItem => {
    const row = addRow();
    const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
    const label = text(row, 0, item.label);
    MONEY_COLUMNS.forEach((column, index) => {
      const value = item[column];
      if (value !== undefined) amounts[column] = { ...number(row, index + 1, value), label: label.cell };
    });
    return { role: item.role, label, partOf: item.partOf ?? null, amounts };
  });

  const goalInputs = (input.goals ?? []).map((goal): GoalInput =>
    isGoalInput(goal) ? goal : { expected: goal },
  );
  if (goalInputs.some((goal) => goal.completed !== undefined)) {
    const row = addRow();
    put(row, 1, '预期目标');
    put(row, 2, '实际完成情况');
  }
  const goals = goalInputs.map((goal): Goal => {
    const row = addRow();
    put(row, 0, '年度总体目标');
    return {
      number: goal.number ?? null,
      period: goal.period ?? 'annual',
      expected: textOrNull(row, 1, goal.expected),
      completed: goal.completed === undefined ? null : textOrNull(row, 2, goal.completed),
    };
  });

  if (input.tasks) {
    const row = addRow();
    ['年度重点工作任务', '名称', '主要内容', '拟投入的资金', '预期达到的目标'].forEach((heading, column) =>
      put(row, column, heading),
    );
  }
  const tasks = (input.tasks ?? []).map((task): Task => {
    const row = addRow();
    return {
      section: task.section === undefined ? null : text(row, 0, task.section),
      name: textOrNull(row, 1, task.name),
      content: task.content === undefined ? null : textOrNull(row, 2, task.content),
      amount: task.amount === undefined ? null : number(row, 3, task.amount),
      sources: [],
      expected: task.expected === undefined ? null : textOrNull(row, 4, task.expected),
    };
  });

  const wanted = input.indicators ?? [];
  const used = INDICATOR_COLUMNS.filter(
    ([column]) =>
      ['level1', 'level2', 'name'].includes(column) ||
      wanted.some((indicator) => indicator[column as keyof IndicatorInput] !== undefined),
  );
  const hasTable = wanted.length > 0 || (input.unnamedRows ?? []).length > 0;
  const headings = hasTable ? addRow() : -1;
  const columns = hasTable
    ? used.map(([column, heading]): ColumnReading => {
        const at = COLUMN[column]!;
        return { column, heading, cell: put(headings, at, heading), left: at, right: at, confidence: 1 };
      })
    : [];
  const has = (column: IndicatorColumn) => columns.some((reading) => reading.column === column);

  const indicators = wanted.map((indicator): Indicator => {
    const row = addRow();
    const at = (column: IndicatorColumn) => COLUMN[column]!;
    const quantity = (column: 'target' | 'actual' | 'periodTarget' | 'forecast'): Field<Quantity> | null => {
      if (!has(column)) return null;
      const value = indicator[column] ?? null;
      const field = text(row, at(column), value);
      return { ...field, value: quantityOf(value, indicator.unit ?? null) };
    };
    const natureText = indicator.nature ?? null;
    const nature: Nature | null =
      natureText === '定量' ? 'quantitative' : natureText === '定性' ? 'qualitative' : null;
    return {
      level1: text(row, at('level1'), indicator.level1 ?? '产出指标'),
      level2: text(row, at('level2'), indicator.level2 ?? '数量指标'),
      level3: null,
      name: text(row, at('name'), indicator.name),
      polarity: null,
      nature: has('nature') ? { ...text(row, at('nature'), natureText), value: nature } : null,
      target: quantity('target'),
      periodTarget: quantity('periodTarget'),
      unit: has('unit') ? textOrNull(row, at('unit'), indicator.unit ?? null) : null,
      actual: quantity('actual'),
      forecast: quantity('forecast'),
      likelihood: has('likelihood') ? textOrNull(row, at('likelihood'), indicator.likelihood ?? null) : null,
      weight: has('weight') ? number(row, at('weight'), indicator.weight ?? null) : null,
      score: has('score') ? number(row, at('score'), indicator.score ?? null) : null,
      scoreShared: indicator.scoreShared ?? false,
      scoreRate: null,
      reason: has('reason') ? textOrNull(row, at('reason'), indicator.reason ?? null) : null,
      core: null,
      definition: has('definition') ? textOrNull(row, at('definition'), indicator.definition ?? null) : null,
      criteria: null,
      remark: null,
      block: indicator.block ?? 0,
      row,
    };
  });

  const unnamedRows = (input.unnamedRows ?? []).map((unnamed): UnnamedRow => {
    const row = addRow();
    return {
      level1: unnamed.level1 === undefined ? null : text(row, COLUMN['level1']!, unnamed.level1),
      level2: unnamed.level2 === undefined ? null : text(row, COLUMN['level2']!, unnamed.level2),
      nameCell: put(row, COLUMN['name']!, unnamed.placeholder ?? null),
      placeholder: unnamed.placeholder ?? null,
      filled: (unnamed.filled ?? []).map((value, index) => text(row, COLUMN['target']! + index, value)),
    };
  });

  const stackMismatches: StackMismatch[] = [];
  if (input.stackMismatch) {
    const { column, names, values } = input.stackMismatch;
    const row = indicators[0]!.row;
    const count = (value: number, at: IndicatorColumn): Field<number> => ({
      value,
      text: String(value),
      cell: { row, column: COLUMN[at]! },
    });
    stackMismatches.push({ names: count(names, 'name'), values: count(values, column), column });
  }

  const hasTotals = input.totalWeight !== undefined || input.totalScore !== undefined;
  const totals = hasTotals ? addRow() : -1;
  if (hasTotals) put(totals, 0, '总分');
  const totalWeight =
    input.totalWeight === undefined ? null : number(totals, COLUMN['weight']!, input.totalWeight);
  const totalScore =
    input.totalScore === undefined ? null : number(totals, COLUMN['score']!, input.totalScore);

  const below = ({ name, text: written }: BelowInput): HeadField => {
    const row = addRow();
    const label = put(row, 0, name);
    return { ...textOrNull(row, 1, written), role: 'other', name, label };
  };
  const conclusions = (input.conclusions ?? []).map(below);
  const signatures = (input.signatures ?? []).map(below);
  let opinion: Field<string | null> | null = null;
  if (input.opinion !== undefined) {
    const row = addRow();
    const label = put(row, 0, '批复意见');
    opinion = { ...textOrNull(row, 1, input.opinion), label };
  }

  const snapshot = snapshotOf(rows);
  const form: Form = {
    kind,
    sheetId: snapshot.sheetId,
    sheetName: snapshot.sheetName,
    range: { top: 0, left: 0, bottom: rows.length - 1, right: snapshot.usedRange?.right ?? 0 },
    confidence: 1,
    title,
    year: year === null ? null : { value: year, text: yearText.text, cell: yearText.cell },
    organisation: ofProject || input.organisation === null ? null : ownerField,
    project: ofProject && input.project !== null ? ownerField : null,
    head,
    projects: [],
    moneyUnit: moneyUnit === null ? null : { value: moneyUnit, text: unitText.text, cell: unitText.cell },
    money,
    goals,
    tasks,
    taskTotals: [],
    columns,
    headings: [],
    rows: [...indicators, ...unnamedRows.map(({ nameCell }) => nameCell)].map(({ row }) => ({
      row,
      kind: 'item',
      label: null,
    })),
    indicators,
    parts: [],
    sums: [],
    unnamedRows,
    stackMismatches,
    totalScore,
    totalWeight,
    opinion,
    conclusions,
    signatures,
    unread: [],
  };
  return { form, sheet: new Sheet(snapshot) };
}

function isGoalInput(goal: string | GoalInput): goal is GoalInput {
  return typeof goal === 'object';
}

function isCellWithFormat(input: CellInput): input is { value: CellValue; numberFormat?: string } {
  return typeof input === 'object' && input !== null && 'value' in input;
}

function plainValue(input: CellInput): CellValue {
  return isCellWithFormat(input) ? input.value : input;
}

function shownText(input: CellInput): string {
  return displayText(cellOf(input));
}

function cellOf(input: CellInput): Cell {
  const numberFormat = isCellWithFormat(input) ? (input.numberFormat ?? 'General') : 'General';
  return { value: plainValue(input), formula: null, numberFormat };
}

function quantityOf(input: CellInput, unit: string | null): Quantity {
  return readCellQuantity(cellOf(input), 1900, { unit });
}
