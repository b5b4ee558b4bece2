import { expect, test } from 'vitest'
import { specify } from '../testing/index.ts'
import { gathering } from './index.ts'
import { announced, ask, because, booked, facts, forum, happened } from './testing/fixtures.ts'

const { given } = specify(gathering, facts)
const held = announced({ days: ['2024-03-30', '2024-03-31'] })

test('a gathering is announced once, with days, a price for whoever is no member, and no price or free places twice', () => {
  const announce = (more: Partial<typeof forum> = {}) => ask('AnnounceGathering', '2024-01-02', { ...forum, ...more })
  given().when(announce()).thenEvents(announced())
  given()
    .when(announce({ days: ['2024-03-31', '2024-03-30', '2024-03-31'] }))
    .thenEvents(held)
  given(announced()).when(announce()).thenAlreadySo()
  given(held)
    .when(announce({ days: ['2024-03-31', '2024-03-30'] }))
    .thenAlreadySo()
  const moved = happened('GatheringMoved', '2024-01-10', { days: ['2024-04-20'] })
  given(announced(), moved).when(announce()).thenAlreadySo()
  for (const other of [{ title: 'Forum' }, { places: 3 }, { programme: { commitment: 'p'.repeat(43), length: 9 } }])
    given(announced())
      .when(announce(other))
      .thenRefused(because({ type: 'GatheringAlreadyAnnounced', announcedOn: '2024-01-02' }))
  given()
    .when(announce({ days: [] }))
    .thenRefused(because({ type: 'GatheringHasNoDays' }))
  given()
    .when(announce({ prices: [{ priceGroup: 'Full', net: 1 }] }))
    .thenRefused(because({ type: 'NonMemberPriceMissing' }))
  given()
    .when(announce({ prices: [...forum.prices, { priceGroup: 'Full', net: 1 }] }))
    .thenRefused(because({ type: 'PlacePriceGivenTwice', priceGroup: 'Full' }))
  const free = { membershipType: 'Full', places: null } as const
  given()
    .when(announce({ freePlaces: [free, { ...free, places: 1 }] }))
    .thenRefused(because({ type: 'FreePlacesGivenTwice', priceGroup: 'Full' }))
  given()
    .knowing({ otherSpelling: 'f-24' as never })
    .when(announce())
    .thenRefused(because({ type: 'GatheringKnownOtherwise', gathering: 'F-24', known: 'f-24' }))
})

test('what is held online is held in no country, and everything else in one', () => {
  const announce = (mode: (typeof forum)['mode'], heldIn: string | null) =>
    given().when(ask('AnnounceGathering', '2024-01-02', { ...forum, mode, heldIn }))
  announce('online', null).thenEvents(announced({ mode: 'online', heldIn: null }))
  announce('hybrid', 'GB').thenEvents(announced({ mode: 'hybrid' }))
  announce('online', 'GB').thenRefused(because({ type: 'CountryDoesNotFit', mode: 'online' }))
  for (const mode of ['hybrid', 'in-person'] as const)
    announce(mode, null).thenRefused(because({ type: 'CountryDoesNotFit', mode }))
})

test('nothing is asked of a gathering before it was announced, nor once it was cancelled', () => {
  const cancelled = happened('GatheringCancelled', '2024-02-01', { placesLost: [] })
  const asked = (on: string) => [
    ask('ChangePlaces', on, { places: 9 }),
    ask('MoveGathering', on, { days: ['2024-05-01'] }),
    ask('BookPlace', on, { booking: 'B1', community: null, attendee: 'P-1' }),
    ask('SubstituteAttendee', on, { booking: 'B1', community: null, attendee: 'P-1' }),
    ask('CancelPlace', on, { booking: 'B1', community: null }),
    ask('CancelGathering', on),
    ask('RecordAttendance', on, { bookings: [] })
  ]
  for (const command of asked('2024-01-01')) {
    given()
      .when(command)
      .thenRefused(because({ type: 'GatheringUnknown', gathering: 'F-24' }))
    given(announced())
      .when(command)
      .thenRefused(because({ type: 'DayBeforeItWasAnnounced', on: '2024-01-01', announcedOn: '2024-01-02' }))
  }
  for (const command of asked('2024-02-01'))
    given(announced(), cancelled)
      .when(command)
      .thenRefused(because({ type: 'GatheringWasCancelled', cancelledOn: '2024-02-01' }))
})

test('who was there stays on record, and what somebody attended is neither moved nor cancelled', () => {
  const was = happened('AttendanceRecorded', '2024-03-30', {
    ...{ booking: 'B1', attendee: 'R-001', community: 'TC-0001', training: null }
  })
  const there = given(announced(), booked('2024-01-10'), was)
  const whose = { booking: 'B1', community: 'TC-0001' }
  const stands = because({ type: 'AttendanceStands', booking: 'B1' })
  there.when(ask('CancelPlace', '2024-03-31', whose)).thenRefused(stands)
  there.when(ask('SubstituteAttendee', '2024-03-31', { ...whose, attendee: 'R-009' })).thenRefused(stands)
  const refusal = because({ type: 'GatheringWasAttended' })
  there.when(ask('MoveGathering', '2024-03-31', { days: ['2024-04-01'] })).thenRefused(refusal)
  there.when(ask('CancelGathering', '2024-03-31')).thenRefused(refusal)
})

test('every event is told in a sentence', () => {
  const says = (event: ReturnType<typeof announced>) => gathering.events.GatheringAnnounced.says(event)
  expect(says(held)).toBe(
    'The forum “Annual Forum 2024” was announced for 30 and 31 March 2024, with any number of places.'
  )
  expect(gathering.events.PlaceBooked.says(booked('2024-01-10'))).toBe(
    'A place was booked for R-001 (booking B1), for £90.00 without VAT.'
  )
  expect(gathering.events.PlaceBooked.says(booked('2024-01-10', {}, { net: 0, free: true }))).toBe(
    'A place was booked for R-001 (booking B1), free of charge.'
  )
})
