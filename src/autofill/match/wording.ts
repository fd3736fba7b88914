import { anyOf, GENERAL_BESIDE_OTHERS, GENERAL_WORDS, JOINING_WORDS } from '../../lexicon';
import { plainWords, rememberText } from '../../text';

export { plainWords } from '../../text';

/**
 * Words of an indicator's name that say nothing of what is counted: what is left is its subject. 新增, 累计 and the like
 * stay: they say that something else is meant.
 */
const SAYS_NOTHING =
  /全年度|年度内|本年度|当年度|年度|全年|本年|当年|(?:全年)?(?:组织|开展|完成|举办|开办|实施|进行|参与|参加|达到|实现)(?:完成|开展|实施)?|工作任务|工作|活动|任务|情况|数量|总数量|总数|总量|(?:场|次|人|个|家|户|项|件|份|批|期|名|台|套|所|篇|例|宗|起)(?:次)?数|(?:场|人|户|批|件|班|期)次|实际|各类|相关|有关|指标|金额|总额/g;

/** How rates and the like end; they say how it is measured. */
const MEASURE_END =
  /(?:满意度|满意率|完成率|覆盖率|达标率|合格率|及时率|率|(?:[场次人家户个项件批份期名台套所篇例宗起座处条册亩]|人次|场次|户次|件次|批次|家次|册次|趟次)?(?:数量|数)|批次|家次|趟次|量)$/;

/** What an indicator's name is about, without the words that every indicator has. */
export const subjectOf = rememberText((name: string): string =>
  plainWords(name).replace(MEASURE_END, '').replace(SAYS_NOTHING, ''),
);

/** Words that every project's name may have. */
export const EVERY_PROJECT = /补助|补贴|资金|专项|经费|项目|工作|建设|服务|运行|管理|保障|[\d年度]/g;

/** Pairs of neighbouring characters. */
export type Pairs = ReadonlySet<string>;

/** All pairs of several texts. */
export function pairsOf(texts: Iterable<string>): Pairs {
  const pairs = new Set<string>();
  for (const text of texts) for (const pair of pairsIn(text)) pairs.add(pair);
  return pairs;
}

/** The same of one text, remembered. */
export const pairsIn = rememberText((text: string): readonly string[] => {
  const plain = plainWords(text);
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
});

/**
 * How far a text is said in others, 0 to 1: the share of its characters that stand in a pair which they have too.
 * 视力监测 is said in 视力定期监测 as a whole; a text of one character is said nowhere.
 */
export function said(text: string, pairs: Pairs): number {
  const plain = plainWords(text);
  if (plain.length < 2) return 0;
  let known = 0;
  for (let at = 0; at < plain.length; at++)
    if (pairs.has(plain.slice(at - 1, at + 1)) || pairs.has(plain.slice(at, at + 2))) known++;
  return known / plain.length;
}

const GENERAL = new RegExp(anyOf(GENERAL_WORDS, JOINING_WORDS), 'g');
const BESIDE_OTHERS = new RegExp(anyOf(GENERAL_BESIDE_OTHERS), 'g');

/** The characters of a text that stand in one of these words. */
function placesOf(words: RegExp, text: string): Set<number> {
  return new Set(
    [...text.matchAll(words)].flatMap(({ index, 0: word }) =>
      Array.from({ length: word.length }, (_, at) => index + at),
    ),
  );
}

/** Less than so many characters beside general words say too little alone: 基本 of 基本支出. */
const LEAST_SPECIFIC = 3;

/**
 * How far others explain a text, 0 to 1, and the parts that they do not, for a person to look at. General words neither
 * help nor harm, unless there are no others.
 */
export function explained(
  text: string,
  pairs: Pairs,
): { readonly share: number; readonly missing: readonly string[] } {
  const plain = plainWords(text);
  if (plain.length < 2) return { share: 1, missing: [] };
  const always = placesOf(GENERAL, plain);
  const all = new Set([...always, ...placesOf(BESIDE_OTHERS, plain)]);
  const general = plain.length - all.size < LEAST_SPECIFIC ? always : all;
  const isAsked = (at: number) => general.size === plain.length || !general.has(at);
  const missing: string[] = [];
  let [asked, known] = [0, 0];
  let part = '';
  for (let at = 0; at <= plain.length; at++) {
    const counts = at < plain.length && isAsked(at);
    const isKnown = counts && (pairs.has(plain.slice(at - 1, at + 1)) || pairs.has(plain.slice(at, at + 2)));
    if (counts) asked++;
    if (isKnown) known++;
    if (counts && !isKnown) part += plain[at];
    else {
      if (part.length > 1) missing.push(part);
      part = '';
    }
  }
  return { share: known / asked, missing };
}
