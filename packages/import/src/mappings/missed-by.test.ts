/**
 * A refusal for want of another step is explained by the file in which that would stand: by a row there that was refused,
 * or that comes later. A new refusal says in which file, or that it misses nothing.
 */
import { domain } from '@cofc/core'
import { expect, test } from 'vitest'
import { filesMissedBy } from './registry.ts'

const refusals = Object.values(domain).flatMap(({ aggregate }) => Object.keys(aggregate.refusals))

/** By what they are about. */
const missNothing = {
  'what is there already': [
    ...['CommunityAlreadyRegistered', 'ReviewerAlreadyRegistered', 'EditionAlreadyDrafted', 'CycleAlreadyPlanned'],
    ...['AlreadyApplied', 'AlreadyRenewed', 'EarlierYearsAlreadyAttested', 'ReviewAlreadyOpened', 'VisitAlreadyAgreed'],
    ...['ReportAlreadyDrafted', 'ActionPointAlreadySettled', 'AlreadySuspended', 'FeedbackAlreadyGiven'],
    ...['SurveyAlreadyReturned', 'ObjectionAlreadyAnswered', 'PortfolioAlreadyChecked', 'AuditAlreadyPlanned'],
    ...['RecommendationAlreadySettled']
  ],
  'what is over': [
    ...['EditionIsFrozen', 'CycleIsOver', 'CommunityHasClosed', 'MergedIntoHasClosed', 'MergedIntoHasMerged'],
    ...['ReviewWasAbandoned', 'WorkbookIsLocked', 'WorkbookLockedForGood', 'VisitIsOver', 'PeerRatingsAreLocked'],
    ...['ReportIsFinal', 'CycleForfeited', 'AlreadyLapsed', 'AuditReportDrafted']
  ],
  'a day, which it names beside the other': [
    ...['PolicyVersionsOverlap', 'PolicyIsNotBackdated', 'HolidayOutsideTheYear', 'ChangeBeforeRegistration'],
    ...['ReviewerChangeBeforeRegistration', 'CycleOpensLater', 'CycleClosesLater', 'AdmissionBeforeApplication'],
    ...['EndsBeforeItBegan', 'TypeIsFixedWithinACycle', 'CycleNotBegun', 'NotLapsedYet', 'DayBeforeThat'],
    ...['ReopenedUntilBefore', 'PortfolioDueBefore', 'ProgrammeEndsBeforeItBegins', 'DayBeforeItWasPlanned'],
    ...['DayBeforeItWasRecommended']
  ],
  'the command by itself, or beside who it is about': [
    ...['CommunityDiffersByCase', 'ReviewerDiffersByCase', 'EditionDiffersByCase', 'StandardDiffersByCase'],
    ...['PrivateFactsTellByTheirLength', 'EditionMapsItself', 'MappingLineIsContradictory', 'CycleWindowsOutOfOrder'],
    ...[
      'CycleOverlaps',
      'NotTheEditionPlanned',
      'NotALaterCycle',
      'ApplicationIncomplete',
      'DevelopmentalIsForOneCycle'
    ],
    ...['AssociateIsForOverseas', 'AuditIsForPrisonProgrammes', 'NotAFullCycle', 'MergesIntoItself'],
    ...['KindNotForThisMembership', 'NotTheCyclesEdition', 'StandardRatedTwice', 'NoVisitForThisKind'],
    ...['NotAnOfferedDate', 'VisitDaysDoNotFit', 'ReviewerNamedTwice', 'RuleIsNeverWaived'],
    ...['ReviewerBelongsToHost', 'MeasureCountedTwice'],
    ...['SevereExceedsAll', 'NothingToCorrect', 'NotAnActionPoint', 'NotAnObligation', 'MoreAnswersThanPeople'],
    ...['NothingSaid', 'QuestionNamedTwice', 'ReviewerObjectedTo', 'TooFewAnswers'],
    ...['ReviewerServedAtHost', 'NoPortfolioForThisKind', 'NothingFound', 'NotTheAuditsEdition', 'ItemPlannedTwice'],
    ...['ItemRatedTwice', 'ItemIsRatedByItsStandard']
  ],
  'a command that no row gives': [
    ...['NoSuchStandard', 'NotTheNextRevision', 'NoSuchIssue', 'WorkbookNotSubmitted'],
    ...['NoSuchFinding', 'CommunityHasNotClosed', 'CriteriaNotShown', 'NotSuspended', 'NoObjection', 'NotOnTheTeam'],
    ...['WorkbookNotLocked', 'WorkbookWasLocked', 'NoMemberOffers', 'OfferingCommunitySuspended', 'NoRoomToAttend'],
    ...['NoOffer', 'OfferAlreadyMade', 'OfferAlreadyAnswered']
  ],
  'a command of an accreditation, which no file gives': [
    ...['NotAnAccreditationMember', 'CriteriaNotJudged', 'CaseUnderWay'],
    ...['NoCase', 'NotPresented', 'PackAlreadySubmitted'],
    ...['CaseIsDecided', 'CaseIsUnderAppeal', 'NotDeferred'],
    ...['StepBeforeTheLast', 'AccreditationReviewNotFinal', 'NotOnTheCommittee'],
    ...['MemberMustStandAside', 'InterestNotDeclared', 'StoodAsideButAbsent'],
    ...['QuorumNotReached', 'LayMemberMissing', 'ChairMissing'],
    ...['VotesDoNotAddUp', 'NotCarried', 'ThresholdNotMet'],
    ...['CoreOutstanding', 'NothingOutstanding', 'CommendedWithoutAward'],
    ...['NotForTheChairAlone', 'DeferralLimitReached', 'NotOutstanding'],
    ...['NoEvidenceFor', 'NothingDecided', 'LetterAlreadySent'],
    ...['AppealWindowClosed', 'NothingToAppeal', 'AppealUnderWay'],
    ...['NoAppeal', 'PanelNotAppointed', 'NotOnThePanel'],
    ...['OutcomeDoesNotFit', 'VotedOnTheCase', 'PanelSize'],
    ...['InterimBelowThreshold', 'InterimSelfReviewMissing', 'NoAward'],
    ...['AwardNotSuspended', 'AwardNotReferred', 'AnotherAwardRuns'],
    ...['CertificateTaken', 'AwardDaysOutOfOrder', 'ReplyStillDue'],
    ...['ExtensionTooLong', 'ExtensionNotLater', 'AlreadyExtended']
  ]
}

test('every refusal says in which file what it misses would stand, or misses nothing', () => {
  const named = Object.values(missNothing).flat()
  expect(refusals.filter(refusal => filesMissedBy(refusal).length === 0).toSorted()).toEqual(named.toSorted())
})
