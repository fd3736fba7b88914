/**
 * The folders of src from the bottom to the top, with what each may import besides itself. Imports point downwards only:
 * a folder names none that comes after it. docs/architecture.md says what each is for.
 */
const READING = ['sheet', 'lexicon', 'text', 'quantity', 'table'];
const MEANING = [...READING, 'profile', 'form', 'judgement'];

module.exports = {
  sheet: [],
  templates: [],
  lexicon: [],
  text: ['sheet', 'lexicon'],
  quantity: ['sheet', 'lexicon', 'text'],
  table: ['sheet', 'lexicon', 'text', 'quantity'],
  profile: ['sheet'],
  form: READING,
  ledger: READING,
  judgement: [...READING, 'profile', 'form'],
  formulas: MEANING,
  autofill: [...MEANING, 'ledger'],
  rules: [...MEANING, 'formulas'],
  compare: [...MEANING, 'formulas', 'rules'],
  generate: [...MEANING, 'compare'],
  app: ['templates', ...MEANING, 'ledger', 'formulas', 'autofill', 'rules', 'compare', 'generate'],
  excel: ['sheet'],
  xlsx: ['sheet'],
  taskpane: ['templates', ...MEANING, 'ledger', 'autofill', 'rules', 'app', 'excel', 'xlsx'],
  workbench: ['sheet', 'templates', 'app', 'xlsx'],
  cli: ['templates', ...MEANING, 'rules', 'compare', 'generate', 'app', 'xlsx'],
};
