import { LEDGER_KIND_NAMES } from '../../../app/fill/fill-view';
import { defineNames } from '../../text/texts';

/** The kinds of lists that numbers are taken from. */
export const LIST_TEXTS = defineNames(LEDGER_KIND_NAMES, {
  attendance: 'Sign-in book',
  roster: 'Roster',
  questionnaire: 'Survey answers',
  answers: 'Survey statistics',
  payments: 'Payments',
  statistics: 'Statistics',
  events: 'Ledger',
});
