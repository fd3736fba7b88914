import { recognise } from '../../../src/form';
import { CELL_ERRORS, NEW_CELL_ERRORS } from '../../../src/lexicon';
import { NATIONAL } from '../../../src/profile';
import { checkForm, RULES } from '../../../src/rules';
import rule from '../../../src/rules/formulas/cell-error';
import { formatCell, Sheet, type CellValue, type Snapshot } from '../../../src/sheet';
import { ruleTest } from '../../support/rule';
import { snapshotOf, type CellInput } from '../../support/sheet';

const error = (code: string, formula?: string) => ({ value: { error: code }, ...(formula && { formula }) });

const HEADS: CellInput[][] = [
  ['项目支出绩效自评表', null, null, null, null, null, null, null],
  ['（2024年度）', null, null, null, null, null, null, null],
  ['项目名称', '义诊宣传', null, null, '主管部门', '卫生健康局', null, null],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', null],
  ['年度资金总额', 50, 50, 48.5, 10, '97%', 9.7, null],
  ['其中：财政拨款', 50, 50, 48.5, '—', '97%', '—', null],
  ['年度总体目标', '开展义诊宣传活动12场，服务群众不少于600人次。', null, null, null, null, null, null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '义诊宣传活动场次', '≥12场', '12场', 45, 45, null],
  ['产出指标', '质量指标', '义诊完成率', '≥95%', '96%', 15, 15, null],
  ['效益指标', '社会效益指标', '居民健康知识知晓率', '≥80%', '85%', 20, 20, null],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', '96%', 10, 10, null],
  ['总分', null, null, null, null, 100, 99.7, null],
];

function check(snapshot: Snapshot) {
  const sheet = new Sheet(snapshot);
  return recognise(sheet).flatMap((form) =>
    checkForm(RULES, { form, sheet, profile: NATIONAL }).flatMap(({ findings }) => findings),
  );
}

/** The table with another content in one cell. */
function withCell(at: string, value: CellInput): Snapshot {
  return snapshotOf(
    HEADS.map((row, r) => row.map((cell, c) => (formatCell({ row: r, column: c }) === at ? value : cell))),
  );
}

const NEEDED = 'B3 F3 B5 C5 D5 E5 F5 G5 B6 C6 D6 A9 C9 D9 E9 F9 G9 C10 D11 F12 F13 G13'.split(' ');

describe('an error value wherever the table needs the cell', () => {
  const before = new Set(
    check(snapshotOf(HEADS)).map(({ code, cells }) => `${code} ${formatCell(cells[0]!)}`),
  );

  test.each(NEEDED.flatMap((at) => ['#REF!', '#DIV/0!', '#NAME?'].map((code) => [at, code] as const)))(
    '%s %s is one error, and no other rule says anything new',
    (at, code) => {
      const findings = check(withCell(at, error(code, '=X1')));
      const own = findings.filter(({ cells }) => formatCell(cells[0]!) === at);
      expect(own.map((finding) => [finding.code, finding.severity])).toEqual([['M03', 'error']]);
      const others = findings.filter((finding) => finding.code !== 'M03');
      const fresh = others.filter(({ code, cells }) => !before.has(`${code} ${formatCell(cells[0]!)}`));
      expect(fresh.map(({ message }) => message)).toEqual([]);
    },
  );
});

test.each([...Object.keys(CELL_ERRORS), ...NEW_CELL_ERRORS])('%s is explained', (code) => {
  const [finding] = check(withCell('F9', error(code, '=X1'))).filter((one) => one.code === 'M03');
  expect(finding!.message).toContain(`显示 ${code}`);
  expect(finding!.message).toMatch(/请.*。$/);
});

test.each<[string, CellValue, boolean]>([
  ['as Excel writes it', '#REF!', true],
  ['in full width', '＃ＲＥＦ！', true],
  ['in small letters', '#div/0!', true],
  ['a word that begins with #', '#1楼改造', false],
  ['an error in a sentence', '公式显示#REF!', false],
])('a text %s', (_, value, isError) => {
  const found = check(withCell('C9', value)).some(({ code }) => code === 'M03');
  expect(found).toBe(isError);
});

ruleTest(rule, {
  valid: [
    {
      name: '没有错误值',
      table: { indicators: [{ name: '活动场数', target: '12场' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '公式引用的单元格被删',
      table: { indicators: [{ name: '活动场数', target: '12场', actual: error('#REF!', '=#REF!+1') }] },
      report: [
        { message: 'error', cells: ['G6'], text: ['指标「活动场数」的实际完成值', '#REF!', '已经被删除'] },
      ],
    },
    {
      name: '粘贴来的错误值没有公式',
      table: { indicators: [{ name: '活动场数', target: '12场', actual: error('#N/A') }] },
      report: [{ message: 'pasted', cells: ['G6'], text: '粘贴' }],
    },
    {
      name: '预算数为 0，执行率除不了',
      table: {
        kind: 'project-self-evaluation',
        money: [
          { label: '年度资金总额', role: 'total', budget: 0, executed: 0, rate: error('#DIV/0!', '=E5/D5') },
        ],
      },
      report: [{ message: 'zeroBudget', cells: ['G5'], text: ['年度资金总额', '预算数（D5）是 0'] }],
    },
    {
      name: '预算数空白，执行率除不了',
      table: {
        kind: 'project-self-evaluation',
        money: [
          {
            label: '其他资金',
            role: 'other',
            budget: null,
            executed: null,
            rate: error('#DIV/0!', '=E5/D5'),
          },
        ],
      },
      report: [{ message: 'zeroBudget', cells: ['G5'], text: '预算数（D5）空白' }],
    },
    {
      name: '由别的格带来的错误，说出源头',
      table: {
        indicators: [
          { name: '活动场数', target: '12场', actual: error('#REF!', '=#REF!') },
          { name: '参加人数', target: '600人', actual: error('#REF!', '=SUM($G$6:G6,"G9")*2') },
        ],
      },
      report: [
        { message: 'error', cells: ['G6'] },
        { message: 'inherited', cells: ['G7'], text: '引用的 G6 有错误' },
      ],
    },
  ],
});
