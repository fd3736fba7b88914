/**
 * What a 绩效 table means. The way of a cell: `recognise` cuts a sheet into tables and puts the parts together;
 * `labels` says what a label means (the words stand in the lexicon); `indicators/heading` reads the columns,
 * `indicators/rows` what each row is and the indicators in it; `parts` reads head, money, goals, tasks and what stands
 * below; `model` is what comes out, with everything that was not read; `template` keeps what a person corrected.
 */
export * from './model/form';
export { recognise } from './recognise/recognise';
export { suspect, type Suspect } from './recognise/suspect';
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
export { tablesOfProjects } from './parts/tables-of-projects';
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
