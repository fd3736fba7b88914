import type { SessionContext } from '../context';

/** Removes what is kept of a person on this machine: name and choices, and in the browser edition unsaved work. */
export async function forgetKept({ preferences, store, forgetAround }: SessionContext): Promise<void> {
  preferences.clear();
  store.set({ who: '' });
  await forgetAround();
}
