/** Everything one community needs to see of itself on a day, in one place. */
import type {
  ActionOwner,
  CommunityId,
  Cycle,
  GatheringKind,
  GatheringMode,
  MembershipType,
  Owed,
  Pence,
  PlainDate,
  ReviewKind,
  ShortCode,
  StandardCode,
  Step
} from '@cofc/core'
import type { AnnouncementShown } from '../announcements/announcements.ts'
import type { BenefitHeld } from '../entitlements/entitlements.ts'
import type { Standing } from '../membership-register/membership-register.ts'
import type { ByAge } from '../statement/ages.ts'
import type { AwardOnDay } from '../tables/award-on-day.ts'
import type { WaitListed } from '../waiting/waiting.ts'
import type { Text } from '../words.ts'

export interface AskDashboard {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface NoDashboard {
  readonly type: 'NoSuchCommunity'
  readonly community: CommunityId
}
/** Working days left, below nothing once it is overdue; `null` where no day is set. */
type DaysLeft = number | null

export interface StepShown extends Step {
  readonly daysLeft: DaysLeft
}
export interface ReviewShown {
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly steps: ReadonlyArray<StepShown>
}
export interface ReportToOpen {
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly status: 'draft' | 'final'
}
/** An action point that is neither done nor dropped. */
export interface ActionToDo {
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly finding: number
  readonly standard: StandardCode | null
  readonly words: Text
  /** `null` until the community says who sees to it. */
  readonly owner: ActionOwner | null
  readonly due: PlainDate | null
  readonly daysLeft: DaysLeft
}
export interface FeesOfCommunity {
  readonly outstanding: ByAge
  readonly onAccount: Pence
  /** By when the next of what is outstanding is to be paid; `null` where nothing is. */
  readonly nextDue: PlainDate | null
}
export interface EventToBook {
  readonly gathering: ShortCode
  readonly kind: GatheringKind
  readonly title: string
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: GatheringMode
  /** Whether every place is taken: whoever books then waits. */
  readonly isFull: boolean
  /** How many places the community has, or waits for. */
  readonly booked: number
}
/** Of an entitlement that is counted: how much of it is left. */
export interface EntitlementLeft {
  readonly what: 'free-place' | 'self-review' | 'peer-review-visit'
  /** The gathering at which places are free, or the cycle of the review. */
  readonly of: ShortCode | Cycle
  /** The title of the gathering; `null` for a review. */
  readonly title: string | null
  /** `null` for any number. */
  readonly granted: number | null
  readonly used: number
  /** Nothing while the membership is suspended; `null` for any number. */
  readonly left: number | null
  /** Whether it rests while the membership is suspended. */
  readonly rests: boolean
}
export interface Dashboard extends AskDashboard {
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  readonly status: Standing
  readonly membershipType: MembershipType | null
  readonly suspendedOn: PlainDate | null
  /** What waits for the community itself, action points apart: the longest due first. */
  readonly waits: ReadonlyArray<WaitListed>
  /** Those of the last cycle in which there were any. */
  readonly reviews: ReadonlyArray<ReviewShown>
  /** The last first. */
  readonly reports: ReadonlyArray<ReportToOpen>
  /** By their days. */
  readonly actions: ReadonlyArray<ActionToDo>
  readonly benefits: ReadonlyArray<BenefitHeld>
  /** Of those that are counted: reviews of the cycle, and free places at events to come, by their days. */
  readonly left: ReadonlyArray<EntitlementLeft>
  /** In the cycle that it last began; `null` where that is over for long. */
  readonly owed: { readonly cycle: Cycle; readonly owed: ReadonlyArray<Owed> } | null
  /** `null` while it has no account. */
  readonly fees: FeesOfCommunity | null
  /** By their days. */
  readonly events: ReadonlyArray<EventToBook>
  /** The last few for its type, the last first. */
  readonly announcements: ReadonlyArray<AnnouncementShown>
  readonly award: AwardOnDay | null
}
