/** What events carry over from the command they follow from. */
import type { GatheringDay, OfABooking } from './commands.ts'

export const eventFrom = <Type extends string>(type: Type, { gathering, on }: GatheringDay) => ({ type, gathering, on })

export const bookingEventFrom = <Type extends string>(
  type: Type,
  { gathering, booking, community, on }: OfABooking
) => ({
  type,
  gathering,
  booking,
  community,
  on
})
