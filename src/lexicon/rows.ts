import type { Phrases } from './phrase';

/** What rows that are sums of others are called in any table; what is said in front (产出指标小计) says of what. */
export const SUBTOTAL_WORDS = ['小计', '分计', '页计'] as const;

/** What the sum of everything is called; in the middle of a table it is the sum of a part. */
export const TOTAL_WORDS = ['合计', '总计', '共计', '总和', '累计', '汇总'] as const;

/** What the sum of the scores is called: 总分 is said of nothing else. */
export const SCORE_TOTALS: Phrases = {
  is: ['…总{得|评|}分', '…{自评|综合|评价|总体|最终}{得分|评分|分数}'],
};

/** What may stand in front of 小计 or 合计 without naming anything of its own: 各项合计, 本页小计, 分值合计. */
export const SUM_SCOPES = [
  '各项',
  '各项指标',
  '以上',
  '以上各项',
  '上述',
  '本页',
  '本表',
  '本项',
  '本类',
  '全部',
  '全表',
  '指标',
  '三级指标',
  '绩效指标',
  '分值',
  '权重',
  '分数',
  '得分',
  '评分',
  '分值得分',
  '金额',
  '资金',
  '预算',
  '人数',
  '数量',
] as const;

/** Rows at the break of a page that repeat the sum so far; they count nowhere. */
export const CARRIED: Phrases = {
  is: [
    '{承|接|续|转}{前|上}{一|}页{小计|合计|累计|}',
    '{过|转|接|承|续}{次|下|后}{一|}页{小计|合计|累计|}',
    '{前|上}{一|}页{小计|合计|累计|转来|结转|承转}',
  ],
};

/** How a row begins that is a part of the row above. */
export const PART_WORDS: Phrases = { begins: ['其中'] };

/** Footers that a printed page leaves between the rows. */
export const PAGE_FOOTERS: Phrases = {
  is: [
    '第#页',
    '第#页{,|、|/|}共#页',
    '共#页{,|、|/|}第#页',
    '{见|转|接}下页',
    '{续表|续上表|续前表|接上表|下接}',
  ],
};

/** How remarks below or between the rows begin. */
export const NOTE_WORDS: Phrases = {
  is: ['{说明|备注|注|填报说明|填表说明|注释|注意事项|其他说明}'],
  begins: ['{说明|备注|注|填报说明|填表说明|注释|注意事项|其他说明}{:|1|2|3|4|5|6|7|8|9}'],
};

/** How the row of the whole is called above or below its parts, without a word for a sum: 全县, 全镇. */
export const WHOLES: Phrases = {
  is: [
    '全{省|市|州|盟|县|区|旗|镇|乡|街道|村|社区|校|院|局|系统|部门|体|部}{小计|合计|总计|数|}',
    '{省|市|县|区|镇|乡}级合计',
  ],
};
