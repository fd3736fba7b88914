/** Reasons that explain nothing of a difference; they say that there is none. */
export const NO_DIFFERENCE: readonly string[] = '0 正常 已完成 完成'.split(' ');
/** Reasons that say nothing at all. */
export const EMPTY_REASONS: readonly string[] = [
  ...NO_DIFFERENCE,
  ...'按计划完成 未完成 部分完成 客观原因 其他 其它 合理'.split(' '),
];

/** That something was not done: 未, one of the adverbs or none, one of the verbs. */
export const NOT_DONE_ADVERBS: readonly string[] = '全部 按时 按期 及时 如期'.split(' ');
export const NOT_DONE_VERBS: readonly string[] = '完成 达到 达标 实现 开展 实施 支付'.split(' ');
/** The same, and that it is late, in other words. */
export const SHORTFALLS: readonly string[] = '没有完成 没有达到 不足 滞后 延期 延迟 延误 推迟 尚未'.split(
  ' ',
);
/** Before a shortfall: there is none. 不存在未完成的情况. */
export const THERE_IS_NONE: readonly string[] = '无 没有 不存在 未出现 未发生'.split(' ');

/** 由于财政资金紧张所致 in its parts: a reason made of nothing else says only that money was short. */
export const BECAUSE: readonly string[] = '由于 因 因为 受'.split(' ');
export const WHOSE_MONEY: readonly string[] = '财政 县级 市级 区级 本级 上级'.split(' ');
export const MONEY_WORDS: readonly string[] = '资金 财力 经费'.split(' ');
export const MONEY_SHORT: readonly string[] = '紧张 不足 短缺 未到位 不到位 有限 困难'.split(' ');
export const AS_A_CAUSE: readonly string[] = '影响 所致 原因'.split(' ');

/** In a reason that also says what will be done about it. */
export const REMEDIES: readonly string[] =
  '下一步 下步 今后 后续 将 拟 计划 改进 措施 加强 加快 加大 完善 优化 提前 督促 协调 整改 推进 力争 确保 调整 合理 预计 逐步 继续'.split(
    ' ',
  );

/** In a text that explains how the money was spent, or why it was not. */
export const EXECUTION_TALK: readonly string[] =
  '执行 支付 支出 结转 结余 尾款 未付 拨付 付款 资金 经费'.split(' ');
/** In a text that explains why the budget was changed. */
export const ADJUSTMENT_TALK: readonly string[] =
  '调整 追加 调增 调减 压减 调剂 收回 核减 变更 新增预算'.split(' ');
