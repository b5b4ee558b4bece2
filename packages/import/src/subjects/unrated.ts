/**
 * A review that is said to be submitted, or to be rated by peers, and of which no rating is there: its ratings may have been
 * forgotten, and once it is recorded so none comes to it any more.
 */
import type { RecordedEvent } from '@cofc/event-store'
import { ratings } from '../mappings/ratings.ts'
import { reviews } from '../mappings/reviews.ts'
import type { Found } from '../planning/subject.ts'

const asks = [
  {
    column: 'self_submitted_on',
    rater: 'self',
    by: 'the community itself',
    recorded: ['SelfRatingsSaved', 'SelfReviewSubmitted']
  },
  { column: 'peer_rated_on', rater: 'peer', by: 'its peers', recorded: ['PeerRatingsSaved', 'LocalReportDrafted'] }
] as const

/** The first refusal of its row in reviews.csv; `null` when it is rated, or may be by a row that is refused itself. */
export const refuseUnrated = (found: Found, recorded: ReadonlyArray<RecordedEvent>): number | null => {
  const [row] = found.rows(reviews)
  const { refusals, unread } = found.from.staging
  if (row === undefined || row.refused !== null || unread.lostRows.has(ratings.name)) return null
  const rated = found.rows(ratings)
  const numbers = asks.flatMap(({ column, rater, by, recorded: types }) => {
    const day = row.cells[column]
    const isRated = rated.some(({ refused, cells }) => refused !== null || cells[rater] !== null)
    if (day === null || isRated || recorded.some(({ type }) => types.some(one => one === type))) return []
    const { community, cycle } = row.cells
    const says = `no rating of ${community} in ${cycle} by ${by} is in ${ratings.name}: put its ratings there, or leave this day empty`
    const place = { file: row.file, line: row.line, column, value: day }
    return [refusals.add({ ...place, rule: 'ReviewWithoutRatings', says, root: null })]
  })
  return numbers[0] ?? null
}
