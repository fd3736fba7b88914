const KEY = 'workbench-theme';

/** Whether the person wants dark: as chosen here before, else as the system has it. */
export function readTheme(): boolean {
  return (stored() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}

/** Remembers the choice for the next visit, where the browser allows it. */
export function storeTheme(dark: boolean): void {
  try {
    localStorage.setItem(KEY, dark ? 'dark' : 'light');
  } catch {
    // A browser that keeps nothing, for instance in private windows: then the choice holds for this visit.
  }
}

/** Forgets the choice. */
export function forgetTheme(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
