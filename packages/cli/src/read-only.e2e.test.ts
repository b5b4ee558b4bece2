import { fileURLToPath } from 'node:url'
import { runOnReadOnlyMedium, testOnReadOnlyMedium } from '@cofc/sqlite-file/testing'
import { temporaryFolder } from '@cofc/verification'
import { join } from 'node:path'
import { expect } from 'vitest'
import { importedDemonstration } from './testing/imported-demonstration.ts'
import { typed } from './testing/typed.ts'

const program = fileURLToPath(new URL('../bin/cofc.mjs', import.meta.url))

testOnReadOnlyMedium('records on a read-only medium are verified, told, reported and copied', async () => {
  using data = importedDemonstration()
  using elsewhere = temporaryFolder()
  // A report that lags behind would have to be written.
  expect((await typed(data.path, 'report', 'register')).code).toBe(0)
  const said = (...words: ReadonlyArray<string>) =>
    runOnReadOnlyMedium(data.path, process.execPath, program, '--data', data.path, ...words)
  expect(said('verify')).toMatch(/^whole: [\d,]+ events/)
  expect(said('history', 'TC-0001')).toMatch(/^TC-0001: \d+ events/)
  expect(JSON.parse(said('--json', 'report', 'register'))).toMatchObject({ members: expect.any(Number) as number })
  const copy = join(elsewhere.path, 'copy')
  said('backup', copy)
  expect((await typed(copy, 'verify')).out).toMatch(/^whole: /)
})
