import * as v from 'valibot';

/** What a person needs to know about one setting, wherever it is shown. */
export interface FieldInfo {
  readonly label: string;
  /** What stands behind the number; empty where there is none. */
  readonly unit: string;
  /** What it does, in a sentence or two, and where it comes from. */
  readonly help: string;
  /** What may be filled in. */
  readonly allowed: Allowed;
  /** Only of use to those who know the check well. */
  readonly advanced?: boolean;
}

export type Allowed =
  | { readonly kind: 'text'; readonly max: number }
  /** `optional`: may be left blank (null), which switches the line off. */
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly optional: boolean;
    }
  /** Stored value → what people read. */
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> };

type Words = Omit<FieldInfo, 'allowed' | 'unit'> & { readonly unit?: string };
type Bounds = { readonly min: number; readonly max: number; readonly whole?: boolean };

/** A number within bounds. */
export function number(words: Words & Bounds) {
  return described(bounded(words), words, numbers(words, false));
}

/** A number within bounds, or null: the place has no such line. */
export function optionalNumber(words: Words & Bounds) {
  return described(v.nullable(bounded(words)), words, numbers(words, true));
}

/** One of a few; `choices` gives what people read. */
export function choice<const C extends Readonly<Record<string, string>>>(words: Words & { choices: C }) {
  const values = Object.keys(words.choices) as (keyof C & string)[];
  return described(v.picklist(values), words, { kind: 'choice', choices: words.choices });
}

/** A short text that is not blank. */
export function text(words: Words & { max: number }) {
  const schema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(words.max));
  return described(schema, words, { kind: 'text', max: words.max });
}

function bounded({ min, max, whole }: Bounds) {
  const schema = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  return whole ? v.pipe(schema, v.integer()) : schema;
}

function numbers({ min, max, whole = false }: Bounds, optional: boolean): Allowed {
  return { kind: 'number', min, max, whole, optional };
}

function described<S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(
  schema: S,
  { label, unit = '', help, advanced }: Words,
  allowed: Allowed,
) {
  const info: FieldInfo = { label, unit, help, allowed, ...(advanced && { advanced }) };
  return v.pipe(schema, v.metadata({ info }));
}

/** What may be filled in, as a message says it. */
export function allowedText({ allowed, unit }: FieldInfo): string {
  switch (allowed.kind) {
    case 'text':
      return `应当是不超过 ${allowed.max} 个字的文字，不能为空`;
    case 'choice':
      return `只能是 ${Object.entries(allowed.choices)
        .map(([value, words]) => `${value}（${words}）`)
        .join('、')}`;
    case 'number': {
      const what = allowed.whole ? '整数' : '数';
      const blank = allowed.optional ? '，或留空（null）' : '';
      return `应当是 ${allowed.min} 到 ${allowed.max} 之间的${what}${unit && `（${unit}）`}${blank}`;
    }
  }
}
