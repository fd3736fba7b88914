import { checkForm, findingsOf, RULE_FAILED } from '../../src/rules/engine';
import { indicatorsWith } from '../../src/rules/support/indicators';
import { defineRule, type Report, type Rule } from '../../src/rules/rule';
import { formatCell, Sheet } from '../../src/sheet';
import { inputOf } from '../support/rule';

const input = inputOf({ indicators: [{ name: '活动场数', target: '12场' }] });
const at = (row: number, column: number) => ({ row, column });

function ruleWith(reports: Report[], more: Partial<Rule> = {}): Rule {
  return {
    code: 'E98',
    name: 'sample',
    title: '样例',
    family: 'targets',
    severity: 'warning',
    forms: 'all',
    basis: '通行做法',
    messages: { gap: '相差 {gap} 万元。', plain: '请核对。' },
    docs: { rule: '', valid: '', invalid: '' },
    options: {},
    judge: () => reports,
    ...more,
  };
}

describe('outcomes', () => {
  const doubt: Report = { message: 'plain', cells: [at(0, 0)], severity: 'undetermined' };
  const wrong: Report = { message: 'plain', cells: [at(0, 0)] };
  test.each([
    ['pass', ruleWith([])],
    ['findings', ruleWith([wrong])],
    ['findings', ruleWith([doubt, { ...wrong, cells: [at(1, 0)] }])],
    ['undetermined', ruleWith([doubt])],
    ['not-applicable', ruleWith([wrong], { forms: ['monitoring'] })],
    ['not-applicable', ruleWith([wrong], { judge: () => null })],
  ] as const)('%s', (outcome, rule) => {
    expect(checkForm([rule], input)[0]!.outcome).toBe(outcome);
  });
});

it('fills messages with grouped numbers and gives basis and sheet', () => {
  const [outcome] = checkForm(
    [ruleWith([{ message: 'gap', cells: [at(0, 0)], data: { gap: 30 + 30 + 4029.99 } }])],
    input,
  );
  expect(outcome!.findings[0]).toMatchObject({
    message: '相差 4,089.99 万元。',
    basis: '通行做法',
    sheetName: 'Sheet1',
    fix: null,
  });
});

it('says the same thing about the same cells once', () => {
  const report: Report = { message: 'plain', cells: [at(0, 0), at(0, 0)] };
  const [outcome] = checkForm([ruleWith([report, report])], input);
  expect(outcome!.findings.map((finding) => finding.cells.map(formatCell))).toEqual([['A1']]);
});

it('puts the gravest first, then goes down the table', () => {
  const rule = ruleWith([
    { message: 'plain', cells: [at(5, 2)], severity: 'info' },
    { message: 'plain', cells: [at(3, 4)] },
    { message: 'plain', cells: [at(2, 2)], severity: 'undetermined' },
    { message: 'plain', cells: [at(3, 1)] },
    { message: 'gap', cells: [at(9, 0)], severity: 'error', data: { gap: 1 } },
  ]);
  const findings = findingsOf(checkForm([rule], input));
  expect(findings.map((finding) => `${finding.severity} ${formatCell(finding.cells[0]!)}`)).toEqual([
    'error A10',
    'warning B4',
    'warning E4',
    'info C6',
    'undetermined C3',
  ]);
});

test('what puts the others in doubt comes first', () => {
  const grave = ruleWith([{ message: 'plain', cells: [at(0, 0)], severity: 'error' }]);
  const leading = ruleWith([{ message: 'plain', cells: [at(9, 0)], severity: 'undetermined' }], {
    leads: true,
  });
  const findings = findingsOf(checkForm([grave, leading], input));
  expect(findings.map(({ severity }) => severity)).toEqual(['undetermined', 'error']);
});

