import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

function procurement(): Trade {
  const roll = dice(307);
  const rows: CellInput[][] = Array.from({ length: 44 }, (_, nth) => {
    const budget = roll(200, 4000) / 10;
    return [
      `CG2024-${nth + 1}`,
      `采购项目${nth + 1}`,
      ['公开招标', '竞争性磋商', '询价'][roll(0, 2)]!,
      budget,
      Number((budget * (roll(85, 99) / 100)).toFixed(2)),
      day(2024, 1 + Math.floor(nth / 3.7), roll(1, 28)),
      `供应商${roll(1, 20)}`,
      roll(0, 2) ? '是' : '否',
    ];
  });
  const l = ledgerOf(
    '采购项目',
    '2024年政府采购项目台账',
    [
      '采购编号',
      '项目名称',
      '采购方式',
      '预算金额（万元）',
      '中标金额（万元）',
      '开标日期',
      '中标供应商',
      '是否中小企业',
    ],
    rows,
  );
  const b = bookOf(l);
  const all = b.where(() => true);
  const open = b.where((x) => x('采购方式') === '公开招标');
  const [p, s] = [b.sum(all, '预算金额（万元）'), b.sum(all, '中标金额（万元）')];
  return {
    name: '采购中心：政府采购',
    organisation: '丹霞县公共资源交易中心',
    project: '政府采购组织实施',
    goal: '规范组织政府采购活动，提高资金使用效益。',
    budget: 12000,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '组织政府采购项目数量',
        target: '≥40个',
        answer: first(amount(b.count(all), '个'), all),
      },
      {
        level2: '数量指标',
        name: '公开招标项目数量',
        target: '≥10个',
        answer: first(amount(b.count(open), '个'), open),
      },
      { level2: '质量指标', name: '采购文件合规率', target: '100%', answer: unknown() },
      {
        level2: '经济效益指标',
        name: '采购资金节约率',
        target: '≥5%',
        answer: unknown(amount(((p - s) / p) * 100, '%')),
      },
      {
        level2: '成本指标',
        name: '政府采购中标金额',
        target: '≤12000万元',
        answer: first(amount(s, '万元'), all),
      },
      {
        level2: '社会效益指标',
        name: '授予中小企业合同占比',
        target: '≥40%',
        answer: unknown(amount(b.share(all, '是否中小企业', '是'), '%')),
      },
      { level2: '时效指标', name: '采购投诉处理及时率', target: '100%', answer: unknown() },
      { level2: '服务对象满意度指标', name: '采购人满意度', target: '≥90%', answer: unknown() },
    ],
    spent: unknown(amount(s, '万元')),
  };
}
function sports(): Trade {
  const roll = dice(311);
  const rows: CellInput[][] = Array.from({ length: 34 }, (_, nth) => [
    `2024年${1 + Math.floor(nth / 2.9)}月`,
    `丹霞县第${nth + 1}届比赛`,
    ['省级', '市级', '县级', '县级'][roll(0, 3)]!,
    roll(60, 600),
    roll(300, 4000),
    roll(20, 180) / 10,
  ]);
  const l = ledgerOf(
    '赛事一览',
    '全民健身赛事活动一览表',
    ['举办时间', '赛事名称', '赛事级别', '参赛人数', '观众人次', '经费（万元）'],
    rows,
  );
  const b = bookOf(l);
  const all = b.where(() => true);
  const prov = b.where((x) => x('赛事级别') === '省级');
  return {
    name: '体育：全民健身',
    organisation: '丹霞县体育中心',
    project: '全民健身活动',
    goal: '组织开展全民健身赛事活动。',
    budget: 400,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '举办全民健身赛事活动次数',
        target: '≥30次',
        answer: first(amount(b.count(all), '次'), all),
      },
      {
        level2: '数量指标',
        name: '承办省级赛事次数',
        target: '≥6次',
        answer: first(amount(b.count(prov), '次'), prov),
      },
      {
        level2: '数量指标',
        name: '参赛人数',
        target: '≥1万人',
        answer: right(amount(b.sum(all, '参赛人数'), '人'), all),
      },
      {
        level2: '社会效益指标',
        name: '现场观众人次',
        target: '≥5万人次',
        answer: first(amount(b.sum(all, '观众人次'), '人次'), all),
      },
      {
        level2: '成本指标',
        name: '赛事活动经费',
        target: '≤400万元',
        answer: first(amount(b.sum(all, '经费（万元）'), '万元'), all),
      },
      { level2: '质量指标', name: '赛事安全事故发生率', target: '0%', answer: unknown() },
      { level2: '社会效益指标', name: '人均体育场地面积', target: '≥2.6平方米', answer: unknown() },
      { level2: '服务对象满意度指标', name: '参赛群众满意度', target: '≥90%', answer: unknown() },
    ],
    spent: right(amount(b.sum(all, '经费（万元）'), '万元'), all),
  };
}
function screening(): Trade {
  const roll = dice(313);
  const rows: CellInput[][] = [];
  for (let n = 1; n <= 150; n++)
    for (const kind of ['宫颈癌', '乳腺癌']) {
      if (kind === '乳腺癌' && n % 5 === 0) continue;
      const bad = roll(0, 17) === 0;
      rows.push([
        day(2024, 3 + Math.floor(n / 20), roll(1, 28)),
        `FN${String(n).padStart(5, '0')}`,
        roll(35, 64),
        `${['东关', '西屯', '北河'][n % 3]!}镇`,
        kind,
        bad ? '阳性' : '阴性',
        bad ? (roll(0, 4) ? '是' : '否') : null,
      ]);
    }
  const l = ledgerOf(
    '筛查登记',
    '农村适龄妇女“两癌”免费检查登记表',
    ['检查日期', '档案编号', '年龄', '乡镇', '检查项目', '检查结果', '阳性是否随访'],
    rows,
  );
  const b = bookOf(l);
  const all = b.where(() => true);
  const k = (n: string) => b.where((x) => x('检查项目') === n);
  const bad = b.where((x) => x('检查结果') === '阳性');
  return {
    name: '妇幼：两癌检查',
    organisation: '丹霞县妇幼保健院',
    project: '农村妇女“两癌”检查',
    goal: '为农村适龄妇女提供“两癌”免费检查。',
    budget: 40,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '宫颈癌检查人数',
        target: '≥150人',
        answer: first(amount(b.distinct(k('宫颈癌'), '档案编号'), '人'), k('宫颈癌')),
      },
      {
        level2: '数量指标',
        name: '乳腺癌检查人数',
        target: '≥120人',
        answer: first(amount(b.distinct(k('乳腺癌'), '档案编号'), '人'), k('乳腺癌')),
      },
      {
        level2: '质量指标',
        name: '阳性病例随访率',
        target: '≥90%',
        answer: unknown(amount(b.share(bad, '阳性是否随访', '是'), '%')),
      },
      { level2: '质量指标', name: '早诊率', target: '≥90%', answer: unknown() },
      { level2: '时效指标', name: '检查任务完成及时率', target: '100%', answer: unknown() },
      { level2: '成本指标', name: '人均检查费用', target: '≤150元/人', answer: unknown() },
      { level2: '社会效益指标', name: '适龄妇女“两癌”防治知识知晓率', target: '≥80%', answer: unknown() },
      { level2: '服务对象满意度指标', name: '受检妇女满意度', target: '≥90%', answer: unknown() },
    ],
    spent: unknown(),
  };
  void all;
}
function vaccines(): Trade {
  const roll = dice(317);
  const rows: CellInput[][] = Array.from({ length: 140 }, (_, nth) => {
    const kind = ['生猪', '肉牛', '山羊'][nth % 3]!;
    const due = roll(8, 160);
    return [
      day(2024, nth % 2 ? 4 : 10, 1 + (nth % 28)),
      `养殖户${roll(1, 60)}`,
      kind,
      due + roll(0, 12),
      due,
      due - (roll(0, 9) ? 0 : 2),
      ['口蹄疫', '小反刍兽疫'][nth % 2]!,
      due * 2,
    ];
  });
  const l = ledgerOf(
    '免疫记录',
    '2024年重大动物疫病强制免疫记录',
    ['免疫日期', '养殖户', '畜种', '存栏（头）', '应免（头）', '实免（头）', '疫苗种类', '疫苗用量（毫升）'],
    rows,
  );
  const b = bookOf(l);
  const all = b.where(() => true);
  const pigs = b.where((x) => x('畜种') === '生猪');
  return {
    name: '畜牧：强制免疫',
    organisation: '丹霞县畜牧兽医事务中心',
    project: '动物防疫',
    goal: '完成春秋两季重大动物疫病强制免疫。',
    budget: 30,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '生猪实免头数',
        target: '≥3000头',
        answer: first(amount(b.sum(pigs, '实免（头）'), '头'), pigs),
      },
      {
        level2: '数量指标',
        name: '疫苗用量',
        target: '≥20升',
        answer: first(amount(b.sum(all, '疫苗用量（毫升）') / 1000, '升'), all),
      },
      { level2: '数量指标', name: '生猪存栏量', target: '≥3000头', answer: unknown() },
      {
        level2: '质量指标',
        name: '强制免疫密度',
        target: '≥90%',
        answer: unknown(amount((b.sum(all, '实免（头）') / b.sum(all, '应免（头）')) * 100, '%')),
      },
      { level2: '质量指标', name: '免疫抗体合格率', target: '≥70%', answer: unknown() },
      { level2: '成本指标', name: '防疫员补助', target: '≤30万元', answer: unknown() },
      { level2: '社会效益指标', name: '重大动物疫情发生起数', target: '0起', answer: unknown() },
      { level2: '服务对象满意度指标', name: '养殖户满意度', target: '≥90%', answer: unknown() },
    ],
    spent: unknown(),
  };
}
function systems(): Trade {
  const roll = dice(331);
  const rows: CellInput[][] = Array.from({ length: 230 }, (_, nth) => {
    const ok = roll(0, 29) > 0;
    return [
      { value: 45292 + nth * 1.55 + 0.3, numberFormat: 'yyyy/m/d h:mm' },
      ['协同办公', '门户网站', '一网通办', '视频会议'][roll(0, 3)]!,
      ['一般', '较大', '重大'][roll(0, 2)]!,
      roll(3, 45),
      ok ? roll(1, 20) : null,
      ok ? '已解决' : '未解决',
    ];
  });
  const l = ledgerOf(
    '运维工单',
    '2024年信息系统运维工单',
    ['报修时间', '系统名称', '故障等级', '响应时长（分钟）', '处理时长（小时）', '解决情况'],
    rows,
  );
  const b = bookOf(l);
  const all = b.where(() => true);
  return {
    name: '数据局：系统运维',
    organisation: '丹霞县数据局',
    project: '信息系统运维',
    goal: '保障信息系统安全稳定运行。',
    budget: 150,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '处理运维工单数量',
        target: '≥200件',
        answer: right(amount(b.count(all), '件'), all),
      },
      {
        level2: '数量指标',
        name: '运维系统数量',
        target: '≥4个',
        answer: right(amount(b.distinct(all, '系统名称'), '个'), all),
      },
      {
        level2: '质量指标',
        name: '故障解决率',
        target: '≥95%',
        answer: first(amount(b.share(all, '解决情况', '已解决'), '%'), all),
      },
      { level2: '质量指标', name: '系统正常运行率', target: '≥99%', answer: unknown() },
      {
        level2: '时效指标',
        name: '故障平均响应时长',
        target: '≤30分钟',
        answer: first(amount(b.average(all, '响应时长（分钟）'), '分钟'), all),
      },
      { level2: '时效指标', name: '故障响应及时率', target: '≥95%', answer: unknown() },
      { level2: '成本指标', name: '系统运维费用', target: '≤150万元', answer: unknown() },
      { level2: '服务对象满意度指标', name: '系统用户满意度', target: '≥90%', answer: unknown() },
    ],
    spent: unknown(),
  };
}
function meals(): Trade {
  const roll = dice(337);
  const schools: [string, number][] = [
    ['中心小学', 620],
    ['河东小学', 340],
    ['山前小学', 210],
  ];
  const rows: CellInput[][] = [];
  for (let d = 0; d < 180; d++)
    for (const [s, n] of schools) {
      const heads = n - roll(0, 9);
      const date = new Date(Date.UTC(2024, d < 95 ? 1 : 8, 26 + Math.floor((d < 95 ? d : d - 95) * 1.4)));
      rows.push([
        day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
        s,
        heads,
        heads,
        heads * 5,
      ]);
    }
  const l = ledgerOf(
    '供餐台账',
    '2024年农村义务教育学生营养餐供餐台账',
    ['供餐日期', '学校', '就餐人数', '供餐份数（份）', '金额（元）'],
    rows,
  );
  const b = bookOf(l);
  const all = b.inYear(2024, '供餐日期');
  return {
    name: '教育：营养餐',
    organisation: '丹霞县教育局',
    project: '农村义务教育学生营养改善计划',
    goal: '为农村学生提供等值优质的营养餐。',
    budget: 110,
    ledgers: [l],
    asks: [
      {
        level2: '数量指标',
        name: '营养餐供餐份数',
        target: '≥20万份',
        answer: first(amount(b.sum(all, '供餐份数（份）'), '份'), all),
      },
      { level2: '数量指标', name: '受益学生人数', target: '≥1100人', answer: unknown() },
      { level2: '数量指标', name: '供餐学校数量', target: '3所', answer: right(amount(3, '所'), all) },
      {
        level2: '数量指标',
        name: '供餐天数',
        target: '≥180天',
        answer: right(amount(b.distinct(all, '供餐日期'), '天'), all),
      },
      { level2: '质量指标', name: '食品安全达标率', target: '100%', answer: unknown() },
      {
        level2: '成本指标',
        name: '营养餐支出金额',
        target: '≤110万元',
        answer: first(wan(b.sum(all, '金额（元）')), all),
      },
      { level2: '成本指标', name: '每生每天补助标准', target: '5元/人·天', answer: unknown() },
      { level2: '服务对象满意度指标', name: '学生及家长满意度', target: '≥95%', answer: unknown() },
    ],
    spent: right(wan(b.sum(all, '金额（元）')), all),
  };
}
export const SIX_TRADES: readonly Trade[] = [
  procurement(),
  sports(),
  screening(),
  vaccines(),
  systems(),
  meals(),
];
