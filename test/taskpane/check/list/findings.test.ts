import type { Finding, RuleFamily, Severity } from '../../../../src/rules/rule';
import { countBySeverity, grouped, keyed } from '../../../../src/taskpane/check/list/findings';

function finding(code: string, severity: Severity, family: RuleFamily, row: number, sheet = '甲'): Finding {
  return {
    code,
    rule: code,
    family,
    severity,
    title: code,
    messageId: 'm',
    message: `${code} in row ${row}`,
    data: {},
    ignorable: true,
    basis: 'b',
    sheetId: `id-${sheet}`,
    sheetName: sheet,
    cells: [{ row, column: 1 }],
    fix: null,
  };
}

const findings = [
  finding('E01', 'error', 'targets', 9),
  finding('E01', 'error', 'targets', 3, '乙'),
  finding('F01', 'warning', 'actuals', 2),
  finding('B21', 'info', 'money', 1),
  finding('E05', 'info', 'targets', 4),
];
const shape = (grouping: Parameters<typeof grouped>[1]) =>
  grouped(keyed(findings), grouping).map(({ id, items }) => [
    id,
    items.map((item) => item.finding.cells[0]!.row),
  ]);

test('a finding keeps its key when the wording changes or others come and go', () => {
  const [key] = keyed([findings[0]!]).map((item) => item.key);
  const changed = { ...findings[0]!, message: 'other numbers' };
  expect(keyed([findings[2]!, changed])[1]!.key).toBe(key);
});

test('the same cell may be reported twice by one rule', () => {
  const keys = keyed([findings[0]!, { ...findings[0]!, message: 'second' }]).map((item) => item.key);
  expect(new Set(keys).size).toBe(2);
});

test('by family: the gravest first, else as the catalogue goes', () => {
  expect(shape('family')).toEqual([
    ['family:targets', [9, 3, 4]],
    ['family:actuals', [2]],
    ['family:money', [1]],
  ]);
});

test('by severity', () => {
  expect(shape('severity')).toEqual([
    ['severity:error', [9, 3]],
    ['severity:warning', [2]],
    ['severity:info', [1, 4]],
  ]);
});

test('what puts the others in doubt leads its group, and its group the list', () => {
  const leading = { ...finding('A26', 'undetermined', 'structure', 20), leads: true };
  const groups = (grouping: Parameters<typeof grouped>[1]) =>
    grouped(keyed([leading, ...findings]), grouping).map(({ id }) => id);
  expect(groups('family')[0]).toBe('family:structure');
  expect(groups('severity')[0]).toBe('severity:undetermined');
});

test('by place: sheet by sheet, from top to bottom', () => {
  expect(shape('place')).toEqual([
    ['sheet:id-甲', [1, 2, 4, 9]],
    ['sheet:id-乙', [3]],
  ]);
});

test('counts', () => {
  expect(countBySeverity(findings)).toEqual({ error: 2, warning: 1, info: 2, undetermined: 0 });
});
