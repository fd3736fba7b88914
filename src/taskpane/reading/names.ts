import type { ReadingPart } from '../../app/reading/reading';
import {
  COLUMN_NAMES,
  GOAL_NAMES,
  HEAD_NAMES,
  MONEY_COLUMN_NAMES,
  MONEY_NAMES,
  type Sureness,
  type Term,
} from '../../form';
import { defineNames } from '../text/texts';

/** The parts under which readings are listed. */
export const PART_TEXTS = defineNames<ReadingPart>(
  {
    head: '表名与表头',
    money: '资金',
    goals: '目标与任务',
    columns: '指标表的各栏',
    end: '合计、意见与结论',
    unread: '没有读懂的部分',
  },
  {
    head: 'Title and head',
    money: 'Money',
    goals: 'Goals and tasks',
    columns: 'Columns of the indicators',
    end: 'Totals, opinion, conclusions',
    unread: 'Not understood',
  },
);

/** What was not understood and has no heading. */
export const UNREAD_TEXTS = defineNames(
  { column: '没有名称的一栏', rows: '没有读懂的几行', box: '没有读懂的内容' },
  { column: 'A column without a heading', rows: 'Rows', box: 'A text' },
);

/** How sure a reading is. */
export const SURENESS_TEXTS = defineNames<Sureness>(
  { 高: '把握：高', 中: '把握：中，建议看一眼', 低: '把握：低，请核对' },
  { 高: 'Sure', 中: 'Fairly sure, worth a look', 低: 'Not sure, please check' },
);

/** What a text of the head or the money part may be. */
export const TERM_PART_TEXTS = defineNames<Exclude<Term['part'], 'column'>>(
  { head: '表头', money: '资金项', 'money-column': '资金各栏', goal: '目标' },
  { head: 'Head', money: 'Sums', 'money-column': 'Columns of the sums', goal: 'Goals' },
);

export const COLUMN_TEXTS = defineNames(COLUMN_NAMES, {
  level1: 'Level 1',
  level2: 'Level 2',
  level3: 'Level 3 (category)',
  name: 'Indicator (name)',
  nature: 'Quantitative or qualitative',
  operator: 'Operator',
  polarity: 'More or less is better',
  target: 'Target',
  periodTarget: 'Medium-term or initial target',
  unit: 'Unit',
  actual: 'Actual',
  forecast: 'Forecast for the year',
  likelihood: 'Likelihood',
  weight: 'Weight',
  score: 'Score',
  scoreRate: 'Score rate',
  completionRate: 'Completion rate',
  reason: 'Deviation reason',
  definition: 'Definition',
  criteria: 'Scoring criteria',
  core: 'Core indicator',
  remark: 'Remark',
});

export const HEAD_TEXTS = defineNames(HEAD_NAMES, {
  organisation: 'Department (unit)',
  project: 'Project',
  supervisor: 'Supervising department',
  implementer: 'Implementing unit',
  reviewer: 'Reviewing unit',
  period: 'Year or period',
  other: 'Other head content',
});

export const MONEY_TEXTS = defineNames(MONEY_NAMES, {
  total: 'Total',
  fiscal: 'Fiscal funds',
  'carry-over': 'Carry-over',
  other: 'Other funds',
  'special-account': 'Special account funds',
  'own-funds': 'Own funds',
  'upper-level': 'Upper-level subsidy',
  local: 'Local funds',
  'income-total': 'Total income',
  'department-expenditure': 'Department expenditure',
  'basic-expenditure': 'Basic expenditure',
  'project-expenditure': 'Project expenditure',
  'development-expenditure': 'Development expenditure',
  'special-funds': 'Special fiscal funds',
  'other-development': 'Other development expenditure',
  batch: 'Batch of funds',
  'medium-term': 'Medium-term (whole project) budget',
  unknown: 'Unrecognised sum',
});

export const MONEY_COLUMN_TEXTS = defineNames(MONEY_COLUMN_NAMES, {
  amount: 'Amount',
  initial: 'Initial budget',
  budget: 'Annual budget',
  received: 'Received',
  executed: 'Executed',
  forecast: 'Forecast',
  rate: 'Execution rate',
  weight: 'Weight',
  score: 'Score',
  reason: 'Reason',
});

export const GOAL_TEXTS = defineNames(GOAL_NAMES, {
  annual: 'Annual goal',
  'medium-term': 'Medium-term goal',
  completed: 'Goal completion',
});
