/** Reasons that explain nothing of a difference; they say that there is none. */
export const NO_DIFFERENCE: readonly string[] =
  '0 正常 已完成 完成 无偏差 无差异 没有偏差 无异常 不存在偏差 偏差为0 无需说明 无扣分 未扣分 已达标 达标 全部完成'.split(
    ' ',
  );
/** Reasons that say nothing at all. */
export const EMPTY_REASONS: readonly string[] = [
  ...NO_DIFFERENCE,
  ...'按计划完成 未完成 部分完成 客观原因 其他 其它 合理'.split(' '),
];

/** What a deviation may be about. A reason made of these words alone names a subject and explains nothing: 资金, 人员问题. */
export const CAUSE_SUBJECTS: readonly string[] =
  '资金 经费 财政 财力 预算 人员 人力 人手 政策 制度 机制 硬件 设备 技术 市场 进度 时间 环境 客观 主观 管理 工作'.split(
    ' ',
  );
export const CAUSE_NOUNS: readonly string[] = '问题 方面 因素 保障 情况 条件 类'.split(' ');

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
  '结转 结余 尾款 质保金 未付 未支付 未拨付 未支出 未执行 未到位 未下达 未结算 节约 执行率 执行进度 支付进度 支出进度'.split(
    ' ',
  );
/** What such a text is about, and with what in the same clause it explains: 资金下达较晚, 因财政困难未能支付. */
export const EXECUTION_SUBJECTS: readonly string[] = '执行 支付 支出 拨付 付款 资金 经费 预算'.split(' ');
export const EXECUTION_CAUSES: readonly string[] =
  '因 由于 受 未 没 不足 困难 紧张 较晚 较慢 缓慢 滞后 延 推迟 余 剩 减少 压减 收回 年底 年末 次年 下年 下半年 第四季度 按进度 按合同 待 尚 较低 偏低'.split(
    ' ',
  );
/** In a text that explains why the budget was changed, beside what it speaks of; and words that need nothing beside them. */
export const PLAIN_ADJUSTMENTS: readonly string[] = '追加 调增 调减 压减 调剂 核减 新增预算 年中下达'.split(
  ' ',
);
export const ADJUSTMENT_TALK: readonly string[] =
  '调整 追加 调增 调减 压减 调剂 收回 核减 变更 新增预算'.split(' ');
/** Behind 部分 and a few words: money of a part of the work. */
export const MONEY_OF_ONE: readonly string[] = '资金 经费 款项 补助'.split(' ');
