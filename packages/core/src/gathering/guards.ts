/** What stands in the way of several commands of a gathering alike: each guard makes a rule answer for every state. */
import { refuse } from '../aggregate.ts'
import type { GatheringDay, OfABooking } from './commands.ts'
import type { GatheringDecision } from './decision.ts'
import { wasAttended, type Booking, type GatheringToCome, type Gathering } from './state.ts'

/** It was announced by then, and is not cancelled. */
export const announced =
  <C extends GatheringDay, Known>(rule: (command: C, state: GatheringToCome, known: Known) => GatheringDecision) =>
  (command: C, state: Gathering, known: Known): GatheringDecision => {
    const { gathering, on } = command
    if (state.status === 'NotAnnounced') return refuse({ type: 'GatheringUnknown', gathering })
    if (on < state.announcedOn) return refuse({ type: 'DayBeforeItWasAnnounced', on, announcedOn: state.announcedOn })
    if (state.status === 'Cancelled') return refuse({ type: 'GatheringWasCancelled', cancelledOn: state.cancelledOn })
    return rule(command, state, known)
  }

/** Nobody is on record as having been there. */
export const notAttended =
  <C extends GatheringDay>(rule: (command: C, state: GatheringToCome) => GatheringDecision) =>
  (command: C, state: GatheringToCome): GatheringDecision =>
    wasAttended(state) ? refuse({ type: 'GatheringWasAttended' }) : rule(command, state)

/** Of the community that made it; whose it is nobody else learns. */
export const ofTheirBooking =
  <C extends OfABooking, Known>(
    rule: (
      command: C,
      booking: Booking,
      of: { readonly state: GatheringToCome; readonly known: Known }
    ) => GatheringDecision
  ) =>
  (command: C, state: GatheringToCome, known: Known): GatheringDecision => {
    const booking = state.bookings.get(command.booking)
    if (booking === undefined || booking.community !== command.community)
      return refuse({ type: 'BookingUnknown', booking: command.booking })
    if (booking.status === 'Attended') return refuse({ type: 'AttendanceStands', booking: command.booking })
    return rule(command, booking, { state, known })
  }
