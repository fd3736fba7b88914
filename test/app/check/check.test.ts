import { applyIgnored, checkSnapshots, findingsIn, reportSheet } from '../../../src/app';
import { combine } from '../../../src/app/check/result';
import type { Finding } from '../../../src/rules/rule';
import { formatCell } from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const brief = (finding: Finding) =>
  `${finding.code} ${finding.sheetName}!${finding.cells.map(formatCell).join(' ')}`;

test('findings come by severity, then by sheet, then from top to bottom', () => {
  const result = checkSnapshots([
    toySheet('乙', ['提', '警', '错', '改']),
    toySheet('甲', ['错', '疑']),
    toySheet('台账', ['错'], null),
  ]);
  expect(result.findings.map(brief)).toEqual([
    'E91 乙!B4',
    'E92 乙!B5',
    'E91 甲!B2',
    'F91 乙!B3',
    'L91 乙!B2',
    'B91 甲!B3',
  ]);
  expect(result.forms.map((form) => form.sheetName)).toEqual(['乙', '甲']);
  expect(result.sheets).toHaveLength(3);
  expect(result.rulesApplied).toEqual(['B91', 'C91', 'E91', 'E92', 'F91', 'L91']);
});

test('what puts the others in doubt comes first, whatever sheet it stands on', () => {
  const { forms, sheets, findings, rulesApplied } = checkSnapshots([
    toySheet('乙', ['错']),
    toySheet('甲', ['疑']),
  ]);
  const led = findings.map((finding) => (finding.sheetName === '甲' ? { ...finding, leads: true } : finding));
  const [first] = combine([{ forms, sheets, rulesApplied, findings: led }]).findings;
  expect(first!.sheetName).toBe('甲');
});

test('no table, no rule applied', () => {
  expect(checkSnapshots([toySheet('台账', ['错'], null)])).toMatchObject({
    forms: [],
    findings: [],
    rulesApplied: [],
  });
});

test('a sheet named twice reports each finding once', () => {
  const sheet = toySheet('甲', ['错']);
  expect(checkSnapshots([sheet, sheet]).findings).toHaveLength(1);
});

test('the findings of one table are those that stand in it', () => {
  const result = checkSnapshots([toySheet('甲', ['错', '警']), toySheet('乙', ['错'])]);
  expect(findingsIn(result.forms[0]!, result.findings).map(brief)).toEqual(['E91 甲!B2', 'F91 甲!B3']);
  expect(findingsIn(result.forms[1]!, result.findings).map(brief)).toEqual(['E91 乙!B2']);
});

test('a report is never taken for a table', () => {
  const { rows } = reportSheet(applyIgnored(checkSnapshots([toySheet('甲', ['错'])]), []), new Date());
  const sheet = snapshotOf(rows.map((row) => row.map((cell) => cell.text)));
  // As the toy recognition sees it, any first cell that ends like this is a table.
  expect(checkSnapshots([toySheet('丙', [], '绩效表')]).forms).toHaveLength(1);
  expect(checkSnapshots([sheet]).forms).toEqual([]);
});
