/** Which events made a row what it is: the fewest of which it comes out so, told by folding. */
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Cycle } from '@cofc/core'
import { noHistories, type HistoryOf } from '../histories.ts'
import { nationalAnswer } from '../national-report/answer.ts'
import { answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { historiesIn } from '../testing/histories-of.ts'
import {
  admitted,
  drafted,
  planned,
  rated,
  registered,
  reviewOf,
  seen,
  wrote,
  type EventText
} from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { rowsAfter } from '../testing/rows-after.ts'
import type { EventBehind, FigureExplained, FigureRow } from './explained.ts'
import { fewest } from './fewest.ts'
import { addressOf } from './figures-of.ts'
import { nationalExplanation, nationalFigures } from './national.ts'

const cycle = '2023-2024' as Cycle
const extras = {
  ...{ codeKey: 'a secret', issues: new Map<never, never>() },
  numbers: (count: unknown) => (typeof count === 'number' ? count : null)
}
const explaining = (history: ReadonlyArray<EventText>, histories: HistoryOf = historiesIn(history)) => {
  const rows = rowsAfter(history)
  return (figure: string, events: 'yes' | 'all' | null = 'yes'): FigureExplained =>
    answered(
      nationalExplanation(rows, { cycle, figure, ...(events === null ? {} : { events }) }, { ...extras, histories })
    )
}
const rowsOf = (told: FigureExplained): ReadonlyArray<FigureRow> => ('rows' in told ? told.rows : [])
const eventsOf = (told: FigureExplained, key: string): ReadonlyArray<EventBehind> =>
  rowsOf(told).find(row => row.key === key)?.events ?? []
const inShort = (events: ReadonlyArray<EventBehind>) => events.map(({ version, type }) => `${String(version)} ${type}`)

const five = ['TC-0001', 'TC-0002', 'TC-0003', 'TC-0004', 'TC-0005']
const review = reviewOf({ community: 'TC-0001' })
const codes = ['CS1', 'CS2']
const history = [
  ...[drafted(), wrote('CS1'), wrote('CS2'), planned()],
  ...five.flatMap(community => [registered(community), ...admitted(community)]),
  ...five.slice(1).flatMap(community => rated({ community }, codes, 'mp')),
  review.opened(codes),
  review.self(codes, 'mm'),
  review.peer(['CS1'], 'p'),
  review.peer(codes, 'mm'),
  review.peer(['CS2'], 'p'),
  review.peer(['CS1'], 'm'),
  review.final()
]

test('the fewest events of which a rating comes out: of two that say it, the last', () => {
  const told = explaining(history)('standards/CS1/all/met')
  expect(inShort(eventsOf(told, 'TC-0001'))).toEqual(['1 ReviewOpened', '6 PeerRatingsSaved', '7 LocalReportIssued'])
  expect(eventsOf(told, 'TC-0001')[1]).toEqual({
    ...{
      position: '000037',
      stream: 'review-TC-0001/2023-2024/peer-review',
      version: 6,
      type: 'PeerRatingsSaved',
      on: '2023-09-01',
      says: expect.any(String) as string
    },
    ...{ recordedAt: '2025-01-01T00:00:00.000Z', role: 'network-team' }
  })
  expect(inShort(eventsOf(explaining(history)('standards/CS2/all/partly'), 'TC-0001'))).toEqual([
    '1 ReviewOpened',
    '5 PeerRatingsSaved',
    '7 LocalReportIssued'
  ])
  expect(inShort(eventsOf(explaining(history)('members/all'), 'TC-0001'))).toEqual(['2 CommunityAdmitted'])
})

test('nothing is told of events unless they are asked for, and nothing that was recorded after the rows', () => {
  const told = explaining(history)('standards/CS1/all/met', null)
  expect(rowsOf(told).every(row => !('events' in row))).toBe(true)
  const later = [...history, review.corrected(2, [{ by: 'peer', standard: 'CS1', rating: 'not' }])]
  expect(explaining(history, historiesIn(later))('standards/CS1/all/met')).toEqual(
    explaining(history)('standards/CS1/all/met')
  )
})

test('of many rows the first alone are told with their events, unless those of all are asked for', () => {
  const many = Array.from({ length: 201 }, (_, place) => `TC-${String(place + 1).padStart(4, '0')}`)
  const large = [planned(), ...many.flatMap(community => [registered(community), ...admitted(community)])]
  const withEvents = (events: 'yes' | 'all') =>
    rowsOf(explaining(large)('members/all', events)).filter(row => row.events !== undefined).length
  expect([withEvents('yes'), withEvents('all')]).toEqual([200, 201])
})

/** The rows of a history in which some of the events of one stream never happened. */
const without = (history_: ReadonlyArray<EventText>, left: ReadonlySet<string>): ReadonlyArray<EventText> => {
  const positions = seen(history_).map(({ position }) => position)
  // What did not happen leaves its place empty: every other event keeps its own.
  return history_.map((event, place) =>
    left.has(positions[place] ?? '') ? ({ type: 'CycleReopened' } as unknown as EventText) : event
  )
}
const contributionOf = (row: FigureRow | undefined) =>
  row === undefined ? null : { contributes: row.contributes, of: row.of ?? null }

interface Tried {
  readonly network: ReadonlyArray<EventText>
  readonly address: string
  readonly row: FigureRow
}
/** What a row gives in a report that is made anew without some events of its streams. */
const givenAgain = ({ network, address, row: { key, stream, also = [] } }: Tried) => {
  const streams = [stream, ...also]
  return (left: ReadonlyArray<string>) => {
    const told = nationalExplanation(
      rowsAfter(without(network, new Set(left))),
      { cycle, figure: address },
      { ...extras, histories: noHistories }
    )
    const rows = isLeft(told) ? [] : rowsOf(told.right)
    return contributionOf(rows.find(one => one.key === key && streams.includes(one.stream)))
  }
}
const triedAgain = (tried: Tried): void => {
  const { network, address, row } = tried
  const kept = (row.events ?? []).map(({ position }) => position)
  const positions = [row.stream, ...(row.also ?? [])].flatMap(historiesIn(network)).map(({ position }) => position)
  const others = positions.filter(position => !kept.includes(position))
  const given = givenAgain(tried)
  expect([address, given(others)]).toEqual([address, contributionOf(row)])
  for (const position of kept)
    expect([address, given([...others, position])]).not.toEqual([address, contributionOf(row)])
}
/** With less on record less of audits would be shown, and what counts is asked of what is shown now. */
const isOfWhatIsShown = (address: string): boolean => address.endsWith('/shown') || address.startsWith('hmp/audits/')

// By night of every figure.
const step = process.env['COFC_NIGHTLY'] === undefined ? 40 : 1
test.each([false, true])(
  'of its events alone each row comes out as it is, and without one of them it does not: of prisons %s',
  isOfPrisons => {
    const network = besideReviews(4, randomNetwork({ seed: 4, communities: 24, standards: 6, isOfPrisons }))
    const [explained, rows] = [explaining(network), rowsAfter(network)]
    const report = answered(nationalAnswer(rows, { cycle }, extras))
    const shown = nationalFigures(report).flatMap(({ at, figure }) => (figure === null ? [] : addressOf(at)))
    const looked = shown.filter((_, place) => place % step === 0)
    for (const [place, address] of looked.entries()) {
      const counting = rowsOf(explained(address))
      for (const { events = [], stream } of counting)
        expect([address, stream, events.length > 0]).toEqual([address, stream, true])
      const row = counting[place % Math.max(counting.length, 1)]
      if (row !== undefined && !isOfWhatIsShown(address)) triedAgain({ network, address, row })
    }
    expect(looked.length).toBeGreaterThan(2)
  }
)

test('the fewest is enough, and none of it can be left out', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 4 }), fc.nat(40), (needed, more) => {
      const all = Array.from({ length: 41 + more }, (_, place) => place)
      const does = (some: ReadonlyArray<number>) => needed.every(one => some.includes(one))
      expect(fewest(all, does)).toEqual(needed.toSorted((one, other) => one - other))
    })
  )
})
