import type { HeadRole, IndicatorColumn, MoneyColumn, MoneyRole } from './form';
import type { GoalTerm } from '../template/template';

/** What people call the columns of the indicator table. */
export const COLUMN_NAMES: Readonly<Record<IndicatorColumn, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标（分类）',
  name: '三级指标（名称）',
  nature: '定量/定性',
  operator: '计算符号',
  polarity: '指标方向（正向/反向）',
  target: '指标值',
  periodTarget: '中期或年初指标值',
  unit: '计量单位',
  actual: '实际完成值',
  forecast: '全年预计完成值',
  likelihood: '完成可能性',
  weight: '分值',
  score: '得分',
  scoreRate: '得分系数',
  completionRate: '完成率',
  reason: '偏差原因',
  definition: '指标解释',
  criteria: '评分标准',
  core: '是否核心指标',
  remark: '备注',
};

/** What people call the labels of the head. */
export const HEAD_NAMES: Readonly<Record<HeadRole, string>> = {
  organisation: '部门（单位）名称',
  project: '项目名称',
  supervisor: '主管部门',
  implementer: '实施单位',
  reviewer: '批复（审核）单位',
  period: '年度或起止时间',
  other: '其他表头内容',
};

/** What people call the sums of money. */
export const MONEY_NAMES: Readonly<Record<MoneyRole, string>> = {
  total: '资金总额',
  fiscal: '财政拨款',
  'carry-over': '上年结转',
  other: '其他资金',
  'special-account': '财政专户管理资金',
  'own-funds': '单位资金',
  'upper-level': '上级补助',
  local: '本级资金',
  'income-total': '收入合计',
  'department-expenditure': '部门预算支出',
  'basic-expenditure': '基本支出',
  'project-expenditure': '项目支出',
  'development-expenditure': '事业发展性支出',
  'special-funds': '财政专项资金',
  'other-development': '其他事业发展性支出',
  batch: '分批次资金',
  'medium-term': '中期（项目总）预算',
  unknown: '未认出的资金项',
};

/** What people call the columns of the money block. */
export const MONEY_COLUMN_NAMES: Readonly<Record<MoneyColumn, string>> = {
  amount: '金额',
  initial: '年初预算数',
  budget: '全年预算数',
  received: '到位数',
  executed: '全年执行数',
  forecast: '全年预计执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
  reason: '原因说明',
};

/** What people call the texts of the goals part. */
export const GOAL_NAMES: Readonly<Record<GoalTerm, string>> = {
  annual: '年度目标',
  'medium-term': '中期目标',
  completed: '目标完成情况',
};
