/** Every text of the pane, wherever it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names, Texts } from '../../../src/taskpane/text/texts';
import { placeholdersOf } from '../../../src/text/template';

const FOLDER = 'src/taskpane';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

/** Some texts bear the names of what the use cases give, such as the groups of formulas. */
const USE_CASES = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src/app', name));

type Pairs = Readonly<Record<string, readonly [string, string]>>;
const LANGUAGES = ['zh', 'en'] as const;

function exportsOf(file: string): (readonly [string, unknown])[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return Object.entries(require(join('../../..', FOLDER, file)) as object);
}

const sets = files
  .filter((name) => /(^|\/)text\.ts$/.test(name))
  .flatMap((file) =>
    exportsOf(file).map(([name, texts]) => ({ name, file, pairs: (texts as Texts<Pairs>).pairs })),
  );
const tables = files
  .filter((name) => /(^|\/)names\.ts$/.test(name))
  .flatMap((file) => exportsOf(file).map(([name, names]) => ({ name, names: names as Names<string> })));

test('the places have their texts beside them', () => {
  expect(sets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['CHECK_TEXTS', 'FILL_TEXTS', 'FORMULA_TEXTS', 'READING_TEXTS', 'SETTINGS_TEXTS']),
  );
  expect(tables.length).toBeGreaterThan(0);
});

describe.each(sets)('$name', ({ file, pairs }) => {
  test('says something in both languages, with the same placeholders', () => {
    // Chinese sentences follow each other without a space.
    for (const [zh, en] of Object.entries(pairs).flatMap(([id, pair]) => (id === 'space' ? [] : [pair]))) {
      expect([zh, en].map((text) => text.trim())).not.toContain('');
      expect(placeholdersOf(en).sort()).toEqual(placeholdersOf(zh).sort());
    }
  });

  test('is all used', () => {
    const source = [...files.map((name) => join(FOLDER, name)), ...USE_CASES]
      .filter((path) => path !== join(FOLDER, file))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(Object.keys(pairs).filter((id) => !source.includes(`'${id}'`))).toEqual([]);
  });
});

test.each(LANGUAGES)('no two names of one kind are the same in %s', (language) => {
  for (const { names } of tables) {
    const all = Object.values(names[language]);
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(names[language])).toEqual(Object.keys(names.zh));
  }
});

test('Chinese speaks without blame, exclamation and programmers’ words', () => {
  const texts = sets.flatMap(({ pairs }) => Object.values(pairs).map(([zh]) => zh));
  const names = tables.flatMap(({ names }) => Object.values(names.zh));
  for (const text of [...texts, ...names].filter((one) => !one.endsWith('.json')))
    expect(text).not.toMatch(/非法|异常|！|!|解析|null|JSON/i);
});
