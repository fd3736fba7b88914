import * as lexicon from '../../../src/lexicon';

/** Lists that are looked into together, so that a word in two of them would mean two things at once. */
const TOGETHER: Readonly<Record<string, readonly (keyof typeof lexicon)[]>> = {
  'operators in front of a number': [
    'AT_LEAST',
    'REACHED',
    'AIMED_AT',
    'AT_MOST',
    'MORE_THAN',
    'LESS_THAN',
    'EQUAL_TO',
    'ABOUT',
  ],
  'bounds behind a number': ['AND_MORE', 'AND_LESS', 'OR_SO', 'NOT_QUITE'],
  'whether the bound is meant': ['INCLUDED', 'EXCLUDED'],
  'words of change': ['INCREASE', 'DECREASE', 'UNCHANGED'],
  'words of change without a number': ['BETTER', 'MILDER', 'AS_BEFORE'],
  'answers and states': ['YES_ANSWERS', 'NO_ANSWERS', 'BETWEEN_ANSWERS'],
  'levels of a result': ['WHOLLY_REACHED', 'PARTLY_REACHED', 'NOT_REACHED'],
  'measure words and what only looks like one': ['MEASURE_WORDS', 'NO_MEASURE_WORDS'],
  'units and what names none': ['MEASURE_WORDS', 'NO_UNIT'],
  'words and signs of a blank, and templates': ['BLANK_WORDS', 'LONE_PLACEHOLDERS'],
  'digits and powers': ['DIGITS', 'POWERS', 'MYRIADS', 'TENS'],
  'powers and digits of accounts': ['ACCOUNT_DIGITS', 'ACCOUNT_POWERS'],
};

function wordsOf(name: keyof typeof lexicon): readonly string[] {
  const list: unknown = lexicon[name];
  return Array.isArray(list) ? (list as string[]) : Object.keys(list as object);
}

test.each(Object.entries(TOGETHER))('%s: no word means two things', (_, names) => {
  const meanings = names.flatMap((name) => [...new Set(wordsOf(name))].map((word) => [word, name] as const));
  const first = new Map<string, string>();
  const contradictory = meanings.filter(([word, name]) => {
    const known = first.get(word);
    first.set(word, known ?? name);
    return known !== undefined && known !== name;
  });
  expect(contradictory).toEqual([]);
});

test('a unit has one size in one family', () => {
  const seen = new Map<string, string>();
  const twice = lexicon.UNIT_FAMILIES.flatMap(({ name, units }) =>
    Object.keys(units).filter((unit) => {
      const known = seen.get(unit);
      seen.set(unit, name);
      return known !== undefined;
    }),
  );
  expect(twice).toEqual([]);
});
