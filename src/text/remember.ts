/** About as many characters of texts as one reading keeps: those of several large tables. */
const KEPT = 1_000_000;

/**
 * A pure reading of a text that reads each text once: the same texts come again in every rule and in every check of a
 * workbook that is being edited. When it holds too many it forgets all of them. Whoever gets an answer must not change it.
 */
export function rememberText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Kept<T>();
  return (text) => (known.get(text) ?? known.keep(text, read(text))).answer;
}

/** The same for a reading that depends on more than a text: the key tells apart all that it depends on. */
export function rememberBy<A extends readonly unknown[], T>(
  keyOf: (...args: A) => string,
  read: (...args: A) => T,
): (...args: A) => T {
  const known = new Kept<T>();
  return (...args) => {
    const key = keyOf(...args);
    return (known.get(key) ?? known.keep(key, read(...args))).answer;
  };
}

interface Entry<T> {
  readonly answer: T;
}

/** The answers of one reading. */
class Kept<T> {
  readonly #known = new Map<string, Entry<T>>();
  #size = 0;

  get(key: string): Entry<T> | undefined {
    return this.#known.get(key);
  }

  keep(key: string, answer: T): Entry<T> {
    this.#size += key.length + ENTRY;
    if (this.#size > KEPT) {
      this.#known.clear();
      this.#size = key.length + ENTRY;
    }
    const entry = { answer };
    this.#known.set(key, entry);
    return entry;
  }
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

/** The same for two such objects. */
export function rememberForBoth<A extends object, B extends object, T>(
  read: (first: A, second: B) => T,
): (first: A, second: B) => T {
  const known = rememberFor((first: A) => rememberFor((second: B) => read(first, second)));
  return (first, second) => known(first)(second);
}
