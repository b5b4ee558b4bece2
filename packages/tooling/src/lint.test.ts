/** What the lint rules refuse in a package called core, and what they let pass there. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'cofc-lint-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const folder = join(root, 'core')
const shape = `type Shape = 'Round' | 'Square' | 'Flat'`
const brand = 'type Cycle = string & { readonly brand: unique symbol }'
const tree = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, module: 'nodenext', types: [] },
    include: ['src']
  }),
  'package.json': '{ "type": "module" }',
  'src/enum.ts': 'export enum Sector { Prison }',
  'src/class.ts': 'export class Community { readonly name = 1 }',
  'src/throw.ts': 'export const refuse = (): never => { throw new Error() }',
  'src/now.ts': 'export const today = () => Date.now()',
  'src/new-date.ts': 'export const today = () => new Date()',
  'src/a-date.ts': 'export const day = (text: string) => new Date(text)',
  'src/random.ts': 'export const dice = () => Math.random()',
  'src/crypto.ts': 'export const id = () => crypto.randomUUID()',
  'src/default.ts': 'export default 1',
  'src/option.ts': `export * from 'fp-ts/lib/Option.js'`,
  'src/reader.ts': `export * from 'fp-ts/lib/ReaderTaskEither.js'`,
  'src/does-not-run.ts': `export * from 'fp-ts/Either'`,
  'src/four.ts': 'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d',
  'src/forgets.ts': `${shape}\nexport const area = (s: Shape) => {\n switch (s) {\n case 'Round': return 1\n case 'Flat': return 2\n }\n}`,
  'src/otherwise.ts': `${shape}\nexport const area = (s: Shape) => {\n switch (s) {\n case 'Round': return 1\n default: return 2\n }\n}`,
  'src/unused.ts': '// eslint\u002ddisable-next-line complexity\nexport const one = 1',
  'src/review/rules/else.ts': 'export const rate = (n: number) => {\n if (n > 1) { return 1 } else { return 2 }\n}',
  'src/review/rules/plain.ts':
    'export const rate = (n: number) => {\n if (n > 1) return `${n} times`\n return "once"\n}',
  'src/cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'src/cast-or.ts': `${brand}\nexport const cycle = (text: unknown) => text as Cycle | undefined`,
  'src/review/rules/cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'src/values/cast.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'src/cast.test.ts': `${brand}\nexport const cycle = '2023-2024' as Cycle`,
  'src/throw.test.ts': 'export const refuse = (): never => { throw new Error() }'
}

for (const [path, text] of Object.entries(tree)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const { stdout } = spawnSync(
  process.execPath,
  [resolve('../../node_modules/eslint/bin/eslint.js'), '-c', resolve('eslint.config.mjs'), '--format', 'json', 'src'],
  { cwd: folder, encoding: 'utf8' }
)
interface Linted {
  readonly filePath: string
  readonly messages: ReadonlyArray<{ readonly ruleId: string | null; readonly message: string }>
}
const linted = JSON.parse(stdout) as ReadonlyArray<Linted>
const refused = (path: string) =>
  linted
    .find(({ filePath }) => filePath.endsWith(`/src/${path}`))
    ?.messages.map(({ ruleId, message }) => ruleId ?? message)

test.each([
  ['enum.ts', 'no-restricted-syntax'],
  ['class.ts', 'no-restricted-syntax'],
  ['throw.ts', 'no-restricted-syntax'],
  ['now.ts', 'no-restricted-syntax'],
  ['new-date.ts', 'no-restricted-syntax'],
  ['random.ts', 'no-restricted-syntax'],
  ['default.ts', 'no-restricted-syntax'],
  ['otherwise.ts', 'no-restricted-syntax'],
  ['review/rules/else.ts', 'no-restricted-syntax'],
  ['cast.ts', 'no-restricted-syntax'],
  ['cast-or.ts', 'no-restricted-syntax'],
  ['review/rules/cast.ts', 'no-restricted-syntax'],
  ['crypto.ts', 'no-restricted-globals'],
  ['option.ts', 'no-restricted-imports'],
  ['reader.ts', 'no-restricted-imports'],
  ['does-not-run.ts', 'no-restricted-imports'],
  ['four.ts', 'max-params'],
  ['forgets.ts', '@typescript-eslint/switch-exhaustiveness-check'],
  ['unused.ts', expect.stringContaining('Unused eslint')]
])('%s is refused', (path, rule) => expect(refused(path)).toContainEqual(rule))

test.each(['a-date.ts', 'review/rules/plain.ts', 'throw.test.ts', 'values/cast.ts', 'cast.test.ts'])(
  '%s is let pass',
  path => expect(refused(path)).toEqual([])
)
