export * from './form';
export { recognise } from './recognise';
export {
  distinctFields,
  goalLabel,
  indicatorLabel,
  plannedAmount,
  taskLabel,
  textFields,
  type TextField,
  type TextRole,
} from './fields';
export { pointsIn } from './label';
export { explain, type Reading, type Sureness } from './explain';
export { headingsIn } from './layout';
export { COLUMN_NAMES, GOAL_NAMES, HEAD_NAMES, MONEY_COLUMN_NAMES, MONEY_NAMES } from './names';
export {
  correct,
  emptyTemplate,
  forget,
  mergeTemplates,
  type Correction,
  type ReadingTemplate,
  type TableLayout,
  type Term,
} from './template';
export { readTemplate, writeTemplate } from './template-file';
