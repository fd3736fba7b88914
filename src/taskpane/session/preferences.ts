/** What the pane remembers of a person on this machine; not of a workbook. */
export interface Preferences {
  get(key: PreferenceKey): string;
  set(key: PreferenceKey, value: string): void;
  /** Forgets everything. */
  clear(): void;
}

const KEYS = ['who', 'recheck', 'marks'] as const;
type PreferenceKey = (typeof KEYS)[number];

const PREFIX = 'jixiao.';

/**
 * Kept in the storage of the browser, where Excel and its settings allow it; otherwise until the pane is closed.
 * `storage` is a function because asking for it may already be refused.
 */
export function createPreferences(storage: () => Storage = () => window.localStorage): Preferences {
  const kept = new Map<PreferenceKey, string>();
  return {
    get(key) {
      try {
        return kept.get(key) ?? storage().getItem(PREFIX + key) ?? '';
      } catch {
        return '';
      }
    },
    set(key, value) {
      kept.set(key, value);
      try {
        storage().setItem(PREFIX + key, value);
      } catch {
        // remembered while the pane is open
      }
    },
    clear() {
      kept.clear();
      try {
        for (const key of KEYS) storage().removeItem(PREFIX + key);
      } catch {
        // nothing is kept
      }
    },
  };
}
