/** Where one review stands. */
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { OutcomeMeasure } from '../values/outcome-measure.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Rating } from '../values/rating.ts'
import type { Sector } from '../values/sector.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { Commitment } from '../values/content-ref.ts'
import type { FindingKind, ScopedStandard, TeamMember, VisitMode } from './parts.ts'

export interface Rated {
  readonly rating: Rating | null
  readonly comment: Commitment | null
}
export type Visit =
  | { readonly status: 'Offered'; readonly dates: ReadonlyArray<PlainDate>; readonly team: ReadonlyArray<TeamMember> }
  | { readonly status: 'Agreed'; readonly dates: ReadonlyArray<PlainDate>; readonly date: PlainDate; readonly mode: VisitMode; readonly team: ReadonlyArray<TeamMember> }
  | { readonly status: 'Held'; readonly days: ReadonlyArray<PlainDate>; readonly team: ReadonlyArray<TeamMember> }
  | { readonly status: 'Cancelled' }

export interface Finding {
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: Commitment
  readonly outcome: 'open' | 'done' | 'dropped'
}
/** What a review holds from its opening on. */
export interface Opened {
  readonly cycle: Cycle
  readonly openedOn: PlainDate
  readonly edition: EditionId
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly scope: ReadonlyMap<StandardCode, ScopedStandard>
  readonly self: ReadonlyMap<StandardCode, Rated>
  readonly peer: ReadonlyMap<StandardCode, Rated>
  readonly outcomes: ReadonlyMap<OutcomeMeasure, number>
  readonly visits: ReadonlyMap<number, Visit>
  readonly findings: ReadonlyArray<Finding>
}
export type Review =
  | { readonly status: 'NotOpened' }
  | ({ readonly status: 'WorkbookOpen' } & Opened)
  | ({ readonly status: 'WorkbookSubmitted'; readonly submittedOn: PlainDate } & Opened)
  | ({ readonly status: 'WorkbookReturned' } & Opened)
  | ({ readonly status: 'WorkbookLocked'; readonly submittedOn: PlainDate } & Opened)
  | ({ readonly status: 'ReportDrafted'; readonly submittedOn: PlainDate; readonly draftedOn: PlainDate; readonly commentedOn: PlainDate | null } & Opened)
  | ({ readonly status: 'Final'; readonly submittedOn: PlainDate; readonly draftedOn: PlainDate; readonly issuedOn: PlainDate; readonly version: number } & Opened)
  | ({ readonly status: 'Abandoned'; readonly abandonedOn: PlainDate } & Opened)
