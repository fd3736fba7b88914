/** Kinds of units: what a number with such a unit is. */
export type UnitKind = 'count' | 'percent' | 'money' | 'duration' | 'measure' | 'score';

/** Units that convert into each other. */
export interface UnitFamily {
  readonly name: string;
  readonly kind: UnitKind;
  /** Every writing, with its size in the family's base unit. */
  readonly units: Readonly<Record<string, number>>;
}

/** Units that convert into each other, and writings of the same unit. 人 and 人次 are two families on purpose. */
export const UNIT_FAMILIES: readonly UnitFamily[] = [
  {
    name: '元',
    kind: 'money',
    units: { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 人民币元: 1, 圆: 1 },
  },
  { name: '美元', kind: 'money', units: { 美元: 1 } },
  { name: '港元', kind: 'money', units: { 港元: 1, 港币: 1 } },
  { name: '欧元', kind: 'money', units: { 欧元: 1 } },
  { name: '%', kind: 'percent', units: { '%': 1, 百分比: 1, '‰': 0.1, '‱': 0.01 } },
  { name: '百分点', kind: 'percent', units: { 百分点: 1, 个百分点: 1 } },
  { name: '场', kind: 'count', units: { 场: 1, 场次: 1 } },
  { name: '人', kind: 'count', units: { 人: 1, 名: 1, 位: 1, 万人: 1e4 } },
  { name: '人次', kind: 'count', units: { 人次: 1, 万人次: 1e4 } },
  { name: '日', kind: 'duration', units: { 天: 1, 日: 1, 自然日: 1, 日历天: 1, 日历日: 1, 周: 7, 星期: 7 } },
  { name: '工作日', kind: 'duration', units: { 工作日: 1 } },
  { name: '分钟', kind: 'duration', units: { 秒: 1 / 60, 秒钟: 1 / 60, 分钟: 1, min: 1, 小时: 60, h: 60 } },
  { name: '月', kind: 'duration', units: { 月: 1, 个月: 1, 季度: 3, 年: 12, 周年: 12 } },
  {
    name: '平方米',
    kind: 'measure',
    units: { 平方米: 1, 平方: 1, '㎡': 1, m2: 1, 'm²': 1, 平米: 1, 万平方米: 1e4, 平方公里: 1e6 },
  },
  { name: '亩', kind: 'measure', units: { 亩: 1, 万亩: 1e4, 公顷: 15, hm2: 15, 'hm²': 15, 'h㎡': 15 } },
  {
    name: '米',
    kind: 'measure',
    units: {
      米: 1,
      m: 1,
      延米: 1,
      公里: 1e3,
      万公里: 1e7,
      万米: 1e4,
      千米: 1e3,
      km: 1e3,
      '㎞': 1e3,
      厘米: 0.01,
      cm: 0.01,
      '㎝': 0.01,
      毫米: 0.001,
      mm: 0.001,
      '㎜': 0.001,
    },
  },
  { name: '立方米', kind: 'measure', units: { 立方米: 1, 'm³': 1, m3: 1, 立方: 1, 方: 1, 万立方米: 1e4 } },
  {
    name: '吨',
    kind: 'measure',
    units: {
      吨: 1,
      t: 1,
      万吨: 1e4,
      公斤: 0.001,
      千克: 0.001,
      kg: 0.001,
      '㎏': 0.001,
      斤: 0.0005,
      克: 1e-6,
      g: 1e-6,
      毫克: 1e-9,
      mg: 1e-9,
      '㎎': 1e-9,
      微克: 1e-12,
    },
  },
  { name: '升', kind: 'measure', units: { 升: 1, 毫升: 0.001, L: 1, ml: 0.001, mL: 0.001 } },
  { name: '千瓦时', kind: 'measure', units: { 千瓦时: 1, kWh: 1, 度: 1, 万千瓦时: 1e4 } },
  { name: '千瓦', kind: 'measure', units: { 千瓦: 1, kW: 1, 兆瓦: 1e3, MW: 1e3 } },
  { name: '千伏安', kind: 'measure', units: { 千伏安: 1, kVA: 1 } },
  { name: '千伏', kind: 'measure', units: { 千伏: 1, kV: 1, 伏: 0.001, V: 0.001 } },
  { name: '兆帕', kind: 'measure', units: { 兆帕: 1, MPa: 1 } },
  { name: 'GB', kind: 'measure', units: { GB: 1, TB: 1024, MB: 1 / 1024, G: 1 } },
  { name: '分', kind: 'score', units: { 分: 1 } },
  { name: '分贝', kind: 'measure', units: { 分贝: 1, dB: 1 } },
  { name: '℃', kind: 'measure', units: { '℃': 1, '°C': 1, 摄氏度: 1 } },
];

/** Units of 人民币, in which budgets are kept; amounts in any of them compare. */
export const MONEY_UNITS: readonly string[] = '元 千元 万元 百万元 千万元 亿元'.split(' ');

/** Measure words without other writings: each is a family of its own. */
export const MEASURE_WORDS: readonly string[] = (
  '个 家 次 户 户次 项 项次 类 种 间 间次 所 篇 份 册 册次 台 台次 套 起 件 件次 批 批次 期 期次 条 座 处 辆 辆次 艘 架 架次 支 队 对 组 组次 栋 幢 ' +
  '棵 株 头 只 羽 尾 匹 张 幅 本 部 集 首 枚 块 片 根 盏 班 班次 村 门 节 课时 学时 学分 届 轮 轮次 岗 床 笔 单 宗 例 例次 剂 剂次 针次 ' +
  '亩次 台套 台班 工日 头次 株次 课次 人份 瓶 盒 箱 袋 桶 车次 趟 趟次 航次 倍 例数 家次 站次 点次 宗次 款 面 道 段 口 眼 孔 卷 页 字 万字 路 梯次 人天 人日 人月 标段 机构 单位 ' +
  '具 顶 盆 朵 颗 粒 捆 副 筐 桌 滴 串 束 枝 畦 窝 堆 床次 艘次 羽次'
).split(' ');

