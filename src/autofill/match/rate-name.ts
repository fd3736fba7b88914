import { anyOf, FINISHING_VERBS, IN_TIME_WORDS } from '../../lexicon';
import { readChineseNumber, rememberText } from '../../text';
import type { TimeUnit } from '../recipe/recipe';
import { plainWords } from './wording';

/** What the name of a rate asks: 网格事件按期办结率. */
export interface RateName {
  /** 网格事件按期办结. */
  readonly stem: string;
  /** The words of it that say in time, with the verb behind or before them: 按期办结; "" where it does not ask for that. */
  readonly inTime: string;
  /** How soon it asks for something to be done, as it is written there: 7日内; null where it does not. Working days are none. */
  readonly within: { readonly value: number; readonly unit: TimeUnit; readonly written: string } | null;
  /** The verb at its end that says that something was brought to an end, with all that say the same; null without one. */
  readonly finishing: { readonly verb: string; readonly alike: readonly string[] } | null;
  readonly isSatisfaction: boolean;
  /** Whether it is called a rate or a share; a sum may be wanted in percent too. */
  readonly isRate: boolean;
}

const IN_TIME = new RegExp(anyOf(IN_TIME_WORDS));
const ENDS = FINISHING_VERBS.map((alike) => ({ alike, pattern: new RegExp(`${anyOf(alike)}$`) }));

/** Reads the name of an indicator that is answered in percent. */
export const rateName = rememberText((label: string): RateName => {
  const plain = plainWords(label);
  const stem = plain.replace(/(?:达到|比率)?(?:率|比例|占比|比重|程度|度)$/, '');
  const timely = IN_TIME.exec(stem);
  const bare = timely ? stem.replace(timely[0], '') : stem;
  const end = ENDS.flatMap(({ alike, pattern }) => {
    const verb = pattern.exec(bare)?.[0];
    return verb === undefined ? [] : [{ verb, alike }];
  })[0];
  const inTime = timely ? (end && stem.endsWith(end.verb) ? `${timely[0]}${end.verb}` : timely[0]) : '';
  return {
    stem,
    inTime,
    within: withinOf(stem),
    finishing: end ?? null,
    isSatisfaction: /满意|好评/.test(plain),
    isRate: stem !== plain,
  };
});

const WITHIN = /(\d{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(日|天|小时|分钟)(?:之|以)?内/;

function withinOf(stem: string): RateName['within'] {
  const [written, amount, unit] = WITHIN.exec(stem) ?? [];
  const value = amount === undefined ? null : (readChineseNumber(amount) ?? Number(amount));
  if (!value) return null;
  return { value, unit: unit === '天' ? '日' : (unit as TimeUnit), written: written! };
}
