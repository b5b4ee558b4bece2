/** What can stand in the way in a review, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { OutcomeMeasure } from '../values/outcome-measure.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { ReviewCommand } from './commands.ts'
import type { FeedbackBy, FindingKind } from './parts.ts'
import type { VisitRule } from './visit-rules.ts'
import type { Offer } from './state.ts'

export type ReviewRefusal =
  | {
      readonly type: 'ReviewNotOpened'
      readonly community: CommunityId
      readonly cycle: Cycle
      readonly kind: ReviewKind
    }
  | { readonly type: 'ReviewAlreadyOpened'; readonly openedOn: PlainDate }
  | { readonly type: 'ReviewWasAbandoned'; readonly on: PlainDate }
  | { readonly type: 'CommunityUnknown'; readonly community: CommunityId }
  | { readonly type: 'ReviewCycleNotPlanned'; readonly cycle: Cycle }
  | { readonly type: 'NotAMemberOfTheCycle'; readonly community: CommunityId; readonly cycle: Cycle }
  | {
      readonly type: 'KindNotForThisMembership'
      readonly kind: ReviewKind
      readonly membershipType: MembershipType
      readonly allowed: ReadonlyArray<ReviewKind>
    }
  | { readonly type: 'NotTheCyclesEdition'; readonly edition: EditionId; readonly editionOfCycle: EditionId }
  | { readonly type: 'ReviewEditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'NoPortfolioForThisKind'; readonly kind: ReviewKind }
  | { readonly type: 'PortfolioDueBefore'; readonly due: PlainDate; readonly on: PlainDate }
  | { readonly type: 'PortfolioIsEmpty' }
  | { readonly type: 'PortfolioNotHandedIn'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NothingFound' }
  | { readonly type: 'PortfolioAlreadyChecked'; readonly checkedOn: PlainDate }
  | {
      readonly type: 'PortfolioNotChecked'
      readonly community: CommunityId
      readonly cycle: Cycle
      readonly handedIn: boolean
    }
  | { readonly type: 'StandardOutsideScope'; readonly standard: StandardCode; readonly edition: EditionId }
  | { readonly type: 'StandardRatedTwice'; readonly standard: StandardCode }
  | { readonly type: 'WorkbookIsLocked'; readonly submittedOn: PlainDate }
  | { readonly type: 'WorkbookHasNoRating' }
  | { readonly type: 'WorkbookNotSubmitted' }
  | { readonly type: 'WorkbookLockedForGood' }
  | { readonly type: 'WorkbookWasLocked' }
  | { readonly type: 'WorkbookNotLocked' }
  | { readonly type: 'ReopenedUntilBefore'; readonly until: PlainDate; readonly on: PlainDate }
  | { readonly type: 'SelfReviewNotIn'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NoVisitForThisKind'; readonly kind: ReviewKind }
  | { readonly type: 'TooFewDatesOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'TooFewWeekdaysOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'VisitNotOffered'; readonly visit: number }
  | { readonly type: 'VisitAlreadyAgreed'; readonly visit: number; readonly date: PlainDate }
  | { readonly type: 'VisitNotAgreed'; readonly visit: number }
  | {
      readonly type: 'NotAnOfferedDate'
      readonly visit: number
      readonly date: PlainDate
      readonly offered: ReadonlyArray<PlainDate>
    }
  | { readonly type: 'VisitIsOver'; readonly visit: number; readonly status: 'Held' | 'Cancelled' }
  | { readonly type: 'VisitDaysDoNotFit'; readonly visit: number; readonly agreed: PlainDate; readonly on: PlainDate }
  | { readonly type: 'ReviewerUnknown'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerNamedTwice'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerBelongsToHost'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerServedAtHost'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerObjectedTo'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerSharesTheParent'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerFromTheArea'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerHomeNotAMember'; readonly reviewer: ReviewerId }
  | {
      readonly type: 'ReviewerBusyThatDay'
      readonly reviewer: ReviewerId
      readonly day: PlainDate
      readonly community: CommunityId
    }
  | { readonly type: 'ReviewerVisitedInReturn'; readonly reviewer: ReviewerId }
  | { readonly type: 'RuleIsNeverWaived'; readonly rule: VisitRule }
  | { readonly type: 'NotOnTheTeam'; readonly visit: number; readonly reviewer: ReviewerId }
  | { readonly type: 'NoObjection'; readonly reviewer: ReviewerId }
  | { readonly type: 'ObjectionAlreadyAnswered'; readonly reviewer: ReviewerId }
  | { readonly type: 'NoMemberOffers'; readonly reviewer: ReviewerId }
  | { readonly type: 'OfferingCommunitySuspended'; readonly reviewer: ReviewerId }
  | { readonly type: 'NoRoomToAttend'; readonly visit: number; readonly there: number; readonly room: number }
  | { readonly type: 'NoOffer'; readonly visit: number; readonly reviewer: ReviewerId }
  | {
      readonly type: 'OfferAlreadyMade'
      readonly visit: number
      readonly reviewer: ReviewerId
      readonly answer: Offer['answer']
    }
  | {
      readonly type: 'OfferAlreadyAnswered'
      readonly visit: number
      readonly reviewer: ReviewerId
      readonly answer: Offer['answer']
    }
  | { readonly type: 'NoVisitToSpeakOf'; readonly visit: number }
  | { readonly type: 'FeedbackAlreadyGiven'; readonly visit: number; readonly by: FeedbackBy }
  | { readonly type: 'NothingSaid' }
  | { readonly type: 'QuestionNamedTwice'; readonly question: ShortCode }
  | { readonly type: 'SurveyAlreadyReturned'; readonly survey: ShortCode }
  | { readonly type: 'TooFewAnswers'; readonly question: ShortCode; readonly answers: number; readonly needed: number }
  | {
      readonly type: 'MoreAnswersThanPeople'
      readonly question: ShortCode
      readonly counted: number
      readonly answers: number
    }
  | { readonly type: 'TooFewClientMembers'; readonly needed: number }
  | { readonly type: 'TooFewLeadReviewers'; readonly there: number; readonly needed: number }
  | { readonly type: 'TooFewSpecialists'; readonly there: number; readonly needed: number }
  | { readonly type: 'VisitNotHeldYet'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'PeerRatingsAreLocked'; readonly draftedOn: PlainDate }
  | { readonly type: 'PeersHaveNotRated'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'MeasureCountedTwice'; readonly measure: OutcomeMeasure }
  | { readonly type: 'SevereExceedsAll'; readonly severe: number; readonly all: number }
  | { readonly type: 'ReportNotDrafted' }
  | { readonly type: 'ReportAlreadyDrafted'; readonly draftedOn: PlainDate }
  | { readonly type: 'ReportIsFinal'; readonly issuedOn: PlainDate }
  | { readonly type: 'ReportNotFinal' }
  | { readonly type: 'NothingToCorrect' }
  | { readonly type: 'NoSuchFinding'; readonly finding: number }
  | { readonly type: 'NotAnActionPoint'; readonly finding: number; readonly findingKind: FindingKind }
  | { readonly type: 'ActionPointAlreadySettled'; readonly finding: number; readonly outcome: 'done' | 'dropped' }
  | { readonly type: 'CommunityHasNotClosed'; readonly community: CommunityId }
  | { readonly type: 'DayBeforeThat'; readonly on: PlainDate; readonly notBefore: PlainDate }

/** What became of an offer, as its refusals say it. */
const became: Readonly<Record<Offer['answer'], string>> = {
  awaited: 'is to be answered',
  accepted: 'was accepted',
  declined: 'was declined',
  withdrawn: 'was withdrawn'
}
/** What would put it right that one was answered already. */
const afterAnswer: Readonly<Record<Offer['answer'], string>> = {
  awaited: 'Answer it.',
  accepted: 'Have it withdrawn, should they not come.',
  declined: 'Offer another.',
  withdrawn: 'Record it anew first.'
}
const listed = (things: ReadonlyArray<string>): string => things.join(', ')

