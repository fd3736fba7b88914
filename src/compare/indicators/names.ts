import { fold, normalise, rememberText } from '../../text';

/**
 * What stands in brackets behind a name and belongs to the template or the value, not to the name: (≥**人), (100%), (50分),
 * (万元), (XX个).
 */
const VALUE_IN_BRACKETS =
  /[([（【][^()（）[\]【】]*(?:\*|[≥≤<>=＞＜]|x{2,}|\d)[^()（）[\]【】]*[)\]）】]|[([（](?:[个人次家户项件份批期名台套所篇%元场亩公里天]|万元|平方米|人次|场次|户次)[)\]）]/gi;

const MARKS = /^[*★☆▲△●◆◇■□#※]+|[*★☆]+$/g;
const NOISE = /[\p{P}\p{S}的]+/gu;

/** A value at the end of the name: 质量达标率100%, 资助贫困生120人. */
const NUMBERS = /[≥≤<>=]*\d+(?:\.\d+)?[%万亿]?/g;

/** An indicator's name as names are compared: without template marks, a value in brackets, punctuation and 的. */
export const plainName = rememberText((name: string): string => {
  const bare = fold(name).replace(VALUE_IN_BRACKETS, '').trim().replace(MARKS, '');
  const plain = normalise(bare).replace(NOISE, '');
  return plain === '' ? normalise(name).replace(NOISE, '') : plain;
});

/** The same without the numbers in it: 资助贫困生人 for 资助贫困生120人. */
export const withoutNumbers = rememberText((name: string): string => {
  const bare = fold(name).replace(VALUE_IN_BRACKETS, '').replace(NUMBERS, '');
  return normalise(bare).replace(NOISE, '');
});

/** The numbers in a name, as written: 1号线 and 2号线 are two things. */
export const numbersIn = rememberText((name: string): string =>
  (plainName(name).match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=期|号|标|类|级)/g) ?? []).join(','),
);

/** Words that say how something is counted or that it was done: with or without them a name means the same. */
const FILLERS =
  /全年度|本年度|年度|全年|本年|当年|完成|情况|数量|个数|次数|人数|户数|家数|场数|总数|总量|总额|金额|数|量|工作|开展|举办|组织|实施|进行|项目|指标|工程|任务|对/g;

/** What one of two names says and the other does not: character by character, whatever the order. */
export interface Difference {
  readonly left: string;
  readonly right: string;
}

/** What is left of two names when all that both say is taken away; words that add nothing are left out. */
export function difference(a: string, b: string): Difference {
  return { left: without(a, b), right: without(b, a) };
}

function without(text: string, other: string): string {
  const rest = new Map<string, number>();
  for (const char of other) rest.set(char, (rest.get(char) ?? 0) + 1);
  let left = '';
  for (const char of text) {
    const count = rest.get(char) ?? 0;
    if (count > 0) rest.set(char, count - 1);
    else left += char;
  }
  return left.replace(FILLERS, '');
}
