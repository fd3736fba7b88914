import type { Field, Form } from '../../model/form';

type Points = Field<number | null>;
type Scored = Pick<Form, 'indicators' | 'money' | 'totalWeight' | 'totalScore'>;

/**
 * Weights kept as shares of one (0.2) are points of a hundred: 20. So are the scores, when they are shares too.
 * Only a column that is shares from top to bottom and does not exceed one is read so.
 */
export function inPoints<F extends Scored>(form: F): F {
  const weights = distinct(form.indicators.map(({ weight }) => weight));
  if (weights.length < 3 || !areShares(weights)) return form;
  const scores = distinct(form.indicators.map(({ score }) => score)).filter(({ value }) => value !== null);
  const scored = scores.length > 0 && areShares(scores);
  const score = <T extends Points | null | undefined>(field: T): T => (scored ? hundredfold(field) : field);
  return {
    ...form,
    indicators: form.indicators.map((indicator) => ({
      ...indicator,
      weight: hundredfold(indicator.weight),
      score: score(indicator.score),
    })),
    money: form.money.map((item) => {
      const { weight, score: reached } = item.amounts;
      const amounts = { ...item.amounts };
      if (weight) amounts.weight = hundredfold(weight);
      if (reached) amounts.score = score(reached);
      return { ...item, amounts };
    }),
    totalWeight: hundredfold(form.totalWeight),
    totalScore: score(form.totalScore),
  };
}

/** Fields without those that several indicators share. */
function distinct(fields: readonly (Points | null)[]): Points[] {
  const seen = new Map<string, Points>();
  for (const field of fields) {
    if (field) seen.set(`${field.cell.row},${field.cell.column},${field.line ?? ''}`, field);
  }
  return [...seen.values()];
}

function areShares(fields: readonly Points[]): boolean {
  const sum = fields.reduce((all, { value }) => all + (value ?? 0), 0);
  return fields.every(({ value }) => value !== null && value >= 0 && value <= 1) && sum > 0.5 && sum < 1.0001;
}

/** A share in points; what is above one is points already. */
function hundredfold<T extends Points | null | undefined>(field: T): T {
  if (!field || field.value === null || field.value > 1) return field;
  return { ...field, value: Number((field.value * 100).toPrecision(12)) };
}
