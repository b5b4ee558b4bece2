import { added, changed, csvOf, type Cells, type Files, lacking, smallNetwork, without } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import { happened } from './testing/happened.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { memoryStores, type MemoryStores } from './testing/memory-stores.ts'

const whole = new Map<Files, ReadonlyArray<string>>()
const undisturbed = async (files: Files): Promise<ReadonlyArray<string>> => {
  const known = whole.get(files)
  if (known !== undefined) return known
  const stores = memoryStores()
  expect(await stores.import(files)).toMatchObject({ outcome: 'imported' })
  const events = await happened(stores)
  whole.set(files, events)
  return events
}
/** The same history as if only the right folder had ever been imported. */
const expectRepaired = async (stores: MemoryStores, right: Files): Promise<void> => {
  expect(await stores.import(right)).toMatchObject({ refused: 0, differing: 0 })
  expect(await happened(stores)).toEqual(await undisturbed(right))
}

type Case = readonly [file: string, row: number, cells: Cells]
const malformed: ReadonlyArray<Case> = [
  ['editions.csv', 0, { published_on: '2020' }],
  ['standards.csv', 2, { type: '4' }],
  ['standards.csv', 1, { edition: 'E 1' }],
  ['communities.csv', 1, { sector: 'Childern' }],
  ['communities.csv', 0, { community: 'TC 1' }],
  ['cycles.csv', 1, { opens: '2022-02-30' }],
  ['memberships.csv', 0, { type: 'Fulll' }],
  ['memberships.csv', 1, { cycle: '2022-23' }],
  ['reviewers.csv', 0, { trained_as: 'cook' }],
  ['reviews.csv', 0, { kind: 'peer' }],
  ['ratings.csv', 1, { self: 'Met' }],
  ['ratings.csv', 1, { peer: 'Met' }],
  ['ratings.csv', 0, { community: 'TC 1' }],
  ['evidence.csv', 0, { cycle: '2021' }],
  ['visits.csv', 0, { seq: '0' }],
  ['findings.csv', 1, { due: 'soon' }],
  ['reports.csv', 0, { cycle: '2021' }],
  ['reports.csv', 0, { draft_on: 'soon' }],
  ['reports.csv', 0, { commented_on: '8.10.2021' }],
  ['outcomes.csv', 1, { count: 'two' }]
]
const againstARule: ReadonlyArray<Case> = [
  ['cycles.csv', 0, { closes: '2021-03-01' }],
  ['memberships.csv', 0, { type: 'Associate' }],
  ['memberships.csv', 0, { finance_form: 'no' }],
  ['ratings.csv', 3, { standard: 'S1' }],
  ['ratings.csv', 1, { standard: 'CS9' }],
  ['evidence.csv', 0, { standards: 'CS9' }],
  ['visits.csv', 0, { team: 'R-001:lead' }],
  ['findings.csv', 0, { standard: 'CS9' }],
  ['reports.csv', 0, { commented_on: '2021-09-20' }],
  ['reports.csv', 0, { final_on: '' }],
  ['outcomes.csv', 1, { count: '8' }]
]

describe('an import that went wrong is put right by importing again', () => {
  test.each([...malformed, ...againstARule])('told to keep going past %s row %i %j', async (file, row, cells) => {
    const stores = memoryStores()
    const wrong = await stores.import(changed(smallNetwork, file, row, cells), { keepGoing: true })
    expect(wrong.refused).toBeGreaterThan(0)
    await expectRepaired(stores, smallNetwork)
  })

  test.each(['community', 'cycle'])(
    'a community that closes waits for a review of which the %s is not known',
    async column => {
      const ended = { left_on: '2022-01-15', left_how: 'closed' }
      const closes = changed(lacking(smallNetwork, 'memberships.csv', 1), 'memberships.csv', 0, ended)
      const stores = memoryStores()
      await stores.import(changed(closes, 'reviews.csv', 0, { [column]: '?' }), { keepGoing: true })
      await expectRepaired(stores, closes)
      expect(await happened(stores)).toContainEqual(expect.stringMatching(/^membership-TC-0001 .*FullCycleCompleted/))
    }
  )
  test('a row that stands twice: neither is taken until one of them is gone', async () => {
    const stores = memoryStores()
    const twice = added(smallNetwork, 'ratings.csv', 0, { self: 'not' })
    expect(await stores.import(twice, { keepGoing: true })).toMatchObject({ refused: 1 })
    const other = changed(smallNetwork, 'ratings.csv', 0, { self: 'not' })
    await expectRepaired(stores, other)
  })

  test.each([
    'editions.csv',
    'standards.csv',
    'communities.csv',
    'cycles.csv',
    'memberships.csv',
    'reviews.csv',
    'ratings.csv'
  ])('told to keep going without %s', async file => {
    const stores = memoryStores()
    expect((await stores.import(without(smallNetwork, file), { keepGoing: true })).refused).toBeGreaterThan(0)
    await expectRepaired(stores, smallNetwork)
  })
})

