/** The table of rooms of docs/architecture.md, held by `npm run verify`. */
const to = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-are-pure',
      comment:
        'core/contracts: zod through its own door, the calendar that checks a day, nothing else',
      severity: 'error',
      from: { path: '^core/contracts' },
      to: to('.*', ['^core/contracts', '^core/domain/calendar/day', '^node_modules/zod/']),
    },
    {
      name: 'zod-has-one-door',
      severity: 'error',
      from: { pathNot: '^core/contracts/zod\\.ts$' },
      to: to('^node_modules/zod/'),
    },
    {
      name: 'domain-is-pure',
      comment: 'core/domain: itself and contracts; dayjs and the holidays only in calendar',
      severity: 'error',
      from: { path: '^core/domain', pathNot: '^core/domain/calendar' },
      to: to('.*', ['^core/domain', '^core/contracts']),
    },
    {
      name: 'calendar-has-two-libraries',
      severity: 'error',
      from: { path: '^core/domain/calendar' },
      to: to('.*', ['^core/domain/calendar', '^node_modules/(dayjs|chinese-days)/']),
    },
    {
      name: 'rule-packs-are-data',
      severity: 'error',
      from: { path: '^core/rulepacks' },
      to: to('.*', ['^core/rulepacks', '^core/contracts']),
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
      to: to('^(src|cloudfunctions|local-cloud)/', ['^src/(features|lib|components)/']),
    },
    {
      name: 'components-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^src/(components|lib)' },
      to: to('^(src/(features|pages|supervisor|points|branch)|cloudfunctions|local-cloud)/'),
    },
    {
      name: 'use-cases-know-no-platform',
      severity: 'error',
      from: {
        path: '^cloudfunctions/_server/(use-cases|policies|presenters)',
        pathNot: '^cloudfunctions/_server/presenters/qr\\.ts$',
      },
      to: to('.*', [
        '^core',
        '^cloudfunctions/_server/(use-cases|policies|presenters|repositories)',
      ]),
    },
    {
      name: 'qr-has-one-library',
      comment: 'a text in, a picture out: pure, as the calendar is with its libraries',
      severity: 'error',
      from: { path: '^cloudfunctions/_server/presenters/qr\\.ts$' },
      to: to('.*', ['^node_modules/qrcode-generator/']),
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
