/** Attendance is recorded of those who had a place, from the first day on, each once. */
import { accept, refuse } from '../../aggregate.ts'
import type { ShortCode } from '../../values/short-code.ts'
import type { RecordAttendance } from '../commands.ts'
import { firstDayOf } from '../days.ts'
import type { GatheringDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { AttendanceRecorded } from '../events.ts'
import type { GatheringRefusal } from '../refusals.ts'
import { isHeld, type Booking, type GatheringToCome } from '../state.ts'

const obstacle = (booking: ShortCode, before: Booking | undefined): GatheringRefusal | null => {
  if (before === undefined) return { type: 'BookingUnknown', booking }
  return isHeld(before) ? null : { type: 'NoPlaceHeld', booking }
}

export const recordAttendance = (command: RecordAttendance, state: GatheringToCome): GatheringDecision => {
  const first = firstDayOf(state)
  if (command.on < first) return refuse({ type: 'NotYetHeld', first })
  const events: Array<AttendanceRecorded> = []
  for (const booking of new Set(command.bookings)) {
    const before = state.bookings.get(booking)
    const stands = obstacle(booking, before)
    if (stands !== null) return refuse(stands)
    if (before?.status !== 'Booked') continue
    const { community, attendee } = before
    const { training } = state.asAnnounced
    events.push({ ...eventFrom('AttendanceRecorded', command), booking, community, attendee, training })
  }
  return accept(...events)
}
