import { join } from 'node:path';
import { lengthsIn, MODES, quantile, workbooksIn } from './lengths';

const FILES = workbooksIn(join(__dirname, '../fixtures/forms'));

test.each(MODES)('formulas of the samples can be read by a person, %s', (mode) => {
  const lengths = FILES.flatMap((file) => lengthsIn(file, mode)).sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(150);
  expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(35);
  expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(80);
  expect(quantile(lengths, 1)).toBeLessThanOrEqual(160);
});
