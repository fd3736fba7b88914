/** About as many characters of texts as one reading keeps: those of several large tables. */
const KEPT = 1_000_000;

/**
 * A pure reading of a text that reads each text once: the same texts come again in every rule and in every check of a
 * workbook that is being edited. When it holds too many it forgets all of them. Whoever gets an answer must not change it.
 */
export function rememberText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  let kept = 0;
  return (text) => {
    const entry = known.get(text);
    if (entry) return entry.answer;
    const answer = read(text);
    kept += text.length + ENTRY;
    if (kept > KEPT) {
      known.clear();
      kept = text.length + ENTRY;
    }
    known.set(text, { answer });
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
