import { NATIONAL, resolveSettings, type Profile, type Settings, type SettingProblem } from '../../profile';
import type { Workbook } from '../../sheet';

/** The settings kept in a workbook, and the profile they stand for. */
export interface StoredProfile {
  /** The national default when there are none, or none that can be used. */
  readonly profile: Profile;
  readonly settings: Settings;
  /** Why they cannot be used. */
  readonly problems: readonly SettingProblem[];
}

/** What a document that was kept in a workbook stands for; it may come from anywhere. Never throws. */
export function storedProfile(document: unknown): StoredProfile {
  if (document === null || document === undefined) return { profile: NATIONAL, settings: {}, problems: [] };
  const { profile, problems } = resolveSettings(document);
  return profile
    ? { profile, settings: document, problems: [] }
    : { profile: NATIONAL, settings: {}, problems };
}

/** The settings kept in the workbook. Rejects with what reading rejects with. */
export async function readProfileOf(workbook: Workbook): Promise<StoredProfile> {
  return storedProfile(await workbook.readData('profile'));
}

/** Keeps the settings in the workbook, with which they travel; the national default needs no keeping. */
export async function keepProfile(workbook: Workbook, settings: Settings): Promise<void> {
  await workbook.writeData('profile', Object.keys(settings).length === 0 ? null : settings);
}
