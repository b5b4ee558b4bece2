import 'reflect-metadata'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const network = fileURLToPath(new URL('../../../../examples/visits-without-teams', import.meta.url))
const free = join(network, 'availability', 'free.csv')
const { isTTY, columns } = process.stdout

let data: TemporaryFolder
const file = (name: string, content: string | object): string => {
  const path = join(data.path, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const ran = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words, '--data', join(data.path, 'records')])
  vi.restoreAllMocks()
  return { code, out, err }
}
const submitted = async (command: object) => {
  expect(await ran('submit', file('command.json', command))).toMatchObject({ code: 0 })
}
interface Proposed {
  readonly teams: ReadonlyArray<{
    readonly community: string
    readonly day: string
    readonly team: ReadonlyArray<{ readonly reviewer: string }>
  }>
  readonly leftOver: ReadonlyArray<object>
  readonly withoutDay: ReadonlyArray<object>
}
const proposed = async (...words: ReadonlyArray<string>) => {
  const { code, out } = await ran('propose-teams', '2023-2024', '--json', ...words)
  expect(code).toBe(0)
  return JSON.parse(out) as Proposed
}

beforeAll(async () => {
  data = temporaryFolder()
  expect(await ran('import', network)).toMatchObject({ code: 0 })
  const book = { teamSize: 3, visitsPerReviewer: 2 }
  await submitted({ type: 'AdoptPolicy', inForceFrom: '2024-01-01', book, on: '2024-01-01' })
})
afterAll(() => data[Symbol.dispose]())
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(process.stdout, { isTTY, columns })
})

test('a team is told as a cell of visits.csv has it, and without a file everybody is free', async () => {
  const { out, err } = await ran('propose-teams', '2023-2024', '--on', '2024-01-15')
  expect(out.split('\n')).toEqual([
    '2023-2024: 3 visits without a team; a team is proposed for 3',
    '2024-02-05  TC-1 peer-review, visit 1',
    '            R-02:lead;R-03:member;R-06:member',
    '2024-02-05  TC-2 peer-review, visit 1',
    '            R-01:lead;R-04:member;R-05:member',
    '2024-02-12  TC-3 peer-review, visit 1',
    '            R-01:lead;R-02:member;R-04:member',
    ''
  ])
  expect(err).toContain('everybody is taken to be free on every day')
})

test('whoever is not free does not go, and a visit left over says why, within the width of a terminal', async () => {
  Object.assign(process.stdout, { isTTY: true, columns: 60 })
  const { out, err } = await ran('propose-teams', '2023-2024', '--availability', free)
  expect(err).toBe('')
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(60)
  const words = out.replaceAll(/\s+/g, ' ')
  expect(words).toContain('2023-2024: 3 visits without a team; a team is proposed for 2')
  expect(words).toContain('2024-02-12 TC-3 peer-review, visit 1: left over')
  expect(words).toContain('Reviewer R-03 belongs to the community that is visited.')
  expect(words).toContain('Reviewer R-04 did not say that they can go on 12 February 2024.')
})

test('policy is asked as it is on the day', async () => {
  expect((await proposed('--on', '2023-12-31')).teams[0]?.team).toHaveLength(4)
  expect((await proposed('--on', '2024-01-01')).teams[0]?.team).toHaveLength(3)
})

test.each([
  [['2024-2025'], 1, 'no cycle 2024-2025 is on record'],
  [['2024'], 2, 'Expected a cycle, for example 2023-2024'],
  [['2023-2024', '--on', 'today'], 2, 'Expected a day'],
  [['2023-2024', '--availability', '/there/is/no/such/file.csv'], 2, 'the file cannot be read (ENOENT)']
])('%j ends with %i and says what to do', async (words, code, says) => {
  const { code: ended, out, err } = await ran('propose-teams', ...words)
  expect({ code: ended, out }).toEqual({ code, out: '' })
  expect(err).toContain(says)
})

test('what is wrong with the file of availability is told at its line, and nothing is proposed', async () => {
  const wrong = file('wrong.csv', 'reviewer,from\nR-01,soon\nR-02\n')
  const told = await ran('propose-teams', '2023-2024', '--availability', wrong)
  expect(told).toMatchObject({ code: 2, out: '' })
  expect(told.err).toMatch(/line 2, from: expected a day.*\n {2}line 3: the row has 1 cell/)
  const asJson = await ran('propose-teams', '2023-2024', '--json', '--availability', wrong)
  expect(JSON.parse(asJson.err)).toMatchObject({
    type: 'AvailabilityUnreadable',
    wrong: [{ line: 2, column: 'from' }, { line: 3 }]
  })
  const unknown = file('unknown.csv', 'reviewer,from\nR-01,2024-02-05\nr-02,2024-02-05\n')
  const refused = await ran('propose-teams', '2023-2024', '--json', '--availability', unknown)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(JSON.parse(refused.err)).toMatchObject({ type: 'ReviewerNotKnown', line: 3, reviewer: 'r-02' })
})

test('what is proposed can be allocated, and is then reckoned with', async () => {
  const about = { cycle: '2023-2024', kind: 'peer-review' }
  const [first, ...others] = (await proposed()).teams
  const { day: _day, ...command } = first!
  await submitted({ type: 'AllocateTeam', ...command, on: '2024-01-15' })
  expect(await proposed()).toMatchObject({ teams: others, leftOver: [], withoutDay: [] })

  const days = ['2024-02-05', '2024-02-06', '2024-02-08']
  await submitted({ type: 'CancelVisit', ...about, community: 'TC-3', visit: 1, on: '2024-01-16' })
  await submitted({ type: 'OfferVisitDates', ...about, community: 'TC-3', visit: 2, dates: days, on: '2024-01-17' })
  const { teams, withoutDay } = await proposed()
  expect([teams.map(({ community }) => community), withoutDay]).toEqual([
    ['TC-2'],
    [{ ...about, community: 'TC-3', visit: 2 }]
  ])
  expect((await ran('propose-teams', '2023-2024')).out).toContain('TC-3 peer-review, visit 2: agree its day first')
})

test('a reviewer whose private facts were erased is proposed for nothing, and not told of', async () => {
  expect(await ran('erase', 'R-04')).toMatchObject({ code: 0 })
  const { teams, leftOver } = await proposed()
  expect(teams).toEqual([])
  expect(leftOver).toMatchObject([{ community: 'TC-2' }])
  expect(JSON.stringify(leftOver)).not.toContain('R-04')
})
