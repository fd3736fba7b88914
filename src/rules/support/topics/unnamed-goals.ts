import { goalLabel, type Form } from '../../../form';
import { findMentions } from '../../../quantity';
import type { CellRef } from '../../../sheet';
import { normalise, readNumbering, rememberText } from '../../../text';
import { topicOf } from './topic';

/** One item of the goals: a goal of its own, or a numbered item inside the one goal cell. */
interface GoalItem {
  readonly called: string;
  readonly text: string;
  readonly cell: CellRef;
}

/** A stretch of so many signs, most of them specific, is hardly shared by chance: 病媒生物, 精神卫生. */
const STRETCH = 4;
const SPECIFIC = 3;

/**
 * Goals without any number of which no indicator's name or target repeats a specific word; [] in tables where more than
 * this share of the goals (in percent) is like that, since their indicators are worded in another way, and in tables with
 * fewer goals or indicators.
 */
export function unnamedGoals(form: Form, { fewest, share }: { fewest: number; share: number }): GoalItem[] {
  const items = goalItems(form);
  if (items.length < fewest || form.indicators.length < fewest) return [];
  const named = new Set(
    form.indicators.flatMap(({ name, target }) => [
      ...stretches(name.value),
      ...stretches(target?.text ?? ''),
    ]),
  );
  const unnamed = items.filter(
    ({ text }) => !stretches(text).some((stretch) => named.has(stretch) && isSpecific(stretch)),
  );
  if (unnamed.length * 100 > items.length * share) return [];
  return unnamed.filter(({ text }) => findMentions(text).length === 0 && !isHeading(text));
}

/** A heading among the goals, 部门职能 or 年度工作目标：, promises nothing. */
function isHeading(text: string): boolean {
  const plain = normalise(text).replace(/^(?:目标)?[\d一二三四五六七八九十]+[.、:：)）]/, '');
  return /[:：]$/.test(text.trim()) || plain.replace(/[\p{P}\p{S}]/gu, '').length < SHORTEST;
}

const SHORTEST = 8;

function goalItems(form: Form): GoalItem[] {
  const goals = form.goals.filter((goal) => goal.expected.text.trim() !== '' && goal.period === 'annual');
  const [first, ...others] = goals;
  if (!first || others.length > 0) {
    return goals.map((goal) => ({
      called: goalLabel(goal),
      text: goal.expected.text,
      cell: goal.expected.cell,
    }));
  }
  const { text, cell } = first.expected;
  return readNumbering(text)
    .filter((item) => item.level === 0)
    .map((item) => ({ called: `目标${item.number}`, text: item.text, cell }));
}

const stretches = rememberText((text: string): readonly string[] => {
  const plain = normalise(text).replace(/[\p{P}\p{S}]+/gu, ' ');
  return Array.from({ length: Math.max(0, plain.length - STRETCH + 1) }, (_, i) =>
    plain.slice(i, i + STRETCH),
  );
});

function isSpecific(stretch: string): boolean {
  return topicOf(stretch).specific >= SPECIFIC;
}
