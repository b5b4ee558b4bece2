import { expect, test } from 'vitest'
import { defaultBook } from '../policy/index.ts'
import { specify } from '../testing/index.ts'
import type { Count } from '../values/count.ts'
import type { Pence } from '../values/pence.ts'
import { percentOf } from '../values/percent-of.ts'
import { gathering } from './index.ts'
import { announced, ask, booked, cancel, cancelled, facts, happened, waits } from './testing/fixtures.ts'

const { given } = specify(gathering, facts)
const history = [announced(), booked('2024-01-10')]
const place = 9_000 as Pence

/** Worked example 19: a gathering on 30 March 2024, the place at £90.00. */
const example = [
  ['2024-01-11', 80, 7_200],
  ['2024-02-29', 80, 7_200],
  ['2024-03-01', 50, 4_500],
  ['2024-03-16', 50, 4_500],
  ['2024-03-17', 0, 0],
  ['2024-03-30', 0, 0],
  ['2024-04-02', 0, 0]
] as const

test('a cancelled place is refunded by what policy says for a month before, two weeks before and later', () => {
  for (const [on, percent, back] of example) {
    given(...history)
      .when(cancel(on))
      .thenEvents(cancelled(on, percent))
    expect(percentOf(place, percent)).toBe(back)
  }
  given(...history, cancelled('2024-02-29', 80))
    .when(cancel('2024-03-20'))
    .thenAlreadySo()
  const book = {
    ...{ refundEarlyPercent: 100 as Count, refundEarlyMonths: 2 as Count },
    ...{ refundLatePercent: 10 as Count, refundLateDays: 1 as Count }
  }
  const otherwise = given(...history).knowing({ policy: { ...defaultBook, ...book } })
  for (const [on, percent] of [
    ['2024-01-30', 100],
    ['2024-01-31', 10],
    ['2024-03-29', 10],
    ['2024-03-30', 0]
  ] as const)
    otherwise.when(cancel(on)).thenEvents(cancelled(on, percent))
})

test('a gathering cancelled, or moved since the booking, refunds in full', () => {
  const moved = happened('GatheringMoved', '2024-02-01', { days: ['2024-04-20'] })
  given(...history)
    .when(ask('MoveGathering', '2024-02-01', { days: ['2024-04-20', '2024-04-20'] }))
    .thenEvents(moved)
  given(...history)
    .when(ask('MoveGathering', '2024-02-01', { days: ['2024-03-30'] }))
    .thenAlreadySo()
  given(...history)
    .when(ask('MoveGathering', '2024-02-01', { days: [] }))
    .thenRefused({ type: 'GatheringHasNoDays' })
  given(...history, moved)
    .when(cancel('2024-04-19'))
    .thenEvents(cancelled('2024-04-19', 100))
  // Who books after it was moved knew of it; the days are counted to the new first day.
  const later = { booking: 'B2', attendee: 'R-002' }
  for (const [on, percent] of [
    ['2024-03-20', 80],
    ['2024-03-21', 50],
    ['2024-04-07', 0]
  ] as const)
    given(...history, moved, booked('2024-02-02', later))
      .when(cancel(on, later))
      .thenEvents(cancelled(on, percent, later))
  const waiting = { booking: 'B3', attendee: 'R-003' }
  const guest = { booking: 'B4', attendee: 'P-004', community: null }
  given(
    announced({ places: 3 }),
    ...[booked('2024-01-10'), booked('2024-01-10', later), booked('2024-01-10', guest)],
    ...[waits('2024-01-10', waiting), cancelled('2024-01-11', 80, later)]
  )
    .when(ask('CancelGathering', '2024-03-29'))
    .thenEvents(
      happened('GatheringCancelled', '2024-03-29', {
        placesLost: [
          { booking: 'B1', community: 'TC-0001' },
          { booking: 'B4', community: null }
        ]
      })
    )
})
