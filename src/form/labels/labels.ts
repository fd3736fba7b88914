import { PART_LABELS, patternOf } from '../../lexicon';
import { isNote, sumWord } from '../../table';
import { rememberFor } from '../../text';
import type { HeadRole, MoneyColumn, MoneyRole } from '../model/form';
import type { Label } from './label';
import type { Term, TermRoles } from '../template/template';

/** What a template says that a label is of one part; undefined when it says that the label is none of it. */
function givenRole<P extends keyof TermRoles>(term: Term, part: P): TermRoles[P] | undefined {
  return term.part === part ? ((term.role ?? undefined) as TermRoles[P] | undefined) : undefined;
}

/** Parts of a table other than its indicators, as their labels announce them. */
export type SectionRole =
  'goals' | 'tasks' | 'money' | 'indicators' | 'opinion' | 'conclusion' | 'total' | 'note' | 'signature';

const SECTIONS: ReadonlyArray<readonly [RegExp, SectionRole]> = [
  [
    /(?:批复|审核|审查|审批|评审|主管部门|财政部门|财政局|业务股室|归口科室).*意见$|^(?:意见|审核结果)$/,
    'opinion',
  ],
  [
    /评价结论|自评结论|^结论|存在(?:的)?(?:主要)?问题|改进措施|整改措施|下一步(?:工作|改进)|目标未完成原因|未完成原因分析$|结果应用|有关建议|^其他需要?说明的(?:问题|事项)?$/,
    'conclusion',
  ],
  [
    /^(?:填表人|填报人|制表人|经办人|审核人|复核人|负责人|项目负责人|部门负责人|单位负责人|财务负责人|分管领导|联系人|填报日期|填表日期|填报单位负责人|单位盖章|盖章)(?:$|\(|[:：])/,
    'signature',
  ],
  [/^(?:年度|当年|全年)?绩效指标(?:完成情况)?\d?$/, 'indicators'],
];

/** Reads the label of a part; undefined when it is none. */
export const sectionRole = rememberFor((label: Label): SectionRole | undefined => {
  if (label.given || label.full === '' || label.full.length > 40) return undefined;
  if (sumWord(label)?.bare) return 'total';
  return SECTIONS.find(([words]) => words.test(label.plain))?.[1] ?? (isNote(label) ? 'note' : undefined);
});

const HEAD: ReadonlyArray<readonly [RegExp, HeadRole]> = [
  [/^(?:批复|审核|评审|复核)(?:单位|部门|机关|机构)$/, 'reviewer'],
  [/主管(?:部门|单位)|^(?:业务)?主管$/, 'supervisor'],
  [/(?:实施|执行|承担|建设|使用|项目)单位(?:名称)?$|^项目(?:实施|承担)(?:部门|主体)$/, 'implementer'],
  [
    /^(?:部门|单位|部门单位|预算部门|预算单位|填报单位|填报部门|编报单位|编报部门|申报单位|申报部门|自评单位|评价单位|一级预算单位|基层单位)(?:名称)?$/,
    'organisation',
  ],
  [/^(?:项目|专项|专项资金|政策|政策和?项目|资金|转移支付|一级项目|二级项目)名称$/, 'project'],
  [
    /^(?:项目)?(?:预算|评价|填报|绩效|监控|所属)?年度$|起止(?:时间|年限|日期)|实施(?:周期|期限|期|年限)|项目(?:周期|期限|期|年限)|开始日期|完成日期|(?:开始|结束|终止)时间/,
    'period',
  ],
  [
    /^(?:下属.*单位数|.*(?:负责人|联系人|联系)(?:及)?(?:联系)?(?:电话|方式)?|.*(?:联系)?电话|手机|填报日期|填表日期|.*(?:职责|职能|概况|概述|简介)|项目(?:类别|属性|类型|性质|编码|代码|分类|级次|状态|内容|背景)|资金(?:来源|用途|性质|类型)|立项依据|立项(?:必要性|情况)|实施(?:方案|计划|内容).*|.*处室|.*科室|.*股室|.*(?:编码|代码)|单位(?:性质|地址)|编制(?:人数|数)|在职人数|部门联系人|评价等级|自评等级|等级|财政审核评分|项目实施内容.*)$/,
    'other',
  ],
];

/** Reads a label of the head; undefined when it is none. */
export const headRole = rememberFor((label: Label): HeadRole | undefined => {
  if (label.given) return givenRole(label.given, 'head');
  if (label.plain === '' || label.full.length > 30) return undefined;
  return HEAD.find(([words]) => words.test(label.plain))?.[1];
});

const MONEY_ROLES: ReadonlyArray<readonly [RegExp, MoneyRole]> = [
  [/中期.*(?:预算|资金)|项目总投资|总投资/, 'medium-term'],
  [/(?:收入|来源)(?:合计|总计|总额)/, 'income-total'],
  [/^部门预算支出$/, 'department-expenditure'],
  [/基本支出/, 'basic-expenditure'],
  [/^其他事业发展性支出/, 'other-development'],
  [/事业发展性支出/, 'development-expenditure'],
  [/财政专项资金|^专项资金$/, 'special-funds'],
  [/财政专户/, 'special-account'],
  [/结转|结余/, 'carry-over'],
  [/其他(?:资金|收入|来源)|其它资金|社会资金|自筹/, 'other'],
  [/(?:中央|省|上级|市级以上).*(?:补助|资金|转移支付)/, 'upper-level'],
  [
    /(?:县|市|区|镇|乡|本|地方)级.*(?:资金|财政|配套|补助)|^(?:本级|地方)(?:财政)?(?:资金|配套|财力)/,
    'local',
  ],
  [/财政(?:拨款|资金|性资金|预算资金|补助|安排)|一般公共预算|^政府性基金|财政预算/, 'fiscal'],
  [/^(?:单位|自有|事业单位经营)?(?:自有|单位)资金$/, 'own-funds'],
  [/项目支出/, 'project-expenditure'],
  [/^支出合计$/, 'total'],
  [
    /(?:资金|预算|支出|投资|金额|财政资金)(?:申请)?(?:总额|合计|总量|总计|总数)|^(?:总额|合计|资金总计|总计|小计|本年度?申请.*资金|年度预算申请|预算总金额)$/,
    'total',
  ],
];

/** How labels of sums end; prose that speaks of money ends otherwise. */
const SUM_END =
  /(?:资金|拨款|补助|支付|支出|合计|总额|总计|总量|总数|小计|收入|来源|结转|结余|安排|预算|基金|投资|配套|财力|自筹|申请|金额)$/;

/** Which sum of money a label names; undefined when it names none. 其中： in front does not count. */
export const moneyRole = rememberFor((label: Label): MoneyRole | undefined => {
  if (label.given) return givenRole(label.given, 'money');
  if (label.full.length > 30) return undefined;
  const plain = label.plain.replace(/^其中[:：]?/, '').replace(/[:：].*$/, '');
  if (plain === '' || plain.length > 16 || /\d{2}/.test(plain)) return undefined;
  if (!SUM_END.test(plain)) return undefined;
  if (/年度.*(?:财政资金总额|资金总额)/.test(plain)) return 'total';
  return MONEY_ROLES.find(([words]) => words.test(plain))?.[1];
});

const MONEY_COLUMNS: ReadonlyArray<readonly [RegExp, MoneyColumn]> = [
  [/原因|说明|备注/, 'reason'],
  [/得分|评分/, 'score'],
  [/权重|分值|满分/, 'weight'],
  [/执行率|支出率|支付率|支付进度|预算完成率/, 'rate'],
  [/预计/, 'forecast'],
  [/(?:执行|支出|实际支付|支付|使用|到位)(?:数|金额|情况|资金|总?额)|实际支出|已支付|实际使用/, 'executed'],
  [/年初|期初/, 'initial'],
  [/调整|全年预算|年度预算|预算数|^预算总额|预算安排|预算金额|计划数|本年预算|下达/, 'budget'],
  [/^金额|^资金$|^金额合计/, 'amount'],
];

/** Which column of the money block a heading names; undefined when none. */
export const moneyColumn = rememberFor((label: Label): MoneyColumn | undefined => {
  if (label.given) return givenRole(label.given, 'money-column');
  if (
    label.plain === '' ||
    label.full.length > 30 ||
    /预算执行$|(?:预算执行|资金|整体|安排)情况$/.test(label.plain)
  )
    return undefined;
  return MONEY_COLUMNS.find(([words]) => words.test(label.plain))?.[1];
});

/** What a label of the goals part announces. */
export type GoalRole = 'annual' | 'adjusted' | 'medium-term' | 'completed' | 'section';

/** Reads a label of the goals part; undefined when it is none. */
export const goalRole = rememberFor((label: Label): GoalRole | undefined => {
  if (label.given) return givenRole(label.given, 'goal');
  const { plain, full } = label;
  if (plain === '' || full.length > 34 || /指标|任务|[:：。；]/.test(plain)) return undefined;
  if (!/目标|完成情况|实际完成|预期效果/.test(plain)) return undefined;
  if (/(?:原因|问题|措施|结果应用|意见|说明)$/.test(plain)) return undefined;
  if (/(?:完成|实现|达成)(?:情况|程度)?$|实际完成|实现情况|执行情况$/.test(plain)) return 'completed';
  if (
    !/目标(?:\d{1,2}|[一二三四五六七八九十]{1,2})?$|预期效果$|目标内容$|目标设定$|^(?:年度)?目标情况$/.test(
      plain,
    )
  )
    return undefined;
  if (/中期|长期|周期|实施期|滚动|三年|项目总目标|规划期/.test(full)) return 'medium-term';
  if (/调整/.test(full)) return 'adjusted';
  return /总体(?:绩效)?目标\d?$|^绩效目标\d?$|^(?:当年|年度)绩效目标\d?$/.test(plain) ? 'section' : 'annual';
});

/** Columns of the list of tasks. */
export type TaskColumn = 'name' | 'content' | 'amount' | 'expected';

const TASK_COLUMNS: ReadonlyArray<readonly [RegExp, TaskColumn]> = [
  [
    /^(?:任务|工作|重点工作|重点任务|工作任务|项目|任务项目)?名称$|^(?:年度)?(?:主要|重点)(?:工作)?任务(?:名称)?$|^任务$/,
    'name',
  ],
  [/(?:主要|实施|工作|任务).*内容|^内容$|任务描述/, 'content'],
  [/(?:资金|预算|投入|金额).*(?:金额|资金|总额)?$|^总额$/, 'amount'],
  [
    /预期.*(?:目标|效果|成效|成果|产出)|(?:达到|实现)的?(?:目标|效果)|^(?:任务|工作)目标$|绩效目标$/,
    'expected',
  ],
];

/** Which column of the list of tasks a heading names; undefined when none. */
export const taskColumn = rememberFor((label: Label): TaskColumn | undefined => {
  if (label.given || label.plain === '' || label.full.length > 24) return undefined;
  return TASK_COLUMNS.find(([words]) => words.test(label.plain))?.[1];
});

/** Whether a label stands for any part of a table, so that it cannot be the value of its neighbour. */
export function isAnyLabel(label: Label): boolean {
  return (
    headRole(label) !== undefined ||
    sectionRole(label) !== undefined ||
    moneyRole(label) !== undefined ||
    goalRole(label) !== undefined
  );
}

const PART_LABEL = patternOf(PART_LABELS);

/** Whether a label names a part of a table that is read by its own labels: 基本信息, 支出构成, 收入来源. */
export const isPartLabel = rememberFor(({ plain }: Label): boolean => PART_LABEL.test(plain));

/** Categories of both official taxonomies and of older local ones. */
export function isCategory(label: Label): boolean {
  return (
    /^(?:预期|项目|部门)?(?:产出|效益|效果|成本|满意度|决策|管理|过程|投入|履职|运行|可持续|社会|经济|生态|数量|质量|时效)[^。；,，]{0,14}$/.test(
      label.plain,
    ) && /(?:指标|决策|管理|产出|效益|效果|过程|投入|满意度|目标|立项|实施|影响)$/.test(label.plain)
  );
}

/** Whether a text is the name of a list or another table: 支付明细, 人员名单. */
export function isListTitle(label: Label): boolean {
  return label.full.length <= 30 && /(?:表|明细|台账|清单|名单|名册)$/.test(label.plain);
}
