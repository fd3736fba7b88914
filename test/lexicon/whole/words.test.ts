import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anyOf, wholly } from '../../../src/lexicon';

const FOLDER = join(__dirname, '../../../src/lexicon');

/** Every list of words in the folder, by file and name. */
const LISTS = readdirSync(FOLDER)
  .filter((file) => !['index.ts', 'pattern.ts'].includes(file))
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file that is added is tested too
    const lists = Object.entries(require(join(FOLDER, file)) as Record<string, unknown>);
    return lists.flatMap(([name, list]) => (isWords(list) ? [{ name: `${file}: ${name}`, list }] : []));
  });

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
}

describe('words', () => {
  test('are found in every file', () => {
    expect(LISTS.length).toBeGreaterThan(3);
  });

  test.each(LISTS)('$name holds each word once, without space around', ({ list }) => {
    expect(list.filter((word, i) => list.indexOf(word) !== i)).toEqual([]);
    expect(list.filter((word) => word === '' || word !== word.trim())).toEqual([]);
  });

  test.each(LISTS)('$name: a pattern made of it matches every word as a whole', ({ list }) => {
    // A shorter word that were tried first would leave the end of the longer one unread.
    const first = new RegExp(anyOf(list));
    expect(list.filter((word) => first.exec(word)?.[0] !== word)).toEqual([]);
  });
});

describe('patterns', () => {
  test('take the longest word first, from all lists', () => {
    expect(new RegExp(anyOf(['人'], ['人次', '万人次'])).exec('12万人次')?.[0]).toBe('万人次');
  });

  test('take words as they are', () => {
    expect(wholly(['元/人·月', 'N/A', '(含)', '—', '*']).test('元/人·月')).toBe(true);
    expect(wholly(['(含)', '*', '.']).test('含')).toBe(false);
  });
});
