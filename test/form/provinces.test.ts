import { recognise, type Form, type Indicator } from '../../src/form';
import { sheetOf, type CellInput } from '../support/sheet';

const _ = null;

const read = (rows: CellInput[][], merges: string[] = []): Form[] => recognise(sheetOf(rows, { merges }));

/** An indicator as "二级/名称 符号值单位 → 实际 得分/分值". */
function line({ level2, level1, name, target, actual, weight, score }: Indicator): string {
  const figure = (field: Indicator['target']): string =>
    !field
      ? '·'
      : field.value.value === null
        ? field.text || '空'
        : `${field.value.operator === '=' ? '' : (field.value.operator ?? '')}${field.value.value}${field.value.unit ?? ''}`;
  const points = weight || score ? ` ${score?.value ?? '·'}/${weight?.value ?? '·'}` : '';
  return `${level1?.value || '·'}/${level2?.value || '·'}/${name.value} ${figure(target)} → ${figure(actual)}${points}`;
}

function only(forms: Form[]): Form {
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const lines = (form: Form): string[] => form.indicators.map(line);

test('中央转移支付区域绩效目标自评表', () => {
  const form = only(
    read(
      [
        ['附件2'],
        ['中央对地方转移支付区域（项目）绩效目标自评表'],
        ['（2023年度）'],
        ['转移支付（项目）名称', _, '农村综合改革转移支付'],
        ['中央主管部门', _, '财政部'],
        ['地方主管部门', _, '某省财政厅', _, '资金使用单位', _, '某县财政局'],
        ['资金投入情况（万元）', _, _, '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A×100%）'],
        [_, _, '年度资金总额：', 1200, 1180, '98.33%'],
        [_, _, '其中：中央财政资金', 1000, 990, '99%'],
        [_, _, '地方资金', 200, 190, '95%'],
        [_, _, '其他资金', _, _, _],
        ['资金管理情况', _, '分配科学性', '按因素法分配', _, '无'],
        ['总体目标完成情况', '总体目标', _, '全年实际完成情况'],
        [_, '扶持壮大村级集体经济30个村', _, '完成30个村'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
        [_, '产出指标', '数量指标', '扶持村数', '≥30个', '30个', _],
        [_, _, '时效指标', '资金下达及时率', '100%', '98%', '文件流转慢'],
        [_, '效益指标', '社会效益指标', '村集体收入', '增加', '有所增加', _],
        ['说明', '无'],
      ],
      ['A2:G2', 'A3:G3', 'A13:A14', 'A15:A18'],
    ),
  );
  expect([form.kind, form.year?.value, form.moneyUnit?.value, form.project?.value]).toEqual([
    'project-self-evaluation',
    2023,
    '万元',
    '农村综合改革转移支付',
  ]);
  expect(form.money.map(({ role, partOf, amounts }) => [role, partOf, amounts.budget?.value])).toEqual([
    ['total', null, 1200],
    ['upper-level', 'total', 1000],
    ['local', 'total', 200],
    ['other', 'total', null],
  ]);
  expect(form.goals.map(({ expected, completed }) => [expected.value, completed?.value])).toEqual([
    ['扶持壮大村级集体经济30个村', '完成30个村'],
  ]);
  expect(lines(form)).toEqual([
    '产出指标/数量指标/扶持村数 >=30个 → 30个',
    '产出指标/时效指标/资金下达及时率 100% → 98%',
    '效益指标/社会效益指标/村集体收入 增加 → 有所增加',
  ]);
});

test('申报表: sign, number and unit under one merged heading, points with the categories, 元', () => {
  const form = only(
    read(
      [
        ['2025年度省级政策和项目绩效目标申报表'],
        ['政策和项目名称', '数字乡村', _, _, '金额单位：元'],
        ['年度资金总额', 1500000, '财政拨款', 1200000, '单位资金', 300000],
        ['一级指标', '二级指标', '三级指标', '绩效指标值', _, _, '权重'],
        [_, _, _, '符号', '值', '单位（文字描述）', _],
        ['产出指标（60分）', '数量指标', '建设平台数', '≥', 2, '个', 30],
        [_, '成本指标', '平台单价', '＜＝', '75', '万元/个', 30],
        ['效益指标（40分）', '社会效益', '办事便捷度', '定性', '提升', _, 40],
      ],
      ['A4:A5', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:G5', 'A6:A7'],
    ),
  );
  expect([form.kind, form.moneyUnit?.value, form.project?.value]).toEqual([
    'project-target',
    '元',
    '数字乡村',
  ]);
  expect(lines(form)).toEqual([
    '产出指标/数量指标/建设平台数 >=2个 → · ·/30',
    '产出指标/成本指标/平台单价 <=75万元/个 → · ·/30',
    '效益指标/社会效益/办事便捷度 提升 → · ·/40',
  ]);
});

test('points of the categories in columns of their own, combined with the heading of the names', () => {
  const form = only(
    read([
      ['2023年度部门整体绩效自评表'],
      ['部门名称', '某市民政局'],
      ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '年度目标值', '实际完成值', '得分'],
      ['产出指标', 50, '数量指标', 50, '救助人数', 50, '≥300人', '320人', 50],
      ['效益指标', 50, '社会效益指标', 50, '救助及时率', 50, '100%', '98%', 49],
      ['合计', 100, _, 100, _, 100, _, _, 99],
    ]),
  );
  expect(lines(form)).toEqual([
    '产出指标/数量指标/救助人数 >=300人 → 320人 50/50',
    '效益指标/社会效益指标/救助及时率 100% → 98% 49/50',
  ]);
  expect(form.columns.find(({ column }) => column === 'weight')!.cell.column).toBe(5);
  expect(form.totalScore?.value).toBe(99);
});

test('三级指标及分值 in one column', () => {
  const form = only(
    read([
      ['2023年度项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['一级指标及分值', '二级指标及分值', '三级指标及分值', '年度指标值', '实际完成值', '自评得分'],
      ['产出指标（60分）', '数量指标（60分）', '培训人次（60分）', '≥200人次', '212人次', 60],
      ['效益指标（30分）', '社会效益（30分）', '知晓率（30分）', '≥80%', '75%', 28],
    ]),
  );
  expect(lines(form)).toEqual([
    '产出指标/数量指标/培训人次 >=200人次 → 212人次 60/60',
    '效益指标/社会效益/知晓率 >=80% → 75% 28/30',
  ]);
});

test('半年监控: English brackets, the title below other rows, a rate for half a year', () => {
  const form = only(
    read([
      ['单位名称: 某区市场监督管理局'],
      ['填报日期: 2024-07-10'],
      ['2024年上半年项目支出绩效运行监控表 (Project)'],
      ['项目名称', '食品安全抽检', _, '金额单位', '万元'],
      ['项目资金 (Budget)', '年初预算数', '上半年执行数', '执行率'],
      ['年度资金总额', 60, 32, '53.33%'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '1-6月执行情况', '全年预计完成情况', '偏差原因分析'],
      ['产出指标', '数量指标', '抽检批次', '≥1000批次', '560批次', '1000批次', _],
    ]),
  );
  expect([form.kind, form.year?.value, form.moneyUnit?.value]).toEqual(['monitoring', 2024, '万元']);
  expect(lines(form)).toEqual(['产出指标/数量指标/抽检批次 >=1000批次 → 560批次']);
  expect(form.indicators[0]!.forecast?.value.value).toBe(1000);
  expect(form.money[0]!.amounts.executed?.value).toBe(32);
});

test('a money block turned on its side', () => {
  const form = only(
    read([
      ['2024年项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['资金情况（万元）', '资金总额', '财政拨款', '其他资金'],
      ['年初预算数', 100, 80, 20],
      ['全年预算数', 100, 80, 20],
      ['全年执行数', 90, 75, 15],
      ['执行率', '90%', '93.75%', '75%'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ['产出指标', '数量指标', '办班', '≥5期', '6期'],
    ]),
  );
  expect(
    form.money.map(({ role, amounts }) => [
      role,
      amounts.initial?.value,
      amounts.budget?.value,
      amounts.executed?.value,
      amounts.rate?.value,
    ]),
  ).toEqual([
    ['total', 100, 100, 90, 90],
    ['fiscal', 80, 80, 75, 93.75],
    ['other', 20, 20, 15, 75],
  ]);
});

test('四级指标 names the indicators; a row without one is named by its third level', () => {
  const form = only(
    read([
      ['2024年部门整体支出绩效自评表'],
      ['部门名称', '某局'],
      ['一级指标', '二级指标', '三级指标', '四级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训', '培训期数', '≥5期', '6期', 10, 10],
      [_, _, _, '培训人次', '≥200人次', '210人次', 10, 10],
      [_, '质量指标', '考核合格率', _, '≥95%', '96%', 10, 10],
    ]),
  );
  expect(lines(form)).toEqual([
    '产出指标/数量指标/培训期数 >=5期 → 6期 10/10',
    '产出指标/数量指标/培训人次 >=200人次 → 210人次 10/10',
    '产出指标/质量指标/考核合格率 >=95% → 96% 10/10',
  ]);
  expect(form.indicators.map(({ level3 }) => level3?.value)).toEqual(['培训', '培训', '考核合格率']);
});

test('goals and their text in one label, tasks without a heading', () => {
  const form = only(
    read(
      [
        ['2024年度部门整体绩效目标表'],
        ['部门名称', '某县卫生健康局', _, '单位：万元'],
        ['年度重点任务', '任务一', '开展义诊12场', 30],
        [_, '任务二', '改造卫生室5个', 120],
        ['年度总体目标：提升基层服务能力。'],
        ['年度绩效目标1：提升诊疗能力（50分）', '一级指标', '二级指标', '三级指标', '指标值'],
        [_, '产出指标', '数量指标', '义诊场次', '≥12场'],
        ['年度绩效目标2：改善就医环境（50分）', '一级指标', '二级指标', '三级指标', '指标值'],
        [_, '产出指标', '数量指标', '改造卫生室数', '5个'],
      ],
      ['A3:A4', 'A6:A7', 'A8:A9', 'A5:E5'],
    ),
  );
  expect(form.goals.map(({ number, expected }) => [number, expected.value])).toEqual([
    [null, '提升基层服务能力。'],
    [1, '提升诊疗能力（50分）'],
    [2, '改善就医环境（50分）'],
  ]);
  expect(
    form.tasks.map(({ section, name, content, amount }) => [
      section?.value,
      name.value,
      content?.value,
      amount?.value,
    ]),
  ).toEqual([
    ['年度重点任务', '任务一', '开展义诊12场', 30],
    ['年度重点任务', '任务二', '改造卫生室5个', 120],
  ]);
  expect(form.indicators.map(({ block, name }) => [block, name.value])).toEqual([
    [0, '义诊场次'],
    [1, '改造卫生室数'],
  ]);
});

test('two tables that touch side by side', () => {
  const table = (project: string, name: string): CellInput[][] => [
    ['2024年项目支出绩效目标表', _, _, _],
    ['项目名称', project, _, _],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', name, '≥5期'],
  ];
  const right = table('乙', '办刊');
  const forms = read(table('甲', '办班').map((row, i) => [...row, ...right[i]!]));
  expect(forms.map((form) => [form.project?.value, lines(form)])).toEqual([
    ['甲', ['产出指标/数量指标/办班 >=5期 → ·']],
    ['乙', ['产出指标/数量指标/办刊 >=5期 → ·']],
  ]);
});

test.each([
  ['a name and a value that were wrapped', '困难群众生活\n改善程度', '明显\n改善', 1],
  ['a name of which one letter was wrapped', '服务对象满意\n度', '比较\n满意', 1],
  ['a value wrapped beside a plain name', '群众知晓率', '有所\n提高', 1],
  ['names and values in words', '社会影响\n群众获得感', '良好\n提升', 2],
  ['names and numbers', '培训\n调研', '≥5期\n≥3次', 2],
])('lines of a cell: %s', (_name, name, target, count) => {
  const form = only(
    read([
      ['项目支出绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ['效益指标', '社会效益指标', name, target, _],
    ]),
  );
  expect(form.indicators).toHaveLength(count);
  expect(form.indicators.every((indicator) => indicator.target !== null)).toBe(true);
});

test('columns that explain an indicator are kept with it', () => {
  const form = only(
    read([
      ['2023年整体绩效目标表'],
      ['部门名称', '某中心'],
      ['二级指标', '三级指标', '是否核心指标', '指标值', '指标解释', '评（扣）分标准', '备注'],
      ['数量指标', '办班', '是', '≥5期', '全年办班期数', '每少一期扣2分', '见台账'],
    ]),
  );
  const [{ core, definition, criteria, remark }] = form.indicators as [Indicator];
  expect([core, definition, criteria, remark].map((field) => field?.value)).toEqual([
    '是',
    '全年办班期数',
    '每少一期扣2分',
    '见台账',
  ]);
});
