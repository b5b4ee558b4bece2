/** What a command says of a folder that holds no records, or that is no folder. */
import 'reflect-metadata'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { temporaryFolder } from '@cofc/verification'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from './main.ts'
import { reasonOf } from './system-error.ts'

afterEach(() => vi.restoreAllMocks())

const cofc = async (folder: string, ...words: ReadonlyArray<string>) => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0)
  return { code: await main(['--data', folder, ...words]), out: out.join(''), err: err.join('') }
}
const reading = [
  ['report', 'register'],
  ['report', 'national', '--cycle', '2023-2024'],
  ['report', 'local', 'TC-0001', '--cycle', '2023-2024'],
  ['history', 'TC-0001'],
  ['explain', 'field', 'TC-0001', 'membership'],
  ['explain', 'figure', 'national', '--cycle', '2023-2024'],
  ['diff', 'TC-0001', '--from', '2024-01-01'],
  ['decisions'],
  ['membership-record', 'TC-0001'],
  ['certificate', 'TC-0001-A1'],
  ['fee', '--type', 'Full'],
  ['verify'],
  ['rebuild'],
  ['erase', 'TC-0001'],
  ['evidence', 'list', 'TC-0001'],
  ['evidence', 'save', 'TC-0001', '/no/such/place'],
  ['evidence', 'take-out', 'TC-0001', 'E-1'],
  ['quarantine'],
  ['backup', '/no/such/place'],
  ['copy-history', '/no/such/place']
]

test.each(reading)('%s %s refuses a folder that is not there, names it, and makes nothing', async (...words) => {
  using place = temporaryFolder()
  const folder = join(place.path, 'recrods')
  const { code, out, err } = await cofc(folder, ...words)
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toContain(`there are no records in ${folder}: name another folder with --data`)
  expect(readdirSync(place.path)).toEqual([])
})

test.each(reading)('%s %s refuses a folder whose history has no event', async (...words) => {
  using place = temporaryFolder()
  await openSqliteEventStore(join(place.path, 'events.db')).close()
  const { code, err } = await cofc(place.path, ...words)
  expect(code).toBe(3)
  expect(err).toContain(`there are no records in ${place.path}`)
})

test('where a demonstration lies beside it, that is said, and with --json it is a field', async () => {
  using place = temporaryFolder()
  const demonstration = join(place.path, 'demonstration')
  mkdirSync(demonstration)
  writeFileSync(join(demonstration, 'events.db'), '')
  expect((await cofc(place.path, 'verify')).err).toContain(`A demonstration network is in ${demonstration}`)
  const { err } = await cofc(place.path, '--json', 'verify')
  expect(JSON.parse(err)).toEqual({
    type: 'NoRecords',
    folder: place.path,
    demonstration,
    says: expect.stringContaining('there are no records') as string
  })
})

test('a file where the data folder should be is told as a file, and nothing is written', async () => {
  using place = temporaryFolder()
  const file = join(place.path, 'data')
  writeFileSync(file, 'mine')
  const { code, err } = await cofc(file, 'import', place.path)
  expect(code).toBe(3)
  expect(err).toContain(`${file}: this is a file, and the records need a folder`)
  const below = await cofc(join(file, 'below'), 'import', place.path)
  expect(below.code).toBe(3)
  expect(below.err).toContain('a file stands where a folder is needed')
})

test.runIf(existsSync('/proc/self'))('a place where no folder can be made ends in a sentence, at once', async () => {
  using place = temporaryFolder()
  expect(await cofc('/proc/nope/deeper', 'verify')).toMatchObject({ code: 3 })
  const { code, err } = await cofc('/proc/nope/deeper', 'import', place.path)
  expect(code).toBe(3)
  expect(err).toContain('the data folder cannot be made')
})

test.each([
  ['EACCES', 'no permission'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'only be read'],
  ['EADDRINUSE', 'another program uses this port']
])('%s of the operating system is told in words', (code, says) => {
  expect(reasonOf(Object.assign(new Error('raw'), { code }))).toContain(says)
  expect(reasonOf(new Error('as it is'))).toBe('as it is')
})
