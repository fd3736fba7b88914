export * from './catalogue';
export * from './defaults';
export { allowedText, type FieldInfo } from './fields';
export { isPresetId, PRESETS, sourceOf, type Preset, type PresetId } from './presets';
export type { SettingProblem } from './problems';
export * from './read';
export {
  allowedOptionText,
  optionValues,
  type OptionValues,
  type RuleCatalogue,
  type RuleOption,
  type RuleOptions,
} from './rule-options';
export { RULE_SETTING_NAMES } from './rule-settings';
export type { Profile, RuleSetting } from './schema';
export * from './settings';
