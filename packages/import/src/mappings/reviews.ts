/** reviews.csv: the review of each community in each cycle. The other files of a review name it by these two. */
import { membership, streamOf } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned, type Need } from './csv-file.ts'
import { done, membershipIn } from './done.ts'
import { cellOf, itsReview, onTheDay } from './its-review.ts'
import { streamsOf, type ReviewKnown } from './known.ts'
import { gives, type Row } from './row.ts'
import { stepsOf, type FoundDifference } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  kind: needed(cell.reviewKind),
  edition: ifGiven(cell.editionId),
  self_submitted_on: ifGiven(cell.date),
  peer_rated_on: ifGiven(cell.date),
  portfolio_due: ifGiven(cell.date),
  portfolio_on: ifGiven(cell.date)
}

/** Once a workbook was submitted or a report drafted, no rating comes to it any more. */
const needsRatings = (
  column: 'self_submitted_on' | 'peer_rated_on',
  events: ReadonlyArray<string>
): Need<typeof columns> => ({
  ...{ file: 'ratings.csv', column },
  of: ({ community, cycle, [column]: day }) =>
    day === null
      ? []
      : [
          {
            named: `ratings of ${community} in ${cycle}`,
            value: day,
            streams: streamsOf('review', [community, cycle]),
            events
          }
        ]
})

const file = csvFile({
  name: 'reviews.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  columns,
  commands: ['OpenReview', 'SubmitSelfReview', 'HandInPortfolio'],
  after: { SubmitSelfReview: 'ReturnOutcomes', HandInPortfolio: 'AddEvidence' },
  alsoNeeds: [
    {
      file: 'memberships.csv',
      column: 'community',
      of: ({ community }) => [{ named: community, streams: [streamOf(membership, { community })] }]
    },
    needsRatings('self_submitted_on', ['SelfRatingsSaved', 'SelfReviewSubmitted']),
    needsRatings('peer_rated_on', ['PeerRatingsSaved', 'LocalReportDrafted'])
  ],
  missedBy: ['ReviewNotOpened', 'SelfReviewNotIn', 'PortfolioNotHandedIn', 'InterimSelfReviewMissing']
})
const step = stepsOf<ReviewKnown>()(file)

const opening = step('OpenReview')({
  what: 'opened',
  fields: {
    ...itsReview,
    kind: { ...itsReview.kind, column: 'kind' },
    // Without a cycle there is no edition to name, and the rule says that the cycle is missing.
    edition: { is: (_, { days }) => days.edition ?? 'none', column: 'edition' },
    portfolioDue: { is: ({ portfolio_due }) => portfolio_due ?? undefined, column: 'portfolio_due' },
    on: onTheDay('opened')
  },
  day: cellOf('opened'),
  leansOn: [
    ({ community }) => done('RegisterCommunity', { community }),
    ({ cycle }) => [done('PlanCycle', { cycle }), done('OpenCycle', { cycle })],
    ({ community, cycle }) => membershipIn(community, cycle),
    (_, { days }) => done('PublishEdition', { edition: days.edition ?? 'none' })
  ]
})
const submission = step('SubmitSelfReview')({
  what: 'submitted',
  apart: true,
  given: ['self_submitted_on'],
  fields: { ...itsReview, on: 'self_submitted_on' },
  leansOn: ['SaveSelfRatings']
})

const handingIn = step('HandInPortfolio')({
  what: 'portfolio handed in',
  apart: true,
  given: ['portfolio_on'],
  fields: { ...itsReview, on: 'portfolio_on' },
  leansOn: ['AddEvidence']
})

/** A review keeps the kind under which it was opened. */
const otherKind = (
  { file: name, line, refused, cells }: Row<typeof file>,
  was: string
): ReadonlyArray<FoundDifference> =>
  refused !== null || cells.kind === was ? [] : [{ file: name, line, column: 'kind', was, is: cells.kind }]

/** Its review is said to be rated, and nobody rated it. */
const keptOutBy =
  (unrated: number | null) =>
  (row: Row<typeof file>): Row<typeof file> => ({ ...row, refused: row.refused ?? unrated })

export const reviews = planned(file, (rows, known) =>
  rows
    .map(keptOutBy(known.unrated))
    .flatMap(row => [
      opening(row, known),
      ...(gives(row, 'self_submitted_on') ? [submission(row, known)] : []),
      ...(gives(row, 'portfolio_on') ? [handingIn(row, known)] : []),
      ...otherKind(row, known.days.kind)
    ])
)
