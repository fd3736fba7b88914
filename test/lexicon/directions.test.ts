import * as directions from '../../src/lexicon/directions';

const { FAULTS, MATTERS, HANDLED, REDUCED, GROWN, GOOD, GAINS, UNCLEAR, CHANGES } = directions;

test('no word at the end of a name means two things', () => {
  const all = [FAULTS, MATTERS, HANDLED, REDUCED, GROWN, GOOD, GAINS, UNCLEAR, CHANGES].flat();
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

test('no list holds a word twice, or a blank one', () => {
  for (const [name, list] of Object.entries(directions)) {
    if (typeof list === 'string') continue;
    expect([name, list.filter((word, index) => word === '' || list.indexOf(word) !== index)]).toEqual([
      name,
      [],
    ]);
  }
});

test('what takes its object behind it is a way of handling', () => {
  expect(directions.HANDLING_VERBS.filter((verb) => !HANDLED.includes(verb))).toEqual([]);
});

test('harmless words hold a suspect sign', () => {
  const suspect = new RegExp(`[${directions.SUSPECT_SIGNS}]`);
  expect(directions.HARMLESS.filter((word) => !suspect.test(word))).toEqual([]);
});
