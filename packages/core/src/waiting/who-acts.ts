/** Who is to act on what waits, and by which commands it is settled: each may be given by that role. */
import type { DueKind } from '../due/index.ts'
import type { ActingRole } from './acting-role.ts'
import type { StepName } from './steps-of-review.ts'

/** What waits and has no line among what is due. */
export type WaitKind =
  | DueKind
  | StepName
  | 'application'
  | 'pack'
  | 'decision'
  | 'evidence-review'
  | 'appeal'
  | 'suspended-award'
export interface Acting {
  readonly who: ActingRole
  /** Any of these settles it, or a part of it. */
  readonly by: ReadonlyArray<string>
}

/** Of steps of a review, who acts is told by the kind of review. */
export const actsOn: Readonly<Record<WaitKind, Acting>> = {
  'link-person': { who: 'network-team', by: ['ChangeProfile'] },
  renewal: { who: 'network-team', by: ['RenewMembership'] },
  cycle: { who: 'network-team', by: ['PlanCycle'] },
  'self-review': { who: 'link-person', by: ['SubmitSelfReview'] },
  portfolio: { who: 'link-person', by: ['HandInPortfolio'] },
  'portfolio-check': { who: 'network-team', by: ['CheckPortfolio'] },
  comments: { who: 'link-person', by: ['CommentOnDraft'] },
  'action-point': { who: 'link-person', by: ['ReportProgress'] },
  'rearrangement-fee': { who: 'finance', by: ['AddCharge'] },
  offer: { who: 'network-team', by: ['AcceptOffer', 'DeclineOffer'] },
  audit: { who: 'network-team', by: ['PlanAudit'] },
  programme: { who: 'network-team', by: ['RecordProgrammeAccreditation'] },
  'programme-lapsed': { who: 'network-team', by: ['ChangeMembershipType', 'TerminateMembership'] },
  'decision-letter': { who: 'network-team', by: ['SendDecisionLetter'] },
  deferral: { who: 'link-person', by: ['SubmitEvidence'] },
  'appeal-panel': { who: 'network-team', by: ['AppointAppealPanel'] },
  'suspension-reply': { who: 'link-person', by: ['ReplyToSuspension'] },
  'interim-review': { who: 'network-team', by: ['RecordInterimReview'] },
  'award-expiry': { who: 'link-person', by: ['ApplyForAccreditation'] },
  'referred-award': { who: 'committee', by: ['DecideOnAward'] },
  attendance: { who: 'network-team', by: ['RecordAttendance'] },
  news: { who: 'network-team', by: ['MakeAnnouncement', 'DeclineNews'] },
  access: { who: 'network-team', by: ['WithdrawAccess'] },
  'access-asked': { who: 'network-team', by: ['GiveAccess', 'DeclineAccess'] },
  account: { who: 'finance', by: ['OpenAccount'] },
  quote: { who: 'finance', by: ['QuoteMembership'] },
  invoice: { who: 'finance', by: ['IssueInvoice'] },
  charge: { who: 'finance', by: ['IssueInvoice'] },
  'money-on-account': { who: 'finance', by: ['AllocateCredit', 'IssueInvoice', 'RecordRefund'] },
  'covered-renewal': { who: 'network-team', by: ['RenewMembership'] },
  reminder: { who: 'finance', by: ['SendReminder', 'RecordPayment'] },
  dispute: { who: 'finance', by: ['SettleDispute'] },
  credit: { who: 'finance', by: ['IssueCreditNote'] },
  'visit-dates': { who: 'link-person', by: ['OfferVisitDates'] },
  'visit-agreed': { who: 'network-team', by: ['AgreeVisit'] },
  team: { who: 'network-team', by: ['AllocateTeam'] },
  visit: { who: 'network-team', by: ['HoldVisit'] },
  draft: { who: 'reviewer', by: ['SavePeerRatings', 'DraftLocalReport'] },
  report: { who: 'network-team', by: ['IssueLocalReport'] },
  'action-plan': { who: 'link-person', by: ['AssignActionPoint'] },
  application: { who: 'network-team', by: ['AdmitCommunity', 'ReceiveForm'] },
  pack: { who: 'network-team', by: ['SubmitPack'] },
  decision: { who: 'committee', by: ['DecideAccreditation'] },
  'evidence-review': { who: 'network-team', by: ['ReviewEvidence'] },
  appeal: { who: 'committee', by: ['DecideAppeal'] },
  'suspended-award': { who: 'committee', by: ['DecideOnAward'] }
}
export const waitKinds = Object.keys(actsOn) as ReadonlyArray<WaitKind>
