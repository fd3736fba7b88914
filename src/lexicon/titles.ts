import type { Meaning, Phrases } from './phrase';

/** Texts that speak of such tables without being one. */
export const NO_TITLES: Phrases = {
  is: ['附件{#|}{:|}'],
  has: (
    '目录 通知 检查报告 检查结果 填报说明 填表说明 指标库 台账 名单 通讯录 联系人 联系表 评价指标体系 考核办法 一览表 ' +
    '明细表 花名册 须知'
  ).split(' '),
};

/** A title speaks of performance … */
export const TITLE_SUBJECTS: Phrases = { has: ['绩效', '自评', '监控', '目标'] };

/** … and of public money or who spends it. */
export const TITLE_OBJECTS: Phrases = { has: ['绩效', '预算', '支出', '资金', '项目', '部门', '单位'] };

/** How titles end, year left out; what they are worth as titles. */
export const TITLE_ENDINGS = [
  { means: 'table', surety: 4, ends: ['表', '样表', '模板', '式样'] },
  { means: 'table', surety: 3, has: ['{申报|批复|自评|监控|目标|评价|备案|情况}表'] },
  { means: 'table', surety: 1, ends: ['申报', '批复', '自评', '监控', '目标', '情况'] },
] as const satisfies readonly Meaning<string>[];

/** A line above the title: 附件2, 附表一. */
export const ANNEX_LINES: Phrases = { is: ['附{件|表|}{#|}', '附{件|表|}#-#'] };

/** How a title ends that comes again on the next page. */
export const CONTINUED_TITLES: Phrases = { ends: ['{(|}续{表|}{#|}{)|}'] };

/** In the title of tables about persons, and of lists about tables, which use some of the same words. */
export const OTHER_TITLES: Phrases = {
  has: '员工 个人 岗位 教师 干部 职工绩效 薪 奖金 考核表 指标库 评价指标体系 检查报告 台账 名单 联系'.split(
    ' ',
  ),
};

/** In a title: a frame of the centre for transfer payments, which has neither points nor scores. */
export const TRANSFER_TITLES: Phrases = { has: ['转移支付', '区域绩效', '共同财政事权'] };

/** In a title: it is a table about performance. */
export const PERFORMANCE_TITLES: Phrases = { has: ['绩效'] };

/** In a title: it is a table of public money. */
export const MONEY_TITLES: Phrases = {
  has: ['支出', '预算', '资金', '项目', '部门', '单位', '财政', '整体'],
};

/** In a title: whether it is about a whole department or one project, the surest first. */
export const SCOPE_TITLES = [
  { means: 'department', has: ['整体'] },
  { means: 'project', has: ['项目', '专项', '转移支付', '政策'] },
] as const satisfies readonly Meaning<string>[];

/** The same, when nothing else tells it. */
export const OWNER_TITLES: Phrases = { has: ['部门', '单位'] };

/** In a title: before, during or after the year. */
export const STAGE_TITLES = {
  monitoring: { has: ['监控', '监测', '跟踪'] },
  'self-evaluation': { has: ['自评', '自我评价', '完成情况', '绩效评价'] },
  target: { has: ['目标', '申报', '批复'] },
} as const satisfies Readonly<Record<string, Phrases>>;

/** In a title: the table tells what was reached, in the year or in a part of it. */
export const EVALUATION_STAGES: Phrases = {
  has: [...STAGE_TITLES.monitoring.has, ...STAGE_TITLES['self-evaluation'].has],
};

/** In the heading of what was reached: it was reached in a part of the year. */
export const PART_OF_YEAR: Phrases = { has: ['半年', '季度'] };
