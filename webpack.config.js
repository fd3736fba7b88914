const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');

const OFFICE_JS = {
  public: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};

/**
 * Build settings (`--env name=value`):
 *   office=public|china|self|URL   where the pane loads office.js from; `self` copies it from the npm package
 *   base=https://…/                where the files will stand; goes into the manifest
 */
module.exports = (env = {}, { mode = 'production' } = {}) => {
  const serve = Boolean(env.WEBPACK_SERVE);
  const office = env.office ?? 'public';
  const officeJs = OFFICE_JS[office] ?? office;
  const port = Number(process.env.PORT ?? 3000);
  return {
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      workbench: './src/workbench/index.tsx',
    },
    output: { path: path.resolve('dist'), filename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
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
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        templateParameters: { officeJs },
      }),
      new HtmlPlugin({ template: './src/workbench/workbench.html', filename: 'index.html', chunks: ['workbench'] }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          ...(office === 'self' ? [{ from: 'node_modules/@microsoft/office-js/dist', to: 'office-js' }] : []),
        ],
      }),
    ],
    devServer: { port, host: 'localhost', open: !process.env.CI, static: false, server: env.https ? 'https' : 'http' },
  };
};
