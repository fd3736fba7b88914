import type { Meaning, Phrases } from './phrase';

/** Labels of the parts below and beside the indicators. */
export const SECTION_LABELS = [
  {
    means: 'opinion',
    is: ['意见', '审核结果'],
    ends: ['{批复|审核|审查|审批|评审|主管部门|财政部门|财政局|业务股室|归口科室}…意见'],
  },
  {
    means: 'conclusion',
    is: ['其{他|它}{需要|需|应|应当|}说明{的|}{问题|事项|情况|}'],
    begins: ['结论'],
    ends: ['未完成原因分析'],
    has: [
      '评价结论',
      '自评结论',
      '存在{的|}{主要|}问题',
      '改进措施',
      '整改措施',
      '下一步{工作|改进}',
      '目标未完成原因',
      '结果应用',
      '有关建议',
    ],
  },
  {
    means: 'signature',
    is: [
      '{填表|填报|制表|经办|审核|复核}人',
      '{项目|部门|单位|财务|填报单位|}负责人',
      '分管领导',
      '联系人',
      '填报日期',
      '填表日期',
      '{单位|}盖章',
    ],
    begins: [
      '{填表|填报|制表|经办|审核|复核}人{(|:}',
      '{项目|部门|单位|财务|填报单位|}负责人{(|:}',
      '{分管领导|联系人|填报日期|填表日期|单位盖章|盖章}{(|:}',
    ],
  },
  { means: 'indicators', is: ['{年度|当年|全年|}绩效指标{完成情况|}{#|}'] },
] as const satisfies readonly Meaning<string>[];

/** Labels of the head: whose table it is, what of, which year; `other` is known and plays no part in the check. */
export const HEAD_LABELS = [
  { means: 'reviewer', is: ['{批复|审核|评审|复核}{单位|部门|机关|机构}'] },
  { means: 'supervisor', is: ['{业务|}主管'], has: ['主管…{部门|单位}'] },
  {
    means: 'implementer',
    is: ['项目{实施|承担}{部门|主体}'],
    ends: ['{实施|执行|承担|建设|使用|项目}单位{名称|}'],
  },
  {
    means: 'organisation',
    is: [
      '{部门|单位|部门单位|预算部门|预算单位|填报单位|填报部门|编报单位|编报部门|申报单位|申报部门}{名称|}',
      '{自评单位|评价单位|一级预算单位|基层单位}{名称|}',
      '{下达|接收}…{地方|单位}',
    ],
  },
  {
    means: 'project',
    is: ['{项目|专项|专项资金|政策|政策项目|政策和项目|资金|转移支付|一级项目|二级项目}名称'],
  },
  {
    means: 'period',
    is: [
      '{项目|}{预算|评价|填报|绩效|监控|所属|}年度',
      '{项目|工程|}{建设|施工|服务|合同|履约|执行|实施}{工期|周期|期限|期|时间}',
      '{计划|项目|总|}工期',
    ],
    has: [
      '起止{时间|年限|日期}',
      '{实施|项目}{周期|期限|期}',
      '{实施|项目}年限',
      '{开始|完成}日期',
      '{开始|结束|终止}时间',
    ],
  },
  {
    means: 'other',
    is: [
      '下属…单位数',
      '…{负责人|联系人|联系}{及|}{联系|}{电话|方式|}',
      '…电话',
      '手机',
      '填报日期',
      '填表日期',
      '…{职责|职能|概况|概述|简介}',
      '项目{类别|属性|类型|性质|编码|代码|分类|级次|状态|内容|背景}',
      '资金{来源|用途|性质|类型}',
      '立项依据',
      '立项{必要性|情况}',
      '实施{方案|计划|内容}…',
      '…{处室|科室|股室}',
      '…{编码|代码}',
      '单位性质',
      '{单位|通讯|办公|}地址',
      '邮{编|政编码}',
      '编制{人数|数}',
      '在职人数',
      '部门联系人',
      '{评价|自评|绩效|考核|}{结果|}{等级|等次}',
      '财政审核评分',
      '项目实施内容…',
    ],
  },
] as const satisfies readonly Meaning<string>[];

/** How names of offices, institutions and firms end: what such a name stands beside says whose table it is. */
export const ORGANISATION_ENDINGS: Phrases = {
  ends: (
    '局 厅 部 委 委员会 管委会 政府 办公室 办事处 街道 中心 学院 大学 中学 小学 学校 幼儿园 医院 卫生院 保健院 研究所 研究院 ' +
    '检察院 法院 支队 大队 总队 联合会 协会 公司 集团 图书馆 博物馆 文化馆 档案馆 党校 工会 管理处 管理所 管理站 服务站 监测站'
  ).split(' '),
};

/** In the label of such a name: it is the office above, or the one that does the work; else it is the table's own. */
export const SUPERVISOR_WORDS: Phrases = { has: ['主管', '归口', '上级', '指导', '业务管理'] };
export const IMPLEMENTER_WORDS: Phrases = {
  has: ['承办', '实施', '执行', '使用', '用款', '建设', '承担', '责任', '组织'],
};
/** The office of finance gives the money, and the table is none of its own. */
export const FINANCE_WORDS: Phrases = { has: ['财政'] };
export const REVIEWER_WORDS: Phrases = { has: ['审核', '审批', '批复', '评审', '复核'] };

