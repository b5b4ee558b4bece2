/** A small tree that breaks each boundary once, to show that each is kept. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import config from '../dependency-cruiser.mjs'

const root = mkdtempSync(join(tmpdir(), 'cofc-boundaries-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const core = 'packages/core/src'
const tree = {
  [`${core}/aggregate.ts`]: '',
  [`${core}/values/pence.ts`]: '',
  [`${core}/policy/index.ts`]: '',
  [`${core}/policy/book.ts`]: '',
  [`${core}/review/index.ts`]: `import '../aggregate.ts'; import '../values/pence.ts'; import '../policy/index.ts'; import './state.ts'`,
  [`${core}/review/state.ts`]: '',
  [`${core}/review/asks.ts`]: `import '../membership/index.ts'`,
  [`${core}/review/follows.ts`]: `import '../reactions/follow.ts'`,
  [`${core}/review/testing/stories.ts`]: `import '../../testing/index.ts'; import '../state.ts'`,
  [`${core}/review/tells.ts`]: `import './testing/stories.ts'`,
  [`${core}/review/turns.ts`]: `import './turned.ts'`,
  [`${core}/review/turned.ts`]: `import './turns.ts'`,
  [`${core}/membership/index.ts`]: '',
  [`${core}/membership/digs.ts`]: `import '../policy/book.ts'`,
  [`${core}/membership/reads.ts`]: `import 'node:fs'`,
  [`${core}/reactions/follow.ts`]: `import '../membership/index.ts'; import '../review/index.ts'`,
  [`${core}/reactions/dig.ts`]: `import '../review/state.ts'`,
  [`${core}/testing/index.ts`]: `import 'node:assert/strict'; import '../review/index.ts'`,
  [`${core}/testing/reads.ts`]: `import 'node:fs'`,
  'packages/event-store/src/index.ts': '',
  'packages/event-store/src/knows.ts': `import '../../core/src/aggregate.ts'`,
  'packages/event-store-sqlite/src/index.ts': `import '../../event-store/src/index.ts'`,
  'packages/application/src/index.ts': `import '../../event-store-sqlite/src/index.ts'`,
  'packages/application/src/run.test.ts': `import '../../event-store-sqlite/src/index.ts'`,
  'packages/http/src/index.ts': `import '../../cli/src/main.ts'`,
  'packages/cli/src/main.ts': `import '../../event-store-sqlite/src/index.ts'`,
  'tsconfig.base.json': '{}'
}

for (const [path, text] of Object.entries(tree)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const { stdout } = spawnSync(
  process.execPath,
  [
    resolve('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    '-c',
    resolve('dependency-cruiser.mjs'),
    'packages'
  ],
  { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } }
)
const broken = [...stdout.matchAll(/error ([\w-]+): (\S+)/g)]
  .map(([, rule, file]) => `${rule ?? ''}: ${file ?? ''}`)
  .sort()

test('each boundary is kept, and only by whoever crosses it', () =>
  expect([...new Set(broken)]).toEqual([
    'a-store-is-chosen-in-main: packages/application/src/index.ts',
    `aggregates-are-entered-by-index: ${core}/membership/digs.ts`,
    `aggregates-are-entered-by-index: ${core}/reactions/dig.ts`,
    `aggregates-do-not-know-each-other: ${core}/membership/digs.ts`,
    `aggregates-do-not-know-each-other: ${core}/review/asks.ts`,
    `aggregates-do-not-know-each-other: ${core}/review/follows.ts`,
    'application-looks-one-way: packages/application/src/index.ts',
    `core-is-pure: ${core}/membership/reads.ts`,
    `core-testing-is-light: ${core}/testing/reads.ts`,
    'event-store-looks-one-way: packages/event-store/src/knows.ts',
    'http-looks-one-way: packages/http/src/index.ts',
    `no-cycles: ${core}/review/turned.ts`,
    'nobody-imports-the-command-line: packages/http/src/index.ts',
    `what-tests-share-is-for-tests: ${core}/review/tells.ts`
  ]))

test('the picture of the architecture says each boundary in the same words', () => {
  const said = readFileSync(resolve('../../docs/architecture.md'), 'utf8')
  const packages = readdirSync(resolve('..'))
  const ofOurs = config.forbidden.filter(({ name }) => {
    const [, looking] = /^(.*)-looks-one-way$/.exec(name) ?? []
    return looking === undefined || packages.includes(looking)
  })
  expect(ofOurs.length).toBeGreaterThan(10)
  expect(ofOurs.filter(({ name, comment }) => !said.includes(`\`${name}\``) || !said.includes(comment))).toEqual([])
})
