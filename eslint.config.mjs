import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What only one room may name, and what nobody may. */
const noDirectZod = {
  regex: '^zod(/|$)',
  message: 'import * as z from core/shared/zod: it turns the compiler off first',
};
const noSdk = {
  group: ['wx-server-sdk', 'wx-server-sdk-4'],
  message: 'only _server/platform names the SDK',
};
const noHostClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'core takes the day as an argument',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core takes the day as an argument',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'core has no chance in it',
  },
];
/** Queries leave a transaction silently on the platform: single documents only. */
const noQueryInTransaction = {
  selector:
    "CallExpression[callee.property.name='where'][callee.object.callee.object.name=/^(tx|transaction)$/]",
  message: 'a transaction holds single documents only',
};

/** Calls that fail in many ways: one wrapper tells them apart (src/phone/platform-call.ts). */
const noBarePlatformCall = {
  selector:
    "MemberExpression[object.name='Taro'][property.name=/^(chooseMessageFile|downloadFile|openDocument|shareFileMessage|makePhoneCall|setClipboardData|requestSubscribeMessage|scanCode|openLocation|addPhoneCalendar)$/]",
  message: 'only src/phone calls it, through platformCall',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.cache',
      '.local-cloud',
      'artifacts',
      '**/*.generated.*',
      'test/fixtures',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Interfaces say methods; none of ours looks at `this` of another.
      '@typescript-eslint/unbound-method': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [noDirectZod, noSdk] }],
      'no-restricted-syntax': ['error', noQueryInTransaction],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/phone/**', 'src/data/**'],
    rules: { 'no-restricted-syntax': ['error', noQueryInTransaction, noBarePlatformCall] },
  },
  { files: ['core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noHostClock] } },
  { files: ['core/shared/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['cloudfunctions/_server/platform/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noDirectZod] }] },
  },
  {
    // Jest's matchers are typed `any`; the harnesses stand where an engine's loader stands.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      'no-new-func': 'off',
    },
  },
  {
    // Small programs for the tests of the local cloud, run as the platform runs functions.
    files: ['**/*.{js,cjs,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-restricted-imports': 'off' },
  },
  // The conformance suite sends its programs as text to one function.
  { files: ['test/local-cloud/fixtures/script/index.js'], rules: { 'no-new-func': 'off' } },
);
