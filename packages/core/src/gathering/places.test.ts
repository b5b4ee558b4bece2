import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import type { GatheringFacts } from './facts.ts'
import { freePlacesLeft, gathering, taken, type GatheringEvent } from './index.ts'
import {
  announced,
  ask,
  attended,
  because,
  book,
  booked,
  cancel,
  cancelled,
  facts,
  happened,
  leavesTheList,
  movedUp,
  substitute,
  substituted,
  waits
} from './testing/fixtures.ts'

const { given } = specify(gathering, facts)
const one = { booking: 'B1', attendee: 'R-001' }
const two = { booking: 'B2', attendee: 'R-002' }
const three = { booking: 'B3', attendee: 'R-003' }
const four = { booking: 'B4', attendee: 'R-004' }

test('the price is that of the membership on the day of booking, and stays', () => {
  const known = (priceGroup: GatheringFacts['priceGroup']) => given(announced()).knowing({ priceGroup })
  known('Full').when(book('2024-01-10')).thenEvents(booked('2024-01-10'))
  // A type without a price of its own pays what whoever is no member pays; so does who is suspended, or lapsed.
  for (const priceGroup of ['Associate', 'non-member'] as const)
    known(priceGroup)
      .when(book('2024-01-10'))
      .thenEvents(booked('2024-01-10', {}, { priceGroup, net: 15_000 }))
  given(announced(), booked('2024-01-10'))
    .knowing({ priceGroup: 'non-member' })
    .when(book('2024-02-10'))
    .thenAlreadySo()
})

test('free places go to a community’s first bookings, without limit where none is set', () => {
  const free = { net: 0, free: true }
  const some = announced({ freePlaces: [{ membershipType: 'Full', places: 2 }] })
  given(some)
    .when(book('2024-01-10'))
    .thenEvents(booked('2024-01-10', one, free))
  const first = [some, booked('2024-01-10', one, free)]
  given(...first)
    .when(book('2024-01-10', two))
    .thenEvents(booked('2024-01-10', two, free))
  const both = [...first, booked('2024-01-10', two, free)]
  given(...both)
    .when(book('2024-01-11', three))
    .thenEvents(booked('2024-01-11', three))
  // Another community has its own; one that is given back is free again.
  const other = { ...three, community: 'TC-0002' }
  given(...both)
    .when(book('2024-01-11', other))
    .thenEvents(booked('2024-01-11', other, free))
  given(...both, cancelled('2024-01-11', 80, one))
    .when(book('2024-01-12', three))
    .thenEvents(booked('2024-01-12', three, free))
  given(some)
    .knowing({ priceGroup: 'non-member' })
    .when(book('2024-01-10'))
    .thenEvents(booked('2024-01-10', one, { priceGroup: 'non-member', net: 15_000 }))
  const unlimited = announced({ freePlaces: [{ membershipType: 'Full', places: null }] })
  given(unlimited, booked('2024-01-10', one, free), booked('2024-01-10', two, free))
    .when(book('2024-01-11', three))
    .thenEvents(booked('2024-01-11', three, free))
  given(announced({ freePlaces: [{ membershipType: 'Full', places: 0 }] }))
    .when(book('2024-01-10'))
    .thenEvents(booked('2024-01-10'))
})

test('a community has as many free places left as its type is granted, less those that it has', () => {
  const left = (
    events: ReadonlyArray<GatheringEvent>,
    community = 'TC-0001',
    priceGroup: 'Full' | 'Associate' = 'Full'
  ) => {
    const state = replay(gathering)(events)
    return state.status === 'Announced' ? freePlacesLeft(state, { community: community as never, priceGroup }) : null
  }
  const free = { net: 0, free: true }
  const some = announced({ freePlaces: [{ membershipType: 'Full', places: 2 }] })
  const first = [some, booked('2024-01-10', one, free)]
  expect(left(first)).toEqual({ granted: 2, used: 1, left: 1 })
  expect(left([...first, booked('2024-01-10', two, free), booked('2024-01-11', three)])?.left).toBe(0)
  expect(left([...first, cancelled('2024-01-11', 80, one)])?.left).toBe(2)
  expect(left(first, 'TC-0002')?.left).toBe(2)
  expect(left(first, 'TC-0001', 'Associate')).toBeNull()
  const unlimited = announced({ freePlaces: [{ membershipType: 'Full', places: null }] })
  expect(left([unlimited, booked('2024-01-10', one, free)])).toEqual({ granted: null, used: 1, left: null })
})

