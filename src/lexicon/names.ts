/** Words in the names of indicators that tell how a bare number beside them is meant. */

/** Under such a name 5万 is 5 万元. */
export const MONEY_NAMES: readonly string[] =
  '成本 经费 资金 金额 支出 费用 投入 补助 补贴 预算 造价 收入 产值 投资 价格 工资 薪酬 租金 税收'.split(' ');

/** At the end of a name: it is a sum of money, whatever the number beside it lacks. */
export const MONEY_SUMS: readonly string[] =
  '金额 资金 经费 费用 支出 投资 产值 收入 营业额 销售额 补助款 补助金 补贴款 拨款 奖金 工资 贷款'.split(' ');

/** Unless these stand in the name: 补助人数, 预算执行率. */
export const COUNT_NAMES: readonly string[] =
  '率 人数 人次 户数 次数 数量 个数 比例 标准数 面积 项目数'.split(' ');

/** Indicators of time: 12月 may be twelve months there. */
export const DURATION_NAMES: readonly string[] = '工期 周期 期限 时长 年限 寿命 月数 时限'.split(' ');

/** Names of proportions: 2:30 is no time there. */
export const PROPORTION_NAMES: readonly string[] = '比 配比 比例 比率 比值'.split(' ');

/** How names of indicators end; lines of which only the last ends so are one name that was wrapped. */
export const NAME_ENDINGS: readonly string[] = (
  '率 数 量 度 性 值 额 本 费 效 况 平 力 次 期 间 比例 控制 提升 提高 改善 增强 影响 效益 效果 保障 减少 增加 完成 到位 及时 合格 ' +
  '达标 覆盖 运行 发展 机制'
).split(' ');
