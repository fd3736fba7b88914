export * from './model/form';
export { recognise } from './recognise/recognise';
export {
  distinctFields,
  goalLabel,
  indicatorLabel,
  plannedAmount,
  taskLabel,
  textFields,
  type TextField,
  type TextRole,
} from './model/fields';
export { pointsIn } from './labels/label';
export { explain, type Reading, type Sureness } from './recognise/explain';
export { headingsIn } from './template/layout';
export { COLUMN_NAMES, GOAL_NAMES, HEAD_NAMES, MONEY_COLUMN_NAMES, MONEY_NAMES } from './model/names';
export {
  correct,
  emptyTemplate,
  forget,
  mergeTemplates,
  type Correction,
  type ReadingTemplate,
  type TableLayout,
  type Term,
} from './template/template';
export { readTemplate, writeTemplate } from './template/template-file';
