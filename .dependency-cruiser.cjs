/** The table of rooms of docs/architecture.md, held by `npm run verify`. */
const to = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) });

/** Schemas of a module end in `contract` or `actions`; what all of them are made of is shared. */
const CONTRACTS = [
  '^core/shared/[^/]+\\.ts$',
  '^core/modules/[^/]+\\.ts$',
  '^core/modules/.*contract\\.ts$',
  '^core/modules/.*actions\\.ts$',
  '^core/modules/.*labels\\.ts$',
  '^core/modules/unit-profile/(table|why-unfit)\\.ts$',
  '^core/rulepacks/rule-pack',
];

const KEPT_AND_SHOWN =
  '^cloudfunctions/_server/modules/.*(stored|stored-form|repository|policy|presenter|subjects|unit-years|versions)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-are-pure',
      comment: 'schemas: zod through its own door, the calendar that checks a day, nothing else',
      severity: 'error',
      from: { path: CONTRACTS },
      to: to('.*', [...CONTRACTS, '^core/shared/calendar/day', '^node_modules/zod/']),
    },
    {
      name: 'zod-has-one-door',
      severity: 'error',
      from: { pathNot: '^core/shared/zod\\.ts$' },
      to: to('^node_modules/zod/'),
    },
    {
      name: 'core-is-pure',
      comment: 'core: itself; the holidays only in calendar',
      severity: 'error',
      from: { path: '^core/(modules|shared)', pathNot: '^core/shared/(calendar|zod)' },
      to: to('.*', '^core/(modules|shared|rulepacks/rule-pack)'),
    },
    {
      name: 'calendar-has-two-libraries',
      severity: 'error',
      from: { path: '^core/shared/calendar' },
      to: to('.*', ['^core/shared/calendar', '^node_modules/chinese-days/']),
    },
    {
      name: 'shared-knows-no-module',
      severity: 'error',
      from: { path: '^core/shared' },
      to: to('^core/(modules|rulepacks)'),
    },
    {
      name: 'rule-packs-are-data',
      severity: 'error',
      from: { path: '^core/rulepacks' },
      to: to('.*', ['^core/rulepacks', ...CONTRACTS]),
    },
    {
      name: 'no-schema-on-a-phone',
      comment:
        "a client takes types, words (labels) and the table of actions; schemas are the server's",
      severity: 'error',
      from: { path: '^src' },
      to: { ...to('^core/modules/.*(contract|actions)\\.ts$'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-feature-knows-another',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: to('^src/features/', '^src/features/$1/'),
    },
    {
      name: 'features-and-below',
      severity: 'error',
      from: { path: '^src/features' },
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/(features|ui|data|phone)/']),
    },
    {
      name: 'looks-and-below',
      comment: 'what many features share: looks, over the data, over the device',
      severity: 'error',
      from: { path: '^src/ui' },
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/(ui|data|phone)/']),
    },
    {
      name: 'data-and-below',
      severity: 'error',
      from: { path: '^src/data' },
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/(data|phone)/']),
    },
    {
      name: 'the-desk-stands-around-the-pages',
      comment: 'what an office has beside its pages; only the start of the app knows it',
      severity: 'error',
      from: { path: '^src/desk' },
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/(desk|ui|data|phone)/']),
    },
    {
      name: 'nothing-but-the-app-knows-the-desk',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app\\.tsx|desk/)' },
      to: to('^src/desk/'),
    },
    {
      name: 'the-device-knows-nothing-of-the-work',
      severity: 'error',
      from: { path: '^src/phone' },
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/phone/']),
    },
    {
      name: 'a-page-is-a-route',
      comment: 'a route, its title, one feature; all of src is spoken for',
      severity: 'error',
      from: { path: '^src/(packages|app)' },
      to: to('^(cloudfunctions|local-cloud)/|^src/packages/'),
    },
    {
      name: 'modules-know-no-platform',
      severity: 'error',
      from: { path: '^cloudfunctions/_server/(modules|runtime)' },
      to: to('.*', ['^core', '^cloudfunctions/_server/(modules|runtime)']),
    },
    {
      name: 'what-is-kept-and-shown-knows-no-use-case',
      comment:
        'stored, repository, policy and presenter files: each other and what all modules share',
      severity: 'error',
      from: { path: KEPT_AND_SHOWN },
      to: to('^cloudfunctions', [KEPT_AND_SHOWN, '^cloudfunctions/_server/runtime']),
    },
    {
      name: 'platform-knows-no-use-case',
      severity: 'error',
      from: { path: '^cloudfunctions/_server/platform' },
      to: to('^cloudfunctions/_server/modules', KEPT_AND_SHOWN),
    },
    {
      name: 'qr-has-one-door',
      severity: 'error',
      from: { pathNot: '^cloudfunctions/_server/platform/qr\\.ts$' },
      to: to('^node_modules/qrcode-generator/'),
    },
    {
      name: 'the-sdk-is-named-in-platform',
      severity: 'error',
      from: { path: '^cloudfunctions', pathNot: '^cloudfunctions/_server/platform' },
      to: to('wx-server-sdk'),
    },
    {
      name: 'functions-are-entries',
      severity: 'error',
      from: { path: '^cloudfunctions/(api|clock|desk|files)/' },
      to: to('.*', '^cloudfunctions/_server/entry/'),
    },
    {
      name: 'local-cloud-knows-no-app',
      severity: 'error',
      from: { path: '^local-cloud' },
      to: to('^src/'),
    },
    {
      name: 'nothing-deployed-knows-the-local-cloud',
      severity: 'error',
      from: { path: '^(core|src|cloudfunctions)' },
      to: to('^(local-cloud|scripts|bench|test)/'),
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'] },
  },
};
