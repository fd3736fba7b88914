import * as v from 'valibot';
import { choice, number, optionalNumber, text } from './fields';

/** Weight in the total of 100, or no rule of the place about it. */
const weight = (label: string, help: string) => optionalNumber({ label, unit: '分', help, min: 0, max: 100 });

/** Least execution by the end of a month. */
const byMonth = (month: number) =>
  optionalNumber({
    label: `${month} 月末`,
    unit: '%',
    help: `到 ${month} 月末，预算执行率低于它就预警。留空时按序时进度（${month}/12）的比例判断。`,
    min: 0,
    max: 100,
  });

const length = (label: string, what: string) =>
  optionalNumber({
    label,
    unit: '字',
    help: `${what}超过这么多字就提示，标点计算在内，空格和换行不计。留空则不限。`,
    min: 1,
    max: 10000,
    whole: true,
  });

const WEIGHTS_WITHOUT_COST = v.strictObject({
  output: weight('产出指标', '财预〔2020〕10号原则上为 50 分。'),
  benefit: weight('效益指标', '财预〔2020〕10号原则上为 30 分；不设满意度的，可以加上满意度的分值。'),
  satisfaction: weight('满意度指标', '财预〔2020〕10号原则上为 10 分。'),
  decision: weight('项目决策', '一级指标设有“项目决策”的地方才填。'),
  process: weight('项目管理（过程）', '一级指标设有“管理”或“过程”的地方才填。'),
});

const WEIGHTS_WITH_COST = v.strictObject({
  cost: weight('成本指标', '财预〔2021〕101号：设成本指标的，一般为 20 分。'),
  output: weight('产出指标', '财预〔2021〕101号：设成本指标的，一般为 40 分。'),
  benefit: weight('效益指标', '财预〔2021〕101号：设成本指标的，一般为 20 分。'),
  satisfaction: weight('满意度指标', '财预〔2021〕101号：一般为 10 分。'),
});

const EXECUTION_BY_MONTH = v.strictObject({
  1: byMonth(1),
  2: byMonth(2),
  3: byMonth(3),
  4: byMonth(4),
  5: byMonth(5),
  6: byMonth(6),
  7: byMonth(7),
  8: byMonth(8),
  9: byMonth(9),
  10: byMonth(10),
  11: byMonth(11),
  12: byMonth(12),
});

/** How a rule counts here: as it says itself (no entry), with another severity, or not at all. */
const RULE_SETTING = v.picklist(['off', 'error', 'warning', 'info']);

const RULE_CODE = v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/));

/** Rule code (E01) → setting. */
const RULES = v.record(RULE_CODE, RULE_SETTING);

/** Rule code → option → value; the rules say which options there are and what they may be. */
const OPTIONS = v.record(RULE_CODE, v.record(v.string(), v.pipe(v.number(), v.finite())));

