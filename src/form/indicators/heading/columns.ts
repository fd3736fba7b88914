import { rememberFor } from '../../../text';
import type { IndicatorColumn } from '../../model/form';
import type { Label } from '../../labels/label';

/** What a heading of the indicator table says. `other`: a column that is known to be none of ours. */
export interface HeadingRole {
  readonly column: IndicatorColumn | 'other';
  readonly confidence: number;
  /** A template says so. */
  readonly given?: boolean;
}

/**
 * Headings by the words they are made of, the more special before the more general: 得分系数 before 得分,
 * 未完成原因 before 完成. Tested on the heading without brackets.
 */
const HEADINGS: ReadonlyArray<readonly [RegExp, HeadingRole['column'], number]> = [
  [/^(?:序号|编号|编码|指标编码|指标编号|行次|项次|№|no\.?)$/i, 'other', 1],
  [/^[一1]级(?:指标)?[及和与、/](?:分值|权重|满分)/, 'level1', 1],
  [/^[二2]级(?:指标)?[及和与、/](?:分值|权重|满分)/, 'level2', 1],
  [/^[三四34]级(?:指标)?[及和与、/](?:分值|权重|满分)/, 'name', 1],
  [/可能性/, 'likelihood', 0.95],
  [/得分系数|得分率|评分系数|赋分系数/, 'scoreRate', 0.95],
  [/(?:评|扣|赋|计|打|得)分(?:标准|规则|办法|方法|细则|依据|说明)|评价标准|考核标准/, 'criteria', 0.95],
  [/^扣分$|扣分值|加分/, 'other', 0.9],
  [/偏差(?:率|度|值|程度|幅度)/, 'other', 0.9],
  [/原因|偏差|未完成|改进措施|整改措施|差异说明|扣分说明/, 'reason', 0.95],
  [/完成率|完成比|完成程度|完成度|实现程度|达成率|达成度/, 'completionRate', 0.9],
  [/预计/, 'forecast', 0.9],
  [/核心/, 'core', 0.9],
  [/(?:财政|复核|审核|评审|抽查|专家|主管部门|第三方).*(?:得分|评分|打分|分值)/, 'other', 0.9],
  [/(?:得分|评分|打分|自评分|评分值|自评分值|实得分|评价分)$/, 'score', 0.95],
  [/分值|权重|权值|满分|标准分|参考分|^分数$/, 'weight', 0.95],
  [/^(?:绩效)?(?:计量|度量|指标|指标值|数值|数量)?单位$/, 'unit', 0.95],
  [
    /性质|值类型|指标类型|指标属性|计算符号|运算符|比较符|操作符|关系符|逻辑符|^符号$|定量.?定性|指标方向/,
    'operator',
    0.9,
  ],
  [/指标(?:解释|说明|定义|内涵|描述|释义|值说明)|计算公式|计算方法/, 'definition', 0.9],
  [/^一级|^1级/, 'level1', 1],
  [/^二级|^2级/, 'level2', 1],
  [/^[三四]级|^[34]级/, 'name', 1],
  [/^指标(?:类别|分类|大类)$/, 'level1', 0.6],
  [/上年|往年|历史|前年|去年|近三年/, 'other', 0.8],
  [/(?:时限|时间|进度)$/, 'other', 0.5],
  [/^(?:预期|计划|拟|当年预期|本年预期).*(?:值|水平|数|实现|完成)$/, 'target', 0.9],
  [
    /实际|(?:完成|实现|达成)(?:值|情况|指标值|指标|数|结果|水平|情况说明)?$|执行(?:值|情况|数)$|^实绩/,
    'actual',
    0.9,
  ],
  [/(?:指标|目标|标准|计划|预期|设定|绩效|考核)(?:值|水平|数值)/, 'target', 0.95],
  [
    /^(?:年度|本年度|本年|当年|全年|年初|绩效|预期|年度绩效|实施周期|中期|长期|总体)?(?:目标|预期|计划|标准)$/,
    'target',
    0.7,
  ],
  [/^(?:年度|本年度|当年|全年|年初|调整|实施周期|中期|长期)指标$/, 'target', 0.7],
  [/^指标名称$/, 'name', 0.95],
  [/^(?:绩效|具体|明细|考核|评价|考评)指标(?:名称|内容)?$|^指标内容$|^指标项目?$/, 'name', 0.8],
  [/^指标$/, 'name', 0.6],
  [/^(?:备注|说明|佐证|数据来源|取数|资料来源|证明材料)/, 'remark', 0.8],
];

/** Reads one heading by itself; undefined when its words are none of the lexicon's. */
export const headingRole = rememberFor((label: Label): HeadingRole | undefined => {
  if (label.plain === '' || label.full.length > 40) return undefined;
  const bracketed = headingOf(label.full);
  let found = headingOf(label.plain) ?? bracketed;
  // 备注（未完成原因）: what the brackets ask for is what stands there.
  if (found?.column === 'remark' && bracketed?.column === 'reason') found = bracketed;
  return found;
});

function headingOf(text: string): HeadingRole | undefined {
  const found = HEADINGS.find(([words]) => words.test(text));
  return found && { column: found[1], confidence: found[2] };
}

/**
 * Reads a heading under its group headings: 年度 under 指标值 is a target, 数值 under 年度指标值 too.
 * The heading itself weighs more than its groups.
 */
export function headingUnder(groups: readonly Label[], leaf: Label): HeadingRole | undefined {
  const own = headingRole(leaf);
  if (own || groups.length === 0) return own;
  const plain = [...groups, leaf].map((label) => label.plain).join('');
  const joined = headingRole({ full: plain, plain }) ?? headingRole(groups.at(-1)!);
  return joined && { ...joined, confidence: joined.confidence * 0.8 };
}

/** Whether a target column is for a longer or an earlier term than the year at stake. */
export function isPeriodTarget(leaf: Label, groups: readonly Label[]): boolean {
  const longer = /实施周期|实施期|周期|中期|中长期|长期|三年|滚动|规划期|项目期|总体/;
  const yearly = /年度|当年|本年|全年|年初/;
  if (longer.test(leaf.full)) return true;
  return !yearly.test(leaf.full) && groups.some((group) => longer.test(group.full));
}

/** Whether a target column holds values as adjusted during the year. */
export function isAdjusted(leaf: Label): boolean {
  return /调整/.test(leaf.full);
}
