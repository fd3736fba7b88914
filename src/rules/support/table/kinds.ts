import type { Field, Form, FormKind, Goal } from '../../../form';

/** Tables that report on a year that is over. */
export const SELF_EVALUATIONS: readonly FormKind[] = [
  'department-self-evaluation',
  'project-self-evaluation',
];

/** Tables that set goals. */
export const TARGETS: readonly FormKind[] = ['department-target', 'project-target'];

/** A goal beside which the table asks what was reached. */
export interface GoalWithResult extends Goal {
  readonly completed: Field<string | null>;
}

/** The goals beside which the table asks what was reached, filled in or not; null when there are none. */
export function goalsWithResult({ goals }: Pick<Form, 'goals'>): readonly GoalWithResult[] | null {
  const asked = goals.filter((goal): goal is GoalWithResult => goal.completed !== null);
  return asked.length > 0 ? asked : null;
}
