import { figuresOf } from '../sources/figures';
import { BATCHES, proposeBatch } from '../sources/sets';
import { judgeSet, tell } from '../sources/verdicts';

/** So many of the provable values of each batch stand first. */
const FIRST: Readonly<Record<string, number>> = {
  examples: 31,
  minimal: 27,
  'batch-1': 30,
  'batch-2': 28,
  'batch-3': 33,
  'batch-4': 23,
  'batch-5': 34,
  'batch-6': 28,
  'batch-7': 35,
  'batch-8': 27,
  'batch-9': 22,
  'batch-10': 26,
  'batch-11': 20,
  'batch-12': 19,
  'batch-13': 19,
  'batch-14': 20,
  'batch-15': 17,
  'batch-16': 9,
  'batch-17': 12,
};

test.each(BATCHES)(
  'of the sources of %s nothing wrong is filled',
  async (batch) => {
    const judged = (await proposeBatch(batch)).flatMap(judgeSet);
    const isWrong = ({ verdict }: (typeof judged)[number]) => verdict !== 'right' && verdict !== 'arguable';
    expect(judged.filter((one) => one.isFilled && isWrong(one)).map(tell)).toEqual([]);
    expect(figuresOf(judged).first).toBeGreaterThanOrEqual(FIRST[batch]!);
  },
  120_000,
);
