declare const kind: unique symbol;

/** A share of a whole: 0.976 for 97.6 %. Never mixed with {@link Percent}. */
export type Ratio = number & { readonly [kind]: 'ratio' };
/** The same as people say it: 97.6 for 97.6 %. Profiles and the rate cells of the money block hold percentages. */
export type Percent = number & { readonly [kind]: 'percent' };

/** A number that is known to be a ratio: the limits of a profile divided by 100, the value of a rate cell. */
export function asRatio(value: number): Ratio {
  return value as Ratio;
}

/** A number that is known to be a percentage. */
export function asPercent(value: number): Percent {
  return value as Percent;
}

/** a ÷ b without the noise of binary fractions; b is not 0. */
export function divide(a: number, b: number): Ratio {
  return asRatio(Number((a / b).toPrecision(12)));
}

export function toPercent(ratio: Ratio): Percent {
  return asPercent(Number((ratio * 100).toPrecision(12)));
}

export function toRatio(percent: Percent): Ratio {
  return asRatio(Number((percent / 100).toPrecision(12)));
}

/** How cells hold rates: 0.976 (shown as 97.6%) or 97.6. */
export type RateUnit = 'ratio' | 'percent';

/** What a cell of this unit holds for a rate. */
export function rateIn(unit: RateUnit, rate: Ratio): Ratio | Percent {
  return unit === 'ratio' ? rate : toPercent(rate);
}

/** The rate that a cell of this unit holds. */
export function rateFrom(unit: RateUnit, held: number): Ratio {
  return unit === 'ratio' ? asRatio(held) : toRatio(asPercent(held));
}

/** 0.866667 → "86.67%"; but 1.29996 → "129.99%", so that it never seems to reach a line that it does not. */
export function ratioText(ratio: Ratio): string {
  const percent = toPercent(ratio);
  const rounded = Math.round(percent * 100) / 100;
  const reaches = Number.isInteger(rounded) && rounded > percent + 1e-9;
  return `${GROUPED.format(reaches ? rounded - 0.01 : rounded)}%`;
}

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
