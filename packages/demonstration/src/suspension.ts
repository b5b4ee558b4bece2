/** The one membership that the network suspended for a while: no file of an import tells of suspensions. */
import { communitiesOf } from './communities.ts'
import { cyclesOf } from './cycles.ts'
import { plusDays } from './days.ts'

export interface Suspension {
  readonly community: string
  readonly cause: 'fees-unpaid'
  readonly words: string
  readonly on: string
  readonly liftedOn: string
}

/** Of a member from the first cycle to the last, in the winter of the second; `null` where there is none. */
export const suspensionOf = (seed: number): Suspension | null => {
  const cycles = cyclesOf(3)
  const [, second] = cycles
  const member = communitiesOf(seed, 0, cycles).findLast(
    ({ sector, mark, years }) =>
      sector === 'ADTC' &&
      mark === null &&
      years.length === cycles.length &&
      years.every(({ membershipType, leaving }) => membershipType === 'Full' && leaving === null)
  )
  if (member === undefined || second === undefined) return null
  return {
    community: member.community,
    cause: 'fees-unpaid',
    words:
      'The invoice of last April is unpaid after three reminders. Their trust is being merged, and nobody there may sign yet.',
    on: plusDays(second.opens, 129),
    liftedOn: plusDays(second.opens, 171)
  }
}
