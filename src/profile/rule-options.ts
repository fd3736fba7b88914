/** One number that stands in a rule: what a place may set otherwise. */
export interface RuleOption {
  readonly default: number;
  /** What it is, so that the sentence needs no other: 指标值最多字数. */
  readonly label: string;
  /** 字, 条, %; none for a likeness from 0 to 1. */
  readonly unit?: string;
  /** 0 when not said. */
  readonly min?: number;
  /** 100 for a percentage, else none when not said. */
  readonly max?: number;
}

/** The options that a rule declares, by name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The rules there are, by code, with the options that each declares. */
export type RuleCatalogue = ReadonlyMap<string, RuleOptions>;

/** What the options of a rule are worth. */
export type OptionValues<O extends RuleOptions> = { readonly [K in keyof O]: number };

/** The values of the options: as set where that is allowed, else the defaults. */
export function optionValues<const O extends RuleOptions>(
  options: O,
  set: Readonly<Record<string, number>> = {},
): OptionValues<O> {
  const values = Object.entries(options).map(([name, option]) => {
    const value = Object.hasOwn(set, name) ? set[name] : undefined;
    return [name, value !== undefined && isAllowed(option, value) ? value : option.default] as const;
  });
  return Object.fromEntries(values) as OptionValues<O>;
}

/** Whether the option may have this value. */
export function isAllowed(option: RuleOption, value: number): boolean {
  const { min, max } = boundsOf(option);
  return value >= min && value <= max;
}

/** What may be filled in, as a message says it. */
export function allowedOptionText(option: RuleOption): string {
  const { min, max } = boundsOf(option);
  const range = max === Infinity ? `不小于 ${min} 的数` : `${min} 到 ${max} 之间的数`;
  return `应当是${range}${option.unit ? `（${option.unit}）` : ''}`;
}

function boundsOf({ min = 0, max, unit }: RuleOption): { min: number; max: number } {
  return { min, max: max ?? (unit === '%' ? 100 : Infinity) };
}
