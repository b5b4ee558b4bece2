/** How the events of a review are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import {
  actionOwnerName,
  approvingRoleName,
  counted,
  dayInWords,
  daysInWords,
  inPounds,
  listed,
  reviewKindName
} from '../wording/index.ts'
import * as codec from './codec.ts'
import type { ReviewEvent } from './events.ts'
import type { OfferedAs, TeamMember, VisitMode } from './parts.ts'
import { waivedInWords } from './visit-rules.ts'

const visitModeName: Readonly<Record<VisitMode, string>> = {
  'in-person': 'in person',
  virtual: 'virtual',
  hybrid: 'hybrid'
}
const review = ({ kind, cycle }: { readonly kind: ReviewEvent['kind']; readonly cycle: string }): string =>
  `${reviewKindName[kind].toLowerCase()} of ${cycle}`
const visitOf = ({ visit, ...key }: Parameters<typeof review>[0] & { readonly visit: Count }): string =>
  visit === 1 ? `visit for the ${review(key)}` : `visit ${String(visit)} for the ${review(key)}`
const teamOf = (team: ReadonlyArray<TeamMember>): string => {
  const observers = team.filter(({ role }) => role === 'observer').length
  const reviewers = counted(team.length - observers, 'reviewer')
  return observers === 0 ? reviewers : `${reviewers} and ${counted(observers, 'observer')}`
}
const offeredAs: Readonly<Record<OfferedAs, string>> = { reviewer: 'a reviewer', observer: 'an observer' }
const peopleOf = (number: number): string => (number === 1 ? '1 person' : `${String(number)} people`)
const standardsOf = (standards: ReadonlyArray<string>): string =>
  standards.length > 5 ? counted(standards.length, 'standard') : listed(standards)
const about = (standard: string | null): string => (standard === null ? '' : ` about ${standard}`)

/** Whoever asks on the day agreed, or once it is past, gave no notice. */
const noticeInWords = (days: Count): string =>
  days === 0 ? 'without any notice' : `${counted(days, 'day')} before the day agreed`

