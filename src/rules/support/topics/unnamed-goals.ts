import { goalLabel, type Form } from '../../../form';
import { anyOf, DAILY_RUNNING, EFFECT_ENDS, EFFECT_VERBS, RUNNING_COSTS } from '../../../lexicon';
import { findMentions } from '../../../quantity';
import type { CellRef } from '../../../sheet';
import { bigramsOf, containment, normalise, readNumbering } from '../../../text';
import { topicOf } from './topic';

/** One item of the goals or one task: a goal of its own, or a numbered item inside the one goal cell. */
interface GoalItem {
  /** A sentence of a goal without numbers: it sums up or repeats more loosely. */
  readonly loose?: true;
  readonly called: string;
  readonly text: string;
  readonly cell: CellRef;
}

/** A stretch of so many signs, most of them specific, is hardly shared by chance: 病媒生物, 精神卫生, 城镇新增就业. */
const STRETCHES = [4, 6] as const;
/** A task is a line of a table with its own name: three signs tell it (孕产妇). */
const SHORT_STRETCHES = [3, ...STRETCHES] as const;
const SPECIFIC = 3;
/** With this share of its signs in the names of indicators, a loose sentence may be meant by them. */
const TOUCHED = 0.2;

/**
 * Goals without any number of which no indicator's name or target repeats a specific word; [] in tables where more than
 * this share of the goals (in percent) is like that, since their indicators are worded in another way, and in tables with
 * fewer goals or indicators.
 */
export function unnamedGoals(form: Form, { fewest, share }: { fewest: number; share: number }): GoalItem[] {
  const limits = { fewest, share };
  return [
    ...unnamedIn(form, goalItems(form), STRETCHES, limits),
    ...unnamedIn(form, taskItems(form), SHORT_STRETCHES, limits),
  ];
}

function unnamedIn(
  form: Form,
  items: readonly GoalItem[],
  lengths: readonly number[],
  { fewest, share }: { fewest: number; share: number },
): GoalItem[] {
  if (items.length < fewest || form.indicators.length < fewest) return [];
  const named = new Set(
    form.indicators.flatMap(({ name, target }) =>
      [name.value, target?.text ?? ''].flatMap((text) => stretches(text, lengths)),
    ),
  );
  const names = bigramsOf(form.indicators.map(({ name }) => name.value).join('\n'));
  const unnamed = items.filter(
    ({ text, loose }) =>
      !(loose && containment(text, names) >= TOUCHED) &&
      !stretches(text, lengths).some((stretch) => named.has(stretch) && isSpecific(stretch)) &&
      !form.indicators.some(({ name }) => sharesWords(text, name.value)),
  );
  if (unnamed.length * 100 > items.length * share) return [];
  return unnamed.filter(
    ({ text, loose }) =>
      findMentions(text).length === 0 &&
      !isHeading(text) &&
      !SECTION.test(text.trim()) &&
      !(loose && EFFECT.test(text.trim())),
  );
}

/** Whether a goal has two words of a name, and half of it in all, wherever they stand: 工程质量 in 符合工程施工质量验收要求. */
function sharesWords(text: string, name: string): boolean {
  let [shared, from] = [0, 0];
  while (from < name.length - 1) {
    const word = name.slice(from, from + 2);
    const isShared = text.includes(word) && topicOf(word).specific === word.length;
    shared += isShared ? 1 : 0;
    from += isShared ? 2 : 1;
  }
  return shared >= 2 && shared * 4 >= name.length;
}

/** A heading among the goals, 部门职能 or 年度工作目标：, promises nothing. */
function isHeading(text: string): boolean {
  const plain = normalise(text)
    .replace(/^(?:目标)?[\d一二三四五六七八九十]+[.、:：)）]/, '')
    .replace(/(?:20\d{2}年度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?[前内]?/g, '');
  return /[:：]$/.test(text.trim()) || plain.replace(/[\p{P}\p{S}]/gu, '').length < SHORTEST;
}

/** 项目概况：, 预期目标：: the parts of a description, no goals. */
const SECTION = /^(?:[\u4e00-\u9fff]{0,4})(?:概况|背景|依据|意义|必要性|内容|目标|效益|职能|职责)[:：]/;
const SHORTEST = 8;
/** A sentence that says what comes of the work, or that the office runs: no task with an indicator of its own. */
const EFFECT = new RegExp(`^${anyOf(EFFECT_VERBS)}|${anyOf(EFFECT_ENDS)}$`);

/** Each task with what it is about; 合计 and what keeps the office running are none. */
function taskItems({ tasks }: Form): GoalItem[] {
  return tasks.flatMap(({ name, content, expected }) => {
    const said = [name.value, content?.value, expected?.value].filter(Boolean).join('：');
    const text = said.replace(/^\s*(?:重点)?任务\s*[\d一二三四五六七八九十]*\s*[:：、.]\s*/, '');
    const isPlain = name.value !== null && !RUNNING.test(name.value) && text.length >= SHORTEST;
    return isPlain ? [{ called: '任务', text, cell: (content ?? name).cell }] : [];
  });
}

const RUNNING = new RegExp(anyOf(RUNNING_COSTS, DAILY_RUNNING));

function goalItems(form: Form): GoalItem[] {
  const goals = form.goals.filter((goal) => goal.expected.text.trim() !== '' && goal.period === 'annual');
  const [first, ...others] = goals;
  if (!first || others.length > 0) {
    return goals.map((goal) => ({
      called: goalLabel(goal),
      text: goal.expected.text.replace(/^\s*目标\s*[\d一二三四五六七八九十]*\s*[:：、.]\s*/, ''),
      cell: goal.expected.cell,
    }));
  }
  const { text, cell } = first.expected;
  const items = readNumbering(text).filter((item) => item.level === 0);
  if (items.length > 1) return items.map((item) => ({ called: `目标${item.number}`, text: item.text, cell }));
  // 做好甲；完成乙；落实丙。 is a list too.
  return text
    .split(/[；;。]/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ called: '', text: part, cell, loose: true }));
}

function stretches(text: string, lengths: readonly number[]): string[] {
  const plain = normalise(text).replace(/[\p{P}\p{S}]+/gu, ' ');
  const all: string[] = [];
  for (const length of lengths)
    for (let at = 0; at + length <= plain.length; at++) all.push(plain.slice(at, at + length));
  return all;
}

function isSpecific(stretch: string): boolean {
  return topicOf(stretch).specific >= SPECIFIC;
}
