/** About as many characters of texts as one reading keeps: those of several large tables. */
const KEPT = 1_000_000;

/**
 * A pure reading of a text that reads each text once: the same texts come again in every rule and in every check of a
 * workbook that is being edited. When it holds too many it forgets all of them. Whoever gets an answer must not change it.
 */
export function rememberText<T>(read: (text: string) => T): (text: string) => T {
  return rememberBy((text) => text, read);
}

/** The same for a reading that depends on more than a text: the key tells apart all that it depends on. */
export function rememberBy<A extends readonly unknown[], T>(
  keyOf: (...args: A) => string,
  read: (...args: A) => T,
): (...args: A) => T {
  const known = new Map<string, { readonly answer: T }>();
  let kept = 0;
  return (...args) => {
    const key = keyOf(...args);
    const entry = known.get(key);
    if (entry) return entry.answer;
    const answer = read(...args);
    kept += key.length + ENTRY;
    if (kept > KEPT) {
      known.clear();
      kept = key.length + ENTRY;
    }
    known.set(key, { answer });
    return answer;
  };
}

/** What a short text costs beside its characters. */
const ENTRY = 20;

/** A pure reading of an immutable object that is done once for as long as the object lives. */
export function rememberFor<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { answer: read(key) }));
    return entry.answer;
  };
}
