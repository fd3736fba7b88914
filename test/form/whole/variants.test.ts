import { recognise, type Form } from '../../../src/form';
import { formatRange } from '../../../src/sheet';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;
const TITLE = ['2024年度项目支出绩效自评表'];
const HEADING = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析',
];
const ROWS: CellInput[][] = [
  ['产出指标', '数量指标', '培训人次', '≥200人次', '212人次', 20, 20, _],
  [_, '质量指标', '合格率', '≥95%', '96%', 20, 20, _],
  ['效益指标', '社会效益指标', '知晓率', '≥80%', '75%', 20, 18, '宣传不足'],
];
const TOTAL: CellInput[] = ['总分', _, _, _, _, 60, 58];
const NAMES = ['培训人次', '合格率', '知晓率'];

const read = (...rows: CellInput[][]): Form[] => recognise(sheetOf(rows));
const names = (form: Form): string[] => form.indicators.map(({ name }) => name.value);

test('without a title the table is told by its head and columns, and has no year', () => {
  const [form] = read(
    ['项目名称', '甲项目'],
    ['主管部门', '某局', '实施单位', '某中心'],
    HEADING,
    ...ROWS,
    TOTAL,
  );
  expect([form!.kind, form!.title.text, form!.year, form!.organisation?.value]).toEqual([
    'project-self-evaluation',
    '',
    null,
    '某中心',
  ]);
  expect(names(form!)).toEqual(NAMES);
});

test.each([
  [
    'a title in two lines',
    [['某某县部门整体支出'], ['绩效目标自评表'], ['（2024年度）'], ['部门名称', '某局']],
    'department-self-evaluation',
  ],
  [
    'a year that lost its bracket',
    [['项目支出绩效自评表'], ['2024年度)'], ['项目名称', '甲']],
    'project-self-evaluation',
  ],
  [
    'the annex beside the title',
    [
      ['附件2', _, '项目支出绩效自评表(2024年度'],
      ['项目名称', '甲'],
    ],
    'project-self-evaluation',
  ],
  [
    'the year in a cell',
    [['项目支出绩效自评表'], ['评价年度', 2024], ['项目名称', '甲']],
    'project-self-evaluation',
  ],
  [
    'a year in Chinese figures',
    [['二〇二四年度项目支出绩效自评表'], ['项目名称', '甲']],
    'project-self-evaluation',
  ],
  [
    'a name behind the title',
    [['2024年项目支出绩效自评表—近视防控'], ['项目名称', '甲']],
    'project-self-evaluation',
  ],
  [
    'notes above the title',
    [['填报说明：项目支出绩效自评表按项目填报。'], [_], TITLE, ['项目名称', '甲']],
    'project-self-evaluation',
  ],
] as [string, CellInput[][], string][])('%s', (_name, head, kind) => {
  const forms = read(...head, HEADING, ...ROWS, TOTAL);
  expect(forms.map((form) => [form.kind, form.year?.value, names(form), form.totalScore?.value])).toEqual([
    [kind, 2024, NAMES, 58],
  ]);
});

test('a heading repeated at the break of a page continues the table', () => {
  const forms = read(TITLE, ['项目名称', '甲'], HEADING, ...ROWS, HEADING, ...ROWS, TOTAL);
  expect(forms.map(names)).toEqual([[...NAMES, ...NAMES]]);
});

test('a second table begins with its title, or with its head', () => {
  const table = [TITLE, ['项目名称', '甲'], HEADING, ...ROWS];
  expect(read(...table, ...table).map(({ range }) => formatRange(range))).toEqual(['A1:H6', 'A7:H12']);
  expect(
    read(...table, TOTAL, [_], ['项目名称', '乙'], HEADING, ...ROWS).map(({ project }) => project?.value),
  ).toEqual(['甲', '乙']);
});

test('another table below is left out', () => {
  const list = [
    ['支付明细'],
    ['日期', '项目名称', '金额'],
    ['2024-01-01', '甲', 30],
    ['2024-01-02', '甲', 30],
  ];
  for (const between of [[TOTAL, [_]], [[_]], []]) {
    const [form] = read(TITLE, ['项目名称', '甲'], HEADING, ...ROWS, ...between, ...list);
    expect([names(form!), form!.unnamedRows, form!.range.bottom]).toEqual([
      NAMES,
      [],
      between.includes(TOTAL) ? 6 : 5,
    ]);
  }
});

test('rows that only the template filled are no indicators', () => {
  const [form] = read(
    TITLE,
    HEADING,
    ['产出指标', '数量指标', '指标1', '5个', '5个', 10, 10],
    [_, _, '指标2：办班', '5期', '5期', 10, 10],
    [_, '质量指标', '……', _, _, _, _],
    [_, '成本指标', '/', '/', '/', '/', '/'],
    ['满意度指标', '满意度', _, '≥90%', '95%', 10, 10],
  );
  expect(names(form!)).toEqual(['办班']);
  expect(form!.unnamedRows.map(({ placeholder, filled }) => [placeholder, filled.length])).toEqual([
    ['指标1', 4],
    ['……', 0],
    ['/', 4],
    [null, 4],
  ]);
});

