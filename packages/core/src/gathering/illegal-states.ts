/** What a gathering can never be: each of these must not compile. */
import type { GatheringEvent } from './events.ts'
import type { Booking, Gathering } from './state.ts'

declare const booked: Extract<Booking, { readonly status: 'Booked' | 'Attended' }>
declare const waiting: Extract<Booking, { readonly status: 'Waiting' }>
declare const announced: Extract<Gathering, { readonly status: 'Announced' }>

// @ts-expect-error whoever waits has no free place yet
export const waitsForFree: Booking = { ...waiting, free: true }
// @ts-expect-error a place is free or it is not
export const undecided: Booking = { ...waiting, status: 'Booked' }
// @ts-expect-error a cancelled booking has its day
export const cancelledSometime: Booking = { ...booked, status: 'Cancelled' }
// @ts-expect-error a cancelled gathering has its day
export const calledOffSometime: Gathering = { ...announced, status: 'Cancelled' }
// @ts-expect-error what was not announced has no places
export const placesOfNothing: Gathering = { status: 'NotAnnounced', places: 12 }
// @ts-expect-error who attended is an id: there is no name
export const named: GatheringEvent = { type: 'AttendanceRecorded', name: 'Somebody' }
