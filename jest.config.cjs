/** One jest run, one project per room of the test tree; `scripts/test.ts` builds what they need first. */
const transform = {
  '^.+\\.(ts|tsx)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const moduleNameMapper = {
  '^@core/(.*)$': '<rootDir>/core/$1',
  '^@app/(.*)$': '<rootDir>/src/$1',
  '^@server/(.*)$': '<rootDir>/cloudfunctions/_server/$1',
  '^@local-cloud/(.*)$': '<rootDir>/local-cloud/$1',
};
const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.{ts,tsx}`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  transform,
  moduleNameMapper,
  ...extra,
});

module.exports = {
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    ...['core', 'app', 'redlines', 'local-cloud', 'server'].map((room) => project(room)),
    project('weapp', { testEnvironment: 'jsdom' }),
    // The same tests of the built package in a second engine; what WeChat's compiler says is the same.
    project('weapp-glass-easel', {
      testMatch: ['<rootDir>/test/weapp/**/!(miniprogram-ci).test.ts'],
      testEnvironment: 'jsdom',
      globals: { weappEngine: 'glass-easel' },
    }),
    project('e2e', {
      // The demo district is seeded once; and kept by what it rests on; each file of tests works on a copy.
      globalSetup: '<rootDir>/test/support/browser/global-setup.ts',
      testEnvironment: '<rootDir>/test/support/browser/environment.cjs',
    }),
  ],
};
