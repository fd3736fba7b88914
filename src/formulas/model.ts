import type { CellRef, CellState, CellValue, Range } from '../sheet';

/** What a formula computes. */
export type FormulaKind =
  | 'money-total' // 资金总额 = 财政拨款 + 其他资金
  | 'task-total' // 任务金额合计
  | 'execution-rate' // 全年执行数 ÷ 全年预算数
  | 'execution-score'
  | 'weight-total'
  | 'target-number' // 目标数, read from a target that is text
  | 'actual-number' // 完成数, read from an actual value that is text
  | 'completion-rate'
  | 'score'
  | 'subtotal' // 小计
  | 'score-total' // 总分
  | 'grade' // 等级
  | 'deviation'; // 提示

/** What people call them. */
export const FORMULA_KIND_NAMES: Readonly<Record<FormulaKind, string>> = {
  'money-total': '资金合计',
  'task-total': '任务金额合计',
  'execution-rate': '执行率',
  'execution-score': '执行率得分',
  'weight-total': '分值合计',
  'target-number': '目标数',
  'actual-number': '完成数',
  'completion-rate': '完成率',
  score: '得分',
  subtotal: '小计',
  'score-total': '总分',
  grade: '等级',
  deviation: '偏差提示',
};

/** What a cell holds, on the sheet or as planned. */
export type Read = (cell: CellRef) => CellValue;

/** A formula for one cell, before it is compared with what stands there. */
export interface Draft {
  readonly kind: FormulaKind;
  /** What it is about: 资金总额（全年预算数）, 指标「…」. */
  readonly label: string;
  /** Where it goes: the top-left cell of a merge. */
  readonly cell: CellRef;
  /** en-US with a leading "="; null where the cell gets the value itself: the number of a target that is text. */
  readonly formula: string | null;
  /** The formula to be written while the value is blank; both are the same formula to the product. */
  readonly whenBlank?: string;
  /** What it computes, in words: 完成率 = 完成数 ÷ 目标数. */
  readonly words: string;
  /** The number format the cell gets when it has none of its own; null: stays. */
  readonly numberFormat: string | null;
  /** The value by the core, from what the cells hold. A blank result is "". */
  readonly compute: (read: Read) => CellValue;
  /** A typed number that differs by no more than this says the same. */
  readonly tolerance: number;
  /** Set in a column that is added beside the table: the cell whose looks it takes. */
  readonly looksFrom?: CellRef;
  /** Cells that are filled by the plan as well and without which it gives nothing. */
  readonly uses?: readonly CellRef[];
  /** Whether a formula that stands there is one of the product's too, as with another operator of the target. */
  readonly isOwn?: (formula: string) => boolean;
}

/**
 * - `blank`: nothing stands there; `same`: this formula does;
 * - `equal`, `differs`: a typed value that says the same, or another;
 * - `outdated`: a formula of this kind with other numbers, or another number of the target, as after a change of it;
 * - `foreign`: another formula.
 */
export type FormulaState = 'blank' | 'same' | 'equal' | 'differs' | 'outdated' | 'foreign';

/** A formula that can be written, with what it would change. */
export interface FormulaItem extends Draft {
  /** Unique in the plan. */
  readonly id: string;
  /** What the cell will show when the chosen items are written. */
  readonly value: CellValue;
  readonly before: CellState;
  readonly state: FormulaState;
  /** Typed number minus computed one; null unless both are numbers. */
  readonly difference: number | null;
  /** Whether it is written unless the person says otherwise: nothing typed is lost, nobody's formula replaced. */
  readonly chosen: boolean;
}

/** A row or cell for which there is no formula, and why, in Chinese. */
export interface LeftOut {
  readonly kind: FormulaKind;
  readonly label: string;
  readonly cell: CellRef;
  readonly reason: string;
}

/** A cell to be chosen from a list: the three official levels of a qualitative result. */
export interface ChoiceCell {
  readonly cell: CellRef;
  readonly choices: readonly string[];
}

/** A text that is nothing but a number with its unit, and the number that looks the same. */
export interface NumberMend {
  readonly id: string;
  readonly label: string;
  readonly cell: CellRef;
  readonly before: CellState;
  readonly after: CellState;
}

/** A column added right of the table. */
export interface HelperColumn {
  readonly heading: string;
  readonly headingCell: CellRef;
  /** Whose looks the heading takes. */
  readonly looksFrom: CellRef;
  /** The name that its cells get. */
  readonly name: string;
  /** From the heading to the last row. */
  readonly range: Range;
}

/** Everything that can be computed in one table. */
export interface FormulaPlan {
  readonly sheetId: string;
  readonly items: readonly FormulaItem[];
  readonly leftOut: readonly LeftOut[];
  readonly choiceCells: readonly ChoiceCell[];
  readonly helpers: readonly HelperColumn[];
  /** What is printed without the helper columns. */
  readonly printArea: Range | null;
  readonly mends: readonly NumberMend[];
}
