import { createContext, use } from 'react';
import { fillTemplate, type Placeholders } from '../../text/template';

/** The languages that the pane speaks. */
export type Language = 'zh' | 'en';

/** A text in Chinese and in English; both have the same {placeholders}. */
type Pair = readonly [zh: string, en: string];
type Pairs = Readonly<Record<string, Pair>>;

/** What the placeholders of a text are filled with; nothing where it has none. */
type Data<P extends Pair> = [Placeholders<P[0]>] extends [never]
  ? []
  : [data: Readonly<Record<Placeholders<P[0]>, string | number>>];

/** The texts of a place in one language; numbers are written as {@link fillTemplate} says. */
export type Translate<T extends Pairs> = <Id extends keyof T & string>(
  id: Id,
  ...data: Data<T[Id]>
) => string;

/** The texts of a place. */
export interface Texts<T extends Pairs> {
  readonly pairs: T;
  readonly zh: Translate<T>;
  readonly en: Translate<T>;
}

/** Gives the texts that a set of them holds, such as `TextOf<typeof CHECK_TEXTS>`. */
export type TextOf<D> = D extends Texts<infer T> ? Translate<T> : never;

/** The ids of those that have no placeholders. */
export type PlainId<D> =
  D extends Texts<infer T>
    ? { [Id in keyof T & string]: [Placeholders<T[Id][0]>] extends [never] ? Id : never }[keyof T & string]
    : never;

/** What does not fit is told at the text itself. */
type Matching<T extends Pairs> = {
  [Id in keyof T]: [Placeholders<T[Id][0]>, Placeholders<T[Id][1]>] extends [
    Placeholders<T[Id][1]>,
    Placeholders<T[Id][0]>,
  ]
    ? Pair
    : 'both languages need the same placeholders';
};

/**
 * The texts of a place: by id the Chinese and the English one. They stand beside the place, in a file text.ts, and come
 * with it.
 */
export function defineTexts<const T extends Pairs>(pairs: T & Matching<T>): Texts<T> {
  const speak =
    (language: 0 | 1): Translate<T> =>
    (id, ...[data]) =>
      fillTemplate(pairs[id][language], data);
  return { pairs, zh: speak(0), en: speak(1) };
}

/** Names of the members of a set, such as the kinds of tables, in both languages. */
export interface Names<K extends string> {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export function defineNames<K extends string>(
  zh: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Names<K> {
  return { zh, en };
}

const LanguageContext = createContext<Language>('zh');

export const LanguageProvider = LanguageContext.Provider;

/** The language of the program around the pane. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The texts of a place in the language of the pane: always the same function for one language. */
export function useTexts<T extends Pairs>(texts: Texts<T>): Translate<T> {
  return texts[useLanguage()];
}

export function useNames<K extends string>(names: Names<K>): Readonly<Record<K, string>> {
  return names[useLanguage()];
}

/** Chinese for zh-CN, zh-TW, zh…; English for the rest. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}
