/**
 * A refusal for want of another step is explained by the file in which that would stand: by a row there that was refused,
 * or that comes later. A new refusal says in which file, or that it misses nothing.
 */
import { domain } from '@cofc/core'
import { expect, test } from 'vitest'
import { filesMissedBy } from './registry.ts'

/** Each once: a price that is missing is refused by a price list and by an account alike. */
const refusals = [...new Set(Object.values(domain).flatMap(({ aggregate }) => Object.keys(aggregate.refusals)))]

/** By what they are about. */
const missNothing = {
  'what is there already': [
    ...['CommunityAlreadyRegistered', 'ReviewerAlreadyRegistered', 'EditionAlreadyDrafted', 'CycleAlreadyPlanned'],
    ...['AlreadyApplied', 'AlreadyRenewed', 'EarlierYearsAlreadyAttested', 'ReviewAlreadyOpened', 'VisitAlreadyAgreed'],
    ...['ReportAlreadyDrafted', 'ActionPointAlreadySettled', 'AlreadySuspended', 'FeedbackAlreadyGiven'],
    ...['SurveyAlreadyReturned', 'ObjectionAlreadyAnswered', 'PortfolioAlreadyChecked', 'AuditAlreadyPlanned'],
    ...['RecommendationAlreadySettled', 'PackAlreadySubmitted', 'LetterAlreadySent', 'CertificateTaken'],
    ...['AnotherAwardRuns', 'AlreadyExtended', 'CaseUnderWay', 'AppealUnderWay'],
    ...[
      'GatheringAlreadyAnnounced',
      'BookingCodeTaken',
      'AttendeeAlreadyBooked',
      'AnnouncementAlreadyMade',
      'NewsAlreadyProposed'
    ],
    ...['NumberTaken', 'EntryStandsOtherwise', 'PaymentAlreadyReversed', 'EvidenceIdTaken']
  ],
  'what is over': [
    ...['EditionIsFrozen', 'CycleIsOver', 'CommunityHasClosed', 'MergedIntoHasClosed', 'MergedIntoHasMerged'],
    ...['ReviewWasAbandoned', 'WorkbookIsLocked', 'WorkbookLockedForGood', 'VisitIsOver', 'PeerRatingsAreLocked'],
    ...['ReportIsFinal', 'CycleForfeited', 'AlreadyLapsed', 'AuditReportDrafted'],
    ...['CaseIsDecided', 'CaseIsUnderAppeal'],
    ...[
      'GatheringWasCancelled',
      'GatheringWasAttended',
      'AttendanceStands',
      'AnnouncementWasWithdrawn',
      'NewsWasDeclined'
    ],
    ...['InvoiceNotOpen', 'PaymentPartlyRefunded', 'EvidenceIsOver', 'EvidenceWasHandedIn']
  ],
  'a day, which it names beside the other': [
    ...['PolicyVersionsOverlap', 'PolicyIsNotBackdated', 'HolidayOutsideTheYear', 'ChangeBeforeRegistration'],
    ...['ReviewerChangeBeforeRegistration', 'CycleOpensLater', 'CycleClosesLater', 'AdmissionBeforeApplication'],
    ...['EndsBeforeItBegan', 'TypeIsFixedWithinACycle', 'CycleNotBegun', 'NotLapsedYet', 'DayBeforeThat'],
    ...['ReopenedUntilBefore', 'PortfolioDueBefore', 'ProgrammeEndsBeforeItBegins', 'DayBeforeItWasPlanned'],
    ...['DayBeforeItWasRecommended', 'StepBeforeTheLast', 'DeferralLimitReached'],
    ...['PriceListsOverlap', 'PriceListIsNotBackdated'],
    ...['AwardDaysOutOfOrder', 'ReplyStillDue', 'ExtensionTooLong', 'ExtensionNotLater'],
    ...['DayBeforeItWasAnnounced', 'NotYetHeld', 'DayBeforeTheAnnouncement', 'DayBeforeAccess'],
    ...['BeforeItsInvoice', 'BeforeItsPayment', 'EvidenceOverAlready', 'EvidenceKeptLater']
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
    ...['NotAnOfferedDate', 'VisitDaysDoNotFit', 'TeamNamesNobody', 'ReviewerNamedTwice', 'RuleIsNeverWaived'],
    ...['ReviewerBelongsToHost', 'MeasureCountedTwice'],
    ...['SevereExceedsAll', 'NothingToCorrect', 'NotAnActionPoint', 'NotAnObligation', 'MoreAnswersThanPeople'],
    ...['NothingSaid', 'QuestionNamedTwice', 'ReviewerObjectedTo', 'TooFewAnswers'],
    ...['ReviewerServedAtHost', 'NoPortfolioForThisKind', 'NothingFound', 'NotTheAuditsEdition', 'ItemPlannedTwice'],
    ...['ItemRatedTwice', 'ItemIsRatedByItsStandard', 'MemberMustStandAside', 'InterestNotDeclared'],
    ...['StoodAsideButAbsent', 'QuorumNotReached', 'ChairMissing', 'VotesDoNotAddUp'],
    ...['NotCarried', 'ThresholdNotMet', 'CoreOutstanding', 'NothingOutstanding', 'CommendedWithoutAward'],
    ...['NotForTheChairAlone', 'NotOutstanding', 'NotOnThePanel', 'OutcomeDoesNotFit', 'VotedOnTheCase'],
    ...['PanelSize', 'InterimBelowThreshold'],
    ...['BandsOutOfOrder', 'PriceOutsideTheList', 'PriceListedTwice', 'ExtraGivenTwice'],
    ...['TermGivenTwice', 'OneYearIsNoTerm'],
    ...[
      'GatheringKnownOtherwise',
      'GatheringHasNoDays',
      'NonMemberPriceMissing',
      'PlacePriceGivenTwice',
      'FreePlacesGivenTwice',
      'CountryDoesNotFit',
      'AnnouncementReachesNobody',
      'AnnouncementIsOfAnother',
      'LinkLeadsNowhere'
    ],
    ...['CyclesNotConsecutive', 'NumberOfOurSeries', 'MoreThanOutstanding', 'MoreThanWasPaid', 'NothingToCredit'],
    ...['CreditExceedsLine']
  ],
  'a command that no row gives': [
    ...['NoSuchStandard', 'NotTheNextRevision', 'NoSuchIssue', 'WorkbookNotSubmitted'],
    ...['NoSuchFinding', 'CommunityHasNotClosed', 'NotSuspended', 'NoObjection', 'NotOnTheTeam'],
    ...['WorkbookNotLocked', 'WorkbookWasLocked', 'NoMemberOffers', 'OfferingCommunitySuspended', 'NoRoomToAttend'],
    ...['NoOffer', 'OfferAlreadyMade', 'OfferAlreadyAnswered'],
    ...[
      'PlacesTaken',
      'NotAmongTheAudience',
      'NewsOfNoMember',
      'NoNewsProposed',
      'NoMemberForAccess',
      'AccessRests',
      'AccessNotGiven',
      'AccessNotAskedFor'
    ],
    ...['ProfileUnknown', 'NoPriceList', 'SizeNotDeclared', 'MultiYearNotOffered', 'NotOnTheList'],
    ...['AlreadyCovered', 'NotCovered', 'QuotedLater', 'QuoteExpired', 'NoSuchQuote'],
    ...['QuoteAlreadyInvoiced', 'PurchaseOrderMissing', 'NoSuchCharge', 'ChargeAlreadyInvoiced', 'ChargedLater'],
    ...['NothingToInvoice', 'DatedBeforeLastNumber', 'TaxPointAfterInvoice'],
    ...['NotWrittenOff', 'ReminderTooEarly', 'RemindersOutOfOrder'],
    ...['InvoiceIsDisputed', 'NotDisputed', 'NothingToReceipt', 'NoSuchEvidence', 'EvidenceNotInLibrary']
  ]
}

test('every refusal says in which file what it misses would stand, or misses nothing', () => {
  const named = Object.values(missNothing).flat()
  expect(refusals.filter(refusal => filesMissedBy(refusal).length === 0).toSorted()).toEqual(named.toSorted())
})