test('whoever books when all places are taken waits, also where there are none', () => {
  given(announced({ places: 1 }), booked('2024-01-10', one))
    .when(book('2024-01-10', two))
    .thenEvents(waits('2024-01-10', two))
  given(announced({ places: 2 }), booked('2024-01-10', one))
    .when(book('2024-01-10', two))
    .thenEvents(booked('2024-01-10', two))
  given(announced({ places: 0 }))
    .when(book('2024-01-10'))
    .thenEvents(waits('2024-01-10'))
})

const full = [announced({ places: 1 }), booked('2024-01-10', one), waits('2024-01-11', two), waits('2024-01-12', three)]

test('a place that falls free goes to the first who waits, at the price of their day', () => {
  given(...full)
    .when(cancel('2024-02-01', one))
    .thenEvents(cancelled('2024-02-01', 80, one), movedUp('2024-02-01', two))
  const dearer = [
    ...[announced({ places: 1 }), booked('2024-01-10', one)],
    waits('2024-01-11', two, { priceGroup: 'non-member', net: 15_000 })
  ]
  given(...dearer)
    .when(cancel('2024-02-01', one))
    .thenEvents(cancelled('2024-02-01', 80, one), movedUp('2024-02-01', two, { net: 15_000 }))
  given(...full)
    .when(cancel('2024-02-01', two))
    .thenEvents(leavesTheList('2024-02-01', two))
  // A place that is free of charge is looked for when they move up.
  given(announced({ places: 1, freePlaces: [{ membershipType: 'Full', places: 1 }] }), ...full.slice(1))
    .when(cancel('2024-02-01', one))
    .thenEvents(cancelled('2024-02-01', 80, one), movedUp('2024-02-01', two, { net: 0, free: true }))
})

test('more places move people up, and never fewer are offered than are taken', () => {
  const places = (offered: number | null) => ask('ChangePlaces', '2024-02-01', { places: offered })
  const changed = (offered: number | null) => happened('PlacesChanged', '2024-02-01', { places: offered })
  given(...full)
    .when(places(2))
    .thenEvents(changed(2), movedUp('2024-02-01', two))
  for (const offered of [3, null])
    given(...full)
      .when(places(offered))
      .thenEvents(changed(offered), movedUp('2024-02-01', two), movedUp('2024-02-01', three))
  given(...full)
    .when(places(1))
    .thenAlreadySo()
  given(...full)
    .when(places(0))
    .thenRefused(because({ type: 'PlacesTaken', taken: 1 }))
  given(...full, changed(2), movedUp('2024-02-01', two))
    .when(places(1))
    .thenRefused(because({ type: 'PlacesTaken', taken: 2 }))
  given(announced({ places: 5 }), booked('2024-01-10', one))
    .when(places(1))
    .thenEvents(changed(1))
})

test('whoever cancels and books again waits last', () => {
  const again = [...full, leavesTheList('2024-01-20', two), waits('2024-01-20', { ...two, booking: 'B9' })]
  given(...again)
    .when(cancel('2024-02-01', one))
    .thenEvents(cancelled('2024-02-01', 80, one), movedUp('2024-02-01', three))
  for (const other of [two, { ...two, booking: 'B1' }])
    given(...again, cancelled('2024-02-01', 80, one), movedUp('2024-02-01', three))
      .when(book('2024-02-02', other))
      .thenRefused(because({ type: 'BookingCodeTaken', booking: other.booking }))
})

test('somebody else may come instead at no cost', () => {
  given(announced(), booked('2024-01-10', one))
    .when(substitute('2024-03-29', { ...one, attendee: 'P-7' }))
    .thenEvents(substituted('2024-03-29', { ...one, attendee: 'P-7' }))
  given(announced(), booked('2024-01-10', one))
    .when(substitute('2024-03-29', { ...one, attendee: 'r-001' }))
    .thenEvents(substituted('2024-03-29', { ...one, attendee: 'r-001' }))
  given(announced(), booked('2024-01-10', one)).when(substitute('2024-03-29', one)).thenAlreadySo()
  given(...full)
    .when(substitute('2024-02-01', { ...two, attendee: 'P-7' }))
    .thenEvents(substituted('2024-02-01', { ...two, attendee: 'P-7' }))
  given(...full)
    .when(substitute('2024-02-01', { ...two, attendee: 'R-001' }))
    .thenRefused(because({ type: 'AttendeeAlreadyBooked', booking: 'B1' }))
  given(announced(), booked('2024-01-10', one), cancelled('2024-02-01', 80, one))
    .when(substitute('2024-02-02', { ...one, attendee: 'P-7' }))
    .thenRefused(because({ type: 'NoPlaceHeld', booking: 'B1' }))
})

