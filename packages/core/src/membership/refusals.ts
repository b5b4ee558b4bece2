/** What can stand in the way of a change to a membership, and how it is said. */
import type { CommunityId } from '../values/community-id.ts'
import type { Country } from '../values/country.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import type { Form } from './form.ts'

export type MembershipRefusal =
  | { readonly type: 'NotRegistered'; readonly community: CommunityId }
  | { readonly type: 'NotAMember'; readonly community: CommunityId }
  | { readonly type: 'AlreadyAMember'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NoApplication'; readonly community: CommunityId }
  | { readonly type: 'AlreadyApplied'; readonly appliedOn: PlainDate }
  | { readonly type: 'ApplicationIncomplete'; readonly missing: ReadonlyArray<Form> }
  | { readonly type: 'EndsBeforeItBegan'; readonly on: PlainDate; readonly began: PlainDate }
  | { readonly type: 'NoSuchCycle'; readonly cycle: Cycle }
  | { readonly type: 'CycleIsOver'; readonly cycle: Cycle; readonly closes: PlainDate }
  | { readonly type: 'NotTheNextCycle'; readonly cycle: Cycle; readonly next: Cycle }
  | { readonly type: 'RenewalAfterOpening'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'TypeIsFixedWithinACycle'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'AlreadyRenewed'; readonly cycle: Cycle; readonly membershipType: MembershipType }
  | { readonly type: 'DevelopmentalIsForOneCycle'; readonly allowed: number }
  | { readonly type: 'TooFewFullCycles'; readonly completed: number; readonly needed: number }
  | { readonly type: 'AssociateIsForOverseas'; readonly country: Country }
  | { readonly type: 'AuditIsForPrisonProgrammes'; readonly sector: Sector; readonly programmeAccreditation: string | null }
  | { readonly type: 'NotAFullCycle'; readonly cycle: Cycle; readonly membershipType: MembershipType | null }
  | { readonly type: 'CycleForfeited'; readonly cycle: Cycle; readonly endedOn: PlainDate }
  | { readonly type: 'NotLapsedYet'; readonly nextOpening: PlainDate | null }
  | { readonly type: 'EarlierYearsAlreadyAttested'; readonly fullCycles: number; readonly developmental: boolean }
  | { readonly type: 'MergedIntoUnknown'; readonly into: CommunityId }
  | { readonly type: 'CommunityHasClosed'; readonly on: PlainDate }
