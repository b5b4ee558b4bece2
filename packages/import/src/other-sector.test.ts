import { added, changed, smallNetwork, without, type Files } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

/** The first community goes over to another sector after its first review. */
const right = changed(smallNetwork, 'communities.csv', 1, { sector: 'CYP' })

describe('a rating outside the scope of its review is told as a difference where the record has another sector than the rows', () => {
  test('by a row with another day, of a review that was not opened yet', async () => {
    const moved = changed(right, 'communities.csv', 1, { from: '2021-03-31' })
    const stores = memoryStores()
    await stores.import(changed(moved, 'reviews.csv', 0, { kind: 'peer' }), { keepGoing: true })
    const summary = await stores.import(right)
    expect(summary).toMatchObject({ outcome: 'imported', refused: 0 })
    expect(summary.differences).toMatchObject([{ file: 'ratings.csv', line: 4, rule: 'StandardOutsideScope' }])
    expect(await stores.import(right)).toMatchObject({ outcome: 'nothing-new' })
  })

  test('by a row that came after the review was opened', async () => {
    const asLd = changed(changed(right, 'communities.csv', 0, { sector: 'LD' }), 'standards.csv', 2, {
      sectors: 'ADTC'
    })
    const late = added(asLd, 'communities.csv', 0, { from: '2021-04-01', sector: 'ADTC' })
    const stores = memoryStores()
    const inScope = changed(asLd, 'ratings.csv', 2, { standard: 'CS2', community: 'TC-0002' })
    expect(await stores.import(inScope)).toMatchObject({ outcome: 'imported' })
    const summary = await stores.import(late)
    expect(summary).toMatchObject({ outcome: 'imported', refused: 0 })
    expect(summary.differences.map(({ rule }) => rule)).toContain('StandardOutsideScope')
  })
})

test('where the sector is the same, a rating outside the scope is refused, whatever else changed of the community', async () => {
  const late = ['visits.csv', 'reports.csv', 'findings.csv', 'outcomes.csv', 'evidence.csv']
  const open = changed(late.reduce<Files>(without, smallNetwork), 'reviews.csv', 0, {
    ...{ self_submitted_on: '', peer_rated_on: '' }
  })
  const files = {
    ...open,
    'ratings.csv': open['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' }))
  }
  const more = added(files, 'ratings.csv', 0, { standard: 'A1' })
  const stores = memoryStores()
  expect(await stores.import(files)).toMatchObject({ outcome: 'imported' })
  const { refusals } = await stores.import(more)
  expect(refusals).toMatchObject([{ file: 'ratings.csv', line: 6, column: 'standard', rule: 'StandardOutsideScope' }])
})
