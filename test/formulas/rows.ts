import fc from 'fast-check';
import type { CellInput } from '../support/sheet';

/** One row of a generated table: what it is called, its target, what was reached. */
export interface Row {
  readonly name: string;
  readonly target: CellInput;
  readonly actual: CellInput;
  readonly weight: number;
}

/** A unit with the writings of numbers in it. */
interface Unit {
  readonly unit: string;
  readonly names: readonly string[];
  readonly numbers: fc.Arbitrary<number>;
}

const whole = fc.integer({ min: 1, max: 30_000 });
const cents = fc.integer({ min: 1, max: 500_000 }).map((number) => number / 100);
const small = fc.integer({ min: 1, max: 60 });

const UNITS: readonly Unit[] = [
  { unit: '个', names: ['新建站点数量', '维护设备数'], numbers: whole },
  { unit: '场', names: ['开展讲座场次'], numbers: small },
  { unit: '人次', names: ['培训人次', '服务群众人次'], numbers: whole },
  { unit: '家', names: ['检查单位数'], numbers: whole },
  { unit: '万元', names: ['项目总成本', '带动投资'], numbers: cents },
  { unit: '公里', names: ['改造里程'], numbers: cents },
  { unit: '天', names: ['开放天数', '平均响应时长'], numbers: small },
  { unit: '次/学年', names: ['学生体检次数'], numbers: small },
  { unit: '分', names: ['群众评分'], numbers: small },
  { unit: '起', names: ['安全事故发生数'], numbers: fc.integer({ min: 0, max: 5 }) },
];

const OPERATORS = [
  '≥',
  '≤',
  '>',
  '<',
  '=',
  '',
  '至少',
  '不少于',
  '不超过',
  '不低于',
  '大于等于',
  '约',
  '达到',
];

