import type { DECLARED_UNITS } from '../../lexicon';
import type { CellRef, Range } from '../../sheet';
import type { Quantity } from '../../quantity/quantity';
import type { RowKind } from '../../table';

/** The five families of 预算绩效 tables. */
export type FormKind =
  | 'department-target'
  | 'department-self-evaluation'
  | 'project-target'
  | 'project-self-evaluation'
  | 'monitoring';

/** What people call the tables. */
export const FORM_KIND_NAMES: Readonly<Record<FormKind, string>> = {
  'department-target': '部门整体支出绩效目标表',
  'department-self-evaluation': '部门整体绩效自评表',
  'project-target': '项目支出绩效目标表',
  'project-self-evaluation': '项目支出绩效自评表',
  monitoring: '绩效运行监控表',
};

/**
 * A datum with where it stands. `cell` is the top-left cell of the merge; `line` counts from 0 inside a
 * stacked cell. A field whose label exists but whose cell is blank has text "" and a null value;
 * a field that the layout does not have is itself null.
 */
export interface Field<T> {
  readonly value: T;
  /** What a person sees there, without prefix such as 指标1： */
  readonly text: string;
  readonly cell: CellRef;
  readonly line?: number;
  /** The cell of the label by which it was found. */
  readonly label?: CellRef;
}

/** The unit that a table's sums are in. */
export type MoneyUnit = (typeof DECLARED_UNITS)[number];

/** What a cell of the head says. */
export type HeadRole =
  'organisation' | 'project' | 'supervisor' | 'implementer' | 'reviewer' | 'period' | 'other';

export interface HeadField extends Field<string | null> {
  readonly role: HeadRole;
  /** The label as written: 部门名称, 主管部门, 填报日期. */
  readonly name: string;
}

/** Which sum of money a row or cell of the money block states. */
export type MoneyRole =
  | 'total' // 资金总额, 预算总额, 年度资金总额
  | 'fiscal' // 财政拨款, 财政资金
  | 'carry-over' // 上年结转
  | 'other' // 其他资金
  | 'special-account' // 财政专户管理资金
  | 'own-funds' // 单位资金
  | 'upper-level' // 上级补助
  | 'local' // 县级资金, 本级
  | 'income-total' // 收入合计
  | 'department-expenditure' // 部门预算支出
  | 'basic-expenditure' // 基本支出
  | 'project-expenditure' // 项目支出
  | 'development-expenditure' // 事业发展性支出
  | 'special-funds' // 财政专项资金
  | 'other-development' // 其他事业发展性支出
  | 'batch' // 按预算批次划分 的各项
  | 'medium-term' // 中期预算
  | 'unknown';

/** Where money comes from: the parts that 资金总额 is the sum of. */
export const FUND_SOURCES: readonly MoneyRole[] = [
  'fiscal',
  'carry-over',
  'other',
  'special-account',
  'own-funds',
  'upper-level',
  'local',
];

/** Columns of the money block; a block that states one amount only has `amount`. */
export type MoneyColumn =
  | 'amount'
  | 'initial'
  | 'budget'
  | 'received'
  | 'executed'
  | 'forecast'
  | 'rate'
  | 'weight'
  | 'score'
  | 'reason';

export interface MoneyItem {
  readonly role: MoneyRole;
  readonly label: Field<string>;
  /** Whether the label says 其中 or is indented under the item above. */
  readonly partOf: MoneyRole | null;
  /** Amounts in `Form.moneyUnit`; rate in percent (98.5). Null value: blank, —, or not a number (see text). */
  readonly amounts: Readonly<Partial<Record<MoneyColumn, Field<number | null>>>>;
  /** Points for the execution that stand in a heading or label, in no cell of their own: 得分（20分*执行率）. */
  readonly points?: Field<number>;
}

/** One 总体目标 (or 年度目标) with what was reached, where the table has it. */
export interface Goal {
  /** 目标1 → 1; null when unnumbered. */
  readonly number: number | null;
  readonly period: 'annual' | 'medium-term';
  readonly expected: Field<string | null>;
  /** Where the goal was adjusted in the year: the one of the two columns that does not count. */
  readonly uncounted?: Field<string | null>;
  readonly completed: Field<string | null> | null;
}

