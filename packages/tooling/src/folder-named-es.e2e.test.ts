/**
 * Where the repository lies below a folder named `es`, its tests run as elsewhere: vitest takes what it loads from there
 * for modules of its own kind, and a class that a dependency loads by itself is then another than ours.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cofc-es-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string): void => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const oneTest = `
import { one } from 'older'
import { One } from 'older/lib/one.js'
import { expect, test } from 'vitest'
test('a class that is loaded twice is one', () => expect(one).toBeInstanceOf(One))
`
/** A repository with our test configuration, one test, and one dependency of the older kind of module, as those of gRPC are. */
const repositoryIn = (name: string): string => {
  const packages = join(name, 'packages')
  for (const path of ['vitest.ts', 'src/count-tests.ts'])
    cpSync(join(root, 'packages/tooling', path), join(folder, packages, 'tooling', path))
  write(join(packages, 'one/vitest.config.ts'), "export { default } from '../tooling/vitest.ts'\n")
  write(join(packages, 'one/src/one.test.ts'), oneTest)
  write(join(name, 'package.json'), '{ "type": "module" }')
  write(join(name, 'node_modules/older/package.json'), '{ "name": "older", "main": "./lib/index.js" }')
  write(join(name, 'node_modules/older/lib/index.js'), "const { One } = require('./one.js')\nexports.one = new One()\n")
  write(join(name, 'node_modules/older/lib/one.js'), 'exports.One = class One {}\n')
  symlinkSync(join(root, 'node_modules/vitest'), join(folder, name, 'node_modules/vitest'))
  return join(folder, packages, 'one')
}

test('tests below a folder named es pass', async () => {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [vitest, 'run'], { cwd: repositoryIn('es') })
  expect(stdout).toMatch(/Tests.*1 passed/)
})
