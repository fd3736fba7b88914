import { applyIgnored, checkSnapshots, opinionText, reasonRecord } from '../../../src/app';
import type { Snapshot } from '../../../src/sheet';
import { toySheet } from '../../support/toy';

jest.mock('../../../src/form', () => jest.requireActual('../../support/toy').toyForm);
jest.mock('../../../src/rules/index.generated', () => jest.requireActual('../../support/toy').toyRules);

const at = new Date(2024, 11, 31, 9, 5);
const check = (...sheets: Snapshot[]) => applyIgnored(checkSnapshots(sheets), []);

test('tells the unit what to mend and what to look at, numbered and with cell names', () => {
  expect(opinionText(check(toySheet('自评', ['提', '错', '警', '错二'])), at)).toBe(
    [
      '关于2024年度部门整体绩效自评表的审核意见',
      '',
      '自评局：',
      '　　你单位报送的2024年度部门整体绩效自评表已审核（工作表「自评」），意见如下，请对照单元格位置办理。',
      '',
      '一、必须改正（2 项）',
      '1. 有「错」（B3）：第3行写着「错」，请核对。',
      '2. 有「错」（B5）：第5行写着「错二」，请核对。',
      '',
      '二、请核对（1 项）',
      '1. 有「警」（B4）：第4行写着「警」，请核对。',
      '',
      '三、供完善时参考（1 项）',
      '1. 有「提」（B2）：第2行写着「提」，请核对。',
      '',
      '　　请修改完善后重新报送。经核实不需修改的，请逐条说明理由。',
      '',
      '2024年12月31日',
    ].join('\n'),
  );
});

test('a table without findings needs no change', () => {
  const text = opinionText(check(toySheet('自评', ['好'])), at);
  expect(text).toContain('未发现需要修改的问题。');
  expect(text).not.toContain('请修改');
});

test('several tables get an opinion each', () => {
  const text = opinionText(check(toySheet('自评', ['错']), toySheet('目标', ['警'])), at);
  expect(text.match(/审核意见/g)).toHaveLength(2);
  expect(text.indexOf('自评局')).toBeLessThan(text.indexOf('目标局'));
});

test('many cells are named in part', () => {
  const result = check(toySheet('自评', ['错']));
  const cells = Array.from({ length: 9 }, (_, row) => ({ row: row + 1, column: 1 }));
  const findings = result.findings.map((finding) => ({ ...finding, cells }));
  expect(opinionText({ ...result, findings }, at)).toContain('（B2、B3、B4、B5、B6、B7 等 9 格）');
});

test('what was said of a finding that stays is below it', () => {
  const result = checkSnapshots([toySheet('自评', ['算', '算二'])]);
  const why = { reason: '上年结转未列入，\n待调整预算', who: '李四', at };
  const record = reasonRecord(result.findings[0]!, result.sheets[0]!, why);
  expect(opinionText(applyIgnored(result, [record]), at)).toContain(
    [
      '一、必须改正（2 项）',
      '1. 有「算」（B2）：第2行写着「算」，请核对。',
      '　　说明：上年结转未列入， 待调整预算（李四，2024年12月31日）',
      '2. 有「算」（B3）：第3行写着「算二」，请核对。',
    ].join('\n'),
  );
});
