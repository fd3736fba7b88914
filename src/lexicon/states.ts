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

/** What a state says of a row that stands for nothing that was done: nothing happened, or it was taken back. */
export const NOT_DONE_STATES: readonly string[] = (
  '取消 删除 作废 无效 退回 撤销 撤回 驳回 未通过 未开展 未完成 未实施 未举办 未发放 未支付 未审核 待 计划 拟 暂停 ' +
  '中止 终止 筹备 预约 延期 改期 草稿 重复 失败 冲正 冲销 红冲 退票 退汇 退款 退库 退件 请假 缺席 缺勤 旷课 未到 未参加 ' +
  '未签到 未到检 未体检 失访 迁出 转出 未接通 无人接听 已去世 死亡 解约 到期 失效 注销 过期 退出 停发 停办 暂缓 测试 废标 流标 撤单 拒绝 不通过 退单 不予受理 不受理'
).split(' ');

/** States of rows that should not be there at all, or belong to others: they are no part of a rate either. */
export const VOID_STATES: readonly string[] = (
  '取消 作废 删除 无效 撤销 撤回 驳回 重复 测试 草稿 废标 流标 撤单 冲正 冲销 红冲 已退回 退单 不予受理 不受理 不属 未开班 未开课 停课 ' +
  '未举办 空号'
).split(' ');

/** States that only begin like one of {@link NOT_DONE_STATES}. */
export const NOT_NOT_DONE_STATES: readonly string[] = ['不待', '无计划'];

/** States of what was done: such rows count. Any text that begins with 已 and is no state above says so too. */
export const DONE_STATES: readonly string[] = (
  '成功 完成 完工 竣工 办结 结案 通过 正常 有效 合格 到账 到位 归档 签到 出席 到场 到会 参加 参训 开展 举办 实施 验收 交付 ' +
  '履约 生效 在册 在管 迟到 早退 支付 拨付 发放 审核 确认 缴清 结清 达标 办理完毕 ok'
).split(' ');

/** States of what is under way: whether such rows count depends on what is asked. */
export const OPEN_STATES: readonly string[] =
  '未启动 未开工 派单 接单 指派 转办 交办 签收 挂账 在建 在办 服务中 施工 进行 办理中 处理中 实施中 推进 审核中 审批中 申请中 核查中 受理 开工 启动 整改中 部分'.split(
    ' ',
  );

/** What a clause of a remark ends with that takes its row out: 本期取消, 已作废, 支付失败. */
export const REMARKS_NOT_DONE: readonly string[] =
  '取消 作废 删除 无效 失败 停办 不计 不计入 不参与评价 不参评 不参与统计 不纳入统计 不统计 重复 重复登记 退回 退票 冲正 失访 未接通 无人接听 拒绝 拒访'.split(
    ' ',
  );
/** What was not done, behind 未 or 没有, takes the row out too: 住院未体检, 本学期未发放. */
export const REMARKS_UNDONE: readonly string[] = (
  '完成 到 到检 到场 到会 检 体检 参检 参加 参训 参会 发放 支付 拨付 领取 开展 实施 举办 随访 巡查 服务 签到 受理 ' +
  '开工 种植 检测 抽检 检查 采样 监测 收 到账 成功'
).split(' ');
/** In a later clause of such a remark: then it was done all the same. */
export const REMARKS_DONE_AGAIN: readonly string[] = '成功 重发 补发 补办 补签 恢复 更正 重新'.split(' ');
/** In a remark that may take its row out, or only what comes after it: a person has to look. */
export const REMARKS_MAYBE: readonly string[] =
  '取消 作废 无效 重复 去世 死亡 终止 解除 停发 停保 注销 销号 退出 放弃 核减 迁出 不计'.split(' ');

/** In any text of a list of payments that say that no money went out, or that it came back and stayed. */
export const UNPAID_WORDS: readonly string[] =
  '不予 未支付 未付 未拨 未发 未核销 待支付 待付款 待拨付 待审批 尚未 退票,未 退回,未 退汇,未 退票未 退回未 未重发 未重付 未重新 未补发 支付失败 付款失败 作废'.split(
    ' ',
  );

/**
 * In what a row says beside what is asked: it should not be there at all, stands there twice, or was taken back. What says
 * so speaks against counting the row.
 */
export const AGAINST_ROW_WORDS: readonly string[] = (
  '重复 重录 重登 重报 同一 同户 同人 同车 合并 并入 另见 见前 见后 见上 见下 以前者 以后者 以前条 以后条 已在前 ' +
  '不计 不算 不纳入 不属 不予 不参与 不统计 剔除 扣除 作废 报废 误报 误录 误填 误登 误列 误付 误计 误发 误操作 错误 填错 打错 错账 错登 ' +
  '删 测试 演练 试用 取消 撤销 撤回 中止 流标 自费 赠送 无需 多付 多发 多记 多拨 冲多 ' +
  '退回 退款 退票 退货 退机 退车 退还 退订 退件 退库 收回 交回 追回 缴回 已拆除 拒绝'
).split(' ');
/** The same of what may only be how it went on, or how it began: the row may count all the same. */
export const MAYBE_AGAINST_ROW_WORDS: readonly string[] =
  '去世 死亡 终止 解除 停发 停保 注销 销号 退出 放弃 核减 迁出 转出 暂停 暂缓 改至 改期 顺延 延至 延期 调整至 待 不 未 没 无 否'.split(
    ' ',
  );

/** In the headings of columns of money that came back. */
export const GIVEN_BACK_HEADINGS: readonly string[] =
  '收回 退回 追回 扣回 扣减 核减 缴回 退款 返还 冲销 冲减 扣除 退还'.split(' ');

/** In the headings of columns that hold whatever somebody had to remark of a row. */
export const REMARK_HEADINGS: readonly string[] = '备注 说明 描述'.split(' ');

/** In the headings of columns that say how far the thing of a row has come. */
export const STATE_HEADINGS: readonly string[] = (
  '状态 进展 进度 办理 审核 执行情况 完成情况 实施情况 开展情况 发放结果 支付结果 拨付结果 付款结果 到账结果 交易结果 兑付结果 ' +
  '处理结果 发放情况 支付情况 拨付情况 到账情况 出勤 签到 签名 签字 到会 到课'
).split(' ');

/** Headings that only look like those: who works on it, when, in which way. */
export const NO_STATE_HEADINGS: readonly string[] =
  '人 人员 日期 时间 方式 科室 部门 单位 机构 意见 编号 天数 时限 期限 地点 环节'.split(' ');
