import { recognise, tablesOfProjects, type Form } from '../../../src/form';
import { Sheet } from '../../../src/sheet';
import { snapshotOf, type CellInput } from '../../support/sheet';

const HEADINGS = [
  '单位名称',
  '项目名称',
  '预算数（万元）',
  '年度目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
];

const indicator = (name: string, target: string): CellInput[] => ['产出指标', '数量指标', name, target];

/** A list as systems print it: what holds for several rows stands in the first of them only. */
function listed(...rows: CellInput[][]): readonly Form[] {
  const lines = [['2024年项目支出绩效目标申报表'], ['填报单位：', '某县农业农村局'], HEADINGS, ...rows];
  return recognise(new Sheet(snapshotOf(lines))).flatMap(tablesOfProjects);
}

const facts = (form: Form) => [
  form.project?.value,
  form.organisation?.value,
  form.money[0]?.amounts.budget?.value ?? null,
  form.goals.map(({ expected }) => expected.value),
  form.indicators.map(({ name }) => name.value),
];

test('each project of a list with its own unit, money, goal and indicators', () => {
  const forms = listed(
    ['某县某镇人民政府', '农田水利建设', 120, '修建灌溉渠道', ...indicator('渠道长度', '≥3公里')],
    [null, null, null, null, ...indicator('受益农户', '≥200户')],
    [null, '农机购置补贴', 30.5, '补贴购置农机具', ...indicator('补贴农机台数', '≥40台')],
    [null, null, null, null, ...indicator('培训农机手', '≥60人')],
  );
  expect(forms.map(facts)).toEqual([
    ['农田水利建设', '某县某镇人民政府', 120, ['修建灌溉渠道'], ['渠道长度', '受益农户']],
    ['农机购置补贴', '某县某镇人民政府', 30.5, ['补贴购置农机具'], ['补贴农机台数', '培训农机手']],
  ]);
});

test('a name that stands in every row of its project is that of one project', () => {
  const of = (project: string, name: string, target: string): CellInput[] => [
    '某县某镇人民政府',
    project,
    null,
    null,
    ...indicator(name, target),
  ];
  const rows = [of('农田水利建设', '渠道长度', '≥3公里'), of('农田水利建设', '受益农户', '≥200户')];
  expect(listed(...rows).map(({ project, indicators }) => [project?.value, indicators.length])).toEqual([
    ['农田水利建设', 2],
  ]);
  const more = [...rows, of('农机购置补贴', '补贴农机台数', '≥40台')];
  expect(listed(...more).map(({ project, indicators }) => [project?.value, indicators.length])).toEqual([
    ['农田水利建设', 2],
    ['农机购置补贴', 1],
  ]);
});
