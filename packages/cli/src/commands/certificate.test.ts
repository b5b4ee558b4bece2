import 'reflect-metadata'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
const attested = {
  ...{ type: 'AttestAward', community: 'TC-0042', certificate: 'OLD-7', edition: 'E9' },
  ...{ from: '2022-01-01', until: '2024-12-31', on: '2024-01-10' }
}
let data: TemporaryFolder
const cofc = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words, '--data', data.path])
  vi.restoreAllMocks()
  return { code, out, err }
}
beforeAll(async () => {
  data = temporaryFolder()
  await cofc('import', network)
  const file = join(data.path, 'command.json')
  writeFileSync(file, JSON.stringify(attested))
  expect(await cofc('submit', file)).toMatchObject({ code: 0 })
})
afterAll(() => data[Symbol.dispose]())
afterEach(() => vi.restoreAllMocks())

test('a certificate is told in two sentences, by its number in capital or small letters', async () => {
  expect(await cofc('certificate', 'old-7', '--as-of', '2024-01-10')).toEqual({
    code: 0,
    out: 'OLD-7, issued to TC-0042, from 1 January 2022 through 31 December 2024.\nOn 10 January 2024 the award is in force.\n',
    err: ''
  })
  expect((await cofc('certificate', 'OLD-7', '--as-of', '2025-01-01')).out).toContain(
    'On 1 January 2025 the award has expired.'
  )
})

test('with --json a certificate is what the report says, on the day that is asked or today', async () => {
  const { out } = await cofc('certificate', 'OLD-7', '--as-of', '2024-01-10', '--json')
  expect(JSON.parse(out)).toEqual({
    ...{ certificate: 'OLD-7', asOf: '2024-01-10' },
    awards: [{ community: 'TC-0042', name: null, from: '2022-01-01', until: '2024-12-31', standing: 'InForce' }]
  })
  expect((await cofc('report', 'certificate', 'OLD-7', '--as-of', '2024-01-10')).out).toBe(out)
  expect(JSON.parse((await cofc('certificate', 'OLD-7', '--json')).out)).toMatchObject({
    awards: [{ standing: 'Expired' }]
  })
})

test('an unknown certificate is refused, as a failure with its number', async () => {
  const { code, out, err } = await cofc('certificate', 'OLD-8', '--json')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(JSON.parse(err)).toEqual({
    ...{ type: 'NoSuchCertificate', certificate: 'OLD-8' },
    says: 'no certificate OLD-8 is on record'
  })
})
