import type { UnitKind } from './units';

/**
 * Stems of rates that are shares of a whole (合格率, 覆盖率, 满意度): they stand between 0 and 100 %. Completion, growth and
 * execution can pass 100 % and are left out.
 */
export const SHARE_STEMS: readonly string[] = (
  '满意 合格 覆盖 及时 到位 准确 达标 知晓 普及 参与 公开 规范 真实 办结 通过 优良 优秀 有效 保障 就业 参保 入学 巩固 ' +
  '建档 筛查 检测 接种 管理 处置 验收 出勤 完好 整改 落实 签约 响应 治愈 成活 ' +
  '按时 按期 准时 开展 开工 竣工 完工 发放 拨付 兑付 兑现 代发 交付 报告 上报 反馈 答复 安装 配备 毕业 归档 合规 存活'
).split(' ');
/** In front of 率: rates that are said of anything that is done. */
export const ANY_RATES: readonly string[] =
  '完成 达成 执行 实现 落实 到位 及时 按时 覆盖 达标 实施 进度 支付 支出 开工 竣工 使用 增长 下降 提高 以上 通过 合格 满意 办结'.split(
    ' ',
  );
/** Other names of a share. */
export const SHARES: readonly string[] = '比重 占比'.split(' ');
/** In the name of a share: it says how much the share changes, which has no such limits. */
export const CHANGE_SIGNS: readonly string[] =
  '增 涨 降 变动 变化 偏差 误差 差异 比上年 同比 环比 较上'.split(' ');

/** What a name ends with that says in which unit its value is: 培训人数, 发放户数, 改造面积. 数 or 数量 may follow. */
export const UNIT_ENDINGS: readonly string[] =
  '人次 户次 车次 人 户 次 场 天 个 件 篇 册 份 台 套 起 例 家 间 所 公里 面积 吨'.split(' ');
/** Units of what is to be reached that people write into the name itself: 修建道路3公里, 村组干部230人. */
export const MEASURES_IN_NAMES: readonly string[] =
  '平方公里 平方米 立方米 公里 公顷 千瓦 万元 人次 场次 户次 小时 吨 米 亩 元 户 天 万人'.split(' ');
export const COUNTS_IN_NAMES: readonly string[] = [
  ...'人名个家场次件套台辆份期座处所间栋头只株棵篇例起本部册批',
];
/** Names of shares, whose unit is %. */
export const PERCENT_NAMES: readonly string[] = '率 比 比例 比重 占比 满意度'.split(' ');
/** What has no unit by nature: a ratio of like to like, a mark on a scale, a place in a ranking. */
export const UNITLESS_NAMES: readonly string[] =
  '系数 指数 比值 倍数 ph ph值 酸碱度 gpa 评分 得分 分值 排名 名次 位次'.split(' ');

/** Ends of the name of something that is measured; where a value belongs, such a name says nothing. */
export const MEASURE_ENDINGS_OF_NAMES: readonly string[] =
  '满意度 知晓率 合格率 覆盖率 完成率 及时率 达标率 到位率 数量 人数 次数 户数'.split(' ');
/** Ends of the name of something measured, as a list of indicators in prose names it. */
export const LISTED_MEASURES: readonly string[] = '率 例数 人数 次数 场数 数量 人次 比例 个数'.split(' ');
/** Verbs of change or of reaching something: a value with one of them says more than a name. */
export const RESULT_VERBS: readonly string[] =
  '提高 提升 增加 增强 扩大 降低 减少 下降 保证 保障 确保 达到 实现 完成 改善 控制 符合 满足'.split(' ');
/** Verbs before the name of an activity that add nothing to it: 开展业务培训 is 业务培训. */
export const EMPTY_VERBS: readonly string[] = '完成 开展 做好 实现 保障 落实 推进'.split(' ');

/** Costs of which a lower limit makes sense: a standard that is paid out, a saving. */
export const LOWER_LIMIT_COSTS: readonly string[] =
  '标准 补助 补贴 待遇 节约 节省 降低 压减 工资 收入 资助 津贴 到位 投入'.split(' ');

/** Verbs after which 了 tells of something done: 提高了, where a target belongs. */
export const DONE_VERBS: readonly string[] = (
  '提高 提升 融洽 促进 改善 增强 完成 推动 推进 保障 缓解 减轻 降低 加强 解决 满足 确保 带动 优化 丰富 维护 实现 取得 ' +
  '减少 增加 规范 完善 营造 发挥 达到'
).split(' ');
/** Words after 已 or 已经 with which a text begins that tells of something done. */
export const DONE_AFTER_ALREADY: readonly string[] = '完成 实现 达到 建成 全面 基本 全部'.split(' ');

/** With what a change is compared. */
export const COMPARED_WITH: readonly string[] = '上年 去年 上年度 上一年度 同期 同比 环比 年初 基期'.split(
  ' ',
);

/** What the end of a name says about the unit: the families of units it may be counted in, or their kinds. */
export const MEASURED_IN: readonly {
  readonly ends: readonly string[];
  readonly families?: readonly string[];
  readonly kinds?: readonly UnitKind[];
}[] = [
  { ends: '人数 人口数 人口数量 学生数 职工数 员工数'.split(' '), families: ['人', '人次', '人份'] },
  { ends: '户数 户数量 农户数 家庭数'.split(' '), families: ['户', '户次', '家'] },
  { ends: '面积 亩数'.split(' '), families: ['平方米', '亩', '块'] },
  { ends: '里程 长度 公里数 里程数'.split(' '), families: ['米', '条', '段'] },
  { ends: '金额 资金额 补助额 投资额 总额'.split(' '), kinds: ['money'] },
  { ends: '天数 日数 时长 工期'.split(' '), kinds: ['duration'] },
];
/** In the name of something that may well be counted in years or days. */
export const LASTING_SIGNS: readonly string[] = '时 天 日 月 年 周 季 期 寿命 龄 长效 持续'.split(' ');