function grouped(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** How a clerk may write a number that was reached. */
function writings(number: number, unit: string): CellInput[] {
  const written: CellInput[] = [
    number,
    { value: number, numberFormat: '0.00' },
    { value: number, numberFormat: `0.##"${unit}"` },
    `${number}${unit}`,
    `${grouped(number)}${unit}`,
    ` ${number}${unit} `,
    `共${number}${unit}`,
    `${wide(String(Math.round(number)))}${unit}`,
  ];
  if (unit === '万元') written.push(`${Math.round(number * 10_000)}元`, `${number / 10_000}亿元`);
  if (unit === '公里') written.push(`${number * 1000}米`);
  if (/^[个家人]|人次/.test(unit))
    written.push(`${number / 10_000}万${unit}`, `${number}${unit}：其中上半年1${unit}，下半年2${unit}`);
  return written;
}

function counted({ unit, names, numbers }: Unit): fc.Arbitrary<Row> {
  const target = fc
    .tuple(fc.constantFrom(...OPERATORS), numbers, fc.integer({ min: 0, max: 5 }))
    .map(([operator, number, style]): CellInput => {
      if (style === 0) return { value: number, numberFormat: `0.##"${unit}"` };
      if (style === 1) return `${operator}${grouped(number)}${unit}`;
      if (style === 2) return `${number}${unit}以上`;
      if (style === 3) return `${number}-${number + 5}${unit}`;
      return `${operator}${number}${unit}`;
    });
  const actual = fc
    .tuple(numbers, fc.nat({ max: 30 }), fc.integer({ min: 0, max: 20 }))
    .map(([number, style, rare]): CellInput => {
      if (rare === 0) return null;
      if (rare === 1) return 0;
      if (rare === 2) return -number;
      if (rare === 3) return '正在统计';
      const all = writings(number, unit);
      return all[style % all.length]!;
    });
  return row(fc.constantFrom(...names), target, actual);
}

const percents = fc.integer({ min: 1, max: 1500 }).map((number) => number / 10);

const percent: fc.Arbitrary<Row> = row(
  fc.constantFrom('设备完好率', '群众满意度', '预算调整率', '项目验收合格率', '投诉率'),
  fc
    .tuple(fc.constantFrom(...OPERATORS), percents, fc.nat({ max: 6 }))
    .map(([operator, number, style]): CellInput => {
      if (style === 0) return { value: number / 100, numberFormat: '0.0%' };
      if (style === 1) return `${number}%以上`;
      if (style === 2) return `±${number}%以内`;
      if (style === 3) return `${operator}${number}％`;
      if (style === 4) return '0%';
      return `${operator}${number}%`;
    }),
  fc.tuple(percents, fc.nat({ max: 7 })).map(([number, style]): CellInput => {
    const written: CellInput[] = [
      number,
      number / 100,
      { value: number / 100, numberFormat: '0.0%' },
      `${number}%`,
      `${number}％`,
      `达到${number}%`,
      `${number}%，比上年有提高`,
      null,
    ];
    return written[style]!;
  }),
);

const trend: fc.Arbitrary<Row> = row(
  fc.constantFrom('游客人数增长', '能耗下降'),
  fc
    .tuple(fc.constantFrom('较上年增长', '同比下降', '较上年增长≥'), percents)
    .map(([words, number]) => `${words}${number}%`),
  fc
    .tuple(fc.constantFrom('较上年增长', '同比下降'), percents)
    .map(([words, number]) => `${words}${number}%`),
);

const dates: fc.Arbitrary<Row> = row(
  fc.constantFrom('竣工时间', '资金拨付时间'),
  fc.constantFrom('2024年12月底前', '2024年6月30日前', '2024年底前'),
  fc.tuple(fc.integer({ min: 45_200, max: 45_800 }), fc.nat({ max: 4 })).map(([serial, style]): CellInput => {
    const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const written: CellInput[] = [
      { value: serial, numberFormat: 'yyyy"年"m"月"d"日"' },
      { value: serial, numberFormat: 'yyyy/m/d' },
      `${year}年${month}月${date}日`,
      `${year}年${month}月`,
      null,
    ];
    return written[style]!;
  }),
);

const quality: fc.Arbitrary<Row> = row(
  fc.constantFrom('制度健全性', '社会影响'),
  fc.constantFrom('健全', '效果明显', '持续改善', '符合相关规定'),
  fc.constantFrom<CellInput>(
    '达成年度指标',
    '部分达成年度指标并具有一定效果',
    '未达成年度指标且效果较差',
    '达成预期指标',
    '已完成',
    '部分完成',
    '未完成',
    '圆满完成年度任务',
    '效果较好',
    null,
  ),
);

function row(
  name: fc.Arbitrary<string>,
  target: fc.Arbitrary<CellInput>,
  actual: fc.Arbitrary<CellInput>,
): fc.Arbitrary<Row> {
  const weight = fc.constantFrom(1, 2, 2.5, 3, 4, 5, 7.5, 8, 10, 12, 15);
  return fc.record({ name, target, actual, weight });
}

/** Rows with all ways of writing a target and what was reached. */
export const anyRow: fc.Arbitrary<Row> = fc.oneof(
  ...UNITS.map((unit) => ({ weight: 2, arbitrary: counted(unit) })),
  { weight: 8, arbitrary: percent },
  { weight: 2, arbitrary: trend },
  { weight: 3, arbitrary: dates },
  { weight: 3, arbitrary: quality },
);

/** Rows under % whose actual values are bare numbers, all written one way: as percentages (97.6, 0.3) or as ratios (0.976). */
export function barePercentRow(written: 'percent' | 'ratio'): fc.Arbitrary<Row> {
  // None comes near 1, from where its neighbours could no longer be told.
  const ranges = {
    percent: [
      [1, 32],
      [140, 1300],
    ],
    ratio: [
      [4, 45],
      [65, 100],
    ],
  } as const;
  const numbers = ranges[written].map(([min, max]) => fc.integer({ min, max }));
  return row(
    fc.constantFrom('设备完好率', '验收合格率', '投诉率'),
    fc
      .tuple(fc.constantFrom('≥', '≤', '不低于', '不超过'), fc.integer({ min: 1, max: 1200 }))
      .map(([operator, number]) => `${operator}${number / 10}%`),
    fc.oneof(...numbers).map((number) => number / (written === 'ratio' ? 100 : number < 40 ? 100 : 10)),
  );
}

/** A self-evaluation of these rows; the first indicator is in row 11. */
export function tableOf(rows: readonly Row[]): CellInput[][] {
  return [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '基层服务能力提升'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 260, 1622.46, 1500.2, 10, null, null],
    [null, '其中：财政拨款', 200, 1600, 1490, null, null, null],
    [null, '上年结转资金', 50, 22.46, 10.2, null, null, null],
    [null, '其他资金', 10, 0, 0, null, null, null],
    ['年度总体目标', '提升基层服务能力。'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...rows.map(({ name, target, actual, weight }, index): CellInput[] => [
      index === 0 ? '产出指标' : null,
      index === 0 ? '数量指标' : null,
      `第${index + 1}片区${name}`,
      target,
      actual,
      weight,
      null,
      null,
    ]),
    ['总分', null, null, null, null, null, null, null],
  ];
}
