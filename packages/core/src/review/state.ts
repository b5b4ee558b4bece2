/** Where one review stands. */
import type { ActionOwner } from '../values/action-owner.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { OutcomeMeasure } from '../values/outcome-measure.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Rating } from '../values/rating.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { Sector } from '../values/sector.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { Commitment, ContentRef } from '../values/content-ref.ts'
import type { FindingKind, OfferedAs, ScopedStandard, Scored, Tally, TeamMember, VisitMode } from './parts.ts'
import type { WaivableRule } from './visit-rules.ts'

export interface Rated {
  readonly rating: Rating | null
  readonly comment: Commitment | null
}
export type Visit =
  | { readonly status: 'Offered'; readonly dates: ReadonlyArray<PlainDate>; readonly team: ReadonlyArray<TeamMember> }
  | {
      readonly status: 'Agreed'
      readonly dates: ReadonlyArray<PlainDate>
      /** As agreed, or as moved since. */
      readonly date: PlainDate
      readonly mode: VisitMode
      readonly team: ReadonlyArray<TeamMember>
    }
  | {
      readonly status: 'Held'
      readonly days: ReadonlyArray<PlainDate>
      readonly mode: VisitMode
      readonly team: ReadonlyArray<TeamMember>
      readonly stakeholders: Count | null
      /** From which communities the team came; `null` where that was not noted yet. */
      readonly cameFrom: ContentRef | null
    }
  | { readonly status: 'Cancelled' }

/** What a host owes for a visit that it had moved or cancelled at short notice. */
export interface RearrangementFee {
  readonly visit: Count
  /** When it fell due. */
  readonly on: PlainDate
  readonly noticeDays: Count
  readonly net: Pence
}
/** What a host said against a reviewer, and what the network answered. */
export interface Objection {
  readonly visit: Count
  readonly answer: 'awaited' | 'upheld' | 'not-upheld'
}
/** Whom a member offered for a visit, and what became of it. */
export interface Offer {
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
  readonly offeredOn: PlainDate
  readonly answerDue: PlainDate
  readonly answer: 'awaited' | 'accepted' | 'declined' | 'withdrawn'
}
/** Which action point of which earlier review goes on in this one. */
export interface Carried {
  readonly from: Cycle
  readonly fromKind: ReviewKind
  readonly finding: Count
}
export interface Feedback {
  readonly scores: ReadonlyArray<Scored>
  readonly words: Commitment | null
}
export interface Survey {
  readonly answers: Count
  readonly tallies: ReadonlyArray<Tally>
}
export interface Finding {
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: ContentRef
  /** `null` when no day was set. */
  readonly due: PlainDate | null
  readonly outcome: 'open' | 'done' | 'dropped'
  readonly settledOn: PlainDate | null
  /** Who sees to it, and until when; `null` until somebody does. */
  readonly assigned: { readonly owner: ActionOwner; readonly due: PlainDate } | null
  /** What was reported on it, the latest last. */
  readonly progress: ReadonlyArray<Commitment>
}
export interface Evidence {
  readonly title: Commitment
  readonly standards: ReadonlyArray<StandardCode>
  /** Which piece of the library it is; `null` of one that was added to this review alone. */
  readonly piece: EvidenceId | null
}
/** What a community shows of itself where nobody visits. `due` is `null` where none was asked for. */
export type Portfolio =
  | { readonly status: 'NotAskedFor' }
  | { readonly status: 'AskedFor'; readonly due: PlainDate }
  | ({ readonly status: 'HandedIn'; readonly checkDue: PlainDate } & HandedIn)
  | ({
      readonly status: 'Checked'
      readonly checkedOn: PlainDate
      readonly findings: ReadonlyArray<{ readonly standard: StandardCode | null; readonly words: Commitment }>
    } & HandedIn)
