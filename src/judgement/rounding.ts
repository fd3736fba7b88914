/** Rounds half away from zero as spreadsheets do, without the noise of binary fractions. */
export function roundTo(value: number, decimals: number): number {
  return shifted(Math.round(shifted(value, decimals)), -decimals);
}

/** Cuts decimals off, after the noise of binary fractions is gone. */
export function truncateTo(value: number, decimals: number): number {
  return shifted(Math.trunc(shifted(roundTo(value, 8), decimals)), -decimals);
}

function shifted(value: number, decimals: number): number {
  return Number((value * 10 ** decimals).toPrecision(14));
}
