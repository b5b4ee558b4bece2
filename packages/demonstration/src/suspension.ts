/** The one membership that the network suspended for a while: of a member from the first cycle to the last, in the winter of the second. */
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { Given } from './given.ts'

export const suspensionOf = (communities: ReadonlyArray<Community>): ReadonlyArray<Given> => {
  const member = communities.findLast(
    ({ sector, mark, years }) =>
      sector === 'ADTC' &&
      mark === null &&
      years.length === 3 &&
      years.every(({ membershipType, leaving }) => membershipType === 'Full' && leaving === null)
  )
  const opens = member?.years[1]?.cycle.opens
  if (member === undefined || opens === undefined) return []
  const { community } = member
  const words =
    'The invoice of last April is unpaid after three reminders. Their trust is being merged, and nobody there may sign yet.'
  return [
    { type: 'SuspendMembership', community, cause: 'fees-unpaid', words: { words }, on: plusDays(opens, 129) },
    { type: 'LiftSuspension', community, on: plusDays(opens, 171) }
  ]
}
