/** What the labels of the conclusions are about: 评价结论, 存在问题, 改进措施, 偏差原因. */
export const CONCLUSION_SIGNS: readonly string[] = '结论 问题 措施 原因'.split(' ');
/** Labels that a template numbers, left without words: 目标1：, 任务 2. */
export const NUMBERED_LABELS: readonly string[] = '目标 指标 任务 措施 问题'.split(' ');

/** How a form asks for something to be filled in: one of the first, perhaps one of the second, one of the third. */
export const ASKING: readonly string[] = '请 此处 在此'.split(' ');
export const ASKING_HOW: readonly string[] = '如实 简要 据实 逐项'.split(' ');
export const ASKED_FOR: readonly string[] = '填写 填报 填列 输入 描述 说明'.split(' ');
/** What a system prints on an exported table for whoever fills it. */
export const SYSTEM_HINTS: readonly string[] =
  '请不要修改 请勿修改 不能修改 不得修改 不可修改 请勿删除 不要删除 不能删除 请勿改动 表头行 为必填项 必填列 红色为必填 灰色数据 系统自动生成 自动带出 下拉选择 请下拉'.split(
    ' ',
  );
/** Titles of a form's own instructions. */
export const INSTRUCTION_TITLES: readonly string[] = '填写说明 填表说明 填报说明 填表要求'.split(' ');
/** Behind 需, 应当, 须, 应, and perhaps 单独: a form asks for an explanation. */
export const EXPLAIN: readonly string[] = '说明原因 说明理由'.split(' ');
/** Behind XX: what a template leaves open. */
export const LEFT_OPEN: readonly string[] = '年 项 单位 部门 个 人 元 % 万'.split(' ');

/** In the heading of a column of reasons, measures or remarks. */
export const NOTE_HEADINGS: readonly string[] = '原因 说明 措施 备注'.split(' ');
/** Headings of the columns of causes to be ticked, with 保障 or 原因 behind them or not. */
export const CAUSES: readonly string[] = '经费 制度 人员 硬件 硬件条件'.split(' ');

/** Head fields that tell what the project does. */
export const CONTENT_FIELDS: readonly string[] = '实施内容 主要内容 建设内容 工作内容'.split(' ');
/** How the name of a project ends in a title, and words of titles that name none: 2023年度省级专项资金项目. */
export const PROJECT_ENDS: readonly string[] = '项目 经费 资金 工程 补助 补贴 费用'.split(' ');
export const TITLE_FILLERS: readonly string[] = (
  '项目 经费 资金 工程 补助 补贴 费用 部门 单位 整体 预算 支出 财政 专项 中央 省级 市级 县级 区级 本级 自治区 转移支付 年度 政策 ' +
  '附件 附表 一般 重点 其他 所有 全部 对下 上级 省 市 县 区'
).split(' ');
/** In a title, and at its end: the kind of money, which pays for many projects. */
export const FUND_WORDS: readonly string[] = '债券 专项 国债 转移支付 彩票公益金 基金'.split(' ');
export const FUND_ENDS: readonly string[] = '资金 补助 补贴'.split(' ');
/** How the name of a unit ends that a title begins with: whatever stands up to there names no project. */
export const UNIT_ENDINGS_IN_TITLES: readonly string[] =
  '局 厅 委 委员会 中心 办 办公室 街道 镇 乡 院 所 站 馆 队 会 部门 单位 学校 大学 小学 中学 幼儿园 公司'.split(
    ' ',
  );
/** Head fields that state the year of the table. */
export const YEAR_FIELDS: readonly string[] = '年度 预算年度 所属年度 项目年度 绩效年度 填报年度 年份'.split(
  ' ',
);
