/** A place is booked at the price of the membership on that day; whoever books when all are taken waits. */
import { accept, refuse } from '../../aggregate.ts'
import { bookingOf } from '../attendees.ts'
import type { BookPlace } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { bookingEventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import { chargedFor, priceFor } from '../prices.ts'
import { isFull, type Booking, type GatheringToCome } from '../state.ts'

const bookedBefore = ({ booking, attendee, community }: BookPlace, before: Booking): GatheringDecision =>
  before.status !== 'Cancelled' && before.attendee === attendee && before.community === community
    ? accept()
    : refuse({ type: 'BookingCodeTaken', booking })

export const bookPlace = (
  command: BookPlace,
  state: GatheringToCome,
  { priceGroup }: Knowing<'priceGroup'>
): GatheringDecision => {
  const { booking, attendee, community } = command
  const before = state.bookings.get(booking)
  if (before !== undefined) return bookedBefore(command, before)
  const other = bookingOf(state, attendee)
  if (other !== null) return refuse({ type: 'AttendeeAlreadyBooked', booking: other })
  const net = priceFor(state, priceGroup)
  if (isFull(state)) return accept({ ...bookingEventFrom('PutOnWaitingList', command), attendee, priceGroup, net })
  const charged = chargedFor(state, { community, priceGroup }, net)
  return accept({ ...bookingEventFrom('PlaceBooked', command), attendee, priceGroup, ...charged })
}