/** One of several projects that a table lists below one heading, with what stands in its rows beside the indicators. */
export interface ListedProject {
  readonly rows: { readonly top: number; readonly bottom: number };
  /** Its name first, its code and the units that it belongs to. */
  readonly head: readonly HeadField[];
  readonly goals: readonly Goal[];
  readonly money: readonly MoneyItem[];
}

/** One 年度重点工作任务. */
export interface Task {
  /** 年度重点工作任务, 其他需完成的任务. */
  readonly section: Field<string> | null;
  readonly name: Field<string | null>;
  readonly content: Field<string | null> | null;
  readonly amount: Field<number | null> | null;
  /** Where the amount comes from, in the columns beside it. */
  readonly sources: readonly TaskSource[];
  readonly expected: Field<string | null> | null;
}

/** A part of a task's amount, by its heading: 财政拨款, 其他资金. */
export interface TaskSource extends Field<number | null> {
  readonly name: string;
}

/** The row that sums up the tasks of a list: 金额合计. */
export interface TaskTotal extends Pick<Task, 'amount' | 'sources'> {
  readonly label: Field<string>;
  /** The tasks that it sums up, by their places in the form's list. */
  readonly of: readonly number[];
}

/** Columns that an indicator table can have. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'level3' // only where 四级指标 names the indicators
  | 'name'
  | 'nature' // 定量/定性
  | 'operator' // 指标性质/计算符号 holding ≥ ≤ =
  | 'polarity' // 指标性质 holding 正向/反向
  | 'target'
  | 'periodTarget' // 实施周期/中期/年初（已调整时）
  | 'unit'
  | 'actual'
  | 'forecast' // 全年预计完成
  | 'likelihood' // 完成可能性
  | 'weight'
  | 'score'
  | 'scoreRate' // 得分系数
  | 'completionRate'
  | 'reason'
  | 'definition' // 指标解释
  | 'criteria' // 评（扣）分标准
  | 'core' // 是否核心指标
  | 'remark';

/** A box of the indicator table's heading rows. */
export interface HeadingText {
  readonly text: string;
  readonly cell: CellRef;
  readonly left: number;
  readonly right: number;
  /** Which of several equal headings, from 1, row by row. */
  readonly nth: number;
  /** The column that the heading means when it is read by itself. */
  readonly column: IndicatorColumn | null;
}

/** How one column was found: the header cell and how sure the reading is, 0 to 1. */
export interface ColumnReading {
  readonly column: IndicatorColumn;
  /** The heading as written. */
  readonly heading: string;
  readonly cell: CellRef;
  readonly left: number;
  readonly right: number;
  readonly confidence: number;
  /** The categories stand in this column of names, above their indicators. */
  readonly outline?: boolean;
  /** Nothing stands behind this column of names: an indicator is a text, with what it is to reach at its end. */
  readonly prose?: boolean;
}

export type Nature = 'quantitative' | 'qualitative';

/** One 三级指标. `null` fields: the layout has no such column. */
export interface Indicator {
  readonly level1: Field<string> | null;
  readonly level2: Field<string> | null;
  /** 三级指标 of a table whose indicators stand in the fourth level. */
  readonly level3: Field<string> | null;
  readonly name: Field<string>;
  /** Only what the form itself declares: a 定量/定性 column, or an operator column. */
  readonly nature: Field<Nature | null> | null;
  /** 正向, 反向, as written. */
  readonly polarity: Field<string | null> | null;
  readonly target: Field<Quantity> | null;
  readonly periodTarget: Field<Quantity> | null;
  /** The unit column as written; the unit itself is already in `target` and `actual`. */
  readonly unit: Field<string | null> | null;
  readonly actual: Field<Quantity> | null;
  readonly forecast: Field<Quantity> | null;
  readonly likelihood: Field<string | null> | null;
  readonly weight: Field<number | null> | null;
  readonly score: Field<number | null> | null;
  /** The score cell is merged over several indicators. */
  readonly scoreShared: boolean;
  readonly scoreRate: Field<number | null> | null;
  readonly reason: Field<string | null> | null;
  /** 是否核心指标, as written. */
  readonly core: Field<string | null> | null;
  /** 指标解释. */
  readonly definition: Field<string | null> | null;
  /** 评（扣）分标准. */
  readonly criteria: Field<string | null> | null;
  readonly remark: Field<string | null> | null;
  /** Which goal block of the form the indicator belongs to (年度绩效目标1…), from 0. */
  readonly block: number;
  readonly row: number;
}

