import { withoutCode } from './codes';
import { normalise } from './normalise';

interface Value {
  readonly text: string;
}

/** Words at the end of a name that tell no other organisation. */
const TAIL = /(?:\((?:本级|机关)\)|本级|机关|\((?:汇总|盖章|公章)\))+$/;

/**
 * The value that names the same organisation or project: written alike, in part (厚街镇卫生健康局 of
 * 东莞市厚街镇卫生健康局), or shortened (西区卫健局). Undefined when none or more than one does.
 */
export function matchingValue(
  name: string,
  values: readonly Value[],
  what: 'organisation' | 'project',
): string | undefined {
  const own = clean(name);
  if (own.length < 2) return undefined;
  const ways = what === 'organisation' ? [sameName, sameEnd, shortOf] : [sameName, sameBeginning, sameEnd];
  for (const fits of ways) {
    const found = values.filter(({ text }) => fits(own, clean(text)));
    if (found.length > 0)
      return new Set(found.map(({ text }) => clean(text))).size === 1 ? found[0]!.text : undefined;
  }
  return undefined;
}

function clean(text: string): string {
  return normalise(withoutCode(text)).replace(TAIL, '');
}

function sameName(own: string, other: string): boolean {
  return own === other;
}

/** 东莞市厚街镇卫生健康局 ends with 厚街镇卫生健康局. */
function sameEnd(own: string, other: string): boolean {
  return Math.min(own.length, other.length) >= 4 && (own.endsWith(other) || other.endsWith(own));
}

/** 无偿献血 begins 无偿献血项目; an organisation that goes on is another one, as 卫生健康局疾控中心. */
function sameBeginning(own: string, other: string): boolean {
  return Math.min(own.length, other.length) >= 4 && (own.startsWith(other) || other.startsWith(own));
}

/** 西区卫健局 takes its characters in order from 攀枝花市西区卫生健康局 and ends as it does. */
function shortOf(own: string, other: string): boolean {
  if (other.length < 3 || other.length >= own.length || own.at(-1) !== other.at(-1)) return false;
  let at = 0;
  for (const character of own) if (character === other[at]) at++;
  return at === other.length;
}
