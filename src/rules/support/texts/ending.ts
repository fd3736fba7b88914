import { anyOf, CHANGEABLE_ENDS, CHANGING_VERBS, HALF_WORDS, OPEN_WORDS } from '../../../lexicon';
import { tail } from '../wording';
import type { WrittenText } from './prose';

/** Signs that promise more. */
const OPEN_END = /[、，,（(《“「]$/;
/** Behind a Chinese character 的 is open too; 是必要的 is a whole sentence. */
const OPEN_WORD = new RegExp(
  `(?:${OPEN_WORDS.map(({ word, notAfter = [] }) => `${unless(notAfter)}${word}`).join('|')}|(?<=[\\u4e00-\\u9fff])的)$`,
);
const WHOLE_WITH_DE = /是[^，,。；;]{1,12}的$/;

const HALVES = HALF_WORDS.map(({ half, missing, after }) => ({
  pattern: new RegExp(`${anyOf(after)}${half}$`),
  missing,
}));

/** 降低生育、养育、教育: a verb of change whose object is only a list of activities. */
const LIST_WITHOUT_HEAD = new RegExp(
  `(${anyOf(CHANGING_VERBS)})[\\u4e00-\\u9fff]{2}(?:、[\\u4e00-\\u9fff]{2}){1,4}$`,
);
const CHANGEABLE = new RegExp(`${anyOf(CHANGEABLE_ENDS)}$`);

function unless(words: readonly string[]): string {
  return words.length > 0 ? `(?<!${anyOf(words)})` : '';
}

/** What is wrong with the end of a text; null when it may well be whole. */
export function endingOf({ text, called: where, role }: WrittenText) {
  const whole = text.trim();
  if (whole.length < 4) return null;
  const end = tail(whole);
  if (OPEN_END.test(whole)) return { message: 'open' as const, data: { where, end } };
  if (role === 'target' || role === 'actual') return null; // 符合要求的, 良好及
  if (OPEN_WORD.test(whole) && !WHOLE_WITH_DE.test(whole))
    return { message: 'open' as const, data: { where, end } };
  const unstopped = whole.replace(/[。.]$/, '');
  const half = HALVES.find(({ pattern }) => pattern.test(unstopped));
  if (half) return { message: 'half' as const, data: { where, end, missing: half.missing } };
  const [headless, verb] = LIST_WITHOUT_HEAD.exec(whole) ?? [];
  if (headless && verb && !CHANGEABLE.test(headless)) {
    return { message: 'headless' as const, data: { where, end, verb } };
  }
  return null;
}
