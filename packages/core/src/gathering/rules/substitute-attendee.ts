/** Somebody else may come instead, at no cost. */
import { accept, refuse } from '../../aggregate.ts'
import { bookingOf } from '../attendees.ts'
import type { SubstituteAttendee } from '../commands.ts'
import type { GatheringDecision } from '../decision.ts'
import { bookingEventFrom } from '../event-from.ts'
import type { Booking, GatheringToCome } from '../state.ts'

export const substituteAttendee = (
  command: SubstituteAttendee,
  before: Booking,
  { state }: { readonly state: GatheringToCome }
): GatheringDecision => {
  const { booking, attendee } = command
  if (before.status === 'Cancelled') return refuse({ type: 'NoPlaceHeld', booking })
  if (before.attendee === attendee) return accept()
  const other = bookingOf(state, attendee)
  if (other !== null && other !== booking) return refuse({ type: 'AttendeeAlreadyBooked', booking: other })
  return accept({ ...bookingEventFrom('AttendeeSubstituted', command), attendee })
}
