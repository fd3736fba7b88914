import type { FormKind } from '../../../form';

/** Tables that report on a year that is over. */
export const SELF_EVALUATIONS: readonly FormKind[] = [
  'department-self-evaluation',
  'project-self-evaluation',
];

/** Tables that set goals. */
export const TARGETS: readonly FormKind[] = ['department-target', 'project-target'];