/** Words that begin with a measure word but are none behind a number: 3部门, 6场所, 2024人员经费. */
export const NO_MEASURE_WORDS: readonly string[] = (
  '部门 部分 部位 类型 类别 家庭 家长 名称 名单 名录 场所 场地 期间 期限 户籍 户口 台账 组织 组成 组长 本级 本年 本地 人员 人民 人均 人大 人才 人力 人群 人事 人身 ' +
  '次性 次序 位于 路径 面积 面向 口径 字号 片区 节约 节能 村民 村级 村镇 班子 道路 段落 头部 册子 处理 处置 处罚 条例 条件 件事 起步 起点 点 方面 方案 方式 方针 ' +
  '分类 分级 分之 分析 分别 日常 月份 年级 年度 年初 年末 年底 年代 轮岗 对象 队伍 集体 集中 首次 块链 根据 届时 米粉 升级 天然 秒杀 克服 门诊 门类 周边 周期 页面 ' +
  '床位 岗位 笔记 张贴 对应 支付 支持 支出 页岩 G网 圆满 圆形 圆桌 起底 具体 具有 具备 顶岗 顶层 顶部 顶点 盆地 盆景 颗粒 粒径 粒度 副本 副产 副食 副高 副业 桌面 枝条 束缚 堆放 堆肥 串联'
).split(' ');

/** What a rate may be counted for when it is written with 每: 次每学年, 元/人·月. Behind a stroke every unit may stand. */
export const PER_WORDS: readonly string[] =
  '学年 学期 季度 年度 年 季 月 周 日 天 小时 人次 人 户 次 亩 公里 平方米 ㎡ 千人 万人 百人 10万人 十万人 床日 床 生 班 个 台 件 吨 场 期 所 家 村 课时 套 辆 头 只 间 份 张 篇 名 项'.split(
    ' ',
  );

/** Beside those, what something may be counted for when 每 stands in front: 每社区不少于2次. */
export const EACH_WORDS: readonly string[] = '社区 镇 县 乡镇 街道 学校 班级 单位 单元 站 半年'.split(' ');

/** What happens so many times in a period: 一年两次. */
export const TIMES_WORDS: readonly string[] = '次 期 场 场次 批 批次 遍 轮 轮次 篇'.split(' ');

/** Units in front of which 个 says nothing: 10个工作日. */
export const WITH_SPARE_COUNTER: readonly string[] =
  '工作日 自然日 日历天 日历日 小时 季度 百分点 学时 课时 批次 标段 机构'.split(' ');

/**
 * How words begin that are no unit when they stand right behind a number. Every other short word there counts things,
 * though no list has it: 550万粒.
 */
export const NO_UNIT_BEGINNINGS: readonly string[] = [
  ...'号级岁年月日版型楼点时等成折番度余多来几半比至到和与或及以内外前后中上下左右的不未无全完达合优良差均共约近超已将可能为是有在于对按每各其该此且并',
  ...'而但则就都也还又再很更最较含高低大小长短升降增减提加扩缩开通实落建设培召举办发支拨拿用作做进入出止获得经由从向被把让给属确保持续力争要标准',
  ...'第一二两三四五六七八九十百千万亿零〇元角之写错警',
  ...['学年', '学期', '财年', '财政', '周岁', '季度'],
];

/** What a unit cell holds that names no unit. */
export const NO_UNIT: readonly string[] = ['其他', '其它', '无', '定性', '文字'];

/** A length of time that goes on in a smaller unit, and how many of it make the larger: 1年6个月, 2分30秒. */
export const TIME_PARTS: Readonly<
  Record<string, Readonly<Record<string, readonly [unit: string, of: number]>>>
> = {
  年: { 个月: ['个月', 12] },
  天: { 小时: ['小时', 24] },
  小时: { 分钟: ['分钟', 60], 分: ['分钟', 60] },
  分钟: { 秒: ['秒', 60], 秒钟: ['秒', 60] },
  分: { 秒: ['秒', 60], 秒钟: ['秒', 60] },
};

/** Units with which a number names one of a series as well as it counts: 三期, 二班. */
export const SERIES_UNITS: readonly string[] = '期 届 班 组 部 路 段 区 卷'.split(' ');
/** What is built one after the other, so that a number with 期 in front names one: 3期工程. */
export const PHASED: readonly string[] = '工程 项目 建设 规划'.split(' ');

/** Periods that a number in front names as well as it counts: 一季度 is the first one or any one, 一个月 is not. */
export const NAMED_PERIODS: readonly string[] = '月 季度'.split(' ');

/** Verbs between what something is counted for and the amount: 每亩补助1600元. */
export const GIVEN: readonly string[] =
  '补助 补贴 奖励 奖补 资助 补偿 救助 发放 支付 收费 投入 配备 标准 标准为'.split(' ');

/** Numbers for which people ring somebody, and ages and networks that stand in names: 119消防宣传, 5G基站. */
export const CALLED_NUMBERS: readonly string[] =
  '110 114 119 120 122 12306 12309 12315 12320 12328 12329 12333 12336 12338 12345 12348 12355 12366 12369 12371 12377 12388 96110 2G 3G 4G 5G 6G'.split(
    ' ',
  );
