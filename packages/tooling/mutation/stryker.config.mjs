/**
 * Which files of core are changed by mutation testing, and how their tests are run.
 *
 * `COFC_MUTATE` names one part or several, such as `membership` or `review,reviewer`; without it all of these are tried.
 * What proposes teams is tried only when it is named: its tests take a minute for each change.
 */
const all = [
  ...['calendar', 'community', 'cycle', 'due', 'edition', 'facts', 'membership', 'obligations', 'policy', 'reactions'],
  ...['review', 'reviewer', 'accreditation', 'hmp-audit'],
  ...['price-list', 'account', 'gathering', 'announcement', 'service-access']
]
const parts = process.env.COFC_MUTATE?.split(',') ?? all

/** What only says which there are, or how they look, or what they do to a state: the compiler's to find, or a law's. */
const tables = [
  ...['index', 'illegal-states', 'commands', 'events', 'event-entries', 'state', 'facts', 'refusals', 'aggregate'],
  ...['codec', 'command-codecs', 'event-codecs', 'part-codecs', 'parts', 'question', 'questions', 'upcasts', 'book'],
  ...['evolve', 'evolve-*', 'refusals-*']
]

export default {
  plugins: [new URL('runner.ts', import.meta.url).href],
  testRunner: 'loaded-tests',
  testRunnerNodeArgs: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
  mutate: [
    ...parts.map(part => `packages/core/src/${part}/**/*.ts`),
    '!**/*.test.ts',
    '!**/testing/**',
    `!**/{${tables.join()}}.ts`
  ],
  ignorePatterns: ['**', '!packages/core/**/*', '!docs/**/*', '!package.json', '!tsconfig.base.json'],
  ignoreStatic: true,
  concurrency: 1,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation/rules.json' },
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false }
}
