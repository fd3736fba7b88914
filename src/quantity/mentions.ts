import { fold, readNumbering, rememberText, splitClauses, type TextPiece } from '../text';
import type { Mention } from './mention';
import type { Quantity } from './quantity';
import { scan, type Scanned } from './scan';
import { kindOfUnit } from './units';
import { readChangeAtEnd } from './words';

/**
 * Quantities in running text with what they count. Dates, years, ordinals, list numbers, document numbers and numbers
 * without any unit are none; 一 counts only behind an operator (至少一场), since 一批 and 一种 mean no number.
 */
export const findMentions = rememberText((text: string): readonly Mention[] => {
  const { prose, numbers } = prepare(text);
  const mentions: Mention[] = [];
  let next = 0;
  let previous: Clause | null = null;
  for (const piece of splitClauses(prose)) {
    const end = piece.start + piece.text.length;
    const own: Scanned[] = [];
    while (next < numbers.length && numbers[next]!.end <= end) own.push(numbers[next++]!);
    const clause: Clause = { piece, end, subject: phrase(prose, piece.start, end) };
    const inherited =
      previous !== null && /^[ ,:]*$/.test(prose.slice(previous.end, piece.start)) ? previous.subject : null;
    own.forEach((number, i) => {
      const from = own[i - 1]?.end ?? piece.start;
      const change = readChangeAtEnd(prose.slice(from, number.start));
      // 发病率较上年下降5%: the subject is the rate, not the comparison.
      const around = change
        ? phrase(prose, from, from + change.start)
        : subjectOf(prose, number, from, own[i + 1]?.start ?? end, own[i + 1] !== undefined);
      // 发放补贴123户共计60.05万元: the second number speaks of the same thing.
      const span = around ?? (i > 0 ? clause.subject : inherited);
      if (span || i === 0) clause.subject = span;
      mentions.push({
        quantity: change
          ? { ...toQuantity(text, number), kind: 'trend', trend: change.trend }
          : toQuantity(text, number),
        subject: span ? written(text, prose, span) : '',
        clause: text.slice(piece.start, end),
        start: number.start,
        end: number.end,
      });
    });
    previous = clause;
  }
  return mentions;
});

interface Clause {
  readonly piece: TextPiece;
  readonly end: number;
  /** What the clause, or its last number, is about: lent to numbers that stand alone (…，每学年不少于2次). */
  subject: Span | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for each sign of a date: it is no part of a subject. */
const DATED = '\u0000';

/** The folded text, its list marks turned into line breaks and its dates blanked, at unchanged positions. */
function prepare(text: string): { prose: string; numbers: Scanned[] } {
  const marks = readNumbering(text).map(({ start, textStart }) => ({ start, end: textStart }));
  const unmarked = overwrite(fold(text), marks, '\n');
  const { numbers, dates } = scan(unmarked);
  const days = dates.filter(({ ambiguous }) => !ambiguous);
  const prose = overwrite(unmarked, days, DATED);
  return { prose, numbers: numbers.filter((number) => countsInProse(prose, number)) };
}

/** The text with this sign in place of every sign of the spans. */
function overwrite(text: string, spans: readonly Span[], sign: string): string {
  let written = '';
  let from = 0;
  for (const { start, end } of spans) {
    written += text.slice(from, start) + sign.repeat(end - start);
    from = end;
  }
  return written + text.slice(from);
}

function countsInProse(prose: string, number: Scanned): boolean {
  if (number.doubt !== null) return false;
  if (number.unit === null) return number.multiplied !== null;
  if (!number.chinese || number.operator !== null || number.unit === '%') return true;
  return number.value !== 1 && prose[number.numberStart] !== '二' && kindOfUnit(number.unit) !== 'duration';
}

function toQuantity(text: string, number: Scanned): Quantity {
  return {
    raw: text.slice(number.start, number.end),
    operator: number.operator ?? '=',
    value: number.value,
    upper: number.upper,
    unit: number.unit,
    kind: number.unit === null ? 'number' : kindOfUnit(number.unit),
  };
}

/**
 * The noun phrase that the number counts. A measure word takes what follows it (12场爱国卫生运动), else what stands in
 * front (义诊活动9场次); a rate or an amount takes what stands in front (覆盖率≥90%), else what follows (30万元用于审计).
 */
function subjectOf(prose: string, number: Scanned, from: number, to: number, another: boolean): Span | null {
  const behind = behindNumber(prose, number.end, to, another);
  const kind = number.unit === null ? 'number' : kindOfUnit(number.unit);
  const inFront = frontOfNumber(prose, from, number.start);
  return kind === 'percent' || kind === 'money' || kind === 'number'
    ? (inFront ?? behind)
    : (behind ?? inFront);
}

/** Words behind a number that say nothing about what is counted. */
const NO_SUBJECT =
  /^(?:等|共计|合计|累计|其中|和|及|与|并|且|以及|左右|以上|以下|或|、|\)|提升|提高|增长|增加|下降|降低|减少|改善|(?:完成|到位|达标|覆盖|以内|响应)$)/;

