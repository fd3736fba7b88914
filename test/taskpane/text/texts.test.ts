import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookError, type WorkbookErrorCode } from '../../../src/sheet';
import { describeProblem, languageOf, PROBLEM_TITLES, textIn } from '../../../src/taskpane/text';
import { en } from '../../../src/taskpane/text/en';
import { zh } from '../../../src/taskpane/text/zh';

type Table = Readonly<Record<string, string>>;
const tables = ['kind', 'severity', 'family'] as const;

/** Every text under one name: "family.money" for those in a table. */
function flat(strings: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(strings as Record<string, string | Table>).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value] as const]
        : Object.entries(value).map(([name, text]) => [`${key}.${name}`, text] as const),
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
const languages = { zh: flat(zh), en: flat(en) };

test('both languages say the same things', () => {
  expect(Object.keys(languages.en).sort()).toEqual(Object.keys(languages.zh).sort());
});

test.each(Object.keys(languages.zh))('%s has the same placeholders in both languages', (id) => {
  expect(placeholders(languages.en[id]!)).toEqual(placeholders(languages.zh[id]!));
});

test.each(['zh', 'en'] as const)('no two texts of %s are the same by accident', (language) => {
  const byText = new Map<string, string[]>();
  for (const [id, text] of Object.entries(languages[language])) {
    expect(text.trim()).not.toBe('');
    byText.set(text, [...(byText.get(text) ?? []), id]);
  }
  const same = [...byText.values()].filter((ids) => ids.length > 1);
  // A family of rules bears the name of the place where its findings are mended, and in English that of a kind of table.
  const meant = [
    ['placeFormulas', 'family.formulas'],
    ...(language === 'en' ? [['kind.monitoring', 'family.monitoring']] : []),
  ];
  expect(same.filter((ids) => !meant.some((pair) => pair.every((id) => ids.includes(id))))).toEqual([]);
});

test('every text is used', () => {
  const folder = 'src/taskpane';
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/strings.(zh|en)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const ids = Object.keys(zh).filter((id) => !tables.some((table) => table === id));
  expect(ids.filter((id) => !source.includes(`'${id}'`))).toEqual([]);
});

test('Chinese speaks without blame, exclamation and programmers’ words', () => {
  for (const text of Object.values(languages.zh)) expect(text).not.toMatch(/非法|异常|！|!|解析|null|JSON/);
});

test('fills placeholders', () => {
  expect(textIn('zh').t('fixAll', { count: 4 })).toBe('预览并改正 4 处');
  expect(textIn('en').t('year', { year: 2024 })).toBe('FY 2024');
});

test('names are complete', () => {
  for (const table of tables) expect(Object.keys(en[table]).sort()).toEqual(Object.keys(zh[table]).sort());
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH-cn', 'zh'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
])('%s speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

describe('problems', () => {
  const live: WorkbookErrorCode[] = [
    'cell-editing',
    'protected',
    'conflict',
    'host-too-old',
    'sheet-missing',
    'sheet-hidden',
    'too-large',
  ];

  test.each(live)('%s has a heading and says what to do in both languages', (code) => {
    const error = new WorkbookError(code, { cells: ['B2', 'B3'], sheet: 'Cover' });
    expect(PROBLEM_TITLES[code]).toBeDefined();
    expect(describeProblem('zh', error)).toBe(error.message);
    const english = describeProblem('en', error);
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    expect(english).not.toBe(describeProblem('en', new WorkbookError('unknown')));
  });

  test('names the cells in conflict and the hidden sheet', () => {
    expect(describeProblem('en', new WorkbookError('conflict', { cells: ['B2', 'B3'] }))).toContain('B2, B3');
    expect(describeProblem('en', new WorkbookError('sheet-hidden', { sheet: '封面' }))).toContain('封面');
  });
});
