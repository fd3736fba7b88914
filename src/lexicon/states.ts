/** Answers and states that say yes: what was asked about is so, or was done. */
export const YES_ANSWERS: readonly string[] = (
  '是 有 √ ✓ ✔ ☑ y yes 满意 非常满意 很满意 比较满意 较满意 合格 达标 通过 已通过 完成 已完成 及时 按时 按期 ' +
  '达到 已达到 符合 准确 已办结 已支付 已发放 优秀 良好'
).split(' ');

/** Answers and states that say no. */
export const NO_ANSWERS: readonly string[] = (
  '否 无 × ✗ ✘ x n no 不满意 非常不满意 很不满意 不太满意 不合格 未达标 不达标 未通过 不通过 未完成 不及时 未按时 ' +
  '逾期 超期 未达到 不符合 不准确 未办结 未支付 未发放 差'
).split(' ');

/** Answers between yes and no, which count as neither. */
export const BETWEEN_ANSWERS: readonly string[] =
  '一般 基本满意 基本合格 中 不清楚 不了解 说不清 部分完成 部分达标 待定'.split(' ');

/** What a state says of a row that stands for nothing that was done. */
export const NOT_DONE_STATES: readonly string[] = (
  '取消 作废 无效 退回 撤销 撤回 驳回 未通过 未开展 未完成 未实施 未举办 未发放 未支付 未审核 待 计划 拟 暂停 中止 ' +
  '终止 筹备 预约 延期 改期 草稿 重复'
).split(' ');

/** States that only begin like one of {@link NOT_DONE_STATES}. */
export const NOT_NOT_DONE_STATES: readonly string[] = ['不待', '无计划'];
