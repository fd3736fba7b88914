/** Words of any goal or task; they do not tell one from another. */
export const GENERIC_WORDS: readonly string[] = (
  '全镇 全市 全县 全区 全省 全年 全国 全镇度 全市度 全县度 全区度 全省度 全年度 全国度 本年 本年度 年度 辖区 辖区内 ' +
  '开展 组织 完成 实施 举办 举行 召开 进行 推进 推动 加强 做好 落实 工作 活动 项目 建设 情况 数量 总数 人数 人次 次数 场次 ' +
  '场数 服务 宣传 培训 管理 相关 各类 各项 任务 目标 会 会议 讲座 单位 群众 人员 新增 新建 发放 指导 创建 提升 能力 机构 ' +
  '制度 体系 及时 的 和 与 及'
).split(' ');

/** Verbs that carry a noun and say nothing of their own: 进行避险搬迁 is 避险搬迁. */
export const LIGHT_VERBS: readonly string[] = '进行 开展 实施 组织 予以 加以 做好 完成 的'.split(' ');

/** What a thing is counted by, at the end of a name: how, not what. 的 and 总 may stand in front. */
export const COUNT_ENDINGS: readonly string[] = '数量 规模 面积 里程 长度 金额 人次 场次 户次'.split(' ');
/** Measure words that stand before 数, 次数 or 套数 at the end of a name. */
export const MEASURES_OF_NAMES: readonly string[] = [
  ...'场次个人户家件篇项期册份台套处座间所名起例批条棵亩头只辆村班门种类',
];

/** In what speaks of money that the work brings in: it is a result, no cost. */
export const GAINS: readonly string[] = '收入 产值 税收 利润 销售额 营业额 增收 增效 创收 交易额'.split(' ');

/** In a text that counts what is added; it is never set against the whole. */
export const GROWTH: readonly string[] = '新增 新建 新聘 再创 增加 净增 扩建'.split(' ');

/** Before a number that is the whole of several others. A bare 共 counts too, but not in 公共 or 共享. */
export const WHOLE_WORDS: readonly string[] = '合计 总计 总共 总数 累计'.split(' ');
/** Before 共 and behind it where it is part of another word. */
export const BEFORE_OTHER_GONG: readonly string[] = ['公', '同', '协'];
export const BEHIND_OTHER_GONG: readonly string[] = [...'同享建服产青'];

/** Where, for whom or how large each is; a number behind these is no result: 惠及3000人, 每期60人. */
export const SCOPE_WORDS: readonly string[] =
  '面向 惠及 保障 覆盖 服务好 服务于 受益 辐射 涵盖 解决 分布 分布在 位于 现有 原有'.split(' ');
export const WHOLE_AREAS: readonly string[] = '全镇 全市 全县 全区 全省 全国 全校 全院'.split(' ');
/** The same with more words between. */
export const CONCERNING: readonly string[] = '涉及 下辖 辖'.split(' ');
/** In front of a number: what a thing measures in one direction, or is designed for. 长 is none of them: it is the work itself. */
export const DIMENSIONS: readonly string[] =
  '宽 高 厚 深 径 间距 跨度 跨径 坡度 坡比 孔径 口径 标高 海拔 埋深 库容 容积 流量 扬程 功率 荷载 时速 车速 容量 装机'.split(
    ' ',
  );
/** In front of a number: it is due in a later year. */
export const LATER_YEARS: readonly string[] =
  '第二年 第三年 第四年 第五年 次年 以后各年 后续年度 今后每年'.split(' ');
/** Near a number of people: they are the staff that the money pays. */
export const STAFF_KINDS: readonly string[] =
  '在编 编制 编内 编外 聘员 临时工 临聘 在职 离退休 退休 遗属 遗孀 公务员 事业人员 购买服务人员 现有职工 核定'.split(
    ' ',
  );
/** Behind a number: places where the work is done, which are no result of it. */
export const PLACES_COUNTED: readonly string[] =
  '乡镇 镇 乡 街道 社区 村 行政村 自然村 林场 县 区 市 州 片区 园区 小区 部门 单位 科室'.split(' ');
/** In what a number counts that describes a place, and is nothing that is done: 户籍人口76户. */
export const DESCRIPTIONS: readonly string[] =
  '户籍 常住 总人口 现有人口 总户数 占地 国土 下设 内设 管辖'.split(' ');
