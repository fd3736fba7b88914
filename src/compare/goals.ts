import { goalLabel, type Form, type Goal } from '../form';
import { normalise } from '../text';
import type { GoalLine } from './model';

/** The goals of both tables side by side: by their numbers, else in their order. A goal of one table only is no line. */
export function goalLines(left: Form, right: Form): GoalLine[] {
  const goals = (form: Form) =>
    form.goals.filter(({ period, expected }) => period === 'annual' && expected.value);
  const others = goals(right);
  const own = goals(left);
  const [only, ...more] = others;
  if (only && more.length === 0 && own.length > 1 && own.every(({ number }) => number === null))
    return [joinedLine(own, only)];
  return own.flatMap((goal, i): GoalLine[] => {
    const other = others.find(({ number }) => number !== null && number === goal.number) ?? others[i];
    if (!other || (goal.number !== null && other.number !== null && goal.number !== other.number)) return [];
    const [from, to] = [goal.expected, other.expected];
    return [
      {
        label: goalLabel(goal),
        left: from.text,
        right: to.text,
        agrees: words(from.text) === words(to.text),
        cells: { left: from.cell, right: to.cell },
      },
    ];
  });
}

/** Several goals without numbers that stand together in the one box of the other table. */
function joinedLine(goals: readonly Goal[], { expected: to }: Goal): GoalLine {
  const from = goals[0]!.expected;
  const texts = [...new Set(goals.map(({ expected }) => expected.text))].join('\n');
  return {
    label: goalLabel(goals[0]!),
    left: texts,
    right: to.text,
    agrees: words(texts) === words(to.text),
    cells: { left: from.cell, right: to.cell },
  };
}

function words(text: string): string {
  return normalise(text).replace(/[\p{P}\s]+/gu, '');
}
