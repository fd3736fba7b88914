const FOLDERS = require('./folders.cjs');

const only = (folder, allowed) => ({
  name: folder,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Those of types only included: what two files need from each other stands in a third below them',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true },
    },
    { name: 'not-to-test', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
    ...Object.entries(FOLDERS).map(([folder, allowed]) => only(folder, allowed)),
    {
      name: 'no-rule-imports-a-rule',
      comment: 'What two rules need lives in rules/support; only the generated index names the rules',
      severity: 'error',
      from: { path: '^src/rules/(?!support/)[^/]+/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(?:rule[.]ts$|support/)' },
    },
    {
      name: 'support-below-rules',
      comment: 'rules/support knows the input of rules and no rule',
      severity: 'error',
      from: { path: '^src/rules/support/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(?:rule[.]ts$|support/)' },
    },
    {
      name: 'files-only-in-the-source-store',
      comment:
        'What reads files is large and works in a worker; the pane reaches it through the source store. The pages that make tables come with it when they are opened',
      severity: 'error',
      from: {
        path: '^src/taskpane/',
        pathNot: '^src/taskpane/(?:autofill/worker/source-store|generate/files)[.]ts$',
      },
      to: { path: '^src/xlsx/' },
    },
    {
      name: 'source-store-only-in-worker',
      comment: 'The store itself is loaded by the worker, or at the moment when there can be none',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/autofill/worker/worker[.]ts$' },
      to: { path: '^src/taskpane/autofill/worker/source-store[.]ts$', dynamic: false },
    },
    {
      name: 'autofill-types-only-in-the-pane',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/autofill/', dependencyTypesNot: ['type-only'] },
    },
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
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