/** Near a number that only says how many points follow. */
export const ANNOUNCERS: readonly string[] = '以下 如下 下列 几个方面 个方面'.split(' ');
/** Behind 每 where it does not tell the size of each: 每年, 每月, 每百人. */
export const PER_TIME: readonly string[] = [...'年月周季日天学百千万十'];
/** So many each, not so many in all: a unit with one of these behind the stroke. */
export const EACH_OF: readonly string[] = [...'期场次人户班批台套个家所村镇'];

/** What a task holds on its way, which is no result: 协调会, 督导. */
export const MEETING_KINDS: readonly string[] = '协调 推进 联席 工作 专题 培训 例 座谈 调度 总结 交流'.split(
  ' ',
);
export const SUPERVISIONS: readonly string[] = '督导 督查 调度'.split(' ');

/** Verbs before the thing that an output is about, and how much of the year they stand for. */
export const OUTPUT_VERBS: readonly string[] = '开展 组织 完成 建设 实施 新建 改造 购置 采购 举办'.split(' ');
export const YEAR_PREFIXES: readonly string[] = '全年 全年度 本年 本年度'.split(' ');

/** How a sentence of a goal begins or ends that tells an effect, or that the office is kept running. */
export const EFFECT_VERBS: readonly string[] =
  '促进 推动 推进 提高 提升 改善 增强 保障 确保 保证 维护 切实 进一步 不断 持续'.split(' ');
/** How the name of an effect begins. */
export const CHANGE_VERBS: readonly string[] =
  '促进 推动 提高 提升 改善 增强 增加 保障 维护 体现 展示 带动 减少 降低 扩大 优化 完善 丰富 激发 加强 加快 缓解 解决 减轻 营造 防止 巩固'.split(
    ' ',
  );
export const EFFECT_ENDS: readonly string[] = '发展 平衡 运转 运行 稳定 和谐'.split(' ');

/** Amounts in words, and days without a number, in a goal: 全覆盖, 年底前. With 应保尽保 they say how much, or by when. */
export const WHOLE_AMOUNTS: readonly string[] = '全覆盖 百分之 零事故 零投诉 零差错 零发生 无一'.split(' ');
export const GOAL_DEADLINES: readonly string[] =
  '月底 年底前 年底以前 年内完成 季度末 汛前 节前 开学前'.split(' ');

/** Names of how far a service reaches, and rates like it; a number of things is another matter. */
export const COVERAGES: readonly string[] = '覆盖率 覆盖面 普及率 达标率 参与率'.split(' ');

/** 已全面完成 in its parts, and other ways to write a result where a task belongs. */
export const ALREADY: readonly string[] = '已 均'.split(' ');
export const WHOLLY: readonly string[] = '全面 全部 圆满 顺利 按时'.split(' ');
export const RESULT_PHRASES: readonly string[] = (
  '完成结果达到预期 圆满完成了 达到预期目标 达到预期的目标 达到了预期目标 达到了预期的目标 达到预期效果 达到预期的效果 ' +
  '达到了预期效果 达到了预期的效果 达到预期结果 达到预期的结果 达到了预期结果 达到了预期的结果'
).split(' ');
export const GOOD_RESULTS: readonly string[] = '显著 明显 良好 较好'.split(' ');

/** Tasks that only keep the office running; a list of projects need not name them. */
export const RUNNING_COSTS: readonly string[] = '基本支出 人员经费 公用经费'.split(' ');
/** Other tasks of the kind, and rows of sums: no indicator is asked for them. */
export const DAILY_RUNNING: readonly string[] =
  '合计 小计 总计 运转 运行 工资 保险 公积金 日常维护 日常办公 水电 物业 党建 综合事务 机关事务'.split(' ');
/** Where a list is not meant to be whole. */
export const AND_OTHERS: readonly string[] = '等等 其他'.split(' ');

/** In an opinion: it speaks of a project, or of a whole department. */
export const OF_PROJECTS: readonly string[] = '本项目 该项目 项目支出绩效'.split(' ');
export const OF_DEPARTMENTS: readonly string[] = '本部门整体 该部门整体 整体支出绩效'.split(' ');
