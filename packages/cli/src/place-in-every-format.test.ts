/** What a community, the network team and a visiting team have to do is the same as data, as a page and as a table. */
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import { reports } from '@cofc/reports'
import { admitted, drafted, happened, planned, record, registered, reviewOf, wrote } from '@cofc/reports/testing'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { catchUp } from './report-followers.ts'
import { temporaryStores } from './testing/composed.ts'
import { expectSameInEveryFormat } from './testing/in-every-format.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const community = 'TC-0001' as CommunityId
const review = reviewOf({ community })
const history = [
  ...[drafted(), wrote('CS1'), planned('2023-2024'), planned('2024-2025'), registered(community)],
  ...admitted(community, 'Full'),
  happened('AccountOpened', { community, on: '2023-09-01' }),
  review.opened(['CS1']),
  review.self(['CS1'], 'm'),
  review.tell('VisitDatesOffered', { visit: 1, dates: ['2024-01-08', '2024-01-09'], on: '2023-10-01' }),
  review.tell('TeamAllocated', { visit: 1, team: [{ reviewer: 'R-1', role: 'lead' }], on: '2023-10-02' }),
  review.tell('SelfReviewSubmitted', { on: '2023-11-20' })
]

test('a dashboard, what waits and a pack are the same as data, as a page and as a table', async () => {
  await using stores = await temporaryStores()
  const { composed } = stores
  await record(composed.following.events, history)
  right(await catchUp(composed)())
  const on = '2023-12-01' as PlainDate
  const dashboard = right(await composed.reads.ask(reports.dashboard)({ community, on })())
  expect(dashboard.reviews.map(({ steps }) => steps.filter(({ is }) => is === 'now').map(({ step }) => step))).toEqual([
    ['visit-agreed']
  ])
  await expectSameInEveryFormat('dashboard', dashboard)
  const waiting = right(await composed.reads.ask(reports.waiting)({ on })())
  expect(waiting.waits.map(({ kind }) => kind)).toContain('visit-agreed')
  await expectSameInEveryFormat('waiting', waiting)
  const asked = { community, cycle: '2023-2024' as Cycle, kind: 'peer-review' } as const
  const pack = right(await composed.reads.ask(reports['visit-pack'])(asked)())
  expect(pack.standards.map(({ standard, self }) => [standard, self])).toEqual([['CS1', 'met']])
  await expectSameInEveryFormat('visit-pack', pack)
})
