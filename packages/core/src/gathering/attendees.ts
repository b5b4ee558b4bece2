/** Who has a place, or waits for one. */
import type { OpaqueId } from '../values/opaque-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { GatheringToCome } from './state.ts'

/** The booking by which somebody comes, in whatever letters their id is written; `null` when there is none. */
export const bookingOf = ({ bookings }: GatheringToCome, attendee: OpaqueId): ShortCode | null =>
  [...bookings].find(
    ([, one]) => one.status !== 'Cancelled' && one.attendee.toLowerCase() === attendee.toLowerCase()
  )?.[0] ?? null
