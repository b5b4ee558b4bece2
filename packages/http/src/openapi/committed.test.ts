/** What lies in the package is what the codecs make. `npm run openapi` writes it, unless a client would no longer work. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleOf } from '../testing/examples.ts'
import { breakingChanges } from './difference.ts'
import { openApi, type OpenApi } from './document.ts'
import { reference } from './reference.ts'

const file = new URL('../../openapi.json', import.meta.url)
const page = new URL('../../../../docs/http-reference.md', import.meta.url)
const made = JSON.parse(JSON.stringify(openApi(exampleOf))) as OpenApi
const committed = (): OpenApi | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as OpenApi) : null)

const isRaised = (before: OpenApi): boolean => Number.parseInt(before.info.version) < Number.parseInt(made.info.version)
const breaking = (): ReadonlyArray<string> => {
  const before = committed()
  return before === null || isRaised(before) ? [] : breakingChanges(before, made)
}
if (process.env['COFC_OPENAPI'] === 'write' && breaking().length === 0) {
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  writeFileSync(page, reference(made))
}

test('no client that was written before is broken, unless the version says so', () => {
  expect(breaking(), 'raise the first number of apiVersion, or leave what there was').toEqual([])
})
test('the document is the one that the codecs make', () => {
  expect(committed(), 'npm run openapi -w @cofc/http').toEqual(made)
})
test('the reference for readers is made from it', () => {
  expect(readFileSync(page, 'utf8') === reference(made), 'npm run openapi -w @cofc/http').toBe(true)
})
