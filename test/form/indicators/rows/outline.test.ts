import { recognise } from '../../../../src/form';
import stray from '../../../../src/rules/text/stray-spaces';
import { NATIONAL } from '../../../../src/profile';
import { run } from '../../../support/rule';
import { sheetOf, type CellInput } from '../../../support/sheet';

const HEAD: CellInput[][] = [
  ['某县疾控中心2024年项目绩效目标批复表'],
  ['项目', '指标值', '绩效金额'],
  [' 某县疾控中心'],
  ['  疫苗采购', null, 300],
];
const LINES: readonly (readonly [depth: number, text: string, value?: CellInput])[] = [
  [3, '产出指标'],
  [4, '数量指标(必填)'],
  [5, '采购疫苗支数', '≥2000支'],
  [5, '接种点数量', '12个'],
  [4, '质量指标(必填)'],
  [5, '疫苗合格率', '100%'],
  [3, '满意度指标'],
  [4, '服务对象满意度指标'],
  [5, '群众满意度', '≥90%'],
];

function read(withIndents: boolean) {
  const rows = LINES.map(([depth, text, value = null]) => [
    (withIndents ? ' '.repeat(depth) : '') + text,
    value,
  ]);
  const sheet = sheetOf([...HEAD, ...rows]);
  const [form] = recognise(sheet);
  return { sheet, form: form! };
}

describe.each([
  ['with indents', true],
  ['without', false],
])('an outline of categories and indicators in one column, %s', (_title, withIndents) => {
  const { form } = read(withIndents);

  test('its indicators have the categories above them', () => {
    expect(form.kind).toBe('project-target');
    expect(
      form.indicators.map(({ level1, level2, name, target }) => [
        level1?.value,
        level2?.value,
        name.value,
        target?.text,
      ]),
    ).toEqual([
      ['产出指标', '数量指标', '采购疫苗支数', '≥2000支'],
      ['产出指标', '数量指标', '接种点数量', '12个'],
      ['产出指标', '质量指标', '疫苗合格率', '100%'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
    ]);
  });

  test('the unit, the project and the categories are none', () => {
    expect(form.rows.filter(({ kind }) => kind === 'category')).toHaveLength(5);
    expect(form.unnamedRows).toEqual([]);
  });
});

test('indents are no stray spaces', () => {
  const { form, sheet } = read(true);
  expect(run(stray, { form, sheet, profile: NATIONAL }).findings).toEqual([]);
});

test('under a standard in grades the best one is the target', () => {
  const sheet = sheetOf(
    [
      ['2024年预算项目绩效目标表'],
      ['项目名称', '救助补助'],
      ['绩效指标分类', '绩效指标', '绩效指标描述', '绩效指标评价标准'],
      [null, null, null, '优', '良', '中', '差'],
      ['产出指标', '救助覆盖率', '是否应救尽救', '100%', '90%', '85%', '85%'],
      [null, '按标准发放率', '是否足额', '95%', '80%', '70%', '70%'],
      ['效果指标', '救助对象满意度', '问卷调查', '85%', '80%', '70%', '70%'],
    ],
    { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'A5:A6'] },
  );
  const [form] = recognise(sheet);
  expect(
    form!.indicators.map(({ level1, name, target }) => [level1?.value, name.value, target?.text]),
  ).toEqual([
    ['产出指标', '救助覆盖率', '100%'],
    ['产出指标', '按标准发放率', '95%'],
    ['效果指标', '救助对象满意度', '85%'],
  ]);
});

test('grades show an indicator table where there are no official categories', () => {
  const sheet = sheetOf(
    [
      ['某县民政局2024年部门整体绩效目标'],
      ['部门名称：某县民政局'],
      ['职责活动', '年度预算数', '内容描述', '绩效指标', '评价标准'],
      [null, null, null, null, '优', '良', '中', '差'],
      ['1、困难群众救助', 7423, '城乡低保补助', '按标准发放率', '≥98%', '≥95%', '≥90%', '<90%'],
      ['2、临时救助', 85.4, '突发困难救助', '救助及时率', '≥95%', '≥90%', '≥85%', '<85%'],
    ],
    { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:H3'] },
  );
  const [form] = recognise(sheet);
  expect(form!.indicators.map(({ name, target }) => [name.value, target?.text])).toEqual([
    ['按标准发放率', '≥98%'],
    ['救助及时率', '≥95%'],
  ]);
});