describe('a rule that fails', () => {
  const wrong: Report = { message: 'plain', cells: [at(0, 0)] };
  const failing = [
    ruleWith([], {
      judge: () => {
        throw new Error('broken');
      },
    }),
    ruleWith([{ message: 'gap', cells: [at(0, 0)] }]), // a placeholder without datum
    ruleWith([], {
      *judge() {
        yield wrong;
        throw new Error('broken');
      },
    }),
  ];

  test.each(failing)('becomes an undetermined finding that names the rule', (rule) => {
    const [outcome] = checkForm([rule], input);
    expect(outcome!.outcome).toBe('undetermined');
    expect(outcome!.findings[0]).toMatchObject({ messageId: RULE_FAILED, severity: 'undetermined' });
    expect(outcome!.findings[0]!.message).toContain('E98「样例」');
  });

  test.each(failing)('is loud when the caller wants it', (rule) => {
    const onFailure = jest.fn();
    checkForm([rule], input, { onFailure });
    expect(onFailure).toHaveBeenCalledWith(rule, expect.any(Error));
  });
});

describe('what the profile says of a rule', () => {
  const wrong: Report = { message: 'plain', cells: [at(0, 0)] };
  const grave: Report = { message: 'plain', cells: [at(1, 0)], severity: 'error' };
  const doubt: Report = { message: 'plain', cells: [at(2, 0)], severity: 'undetermined' };
  const under = (rules: Record<string, 'off' | 'error' | 'warning' | 'info'>) => ({
    ...input,
    profile: { ...input.profile, rules },
  });

  it('a rule that is off is not run', () => {
    const rule = ruleWith([], {
      judge: () => {
        throw new Error('run all the same');
      },
    });
    expect(checkForm([rule], under({ E98: 'off' }))).toEqual([{ rule, outcome: 'off', findings: [] }]);
    expect(checkForm([rule], under({ E97: 'off' }))[0]!.outcome).toBe('undetermined');
  });

  it('its severity counts for every finding, but what cannot be judged stays so', () => {
    const severities = (rules: Parameters<typeof under>[0]) =>
      checkForm([ruleWith([wrong, grave, doubt])], under(rules))[0]!.findings.map(({ severity }) => severity);
    expect(severities({})).toEqual(['warning', 'error', 'undetermined']);
    expect(severities({ E98: 'info' })).toEqual(['info', 'info', 'undetermined']);
    expect(severities({ E98: 'error' })).toEqual(['error', 'error', 'undetermined']);
  });

  it('a rule named like something every object has is not mistaken for one that is set', () => {
    const rule = ruleWith([wrong], { code: 'constructor' });
    expect(checkForm([rule], input)[0]!.outcome).toBe('findings');
  });
});

describe('a rule with options', () => {
  const rule = defineRule({
    code: 'E97',
    name: 'sample',
    title: '样例',
    family: 'targets',
    severity: 'warning',
    forms: 'all',
    basis: '通行做法',
    messages: { long: '有 {length} 个字，超过 {longest} 个字。' },
    options: { longest: { default: 3, label: '最多字数', unit: '字', min: 1, max: 50 } },
    docs: { rule: '', valid: '', invalid: '' },
    applies: ({ form }) => indicatorsWith(form, 'target'),
    *check({ options: { longest } }, indicators) {
      for (const { target } of indicators) {
        const { length } = target.text;
        if (length > longest) yield { message: 'long', cells: [target.cell], data: { length, longest } };
      }
    },
  });
  const found = (options: Record<string, Record<string, number>>) =>
    checkForm(
      [rule],
      inputOf({ indicators: [{ name: '活动', target: '每月一场' }] }, { options }),
    )[0]!.findings.map(({ message }) => message);

  it('goes by its defaults', () => {
    expect(found({})).toEqual(['有 4 个字，超过 3 个字。']);
  });

  it('goes by what the profile says', () => {
    expect(found({ E97: { longest: 4 } })).toEqual([]);
    expect(found({ E96: { longest: 4 } })).toHaveLength(1);
  });

  it('goes by its defaults where the profile says what it does not know or allow', () => {
    expect(found({ E97: { shortest: 9 } })).toHaveLength(1);
    expect(found({ E97: { longest: 51 } })).toHaveLength(1);
  });

  it('hands the narrowed data over, or does not apply', () => {
    expect(checkForm([rule], inputOf({ indicators: [{ name: '活动' }] }))[0]!.outcome).toBe('not-applicable');
  });
});

