import fc from 'fast-check';
import { checkForm, RULES } from '../../../src/rules';
import { inputOf } from '../../support/rule';

const rules = RULES.filter((rule) => ['targets', 'actuals', 'consistency'].includes(rule.family));

const words = fc.constantFrom(
  '≥',
  '6',
  '场次',
  '培训',
  '共',
  '其中',
  '、',
  '，',
  '。',
  '率',
  '达',
  '%',
  '万',
  '至少',
  '每',
  '健康',
  '\n',
  '1.',
  '（',
  '）',
  '-',
  '0',
  '约',
  '下降',
);
const text = fc.oneof(
  fc.array(words, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const cell = fc.oneof(text, fc.double(), fc.constant(null));

it('no rule of targets, actual values and consistency fails on any table', () => {
  const indicator = fc.record({
    name: text,
    nature: fc.constantFrom('定量' as const, '定性' as const, null),
    target: cell,
    unit: fc.option(text),
    actual: cell,
    reason: fc.option(text),
  });
  const table = fc.record({
    kind: fc.constantFrom(
      'department-target' as const,
      'department-self-evaluation' as const,
      'monitoring' as const,
    ),
    goals: fc.array(text, { maxLength: 3 }),
    tasks: fc.array(
      fc.record({ name: fc.option(text), content: fc.option(text), expected: fc.option(text) }),
      { maxLength: 3 },
    ),
    indicators: fc.array(indicator, { maxLength: 4 }),
    opinion: fc.option(text),
  });
  fc.assert(
    fc.property(table, (input) => {
      checkForm(rules, inputOf(input), {
        onFailure: (rule, cause) => {
          throw new Error(rule.code, { cause });
        },
      });
    }),
    { numRuns: 150 },
  );
});
