import type { RuleSetting } from './schema';

/** What people call the settings of a rule. */
export const RULE_SETTING_NAMES: Readonly<Record<RuleSetting, string>> = {
  off: '停用',
  error: '错误',
  warning: '警告',
  info: '提示',
};
