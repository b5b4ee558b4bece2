/** Every lint rule in force refuses something; and what is refused, and let pass, in a package called core. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import config from '../oxlint.config.ts'
import { refusedBy } from './lint-examples.ts'

const root = mkdtempSync(join(tmpdir(), 'cofc-lint-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const shape = `type Shape = 'Round' | 'Square' | 'Flat'`
const brand = 'type Cycle = string & { readonly brand: unique symbol }'
const otherwise = `${shape}\nexport const area = (s: Shape) => {\n switch (s) {\n case 'Round': return 1\n default: return 2\n }\n}`
const guards = (count: number) =>
  `export const f = (a: number) => {\n${Array.from({ length: count }, (_, at) => ` if (a === ${at}) return ${at + 1}`).join('\n')}\n return 0\n}`
const tree: Readonly<Record<string, string>> = {
  'enum.ts': 'export enum Sector { Prison }',
  'class.ts': 'export class Community { readonly name = 1 }',
  'throw.ts': 'export const refuse = (): never => { throw new Error() }',
  'now.ts': 'export const today = () => Date.now()',
  'new-date.ts': 'export const today = () => new Date()',
  'date.ts': 'export const today = () => Date()',
  'a-date.ts': 'export const day = (text: string) => new Date(text)',
  'random.ts': 'export const dice = () => Math.random()',
  ...Object.fromEntries(
    ['crypto', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch', 'console'].map(name => [
      `global-${name}.ts`,
      `export const f = () => ${name}`
    ])
  ),
  'default.ts': 'export default 1',
  'as-default.ts': 'const one = 1\nexport { one as default }',
  'reader.ts': `export * from 'fp-ts/lib/ReaderTaskEither.js'`,
  'does-not-run.ts': `export * from 'fp-ts/Either'`,
  'has-no-end.ts': `export * from 'fp-ts/lib/Either'`,
  'io-ts.ts': `export * from 'io-ts/es6/index.js'`,
  'fp-ts.ts': `export * from 'fp-ts'`,
  'either.ts': `export * from 'fp-ts/lib/Either.js'\nexport * as t from 'io-ts'\nexport * as p from 'io-ts/lib/PathReporter.js'`,
  'forgets.ts': `${shape}\nexport const area = (s: Shape) => {\n switch (s) {\n case 'Round': return 1\n case 'Flat': return 2\n }\n}`,
  'otherwise.ts': otherwise,
  'unused.ts': '// oxlint\u002ddisable-next-line complexity\nexport const one = 1',
  'guards.ts': guards(8),
  'review/rules/guards.ts': guards(11),
  'review/rules/more-guards.ts': guards(12),
  'review/rules/else.ts': 'export const rate = (n: number) => {\n if (n > 1) { return 1 } else { return 2 }\n}',
  'review/rules/plain.ts': 'export const rate = (n: number) => {\n if (n > 1) return `${n} times`\n return "once"\n}',
  'cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'cast-or.ts': `${brand}\nexport const cycle = (text: unknown) => text as Cycle | undefined`,
  'review/rules/cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'values/cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'cast.test.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'throw.test.ts': 'export const refuse = (): never => { throw new Error() }',
  'console.test.ts': 'export const say = () => { console.log("one") }',
  'other.test.ts': 'export const f = (a: string | null, b: number, c: number, d: number) => [a!, b, c, d]',
  'enum.test.ts': 'export enum Sector { Prison }'
}
const elsewhere: Readonly<Record<string, string>> = {
  'throw.ts': tree['throw.ts'] ?? '',
  'console.ts': 'export const say = () => { console.log("one") }',
  'otherwise.ts': otherwise,
  'cast.ts': tree['cast.ts'] ?? '',
  'open-class.ts': 'export class Place { x = 1 }',
  'private-field.ts': 'export class Place {\n #x = 1\n further() { return (this.#x += 1) }\n}',
  'error.ts': 'export class Garbled extends Error {}'
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
for (const folder of ['core', 'other', 'rules']) {
  const compilerOptions = { strict: true, target: 'es2024', module: 'nodenext', types: [], skipLibCheck: true }
  write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['src'] }))
  write(`${folder}/package.json`, '{ "type": "module" }')
}
for (const [path, text] of Object.entries(tree)) write(`core/src/${path}`, text)
for (const [path, text] of Object.entries(elsewhere)) write(`other/src/${path}`, text)
write('rules/src/shape.ts', `export interface Shape { readonly corners: number }`)
const fileOf = (rule: string) => `rules/src/${rule.replace('/', '-')}.ts`
for (const [rule, text] of Object.entries(refusedBy)) write(fileOf(rule), text)

const { stdout, stderr } = spawnSync(
  process.execPath,
  [resolve('../../node_modules/oxlint/bin/oxlint'), '-c', resolve('oxlint.config.ts'), '--format', 'json', '.'],
  { cwd: root, encoding: 'utf8' }
)
interface Linted {
  readonly diagnostics: ReadonlyArray<{ readonly filename: string; readonly code?: string; readonly message: string }>
}
const linted = JSON.parse(stdout) as Linted
/** Each as `rule` or `plugin/rule`, as it is configured; a complaint about something else by its message. */
const refused = (path: string) =>
  linted.diagnostics
    .filter(({ filename }) => filename.endsWith(path))
    .map(
      ({ code, message }) =>
        code
          ?.replace(/^(?:eslint\()?/, '')
          .replace('(', '/')
          .replace(')', '') ?? message
    )

test('the linter says nothing against its configuration', () => expect(stderr).toBe(''))

const syntax = 'syntax/refused'
const rulesInForce = Object.keys(config.rules ?? {})
test.each(rulesInForce)('the rule %s refuses something', rule => {
  expect(refused(rule === syntax ? 'core/src/enum.ts' : fileOf(rule))).toContain(rule)
})

const refusedInCore: ReadonlyArray<readonly [path: string, rule: unknown]> = [
  ...['enum', 'class', 'throw', 'now', 'new-date', 'date', 'random', 'default', 'as-default', 'otherwise'].map(
    name => [`${name}.ts`, syntax] as const
  ),
  ...['review/rules/else', 'cast', 'cast-or', 'review/rules/cast', 'enum.test'].map(
    name => [`${name}.ts`, syntax] as const
  ),
  ...Object.keys(tree)
    .filter(path => path.startsWith('global-'))
    .map(path => [path, 'no-restricted-globals'] as const),
  ['reader.ts', 'no-restricted-imports'],
  ...['does-not-run', 'has-no-end', 'io-ts', 'fp-ts'].map(name => [`${name}.ts`, 'no-restricted-imports'] as const),
  ['guards.ts', 'complexity'],
  ['review/rules/more-guards.ts', 'complexity'],
  ['forgets.ts', 'typescript/switch-exhaustiveness-check'],
  ['unused.ts', expect.stringContaining('Unused')]
]
test.each(refusedInCore)('%s is refused in core', (path, rule) =>
  expect(refused(`core/src/${path}`)).toContainEqual(rule)
)

test.each([
  ...['a-date.ts', 'either.ts', 'review/rules/plain.ts', 'review/rules/guards.ts', 'values/cast.ts'],
  ...['throw.test.ts', 'cast.test.ts', 'console.test.ts', 'other.test.ts']
])('%s is let pass in core', path => expect(refused(`core/src/${path}`)).toEqual([]))

test.each(['throw.ts', 'console.ts', 'otherwise.ts', 'private-field.ts', 'error.ts'])(
  '%s is let pass elsewhere',
  path => expect(refused(`other/src/${path}`)).toEqual([])
)
test.each(['cast.ts', 'open-class.ts'])('%s is refused everywhere', path =>
  expect(refused(`other/src/${path}`)).toContain(syntax)
)
