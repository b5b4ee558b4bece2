/** What is always true of a gathering, whatever was asked of it and in whatever order. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { branded, plainDates } from '../testing/index.ts'
import { priceGroups } from '../values/price-group.ts'
import type { GatheringCommand } from './commands.ts'
import type { GatheringEvent } from './events.ts'
import type { GatheringFacts } from './facts.ts'
import { gathering, taken, type GatheringToCome } from './index.ts'
import { ask, facts, forum } from './testing/fixtures.ts'

const codes = fc.constantFrom('B1', 'B2', 'B3', 'B4', 'B5', 'B6')
const attendees = fc.constantFrom('R-001', 'r-001', 'R-002', 'R-003', 'P-4', 'P-5', 'P-6')
const communities = fc.constantFrom('TC-0001', 'TC-0002', null)
const places = fc.option(fc.nat({ max: 4 }))
const bookingsMade = fc.record({ booking: codes, community: communities, attendee: attendees })

const commands: fc.Arbitrary<GatheringCommand> = plainDates('2024-01-02', '2024-04-05').chain(on =>
  fc.oneof(
    { weight: 6, arbitrary: bookingsMade.map(made => ask('BookPlace', on, made)) },
    { weight: 1, arbitrary: bookingsMade.map(made => ask('SubstituteAttendee', on, made)) },
    { weight: 3, arbitrary: bookingsMade.map(({ attendee: _, ...made }) => ask('CancelPlace', on, made)) },
    { weight: 2, arbitrary: places.map(offered => ask('ChangePlaces', on, { places: offered })) },
    {
      weight: 1,
      arbitrary: fc.subarray(['B1', 'B2', 'B3']).map(bookings => ask('RecordAttendance', on, { bookings }))
    },
    {
      weight: 1,
      arbitrary: plainDates('2024-03-30', '2024-04-02').map(day => ask('MoveGathering', on, { days: [day] }))
    }
  )
)
const freePlaces = fc.option(fc.nat({ max: 2 })).map(free => [{ membershipType: 'Full' as const, places: free }])

interface Step {
  readonly command: GatheringCommand
  readonly events: ReadonlyArray<GatheringEvent>
  readonly before: GatheringToCome
  readonly after: GatheringToCome
}
const histories: fc.Arbitrary<ReadonlyArray<Step>> = fc
  .tuple(
    places,
    freePlaces,
    fc.array(fc.tuple(commands, fc.constantFrom(...priceGroups)), { maxLength: 40, size: 'max' })
  )
  .map(([offered, free, script]) => {
    const announced = ask('AnnounceGathering', '2024-01-02', { ...forum, places: offered, freePlaces: free })
    const opened = decide(gathering)(announced, gathering.initialState, facts)
    let state = replay(gathering)(isRight(opened) ? opened.right : []) as GatheringToCome
    return script.map(([command, priceGroup]) => {
      const known: GatheringFacts = { ...facts, priceGroup }
      const decision = decide(gathering)(command, state, known)
      const events = isRight(decision) ? decision.right : []
      const before = state
      state = replay(gathering)(events, state) as GatheringToCome
      return { command, events, before, after: state }
    })
  })
const bookingsOf = ({ bookings }: GatheringToCome) => [...bookings.values()]
const inEveryHistory = (holds: (step: Step) => void, drawn: { readonly seed?: number } = {}) =>
  fc.assert(
    fc.property(histories, steps => steps.forEach(holds)),
    { numRuns: 200, ...drawn }
  )

test('no more places are taken than there are, and somebody waits only when all are taken', () =>
  inEveryHistory(({ after }) => {
    if (after.places !== null) expect(taken(after)).toBeLessThanOrEqual(after.places)
    if (bookingsOf(after).some(({ status }) => status === 'Waiting')) expect(taken(after)).toBe(after.places)
  }))

test('nobody is twice at a gathering, in whatever letters their id is written', () =>
  inEveryHistory(({ after }) => {
    const coming = bookingsOf(after).filter(({ status }) => status !== 'Cancelled')
    const ids = coming.map(({ attendee }) => attendee.toLowerCase())
    expect(new Set(ids).size).toBe(ids.length)
  }))

test('no community has more free places than it is given, and a free place costs nothing', () =>
  inEveryHistory(({ after }) => {
    const free = bookingsOf(after).filter(one => one.status !== 'Waiting' && one.status !== 'Cancelled' && one.free)
    const allotted = after.asAnnounced.freePlaces[0]?.places ?? null
    for (const community of ['TC-0001', 'TC-0002', null])
      if (allotted !== null)
        expect(free.filter(one => one.community === community).length).toBeLessThanOrEqual(allotted)
    expect(free.filter(({ net, priceGroup }) => net !== 0 || priceGroup !== 'Full')).toEqual([])
  }))

test('a price once booked stays, and people move up in the order in which they waited', () =>
  inEveryHistory(({ events, before, after }) => {
    for (const [code, one] of before.bookings)
      if (one.status !== 'Waiting') expect(after.bookings.get(code)?.net).toBe(one.net)
    const waiting = [...before.bookings].filter(([, one]) => one.status === 'Waiting').map(([code]) => code)
    const up = events.filter(event => event.type === 'PlaceTakenFromWaitingList').map(({ booking }) => booking)
    expect(up).toEqual(waiting.slice(0, up.length))
  }))

test('whatever can happen to a place does happen in random histories', () => {
  const seen = new Set<string>()
  // What is rare may be missing among any two hundred of them: it is looked for in the same ones each time.
  inEveryHistory(
    ({ events }) => {
      for (const { type } of events) seen.add(type)
    },
    { seed: 1 }
  )
  expect([...seen].toSorted()).toEqual(
    branded([
      ...['AttendanceRecorded', 'AttendeeSubstituted', 'GatheringMoved', 'PlaceBooked', 'PlaceCancelled'],
      ...['PlaceTakenFromWaitingList', 'PlacesChanged', 'PutOnWaitingList', 'WaitingListLeft']
    ])
  )
})