test('nobody has two places', () => {
  for (const other of [two, { ...two, community: 'TC-0002' }, { ...two, community: null }])
    for (const attendee of ['R-001', 'r-001'])
      given(announced(), booked('2024-01-10', one))
        .when(book('2024-01-11', { ...other, attendee }))
        .thenRefused(because({ type: 'AttendeeAlreadyBooked', booking: 'B1' }))
  given(...full)
    .when(book('2024-01-13', { ...four, attendee: 'R-002' }))
    .thenRefused(because({ type: 'AttendeeAlreadyBooked', booking: 'B2' }))
  given(announced(), booked('2024-01-10', one), attended('2024-03-30', one))
    .when(book('2024-03-30', { ...two, attendee: 'R-001' }))
    .thenRefused(because({ type: 'AttendeeAlreadyBooked', booking: 'B1' }))
  given(announced(), booked('2024-01-10', one), cancelled('2024-01-11', 80, one))
    .when(book('2024-01-12', { ...two, attendee: 'R-001' }))
    .thenEvents(booked('2024-01-12', { ...two, attendee: 'R-001' }))
})

test('a booking is changed for the community that made it, and nobody else learns whose it is', () => {
  const unknown = (booking: string) => because({ type: 'BookingUnknown', booking })
  const history = [announced(), booked('2024-01-10', one)]
  for (const community of ['TC-0002', null]) {
    given(...history)
      .when(cancel('2024-01-11', { ...one, community }))
      .thenRefused(unknown('B1'))
    given(...history)
      .when(substitute('2024-01-11', { ...one, community }))
      .thenRefused(unknown('B1'))
    given(...history)
      .when(book('2024-01-11', { ...one, community }))
      .thenRefused(because({ type: 'BookingCodeTaken', booking: 'B1' }))
  }
  given(...history)
    .when(cancel('2024-01-11', two))
    .thenRefused(unknown('B2'))
  given(...history)
    .when(book('2024-01-11', { ...one, attendee: 'R-009' }))
    .thenRefused(because({ type: 'BookingCodeTaken', booking: 'B1' }))
})

const record = (on: string, ...bookings: ReadonlyArray<string>) => ask('RecordAttendance', on, { bookings })

test('attendance is recorded of those who had a place, from the first day on', () => {
  const both = [announced(), booked('2024-01-10', one), booked('2024-01-10', two)]
  given(...both)
    .when(record('2024-03-30', 'B1', 'B2', 'B1'))
    .thenEvents(attended('2024-03-30', one), attended('2024-03-30', two))
  given(...both, attended('2024-03-30', one))
    .when(record('2024-04-02', 'B1', 'B2'))
    .thenEvents(attended('2024-04-02', two))
  given(...both, attended('2024-03-30', one))
    .when(record('2024-04-02', 'B1'))
    .thenAlreadySo()
  given(...both)
    .when(record('2024-03-29', 'B1'))
    .thenRefused(because({ type: 'NotYetHeld', first: '2024-03-30' }))
  given(...both, happened('GatheringMoved', '2024-02-01', { days: ['2024-04-20'] }))
    .when(record('2024-03-30', 'B1'))
    .thenRefused(because({ type: 'NotYetHeld', first: '2024-04-20' }))
  given(...both)
    .when(record('2024-03-30', 'B1', 'B7'))
    .thenRefused(because({ type: 'BookingUnknown', booking: 'B7' }))
  for (const booking of ['B1', 'B2'])
    given(
      announced({ places: 0 }),
      waits('2024-01-10', one),
      waits('2024-01-10', two),
      leavesTheList('2024-01-11', two)
    )
      .when(record('2024-03-30', booking))
      .thenRefused(because({ type: 'NoPlaceHeld', booking }))
})

test('whoever attended a training is credited with it', () => {
  const training = announced({ kind: 'training', training: 'lead' })
  given(training, booked('2024-01-10', one), substituted('2024-02-01', { ...one, attendee: 'R-005' }))
    .when(record('2024-03-30', 'B1'))
    .thenEvents(attended('2024-03-30', { ...one, attendee: 'R-005' }, 'lead'))
})

test('those who have a place are counted, and nobody who waits', () => {
  const state = replay(gathering)([...full, cancelled('2024-02-01', 80, one), movedUp('2024-02-01', two)])
  expect(state.status === 'Announced' && taken(state)).toBe(1)
})
