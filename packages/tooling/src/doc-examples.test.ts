/** The whole way: documents in a folder of their own, the program, what it says. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const written: Array<string> = []

afterEach(() => {
  for (const path of written.splice(0)) rmSync(path, { recursive: true, force: true })
})

const examplesRunIn = (...lines: ReadonlyArray<string>) => {
  const root = mkdtempSync(join(tmpdir(), 'cofc-docs-'))
  const folder = `.doc-examples-of-${basename(root)}`
  written.push(root, folder)
  writeFileSync(join(root, 'README.md'), ['# Read', '', '```ts', ...lines, '```'].join('\n'))
  return spawnSync(process.execPath, ['src/doc-examples.ts', root, folder], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  })
}

test('an example that holds passes', () => expect(examplesRunIn('expect(1 + 1).toBe(2)')).toMatchObject({ status: 0 }))

test('an example that does not hold fails and names its file and line', () => {
  const { status, stderr } = examplesRunIn('const sum = 1 + 1', 'expect(sum).toBe(3)')
  expect(status).toBe(1)
  expect(stderr).toContain('README.md:5')
})

test('an example that does not compile fails and names its file and line', () => {
  const { status, stderr } = examplesRunIn(
    "import { left } from 'fp-ts/lib/Either.js'",
    'const wrong: string = left(1)'
  )
  expect(status).toBe(1)
  expect(stderr).toContain('README.md(5,')
})
