import { goalLabel, type Form, type Goal } from '../../form';
import { findMentions } from '../../quantity';
import { fold, normalise } from '../../text';
import {
  anyOf,
  CHANGE_ENDS,
  DEGREES,
  GOAL_DEADLINES,
  PROCESS_LEVELS,
  VAGUE_VERBS,
  VAGUE_MARKS,
  VAGUE_WORDS,
  WHOLE_AMOUNTS,
} from '../../lexicon';
import {
  hasFigure,
  indicatorsWith,
  type IndicatorWith,
  isSatisfaction,
  isUnfilled,
  level1Of,
  nameOf,
} from '../support/indicators';
import { TARGETS } from '../support/table';
import { hintIn, isBlankWord } from '../support/texts';
import { listing, quoted } from '../support/wording';
import { defineRule } from '../rule';

const VAGUE_WORD = new RegExp(anyOf(VAGUE_WORDS));
/** A verb, with a short object or none, that says what is done and not how much: 保障, 增加岗位. */
const VAGUE_VERB = new RegExp(`^${anyOf(VAGUE_VERBS)}[\\u4e00-\\u9fff]{0,4}$`);
/** 服务范围扩大, 文化生活得到丰富: that something changes, and not how much. */
const CHANGE_END = new RegExp(
  `[\\u4e00-\\u9fff]{2,}(?:得到|有所|进一步|持续|不断|明显|显著|逐步|更加)?${anyOf(CHANGE_ENDS)}$`,
);
const VAGUE_MARK = new RegExp(`^${anyOf(DEGREES)}?${anyOf(VAGUE_MARKS)}$`);

export default defineRule({
  code: 'E06',
  name: 'vague-words',
  title: '指标值用词笼统',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标要指向明确、细化量化',
  messages: {
    goal: '{called}没有写任何数量或完成时间，年底无法考核。请写明做多少、做到什么程度、何时完成。',
    benefit:
      '有 {count} 个效益指标的指标值用词笼统，年底难以判断是否达成：{items}。请量化，或写明达到什么状态才算完成。',
    vague: '指标值用词笼统，难以判断是否达成：{items}。能量化的请量化，不能量化的请写明评判标准。',
  },
  docs: {
    rule: '指标值只写「显著」「及时」「稳定」「较好」一类的词，没有数值，也没有说达到什么程度。效益指标中有 {several} 个以上的为警告。目标表的年度目标全文没有一个数量、比率或时间的，提示一次。',
    valid: '「投诉办结率≥95%」；「严格执行相关制度规定」。',
    invalid: '「效果明显」「及时」「高」「保障」「增加岗位」；年度目标「保障工作顺利开展」。',
    limits: '只看不超过 {longest} 个字的指标值；升降词（提高、下降）由 E07 检查。',
  },
  yieldsTo: { A05: 'cell', A06: 'cell' },
  options: {
    // Longer texts describe a result; a vague word in them is not all they say.
    longest: { default: 14, label: '只看不超过多少字的指标值', unit: '字' },
    shortest: { default: 10, label: '目标至少多少字才看有没有数量', unit: '字' },
    several: { default: 2, label: '从几个效益指标起作为警告', unit: '个', min: 1 },
  },
  *check({ form, options }) {
    const bare = TARGETS.includes(form.kind) ? goalsWithoutNumber(form, options.shortest) : null;
    if (bare) {
      const called = listing([...new Set(bare.map(goalLabel))], 3);
      yield { message: 'goal', cells: bare.map(({ expected }) => expected.cell), data: { called } };
    }
    const indicators = indicatorsWith(form, 'target') ?? [];
    const vague = indicators.filter((indicator) => isVague(indicator, options.longest));
    const benefits = vague.filter((indicator) => level1Of(indicator) === 'benefit');
    const grouped = benefits.length >= options.several ? benefits : [];
    if (grouped.length > 0) {
      yield {
        message: 'benefit',
        severity: 'warning',
        cells: cellsOf(grouped),
        data: { count: grouped.length, items: itemsOf(grouped) },
      };
    }
    const others = vague.filter((indicator) => !grouped.includes(indicator));
    if (others.length > 0)
      yield { message: 'vague', cells: cellsOf(others), data: { items: itemsOf(others) } };
  },
});

/** The goals of the year, where none of them, nor any task, states a number, a share or a time; null otherwise. */
function goalsWithoutNumber({ goals, tasks }: Form, shortest: number): readonly Goal[] | null {
  const annual = goals.filter(({ period, expected }) => period === 'annual' && !isBlankWord(expected.text));
  const texts = annual.map(({ expected }) => expected.text);
  if (normalise(texts.join('')).length < shortest || hintIn(texts.join('\n')) !== undefined) return null;
  const planned = tasks.flatMap(({ content, expected }) => [content?.text ?? '', expected?.text ?? '']);
  return [...texts, ...planned].some(saysHowMuch) ? null : annual;
}

/** Numbers of lists and documents, names of years and of meetings (二十大) are no amounts. */
function saysHowMuch(text: string): boolean {
  const plain = fold(text)
    .replace(/(?:^|[\n;。])\s*(?:目标\s*)?[(]?\d{1,2}[)]?\s*[.、,:]/g, '')
    .replace(/[〔[(]\d{4}[〕\])]\d*号?|20\d{2}\s*年?度?/g, '');
  return /\d/.test(plain) || findMentions(text).length > 0 || WHOLE.test(plain);
}

const WHOLE = new RegExp(`${anyOf(WHOLE_AMOUNTS, GOAL_DEADLINES)}|应.{1,2}尽.`);

type Row = IndicatorWith<'target'>;

function isVague(indicator: Row, longest: number): boolean {
  const { name, target } = indicator;
  if (isUnfilled(target.value) || hasFigure(target.value)) return false;
  // E05 asks for the percentage, E14 for a value that is not the name.
  if (isSatisfaction(indicator) || normalise(name.value) === normalise(target.text)) return false;
  const { kind, trend } = target.value;
  if (kind === 'doubtful' || kind === 'reference') return false;
  if (kind === 'trend' && trend !== 'steady') return false;
  const text = normalise(target.text);
  // 基本达到100年一遇: a grade.
  if (/\d/.test(text)) return false;
  if (isAnswer(normalise(name.value), text, indicator)) return false;
  if (text.length <= longest && CHANGE_END.test(text)) return true;
  return VAGUE_MARK.test(text) || VAGUE_VERB.test(text) || (text.length <= longest && VAGUE_WORD.test(text));
}

/** 健全 answers 制度健全性 with yes (及时 answers nothing without a time), and so do the fixed values of how the work is run (过程, 管理). */
function isAnswer(name: string, text: string, { level1 }: Row): boolean {
  const asked = /((?!及时)..)性$/.exec(name)?.[1];
  const isProcess = level1Of({ level1 }) === null && PROCESS.test(level1?.value ?? '');
  return (asked !== undefined && text.endsWith(asked)) || (isProcess && VAGUE_MARK.test(text));
}

const PROCESS = new RegExp(anyOf(PROCESS_LEVELS));

function cellsOf(indicators: readonly Row[]) {
  return indicators.map(({ target }) => target.cell);
}

function itemsOf(indicators: readonly Row[]): string {
  return listing(indicators.map((indicator) => `「${nameOf(indicator)}」写${quoted(indicator.target.text)}`));
}
