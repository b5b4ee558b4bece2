/**
 * Which file may import which. docs/architecture.md repeats each `comment` word for word.
 *
 * Run from the root: `depcruise -c packages/tooling/dependency-cruiser.mjs packages examples`.
 */
const tests = '\\.test\\.tsx?$'
/** Core’s own testing folder, and what the tests of an aggregate share. */
const whatTestsBeginWith = ['^packages/core/src/testing/', '^packages/core/src/[^/]+/testing/']
/** What only tests are built from; core's is published, and kept like the rest of it. */
const forTests = '^packages/(?!core/)[^/]+/src/testing/'
const stores =
  '^packages/(access-store-sqlite|event-store-sqlite|event-store-eventstoredb|event-store-postgres|content-store-sqlite|content-store-http|log-store-sqlite|report-store-sqlite|report-store-postgres)/'
const outsideAggregates =
  'values|wording|facts|reactions|team-proposals|obligations|due|waiting|notices|testing|catalogue'
const anAggregate = `^packages/core/src/(?!(?:${outsideAggregates})/)([^/]+)/`

const independent = 'Only a test imports verification, which imports no package of ours but the demonstration.'
const enteredByIndex = 'From outside, an aggregate is entered through its index.ts.'

/** What the sources of each package may import of the others. */
const directions = {
  core: [],
  'event-store': [],
  'sqlite-file': [],
  'postgres-schema': [],
  'event-store-sqlite': ['event-store', 'sqlite-file'],
  'event-store-eventstoredb': ['event-store'],
  'event-store-postgres': ['event-store', 'postgres-schema'],
  'content-store': ['core'],
  'content-store-sqlite': ['content-store', 'sqlite-file'],
  'content-store-http': ['content-store'],
  'access-store': [],
  'access-store-sqlite': ['access-store', 'sqlite-file'],
  application: ['core', 'event-store', 'content-store'],
  projections: ['event-store'],
  reports: ['core', 'projections', 'event-store'],
  audit: ['core', 'event-store', 'content-store'],
  'log-store-sqlite': ['audit', 'sqlite-file'],
  'report-store-sqlite': ['projections', 'event-store', 'sqlite-file'],
  'report-store-postgres': ['projections', 'event-store', 'postgres-schema'],
  http: ['application', 'reports', 'projections', 'audit', 'core', 'event-store', 'content-store', 'access-store'],
  import: ['application', 'core', 'event-store', 'content-store'],
  demonstration: [],
  console: ['http', 'application', 'reports', 'projections', 'audit', 'core', 'event-store', 'access-store'],
  'postgres-for-tests': [],
  'fake-eventstoredb': []
}

const list = names => new Intl.ListFormat('en-GB').format(names)

const packageDirections = Object.entries(directions).map(([name, allowed]) => ({
  name: `${name}-looks-one-way`,
  severity: 'error',
  comment:
    allowed.length === 0
      ? `${name} imports no other package of ours.`
      : `${name} imports ${list(allowed)}, no other package of ours.`,
  from: { path: `^packages/${name}/`, pathNot: [tests, forTests, '\\.config\\.ts$'] },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` }
}))

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No file leads back to itself, not even by its types.',
      from: {},
      to: { circular: true }
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'Core imports fp-ts and io-ts, nothing else: no store, no clock, no chance.',
      from: { path: '^packages/core/src/', pathNot: [tests, ...whatTestsBeginWith] },
      to: { pathNot: ['^packages/core/src/(?!testing/)', '^node_modules/(fp-ts|io-ts)/'] }
    },
    {
      name: 'what-tests-share-is-for-tests',
      severity: 'error',
      comment: 'What the tests of an aggregate share is imported by tests alone.',
      from: { path: '^packages/core/src/', pathNot: [tests, ...whatTestsBeginWith] },
      to: { path: '^packages/core/src/[^/]+/testing/' }
    },
    {
      name: 'core-testing-is-light',
      severity: 'error',
      comment: 'Core’s testing folder adds fast-check and node:assert, nothing else.',
      from: { path: '^packages/core/src/testing/', pathNot: tests },
      to: { pathNot: ['^packages/core/src/', '^node_modules/(fp-ts|io-ts|fast-check)/', '^(node:)?assert(/strict)?$'] }
    },
    {
      name: 'aggregates-do-not-know-each-other',
      severity: 'error',
      comment:
        'An aggregate imports values, wording, aggregate.ts, roles.ts, upcast.ts, its own folder and the public face of policy; what it must know of another comes as a fact, what follows elsewhere is a reaction.',
      from: { path: anAggregate, pathNot: [tests, ...whatTestsBeginWith] },
      to: {
        path: '^packages/core/src/',
        pathNot: [
          '^packages/core/src/(values/|wording/|(aggregate|roles|upcast)\\.ts$|policy/index\\.ts$)',
          '^packages/core/src/$1/'
        ]
      }
    },
    {
      name: 'aggregates-are-entered-by-index',
      severity: 'error',
      comment: enteredByIndex,
      from: { path: '^packages/core/src/([^/]+)/' },
      to: { path: anAggregate, pathNot: ['/index\\.ts$', '^packages/core/src/$1/'] }
    },
    {
      name: 'aggregates-are-entered-by-index',
      severity: 'error',
      comment: enteredByIndex,
      from: { path: '^packages/core/src/[^/]+$' },
      to: { path: anAggregate, pathNot: '/index\\.ts$' }
    },
    {
      name: 'a-store-is-chosen-in-main',
      severity: 'error',
      comment: 'A concrete store is chosen by the command line, a benchmark, an example or a test, nowhere else.',
      from: {
        path: '^(packages|examples)/',
        pathNot: [stores, '^packages/(cli|benchmarks)/', '^examples/', tests, forTests]
      },
      to: { path: stores }
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      comment:
        'Only a benchmark imports the command line; nobody imports benchmarks, and tooling only to be configured.',
      from: { path: '^(?:packages/)?([^/]+)/', pathNot: ['^packages/benchmarks/', '\\.config\\.ts$'] },
      to: { path: '^packages/(cli|benchmarks|tooling)/', pathNot: '^packages/$1/' }
    },
    {
      name: 'what-only-proves-stays-here',
      severity: 'error',
      comment: independent,
      from: { path: '^(packages|examples)/', pathNot: ['^packages/verification/', tests, forTests] },
      to: { path: '^packages/verification/' }
    },
    {
      name: 'what-only-proves-stays-here',
      severity: 'error',
      comment: independent,
      from: { path: '^packages/verification/', pathNot: '\\.config\\.ts$' },
      to: { path: '^packages/', pathNot: '^packages/(verification|demonstration)/' }
    },
    ...packageDirections
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.doc-examples[^/]*|\\.turbo|\\.test-counts)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json']
    },
    tsConfig: { fileName: 'tsconfig.base.json' }
  }
}
