import {
  changedPaths,
  fieldAt,
  isPresetId,
  presetProfile,
  resolveSettings,
  settingsOf,
  valueAt,
  withValue,
  type PresetId,
  type RuleSetting,
  type Settings,
  type SettingProblem,
} from '../../profile';

/**
 * Settings while a person works on them: a preset and what differs from it. Unlike stored settings they may hold what
 * makes no sense yet, such as a number half typed.
 */
export type Draft = Readonly<Record<string, unknown>>;

export function presetOf({ preset }: Draft): PresetId {
  return isPresetId(preset) ? preset : 'national';
}

/** What stands at a path now: as changed, or as the preset has it. */
export function currentValue(draft: Draft, path: string): unknown {
  const own = valueAt(draft, path);
  return own === undefined ? presetValue(draft, path) : own;
}

export function presetValue(draft: Draft, path: string): unknown {
  return valueAt(presetProfile(presetOf(draft)), path);
}

/** What the preset says itself is no change. */
export function withChange(draft: Draft, path: string, value: unknown): Draft {
  return withValue(draft, path, Object.is(value, presetValue(draft, path)) ? undefined : value);
}

/** As the preset has it. */
export function withoutChange(draft: Draft, path: string): Draft {
  return withValue(draft, path, undefined);
}

/** The same changes on another preset, but for the name and for what that preset says itself. */
export function withPreset(draft: Draft, preset: PresetId): Draft {
  const changes = withoutChange(withoutChange(draft, 'name'), 'preset');
  const moved: Draft = { ...(preset !== 'national' && { preset }), ...changes };
  return changedPaths(moved as Settings).reduce(
    (rest, path) => withChange(rest, path, valueAt(moved, path)),
    moved,
  );
}

export function ruleSetting(draft: Draft, code: string): RuleSetting | undefined {
  return valueAt(draft, `rules.${code}`) as RuleSetting | undefined;
}

/** Paths of the settings, rules not among them, that differ from the preset. */
export function changedFields(draft: Draft): string[] {
  return changedPaths(draft as Settings).filter((path) => !path.startsWith('rules.'));
}

/** The settings to keep; null with what has to be mended first. */
export function settled(
  draft: Draft,
):
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly SettingProblem[] } {
  const { profile, problems } = resolveSettings(draft);
  return profile
    ? { settings: settingsOf(profile, presetOf(draft)), problems: [] }
    : { settings: null, problems };
}

/** What a person typed for a number: full-width digits and a % sign are fine; null when blank; text when no number. */
export function numberTyped(path: string, typed: string): number | string | null {
  const text = typed.normalize('NFKC').replace(/[%\s,]/g, '');
  const allowed = fieldAt(path)?.allowed;
  if (text === '') return allowed?.kind === 'number' && allowed.optional ? null : '';
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : typed;
}
