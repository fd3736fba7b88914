import * as v from 'valibot';
import { contradictions } from './contradictions';
import { NATIONAL } from './defaults';
import { isPresetId, PRESETS, type PresetId } from './presets';
import { presetProblem, problemOf, ruleProblems, type SettingProblem } from './problems';
import type { RuleCatalogue } from './rule-options';
import { PROFILE_SCHEMA, type Profile, type ProfileChanges } from './schema';

/** Settings as they are stored and exchanged: a preset, and only what differs from it. */
export type Settings = ProfileChanges & { readonly preset?: PresetId };

/** A complete profile, or everything that is wrong with the settings, each named by its label and its path. */
export type Resolution =
  | { readonly profile: Profile; readonly problems: readonly [] }
  | { readonly profile: null; readonly problems: readonly SettingProblem[] };

export interface ResolveOptions {
  /** The rules there are; without them any well-formed code and any option passes. */
  readonly rules?: RuleCatalogue;
}

/** The profile that settings from anywhere stand for. Never throws. */
export function resolveSettings(settings: unknown, { rules }: ResolveOptions = {}): Resolution {
  if (!isObject(settings)) {
    return { profile: null, problems: [{ path: '', label: '', message: '设置的内容应当是一个 { } 对象。' }] };
  }
  const { preset = 'national', ...changes } = settings as { preset?: unknown };
  if (!isPresetId(preset)) return { profile: null, problems: [presetProblem(preset)] };
  const candidate = merged(presetProfile(preset), changes);
  const parsed = v.safeParse(PROFILE_SCHEMA, candidate);
  if (!parsed.success) return { profile: null, problems: parsed.issues.map(problemOf) };
  const profile: Profile = parsed.output;
  const problems = [...contradictions(profile), ...(rules ? ruleProblems(profile, rules) : [])];
  return problems.length > 0 ? { profile: null, problems } : { profile, problems: [] };
}

/** The profile of a place before anybody changed anything. */
export function presetProfile(preset: PresetId): Profile {
  const { title, settings } = PRESETS[preset];
  return merged({ ...NATIONAL, name: title }, settings) as Profile;
}

/** The settings that give this profile on top of the preset, with nothing in them that the preset says itself. */
export function settingsOf(profile: Profile, preset: PresetId): Settings {
  const changes = differing(presetProfile(preset), profile);
  return { ...(preset !== 'national' && { preset }), ...changes };
}

/** The value at a path, of a profile or of what a person is about to make one. */
export function valueAt(settings: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
      settings,
    );
}

/** A copy with another value at the path; undefined takes it out, and a group that is then empty with it. */
export function withValue<T extends object>(settings: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const { [key]: old, ...others } = settings as Record<string, unknown>;
  const inner = rest.length === 0 ? value : withValue(isObject(old) ? old : {}, rest.join('.'), value);
  const gone = inner === undefined || (rest.length > 0 && isObject(inner) && Object.keys(inner).length === 0);
  if (gone) return others as T;
  return { ...settings, [key]: inner };
}

/** The paths of the settings that are not as the preset has them, the rules among them (rules.E01, options.E06.longest). */
export function changedPaths(settings: Settings): string[] {
  const { preset: _, ...changes } = settings;
  return pathsIn(changes);
}

function pathsIn(changes: object): string[] {
  return Object.entries(changes).flatMap(([name, value]: [string, unknown]) =>
    isObject(value) ? pathsIn(value).map((path) => `${name}.${path}`) : [name],
  );
}

function merged(base: object, changes: object): object {
  const entries = Object.entries(changes).map(([key, value]: [string, unknown]) => {
    const old = valueAt(base, key);
    return [key, isObject(old) && isObject(value) ? merged(old, value) : value] as const;
  });
  return Object.fromEntries([...Object.entries(base), ...entries]);
}

function differing(base: object, other: object): object {
  return Object.fromEntries(
    Object.entries(other).flatMap(([key, value]: [string, unknown]) => {
      const old = valueAt(base, key);
      if (!isObject(value) || !isObject(old)) return Object.is(value, old) ? [] : [[key, value]];
      const inner = differing(old, value);
      return Object.keys(inner).length > 0 ? [[key, inner]] : [];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
