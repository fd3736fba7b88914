import { readQuantity, type Quantity } from '../../../src/quantity';
import { WRITINGS } from './writings';

/** As the table of writings says it. */
function said(quantity: Quantity): string {
  const { kind, operator, value, upper, unit, date, parts } = quantity;
  if (date !== undefined) return date;
  if (kind === 'doubtful') return `doubtful ${parts?.[0]?.unit ?? unit ?? ''}`;
  if (kind === 'ratio') {
    return `ratio ${operator === '=' ? '' : operator}${parts!.map((part) => part.value).join(':')}`;
  }
  if (value === null || kind === 'composite') return kind;
  return `${operator}${value}${upper === null ? '' : `..${upper}`}${unit ?? ''}`;
}

const KINDS = Object.entries(WRITINGS).map(([name, writings]) => ({
  name,
  writings: writings.map(([raw, reads, context]) => ({ raw, reads, context })),
}));

describe.each(KINDS)('$name', ({ writings }) => {
  test.each(writings)('$raw is $reads with $context', ({ raw, reads, context }) => {
    expect(said(readQuantity(raw, context))).toBe(reads);
  });
});

test('a doubtful number states none, but says how it could be read', () => {
  expect(readQuantity('两三个')).toMatchObject({
    kind: 'doubtful',
    value: null,
    parts: [{ operator: 'range', value: 2, upper: 3, unit: '个' }],
  });
  expect(readQuantity('上百人')).toMatchObject({ parts: [{ operator: '~', value: 100, unit: '人' }] });
});
