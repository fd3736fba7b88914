/**
 * Words of an indicator's name that any indicator may have: whether a source knows them neither helps nor harms. 里程 and
 * 面积 are told by the unit.
 */
export const GENERAL_WORDS: readonly string[] = (
  '工作 工程 对象 任务 情况 其中 活动 服务 里程 面积 时长 长度 人口 总 各类 各项 相关 有关 本年 全年 ' +
  '年度 参训 参与 参加 受训 服务对象受益 实际 涉及 聘用 聘请 选聘 配备 安置 享受 惠及'
).split(' ');

/**
 * Verbs that begin the name of an indicator and say only that somebody does it, not of which rows it is true: 聘用护林员人数
 * counts 护林员. Verbs of a stage (受理, 办结, 验收, 采购) are none of them.
 */
export const NEUTRAL_VERBS: readonly string[] = (
  '招聘 组织 举办 开展 开办 承办 实施 完成 拨付 支付 提供 解答 服务 扶持 支持 帮扶 补助 补贴 接受 参与 参加 建立 落实 进行 排查 检查 ' +
  '发现 处理 修补 修复 清理 保障 覆盖 带动 培育 管理 管护 供应 供给 累计 共计'
).split(' ');
/** Such verbs that may end a name too, behind whom they are done to: 公益性岗位安置人数. */
export const PROVIDING_VERBS: readonly string[] =
  '聘用 聘请 选聘 配备 配置 安置 发放 兑付 惠及 资助 救助 享受 领取 吸纳'.split(' ');

/** In the name of an indicator: only who was paid is counted. */
export const PAYING_WORDS: readonly string[] = '发放 享受 领取 资助 受助 补贴 补助 救助 兑付 受益'.split(' ');
/** Headings of the money that was really paid to a person. */
export const PAID_HEADINGS: readonly string[] = '实发 实付 发放金额 发放额 补助金额 补贴金额 拨付金额'.split(
  ' ',
);

/** How a column writes a sex, with the words by which an indicator names it. */
export const SEXES: Readonly<Record<string, readonly string[]>> = {
  女: ['女性', '妇女', '女职工', '女学员', '女生'],
  男: ['男性', '男生'],
};

/** The same, beside words that say enough: 基本支出 is more than 基本. */
export const GENERAL_BESIDE_OTHERS: readonly string[] = '支出 项目 资金 财政'.split(' ');

/** Characters that join words of a name. */
export const JOINING_WORDS: readonly string[] = '及 和 与 或 等 通 并 以'.split(' ');

/** Headings of what tells one person from another, the surest first; a card may be another one next month. */
export const PERSON_KEYS: readonly string[] = '身份证 证件号 公民身份 社会保障号 学籍号 学号 工号'.split(' ');
