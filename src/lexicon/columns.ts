import type { Meaning, Phrases } from './phrase';

/**
 * Headings of the indicator table, the more special before the more general: 得分系数 before 得分, 未完成原因 before
 * 完成. Held against the heading without brackets. `other` is a column that is known to be none of ours; `surety` is how
 * sure the words alone make it, from 0 to 1.
 */
export const INDICATOR_HEADINGS = [
  {
    means: 'other',
    surety: 1,
    is: ['序号', '编号', '编码', '指标编码', '指标编号', '行次', '项次', '№', 'No', 'No.'],
  },
  { means: 'level1', surety: 1, begins: ['{一|1}级{指标|}{及|和|与|、|/}{分值|权重|满分}'] },
  { means: 'level2', surety: 1, begins: ['{二|2}级{指标|}{及|和|与|、|/}{分值|权重|满分}'] },
  { means: 'name', surety: 1, begins: ['{三|四|3|4}级{指标|}{及|和|与|、|/}{分值|权重|满分}'] },
  { means: 'likelihood', surety: 0.95, has: ['可能性'] },
  { means: 'scoreRate', surety: 0.95, has: ['得分系数', '得分率', '评分系数', '赋分系数'] },
  {
    means: 'criteria',
    surety: 0.95,
    has: ['{评|扣|赋|计|打|得}分{标准|规则|办法|方法|细则|依据|说明}', '评价标准', '考核标准'],
  },
  {
    means: 'other',
    surety: 0.95,
    ends: ['{指标|目标|标准|}{值|}{确定|设定|测算|制定|设置|来源}{依据|标准|说明}'],
  },
  { means: 'other', surety: 0.9, is: ['扣分'], has: ['扣分值', '加分'] },
  { means: 'other', surety: 0.9, has: ['偏差{率|度|值|程度|幅度}'] },
  {
    means: 'reason',
    surety: 0.95,
    has: ['原因', '偏差', '未完成', '改进措施', '整改措施', '差异'],
    ends: ['分析'],
  },
  { means: 'completionRate', surety: 0.9, has: ['完成{率|比|程度|度}', '实现程度', '达成{率|度}'] },
  { means: 'forecast', surety: 0.9, has: ['预计'] },
  { means: 'core', surety: 0.9, has: ['核心'] },
  {
    means: 'other',
    surety: 0.9,
    has: ['{财政|复核|审核|评审|抽查|专家|主管部门|第三方}…{得分|评分|打分|分值}'],
  },
  {
    means: 'score',
    surety: 0.95,
    ends: ['得分', '评分', '打分', '自评分', '评分值', '自评分值', '实得分', '评价分'],
  },
  {
    means: 'weight',
    surety: 0.95,
    is: ['分数'],
    has: ['分值', '权重', '权值', '满分', '标准分', '参考分'],
  },
  { means: 'unit', surety: 0.95, is: ['{绩效|}{计量|度量|指标|指标值|数值|数量|}单位'] },
  {
    means: 'operator',
    surety: 0.9,
    is: ['符号'],
    has: [
      '性质',
      '值类型',
      '指标类型',
      '指标属性',
      '指标方向',
      '计算符号',
      '运算符',
      '比较符',
      '操作符',
      '关系符',
      '逻辑符',
      '定量{或|和|与|及|、|/|\\|-|}定性',
    ],
  },
  {
    means: 'definition',
    surety: 0.9,
    has: ['指标{解释|说明|定义|内涵|描述|释义|值说明}', '计算公式', '计算方法'],
  },
  { means: 'level1', surety: 1, begins: ['一级', '1级'] },
  { means: 'level2', surety: 1, begins: ['二级', '2级'] },
  { means: 'name', surety: 1, begins: ['{三|四|3|4}级'] },
  { means: 'level1', surety: 0.6, is: ['{绩效|}指标{类别|分类|大类}'] },
  { means: 'other', surety: 0.8, has: ['上年', '往年', '历史', '前年', '去年', '近三年'] },
  { means: 'other', surety: 0.5, ends: ['时限', '时间', '进度'] },
  {
    means: 'target',
    surety: 0.9,
    is: ['{预期|计划|拟|当年预期|本年预期}…{值|水平|数|实现|完成}'],
  },
  {
    means: 'actual',
    surety: 0.9,
    has: ['实际'],
    ends: ['{完成|实现|达成}{值|情况|指标值|指标|数|结果|水平|情况说明|}', '执行{值|情况|数}'],
    begins: ['实绩'],
  },
  {
    means: 'target',
    surety: 0.95,
    has: ['{指标|目标|标准|计划|预期|设定|绩效|考核}{值|水平|数值}'],
  },
  {
    means: 'target',
    surety: 0.7,
    is: [
      '{年度|本年度|本年|当年|全年|年初|预期|实施周期|中期|长期|总体|}{绩效|}{目标|预期|计划|标准}',
      '{年度|本年度|本年|当年|全年|年初}{数|数值|值}',
      '{年度|本年度|当年|全年|年初|调整|实施周期|中期|长期}指标',
    ],
  },
  { means: 'name', surety: 0.95, is: ['{指标|目标}名称'] },
  {
    means: 'name',
    surety: 0.8,
    is: ['{绩效|具体|明细|考核|评价|考评}指标{名称|内容|}', '指标内容', '指标项', '指标项目'],
  },
  { means: 'name', surety: 0.6, is: ['指标'] },
  {
    means: 'remark',
    surety: 0.8,
    begins: ['备注', '说明', '佐证', '数据来源', '取数', '资料来源', '证明材料'],
  },
] as const satisfies readonly Meaning<string>[];

