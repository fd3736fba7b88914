/** Steps in which points are given, from the usual one down to the finest. */
const STEPS = [0.5, 0.1, 0.01];

/**
 * Points in proportion to the shares, in steps of 0.5, that add up to the whole exactly (finer steps where there are more
 * shares than steps, or where the whole is no multiple). What is left over goes to the largest remainders, then to the
 * favoured, then to the first. Source: the split that units use themselves; 财预〔2020〕10号 says only "by importance".
 */
export function apportion(
  whole: number,
  shares: readonly number[],
  favoured: readonly boolean[] = [],
): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (shares.length === 0 || sum <= 0) return shares.map(() => 0);
  const filled = shares.filter((share) => share > 0).length;
  const step =
    STEPS.find((one) => isWhole(whole / one) && Math.round(whole / one) >= filled) ?? STEPS.at(-1)!;
  const steps = Math.round(whole / step);
  const exact = shares.map((share) => (steps * share) / sum);
  const given = exact.map((value) => Math.floor(value + 1e-9));
  const order = exact
    .map((value, i) => ({ i, rest: value - given[i]!, favoured: favoured[i] === true }))
    .filter(({ i }) => shares[i]! > 0)
    .sort(
      (a, b) =>
        (Math.abs(a.rest - b.rest) > 1e-9 ? b.rest - a.rest : 0) ||
        Number(b.favoured) - Number(a.favoured) ||
        a.i - b.i,
    );
  let over = steps - given.reduce((all, value) => all + value, 0);
  for (const { i } of order) {
    if (over <= 0) break;
    given[i]!++;
    over--;
  }
  return given.map((value) => Number((value * step).toFixed(2)));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
