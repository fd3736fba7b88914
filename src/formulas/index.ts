/**
 * Judgement written as formulas of the workbook: Form → FormulaPlan → ChangePlan.
 * `rows` and `sums` draft what each cell is to compute, `texts` reads numbers from text by short formulas, `helpers` owns the
 * columns beside the table, `plan` compares the drafts with what stands there and makes the change.
 */
export * from './model';
export { planHelperRemoval, type HelperRemoval } from './helpers/removal';
export { titleOf, toChangePlan, toMendPlan } from './plan/change-plan';
export { outdatedRows, type OutdatedBy, type OutdatedRow } from './plan/outdated';
export { planFormulas } from './plan/plan-formulas';
