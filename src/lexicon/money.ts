/** Nouns that a sum of money stands behind in prose. */
export const MONEY_NOUNS: readonly string[] =
  '投资 资金 经费 补助 补贴 拨款 投入 支出 总额 金额 费用 预算 奖补 资助 到位'.split(' ');

/** In the name of a cost that is all the money of the project: 项目总成本, 总投资. */
export const TOTAL_COSTS: readonly string[] = '总成本 总投资 总支出 成本总额 资金总额'.split(' ');
/** What stands in front of it where all the money is meant; behind anything else (出差总成本) it is a part. */
export const WHOLE_OF: readonly string[] =
  '项目 本项目 该项目 工程 部门 单位 整体 年度 全年 当年 本年 预算 经济 财政 实际 控制 资金 建设 实施 运行 指标 的 内 年'.split(
    ' ',
  );
/** In the name of a cap on it. */
export const BUDGET_CAPS: readonly string[] = '预算总额 总预算 总控制数'.split(' ');

/** 申请专项资金, 向上争取补助: a verb of giving money, a few words, and what is given. */
export const FUNDING_VERBS: readonly string[] =
  '申请 争取 下达 拨付 投入 安排 发放 支付 购买 采购 补助 补偿'.split(' ');
export const FUNDS: readonly string[] = '资金 经费 补助 补贴 专款 万元'.split(' ');
/** The other way round: 补助金拨付到位. */
export const FUNDS_FIRST: readonly string[] = '资金 经费 补助金 补贴'.split(' ');
export const PAYING_VERBS: readonly string[] = '下达 拨付 投入 发放 支付'.split(' ');

/** What the money of the whole project in this year is called in prose; it may be followed by 共 or 为. */
export const BUDGET_TOTALS: readonly string[] = (
  '年预算 年预算总额 年预算总量 年资金 年资金总额 年资金总量 年度预算 年度预算总额 年度预算总量 年度资金 年度资金总额 年度资金总量 ' +
  '项目预算 项目预算总额 项目预算总量 项目资金 项目资金总额 项目资金总量 预算总额 资金总额 总预算 总资金 预算安排 预算安排资金'
).split(' ');
/** 共申请财政专项资金 in its parts. */
export const GRANTING_VERBS: readonly string[] = '申请 安排 下达'.split(' ');
export const GRANTED_BY: readonly string[] = '预算 财政 专项 项目'.split(' ');
/** Near an amount that is not of this year, or not of this project alone. */
export const OTHER_MONEY: readonly string[] =
  '上年 去年 往年 累计 结转 总投资 全市 全县 全区 全省 其中 概算 估算 比 较 增加 减少'.split(' ');

/** Kinds of money that tables and payment systems call by different names; names in one group say the same. */
export const SAME_FUNDS: readonly (readonly string[])[] = [
  ['当年财政拨款', '本年财政拨款', '当年预算', '本年预算', '当年指标', '本年指标'],
  ['上年结转资金', '上年结转', '结转资金', '以前年度结转', '结转指标'],
];

/** Who gives money, with the words by which tables and lists name it as a source. */
export const FUND_GIVERS: Readonly<Record<string, readonly string[]>> = {
  中央: ['中央', '国家级', '国家补助', '国家资金'],
  省: '省级 省本级 省财政 省补 省配套 省资金 省拨 省转移 自治区'.split(' '),
  市: '市级 市本级 市财政 市补 市配套 市资金 市拨 州级 地级'.split(' '),
  县: (
    '县级 区级 旗级 县本级 区本级 县财政 区财政 县配套 区配套 县补 县资金 县拨 区拨 县财力 区财力 本级 同级 地方财政 ' +
    '地方配套 地方资金'
  ).split(' '),
  乡: '乡级 镇级 乡镇 街道 镇财政 乡财政 镇配套 乡配套 镇财力 镇本级'.split(' '),
  自有: '自有 自筹 单位资金 事业收入 经营收入'.split(' '),
  社会: '社会资金 社会资本 社会捐赠 社会投入 居民出资 群众出资 企业投入 企业出资 捐赠'.split(' '),
  其他: ['其他', '其它'],
  结转: ['结转', '结余'],
  上级: ['上级', '转移支付'],
  一般公共预算: ['一般公共预算'],
  政府性基金: ['政府性基金'],
  财政: ['财政'],
};

/** In the headings of columns that say where the money of each row comes from. */
export const FUND_HEADINGS: readonly string[] =
  '资金来源 资金渠道 资金性质 资金级次 资金类型 资金类别 资金科目 经费来源 经费渠道 经费性质 款项来源 拨款来源'.split(
    ' ',
  );

/** In prose, between a sum and what it is made of. */
export const PART_LEADS: readonly string[] =
  '其中 主要项目 主要包括 主要用于 具体包括 具体为 具体用于 分别为 分别是 分别用于 明细如下'.split(' ');
