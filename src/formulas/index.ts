export * from './plan';
export { planFormulas } from './plan-formulas';
export { planHelperRemoval, toChangePlan, toMendPlan } from './change-plan';