test('a blank template is a table without indicators', () => {
  const [form] = read(
    ['部门（单位）整体支出绩效目标申报表'],
    ['（    年度）'],
    ['部门（单位）名称'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [_, '产出指标', '数量指标', '指标1：'],
    ['注：三级指标可增加。'],
  );
  expect([form!.kind, form!.year, form!.indicators, form!.unnamedRows.length]).toEqual([
    'department-target',
    null,
    [],
    1,
  ]);
  expect(form!.conclusions.map(({ name, value }) => [name, value])).toEqual([['注', '三级指标可增加。']]);
});

test('columns of other people are not those of the self-evaluation', () => {
  const [form] = read(
    TITLE,
    [
      '序号',
      '一级',
      '二级',
      '三级指标（明细）',
      '目标值（单位）',
      '完成情况',
      '指标分值',
      '自评得分',
      '财政复核得分',
      '备注',
    ],
    [1, '产出', '数量', '培训人次', '200人次', '212人次', 50, 50, 48, _],
    ['合计', _, _, _, _, _, 100, 96, 93],
  );
  expect(form!.indicators[0]!.score?.value).toBe(50);
  expect([form!.totalWeight?.value, form!.totalScore?.value]).toEqual([100, 96]);
});

test('goal below its heading, opinions side by side, parts of a total in the next column', () => {
  const [form] = read(
    ['2024年部门预算项目绩效目标申报表'],
    ['项目资金（万元）', '年度资金总额：', 100, '其中：财政拨款', 90],
    [_, _, _, '其他资金', 10],
    ['绩效目标', '年度目标'],
    [_, '培训200人次，提升能力。'],
    ['一级指标', '二级指标', '指标内容', '指标值'],
    ['产出指标', '数量指标', '培训人次', '≥200人次'],
    ['主管部门审核意见', '同意', '财政部门审核意见', '同意申报'],
  );
  expect(form!.goals.map(({ expected }) => expected.value)).toEqual(['培训200人次，提升能力。']);
  expect([form!.opinion?.value, ...form!.conclusions.map(({ value }) => value)]).toEqual([
    '同意',
    '同意申报',
  ]);
  expect(form!.money.map(({ role, partOf }) => [role, partOf])).toEqual([
    ['total', null],
    ['fiscal', 'total'],
    ['other', 'total'],
  ]);
});

test('every column that was read says by which heading, and how sure', () => {
  const [form] = read(TITLE, HEADING, ...ROWS);
  expect(form!.columns.map(({ column, heading }) => [column, heading])).toEqual([
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['target', '年度指标值'],
    ['actual', '实际完成值'],
    ['weight', '分值'],
    ['score', '得分'],
    ['reason', '偏差原因分析'],
  ]);
  for (const { confidence } of form!.columns) expect(confidence).toBeGreaterThan(0.5);
});

test('numbers of goals in their labels', () => {
  const [form] = read(
    TITLE,
    ['年度总体目标', '目标1', '完成12场活动', '完成情况', '完成10场'],
    [_, '目标2', '培训200人', '完成情况', '培训210人'],
    HEADING,
    ...ROWS,
  );
  expect(
    form!.goals.map(({ number, expected, completed }) => [number, expected.value, completed?.value]),
  ).toEqual([
    [1, '完成12场活动', '完成10场'],
    [2, '培训200人', '培训210人'],
  ]);
});

test('target and actual divided into sign, number and unit; categories under 绩效指标; weights in percent', () => {
  const [form] = recognise(
    sheetOf(
      [
        TITLE,
        ['绩效指标', '三级指标', '指标值', _, _, '实际完成值', _, '权重', '得分'],
        [_, _, '符号', '数值', '计量单位', '数值', '计量单位', _, _],
        ['数量指标', '办班', '≥', 5, '期', 6, '期', { value: 0.5, numberFormat: '0%' }, 50],
        ['质量指标', '合格率', '≤', 95, '%', 96, '%', '50%', 50],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:G2', 'H2:H3', 'I2:I3'] },
    ),
  );
  expect(
    form!.indicators.map(({ level2, name, target, actual, weight }) => [
      level2?.value,
      name.value,
      target?.value.operator,
      target?.value.unit,
      actual?.value.value,
      actual?.value.unit,
      weight?.value,
    ]),
  ).toEqual([
    ['数量指标', '办班', '>=', '期', 6, '期', 50],
    ['质量指标', '合格率', '<=', '%', 96, '%', 50],
  ]);
});

test('a stack with fewer values than names gives no values', () => {
  const [form] = read(TITLE, HEADING, [
    '产出指标',
    '时效指标',
    '及时率\n完成率\n覆盖率',
    '100%\n95%',
    _,
    _,
    _,
  ]);
  expect(form!.indicators.map(({ name, target }) => [name.value, name.line, target])).toEqual([
    ['及时率', 0, null],
    ['完成率', 1, null],
    ['覆盖率', 2, null],
  ]);
  expect(form!.stackMismatches.map(({ names: n, values }) => [n.value, values.value])).toEqual([[3, 2]]);
});

test('a line that names the goals is no title, and the total of the money of several projects is no score', () => {
  const [form] = read(
    ['部门整体绩效目标'],
    ['基本信息'],
    ['部门名称：某局'],
    ['年度绩效目标'],
    ['年度绩效总目标', '办好实事'],
    ['一级指标', '二级指标', '三级指标', '目标值'],
    ['产出指标', '数量指标', '培训人次', '≥200人次'],
    [_, '质量指标', '合格率', '≥95%'],
    ['效益指标', '社会效益指标', '知晓率', '≥80%'],
    ['合计', 914.74],
  );
  expect([form!.title.text, form!.organisation?.value, form!.totalScore]).toEqual([
    '部门整体绩效目标',
    '某局',
    null,
  ]);
});
