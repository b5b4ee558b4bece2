/** Folds history into the rows of local reports. */
import { isAboutInterests } from '@cofc/core'
import type {
  ActionPointAssigned,
  ActionPointProgressed,
  ActionPointSettled,
  FindingRecorded,
  LocalReportCorrected,
  OutcomesReturned,
  PlainDate,
  PortfolioAskedFor,
  PortfolioChecked,
  PortfolioHandedIn,
  ReviewEvent,
  ReviewOpened,
  ReviewRuleWaived,
  SavedRating,
  TeamRole,
  VisitHeld
} from '@cofc/core'
import type { Table } from '@cofc/projections'
import { withAttached, withDetached } from './evidence-rows.ts'
import type { ReviewId } from './national-reviews.ts'
import type { Days, FindingRow, LocalReviewRow, PortfolioRow, VisitHeldRow, WaivedRow } from './local-review-row.ts'

/** What becomes of visits before they are held, with what is owed for it, and of a workbook on its way, is no part of a report; nor is feedback. From where a team came is for what is owed. What is carried over is read where it stands, in the review before. */
type Read = Exclude<
  ReviewEvent,
  {
    type:
      | 'WorkbookReturned'
      | 'WorkbookReopened'
      | 'WorkbookLocked'
      | 'VisitDatesOffered'
      | 'VisitAgreed'
      | 'TeamAllocated'
      | 'ReviewerObjectedTo'
      | 'ObjectionAnswered'
      | 'AttendanceOffered'
      | 'OfferAccepted'
      | 'OfferDeclined'
      | 'OfferWithdrawn'
      | 'VisitMoved'
      | 'VisitCancelled'
      | 'RearrangementFeeFellDue'
      | 'FeedbackGiven'
      | 'ActionPointsCarried'
      | 'TeamCameFrom'
      | 'SurveyReturned'
  }
>
type Row = LocalReviewRow

const nothingYet = (opened: PlainDate): Days => ({
  opened,
  submitted: null,
  drafted: null,
  commented: null,
  final: null,
  corrected: null,
  abandoned: null
})

const reviewOpened = (row: Row, event: ReviewOpened): Row => {
  const { community, cycle, kind, edition, sector, membershipType, scope, on } = event
  return { ...row, community, cycle, kind, edition, sector, membershipType, scope, days: nothingYet(on) }
}

const save = (into: Row['self'], ratings: ReadonlyArray<SavedRating>): void => {
  for (const { standard, rating, comment } of ratings) into[standard] = { rating, comment }
}

/** The comment beside a corrected rating stays as it was. */
const correct = (row: Row, { corrections, version, reason, on }: LocalReportCorrected): void => {
  for (const { by, standard, rating } of corrections)
    row[by][standard] = { rating, comment: row[by][standard]?.comment ?? null }
  row.version = version
  row.corrections.push({ version, on, reason })
  row.days = { ...row.days, corrected: on }
}

const alike = (one: WaivedRow, other: WaivedRow): boolean =>
  one.rule === other.rule && one.approvedBy === other.approvedBy
const ruleWaived = (row: Row, { visit, rule, approvedBy }: ReviewRuleWaived): void => {
  const [before, its] = [row.waived[visit] ?? [], { rule: isAboutInterests(rule) ? null : rule, approvedBy }]
  row.waived[visit] = before.some(one => alike(one, its)) ? before : [...before, its]
}

const visitHeld = (
  { waived }: Pick<Row, 'waived'>,
  { visit, days, mode, team, clientMembers, stakeholders }: VisitHeld
): VisitHeldRow => {
  const places = (role: TeamRole): number => team.filter(member => member.role === role).length
  const roles = {
    lead: places('lead'),
    member: places('member'),
    'tc-specialist': places('tc-specialist'),
    observer: places('observer')
  }
  const its = waived[visit]
  return { days, mode, team: roles, clientMembers, stakeholders, ...(its !== undefined && { waived: its }) }
}

const finding = ({ finding, findingKind, standard, words, due }: FindingRecorded): FindingRow => ({
  ...{ finding, kind: findingKind, standard, words, due },
  outcome: 'open',
  settledOn: null,
  owner: null,
  progress: []
})

type AboutAPoint = ActionPointSettled | ActionPointAssigned | ActionPointProgressed
const becomes = (row: FindingRow, event: AboutAPoint): FindingRow => {
  switch (event.type) {
    case 'ActionPointSettled':
      return { ...row, outcome: event.outcome, settledOn: event.on }
    case 'ActionPointAssigned':
      return { ...row, owner: event.owner, due: event.due }
    case 'ActionPointProgressed':
      return { ...row, progress: [...row.progress, { on: event.on, words: event.words }] }
  }
}

