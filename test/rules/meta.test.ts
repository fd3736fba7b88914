import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexSource, referencePage, ruleFiles } from '../../.scripts/rule-sources';
import { RULES } from '../../src/rules';
import { placeholdersOf } from '../../src/rules/message';

const root = join(__dirname, '../..');
const rulesFolder = join(root, 'src/rules');
const files = ruleFiles(rulesFolder);

const LETTER = {
  structure: 'A',
  money: 'B',
  scores: 'C',
  taxonomy: 'D',
  targets: 'E',
  actuals: 'F',
  reasons: 'G',
  consistency: 'H',
  monitoring: 'J',
  year: 'K',
  text: 'L',
};

describe('every rule', () => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))('%s is complete', (_, rule) => {
    const file = files.find((candidate) => candidate.code === rule.code)!;
    expect(rule.code).toMatch(new RegExp(`^${LETTER[rule.family]}\\d{2}$`));
    expect(file).toEqual({ code: rule.code, name: rule.name, folder: rule.family });
    expect(rule.basis.trim()).not.toBe('');
    expect(rule.title.trim()).not.toBe('');
    expect(rule.docs.rule && rule.docs.valid && rule.docs.invalid).toBeTruthy();
    expect(existsSync(join(root, 'test/rules', rule.family, `${rule.name}.test.ts`))).toBe(true);
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

describe('generated files', () => {
  it('list the rules as they are (npm run rules)', () => {
    expect(readFileSync(join(rulesFolder, 'index.generated.ts'), 'utf8')).toBe(indexSource(files));
  });

  it('describe the rules as they are (npm run rules)', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(referencePage(RULES));
  });
});
