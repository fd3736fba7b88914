/** A result that only says that all was done, in its parts: 已按计划 全部 完成 年度 目标 任务. */
export const DONE_HOW: readonly string[] =
  '均 已 都 全部 按时 按期 如期 基本 圆满 顺利 全面 较好地 按计划 按要求 按照要求 按规定 按照计划 及时 保质保量 100% 已经 按质按量'.split(
    ' ',
  );
export const DONE_WORDS: readonly string[] = '完成 实现 达标 达到 达成 达到预期 完成到位 落实到位 落实'.split(
  ' ',
);
export const DONE_WHAT: readonly string[] =
  '年度 本年度 全年 年初 当年 预期 既定 总体 各项 全部 绩效 工作 目标 任务 指标 目标任务 工作任务 设定 的 计划 预定 要求 情况'.split(
    ' ',
  );
/** How well, without saying what. */
export const DONE_WELL: readonly string[] = '较好 良好 很好 优秀 圆满 到位 有序 正常 顺利'.split(' ');
/** What a text about money alone is made of. */
export const MONEY_TALK: readonly string[] = (
  '本年度 本年 年度 年初 全年 当年 财政 拨款 资金 预算 执行率 执行数 执行 支出 支付 支付率 支出率 到位 到位率 下达 拨付 完成 使用 经费 项目 中央 省级 市级 县级 ' +
  '区级 本级 专项 补助 安排 实际 总额 金额 共计 合计 其中 全部 已 为 的 率 占 数 累计 收到 共'
).split(' ');

/** Words of the three official levels of a qualitative result, of scales and of change. */

/** What is reached: with one of these verbs, perhaps an adverb and an object, a text says no more than that. */
export const REACHING: readonly string[] = '完成 达标 达成 实现 达到'.split(' ');
export const WHOLLY_REACHED: readonly string[] =
  '已 全部 全面 圆满 如期 顺利 均 已全部 已全面 已圆满 已如期 已顺利'.split(' ');
export const PARTLY_REACHED: readonly string[] = '部分 基本'.split(' ');
export const NOT_REACHED: readonly string[] = '未 没有 尚未'.split(' ');
/** Of what it is said: 年度指标, 预期目标. */
export const REACHED_WHICH: readonly string[] = '年度 预期 预定 既定 绩效 总体'.split(' ');
export const REACHED_WHAT: readonly string[] = '指标 目标 任务 要求 标准 效果 水平'.split(' ');

/** Words of a scale: they say how good something is, and no number. */
export const SCALE: readonly string[] =
  '优 良 中 差 优秀 优良 良好 一般 合格 不合格 较差 较好 好 很好 高 较高 低 较低 健全 规范 完善 有效 强 较强'.split(
    ' ',
  );

/** Words of change: more, less, the same. The first two lists may stand in front of a number: 增长5%. */
export const INCREASE: readonly string[] = '增长 增加 提高 提升 上升'.split(' ');
export const DECREASE: readonly string[] = '下降 降低 减少 缩减 压减'.split(' ');
export const UNCHANGED: readonly string[] = '持平'.split(' ');
/** The same without a number: 持续改善. */
export const BETTER: readonly string[] = '改善 优化 扩大 增强 好转'.split(' ');
export const MILDER: readonly string[] = '减轻 减缓'.split(' ');
export const AS_BEFORE: readonly string[] = '不变'.split(' ');

/** What a change is measured against; a number behind it is no value of its own. */
export const BASES: readonly string[] =
  '上年 上年度 上一年 上一年度 去年 同期 往年 以前年度 上年同期 去年同期 全国 全省 全市 全县 平均'.split(' ');
/** The same, behind a bound: 不低于省级. */
export const PEERS: readonly string[] = '国家 行业 省级 市级'.split(' ');
/** A number behind these is a share of something else: 预算的80%. */
export const SHARE_OF: readonly string[] = '预算的 计划的 总数的 总量的 基数的 收入的 支出的'.split(' ');

/** Words around a word of change that do not make it a sentence: 较上年, 逐步, 明显. */
export const AROUND_CHANGE: readonly string[] =
  '与 较 比 同比 环比 相比 上年 上年度 上一年度 去年 同期 往年 以前年度 年度 逐年 逐步 稳步 持续 不断 有所 明显 显著 进一步 大幅 得到 保持 有效 实现 率 相 , ， 的'.split(
    ' ',
  );

/** What did not happen, for 零事故 and 无重大投诉: nought of it was counted. */
export const MISHAPS: readonly string[] = '事故 事件 投诉 案件 差错 上访'.split(' ');
export const MISHAP_KINDS: readonly string[] =
  '重大 较大 重特大 一般 安全 生产 责任 质量 食品 交通 消防 网络 泄密 违规 违纪 违法 信访 群体性 有责 有效 及以上 和 、'.split(
    ' ',
  );
export const NONE_OF: readonly string[] = '零 无 未发生 不发生 无发生 杜绝 零发生'.split(' ');

/** Words behind a number that only say it is reached: 100%覆盖, 30分钟内响应. */
export const REACHED_BEHIND: readonly string[] =
  '覆盖 全覆盖 响应 完成 达标 到位 办结 合格 支付 发放 拨付 及时 到账 兑现'.split(' ');

/** What was not done yet, as the whole of a result: 在建, 尚未运行. */
export const NOT_YET: readonly string[] =
  '在建 在办 施工中 建设中 实施中 进行中 推进中 办理中 正在实施 正在建设 正在推进'.split(' ');
/** Behind 未: what did not happen is good, or no more than a limit. */
export const NOT_BUT_WELL: readonly string[] = '发生 出现 超 突破 发现 造成 收到 接到'.split(' ');

/** Words near a number that take it back: 3个未完成 is no 3. */
export const DENIALS: readonly string[] = '未 没有 没能 尚未 取消 除外 作废 中止 终止 暂停 以外 之外'.split(
  ' ',
);
