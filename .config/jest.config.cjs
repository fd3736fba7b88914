/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testEnvironment: 'node',
  // All cores: no test looks at the clock, and jest by itself leaves one idle, which is half of a machine with two.
  maxWorkers: '100%',
  // No test judges speed: only what hangs for good meets this limit, also on a machine that is busy with other things.
  testTimeout: 600_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.cjs'],
  transform: {
    '\\.xlsx$': '<rootDir>/test/support/data-url.cjs',
    '^.+\\.tsx?$|/node_modules/(nanoid|rbush|quickselect|kdbush)/.+\\.js$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // The formula engine needs these: small packages that come as ES modules only, and one with a CommonJS twin.
  transformIgnorePatterns: ['/node_modules/(?!(nanoid|rbush|quickselect|kdbush)/)'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty.cjs',
    '^lodash-es$': 'lodash',
  },
};