/** What each refusal says, in a sentence that tells what would put it right. */
export const reviewRefusals: Refusals<ReviewRefusal, ReviewCommand> = {
  ReviewNotOpened: {
    about: 'community',
    says: ({ community, cycle, kind }) => `${community} has no ${kind} in ${cycle}. Open the review first.`
  },
  ReviewAlreadyOpened: {
    about: null,
    says: ({ openedOn }) =>
      `This review was opened on ${openedOn} and keeps the edition and scope of that day. Go on with the open review.`
  },
  ReviewWasAbandoned: {
    about: 'community',
    says: ({ on }) =>
      `This review was abandoned on ${on}, when the community closed or merged. Nothing can be added to it.`
  },
  CommunityUnknown: {
    about: 'community',
    says: ({ community }) => `No community ${community} is registered. Register it, or correct the code.`
  },
  ReviewCycleNotPlanned: {
    about: 'cycle',
    says: ({ cycle }) => `The cycle ${cycle} is not planned. Plan it with its edition and dates first.`
  },
  NotAMemberOfTheCycle: {
    about: 'cycle',
    says: ({ community, cycle }) =>
      `${community} is not a member of ${cycle}. Admit it or renew its membership for that cycle first.`
  },
  KindNotForThisMembership: {
    about: 'kind',
    says: ({ kind, membershipType, allowed }) =>
      `A membership of type ${membershipType} brings no ${kind}. Open one of these: ${listed(allowed)}.`
  },
  NotTheCyclesEdition: {
    about: 'edition',
    says: ({ edition, editionOfCycle }) =>
      `The cycle is reviewed against edition ${editionOfCycle}, not ${edition}. Open the review with ${editionOfCycle}.`
  },
  ReviewEditionNotPublished: {
    about: 'edition',
    says: ({ edition }) => `Edition ${edition} is not published. Publish it before reviews are opened against it.`
  },
  NoPortfolioForThisKind: {
    about: 'kind',
    says: ({ kind }) =>
      `Peers visit for the ${kind} and look at its evidence then. A portfolio is handed in with a review that nobody visits.`
  },
  PortfolioDueBefore: {
    about: 'portfolioDue',
    says: ({ due, on }) => `A portfolio asked for on ${on} cannot be due on ${due}. Choose ${on} or a later day.`
  },
  PortfolioIsEmpty: {
    about: 'on',
    says: () => 'There is no evidence in the portfolio. Add at least one piece, and hand it in then.'
  },
  PortfolioNotHandedIn: {
    about: 'on',
    says: ({ community, cycle }) => `${community} has handed in no portfolio for ${cycle}. It must be handed in first.`
  },
  NothingFound: {
    about: 'findings',
    says: () => 'The check says nothing of the portfolio. Give at least one finding.'
  },
  PortfolioAlreadyChecked: {
    about: 'findings',
    says: ({ checkedOn }) =>
      `The portfolio was checked on ${checkedOn}, and that stands. What was found since is recorded as a finding of the review.`
  },
  PortfolioNotChecked: {
    about: 'on',
    says: ({ community, cycle, handedIn }) =>
      handedIn
        ? `The portfolio of ${community} for ${cycle} was handed in and not checked. Check it first.`
        : `The portfolio of ${community} for ${cycle} was asked for and not handed in. It must be handed in and checked first.`
  },
  StandardOutsideScope: {
    about: 'standard',
    says: ({ standard, edition }) =>
      `Standard ${standard} of edition ${edition} is outside the scope of this review. Leave it out, or correct its code.`
  },
  StandardRatedTwice: {
    about: 'ratings',
    says: ({ standard }) => `Standard ${standard} is named twice. Keep one line for it.`
  },
  WorkbookIsLocked: {
    about: 'ratings',
    says: ({ submittedOn }) =>
      `The workbook was submitted on ${submittedOn} and is locked. Ask the network to return it with a reason first.`
  },
  WorkbookHasNoRating: {
    about: 'on',
    says: () => 'No standard in the workbook is rated. Rate at least one, and submit it then.'
  },
  WorkbookNotSubmitted: {
    about: null,
    says: () => 'The workbook is still with the community. It must be submitted first.'
  },
  WorkbookLockedForGood: {
    about: null,
    says: () =>
      'The workbook is locked for good: peers have visited, or the report was drafted. Correct the final report instead.'
  },
  WorkbookWasLocked: {
    about: null,
    says: () => 'The workbook was locked, and nobody has visited. Reopen it instead, with a reason and until a day.'
  },
  WorkbookNotLocked: {
    about: null,
    says: () => 'The workbook was submitted and not locked. Return it instead, with a reason.'
  },
  ReopenedUntilBefore: {
    about: 'until',
    says: ({ until, on }) => `A workbook reopened on ${on} cannot be open until ${until}. Choose ${on} or a later day.`
  },
  SelfReviewNotIn: {
    about: 'community',
    says: ({ community, cycle }) =>
      `The self-review of ${community} for ${cycle} is not in. It must be submitted first.`
  },
  NoVisitForThisKind: {
    about: 'ratings',
    says: ({ kind }) => `Peers neither visit nor rate in a ${kind}. Use the review that has a visit.`
  },
  TooFewDatesOffered: {
    about: 'dates',
    says: ({ offered, needed }) =>
      `Different dates offered: ${offered}, needed: ${needed}. Offer more dates, or have the rule waived for this visit.`
  },
  TooFewWeekdaysOffered: {
    about: 'dates',
    says: ({ offered, needed }) =>
      `Different weekdays among the dates offered: ${offered}, needed: ${needed}. Offer a date on another weekday, or have the rule waived for this visit.`
  },
  VisitNotOffered: {
    about: 'visit',
    says: ({ visit }) => `No dates were offered for visit ${visit}. Let the host offer dates first.`
  },
  VisitAlreadyAgreed: {
    about: 'date',
    says: ({ visit, date }) => `Visit ${visit} is agreed for ${date} and fixed. Move it or cancel it instead.`
  },
  VisitNotAgreed: {
    about: 'visit',
    says: ({ visit }) => `Visit ${visit} is not agreed. Agree one of the offered dates first.`
  },
  NotAnOfferedDate: {
    about: 'date',
    says: ({ visit, date, offered }) =>
      `${date} was not offered for visit ${visit}. Agree one of these: ${listed(offered)}.`
  },
  VisitIsOver: {
    about: 'visit',
    says: ({ visit, status }) =>
      `Visit ${visit} was ${status === 'Held' ? 'held' : 'cancelled'} already. Arrange another visit under the next number.`
  },
  VisitDaysDoNotFit: {
    about: 'days',
    says: ({ visit, agreed, on }) =>
      `The days of visit ${visit} must be in order, include the agreed ${agreed} and end on ${on}. Correct the days, or move the visit first.`
  },
  ReviewerUnknown: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} was never registered, or their private facts were erased. Register them, give their facts again, or name another reviewer.`
  },
  ReviewerNamedTwice: {
    about: 'team',
    says: ({ reviewer }) => `Reviewer ${reviewer} is named twice. Give them one role on the team.`
  },
  ReviewerBelongsToHost: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} belongs to the community that is visited. Name a reviewer from elsewhere.`
  },
  ReviewerServedAtHost: {
    about: 'team',
    says: ({ reviewer }) => `Reviewer ${reviewer} was treated or worked in the community that is visited. Name another.`
  },
  ReviewerObjectedTo: {
    about: 'team',
    says: ({ reviewer }) => `The host objected to ${reviewer}. Name another, or answer the objection first.`
  },
  ReviewerSharesTheParent: {
    about: 'team',
    says: ({ reviewer }) =>
      `The home of reviewer ${reviewer} has the same parent organisation as the host. Name another, or have the rule waived for this visit.`
  },
  ReviewerFromTheArea: {
    about: 'team',
    says: ({ reviewer }) =>
      `Reviewer ${reviewer} is from the area of the host. Name another, or have the rule waived for this visit.`
  },
  ReviewerHomeNotAMember: {
    about: 'team',
    says: ({ reviewer }) =>
      `The home of reviewer ${reviewer} is not a member of the cycle. Name another, or have the rule waived for this visit.`
  },
  ReviewerBusyThatDay: {
    about: 'team',
    says: ({ reviewer, day, community }) =>
      `Reviewer ${reviewer} visits ${community} on ${day}. A reviewer makes one visit a day: name another, or have the rule waived for this visit.`
  },
  ReviewerVisitedInReturn: {
    about: 'team',
    says: ({ reviewer }) =>
      `The host visited the home of reviewer ${reviewer} not long ago. Name another, or have the rule waived for this visit.`
  },
  RuleIsNeverWaived: {
    about: 'rule',
    says: ({ rule }) => `The rule ${rule} is never waived. Name a reviewer whom it does not keep from the visit.`
  },
  NotOnTheTeam: {
    about: 'reviewer',
    says: ({ visit, reviewer }) => `${reviewer} is not on the team of visit ${visit}. Name one who is.`
  },
  NoObjection: { about: 'reviewer', says: ({ reviewer }) => `Nobody objected to ${reviewer}. Correct the id.` },
  ObjectionAlreadyAnswered: {
    about: 'reviewer',
    says: ({ reviewer }) => `The objection to ${reviewer} was answered, and that stands.`
  },
  NoMemberOffers: {
    about: 'reviewer',
    says: ({ reviewer }) =>
      `${reviewer} has no home that is a member of this cycle on that day, and only a member offers. Name one of its people.`
  },
  OfferingCommunitySuspended: {
    about: 'reviewer',
    says: ({ reviewer }) =>
      `The home of ${reviewer} is suspended, and its entitlements rest. Lift the suspension first, or decline the offer.`
  },
  NoRoomToAttend: {
    about: 'visit',
    says: ({ visit, there, room }) =>
      `${there} observers come to visit ${visit} already and there is room for ${room}. Decline the offer, or let another be withdrawn first.`
  },
  NoOffer: {
    about: 'reviewer',
    says: ({ visit, reviewer }) =>
      `Nobody offered ${reviewer} for visit ${visit}. Record the offer first, or correct the id.`
  },
  OfferAlreadyMade: {
    about: 'reviewer',
    says: ({ visit, reviewer, answer }) =>
      answer === 'declined'
        ? `The offer of ${reviewer} for visit ${visit} was declined, and that stands. Offer another.`
        : `${reviewer} was offered for visit ${visit} in the other way, and that ${became[answer]}. Withdraw it first.`
  },
  OfferAlreadyAnswered: {
    about: 'reviewer',
    says: ({ visit, reviewer, answer }) =>
      `The offer of ${reviewer} for visit ${visit} ${became[answer]}, and that stands. ${afterAnswer[answer]}`
  },
  NoVisitToSpeakOf: {
    about: 'visit',
    says: ({ visit }) => `Visit ${visit} was not held. Give feedback on one that was.`
  },
  FeedbackAlreadyGiven: {
    about: 'visit',
    says: ({ visit, by }) => `The ${by} gave its feedback on visit ${visit} already, and that stands.`
  },
  NothingSaid: { about: 'on', says: () => 'Nothing is answered. Answer at least one question.' },
  QuestionNamedTwice: {
    about: 'scores',
    says: ({ question }) => `Question ${question} is named twice. Keep one line for it.`
  },
  SurveyAlreadyReturned: {
    about: 'survey',
    says: ({ survey }) => `Survey ${survey} was returned already, and that stands. Give another survey another code.`
  },
  TooFewAnswers: {
    about: 'tallies',
    says: ({ question, answers, needed }) =>
      `Answers to question ${question}: ${answers}, needed: ${needed}, for fewer would tell who answered. Leave it out.`
  },
  MoreAnswersThanPeople: {
    about: 'tallies',
    says: ({ question, counted, answers }) =>
      `Question ${question} counts ${counted} answers of ${answers} people. Correct one of the two.`
  },
  TooFewClientMembers: {
    about: 'team',
    says: ({ needed }) =>
      `The team had too few client members, observers not counted; needed: ${needed}. A visit without them does not count as held, unless the rule is waived for it.`
  },
  TooFewLeadReviewers: {
    about: 'team',
    says: ({ there, needed }) =>
      `Trained lead reviewers who led the team: ${there}, needed: ${needed}. Name a reviewer trained as lead in the role lead, or have the rule waived for this visit.`
  },
  TooFewSpecialists: {
    about: 'team',
    says: ({ there, needed }) =>
      `TC specialists of enough senior years on the team: ${there}, needed for an accreditation: ${needed}. Name one in the role tc-specialist, or have the rule waived for this visit.`
  },
  VisitNotHeldYet: {
    about: 'ratings',
    says: ({ community, cycle }) =>
      `No visit to ${community} was held for this review of ${cycle}. Record the visit first.`
  },
  PeerRatingsAreLocked: {
    about: 'ratings',
    says: ({ draftedOn }) =>
      `The report was drafted on ${draftedOn} and peer ratings are locked. Correct the report once it is final.`
  },
  PeersHaveNotRated: {
    about: 'on',
    says: ({ community, cycle }) =>
      `Peers have rated no standard of ${community} in ${cycle}. Save their ratings, and draft the report then.`
  },
  MeasureCountedTwice: {
    about: 'counts',
    says: ({ measure }) => `The measure ${measure} is named twice. Keep one count for it.`
  },
  SevereExceedsAll: {
    about: 'counts',
    says: ({ severe, all }) =>
      `${severe} severe incidents of self-harm cannot be among ${all} in all. Count the severe ones in self-harm too.`
  },
  ReportNotDrafted: { about: 'on', says: () => 'There is no draft of the report. Draft it first.' },
  ReportAlreadyDrafted: {
    about: 'on',
    says: ({ draftedOn }) => `The report was drafted on ${draftedOn}. Comment on that draft, or issue it as final.`
  },
  ReportIsFinal: {
    about: 'on',
    says: ({ issuedOn }) => `The report has been final since ${issuedOn}. Issue a corrected version instead.`
  },
  ReportNotFinal: { about: 'outcome', says: () => 'The report is not final. Issue it first.' },
  NothingToCorrect: {
    about: 'corrections',
    says: () => 'No correction is given. Name at least one rating and what it should have been.'
  },
  NoSuchFinding: {
    about: 'finding',
    says: ({ finding }) => `This review has no finding ${finding}. Use the number of a recorded finding.`
  },
  NotAnActionPoint: {
    about: 'outcome',
    says: ({ finding }) => `Finding ${finding} is an achievement. Name an action point.`
  },
  ActionPointAlreadySettled: {
    about: 'outcome',
    says: ({ finding, outcome }) => `Action point ${finding} was settled as ${outcome} already, and that stands.`
  },
  CommunityHasNotClosed: {
    about: 'community',
    says: ({ community }) =>
      `${community} has neither closed nor merged. Record that first; until then its reviews go on.`
  },
  DayBeforeThat: {
    about: 'on',
    says: ({ on, notBefore }) =>
      `${on} is too early: what it follows from happened on ${notBefore}. Give that day or a later one.`
  }
}