describe('a review that is said to be rated and is not is refused at its row and column', () => {
  const header = (csvOf(smallNetwork['ratings.csv']!).split('\n')[0] ?? '').concat('\n')
  const unrated: Readonly<Record<string, Contents>> = {
    'without ratings.csv': without(smallNetwork, 'ratings.csv'),
    'with a header alone': { ...smallNetwork, 'ratings.csv': header }
  }
  test.each(Object.keys(unrated))('%s', async name => {
    const stores = memoryStores()
    const summary = await stores.import(unrated[name]!)
    expect(summary.outcome).toBe('refused')
    expect(summary.refusals[0]).toMatchObject({
      ...{ file: 'reviews.csv', line: 2, column: 'self_submitted_on', value: '2021-08-02' },
      says: expect.stringContaining('ratings.csv') as string
    })
    expect(await stores.history()).toEqual([])
  })

  test('by peers: at the day on which they are said to have rated', async () => {
    const rows = smallNetwork['ratings.csv']!.map(row => ({ ...row, peer: '' }))
    const { refusals } = await memoryStores().import({ ...smallNetwork, 'ratings.csv': rows })
    expect(refusals).toMatchObject([
      {
        ...{ file: 'reviews.csv', line: 2, column: 'peer_rated_on', value: '2021-09-09', rule: 'ReviewWithoutRatings' },
        says: 'no rating of TC-0001 in 2021-2022 by its peers is in ratings.csv: put its ratings there, or leave this day empty'
      }
    ])
  })

  test('a report is not drafted before peers have rated, whatever the row says of their day', async () => {
    const rows = smallNetwork['ratings.csv']!.map(row => ({ ...row, peer: '' }))
    const files = changed({ ...smallNetwork, 'ratings.csv': rows }, 'reviews.csv', 0, { peer_rated_on: '' })
    const { refusals } = await memoryStores().import(files)
    expect(refusals).toMatchObject([{ file: 'reports.csv', line: 2, column: 'draft_on', rule: 'PeersHaveNotRated' }])
  })
})

describe('what comes too late for what is recorded is told as a difference, and the rest is imported', () => {
  const more = added(smallNetwork, 'communities.csv', 2, { community: 'TC-0003' })
  const late: ReadonlyArray<readonly [name: string, first: Files, rule: string, column: string]> = [
    ['a standard', lacking(smallNetwork, 'standards.csv', 3), 'EditionIsFrozen', 'section'],
    ['a renewal', lacking(smallNetwork, 'memberships.csv', 1), 'NotAMember', 'type'],
    ['evidence', without(smallNetwork, 'evidence.csv'), 'WorkbookIsLocked', 'standards'],
    ['a finding', without(smallNetwork, 'findings.csv'), 'ReportIsFinal', 'kind']
  ]
  test.each(late)('%s', async (_name, first, rule, column) => {
    const stores = memoryStores()
    expect(await stores.import(first)).toMatchObject({ outcome: 'imported' })
    const summary = await stores.import(more)
    expect(summary).toMatchObject({ outcome: 'imported', refused: 0 })
    expect(summary.differences[0]).toMatchObject({ rule, column })
    expect(summaryInWords(summary)).toContain('comes too late')
    expect((await stores.history()).at(-1)).toMatchObject({ stream: 'community-TC-0003' })
    expect(await stores.import(more)).toMatchObject({ outcome: 'nothing-new', refused: 0 })
  })

  test('a membership before another that is recorded and over, with its review, however often it comes', async () => {
    const withdrew = { left_on: '2021-12-01', left_how: 'withdrew' }
    const again = { applied_on: '2022-03-10', joining_form: 'yes', finance_form: 'yes', admitted_on: '2022-03-15' }
    const two = changed(changed(smallNetwork, 'memberships.csv', 0, withdrew), 'memberships.csv', 1, again)
    const right = changed(two, 'memberships.csv', 1, { left_on: '2022-06-01', left_how: 'withdrew' })
    const stores = memoryStores()
    await stores.import(lacking(right, 'memberships.csv', 0), { keepGoing: true })
    for (const outcome of ['imported', 'nothing-new']) {
      const summary = await stores.import(right)
      expect(summary).toMatchObject({ outcome, refused: 0 })
      expect(summary.differences).toContainEqual(expect.objectContaining({ file: 'reviews.csv', line: 2 }))
    }
  })
})
