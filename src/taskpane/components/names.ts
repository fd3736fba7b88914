import { FAMILY_NAMES } from '../../app/check/names';
import { FORM_KIND_NAMES } from '../../form/model/form';
import { SEVERITY_NAMES } from '../../rules/rule';
import { defineNames } from '../text/texts';

/** The kinds of tables. */
export const KIND_TEXTS = defineNames(FORM_KIND_NAMES, {
  'department-target': 'Department performance targets',
  'department-self-evaluation': 'Department self-evaluation',
  'project-target': 'Project performance targets',
  'project-self-evaluation': 'Project self-evaluation',
  monitoring: 'Performance monitoring',
});

/** How much a finding weighs. */
export const SEVERITY_TEXTS = defineNames(SEVERITY_NAMES, {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
  undetermined: 'Unclear',
});

/** What findings are about. */
export const FAMILY_TEXTS = defineNames(FAMILY_NAMES, {
  structure: 'Structure and required fields',
  money: 'Funds',
  scores: 'Weights and scores',
  taxonomy: 'Indicator categories',
  targets: 'Targets',
  actuals: 'Actual values',
  reasons: 'Reasons for deviation',
  consistency: 'Goals, tasks and indicators',
  monitoring: 'Monitoring',
  year: 'Year',
  text: 'Wording',
  formulas: 'Formulas',
});