/** Every setting, its bounds and its words: the one place that says what a profile is. */
export const PROFILE_SCHEMA = v.strictObject({
  name: text({ label: '名称', help: '这套设置叫什么，例如地区名。', max: 40 }),

  sumTolerance: number({
    label: '合计允许误差',
    unit: '表中的金额单位',
    help: '各分项之和与合计相差不超过它，视为相等。',
    min: 0,
    max: 1000,
  }),
  rateTolerance: number({
    label: '比率允许误差',
    unit: '百分点',
    help: '填写的执行率、完成率与算出来的相差不超过它，视为相等。',
    min: 0,
    max: 100,
  }),
  scoreTolerance: number({
    label: '得分允许误差',
    unit: '分',
    help: '填写的得分与算出来的相差不超过它，视为相等。有的系统截尾、有的四舍五入，所以不宜为 0。',
    min: 0,
    max: 100,
  }),
  scoreRounding: choice({
    label: '得分取整方式',
    help: '公式算出的得分怎样保留小数。',
    choices: { round: '四舍五入', truncate: '截尾，多余的小数舍去' },
  }),
  scoreDecimals: number({
    label: '得分小数位数',
    unit: '位',
    help: '公式算出的得分保留几位小数。',
    min: 0,
    max: 4,
    whole: true,
  }),

  executionWeight: number({
    label: '预算执行率分值',
    unit: '分',
    help: '表里给预算执行率打分又没有写分值时，按它计算。财预〔2020〕10号原则上为 10 分。',
    min: 0,
    max: 100,
  }),
  weightsWithoutCost: WEIGHTS_WITHOUT_COST,
  weightsWithCost: WEIGHTS_WITH_COST,
  singleWeight: number({
    label: '单个指标分值上限',
    unit: '分',
    help: '一个三级指标的分值超过它就提示，建议拆分。',
    min: 1,
    max: 100,
  }),

  inverseScore: choice({
    label: '反向指标超标时怎样计分',
    help: '反向指标是越低越好的指标（≤、＜）。实际值高于目标值时，各地算法不同。',
    choices: {
      ratio: '分值 × 目标值 ÷ 实际值',
      difference: '分值 × [1 −（实际值 − 目标值）÷ 目标值]，达到目标值两倍得 0 分',
      manual: '由人打分，不计算',
    },
  }),
  passLine: number({
    label: '得分的最低完成率',
    unit: '%',
    help: '完成率低于它的指标得 0 分。没有这样的规定时填 0。',
    min: 0,
    max: 100,
  }),
  reachedBand: number({
    label: '“达成”一档的下限',
    unit: '%',
    help: '定性指标达成时，得分不低于分值的这个比例。财预〔2020〕10号为 80%（含）。',
    min: 0,
    max: 100,
  }),
  partlyBand: number({
    label: '“部分达成”一档的下限',
    unit: '%',
    help: '定性指标部分达成并具有一定效果时，得分不低于分值的这个比例；再低是“未达成”。财预〔2020〕10号为 60%（含）。',
    min: 0,
    max: 100,
  }),
  reachedShare: number({
    label: '公式给“达成”的比例',
    unit: '%',
    help: '写计分公式时，定性指标达成得分值的百分之几。',
    min: 0,
    max: 100,
  }),
  partlyShare: number({
    label: '公式给“部分达成”的比例',
    unit: '%',
    help: '写计分公式时，定性指标部分达成得分值的百分之几。',
    min: 0,
    max: 100,
  }),
  unreachedShare: number({
    label: '公式给“未达成”的比例',
    unit: '%',
    help: '写计分公式时，定性指标未达成得分值的百分之几。',
    min: 0,
    max: 100,
  }),
  excellentLine: number({
    label: '“优”的最低分',
    unit: '分',
    help: '总分达到它为优。财预〔2020〕10号为 90 分（含）。',
    min: 0,
    max: 100,
  }),
  goodLine: number({
    label: '“良”的最低分',
    unit: '分',
    help: '总分达到它为良。财预〔2020〕10号为 80 分（含）。',
    min: 0,
    max: 100,
  }),
  fairLine: number({
    label: '“中”的最低分',
    unit: '分',
    help: '总分达到它为中，再低为差。财预〔2020〕10号为 60 分（含）。',
    min: 0,
    max: 100,
  }),

  overfulfilmentHint: number({
    label: '超额完成提示线',
    unit: '%',
    help: '完成率达到它就提示：指标值可能定得偏低。',
    min: 100,
    max: 1000,
  }),
  overfulfilment: number({
    label: '超额完成说明线',
    unit: '%',
    help: '完成率达到它，又没有写原因，就警告。财预〔2020〕10号没有定比例，各地不同。只提醒，不扣分。',
    min: 100,
    max: 1000,
  }),
  executionLine: number({
    label: '预算执行率说明线',
    unit: '%',
    help: '自评时预算执行率低于它，要说明原因。',
    min: 0,
    max: 100,
  }),

  lampRed: number({
    label: '进度严重滞后线',
    unit: '%',
    help: '监控时，完成值或执行数占序时进度（月份 ÷ 12）的比例低于它，为红灯。',
    min: 0,
    max: 100,
  }),
  lampYellow: number({
    label: '进度滞后线',
    unit: '%',
    help: '监控时，完成值或执行数占序时进度的比例低于它，为黄灯。',
    min: 0,
    max: 100,
  }),
  progressGap: number({
    label: '目标进度与执行进度的差距',
    unit: '百分点',
    help: '监控时，目标完成进度与预算执行率相差超过它，就预警。',
    min: 0,
    max: 100,
  }),
  executionByMonth: EXECUTION_BY_MONTH,

  valueLength: number({
    label: '指标值的字数',
    unit: '字',
    help: '指标值超过这么多字就提醒：写成了工作描述，年底无法对照。',
    min: 10,
    max: 1000,
    whole: true,
  }),
  goalLength: length('总体目标的字数', '一条总体目标'),
  completionLength: length('完成情况的字数', '一条总体目标的实际完成情况'),
  reasonLength: length('偏差原因的字数', '一条偏差原因和改进措施'),

  matchThreshold: number({
    label: '名称相似度下限',
    help: '总体目标里的一件事与一项指标，名称的相似度（0 到 1）达到它才当作同一件事。调高会少报，调低会多报。',
    min: 0.1,
    max: 1,
    advanced: true,
  }),

  rules: RULES,
  options: OPTIONS,
});

type DeepReadonly<T> = { readonly [K in keyof T]: T[K] extends object ? DeepReadonly<T[K]> : T[K] };

/** What differs by province or city, complete and valid; the rules and the formulas read only this. */
export type Profile = DeepReadonly<v.InferOutput<typeof PROFILE_SCHEMA>>;

/** How a rule counts: with a severity of the place's own, or not at all. */
export type RuleSetting = v.InferOutput<typeof RULE_SETTING>;

type Changes<T> = { readonly [K in keyof T]?: T[K] extends object ? Changes<T[K]> : T[K] };

/** What differs from a profile; all of it may be absent. */
export type ProfileChanges = Changes<Omit<Profile, 'rules'>> & {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
};
