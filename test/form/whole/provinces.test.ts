import { recognise, type Form, type Indicator } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

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

test('headings that never say 指标', () => {
  const form = only(
    read([
      ['2024年项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['一级', '二级', '三级', '目标值', '完成值'],
      ['产出', '数量', '办班', '≥5期', '6期'],
    ]),
  );
  expect(lines(form)).toEqual(['产出/数量/办班 >=5期 → 6期']);
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

test('河南: categories of the whole department, rows numbered 1, 2, 3', () => {
  const form = only(
    read(
      [
        ['2024年度部门（单位）整体绩效自评表'],
        ['部门（单位）名称', _, '某市应急管理局', _, _, _, _, _, _],
        ['年度预算申请（万元）', _, '预算总额', '执行总额', '执行率', _, _, _, _],
        [_, '资金总额', 800, 760, '95.00%', _, _, _, _],
        [
          '序号',
          '一级指标',
          '二级指标',
          '三级指标',
          '目标值',
          '完成值',
          '分值',
          '得分',
          '未完成原因及改进措施',
        ],
        [1, '履职效能', '重点工作履行', '应急演练完成率', '≥95%', '100%', 30, 30, _],
        [2, _, '整体工作完成', '安全检查企业数', '≥500家', '480家', 30, 28.8, '企业关停'],
        [3, '运行成本', '成本控制成效', '公用经费控制率', '≤100%', '98%', 20, 20, _],
        [4, '可持续发展能力', '创新驱动发展', '信息化建设', '持续推进', '持续推进', 20, 20, _],
        ['合计', _, _, _, _, _, 100, 98.8, _],
      ],
      ['B6:B7'],
    ),
  );
  expect(form.kind).toBe('department-self-evaluation');
  expect(lines(form)).toEqual([
    '履职效能/重点工作履行/应急演练完成率 >=95% → 100% 30/30',
    '履职效能/整体工作完成/安全检查企业数 >=500家 → 480家 28.8/30',
    '运行成本/成本控制成效/公用经费控制率 <=100% → 98% 20/20',
    '可持续发展能力/创新驱动发展/信息化建设 持续推进 → 持续推进 20/20',
  ]);
  expect(form.money.map(({ role, amounts }) => [role, amounts.rate?.value])).toEqual([['total', 95]]);
});

test('新疆: operator between name and number, each in a box of its own, weights before them', () => {
  const form = only(
    read([
      ['自治区本级项目支出绩效目标表'],
      ['（2025年）'],
      ['预算单位', '某厅机关', _, '项目名称', '驻村工作'],
      ['项目资金（万元）', '项目总额', 30, '财政资金', 30],
      ['项目总体目标', '保障12支驻村工作队运转。'],
      ['一级指标', '二级指标', '三级指标', '权重', '运算符号', '预期当年实现值', '计量单位', '指标类型'],
      ['产出指标', '数量指标', '保障工作队数量', '40', '=', '12', '支', '定量'],
      ['效益指标', '社会效益指标', '队员工作积极性', '30', '定性', '有效提升', _, '定性'],
      ['满意度指标', '满意度指标', '队员满意度', '30', '≥', '95', '%', '定量'],
    ]),
  );
  expect(lines(form)).toEqual([
    '产出指标/数量指标/保障工作队数量 12支 → · ·/40',
    '效益指标/社会效益指标/队员工作积极性 有效提升 → · ·/30',
    '满意度指标/满意度指标/队员满意度 >=95% → · ·/30',
  ]);
  expect(form.indicators.map(({ nature }) => nature?.value)).toEqual([
    'quantitative',
    'qualitative',
    'quantitative',
  ]);
});

test('福建: 完成情况 and 得分 grouped as 自评, categories repeated in every row', () => {
  const form = only(
    read(
      [
        ['福建省省级项目支出绩效自评表'],
        ['（2022年度）'],
        ['项目名称', '文物修缮', _, '主管部门', '某省文物局', '实施单位', '某博物院'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '预期目标', '自评情况', _, _],
        [_, _, _, _, _, '实际完成', '分值', '得分'],
        [_, '产出指标', '数量指标', '修缮文物件数', '≥100件', '102件', 50, 50],
        [_, '产出指标', '时效指标', '修缮完成时间', '2022年12月', '2022年11月', 50, 50],
      ],
      ['A4:A7', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:H4'],
    ),
  );
  expect([form.kind, form.year?.value, form.organisation?.value]).toEqual([
    'project-self-evaluation',
    2022,
    '某博物院',
  ]);
  expect(form.indicators.map(({ name, actual, score }) => [name.value, actual?.text, score?.value])).toEqual([
    ['修缮文物件数', '102件', 50],
    ['修缮完成时间', '2022年11月', 50],
  ]);
});

test('江苏: 部门整体 monitoring by half-year targets', () => {
  const form = only(
    read([
      ['2024年度江苏省某市级部门整体支出绩效监控表'],
      ['部门名称', '某市商务局', _, '单位:万元'],
      ['收入合计', 500, '支出合计', 500],
      ['一级指标', '二级指标', '三级指标', '全年指标值', '半年指标值', '半年完成值', '偏差原因'],
      ['履职', '招商引资', '新签约项目数', '≥20个', '≥10个', '11个', _],
      ['效益', '经济效益', '外贸进出口增幅', '≥5%', '≥5%', '3.2%', '外需不足'],
    ]),
  );
  expect([form.kind, form.moneyUnit?.value, form.organisation?.value]).toEqual([
    'monitoring',
    '万元',
    '某市商务局',
  ]);
  expect(
    form.indicators.map(({ name, actual, reason }) => [name.value, actual?.text, reason?.value]),
  ).toEqual([
    ['新签约项目数', '11个', null],
    ['外贸进出口增幅', '3.2%', '外需不足'],
  ]);
});

test('广西: rows 指标1, 指标2 with the names in the next column, 政策 in place of 项目', () => {
  const form = only(
    read([
      ['2024年政策绩效目标自评表'],
      ['政策名称', '高龄补贴', _, _, _, _],
      ['绩效目标', '预期目标', _, '实际完成情况', _, _],
      [_, '发放高龄补贴1200人', _, '发放1210人', _, _],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '偏差原因'],
      ['产出指标', '数量指标', '指标1：补贴发放人数', '≥1200人', '1210人', _],
      [_, _, '指标2：发放批次', '12次', '12次', _],
      [_, _, '……', _, _, _],
      ['满意度指标', '服务对象满意度', '指标1：老年人满意度', '≥90%', '95%', _],
    ]),
  );
  expect([form.kind, form.project?.value]).toEqual(['project-self-evaluation', '高龄补贴']);
  expect(lines(form)).toEqual([
    '产出指标/数量指标/补贴发放人数 >=1200人 → 1210人',
    '产出指标/数量指标/发放批次 12次 → 12次',
    '满意度指标/服务对象满意度/老年人满意度 >=90% → 95%',
  ]);
  expect(form.goals.map(({ expected, completed }) => [expected.value, completed?.value])).toEqual([
    ['发放高龄补贴1200人', '发放1210人'],
  ]);
});

test('内蒙古: two lines of headings with the year above, 完成值 of last year beside', () => {
  const form = only(
    read(
      [
        ['部门项目支出绩效目标申报表'],
        ['年度：2025', _, '单位：万元', _, _, _, _],
        ['项目名称', '草原生态修复', _, '申报单位', '某旗林草局', _, _],
        ['一级指标', '二级指标', '三级指标', '上年完成值', '2025年', _, '备注'],
        [_, _, _, _, '指标值', '计量单位', _],
        ['产出指标', '数量指标', '修复面积', '2万', '≥3万', '亩', _],
        ['效益指标', '生态效益指标', '植被覆盖度', '41%', '≥42', '%', _],
      ],
      ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:G5'],
    ),
  );
  expect([form.kind, form.year?.value, form.organisation?.value]).toEqual([
    'project-target',
    2025,
    '某旗林草局',
  ]);
  expect(
    form.indicators.map(({ target, actual }) => [target?.value.value, target?.value.unit, actual]),
  ).toEqual([
    [30000, '亩', null],
    [42, '%', null],
  ]);
});

test('浙江: headings with notes in brackets and stars, hidden hints below the table', () => {
  const form = only(
    read([
      ['附件1-2：'],
      ['浙江省部门预算项目绩效自评表（2023年）'],
      ['*项目名称：', '智慧监管平台', '*项目负责人：', '张三', '*联系电话：', '0571-88880000'],
      [
        '*一级指标',
        '*二级指标',
        '*三级指标',
        '*绩效指标值（年初设定）',
        '*实际完成值（12月31日）',
        '*权重（%）',
        '*得分',
      ],
      ['产出指标', '数量指标', '接入设备数', '≥500台', '512台', '50%', 50],
      ['效益指标', '社会效益指标', '预警处置率', '≥95%', '97%', '50%', 50],
      ['总分', _, _, _, _, '100%', 100],
      ['注：1.*为必填项。'],
    ]),
  );
  expect(lines(form)).toEqual([
    '产出指标/数量指标/接入设备数 >=500台 → 512台 50/50',
    '效益指标/社会效益指标/预警处置率 >=95% → 97% 50/50',
  ]);
  expect([form.kind, form.totalScore?.value, form.project?.value]).toEqual([
    'project-self-evaluation',
    100,
    '智慧监管平台',
  ]);
});

test('a blank application with check boxes is a table without values', () => {
  const form = only(
    read([
      ['项目支出绩效目标申报表'],
      ['（        年度）'],
      ['填报单位（盖章）：', _, _, '金额单位：万元'],
      ['项目名称', _, '项目类别', '□经常性 □一次性'],
      ['资金总额', _, '财政拨款', _],
      ['长期目标', _, '年度目标', _],
      [_, '目标1：', _, '目标1：'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '指标1：', '≥XX'],
      [_, _, '指标2：', _],
      [_, '质量指标', '指标1：', _],
      ['满意度指标', '服务对象满意度指标', '……', _],
    ]),
  );
  expect([form.kind, form.year, form.project, form.organisation, form.indicators]).toEqual([
    'project-target',
    null,
    null,
    null,
    [],
  ]);
  expect(form.unnamedRows).toHaveLength(4);
});
