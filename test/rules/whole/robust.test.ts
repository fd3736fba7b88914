import fc from 'fast-check';
import { recognise } from '../../../src/form';
import { NATIONAL } from '../../../src/profile';
import { checkForm, findingsOf, RULES } from '../../../src/rules';
import { Sheet } from '../../../src/sheet';
import type { IndicatorInput, MoneyInput, TableInput } from '../../support/form';
import { inputOf } from '../../support/rule';

/** What people write in such cells, and what they should not. */
const written = fc.oneof(
  fc.constantFrom(
    '≥95%',
    '12场',
    '无',
    '—',
    '/',
    '',
    '下降',
    '2024年底前',
    '≤90万元',
    '1-3项',
    '37人：其中在职15人，聘用22人',
    '≥**人次',
    '全年开展',
    '完成',
    '100％',
    '290%',
    '1.6类健康细胞',
    '岭南师范满意度',
    '人數',
    '〔2023〕149号',
    '《2023年通知》',
    '、',
    '（一）',
    '0',
  ),
  // What a message quotes from a cell is to be told from what it could not fill in.
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((word) => !/undefined|NaN|\[object/.test(word)),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constant(null),
);
const text = written.map((value) => (value === null ? null : String(value)));
const amount = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), written);

const indicator: fc.Arbitrary<IndicatorInput> = fc.record(
  {
    level1: fc.constantFrom('产出指标', '效益指标(30分)', '满意度指标', '成本指标', '项目决策', ''),
    level2: fc.constantFrom('数量指标', '质量指标', '时效指标', '成本指标', '生态效益指标', '满意度指标', ''),
    name: text.map((value) => value ?? ''),
    nature: fc.constantFrom('定量', '定性', null),
    target: amount,
    unit: text,
    actual: amount,
    weight: fc.option(fc.integer({ min: -5, max: 100 })),
    score: fc.option(fc.double({ min: -5, max: 100, noNaN: true })),
    reason: text,
    periodTarget: amount,
    scoreShared: fc.boolean(),
  },
  { requiredKeys: ['name'] },
);
const money: fc.Arbitrary<MoneyInput> = fc.record(
  {
    label: fc.constantFrom('年度资金总额：', '其中：财政拨款', '其他资金', ''),
    role: fc.constantFrom(
      'total',
      'fiscal',
      'other',
      'department-expenditure',
      'basic-expenditure',
      'project-expenditure',
      'special-funds',
      'batch',
    ),
    amount,
    initial: amount,
    budget: amount,
    executed: amount,
    rate: amount,
    weight: amount,
    score: amount,
    reason: text,
  },
  { requiredKeys: ['label', 'role'] },
);
const table: fc.Arbitrary<TableInput> = fc.record(
  {
    kind: fc.constantFrom(
      'department-target',
      'department-self-evaluation',
      'project-target',
      'project-self-evaluation',
      'monitoring',
    ),
    title: text.map((value) => value ?? ''),
    year: fc.constantFrom(2024, null),
    moneyUnit: fc.constantFrom('万元', '元', null),
    project: text.map((value) => value ?? ''),
    money: fc.array(money, { maxLength: 5 }),
    goals: fc.array(fc.record({ expected: text, completed: text }), { maxLength: 3 }),
    tasks: fc.array(
      fc.record({
        section: text.map((value) => value ?? ''),
        name: text,
        content: text,
        amount,
        expected: text,
      }),
      { maxLength: 3 },
    ),
    indicators: fc.array(indicator, { maxLength: 6 }),
    unnamedRows: fc.array(
      fc.record({
        level2: fc.constant('生态效益指标'),
        filled: fc.array(
          text.map((value) => value ?? ''),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
    totalScore: fc.option(fc.double({ min: -10, max: 200, noNaN: true })),
    opinion: text,
  },
  { requiredKeys: [] },
);

const throwOnFailure = (rule: { code: string }, cause: unknown) => {
  throw new Error(`${rule.code} failed`, { cause });
};

it('no rule fails on any table, and every finding stands on the sheet', () => {
  fc.assert(
    fc.property(table, (input) => {
      const ruleInput = inputOf(input);
      for (const finding of findingsOf(checkForm(RULES, ruleInput, { onFailure: throwOnFailure }))) {
        expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
        expect(finding.cells.length).toBeGreaterThan(0);
        for (const { row } of finding.cells) expect(row).toBeLessThanOrEqual(ruleInput.form.range.bottom);
      }
    }),
    { numRuns: 150 },
  );
});

it('checking the same table twice says the same, on the table as the recogniser reads it too', () => {
  fc.assert(
    fc.property(table, (input) => {
      const { sheet } = inputOf(input);
      const check = () =>
        recognise(new Sheet(sheet.snapshot)).flatMap((form) =>
          findingsOf(checkForm(RULES, { form, sheet, profile: NATIONAL }, { onFailure: throwOnFailure })),
        );
      expect(check()).toEqual(check());
    }),
    { numRuns: 40 },
  );
});
