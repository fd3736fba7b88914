import approvedIndicatorMissing from './approved-indicator-missing';
import budgetMatchesApproval from './budget-matches-approval';
import impossibleButCompleted from './impossible-but-completed';
import indicatorNotApproved from './indicator-not-approved';
import indicatorReworded from './indicator-reworded';
import lowExecutionFullOutput from './low-execution-full-output';
import monitorWithinFinal from './monitor-within-final';
import type { PairRule } from './pair-rule';
import sameEntityAndYear from './same-entity-and-year';
import sameTargetsAsLastYear from './same-targets-as-last-year';
import targetChanged from './target-changed';
import taskListChanged from './task-list-changed';
import weightChanged from './weight-changed';

/** The rules for two tables, by code. */
export const PAIR_RULES: readonly PairRule[] = [
  sameEntityAndYear,
  approvedIndicatorMissing,
  indicatorNotApproved,
  targetChanged,
  indicatorReworded,
  weightChanged,
  budgetMatchesApproval,
  monitorWithinFinal,
  impossibleButCompleted,
  taskListChanged,
  lowExecutionFullOutput,
  sameTargetsAsLastYear,
];
