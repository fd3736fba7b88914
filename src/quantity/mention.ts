import type { Quantity } from './quantity';

/** A quantity in running text, with what it counts. */
export interface Mention {
  readonly quantity: Quantity;
  /** The noun phrase that is counted: 公众健康咨询义诊宣传活动 in 完成公众健康咨询义诊宣传活动9场次; "" when none is found. */
  readonly subject: string;
  /** The clause that it stands in, as written. */
  readonly clause: string;
  /** Where the quantity (operator, number and unit) begins in the text. */
  readonly start: number;
  /** Just behind its last character. */
  readonly end: number;
}
