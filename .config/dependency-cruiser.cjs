/**
 * Import directions: taskpane, cli → app → rules, formulas, autofill → form → quantity → text → sheet;
 * gateways → sheet.
 */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}/`)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-to-test', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
    only('sheet', 'sheet', []),
    only('text', 'text', ['sheet']),
    only('quantity', 'quantity', ['text', 'sheet']),
    only('form', 'form', ['quantity', 'text', 'sheet']),
    only('profile', 'profile', ['sheet']),
    only('formulas', 'formulas', ['profile', 'form', 'quantity', 'text', 'sheet']),
    only('autofill', 'autofill', ['profile', 'form', 'quantity', 'text', 'sheet']),
    only('rules', 'rules', ['formulas', 'profile', 'form', 'quantity', 'text', 'sheet']),
    only('excel', 'excel', ['sheet']),
    only('xlsx', 'xlsx', ['sheet']),
    only('app', 'app', ['rules', 'formulas', 'autofill', 'profile', 'form', 'quantity', 'text', 'sheet']),
    only('taskpane', 'taskpane', ['app', 'excel', 'rules', 'autofill', 'xlsx', 'profile', 'form', 'quantity', 'sheet']),
    {
      name: 'files-only-in-the-desk',
      comment: 'What reads files is large and works in a worker; the pane reaches it through the desk',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/autofill/source-desk[.]ts$' },
      to: { path: '^src/xlsx/' },
    },
    {
      name: 'desk-only-in-worker',
      comment: 'The desk itself is loaded by the worker, or at the moment when there can be none',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/autofill/worker[.]ts$' },
      to: { path: '^src/taskpane/autofill/source-desk[.]ts$', dynamic: false },
    },
    {
      name: 'autofill-types-only-in-the-pane',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/autofill/', dependencyTypesNot: ['type-only'] },
    },
    only('workbench', 'workbench', ['xlsx', 'sheet']),
    only('cli', 'cli', ['app', 'xlsx', 'rules', 'profile', 'form', 'quantity', 'sheet']),
    {
      name: 'office-only-in-gateway',
      comment: 'Office.js and its helpers are touched by the gateway and the development host only',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(excel|workbench)/' },
      to: { path: '^node_modules/@microsoft/office-js' },
    },
    {
      name: 'react-only-in-views',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(taskpane|workbench)/' },
      to: { path: '^node_modules/(react|react-dom|@fluentui)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
