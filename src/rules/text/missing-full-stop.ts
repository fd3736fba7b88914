import { rememberText, splitSentences } from '../../text';
import { endingOf, proseOf } from '../support/texts';
import { tail } from '../support/wording';
import { defineRule } from '../rule';

const STOP = /[。！？；;.…”）)]$/;

export default defineRule({
  code: 'L08',
  name: 'missing-full-stop',
  title: '句末缺句号',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '标点符号用法（GB/T 15834）：陈述句末尾用句号',
  messages: {
    lines: '{where}里有 {count} 条句末没有句号（如「{end}」），其余各条都有，请补上。',
    missing: '{where}止于「{end}」，句末没有句号，同一栏的其他各条都有，请补上。',
  },
  docs: {
    rule: '同一栏（或同一格里的）各条都有句号时，不应有一条没有。',
    valid: '各条都以句号结尾；各条都不用句号。',
    invalid: '前六条都有句号，第七条「……确保通过考核评估」没有。',
    limits: '不足 {shortest} 字的短语不看；没有句号的超过有句号的三分之一时不报。',
  },
  options: {
    // Shorter texts are labels rather than sentences.
    shortest: { default: 15, label: '只看至少多少字的文字', unit: '字' },
    fewest: { default: 2, label: '同一栏至少有几处句号', unit: '处', min: 1 },
  },
  *check({ form, options }) {
    for (const { cell, text, called, role } of proseOf(form)) {
      const lines = text.split('\n').filter((line) => line.trim().length >= options.shortest);
      // The last line is that of the text, judged below.
      const open = lines.slice(0, -1).filter((line) => !STOP.test(line.trim()));
      const ends = lines.filter((line) => /。$/.test(line.trim()));
      if (role === 'opinion' || open.length === 0 || ends.length < MOST * open.length) continue;
      const data = { where: called, count: open.length, end: tail(open[0]!.trim()) };
      yield { message: 'lines', cells: [cell], data };
    }
    const prose = proseOf(form).filter(
      ({ role }) => role === 'goal' || role.startsWith('task-') || role === 'completion',
    );
    for (const role of new Set(prose.map((text) => text.role))) {
      const long = prose.filter((text) => text.role === role && text.text.trim().length >= options.shortest);
      const stopped = long.reduce((total, text) => total + stopsIn(text.text), 0);
      // A text that was cut off is another matter.
      const open = long.filter((text) => !STOP.test(text.text.trim()) && endingOf(text) === null);
      if (stopped < options.fewest || open.length * 3 > stopped) continue;
      for (const { cell, text, called } of open) {
        yield { message: 'missing', cells: [cell], data: { where: called, end: tail(text) } };
      }
    }
  },
});

/** So many times as many lines must have their full stop. */
const MOST = 2;

/** How many sentences of the text end with a full stop. */
const stopsIn = rememberText(
  (text: string): number =>
    splitSentences(text).filter(({ text: sentence, start }) => text[start + sentence.length] === '。').length,
);
