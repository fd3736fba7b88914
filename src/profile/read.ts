import type { SettingProblem } from './problems';
import type { Profile } from './schema';
import { resolveSettings, settingsOf, type ResolveOptions, type Settings } from './settings';
import { isPresetId } from './presets';

/** Settings that cannot be used; the message says in Chinese what to mend, a line for each problem. */
export class ProfileError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'ProfileError';
  }
}

/** The profile that stored or exchanged settings stand for. Throws a {@link ProfileError}. */
export function profileFrom(settings: unknown, options?: ResolveOptions): Profile {
  const { profile, problems } = resolveSettings(settings, options);
  if (profile) return profile;
  throw new ProfileError(problems);
}

/**
 * Reads settings from JSON text; what it leaves out is as in its preset, or as in the national default.
 * Throws a {@link ProfileError} that names each setting that is unknown or out of bounds.
 */
export function readProfile(json: string, options?: ResolveOptions): Profile {
  return profileFrom(parse(json), options);
}

/** The settings in JSON text, brought down to what differs from their preset. Throws a {@link ProfileError}. */
export function readSettings(json: string, options?: ResolveOptions): Settings {
  const raw = parse(json);
  const profile = profileFrom(raw, options);
  const preset = (raw as { preset?: unknown }).preset;
  return settingsOf(profile, isPresetId(preset) ? preset : 'national');
}

/** The text of a settings file. */
export function writeSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    const message = '设置文件不是有效的 JSON，请检查逗号、引号和括号。';
    throw new ProfileError([{ path: '', label: '', message }]);
  }
}
