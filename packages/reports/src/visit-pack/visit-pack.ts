/** What a visiting team is given before a visit: the self-review as submitted, and what became of the last. */
import type {
  CommunityId,
  Cycle,
  EvidenceId,
  MembershipType,
  PlainDate,
  Rating,
  ReviewKind,
  Sector,
  StandardCode,
  TeamRole,
  VisitMode
} from '@cofc/core'
import type { CommunityProfile, StandardInFull, Summary } from '../local-report/local-report.ts'

export interface AskVisitPack {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
export type NoVisitPack = { readonly type: 'NoSuchVisit' } & AskVisitPack

/** Ratings of peers are theirs to make, so what was rated on this visit is no part of its pack. */
export interface StandardInPack extends Omit<StandardInFull, 'peer' | 'peerComment'> {
  /** Of each piece of evidence, in the same order, which file of the community’s library it is; `null` where it is none. */
  readonly pieces: ReadonlyArray<EvidenceId | null>
  /** What it was called, and how it was rated, last time; `null` where it was not rated. */
  readonly last: { readonly standard: StandardCode; readonly self: Rating | null; readonly peer: Rating | null } | null
}
export interface VisitToCome {
  readonly visit: number
  readonly status: 'Offered' | 'Agreed' | 'Held'
  /** The day agreed, or those held; while none is agreed, those offered. */
  readonly days: ReadonlyArray<PlainDate>
  /** `null` until it is agreed. */
  readonly mode: VisitMode | null
  /** How many of each role; nobody is named. */
  readonly team: Readonly<Record<TeamRole, number>>
}
export interface VisitPack extends AskVisitPack {
  readonly name: string | null
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly editionTitle: string
  readonly profile: CommunityProfile | null
  readonly visits: ReadonlyArray<VisitToCome>
  /** `null` while the self-review is not in: nothing of it is told then. */
  readonly submittedOn: PlainDate | null
  readonly standards: ReadonlyArray<StandardInPack>
  /** The last cycle, and what became of its action points; `null` where there was none. */
  readonly lastYear: Summary['lastYear']
}
