/** What the local report of one community's review says. It is for the community itself, so nothing of its own is hidden. */
import type {
  ActionOwner,
  ApprovingRole,
  CommunityId,
  CommunityModel,
  CoreValue,
  Country,
  Cycle,
  EditionId,
  MembershipType,
  OutcomeMeasure,
  PlainDate,
  Provider,
  Rating,
  ReviewKind,
  Sector,
  StandardCode,
  StandardType,
  TeamRole,
  VisitMode,
  WaivableRule
} from '@cofc/core'
import type { Agreement } from '../figures/agreement.ts'
import type { Change, Hidden, Shown } from '../figures/figure.ts'
import type { SectionFigure } from '../national-report/national-report.ts'
import type { Erased, Text } from '../words.ts'
import type { AccreditationShown } from './accreditation-part.ts'
import type { AuditShown } from './audit-part.ts'
import type { Counts } from './counts.ts'

export interface LocalReport {
  readonly cover: Cover
  /** As it was when the self-review was submitted; when the review opened, before that. */
  readonly profile: CommunityProfile | null
  readonly visits: ReadonlyArray<VisitOfReview>
  readonly summary: Summary
  /** Left out where none was asked for, nor handed in. */
  readonly portfolio?: PortfolioShown
  /** Of an accreditation review; left out for any other. */
  readonly accreditation?: AccreditationShown
  /** Of an audit that was planned; left out for any other review. */
  readonly audit?: AuditShown
  readonly sections: ReadonlyArray<SectionTable>
  /** The same ratings read by core value; left out where no standard in scope names one. */
  readonly values?: ReadonlyArray<ValueTable>
  readonly coreStandards: ReadonlyArray<CoreStandard>
  readonly standards: ReadonlyArray<StandardInFull>
  readonly discrepancies: Discrepancies
  readonly benchmark: ReadonlyArray<Benchmark>
  readonly outcomes: ReadonlyArray<OutcomeReturned>
  readonly actionPlan: ReadonlyArray<PlannedAction>
  /** `null` when nothing is rated by both sides. */
  readonly statistics: Statistics | null
  /** How many pieces of this community's words in this cycle were erased. */
  readonly erased: number
}
export interface Cover {
  readonly community: CommunityId
  readonly name: string
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly edition: EditionId
  readonly editionTitle: string
  readonly status: 'in-preparation' | 'draft' | 'final' | 'abandoned'
  /** 1 for the first final report; 0 before it. */
  readonly version: number
  readonly openedOn: PlainDate
  readonly submittedOn: PlainDate | null
  readonly draftedOn: PlainDate | null
  readonly commentedOn: PlainDate | null
  readonly finalOn: PlainDate | null
  readonly correctedOn: PlainDate | null
  /** The days and the mode of the last visit held. */
  readonly visitedOn: ReadonlyArray<PlainDate>
  readonly mode: VisitMode | null
}
export interface CommunityProfile {
  readonly provider: Provider
  readonly country: Country
  readonly localArea: string | null
  readonly parent: string | null
  readonly places: number | null
  readonly models: ReadonlyArray<CommunityModel>
  readonly entryCriteria: Text | null
  readonly membersDecideAdmission: boolean | null
}
/** Roles are counted, and no person is named. Client members are counted among them, and never said which. */
export interface VisitOfReview {
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: VisitMode
  readonly team: Readonly<Record<TeamRole, number>>
  readonly clientMembers: number | Erased
  /** `null` when it was not told. */
  readonly stakeholders: number | null
  /** The rules that did not count for it, left out where all did; `null` for one on who may visit, and which is not told. */
  readonly waived?: ReadonlyArray<{ readonly rule: WaivableRule | null; readonly approvedBy: ApprovingRole }>
}
export interface FindingShown {
  readonly standard: StandardCode | null
  readonly words: Text
}
/** What the community showed where nobody visits, and what the network found in it. */
export interface PortfolioShown {
  /** Until when it was asked for; `null` where it was not. */
  readonly due: PlainDate | null
  readonly handedInOn: PlainDate | null
  /** How many pieces of evidence were handed in. */
  readonly pieces: number
  readonly checkDue: PlainDate | null
  readonly checkedOn: PlainDate | null
  readonly findings: ReadonlyArray<FindingShown>
}
/** What the community does about an action point. */
export interface Tended {
  /** Who sees to it, once the community has said so: a role, never a person. */
  readonly owner?: ActionOwner
  /** What the community reported on it, the first first; left out while it reported nothing. */
  readonly progress?: ReadonlyArray<{ readonly on: PlainDate; readonly words: Text }>
}
export interface Summary {
  readonly achievements: ReadonlyArray<FindingShown>
  readonly actionPoints: ReadonlyArray<FindingShown>
  readonly lastYear: {
    readonly cycle: Cycle
    readonly actionPoints: ReadonlyArray<FindingShown & Tended & { readonly outcome: Outcome }>
  } | null
  readonly hostComments: Text | null
  /** Why the report was corrected, oldest first. */
  readonly corrections: ReadonlyArray<{ readonly version: number; readonly on: PlainDate; readonly reason: Text }>
}
export type Outcome = 'open' | 'done' | 'dropped'
export interface SectionTable {
  readonly section: string
  readonly self: Counts
  /** `null` for a self-review. */
  readonly peer: Counts | null
  /**
   * Of the ratings that count, over the standards that the two cycles share; its `n` counts ratings.
   * `percentMet` and `n` are those of the cycle before.
   */
  readonly change: Change | null
}
/** Values are not scored: these are ratings of the standards in scope that stand for one. */
export interface ValueTable {
  readonly value: CoreValue
  readonly standards: ReadonlyArray<StandardCode>
  readonly self: Counts
  /** `null` for a self-review. */
  readonly peer: Counts | null
}
export interface CoreStandard {
  readonly standard: StandardCode
  readonly text: string
  readonly self: Rating | null
  readonly peer: Rating | null
  /** `null` unless both rated it. */
  readonly agreed: boolean | null
}
export interface StandardInFull {
  readonly standard: StandardCode
  readonly section: string
  readonly type: StandardType
  readonly core: boolean
  readonly text: string
  /** In plain language; left out where the edition has none. */
  readonly plainText?: string
  readonly self: Rating | null
  readonly selfComment: Text | null
  readonly peer: Rating | null
  readonly peerComment: Text | null
  /** Titles only. */
  readonly evidence: ReadonlyArray<Text>
}
export interface Discrepancy {
  readonly standard: StandardCode
  readonly section: string
  readonly self: Rating
  readonly peer: Rating
}
export interface Discrepancies {
  readonly selfHigher: ReadonlyArray<Discrepancy>
  readonly peerHigher: ReadonlyArray<Discrepancy>
}
/** The community's own percentage beside the network and its sector, as the national report has them. */
export interface Benchmark {
  readonly section: string
  readonly own: number | null
  readonly network: Shown<SectionFigure> | Hidden
  readonly sector: Shown<SectionFigure> | Hidden
}
export interface OutcomeReturned {
  readonly measure: OutcomeMeasure
  readonly count: number
  /** `null` without occupied place-days. Two decimals. */
  readonly perPlaceYear: number | null
}
export interface PlannedAction extends Tended {
  readonly action: Text
  readonly standard: StandardCode | null
  readonly due: PlainDate | null
  readonly status: Outcome
  readonly settledOn: PlainDate | null
}
/** Over the standards that both sides rated met, partly or not. */
export type Statistics = Agreement

export interface AskLocalReport {
  readonly community: CommunityId
  readonly cycle: Cycle
  /** When left out: the community's review of that cycle that counts, a self-review last. */
  readonly kind?: ReviewKind
}
export type NoLocalReport =
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }
  | {
      readonly type: 'NoSuchReview'
      readonly community: CommunityId
      readonly cycle: Cycle
      readonly kind: ReviewKind | null
    }
