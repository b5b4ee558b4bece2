/** reviews.csv: the review of each community in each cycle. The other files of a review name it by these two. */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { communityNeeded, cycleNeeded, editionNeeded, membershipNeeded } from './needs.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { gives, stepsOf, type Step } from './step.ts'

export const reviews = csvFile({
  name: 'reviews.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    kind: needed(cell.reviewKind),
    edition: ifGiven(cell.editionId),
    self_submitted_on: ifGiven(cell.date),
    peer_rated_on: ifGiven(cell.date)
  },
  needs: ({ community, cycle, edition }) => [
    ...communityNeeded('community', community),
    cycleNeeded(cycle),
    membershipNeeded(community),
    ...editionNeeded('edition', edition)
  ]
})
export type ReviewRow = Row<typeof reviews>
const step = stepsOf<ReviewPlan>()(reviews)

const opened = step('OpenReview', {
  what: 'opened',
  fields: {
    ...itsReview,
    kind: { ...itsReview.kind, column: 'kind' },
    // Without a cycle there is no edition to name, and the rule says that the cycle is missing.
    edition: { is: (_, { days }) => days.edition ?? 'none', column: 'edition' },
    on: { is: (_, { days }) => days.opened, column: null }
  },
  gives: cells => [marks(cells).review],
  leansOn: ({ community, cycle }, { days }) => [
    ...[marks({ community, cycle }).review, `community:${community}`, `cycle:${cycle}`, `open:${cycle}`],
    ...[`member:${community}|${cycle}`, `edition:${days.edition ?? ''}`, `published:${days.edition ?? ''}`]
  ]
})
const submitted = step('SubmitSelfReview', {
  what: 'submitted',
  apart: true,
  given: ['self_submitted_on'],
  fields: { ...itsReview, on: 'self_submitted_on' },
  gives: cells => [marks(cells).submitted],
  leansOn: cells => [marks(cells).review]
})

export const reviewSteps = (plan: ReviewPlan, row: ReviewRow): ReadonlyArray<Step> =>
  gives(row, 'self_submitted_on') ? [opened(row, plan), submitted(row, plan)] : [opened(row, plan)]
