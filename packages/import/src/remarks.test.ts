/** What no rule refuses and is hardly meant is remarked on. */
import { added, changed, smallNetwork as small } from '@cofc/verification'
import { expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { memoryStores } from './testing/memory-stores.ts'

const warningsOf = async (files: Contents) => {
  const summary = await memoryStores().import(files)
  expect(summary).toMatchObject({ outcome: 'imported' })
  for (const warning of summary.warnings) expect(summaryInWords(summary)).toContain(warning)
  return summary.warnings
}
const again = { seq: '2', offered: '2021-09-16;2021-09-17;2021-09-20', agreed: '2021-09-16', held_on: '2021-09-16' }

test('a network as it should be has no remark', async () => {
  expect(await warningsOf(small)).toEqual([])
  const later = changed(small, 'reviews.csv', 0, { peer_rated_on: '2021-09-10' })
  expect(await warningsOf(changed(later, 'visits.csv', 0, { held_on: '2021-09-09;2021-09-10' }))).toEqual([])
  expect(await warningsOf(changed(small, 'visits.csv', 0, { agreed: '' }))).toEqual([])
})

test('a visit held on another day than agreed is recorded as moved, and it is said', async () => {
  const later = { peer_rated_on: '2021-09-20' }
  const moved = changed(changed(small, 'visits.csv', 0, { held_on: '2021-09-13' }), 'reviews.csv', 0, later)
  expect(await warningsOf(moved)).toEqual([
    'visits.csv: 1 visit was held on another day than agreed and is recorded as moved, in line 2: agreed 2021-09-09, held_on 2021-09-13.'
  ])
  expect(await warningsOf(added(moved, 'visits.csv', 0, { ...again, held_on: '2021-09-17;2021-09-20' }))).toEqual([
    'visits.csv: 2 visits were held on other days than agreed and are recorded as moved, the first of them in line 2: agreed 2021-09-09, held_on 2021-09-13.'
  ])
})

test.each([
  ['visits_from', '2021-09-10', 'before', '2021-09-09'],
  ['visits_until', '2021-09-30', 'after', '2021-10-01']
])('a visit beyond %s of its cycle is taken, and it is said', async (column, limit, how, held) => {
  const cycle = changed(small, 'cycles.csv', 0, { [column]: limit })
  const visit = { held_on: held, agreed: held, offered: `${held};2021-09-10;2021-09-14` }
  const days = { peer_rated_on: held }
  const files = changed(changed(cycle, 'visits.csv', 0, visit), 'reviews.csv', 0, days)
  expect(await warningsOf(changed(files, 'reports.csv', 0, { draft_on: '2021-10-01' }))).toEqual([
    `visits.csv: 1 visit lies outside the days on which its cycle has visits, and is taken all the same, in line 2: held_on ${held} is ${how} ${column} ${limit} (cycles.csv line 2).`
  ])
})
test('of several outside it the first is named, by what it was agreed for where that is all that is told', async () => {
  const cycle = changed(small, 'cycles.csv', 0, { visits_from: '2021-09-30' })
  const two = added(cycle, 'visits.csv', 0, { ...again, status: 'agreed', held_on: '' })
  const [first] = await warningsOf({ ...two, 'visits.csv': two['visits.csv']!.toReversed() })
  expect(first).toBe(
    'visits.csv: 2 visits lie outside the days on which their cycles have visits, and are taken all the same, the first of them in line 2: agreed 2021-09-16 is before visits_from 2021-09-30 (cycles.csv line 2).'
  )
})