function behindNumber(prose: string, start: number, to: number, another: boolean): Span | null {
  const part = prose.slice(start, to);
  if (NO_SUBJECT.test(part.trimStart())) return null;
  // 5000吨稻谷、500吨成品粮: the list goes on with the next number. 进园、进社区宣讲 is one phrase.
  const stop = part.search(another ? /[、()]/ : /[)]/);
  return phrase(prose, start, stop < 0 ? to : start + stop);
}

function frontOfNumber(prose: string, from: number, end: number): Span | null {
  const part = prose.slice(from, end);
  const open = part.lastIndexOf('(');
  if (open >= 0 && !part.includes(')', open)) {
    // 健康检查率(目标值80%): inside the brackets first, then the phrase they belong to.
    return phrase(prose, from + open + 1, end) ?? phrase(prose, from, from + open);
  }
  // Behind another number the phrase begins after the mark of the list: 9场次、健康讲座活动完成60场次.
  const mark = from > 0 && /[^\s,:;。;]/.test(prose[from - 1]!) ? part.indexOf('、') : -1;
  const start = from + mark + 1;
  // 督促各单位完成设计费结算532万元: the object of the last verb.
  const verb = [...prose.slice(start, end).matchAll(INNER_VERB)].at(-1);
  return (verb && phrase(prose, start + verb.index + verb[0].length, end)) ?? phrase(prose, start, end);
}

const VERB_TAIL = '(?!率|数|量|情况|及时|时间|时限|人|方案|标准|区|金额)';
const INNER_VERB = new RegExp(`(?:完成|开展|实现|举办|召开)${VERB_TAIL}`, 'g');
const LEAD = new RegExp(
  `^(?:[\\s${DATED}、,:;()"'”·-]|[本全当]年度?|今年|年内|每年|辖区内|每(?:[百千万]|十万|\\d{1,4}万?)(?:名|个)?(?:常住|户籍)?(?:人口|居民|人)(?:中|拥有)?|本项目|本单位|[我本][镇区县市局校院]|将|拟|预计|共计|共(?![享同建服青产性])|累计|合计|总计|已|并|及(?!时)|和|以及|同时|其中|对(?![口象接外])|向|按时|积极|努力|确保|至少|的|(?:实现|完成|开展|组织|召开|举办|举行|实施|达到|播放|更新|发送|发放|印发|印制|制作|制订|制定|建成|协助|继续|申请|用于|作为|为(?!民)|计划(?!生育|免疫))${VERB_TAIL})`,
);
const TRAIL = new RegExp(
  `(?:[\\s${DATED}、,:;("'“-]|完成|开展|实施|举办|召开|达到?|达成|为|不|(?<![节公合预契])约|共计?|累计|合计|总计|目标值?|指标值|力争|预计|[控限]制在|保持在?|稳定在|(?:提高|提升|增长|增加|下降|降低|减少)?[到至]|的|[拥共现具]?有|均|分别|各)$`,
);

/** The span without the verbs, dates and marks around the noun phrase; null when nothing is left. */
function phrase(prose: string, start: number, end: number): Span | null {
  let [from, to] = [start, Math.max(start, end)];
  for (;;) {
    const match = LEAD.exec(prose.slice(from, Math.min(to, from + 12)));
    if (!match) break;
    from += match[0].length;
  }
  for (;;) {
    const match = TRAIL.exec(prose.slice(Math.max(from, to - 12), to));
    if (!match) break;
    to -= match[0].length;
  }
  return from < to ? { start: from, end: to } : null;
}

/** As the text has it, dates inside left out. */
function written(text: string, prose: string, span: Span): string {
  let subject = '';
  for (let i = span.start; i < span.end; i++) if (prose[i] !== DATED) subject += text[i];
  return subject.replace(/\s+/g, ' ').trim();
}
