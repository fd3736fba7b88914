import { checkSnapshots, reportDraft } from '../../src/app';
import { toySheet } from '../support/toy';

jest.mock('../../src/form', () => jest.requireActual('../support/toy').toyForm);
jest.mock('../../src/rules/index.generated', () => jest.requireActual('../support/toy').toyRules);

const at = new Date(2024, 11, 31, 9, 5);

test('the report names the table, the counts and every finding with a link to its cell', () => {
  const draft = reportDraft(checkSnapshots([toySheet('自评', ['好', '错', '警', '提'])]), at);
  const text = draft.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
  expect(draft.name).toBe('检查报告');
  expect(text).toContain(
    '检查的表 | 自评：部门整体绩效自评表，自评局，2024年度，4 项指标，资金总额 1,622.46 万元',
  );
  expect(text).toContain('检查时间 | 2024年12月31日 09:05');
  expect(text).toContain('适用规则 | 5 条');
  expect(text).toContain('检查结果 | 错误 1，警告 1，提示 1');
  expect(text).toContain('1 | 错误 | 有「错」（E91）：第3行写着「错」，请核对。 | 自评!B3 | 依据E91');
  const links = draft.rows.flatMap((row) => row.flatMap((cell) => cell.link ?? []));
  expect(links).toEqual(['B3', 'B4', 'B5'].map((address) => ({ sheetName: '自评', address })));
});

test('every row fits the columns', () => {
  const draft = reportDraft(checkSnapshots([toySheet('自评', ['错'])]), at);
  expect(Math.max(...draft.rows.map((row) => row.length))).toBe(draft.columnWidths.length);
});

test('a table without findings says so', () => {
  const draft = reportDraft(checkSnapshots([toySheet('自评', ['好'])]), at);
  expect(draft.rows.flat().map((cell) => cell.text)).toContain('没有发现问题');
});
