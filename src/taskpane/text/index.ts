import { en } from './en';
import { zh } from './zh';

export { describeProblem, PROBLEM_TITLES } from './problems';

export type Language = 'zh' | 'en';

type Chinese = typeof zh;

/** The keys of the tables of names, and of single texts. */
type TableId = 'kind' | 'severity' | 'family';
export type MessageId = Exclude<keyof Chinese, TableId>;

/** What a language has to provide. */
export type Strings = Readonly<Record<MessageId, string>> & {
  readonly [T in TableId]: Readonly<Record<keyof Chinese[T], string>>;
};

/** The names in braces of a text. */
export type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Data<Id extends MessageId> = [Placeholders<Chinese[Id]>] extends [never]
  ? []
  : [data: Readonly<Record<Placeholders<Chinese[Id]>, string | number>>];

/** Texts without placeholders. */
export type PlainMessageId = {
  [Id in MessageId]: [Placeholders<Chinese[Id]>] extends [never] ? Id : never;
}[MessageId];

/** The texts of one language; `t` fills the placeholders and the compiler sees that none is forgotten. */
export interface Text {
  readonly language: Language;
  readonly names: Pick<Strings, TableId>;
  readonly t: <Id extends MessageId>(id: Id, ...data: Data<Id>) => string;
}

const LANGUAGES: Readonly<Record<Language, Strings>> = { zh, en };

export function textIn(language: Language): Text {
  const strings = LANGUAGES[language];
  return {
    language,
    names: strings,
    t: (id, ...[data]) => fillIn(strings[id], data),
  };
}

/** A text with its placeholders filled. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** Chinese for zh-CN, zh-TW, zh…; English for the rest. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}
