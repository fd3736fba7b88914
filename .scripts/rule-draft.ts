import { FAMILY_LETTERS, FAMILY_NAMES, type RuleFamily } from '../src/rules/rule';

/** The files of a new rule: path from the root of the project → source; or why there is none, in Chinese. */
export function newRule(
  [code = '', name = '', family = '']: readonly string[],
  exists: (path: string) => boolean,
): Readonly<Record<string, string>> | string {
  if (!/^[A-Z]\d{2}$/.test(code) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !isFamily(family)) return USAGE;
  if (!code.startsWith(FAMILY_LETTERS[family])) {
    return `${family}（${FAMILY_NAMES[family]}）的编号以 ${FAMILY_LETTERS[family]} 开头，${code} 不是。`;
  }
  const [ruleFile, testFile] = [`src/rules/${family}/${name}.ts`, `test/rules/${family}/${name}.test.ts`];
  const present = [ruleFile, testFile].find(exists);
  if (present) return `已有 ${present}`;
  return { [ruleFile]: ruleSource(code, name, family), [testFile]: testSource(name, family) };
}

const FAMILIES = Object.entries(FAMILY_LETTERS).map(([family, letter]) => `${letter} ${family}`);
const USAGE = `用法：npm run new-rule -- E99 kebab-name family\nfamily 和编号的字母：${FAMILIES.join('、')}`;

function isFamily(name: string): name is RuleFamily {
  return Object.hasOwn(FAMILY_LETTERS, name);
}

function ruleSource(code: string, name: string, family: RuleFamily): string {
  return `import { indicatorsWith, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: '${code}',
  name: '${name}',
  title: '待写：几个字的名称',
  family: '${family}',
  severity: 'warning',
  forms: 'all',
  basis: '待写：文件或通行做法',
  messages: {
    wrong: '待写：「{name}」写的是「{target}」，哪里不符，怎样修改。',
  },
  options: {
    longest: { default: 50, label: '待写：这个数是什么', unit: '字', min: 1 },
  },
  docs: {
    rule: '待写：检查什么，为什么；参数写成 {longest}。',
    valid: '待写：正确的写法。',
    invalid: '待写：错误的写法。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check({ options }, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      if (target.text.length <= options.longest) continue;
      yield {
        message: 'wrong',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});
`;
}

function testSource(name: string, family: RuleFamily): string {
  return `import rule from '../../../src/rules/${family}/${name}';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [{ name: '待写：什么情形不报', table: { indicators: [{ name: '待写', target: '12场' }] } }],
  invalid: [
    {
      name: '待写：什么情形要报',
      table: { indicators: [{ name: '待写', target: '12场'.repeat(20) }] },
      report: [{ message: 'wrong', cells: ['E6'] }],
    },
  ],
});
`;
}