export const reviewEvents: Events<ReviewEvent> = {
  ReviewOpened: {
    codec: codec.ReviewOpened,
    says: event =>
      `The ${review(event)} opened against edition ${event.edition}, with ${counted(event.scope.length, 'standard')} in scope.`
  },
  PortfolioAskedFor: {
    codec: codec.PortfolioAskedFor,
    says: event => `A portfolio was asked for with the ${review(event)}, to be handed in by ${dayInWords(event.due)}.`
  },
  SelfRatingsSaved: {
    codec: codec.SelfRatingsSaved,
    says: event => `The community saved ${counted(event.ratings.length, 'rating')} in its ${review(event)}.`
  },
  EvidenceAdded: {
    codec: codec.EvidenceAdded,
    says: event => `A piece of evidence was added to the ${review(event)}, for ${standardsOf(event.standards)}.`
  },
  EvidenceAttached: {
    codec: codec.EvidenceAttached,
    says: event =>
      `A piece of the evidence library was shown in the ${review(event)}, for ${standardsOf(event.standards)}.`
  },
  EvidenceDetached: {
    codec: codec.EvidenceDetached,
    says: event =>
      `A piece of the evidence library is shown no more in the ${review(event)}, for ${standardsOf(event.standards)}.`
  },
  PortfolioHandedIn: {
    codec: codec.PortfolioHandedIn,
    says: event =>
      `The community handed in the portfolio of its ${review(event)}, with ${counted(event.pieces, 'piece')} of evidence; it is to be checked by ${dayInWords(event.checkDue)}.`
  },
  PortfolioChecked: {
    codec: codec.PortfolioChecked,
    says: event =>
      `The portfolio of the ${review(event)} was checked at the desk, with ${counted(event.findings.length, 'finding')}.`
  },
  OutcomesReturned: {
    codec: codec.OutcomesReturned,
    says: event => `The community returned ${counted(event.counts.length, 'outcome count')} with its ${review(event)}.`
  },
  SelfReviewSubmitted: {
    codec: codec.SelfReviewSubmitted,
    says: event => `The community submitted its self-review (${review(event)}).`
  },
  WorkbookReturned: {
    codec: codec.WorkbookReturned,
    says: event => `The workbook of the ${review(event)} was returned to the community, with a reason.`
  },
  WorkbookReopened: {
    codec: codec.WorkbookReopened,
    says: event => `The workbook of the ${review(event)} was reopened until ${dayInWords(event.until)}, with a reason.`
  },
  WorkbookLocked: { codec: codec.WorkbookLocked, says: event => `The workbook of the ${review(event)} was locked.` },
  VisitDatesOffered: {
    codec: codec.VisitDatesOffered,
    says: event => `The community offered dates for the ${visitOf(event)}: ${daysInWords(event.dates, 'or')}.`
  },
  VisitAgreed: {
    codec: codec.VisitAgreed,
    says: event => `The ${visitOf(event)} was agreed for ${dayInWords(event.date)}, ${visitModeName[event.mode]}.`
  },
  TeamAllocated: {
    codec: codec.TeamAllocated,
    says: event =>
      event.team.length === 0
        ? `The team of the ${visitOf(event)} was taken back.`
        : `A team of ${teamOf(event.team)} was allocated to the ${visitOf(event)}.`
  },
  ReviewerObjectedTo: {
    codec: codec.ReviewerObjectedTo,
    says: event => `The community objected to one of the team for the ${visitOf(event)}, with its grounds.`
  },
  ObjectionAnswered: {
    codec: codec.ObjectionAnswered,
    says: event =>
      event.upheld
        ? `The network agreed with an objection to one of the team for the ${visitOf(event)}.`
        : `The network did not agree with an objection to one of the team for the ${visitOf(event)}.`
  },
  ReviewRuleWaived: {
    codec: codec.ReviewRuleWaived,
    says: event =>
      `For the ${visitOf(event)} ${waivedInWords(event.rule)} was waived; ${approvingRoleName[event.approvedBy]} approved it, with a reason.`
  },
  AttendanceOffered: {
    codec: codec.AttendanceOffered,
    says: event =>
      `Another community offered ${offeredAs[event.as]} for the ${visitOf(event)}, to be answered by ${dayInWords(event.answerDue)}.`
  },
  OfferAccepted: {
    codec: codec.OfferAccepted,
    says: event => `The network accepted the offer of ${offeredAs[event.as]} for the ${visitOf(event)}.`
  },
  OfferDeclined: {
    codec: codec.OfferDeclined,
    says: event => `The network declined the offer of ${offeredAs[event.as]} for the ${visitOf(event)}, with a reason.`
  },
  OfferWithdrawn: {
    codec: codec.OfferWithdrawn,
    says: event => `The offer of ${offeredAs[event.as]} for the ${visitOf(event)} was withdrawn.`
  },
  VisitMoved: {
    codec: codec.VisitMoved,
    says: event => `The ${visitOf(event)} was moved to ${dayInWords(event.date)}.`
  },
  VisitCancelled: { codec: codec.VisitCancelled, says: event => `The ${visitOf(event)} was cancelled.` },
  RearrangementFeeFellDue: {
    codec: codec.RearrangementFeeFellDue,
    says: event =>
      `The community asked for that ${noticeInWords(event.noticeDays)}, and owes ${inPounds(event.net)} for rearranging the ${visitOf(event)}.`
  },
  VisitHeld: {
    codec: codec.VisitHeld,
    says: event =>
      `The ${visitOf(event)} was held on ${daysInWords(event.days)}, ${visitModeName[event.mode]}, by ${teamOf(event.team)}${event.clientMemberRule === 'waived' ? ', with the rule on client members waived' : ''}.`
  },
  TeamCameFrom: {
    codec: codec.TeamCameFrom,
    says: event => `The network noted, in numbers, from which communities the team of the ${visitOf(event)} came.`
  },
  FeedbackGiven: {
    codec: codec.FeedbackGiven,
    says: event =>
      `The ${event.by === 'host' ? 'community' : 'visiting team'} gave its feedback on the ${visitOf(event)}.`
  },
  SurveyReturned: {
    codec: codec.SurveyReturned,
    says: event =>
      `Survey ${event.survey} was returned with the ${review(event)}: ${counted(event.tallies.length, 'question')}, answered by ${peopleOf(event.answers)}.`
  },
  PeerRatingsSaved: {
    codec: codec.PeerRatingsSaved,
    says: event => `The visiting team saved ${counted(event.ratings.length, 'rating')} in the ${review(event)}.`
  },
  FindingRecorded: {
    codec: codec.FindingRecorded,
    says: event =>
      `${event.findingKind === 'action' ? 'An action point' : 'An area of achievement'}${about(event.standard)} was recorded in the ${review(event)}.`
  },
  LocalReportDrafted: {
    codec: codec.LocalReportDrafted,
    says: event =>
      `The local report of the ${review(event)} was drafted; comments on its accuracy were asked for by ${dayInWords(event.commentsDue)}.`
  },
  HostCommented: {
    codec: codec.HostCommented,
    says: event =>
      event.comments === null
        ? `The community had no comments on the draft report of its ${review(event)}.`
        : `The community commented on the accuracy of the draft report of its ${review(event)}.`
  },
  LocalReportIssued: {
    codec: codec.LocalReportIssued,
    says: event => `The local report of the ${review(event)} became final.`
  },
  LocalReportCorrected: {
    codec: codec.LocalReportCorrected,
    says: event =>
      `Version ${String(event.version)} of the local report of the ${review(event)} was issued, with ${counted(event.corrections.length, 'correction')}.`
  },
  ActionPointSettled: {
    codec: codec.ActionPointSettled,
    says: event => `Action point ${String(event.finding)} of the ${review(event)} was ${event.outcome}.`
  },
  ActionPointsCarried: {
    codec: codec.ActionPointsCarried,
    says: event =>
      `${counted(event.points.length, 'open action point')} of the ${review({ kind: event.fromKind, cycle: event.from })} went on in the ${review(event)}.`
  },
  ActionPointAssigned: {
    codec: codec.ActionPointAssigned,
    says: event =>
      `Action point ${String(event.finding)} of the ${review(event)} was given to ${actionOwnerName[event.owner]}, due on ${dayInWords(event.due)}.`
  },
  ActionPointProgressed: {
    codec: codec.ActionPointProgressed,
    says: event => `The community reported on action point ${String(event.finding)} of its ${review(event)}.`
  },
  ReviewAbandoned: { codec: codec.ReviewAbandoned, says: event => `The ${review(event)} was abandoned.` }
}