/** A row of the indicator table without an indicator name: a blank category, or values without a name. */
export interface UnnamedRow {
  readonly level1: Field<string> | null;
  readonly level2: Field<string> | null;
  readonly nameCell: CellRef;
  /** 指标2：, …… left from the template. */
  readonly placeholder: string | null;
  /** Cells of the row that hold something beside the categories. */
  readonly filled: readonly Field<string>[];
}

/** What a row of the indicator table is. */
export interface FormRow {
  readonly row: number;
  readonly kind: RowKind;
  /** The text that tells the kind: 小计, 其中：…, 注：…; null where the row's place and numbers tell it. */
  readonly label: Field<string> | null;
}

/** A row that is the sum of indicators: 小计, 合计. It is no indicator itself. */
export interface IndicatorSum {
  /** `total`: of all indicators. */
  readonly kind: 'subtotal' | 'total';
  readonly row: number;
  readonly label: Field<string> | null;
  /** The indicators that it sums up, by their places in the form's list. */
  readonly of: readonly number[];
  readonly weight: Field<number | null> | null;
  readonly score: Field<number | null> | null;
}

/** A part of the table that nothing was read from. */
export interface Unread {
  /** A column beside the indicators, whole rows, or a box by itself. */
  readonly kind: 'column' | 'rows' | 'box';
  readonly range: Range;
  /** The boxes that hold something, from the top. */
  readonly cells: readonly CellRef[];
  /** The heading over a column, where it has one. */
  readonly heading: HeadingText | null;
}

/** Names and values of a stacked cell row that have different numbers of lines. */
export interface StackMismatch {
  readonly names: Field<number>;
  readonly values: Field<number>;
  readonly column: IndicatorColumn;
}

/** What one table on a sheet means. Every datum keeps the cell it came from. */
export interface Form {
  readonly kind: FormKind;
  readonly sheetId: string;
  readonly sheetName: string;
  /** From the title (附表 line included) to the last row of the table. */
  readonly range: Range;
  /** 0 to 1: how sure the recognition is of the kind. */
  readonly confidence: number;
  readonly title: Field<string>;
  /** The year the table is for: title first, then a 年度 cell. */
  readonly year: Field<number> | null;
  readonly organisation: Field<string> | null;
  readonly project: Field<string> | null;
  readonly head: readonly HeadField[];
  /** Where the table lists several projects: each of them, from the top. */
  readonly projects: readonly ListedProject[];
  readonly moneyUnit: Field<MoneyUnit> | null;
  readonly money: readonly MoneyItem[];
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  readonly taskTotals: readonly TaskTotal[];
  readonly columns: readonly ColumnReading[];
  /** Everything that stands in the heading rows, read as a column or not. */
  readonly headings: readonly HeadingText[];
  /** The rows of the indicator table that were understood, from the top; one row may hold several indicators. */
  readonly rows: readonly FormRow[];
  /** One for every item, in the order of the rows. */
  readonly indicators: readonly Indicator[];
  /** 其中：rows, which tell a part of the indicator above and count there. */
  readonly parts: readonly Indicator[];
  readonly sums: readonly IndicatorSum[];
  readonly unnamedRows: readonly UnnamedRow[];
  readonly stackMismatches: readonly StackMismatch[];
  /** 总分 / 自评总分. */
  readonly totalScore: Field<number | null> | null;
  /** The total of the weight column. */
  readonly totalWeight: Field<number | null> | null;
  /** 批复意见, 审核意见. */
  readonly opinion: Field<string | null> | null;
  /** 评价结论, 存在问题, 改进措施 and the like. */
  readonly conclusions: readonly HeadField[];
  /** 填表人, 负责人, 联系电话 and the like below the indicators. */
  readonly signatures: readonly HeadField[];
  /** What stands in the table and was not understood. */
  readonly unread: readonly Unread[];
}

/** Whether the indicators stand beside each other instead of below: they have neither columns nor rows of their own. */
export function isAcross({ columns, indicators }: Pick<Form, 'columns' | 'indicators'>): boolean {
  return columns.length === 0 && indicators.length > 0;
}
