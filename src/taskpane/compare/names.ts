import { DIFFERENCE_KINDS, NOTE_NAMES, PART_NAMES, STAGE_NAMES } from '../../app/compare/compare-view';
import { defineNames } from '../text/texts';

/** The tables of one matter in the order of the year. */
export const STAGE_TEXTS = defineNames(STAGE_NAMES, {
  target: 'Targets',
  monitoring: 'Monitoring',
  'self-evaluation': 'Self-evaluation',
});

export const PART_TEXTS = defineNames(PART_NAMES, {
  head: 'Head',
  money: 'Funds',
  goals: 'Goals',
  indicators: 'Indicators',
});

/** How an indicator differs. */
export const DIFFERENCE_TEXTS = defineNames(DIFFERENCE_KINDS, {
  missing: 'Gone',
  added: 'New',
  number: 'Number',
  operator: 'Operator',
  unit: 'Unit',
  words: 'Wording',
  weight: 'Weight',
  name: 'Name',
  level: 'Category',
});

export const NOTE_TEXTS = defineNames(NOTE_NAMES, {
  'below-actual': 'Only reached after the change',
  'zero-lost': 'A zero seems to be missing',
  softened: 'Easier than before',
});
