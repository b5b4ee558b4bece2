/** reviews.csv: the review of each community in each cycle. The other files of a review name it by these two. */
import { communityId, cycleName, date, editionId, reviewKind } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { communityNeeded, cycleNeeded, editionNeeded, membershipNeeded } from './needs.ts'

export const reviews = csvFile({
  name: 'reviews.csv',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    kind: needed(reviewKind),
    edition: ifGiven(editionId),
    self_submitted_on: ifGiven(date),
    peer_rated_on: ifGiven(date)
  },
  needs: ({ community, cycle, edition }) => [
    ...communityNeeded('community', community),
    cycleNeeded(cycle),
    membershipNeeded(community),
    ...editionNeeded('edition', edition)
  ]
})
export type ReviewRow = Row<typeof reviews>
