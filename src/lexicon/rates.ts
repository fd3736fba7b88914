/** Verbs of the rates that say how many of all were brought to an end; each list is of one kind, told by any of its words. */
export const FINISHING_VERBS: readonly (readonly string[])[] = [
  '办结 办理 办复 处理 处置 处治 处结 化解 调处 调解 解决 完成 结案 审结 回复 答复 反馈 核查 落实'.split(' '),
  '完工 竣工 交工 建成 完成 验收 投用'.split(' '),
  '到账 发放 拨付 支付 兑付 兑现 到位 代发 打卡'.split(' '),
  '整改 整治 销号 治理'.split(' '),
  '到课 出勤 到会 到岗 签到 参训 到场'.split(' '),
];

/** In the name of a rate: only what was done by its time counts. */
export const IN_TIME_WORDS: readonly string[] =
  '按期 按时 及时 准时 如期 限时 限期 期限内 时限内 规定时间内'.split(' ');

/** In a heading or an answer: it took too long. */
export const LATE_WORDS: readonly string[] = '超期 逾期 超时 延期 滞后 超限'.split(' ');

/** In the heading of a date or a number that something may take. */
export const DUE_WORDS: readonly string[] =
  '应 计划 约定 规定 预计 要求 合同 法定 时限 期限 限期 截止 到期 承诺 目标'.split(' ');

/** In the heading of a number: so long it took. */
export const DURATION_WORDS: readonly string[] = '用时 耗时 历时 时长 实际 办理天数 办结天数 响应时间'.split(
  ' ',
);

/** Results that pass, the lowest last: who asks for one counts those above it too. */
export const PASSING_GRADES: readonly (readonly string[])[] = [
  '优 优秀 优等 特优 A'.split(' '),
  '良 良好 优良 良等'.split(' '),
  '合格 达标 通过 符合 及格 复检合格 复查合格'.split(' '),
];

/** Results that fail, or are near it. */
export const FAILING_WORDS: readonly string[] = '不 未 超标 超限 差 劣 异常 需 欠 返工 整改'.split(' ');

/** Answers of who was asked nothing or was not reached. */
export const UNASKED_ANSWERS: readonly string[] =
  '未评价 未评 未回访 未联系上 未接通 无人接听 未反馈 未参评 拒答 无法联系 待评价 默认 弃权 空号 停机'.split(
    ' ',
  );

/** In a heading: as it was before, not as it is now. */
export const FORMER_WORDS: readonly string[] =
  '上次 上年 上期 上季 去年 原 前次 改造前 治理前 整改前 期初'.split(' ');
/** In a heading: when, which says nothing of what. */
export const MOMENT_WORDS: readonly string[] =
  '年末 年底 期末 年度 本次 本期 最近 最新 最终 最后 现 当前 目前 情况 结果 状态 状况 结论 评定 等级 等次 判定 类别 意见'.split(
    ' ',
  );

/** In the heading of a number of which a part has the result: 100 % of a rate. */
export const RATE_WHOLE_WORDS: readonly string[] =
  '计划 应 目标 任务 发现 约定 规定 预计 要求 合同 受理 收到 接到 接收 登记 排查 检查 抽检 检测 监测 检验 抽样 样品 总 合计 全部 可收集'.split(
    ' ',
  );
