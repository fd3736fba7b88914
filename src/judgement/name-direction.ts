import {
  ADVERBS,
  CASES,
  CHANGES,
  FAULTS,
  GAINS,
  GOOD,
  GROWN,
  HANDLED,
  HANDLING_VERBS,
  HAPPENING,
  INSPECTING,
  LONG_TIMES,
  MATTERS,
  MEASURE_ENDINGS,
  NOT,
  NOT_WITHOUT,
  REDUCED,
  SHORT_TIMES,
  SPENDING,
  TIME_ENDINGS,
  UNCLEAR,
  UNCLEAR_SUBJECTS,
  WITHOUT,
  WRONGLY,
} from '../lexicon/directions';
import { anyOf } from '../lexicon/pattern';
import { fold, rememberBy } from '../text';

/** Which way a value is better: higher, lower; `unclear`: it depends; null: the name does not say. */
export type NameDirection = 'higher' | 'lower' | 'unclear' | null;

/** What a word at the end of a name is. */
type Role = 'fault' | 'matter' | 'handled' | 'reduced' | 'grown' | 'good' | 'unclear';

const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['fault', FAULTS],
      ['matter', MATTERS],
      ['handled', HANDLED],
      ['reduced', REDUCED],
      ['grown', GROWN],
      ['good', [...GOOD, ...GAINS]],
      ['unclear', [...UNCLEAR, ...CHANGES]],
    ] as const
  ).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
);
const LONGEST = Math.max(...[...ROLES.keys()].map((word) => word.length));

const BRACKETS = /[([【〔][^()[\]【】〔〕]*[)\]】〕]$/;
const TIME = new RegExp(`${anyOf(TIME_ENDINGS)}$`);
const MEASURE = new RegExp(`${anyOf(MEASURE_ENDINGS)}$`);
/** The shorter first. */
const ENDINGS = [...MEASURE_ENDINGS, ...HAPPENING].sort((a, b) => a.length - b.length);
/** Of these a share is taken, of the others a number is counted. */
const SHARE = /(?:率|度|比|比例|占比|比重|百分比|系数|指数|水平|程度)$/;
const LASTING = /(?:率|天数|里程|时间|时长)$/;
const SHORT = new RegExp(`${anyOf(SHORT_TIMES)}$`);
const LONG = new RegExp(`${anyOf(LONG_TIMES)}$`);
const TURNED = new RegExp(`${anyOf(NOT)}$`);
const WRONG = new RegExp(`${anyOf(WRONGLY)}$`);
const LATE = /(?:逾期|超期|延期|延迟|滞后)$/;
const PROBLEM = '问题';
const DENIED = new RegExp(`(?:^|平均|连续)(?!${anyOf(NOT_WITHOUT)})${anyOf(WITHOUT)}`);
const LESS = new RegExp(`^${anyOf(ADVERBS)}*${anyOf(REDUCED)}`);
const TAKEN = new RegExp(`^${anyOf(ADVERBS)}*${anyOf(HANDLING_VERBS)}`);
/** 排查隐患点, 修补路面坑槽, 为群众挽回经济损失: work on something bad, counted; how much of it is good the name does not say. */
const WORKED_ON = new RegExp(
  `${anyOf(INSPECTING)}$|^${anyOf(ADVERBS)}*(?:为[^，。]{1,6})?${anyOf(HANDLED, INSPECTING)}(?<object>.*)`,
);
const DONE = new RegExp(`${anyOf(HANDLED)}$`);
const SPENT = new RegExp(anyOf(SPENDING));
const SPECIAL = new RegExp(anyOf(UNCLEAR_SUBJECTS));

/**
 * Which way the name alone says a value is better; see {@link ../lexicon/directions}. `time`: the target is a duration,
 * whatever the name ends with (平均住院日).
 */
export const nameDirection = rememberBy(
  (name: string, time?: boolean) => `${time === true}:${name}`,
  (name: string, time?: boolean): NameDirection => {
    let clean = fold(name).replace(/[\s"'“”]+/g, '');
    while (BRACKETS.test(clean)) clean = clean.replace(BRACKETS, '');
    return directionOf(clean, time === true);
  },
);

function directionOf(name: string, time: boolean): NameDirection {
  if (time || TIME.test(name)) return timeDirection(name);
  const [word, rest] = lastWord(name);
  const role = word === null ? undefined : ROLES.get(word);
  if (role === undefined) return SPECIAL.test(name) ? 'unclear' : null;
  if (role === 'reduced') return reducedDirection(rest);
  if (SPECIAL.test(name)) return 'unclear';
  switch (role) {
    case 'good':
      return TURNED.test(rest) || WRONG.test(rest) ? 'lower' : 'higher';
    case 'handled':
      // 逾期办结: something late that is handled, or handled late.
      return TURNED.test(rest) ? 'lower' : LATE.test(rest) ? 'unclear' : 'higher';
    case 'grown':
      return directionOf(rest, false);
    case 'unclear':
      // A share of problems is bad; how many were found may be good work.
      return word === PROBLEM && SHARE.test(name) ? badDirection(name, rest, 'matter') : 'unclear';
    default:
      if (CASES.includes(word!) && DONE.test(rest)) return SHARE.test(name) ? 'unclear' : 'higher';
      return badDirection(name, rest, role);
  }
}

/**
 * The word that decides, and what stands before it. 率, 件数, 发生 and the like behind it are nothing; the shorter of them
 * is tried first, so that 案件数 ends with 案件.
 */
function lastWord(name: string): readonly [string | null, string] {
  for (let length = Math.min(LONGEST, name.length); length > 0; length--) {
    const word = name.slice(-length);
    if (ROLES.has(word)) return [word, name.slice(0, -length)];
  }
  for (const ending of ENDINGS) {
    if (!name.endsWith(ending)) continue;
    const found = lastWord(name.slice(0, -ending.length));
    if (found[0] !== null) return found;
  }
  return [null, name];
}

/** Of something bad: less of it, unless the name says that it is handled, lessened or absent. */
function badDirection(name: string, rest: string, role: 'fault' | 'matter'): NameDirection {
  if (DENIED.test(rest)) return LASTING.test(name) ? 'higher' : 'unclear';
  if (LESS.test(rest)) return 'higher';
  if (role === 'matter' && TAKEN.test(rest)) return SHARE.test(name) ? 'unclear' : 'higher';
  const work = SHARE.test(name) ? null : WORKED_ON.exec(rest);
  // 受理超期件数: the work itself goes wrong.
  return work && (role === 'matter' || work.groups?.['object'] !== '') ? 'unclear' : 'lower';
}

/** Less of something bad or of spending is good; less of anything else may be either. */
function reducedDirection(subject: string): NameDirection {
  const direction = directionOf(subject, false);
  if (direction === 'lower' || SPENT.test(subject)) return 'higher';
  return direction === 'higher' ? 'lower' : 'unclear';
}

function timeDirection(name: string): NameDirection {
  const core = name.replace(TIME, '').replace(MEASURE, '');
  const [word, rest] = lastWord(core);
  const role = word === null ? undefined : ROLES.get(word);
  if (role === 'reduced') return reducedDirection(rest);
  if (role === 'fault' || role === 'matter') return badDirection(`${core}时间`, rest, role);
  if (LONG.test(core)) return 'higher';
  if (!SHORT.test(core)) return null;
  return LESS.test(core) ? 'higher' : 'lower';
}