interface HandedIn {
  readonly due: PlainDate | null
  readonly handedInOn: PlainDate
  /** How many pieces of evidence it held. */
  readonly pieces: Count
}
/** What a review holds from its opening on. */
export interface Opened {
  readonly cycle: Cycle
  readonly openedOn: PlainDate
  /** The day of the latest step; no step that follows is dated earlier. */
  readonly lastStepOn: PlainDate
  readonly edition: EditionId
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly scope: ReadonlyMap<StandardCode, ScopedStandard>
  readonly self: ReadonlyMap<StandardCode, Rated>
  readonly peer: ReadonlyMap<StandardCode, Rated>
  readonly evidence: ReadonlyArray<Evidence>
  readonly portfolio: Portfolio
  /** By the day of which they were returned: in whatever order they came, the count of the latest day counts. */
  readonly outcomes: ReadonlyMap<PlainDate, ReadonlyMap<OutcomeMeasure, Count>>
  readonly visits: ReadonlyMap<number, Visit>
  readonly rearrangementFees: ReadonlyArray<RearrangementFee>
  readonly objections: ReadonlyMap<ReviewerId, Objection>
  /** By visit: the rules that do not count for it. */
  readonly waived: ReadonlyMap<number, ReadonlyArray<WaivableRule>>
  /** By the visit and whom was offered: `1 R-014`. */
  readonly offers: ReadonlyMap<string, Offer>
  /** By the visit and who gave it: `1 host`. */
  readonly feedback: ReadonlyMap<string, Feedback>
  readonly surveys: ReadonlyMap<ShortCode, Survey>
  readonly carried: ReadonlyArray<Carried>
  readonly findings: ReadonlyArray<Finding>
}
/** A final report as it was issued, with what peers had rated by then. */
export interface Version {
  readonly version: Count
  readonly on: PlainDate
  readonly peer: ReadonlyMap<StandardCode, Rated>
}
interface Submitted extends Opened {
  readonly submittedOn: PlainDate
}
interface Drafted extends Submitted {
  readonly draftedOn: PlainDate
}
export type Review =
  | { readonly status: 'NotOpened' }
  | ({ readonly status: 'WorkbookOpen' } & Opened)
  | ({ readonly status: 'WorkbookSubmitted' } & Submitted)
  | ({
      readonly status: 'WorkbookReturned'
      /** The last day for it when it had been locked, and was reopened. */
      readonly until: PlainDate | null
    } & Opened)
  | ({ readonly status: 'WorkbookLocked' } & Submitted)
  | ({
      readonly status: 'ReportDrafted'
      /** The last day for the host's comments; lateness refuses nothing. */
      readonly commentsDue: PlainDate
      /** The host's last comments on accuracy; `null` while silent, or when they had nothing to say. */
      readonly comments: Commitment | null
      readonly commentedOn: PlainDate | null
    } & Drafted)
  | ({
      readonly status: 'Final'
      readonly issuedOn: PlainDate
      readonly version: Count
      /** Every version so far, the present one last. */
      readonly versions: ReadonlyArray<Version>
    } & Drafted)
  | ({ readonly status: 'Abandoned'; readonly abandonedOn: PlainDate } & Opened)

type In<Status extends Review['status']> = Extract<Review, { readonly status: Status }>
/** Neither unopened nor abandoned: something can be asked of it. */
export type UnderWay = Exclude<Review, In<'NotOpened' | 'Abandoned'>>
/** The community can still write in its workbook. */
type InTheWorkbook = In<'WorkbookOpen' | 'WorkbookReturned'>
/** The self-review is in, and nothing has been drafted. */
type SelfReviewIn = In<'WorkbookSubmitted' | 'WorkbookLocked'>

export const isUnderWay = (state: Review): state is UnderWay =>
  state.status !== 'NotOpened' && state.status !== 'Abandoned'

/** The rules that do not count for a visit. */
export const waivedFor = ({ waived }: Opened, visit: number): ReadonlyArray<WaivableRule> => waived.get(visit) ?? []

export const inTheWorkbook = (state: Review): state is InTheWorkbook =>
  state.status === 'WorkbookOpen' || state.status === 'WorkbookReturned'
export const selfReviewIn = (state: Review): state is SelfReviewIn =>
  state.status === 'WorkbookSubmitted' || state.status === 'WorkbookLocked'

/** For which standards a piece of the library is shown. */
export const shownFor = ({ evidence }: Opened, piece: EvidenceId): ReadonlyArray<StandardCode> =>
  evidence.find(one => one.piece === piece)?.standards ?? []
