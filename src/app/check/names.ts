import { SEVERITY_NAMES, type RuleFamily, type Severity } from '../../rules/rule';

/** The gravest first. */
export const SEVERITIES = Object.keys(SEVERITY_NAMES) as readonly Severity[];

/** The rule families, by what a person mends together. */
export const FAMILY_NAMES: Readonly<Record<RuleFamily, string>> = {
  structure: '结构与必填项',
  money: '资金',
  scores: '分值与得分',
  taxonomy: '指标分类',
  targets: '指标值',
  actuals: '实际完成值',
  reasons: '偏差原因',
  consistency: '目标、任务与指标',
  monitoring: '运行监控',
  year: '年度',
  text: '文字',
  formulas: '公式',
};

/** In the order of the catalogue. */
export const FAMILIES = Object.keys(FAMILY_NAMES) as readonly RuleFamily[];
