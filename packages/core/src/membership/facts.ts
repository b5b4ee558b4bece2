/** What the rules of membership must know from elsewhere. */
import type { Country } from '../values/country.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import type { PolicyBook } from '../policy/index.ts'

export interface MembershipFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** Who the community is on the day of the command; `null` before it was registered. */
  readonly community: {
    readonly sector: Sector
    readonly country: Country
    readonly programmeAccreditation: string | null
  } | null
  /** The first and last day of the cycle that the command names; `null` when it is not planned. */
  readonly cycle: { readonly opens: PlainDate; readonly closes: PlainDate } | null
  /** Whether the community merged into is registered. */
  readonly mergedIntoKnown: boolean
}
