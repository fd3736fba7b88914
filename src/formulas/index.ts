export * from './model';
export { planFormulas } from './plan/plan-formulas';
export { planHelperRemoval, toChangePlan, toMendPlan } from './plan/change-plan';
