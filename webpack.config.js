const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const { DefinePlugin } = require('webpack');

const OFFICE_JS = {
  public: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};

/** A page to show is of use only where a person sits before the machine. */
const desktop =
  !process.env.CI &&
  (process.platform === 'win32' ||
    process.platform === 'darwin' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

/** Where manifest.xml looks for the files during development. */
const MANIFEST_BASE = 'https://localhost:3000/';

/**
 * Build settings (`--env name=value`):
 *   office=public|china|self|URL   where the pane loads office.js from; `self` copies it from the npm package
 *   base=https://…/                where the files will stand; goes into the manifest
 *   gateway=client|direct          in development: how the pane of the workbench reaches the workbook, through
 *                                  Microsoft's client (as in Excel) or directly (as in the browser edition)
 *   https                          serve with a certificate
 */
module.exports = (env = {}, { mode = 'production' } = {}) => {
  const development = mode === 'development';
  const office = env.office ?? 'public';
  const officeJs = OFFICE_JS[office] ?? office;
  const base = (env.base ?? MANIFEST_BASE).replace(/\/*$/, '/');
  const port = Number(process.env.PORT ?? 3000);
  return {
    mode,
    devtool: development ? 'source-map' : false,
    entry: {
      taskpane: './src/taskpane/index.tsx',
      workbench: './src/workbench/index.tsx',
      // What takes the place of office.js in the pane of the workbench; nothing of it is in the browser edition.
      ...(development && { client: './src/workbench/host/client.ts' }),
    },
    output: { path: path.resolve(env.output ?? 'dist'), filename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    experiments: { css: true },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
            },
          },
        },
        { test: /\.xlsx$/, type: 'asset/inline' },
        // Nothing happens by loading these, so that a page brings only what it uses of them.
        {
          include: [
            'sheet',
            'text',
            'lexicon',
            'quantity',
            'table',
            'form',
            'ledger',
            'judgement',
            'profile',
            'formulas',
            'autofill',
            'rules',
            'app',
          ].map((folder) => path.resolve('src', folder)),
          sideEffects: false,
        },
      ],
    },
    performance: false,
    plugins: [
      new DefinePlugin({
        CLIENT_GATEWAY: JSON.stringify(development),
        DEFAULT_GATEWAY: JSON.stringify(development ? (env.gateway ?? 'client') : 'direct'),
      }),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        templateParameters: { officeJs },
      }),
      new HtmlPlugin({
        template: './src/workbench/workbench.html',
        filename: 'index.html',
        chunks: ['workbench'],
      }),
      ...(development
        ? [new HtmlPlugin({ template: './src/workbench/pane.html', filename: 'pane.html', inject: false })]
        : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          { from: 'manifest.xml', transform: (text) => String(text).replaceAll(MANIFEST_BASE, base) },
          ...(office === 'self' ? [{ from: 'node_modules/@microsoft/office-js/dist', to: 'office-js' }] : []),
        ],
      }),
    ],
    devServer: {
      port,
      host: 'localhost',
      open: desktop,
      hot: false,
      server: env.https ? 'https' : 'http',
      // Microsoft's client is served from the npm package as it is, and never copied.
      static: [
        { directory: path.resolve('node_modules/@microsoft/office-js/dist'), publicPath: '/office-js' },
      ],
    },
  };
};
