/** What is derived from the mappings: the order of one day, the files that rows need, and what a command leans on. */
import { expect, test } from 'vitest'
import { csvFiles } from './index.ts'
import { needsOf } from './needs.ts'
import { fileOf, stageOf } from './registry.ts'

const places = csvFiles.flatMap(({ name: file, commands }) => commands.flat().map(place => ({ file, place })))

test('on one day commands stand in the order of the files, but for what comes after something of another file', () => {
  const days = Object.values(Object.groupBy(places, stageOf))
  expect(days.map(together => together?.map(({ place }) => place).join(' '))).toEqual([
    'DeclareHolidays',
    'AdoptPriceList',
    'DraftEdition',
    'WriteStandard',
    'OpenConsultation',
    'WritePlainVersion',
    'MapEdition',
    'PublishEdition',
    'RegisterCommunity ChangeProfile',
    'AttestEarlierYears',
    'JudgeCriterion',
    'PlanCycle',
    'OpenCycle',
    'CloseCycle',
    'RetireEdition',
    'WithdrawMembership TerminateMembership CloseCommunity MergeCommunity',
    'ApplyForMembership ReceiveForm AdmitCommunity RenewMembership',
    'left on the day of joining',
    'LapseMembership',
    'merged into one that closes or merges on that day',
    'RegisterReviewer ChangeReviewer',
    'OpenReview',
    'PlanAudit',
    'SaveSelfRatings',
    'AddEvidence',
    'HandInPortfolio',
    'ReturnOutcomes',
    'SubmitSelfReview',
    'WaiveReviewRule',
    'CheckPortfolio',
    'OfferVisitDates',
    'AgreeVisit',
    'AllocateTeam',
    'MoveVisit',
    'CancelVisit',
    'HoldVisit',
    'SavePeerRatings',
    'RateAuditItems',
    'RecordFinding',
    'RecommendOnArea',
    'DraftLocalReport',
    'CommentOnDraft',
    'IssueLocalReport',
    'SettleActionPoint',
    'ReturnSurvey',
    'GiveHostFeedback GiveTeamFeedback',
    'ConfirmObligation',
    'SettleRecommendation',
    'RecordProgrammeAccreditation',
    'AttestAward',
    'ApplyForAccreditation',
    'WaiveAccreditationRule',
    'SubmitPack',
    'SubmitEvidence',
    'ReviewEvidence',
    'DecideAccreditation',
    'SendDecisionLetter',
    'WithdrawApplication',
    'RecordInterimReview',
    'ReferAward',
    'ReplyToSuspension',
    'DecideOnAward',
    'LodgeAppeal',
    'AppointAppealPanel',
    'DecideAppeal',
    'AnnounceGathering',
    'BookPlace',
    'CancelPlace',
    'CancelGathering',
    'RecordAttendance',
    'MakeAnnouncement',
    'WithdrawAnnouncement',
    'RecordFormerInvoice',
    'RecordPayment',
    'ReversePayment',
    'IssueCreditNote',
    'RecordRefund',
    'WriteOffInvoice'
  ])
})

test('what comes after a command of another file is a command of its own, and the other is given', () => {
  const given = places.map(({ place }) => place)
  for (const { commands, after = {} } of csvFiles)
    for (const [command, other] of Object.entries(after)) {
      expect(commands.flat()).toContain(command)
      expect(given).toContain(other)
    }
})

test('which files rows need follows from their subject and from what their columns name', () => {
  const needs = csvFiles.map(
    file =>
      `${file.name}: ${needsOf(file, fileOf)
        .map(need => need.file)
        .join(' ')}`
  )
  expect(needs).toEqual([
    'holidays.csv: ',
    'price-list.csv: ',
    'editions.csv: standards.csv',
    'standards.csv: editions.csv',
    'mappings.csv: editions.csv editions.csv',
    'communities.csv: ',
    'criteria.csv: communities.csv',
    'cycles.csv: editions.csv',
    'memberships.csv: communities.csv cycles.csv communities.csv',
    'reviewers.csv: ',
    'reviews.csv: communities.csv cycles.csv memberships.csv ratings.csv ratings.csv editions.csv',
    'ratings.csv: reviews.csv',
    'evidence.csv: reviews.csv',
    'exceptions.csv: reviews.csv accreditations.csv',
    'portfolio.csv: reviews.csv',
    'visits.csv: reviews.csv reviewers.csv',
    'findings.csv: reviews.csv',
    'reports.csv: reviews.csv',
    'outcomes.csv: reviews.csv',
    'surveys.csv: reviews.csv',
    'feedback.csv: reviews.csv',
    'obligations.csv: communities.csv cycles.csv memberships.csv',
    'audit-items.csv: editions.csv',
    'audits.csv: communities.csv cycles.csv audit-items.csv',
    'programmes.csv: communities.csv',
    'accreditations.csv: communities.csv cycles.csv reviewers.csv editions.csv',
    'events.csv: ',
    'bookings.csv: events.csv communities.csv',
    'announcements.csv: communities.csv',
    'invoices.csv: communities.csv memberships.csv',
    'payments.csv: communities.csv memberships.csv'
  ])
})