/** In a label: a name beside it is that of the project … */
export const PROJECT_WORDS: Phrases = { has: ['项目', '专项', '课题', '工程'] };

/** … unless the label asks for something else of it. */
export const NO_PROJECT_WORDS: Phrases = {
  has: [
    ...'类 型 性 属 码 号 期 金 款 人 数 况 容 介 标 级 位 地 址 据 由 度 要 绩 效 点 源 方'.split(' '),
    '负责',
  ],
};

/** In the label of a date: when the project begins, and when it is done. */
export const BEGIN_WORDS: Phrases = { has: ['开始', '开工', '起始'] };
export const DONE_BY_WORDS: Phrases = { has: ['结束', '终止', '完成', '完工', '竣工'] };

/** In a label: the box beside or behind it is for a stamp or a signature. */
export const STAMP_WORDS: Phrases = { has: ['盖章', '公章', '签章', '签字', '签名'] };

/** What parts of a table are called that are read by the labels inside them. */
export const PART_LABELS: Phrases = {
  is: [
    '{项目|部门|单位|}基本{信息|情况|概况}',
    '{预算|资金|项目资金|部门预算|经费}{整体|安排|执行|投入|使用|构成|}情况',
    '{项目|预算|年度|部门|}{资金|预算|经费}{构成|来源|}',
    '{收入|支出|资金}{来源|构成|结构|合计|}',
    '{其中|按预算批次划分|分批次资金}',
    '{年度|}{主要|重点|}{工作|}任务{完成情况|}',
    '{年度|}绩效{目标|指标|}{完成情况|}',
  ],
};

/** A label of the goals holds one of these … */
export const GOAL_WORDS: Phrases = { has: ['目标', '完成情况', '实际完成', '预期效果'] };

/** … none of these, and ends in none of these. */
export const NO_GOAL: Phrases = {
  has: ['指标', '任务', ':', '。', ';'],
  ends: ['原因', '问题', '措施', '结果应用', '意见', '说明'],
};

/** Labels of what was reached of the goals. */
export const GOALS_REACHED: Phrases = {
  has: ['实际完成', '{完成|实现|达成}情况'],
  ends: ['{完成|实现|达成}{程度|}', '执行情况'],
};

/** How the labels of goals themselves end. */
export const GOAL_ENDINGS: Phrases = {
  is: ['{年度|}目标情况'],
  ends: ['目标{#|}', '预期效果', '目标{内容|设定}'],
};

/** In a label of goals: they are for a term longer than the year. */
export const LONGER_GOALS: Phrases = {
  has: ['中期', '长期', '周期', '实施期', '滚动', '三年', '项目总目标', '规划期'],
};

/** Labels of goals that may be those of the whole part, above the labels of its columns. */
export const GOAL_PARTS: Phrases = { is: ['{当年|年度|}绩效目标{#|}'], ends: ['总体{绩效|}目标{#|}'] };

/** Headings of the list of tasks. */
export const TASK_HEADINGS = [
  {
    means: 'name',
    is: [
      '{任务|工作|重点工作|工作任务|项目|支出项目|任务项目|对应项目|}名称',
      '{年度|}{主要|重点}{工作|}任务{名称|}',
      '任务',
    ],
  },
  {
    means: 'content',
    is: ['内容', '{部门|单位|主要|}{职能|职责}'],
    has: ['{主要|实施|工作|任务}…内容', '任务描述'],
  },
  { means: 'amount', is: ['总额'], has: ['资金', '预算', '投入', '金额'] },
  {
    means: 'expected',
    is: ['{任务|工作}目标', '年度{目标|工作}任务'],
    has: ['预期…{目标|效果|成效|成果|产出}', '{达到|实现}{的|}{目标|效果}'],
    ends: ['绩效目标'],
  },
] as const satisfies readonly Meaning<string>[];

/** A label that is the name of a task without a heading: 任务一, 年度重点工作任务2. */
export const NUMBERED_TASK: Phrases = { is: ['{年度|}{重点|主要|}{工作|}任务#'] };

/** How the name of a category begins, of both official classifications and of older local ones … */
export const CATEGORY_STARTS: Phrases = {
  begins: [
    '{预期|项目|部门|实施|}{产出|效益|效果|成本|满意度|决策|管理|过程|投入|履职|运行|可持续|社会|经济|生态|数量|质量|时效}',
    '{预期|项目|}完成指标',
  ],
};

/** A category and nothing more, where a layout has it in place of names. */
export const BARE_CATEGORIES: Phrases = {
  is: ['{数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|满意度|服务对象满意度}{指标|}'],
};

/** … and how it ends. */
export const CATEGORY_ENDINGS: Phrases = {
  ends: [
    '指标',
    '决策',
    '管理',
    '产出',
    '效益',
    '效果',
    '过程',
    '投入',
    '满意度',
    '目标',
    '立项',
    '实施',
    '影响',
    '值',
  ],
};

/** A first level that stands on a line of its own. */
export const FIRST_LEVELS: Phrases = { is: ['{预期|项目|}{产出|效益|效果|成本|满意度}{指标|目标|}'] };

/** The execution of the budget, written in place of a category. */
export const EXECUTION_LABELS: Phrases = { has: ['执行率', '支出进度', '执行进度'] };

/** How the name of a list or another table ends: 支付明细, 人员名单. */
export const LIST_ENDINGS: Phrases = { ends: ['表', '明细', '台账', '清单', '名单', '名册'] };
