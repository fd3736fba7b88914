import { applyIgnored, checkSnapshots, reasonRecord, reportSheet } from '../../../src/app';
import { NATIONAL } from '../../../src/profile';
import type { Snapshot } from '../../../src/sheet';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const check = (sheet: Snapshot) => applyIgnored(checkSnapshots([sheet]), []);
const at = new Date(2024, 11, 31, 9, 5);

test('the report names the table, the counts and every finding with a link to its cell', () => {
  const draft = reportSheet(check(toySheet('自评', ['好', '错', '警', '提'])), at);
  const text = draft.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
  expect(draft.name).toBe('检查报告');
  expect(text).toContain(
    '检查的表 | 自评：部门整体绩效自评表，自评局，2024年度，4 项指标，资金总额 1,622.46 万元',
  );
  expect(text).toContain('检查时间 | 2024年12月31日 09:05');
  expect(text).toMatch(/适用规则 \| 6 条（规则集 6-[0-9A-Z]{6}）/);
  expect(text).toContain('检查口径 | 全国通用');
  expect(text).toContain('检查结果 | 错误 1，警告 1，提示 1');
  expect(text).toContain('1 | 错误 | 有「错」（E91）：第3行写着「错」，请核对。 | 自评!B3 | 依据E91');
  const links = draft.rows.flatMap((row) => row.flatMap((cell) => cell.link ?? []));
  expect(links).toEqual(['B3', 'B4', 'B5'].map((address) => ({ sheetName: '自评', address })));
});

test('every row fits the columns', () => {
  const draft = reportSheet(check(toySheet('自评', ['错'])), at);
  expect(Math.max(...draft.rows.map((row) => row.length))).toBe(draft.columnWidths.length);
});

test('a table without findings says so', () => {
  const draft = reportSheet(check(toySheet('自评', ['好'])), at);
  expect(draft.rows.flat().map((cell) => cell.text)).toContain('没有发现问题');
});

test('what was set aside is listed with reason, name and day, and counted', () => {
  const result = checkSnapshots([toySheet('自评', ['错', '警'])]);
  const record = reasonRecord(result.findings[1]!, result.sheets[0]!, {
    reason: '上级文件如此',
    who: '李四',
    at,
  });
  const checkedBy = { profile: { ...NATIONAL, name: '四川省' }, settings: {}, problems: [] };
  const { rows } = reportSheet({ ...applyIgnored(result, [record]), checkedBy }, at);
  const text = rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
  expect(text).toContain('检查口径 | 四川省');
  expect(text).toContain('检查结果 | 错误 1；另有 1 处已忽略');
  expect(text).toContain(
    '1 | 警告 | 有「警」（F91）：第3行写着「警」，请核对。 | 自评!B3 | 上级文件如此（李四，2024年12月31日）',
  );
});

test('what cannot be set aside stays in the list, counted, with what was said of it below', () => {
  const result = checkSnapshots([toySheet('自评', ['算'])]);
  const why = { reason: '上年结转未列入', who: '李四', at };
  const reviewed = applyIgnored(result, [reasonRecord(result.findings[0]!, result.sheets[0]!, why)]);
  const rows = reportSheet(reviewed, at).rows.map((row) => row.map((cell) => cell.text).join(' | '));
  const place = rows.findIndex((row) => row.startsWith('1 | 错误 | 有「算」'));
  expect(rows.join('\n')).toContain('检查结果 | 错误 1；其中 1 处已说明情况');
  expect(rows[place + 1]).toBe(' | 说明 | 上年结转未列入（李四，2024年12月31日）');
});