/**
 * Headings below a standard of judgement: what the best grade asks for is the target, the others say from where on a lower
 * grade is given.
 */
export const GRADE_HEADINGS = [
  { means: 'target', is: ['优{秀|}{标准|}'] },
  { means: 'other', is: ['{良|中|差}{好|等|}{标准|}', '一般', '{及|不及|合|不合}格'] },
] as const satisfies readonly Meaning<string>[];

/** In a column's texts: they say how points are given or taken. */
export const CRITERIA_WORDS: Phrases = {
  has: ['{得|扣|记|计|加}…分', '得满分', '不得分', '{评分|扣分}标准', '酌情{扣|给}分'],
};

/** A row may hold the headings of an indicator table only where one of these stands. */
export const INDICATOR_WORDS: Phrases = { has: ['指标', '三级', '二级'] };

/** In headings of values and points; a row with several of them may head indicators that it calls otherwise. */
export const VALUE_WORDS: Phrases = { has: ['目标', '标准', '完成', '实际', '分', '权重', '值'] };

/** In a heading of the names, that points stand in the same box: 三级指标及分值. */
export const POINT_WORDS: Phrases = { has: ['分值', '权重'] };

/** In a heading, or in one above it: the value is for a term longer than the year. */
export const LONGER_TERMS: Phrases = {
  has: ['实施周期', '实施期', '周期', '中期', '中长期', '长期', '三年', '滚动', '规划期', '项目期', '总体'],
};

/** In a heading: the value is for the year. */
export const YEARLY_TERMS: Phrases = { has: ['年度', '当年', '本年', '全年', '年初'] };

/** In a heading or label: what stands there was changed during the year. */
export const ADJUSTED: Phrases = { has: ['调整'] };

/** In a column of signs: a word for the nature of an indicator, or a sign that binds a number. */
export const NATURE_WORDS = [
  { means: 'qualitative', has: ['定性'] },
  { means: 'quantitative', has: ['定量'] },
] as const satisfies readonly Meaning<string>[];
/** In a column of signs: whether more or less of it is better. */
export const POLARITY_WORDS: Phrases = {
  is: [
    '{正|反|负|逆|中}向{指标|}',
    '{正|反|负|逆}指标',
    '越{大|高|多|小|低|少}越{好|优}',
    '{极大|极小|适度|区间}型{指标|}',
  ],
};
export const OPERATOR_WORDS: Phrases = {
  has: '< > = ≤ ≥ 大于 小于 等于 不低于 不高于 不少于 不超过'.split(' '),
};

/** Where there is a fourth level it names the indicators, and the third is one of their categories. */
export const FOURTH_LEVEL: Phrases = { begins: ['{四|4}级'] };
export const THIRD_LEVEL: Phrases = { begins: ['{三|3}级'] };
