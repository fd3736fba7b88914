import type { Field } from '../../src/form';
import type { Judged } from '../../src/judgement';
import { readQuantity, type Quantity } from '../../src/quantity';

/** An indicator as it is judged; without more words it is an output that is counted. */
export function indicatorOf(
  name: string,
  target: string,
  actual: string,
  { level1 = '产出指标', level2 = '数量指标' }: { level1?: string; level2?: string } = {},
): Judged {
  const goal = readQuantity(target, { name });
  return {
    name: field(name, name),
    level1: field(level1, level1),
    level2: field(level2, level2),
    nature: null,
    target: field(target, goal),
    actual: field(actual, readQuantity(actual, { name, target: goal })),
  };
}

function field<T extends string | Quantity>(text: string, value: T): Field<T> {
  return { text, value, cell: { row: 0, column: 0 } };
}