describe('nothing is said twice', () => {
  const of = (code: string, cells: [number, number][], more: Partial<Rule> = {}) =>
    ruleWith(
      cells.map(([row, column]) => ({ message: 'plain', cells: [at(row, column)] })),
      { code, ...more },
    );
  const left = (rules: readonly Rule[]) =>
    checkForm(rules, input).flatMap(({ rule, findings }) =>
      findings.map(({ cells }) => `${rule.code} ${formatCell(cells[0]!)}`),
    );

  test('a rule is silent where one that it yields to speaks of the cell', () => {
    const lesser = of(
      'E98',
      [
        [5, 2],
        [5, 3],
      ],
      { yieldsTo: { E97: 'cell' } },
    );
    expect(left([lesser, of('E97', [[5, 2]])])).toEqual(['E98 D6', 'E97 C6']);
  });

  test('or of the row', () => {
    const lesser = of(
      'E98',
      [
        [5, 2],
        [6, 2],
      ],
      { yieldsTo: { E97: 'row' } },
    );
    expect(left([of('E97', [[5, 9]]), lesser])).toEqual(['E97 J6', 'E98 C7']);
  });

  test('one that is switched off says nothing', () => {
    const lesser = of('E98', [[5, 2]], { yieldsTo: { E97: 'cell' } });
    const profile = { ...input.profile, rules: { E97: 'off' as const } };
    const outcomes = checkForm([lesser, of('E97', [[5, 2]])], { ...input, profile });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['findings', 'off']);
  });

  test('many of one kind are one finding at all places', () => {
    const reports = [1, 2, 3, 4].map((row): Report => ({
      message: 'gap',
      cells: [at(row, 2)],
      item: `「${row}」`,
    }));
    const messages = { gap: '一处。', many: '{count} 处：{items}。' };
    const gathers = { gap: 'many' };
    const [few] = checkForm([ruleWith(reports.slice(1), { messages, gathers })], input);
    expect(few!.findings).toHaveLength(3);
    const [outcome] = checkForm([ruleWith(reports, { messages, gathers })], input);
    expect(outcome!.findings).toMatchObject([
      { messageId: 'many', message: '4 处：「1」「2」「3」等 4 项。' },
    ]);
    expect(outcome!.findings[0]!.cells.map(formatCell)).toEqual(['C2', 'C3', 'C4', 'C5']);
  });
});

describe('what a rule takes for read in whole', () => {
  const row = input.form.indicators[0]!.row;
  const box = (column: number, text: string) => {
    const cells = input.sheet.snapshot.cells.map((line) => [...(line ?? [])]);
    cells[row]![column] = { value: text, formula: null, numberFormat: 'General' };
    const range = { top: row, bottom: row, left: column, right: column };
    const unread = [{ kind: 'box' as const, range, cells: [at(row, column)], heading: null }];
    return {
      ...input,
      sheet: new Sheet({ ...input.sheet.snapshot, cells }),
      form: { ...input.form, unread },
    };
  };
  const outcomeOn = (table: typeof input, zone: Rule['relies'], severity: Rule['severity'] = 'error') =>
    checkForm([ruleWith([{ message: 'plain', cells: [at(row, 4)] }], { relies: zone, severity })], table)[0]!;

  test('an error is none for certain beside values that were not read', () => {
    const [finding] = outcomeOn(box(9, '10'), 'indicators').findings;
    expect(finding).toMatchObject({ severity: 'undetermined' });
    expect(finding!.message).toContain('J6');
  });

  test.each([
    ['words', outcomeOn(box(9, '见附件'), 'indicators')],
    ['another part of the table', outcomeOn(box(9, '10'), 'money')],
    ['a rule that looks at one cell', outcomeOn(box(9, '10'), undefined)],
  ])('it stays one: %s', (_, { findings }) => {
    expect(findings[0]!.severity).toBe('error');
  });

  test('a warning stays one', () => {
    expect(outcomeOn(box(9, '10'), 'indicators', 'warning').findings[0]!.severity).toBe('warning');
  });
});
