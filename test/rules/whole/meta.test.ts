import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAIR_RULES } from '../../../src/compare/rules';
import { indexSource, referencePage, ruleFiles } from '../../../.scripts/rule-sources';
import { optionValues } from '../../../src/profile';
import { RULES } from '../../../src/rules';
import { FAMILY_LETTERS } from '../../../src/rules/rule';
import { placeholdersOf } from '../../../src/text/template';
import { UNDECIDED } from '../../../src/rules/undecided';

const root = join(__dirname, '../../..');
const rulesFolder = join(root, 'src/rules');
const files = ruleFiles(rulesFolder);

describe('every rule', () => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))('%s is complete', (_, rule) => {
    const file = files.find((candidate) => candidate.code === rule.code)!;
    expect(rule.code).toMatch(new RegExp(`^${FAMILY_LETTERS[rule.family]}\\d{2}$`));
    expect(file).toEqual({ code: rule.code, name: rule.name, folder: rule.family });
    expect(rule.basis.trim()).not.toBe('');
    expect(rule.title.trim()).not.toBe('');
    expect(rule.docs.rule && rule.docs.valid && rule.docs.invalid).toBeTruthy();
    expect(existsSync(join(root, 'test/rules', rule.family, `${rule.name}.test.ts`))).toBe(true);
  });

  it('says what its options are, once in its docs and with a default that may be set', () => {
    for (const { options, docs } of RULES) {
      for (const [name, option] of Object.entries(options)) {
        expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
        expect(option.label).toMatch(/\p{Script=Han}/u);
        expect(optionValues({ it: option }, { it: option.default })).toEqual({ it: option.default });
      }
      const named = placeholdersOf(`${docs.rule}${docs.limits ?? ''}`);
      expect(named.filter((name) => !Object.hasOwn(options, name))).toEqual([]);
    }
  });

  it('has a code and a name of its own', () => {
    expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  });

  it('says something that no other rule says', () => {
    const texts = RULES.flatMap((rule) => Object.values(rule.messages));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('speaks to the person without blame', () => {
    const texts = RULES.flatMap((rule) => Object.values(rule.messages));
    for (const text of texts) {
      expect(text).not.toMatch(/非法|异常|！|!|校验失败/);
      expect(placeholdersOf(text).every((name) => /^[a-z][a-zA-Z0-9]*$/.test(name))).toBe(true);
      expect(text).toMatch(/[。？]$/);
    }
  });
});

/** How many checks each family of the catalogue has; I, across two tables, is apart. */
const CATALOGUE = { A: 26, B: 24, C: 21, D: 21, E: 22, F: 18, G: 7, H: 13, J: 7, K: 4, L: 15 };

describe('the catalogue', () => {
  const codes = Object.entries(CATALOGUE).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`),
  );

  it('has a rule for every check, or says why not', () => {
    const shipped = RULES.map((rule) => rule.code).filter((code) => code[0]! in CATALOGUE);
    const declared = UNDECIDED.map(({ code }) => code);
    expect([...shipped, ...declared].sort()).toEqual(codes);
  });

  it('names rules that exist where another one does the check', () => {
    const named = UNDECIDED.flatMap(({ why }) => why.match(/[A-L]\d{2}/g) ?? []);
    expect(named.filter((code) => !RULES.some((rule) => rule.code === code))).toEqual([]);
  });
});

describe('generated files', () => {
  it('list the rules as they are (npm run rules)', () => {
    expect(readFileSync(join(rulesFolder, 'index.generated.ts'), 'utf8')).toBe(indexSource(files));
  });

  it('describe the rules as they are (npm run rules)', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(
      referencePage(RULES, PAIR_RULES, UNDECIDED),
    );
  });
});
