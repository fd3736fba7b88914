export * from './catalogue';
export * from './defaults';
export { allowedText, type FieldInfo } from './fields';
export { isPresetId, PRESETS, sourceOf, type Preset, type PresetId } from './presets';
export type { SettingProblem } from './problems';
export * from './read';
export { RULE_SETTING_NAMES } from './rule-settings';
export type { Profile, RuleSetting } from './schema';
export * from './settings';
