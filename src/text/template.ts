/** The names in {braces} of a template. */
export type Placeholders<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Puts the data into the {placeholders}. Numbers get thousands separators and lose binary noise (30 + 30 + 29.99 is
 * 89.99); a year or the number of a row is handed over as a text. Throws when a placeholder has no datum: a sentence
 * with a hole is a fault of the program.
 */
export function fillTemplate(
  template: string,
  data: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const datum = data[name];
    if (datum === undefined) throw new Error(`The template 「${template}」 lacks {${name}}`);
    return typeof datum === 'number' ? formatNumber(datum) : datum;
  });
}

/** The names of the {placeholders} of a template, in their order. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1]!);
}

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** 4125.82 → "4,125.82". */
export function formatNumber(value: number): string {
  return GROUPED.format(Object.is(value, -0) ? 0 : value);
}
