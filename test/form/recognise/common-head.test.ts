import { recognise } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

const project = (name: string): CellInput[][] => [
  ['项目名称', name],
  ['预算数', 20],
  ['绩效目标', '维修审判楼玻璃幕墙。'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '维修面积', '≥400平方米'],
  ['效益指标', '社会效益指标', '消除安全隐患', '持续'],
  ['满意度指标', '服务对象满意度指标', '干警满意度', '≥95%'],
];
const TITLE: CellInput[][] = [['项目支出绩效目标表'], ['（2023年）']];

const told = (rows: CellInput[][]): unknown =>
  recognise(sheetOf(rows)).map(({ project: name, year, organisation, moneyUnit }) =>
    [name, year, organisation, moneyUnit].map((field) => field?.value ?? null),
  );

describe('several tables below one title', () => {
  test.each<[string, CellInput[][], unknown]>([
    [
      'each with a line that says whose it is',
      [
        ...TITLE,
        ['207101某市某区人民法院', _, _, '单位：万元'],
        ...project('维修'),
        [],
        ['207102某市某区检察院', _, _, '单位：元'],
        ...project('办案'),
      ],
      [
        ['维修', 2023, '某市某区人民法院', '万元'],
        ['办案', 2023, '某市某区检察院', '元'],
      ],
    ],
    [
      'the second with nothing of its own',
      [...TITLE, ['部门：某市水务局', _, _, '单位：万元'], ...project('维修'), ...project('办案')],
      [
        ['维修', 2023, '某市水务局', '万元'],
        ['办案', 2023, '某市水务局', '万元'],
      ],
    ],
    [
      'a second title begins anew',
      [
        ...TITLE,
        ['部门：某市水务局', _, _, '单位：万元'],
        ...project('维修'),
        ['项目支出绩效目标表'],
        ...project('办案'),
      ],
      [
        ['维修', 2023, '某市水务局', '万元'],
        ['办案', null, null, null],
      ],
    ],
  ])('%s', (_name, rows, expected) => expect(told(rows)).toEqual(expected));
});

test('a sentence above the head names nobody', () => {
  const rows = [...TITLE, ['本表由各单位填报，送财政局'], ...project('维修')];
  expect(told(rows)).toEqual([['维修', 2023, null, null]]);
});
