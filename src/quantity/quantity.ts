/** How a value is compared with what is reached; null when the text states no number. */
export type Operator = '>=' | '<=' | '>' | '<' | '=' | '~' | 'range';

/** What kind of datum a written value is (the catalogue of writings is test/quantity/numerals.ts). */
export type QuantityKind =
  | 'count' // 12场, ≥2次/学年
  | 'percent' // 95%, 九成以上, 全覆盖
  | 'money' // 4125.82万元
  | 'unit-cost' // 50元/人·天
  | 'date' // 2024年12月底前, 一季度
  | 'date-rule' // 每月5日前
  | 'duration' // 30分钟内, 10个工作日
  | 'measure' // 169公里, 2万㎡, 25TB
  | 'score' // ≥4.5分
  | 'ratio' // 48/48, 1:5.38
  | 'trend' // 下降, 较上年增长5%
  | 'level' // 达成预期指标, 良好, C级
  | 'reference' // 不超预算
  | 'composite' // 37人：其中在职15人，聘用22人
  | 'qualitative' // 符合相关规定
  | 'number' // a bare number whose unit nothing tells
  | 'doubtful' // readable in more than one way: 88100, 290%
  | 'placeholder' // ≥**人次, XX
  | 'blank'; // empty, 无, —, /

/**
 * A written value, read. Percentages are 95 with unit "%" whether the cell holds "95%" or 0.95 shown as 95%.
 * `value` is null whenever the text does not certainly state one number: a doubtful text is never a number.
 */
export interface Quantity {
  /** What is written, untouched. */
  readonly raw: string;
  readonly operator: Operator | null;
  /** In the written unit, 万 and 亿 before a counting unit multiplied out (1.1万人次 = 11000 人次; 万元 stays 万元). */
  readonly value: number | null;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly unit: string | null;
  readonly kind: QuantityKind;
  /** Parts of a composite (其中…) in the order written; for kind "doubtful", how the text could be read. */
  readonly parts?: readonly Quantity[];
  /** Direction of a trend word; `value` is then the size of the change. */
  readonly trend?: 'up' | 'down' | 'steady';
  /** For kind "level": 1 reached, 2 partly, 3 not (the three official levels), else undefined. */
  readonly level?: 1 | 2 | 3;
  /** For kind "date": last day of what is written, ISO. Without a year when none is written or known: "--12-31". */
  readonly date?: string;
}