/** A count of an earlier day gives way to one of a later day, in whatever order they came. */
const count = (row: Row, { on, counts }: OutcomesReturned): void => {
  for (const one of counts) {
    const before = row.outcomes[one.measure]
    if (before === undefined || before.on <= on) row.outcomes[one.measure] = { on, count: one.count }
  }
}

type AboutThePortfolio = PortfolioAskedFor | PortfolioHandedIn | PortfolioChecked
/** Handed in again, it waits for another check, and what the last one found is told until then. */
const portfolioAfter = (before: PortfolioRow | null, event: AboutThePortfolio): PortfolioRow => {
  const row = before ?? { due: null, handedInOn: null, pieces: 0, checkDue: null, checkedOn: null, findings: [] }
  switch (event.type) {
    case 'PortfolioAskedFor':
      return { ...row, due: event.due }
    case 'PortfolioHandedIn':
      return { ...row, handedInOn: event.on, pieces: event.pieces, checkDue: event.checkDue, checkedOn: null }
    case 'PortfolioChecked':
      return { ...row, checkedOn: event.on, findings: event.findings }
  }
}

const aboutTheRatings = (row: Row, event: Read): Row => {
  switch (event.type) {
    case 'SelfRatingsSaved':
      save(row.self, event.ratings)
      return row
    case 'PeerRatingsSaved':
      save(row.peer, event.ratings)
      return row
    case 'EvidenceAdded':
      row.evidence.push({ standards: event.standards, title: event.title, piece: null })
      return row
    case 'EvidenceAttached':
      row.evidence = withAttached(row.evidence, event)
      return row
    case 'EvidenceDetached':
      row.evidence = withDetached(row.evidence, event)
      return row
    case 'PortfolioAskedFor':
    case 'PortfolioHandedIn':
    case 'PortfolioChecked':
      row.portfolio = portfolioAfter(row.portfolio, event)
      return row
    case 'OutcomesReturned':
      count(row, event)
      return row
    case 'VisitHeld':
      row.visits.push(visitHeld(row, event))
      return row
    case 'ReviewRuleWaived':
      ruleWaived(row, event)
      return row
    case 'FindingRecorded':
      row.findings.push(finding(event))
      return row
    case 'ActionPointSettled':
    case 'ActionPointAssigned':
    case 'ActionPointProgressed':
      row.findings = row.findings.map(one => (one.finding === event.finding ? becomes(one, event) : one))
      return row
    default:
      return aboutTheReport(row, event)
  }
}

const aboutTheReport = (row: Row, event: Read): Row => {
  switch (event.type) {
    case 'ReviewOpened':
      return reviewOpened(row, event)
    case 'SelfReviewSubmitted':
      row.days = { ...row.days, submitted: event.on }
      return row
    case 'LocalReportDrafted':
      row.days = { ...row.days, drafted: event.on }
      return row
    case 'HostCommented':
      row.days = { ...row.days, commented: event.on }
      row.comments = event.comments
      return row
    case 'LocalReportIssued':
      row.days = { ...row.days, final: event.on }
      row.version = 1
      return row
    case 'LocalReportCorrected':
      correct(row, event)
      return row
    case 'ReviewAbandoned':
      row.days = { ...row.days, abandoned: event.on }
      return row
    default:
      return row
  }
}

export const localReviews: Table<ReviewId, Row, Read> = {
  name: 'local-reviews',
  version: 4,
  reads: {
    ReviewOpened: true,
    SelfRatingsSaved: true,
    EvidenceAdded: true,
    EvidenceAttached: true,
    EvidenceDetached: true,
    PortfolioAskedFor: true,
    PortfolioHandedIn: true,
    PortfolioChecked: true,
    OutcomesReturned: true,
    SelfReviewSubmitted: true,
    VisitHeld: true,
    ReviewRuleWaived: true,
    PeerRatingsSaved: true,
    FindingRecorded: true,
    LocalReportDrafted: true,
    HostCommented: true,
    LocalReportIssued: true,
    LocalReportCorrected: true,
    ActionPointSettled: true,
    ActionPointAssigned: true,
    ActionPointProgressed: true,
    ReviewAbandoned: true
  },
  idOf: ({ cycle, community, kind }) => `${cycle}:${community}:${kind}`,
  // What identifies a review is filled in by its opening, which is always the first event of its stream.
  initial: () =>
    ({
      self: {},
      peer: {},
      evidence: [],
      portfolio: null,
      outcomes: {},
      visits: [],
      waived: {},
      findings: [],
      comments: null,
      corrections: [],
      version: 0
    }) as unknown as Row,
  apply: (row, { event }) => aboutTheRatings(row, event)
}
