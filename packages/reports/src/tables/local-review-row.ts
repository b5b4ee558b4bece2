/** What the local report keeps of each review: all that its community may read, words as references. */
import type {
  ActionOwner,
  ApprovingRole,
  CommunityId,
  ContentRef,
  Count,
  Cycle,
  EditionId,
  EvidenceId,
  FindingKind,
  MembershipType,
  OutcomeMeasure,
  PlainDate,
  PortfolioFinding,
  PrivateCount,
  Rating,
  ReviewKind,
  ScopedStandard,
  Sector,
  StandardCode,
  TeamRole,
  VisitMode,
  WaivableRule
} from '@cofc/core'

export interface Rated {
  readonly rating: Rating | null
  readonly comment: ContentRef | null
}
export interface WaivedRow {
  /** `null` for a rule on the interests of reviewers: which it was, only the network team and auditors read. */
  readonly rule: WaivableRule | null
  readonly approvedBy: ApprovingRole
}
export interface VisitHeldRow {
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: VisitMode
  readonly team: Readonly<Record<TeamRole, number>>
  /** A reference, or the number where it was stored before numbers were kept as words are. */
  readonly clientMembers: PrivateCount
  readonly stakeholders: number | null
  /** The rules that did not count for it, each once; left out where all did. */
  readonly waived?: ReadonlyArray<WaivedRow>
}
export interface FindingRow {
  readonly finding: number
  readonly kind: FindingKind
  readonly standard: StandardCode | null
  readonly words: ContentRef
  readonly due: PlainDate | null
  readonly outcome: 'open' | 'done' | 'dropped'
  readonly settledOn: PlainDate | null
  /** Who sees to it, once the community has said so. */
  readonly owner: ActionOwner | null
  readonly progress: ReadonlyArray<{ readonly on: PlainDate; readonly words: ContentRef }>
}
/** What became of a portfolio that was asked for, or handed in. */
export interface PortfolioRow {
  readonly due: PlainDate | null
  readonly handedInOn: PlainDate | null
  readonly pieces: number
  readonly checkDue: PlainDate | null
  readonly checkedOn: PlainDate | null
  readonly findings: ReadonlyArray<PortfolioFinding>
}
export interface Days {
  readonly opened: PlainDate
  readonly submitted: PlainDate | null
  readonly drafted: PlainDate | null
  readonly commented: PlainDate | null
  readonly final: PlainDate | null
  readonly corrected: PlainDate | null
  readonly abandoned: PlainDate | null
}
export interface EvidenceRow {
  readonly standards: ReadonlyArray<StandardCode>
  readonly title: ContentRef
  /** Which piece of the community’s library it is; `null` of what was added to this review alone. */
  readonly piece: EvidenceId | null
}
export interface LocalReviewRow {
  community: CommunityId
  cycle: Cycle
  kind: ReviewKind
  edition: EditionId
  sector: Sector
  membershipType: MembershipType
  scope: ReadonlyArray<ScopedStandard>
  days: Days
  version: number
  readonly self: Partial<Record<StandardCode, Rated>>
  readonly peer: Partial<Record<StandardCode, Rated>>
  evidence: Array<EvidenceRow>
  /** `null` where none was asked for, nor handed in. */
  portfolio: PortfolioRow | null
  /** Of each measure the count of the latest day. */
  readonly outcomes: Partial<Record<OutcomeMeasure, { readonly on: PlainDate; readonly count: Count }>>
  readonly visits: Array<VisitHeldRow>
  /** What was waived for each visit, by its number. */
  readonly waived: Partial<Record<number, ReadonlyArray<WaivedRow>>>
  findings: Array<FindingRow>
  comments: ContentRef | null
  readonly corrections: Array<{ readonly version: number; readonly on: PlainDate; readonly reason: ContentRef }>
}
