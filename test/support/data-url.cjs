// As webpack does it: a file in the bundle is a data URL.
const { readFileSync } = require('node:fs');

module.exports = {
  process: (_text, path) => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(`data:;base64,${readFileSync(path).toString('base64')}`)};`,
  }),
};
