/** Headings of codes that tell things apart: nothing to add up. */
export const CODE_HEADINGS: readonly string[] =
  '编号 编码 代码 证号 证件 身份证 学号 学籍 工号 卡号 账号 帐号 车牌 合同号 凭证号 单号 文号 号码'.split(
    ' ',
  );

/** Headings of columns that number the rows. */
export const SERIAL_HEADINGS: readonly string[] = '序号 序 行号 no no. № #'.split(' ');

/** Words in the headings of dates. */
export const DATE_HEADINGS: readonly string[] = '日期 时间 年月 月份 日子 date'.split(' ');

/** Words in the headings of numbers that say something of one row and mean nothing when they are added. */
export const NO_SUM_HEADINGS: readonly string[] = (
  '单价 均价 定价 标准 得分 评分 分数 成绩 打分 年龄 电话 手机 邮编 人均 平均 户均 比例 身高 体重 温度 血压 排名 名次 ' +
  '年级 学期 余额 结余 累计 税率'
).split(' ');

/** Words in the headings of sums of money. */
export const MONEY_HEADINGS: readonly string[] =
  '借方 贷方 价税 金额 经费 资金 支出 支付 费用 款项 补助 补贴 成本 预算 发放额 拨付 收入 工资 奖金 救助金 价款 付款 报销 投入'.split(
    ' ',
  );

/** What the heading of a sum of money ends with. */
export const MONEY_HEADING_ENDS: readonly string[] = '费 额 款 金 元'.split(' ');

/** What the heading of something that is counted or measured ends with. */
export const COUNT_HEADING_ENDS: readonly string[] =
  '数 量 次 场 人 户 家 个 件 份 所 辆 里程 面积 长度 课时 天 吨 公里 亩 册 套 台 例'.split(' ');

/** Headings that end like a unit and name none: 频次, 单位, 班级. */
export const NO_UNIT_HEADING_ENDS: readonly string[] = (
  '批次 频次 层次 档次 名次 月 年 日 日期 单位 机构 部分 编号 姓名 方 组 级 面 路 口 分类 种类 项目 条件 事项 部门 房间 期间 ' +
  '时间 地点 备注 字 款 对象 专家 国家 商家 厂家 客户 账户 农户 配套 外套 成套'
).split(' ');

/** Headings of the column that tells for each row in which unit its numbers are. */
export const UNIT_HEADINGS: readonly string[] =
  '单位 计量单位 度量单位 数量单位 规格单位 计算单位 指标单位'.split(' ');

/** Headings of names of persons whose row it is. */
export const PERSON_HEADINGS: readonly string[] = (
  '姓名 学员姓名 老人姓名 患者姓名 学生姓名 户主姓名 户主 对象姓名 人员姓名 申请人 服务对象 受助人 领取人 参会人员 参训人员 ' +
  '培训人员 学员 残疾人姓名 职工姓名 名字'
).split(' ');

/** What a list of persons is called. */
export const ROSTER_TITLES: readonly string[] = '花名册 名册 名单 人员表 学员表 发放表 台账名册'.split(' ');

/** What a book is called in which persons sign that they came. */
export const ATTENDANCE_TITLES: readonly string[] = '签到 到会 出勤 考勤 点名'.split(' ');
/** Headings of the signature in it. */
export const ATTENDANCE_HEADINGS: readonly string[] = '签名 签字 签到 出勤 到会 到课 考勤'.split(' ');

/** Headings of what tools for questionnaires write beside the answers. */
export const QUESTIONNAIRE_HEADINGS: readonly string[] =
  '提交答卷时间 提交时间 答题时间 所用时间 答题时长 来源详情 来自ip 答卷编号 答题序号'.split(' ');

/** In the question that asks for everything at once. */
export const OVERALL_WORDS: readonly string[] = '总体 整体 综合 总的 总评 全面'.split(' ');

/** In front of 单位, 机构 or 部门: who did the thing of a row, not whose list it is. */
export const DOER_WORDS: readonly string[] = (
  '管理 服务 主办 承办 承担 承建 施工 监理 供应 供货 收款 协办 协助 参与 参加 参会 参训 培训 检测 检验 评估 设计 受检 被检 ' +
  '合作 配合 主讲 接收 接诊 签约 管护 养护 运营 运行 维护 中标 代建 受助 受益 用人 工作 就业 对方 组织 定点 医疗 办学 发证'
).split(' ');
