import { goalLabel, type Form } from '../form';
import { normalise } from '../text';
import type { GoalLine } from './model';

/** The goals of both tables side by side: by their numbers, else in their order. A goal of one table only is no line. */
export function goalLines(left: Form, right: Form): GoalLine[] {
  const goals = (form: Form) =>
    form.goals.filter(({ period, expected }) => period === 'annual' && expected.value);
  const others = goals(right);
  return goals(left).flatMap((goal, i): GoalLine[] => {
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

function words(text: string): string {
  return normalise(text).replace(/[\p{P}\s]+/gu, '');
}
