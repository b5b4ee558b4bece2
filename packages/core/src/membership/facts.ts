/** What the rules of membership must know from elsewhere. */
import type { CommunityId } from '../values/community-id.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Country } from '../values/country.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import type { PolicyBook } from '../policy/index.ts'
import type { SuspensionCause } from './suspension-cause.ts'

/** A cycle that is planned, with its first and last day. */
export interface NextCycle {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
}
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
  /** The criteria of accreditation that the community has shown. */
  readonly criteriaShown: ReadonlyArray<CriterionId>
  /** Why a membership is suspended, as the command itself says in private. */
  readonly cause: SuspensionCause
  /** The cycle that the community was last admitted to or renewed for; `null` when it never was. */
  readonly lastCycle: Cycle | null
  /** The cycle of the very next year after that, when it is planned. */
  readonly yearAfter: NextCycle | null
  /** The next cycle on record after that, also when years without one lie between; `null` while none is planned. */
  readonly next: NextCycle | null
  /** Whether the community merged into is registered. */
  readonly mergedIntoKnown: boolean
  /** How and when the community merged into closed or merged itself; `null` while neither. */
  readonly mergedIntoEnd:
    | { readonly how: 'Closed'; readonly on: PlainDate }
    | { readonly how: 'Merged'; readonly into: CommunityId; readonly on: PlainDate }
    | null
}
