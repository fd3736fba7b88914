/** What the name of a second level holds that says its category. 效益 of three kinds is told by one of the second record. */
export const CATEGORY_SIGNS = {
  satisfaction: ['满意'],
  quantity: ['数量'],
  quality: ['质量'],
  timeliness: ['时效'],
  cost: ['成本'],
  sustainability: ['可持续'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export const BENEFIT_SIGNS = {
  economic: ['经济'],
  social: ['社会'],
  ecological: ['生态', '环境'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The same for a first level. */
export const LEVEL1_SIGNS = {
  satisfaction: ['满意'],
  output: ['产出'],
  benefit: ['效益', '效果', '成效'],
  cost: ['成本'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** In a first level that is about how the work is run, not about what comes of it. */
export const PROCESS_LEVELS: readonly string[] =
  '决策 过程 管理 投入 执行 预算 资金 立项 实施 组织 制度 履职 运行 共性'.split(' ');

/** Costs that are no money but negative effects, and the costs of the classification of 2021 (财预〔2021〕101号). */
export const EFFECT_COSTS: readonly string[] = '社会成本 生态成本 环境成本 生态环境成本'.split(' ');
export const COSTS_OF_2021: readonly string[] = ['经济成本', ...EFFECT_COSTS];

/** Names of categories: as the name of an indicator they say nothing of what is measured. */
export const CATEGORY_NAMES: readonly string[] = (
  '数量指标 质量指标 时效指标 成本指标 经济成本指标 社会成本指标 生态环境成本指标 经济效益指标 社会效益指标 生态效益指标 ' +
  '可持续影响指标 满意度指标 服务对象满意度指标 产出指标 效益指标'
).split(' ');

/** The beginning and the end of a name that says what to do instead of what is measured: 严格按照预算, 控制在预算内. */
export const REQUIREMENT_STARTS: readonly string[] =
  '控制在 严格 不超 不得 按照 按规定 确保 做到 节约 压减 厉行'.split(' ');
export const REQUIREMENT_ENDS: readonly string[] = '原则 预算内 预算之内'.split(' ');
/** The end of a name that is a limit: 资金执行在预算范围内, 支出不超出额度. */
export const LIMIT_WORDS: readonly string[] =
  '范围内 范围之内 额度内 额度之内 标准内 标准之内 限额内 以内 之内 不超支 不超标 不超预算 不超标准'.split(
    ' ',
  );

/** In the name of a cost that is rightly a percentage: how much it changes or which share it is; no 控制率. */
export const COST_CHANGES: readonly string[] =
  '节约 降低 下降 节省 压减 减少 变动 增长 占比 比重 预算执行'.split(' ');

/** What a rate of control is set for by the frames of departments: 三公经费控制率, 在职人员控制率. Such a rate is no missing sum. */
export const CONTROLLED: readonly string[] = '三公 公用经费 人员 编制 楼堂馆所'.split(' ');

/** What the execution of the budget is called, in three parts that follow each other: 预算 支出 进度. */
export const EXECUTED_WHAT: readonly string[] = '预算 资金 经费 支出 财政拨款'.split(' ');
export const EXECUTION_MEANS: readonly string[] = '执行 支出 支付 使用 列支'.split(' ');
export const EXECUTION_RATES: readonly string[] = '率 进度 比例 完成率'.split(' ');

/** In the name of a quantity: something kept up all year, of which nothing adds up from month to month. */
export const KEPT_UP: readonly string[] =
  '开放 保洁 管护 养护 运维 维护 巡护 值守 库存 储备 保有 在职 在编 在岗 编制 供养 聘用 工资'.split(' ');

/** Names of the people that a department employs: their number is no output. */
export const STAFF: readonly string[] = '基本支出 人员经费 人员支出 在职人数 在编人数'.split(' ');
/** The same as the whole name of an indicator in a department's table: who is paid, as what, and how many. */
export const PAID_VERBS: readonly string[] = '保障 供养 发放 财政供养 实有 现有'.split(' ');
export const PAID_HOW: readonly string[] =
  '在职 在编 在岗 编内 编外 离休 退休 离退休 离岗 聘用 临聘 合同制 供养 遗属 遗孀 单位 本单位 机关 财政供养'.split(
    ' ',
  );
export const PAID_WHAT: readonly string[] =
  '工资 工资福利 薪酬 津补贴 津贴补贴 绩效工资 社保 社会保险 公积金 养老金'.split(' ');
export const PAID_WHO: readonly string[] =
  '人员 职工 干部 干部职工 教师 教职工 员工 民警 公务员 事业人员 工作人员 老干部'.split(' ');

/** In a name or a value that speaks of nature and the environment. */
export const ECOLOGY: readonly string[] = (
  '生态 环境 环保 污 排放 节能 能耗 节水 节电 绿 水 空气 大气 碳 垃圾 废 噪 尘 植被 森林 林 草 湿地 河 湖 海 土 物种 资源 节约 ' +
  '无害化 畜禽 动物 耕地 农田 水产 渔业 低温 低氧 剂量 环评 虫 松材 秸秆 农膜 地膜 粪 沙 荒漠 降耗 能源 用能 电耗 油耗 尾气 辐射 灌溉 排水 农药 化肥 臭 烟 美化 整洁 卫生 自然 景观 保护 循环 无纸化 电子'
).split(' ');

/** In the name of an effect on people or the economy, or of how the work itself is done. */
export const OTHER_EFFECTS: readonly string[] = (
  '成本 费用 经费 收入 增收 产值 就业 安全 稳定 和谐 治安 文化 教育 教学 学生 医疗 健康 服务 管理 培训 宣传 知晓 满意 ' +
  '制度 机制 党建 法治 网络 信息 WIFI 质量 进度 效率'
).split(' ');

/** In the name of an office or a project that is itself about nature. */
export const ECOLOGY_FIELDS: readonly string[] =
  '生态 环境保护 环境监测 环保 林业 林草 林场 草原 水利 水务 水土 湿地 园林 绿化 污水 污染 节能 环卫'.split(
    ' ',
  );

/** In the name of something good, which is no cost. */
export const BENEFITS: readonly string[] =
  '满意 提升 提高 改善 促进 增加 增强 带动 绿化 增收 就业 普及 知晓率 覆盖率 达标率 优良率 好转 丰富 惠及 受益'.split(
    ' ',
  );
/** In the name of a negative effect, or of keeping one low. */
export const BURDENS: readonly string[] =
  '负面 不利 影响 污染 噪声 噪音 扬尘 排放 能耗 消耗 扰 破坏 占用 损 投诉 减少 降低 下降 控制 不便 事故 垃圾 废'.split(
    ' ',
  );

/** In what people judge themselves, complaints included: satisfaction by other names. */
export const OPINIONS: readonly string[] =
  '满意 认可 好评 获得感 幸福感 安全感 评价 投诉 信访 表扬 口碑 感受 支持率'.split(' ');

/** In what speaks of time: of dates and periods, of terms (汛前完工, 节前发放), of what is early or late. */
export const TIME_SIGNS: readonly string[] = (
  '时 日 月 年 季 周 旬 天 期 秒 分钟 进度 速度 快 早 晚 迟 延误 拖延 逾 滞后 准点 立即 按计划 限内 ' +
  '汛前 节前 冬前 春前 夏前 秋前 假前 前完 前竣 前建 前到 前下 前拨 前发 前交 前投 前开 前播 前收 前入'
).split(' ');
/** That something is in time, without saying when it would be. 按合同 and 按进度 name what tells the date. */
export const PROMISES: readonly string[] = '按时 及时 准时 按期 如期 适时 随时 按序时 时效 天气'.split(' ');
/** How the name of a point in time or of a span ends. */
export const TIME_POINTS: readonly string[] = '时间 日期 时限 期限 时点 截止日 工期 周期'.split(' ');
/** Names that are a period and nothing more; a year may stand in front. */
export const PERIODS: readonly string[] = '全年 全年度 年度 全年开展 当年 年内 一年'.split(' ');

/** Ends of the name of an amount that has a rate of completion beside it: 爱国卫生运动场数, 培训的人次数. */
export const AMOUNT_ENDINGS: readonly string[] =
  '数量 总数 次数 场数 场次 人数 人次 个数 数 完成数量 完成总数 完成数'.split(' ');
