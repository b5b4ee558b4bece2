/** What can be asked in one review. */
import type { ActionOwner } from '../values/action-owner.ts'
import type { ApprovingRole } from '../values/approving-role.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type {
  Correction,
  FindingKind,
  OfferedAs,
  OutcomeCount,
  PortfolioFinding,
  RearrangedBy,
  SavedRating,
  Scored,
  Tally,
  TeamMember,
  VisitMode
} from './parts.ts'
import type { VisitRule } from './visit-rules.ts'
import type { ReviewDay } from '../values/review-key.ts'

export interface OpenReview extends ReviewDay {
  readonly type: 'OpenReview'
  readonly edition: EditionId
  /** Until when a portfolio is asked for; left out, as policy says. */
  readonly portfolioDue?: PlainDate
}
/** Saves the community's own ratings, as often as wanted, until the self-review is submitted. */
export interface SaveSelfRatings extends ReviewDay {
  readonly type: 'SaveSelfRatings'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface AddEvidence extends ReviewDay {
  readonly type: 'AddEvidence'
  readonly standards: ReadonlyArray<StandardCode>
  readonly title: ContentRef
  readonly file: ContentRef | null
}
/** Shows a piece of the community's library for standards. */
export interface AttachEvidence extends ReviewDay {
  readonly type: 'AttachEvidence'
  readonly evidence: EvidenceId
  readonly standards: ReadonlyArray<StandardCode>
}
export interface DetachEvidence extends ReviewDay {
  readonly type: 'DetachEvidence'
  readonly evidence: EvidenceId
  readonly standards: ReadonlyArray<StandardCode>
}
/** The evidence that was added is the whole portfolio, and ready to be checked. */
export interface HandInPortfolio extends ReviewDay {
  readonly type: 'HandInPortfolio'
}
/** What the network found in a portfolio, at its desk. */
export interface CheckPortfolio extends ReviewDay {
  readonly type: 'CheckPortfolio'
  readonly findings: ReadonlyArray<PortfolioFinding>
}
export interface ReturnOutcomes extends ReviewDay {
  readonly type: 'ReturnOutcomes'
  readonly counts: ReadonlyArray<OutcomeCount>
}
/** Submits the workbook, for the first time or again after it was returned. */
export interface SubmitSelfReview extends ReviewDay {
  readonly type: 'SubmitSelfReview'
}
export interface ReturnWorkbook extends ReviewDay {
  readonly type: 'ReturnWorkbook'
  readonly reason: ContentRef
}
/** Gives a workbook that was locked, and not visited yet, back to the community until a day. */
export interface ReopenWorkbook extends ReviewDay {
  readonly type: 'ReopenWorkbook'
  readonly reason: ContentRef
  readonly until: PlainDate
}
export interface LockWorkbook extends ReviewDay {
  readonly type: 'LockWorkbook'
}
export interface OfferVisitDates extends ReviewDay {
  readonly type: 'OfferVisitDates'
  readonly visit: Count
  readonly dates: ReadonlyArray<PlainDate>
}
export interface AgreeVisit extends ReviewDay {
  readonly type: 'AgreeVisit'
  readonly visit: Count
  readonly date: PlainDate
  readonly mode: VisitMode
}
export interface AllocateTeam extends ReviewDay {
  readonly type: 'AllocateTeam'
  readonly visit: Count
  readonly team: ReadonlyArray<TeamMember>
}
/** Nobody is on the team of a visit still to come any more, until another is allocated. */
export interface TakeTeamBack extends ReviewDay {
  readonly type: 'TakeTeamBack'
  readonly visit: Count
}
/** The host does not want one of the team: whoever it is stays away until the network has answered. */
export interface ObjectToReviewer extends ReviewDay {
  readonly type: 'ObjectToReviewer'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly grounds: ContentRef
}
export interface AnswerObjection extends ReviewDay {
  readonly type: 'AnswerObjection'
  readonly reviewer: ReviewerId
  readonly upheld: boolean
}
/** The community that is a reviewer's home offers them for a visit elsewhere: who that is stands in no command. */
export interface OfferToAttend extends ReviewDay {
  readonly type: 'OfferToAttend'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
}
export interface AcceptOffer extends ReviewDay {
  readonly type: 'AcceptOffer'
  readonly visit: Count
  readonly reviewer: ReviewerId
}
export interface DeclineOffer extends ReviewDay {
  readonly type: 'DeclineOffer'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly reason: ContentRef
}
/** Whoever was offered does not come, whether or not that was accepted. */
export interface WithdrawOffer extends ReviewDay {
  readonly type: 'WithdrawOffer'
  readonly visit: Count
  readonly reviewer: ReviewerId
}
/** Waives a rule for one visit; whatever else is asked of it stays. */
export interface WaiveReviewRule extends ReviewDay {
  readonly type: 'WaiveReviewRule'
  readonly rule: VisitRule
  readonly visit: Count
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}
/** What may be said of who asks for a visit to be moved or cancelled; where nobody says, no fee falls due. */
interface Rearranging {
  readonly askedBy?: RearrangedBy
  /** Left out, it is none. */
  readonly emergency?: boolean
}
export interface MoveVisit extends ReviewDay, Rearranging {
  readonly type: 'MoveVisit'
  readonly visit: Count
  readonly date: PlainDate
}
export interface CancelVisit extends ReviewDay, Rearranging {
  readonly type: 'CancelVisit'
  readonly visit: Count
}
/** Records that the visit was held, and who was there; `on` is its last day. */
export interface HoldVisit extends ReviewDay {
  readonly type: 'HoldVisit'
  readonly visit: Count
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: VisitMode
  readonly team: ReadonlyArray<TeamMember>
  /** Who was met beside the community; `null` when that was not told. */
  readonly stakeholders: Count | null
}
/** What the host thought of a visit, once; never of a person. */
export interface GiveHostFeedback extends ReviewDay {
  readonly type: 'GiveHostFeedback'
  readonly visit: Count
  readonly scores: ReadonlyArray<Scored>
  readonly words: ContentRef | null
}
/** What the visiting team thought of a visit, once; never of a person. */
export interface GiveTeamFeedback extends ReviewDay {
  readonly type: 'GiveTeamFeedback'
  readonly visit: Count
  readonly scores: ReadonlyArray<Scored>
  readonly words: ContentRef | null
}
/** Counts of what people answered in a survey; who answered what is kept nowhere. */
export interface ReturnSurvey extends ReviewDay {
  readonly type: 'ReturnSurvey'
  readonly survey: ShortCode
  /** How many people took part. */
  readonly answers: Count
  readonly tallies: ReadonlyArray<Tally>
}
export interface SavePeerRatings extends ReviewDay {
  readonly type: 'SavePeerRatings'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface RecordFinding extends ReviewDay {
  readonly type: 'RecordFinding'
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: ContentRef
  readonly due: PlainDate | null
}
export interface DraftLocalReport extends ReviewDay {
  readonly type: 'DraftLocalReport'
}
export interface CommentOnDraft extends ReviewDay {
  readonly type: 'CommentOnDraft'
  readonly comments: ContentRef | null
}
export interface IssueLocalReport extends ReviewDay {
  readonly type: 'IssueLocalReport'
}
export interface CorrectLocalReport extends ReviewDay {
  readonly type: 'CorrectLocalReport'
  readonly reason: ContentRef
  readonly corrections: ReadonlyArray<Correction>
}
export interface SettleActionPoint extends ReviewDay {
  readonly type: 'SettleActionPoint'
  readonly finding: Count
  readonly outcome: 'done' | 'dropped'
}
/** Takes over what is open of the last final report before this cycle. */
export interface CarryActionPoints extends ReviewDay {
  readonly type: 'CarryActionPoints'
}
export interface AssignActionPoint extends ReviewDay {
  readonly type: 'AssignActionPoint'
  readonly finding: Count
  readonly owner: ActionOwner
  readonly due: PlainDate
}
export interface ReportProgress extends ReviewDay {
  readonly type: 'ReportProgress'
  readonly finding: Count
  readonly words: ContentRef
}
export interface AbandonReview extends ReviewDay {
  readonly type: 'AbandonReview'
}
export type ReviewCommand =
  | OpenReview
  | SaveSelfRatings
  | AddEvidence
  | AttachEvidence
  | DetachEvidence
  | HandInPortfolio
  | CheckPortfolio
  | ReturnOutcomes
  | SubmitSelfReview
  | ReturnWorkbook
  | ReopenWorkbook
  | LockWorkbook
  | OfferVisitDates
  | AgreeVisit
  | AllocateTeam
  | TakeTeamBack
  | ObjectToReviewer
  | AnswerObjection
  | WaiveReviewRule
  | OfferToAttend
  | AcceptOffer
  | DeclineOffer
  | WithdrawOffer
  | MoveVisit
  | CancelVisit
  | HoldVisit
  | GiveHostFeedback
  | GiveTeamFeedback
  | ReturnSurvey
  | SavePeerRatings
  | RecordFinding
  | DraftLocalReport
  | CommentOnDraft
  | IssueLocalReport
  | CorrectLocalReport
  | SettleActionPoint
  | CarryActionPoints
  | AssignActionPoint
  | ReportProgress
  | AbandonReview
