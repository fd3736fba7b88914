/** Words before a year that make it a base, a beginning or a horizon: 较2023年, 自2021年, 至2025年. */
export const BEFORE_OTHER_YEAR: readonly string[] =
  '较 比 与 同 和 及 自 从 截至 截止 至 到 以 超过 高于 低于 不低于 始于 按 按照'.split(' ');

/** Words after a year that make it a base, or the date of something past: 2023年以来, 2022年印发. */
export const AFTER_OTHER_YEAR: readonly string[] = (
  '以来 以前 以后 起 底 末 年底 年末 同期 相比 基数 基期 基础 水平 版 修订 修正 修改 印发 发布 颁布 出台 制定 制订 批复 批准 ' +
  '下达 立项 成立 建成 竣工 开工 开始 启动 投入使用 结转 结余 决算'
).split(' ');

/** Money still owed or carried over from another year; these may stand a few words behind it. */
export const OWED_FROM_YEAR: readonly string[] =
  '尾款 余款 质保金 欠款 欠费 清算 清欠 结转 相比 基础上'.split(' ');

/** In a cited title: it speaks of one year's work, so its year should be the table's. */
export const YEARLY_TITLES: readonly string[] = '通知 方案 计划 要点 任务 考核'.split(' ');
