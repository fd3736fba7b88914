import { anyOf, NO_UNIT_HEADING_ENDS } from '../lexicon';
import { isKnownUnit, readUnit } from '../quantity';
import { fold } from '../text';
import { readSpan } from './cell-values';

const NO_UNIT_TAIL = new RegExp(`${anyOf(NO_UNIT_HEADING_ENDS)}$`);

/**
 * 支付金额(万元) → 万元, 参加人次 → 人次, 人数 → 人, and in brackets of a group over it: 支出(元)·省级 → 元; null when the heading
 * names no unit.
 */
export function headingUnit(heading: string): string | null {
  const parts = fold(heading).replace(/\s+/g, '').split('·');
  const last = parts.at(-1)!;
  // 一季度 is a time and no unit; a group over it may name one.
  const own = readSpan(last) === undefined ? (unitInBrackets(last) ?? unitAtEnd(last)) : null;
  if (own !== null) return own;
  if (parts.length < 2 || OTHER_MEASURE.test(last)) return null;
  const over = parts.slice(0, -1).reverse();
  const inBrackets = firstUnit(over, unitInBrackets);
  return (
    inBrackets ?? (IN_TIME.test(last) || readSpan(last) !== undefined ? firstUnit(over, unitAtEnd) : null)
  );
}

/** Headings that say when, and nothing of what. */
const IN_TIME =
  /^(?:本[月季年期]|当[月季年期]|上年|去年|同期)(?:数|止)?$|^(?:本年|全年|当年)?(?:累计|合计|小计)(?:数)?$|^(?:计划|实际|完成|目标)(?:数)?$/;
/** Parts of a group that are measured otherwise than the group. */
const OTHER_MEASURE = /率|比例|占比|比重|增幅|增长|同比|日期|时间|名称|方式|单价|备注/;

function firstUnit(parts: readonly string[], read: (part: string) => string | null): string | null {
  for (const part of parts) {
    const unit = read(part);
    if (unit !== null) return unit;
  }
  return null;
}

function unitInBrackets(text: string): string | null {
  for (const [, inside] of text.matchAll(/[([]([^()[\]]{1,8})[)\]]/g)) {
    const unit = readUnit(inside!.replace(/^(?:单位|计量单位):?/, '').replace(/^人民币/, ''));
    if (unit !== null && isKnownUnit(unit)) return unit;
  }
  return null;
}

function unitAtEnd(text: string): string | null {
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  for (let length = Math.min(3, bare.length); length > 0; length--) {
    for (const tail of [bare.slice(-length), /数$/.test(bare) ? bare.slice(-length - 1, -1) : '']) {
      if (tail.length === length && isKnownUnit(tail) && !NO_UNIT_TAIL.test(bare)) return tail;
    }
  }
  return null;
}
