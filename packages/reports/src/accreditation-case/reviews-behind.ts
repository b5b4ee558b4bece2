/** The reviews of a community that lie behind its case, each by the ratings that count, and its standards with their evidence. */
import type { CommunityId, Rating, StandardCode } from '@cofc/core'
import { standardsInFull } from '../local-report/in-words.ts'
import { countedIn, onRecord, type LocalRows, type OnRecord } from '../local-report/review-on-record.ts'
import type { LocalReviewRow } from '../tables/local-review-row.ts'
import type { TextOf } from '../words.ts'
import type { AskAccreditationCase, ReviewBehind, StandardOfCase } from './accreditation-case.ts'

const rated = (row: LocalReviewRow, rating: Rating): number => {
  const counted = countedIn(row)
  return row.scope.filter(({ standard }) => counted[standard]?.rating === rating).length
}
const isOf = (community: CommunityId, row: LocalReviewRow): boolean =>
  row.community === community && row.days.abandoned === null

const latestFirst = (one: ReviewBehind, other: ReviewBehind): number =>
  `${one.cycle} ${one.kind}` > `${other.cycle} ${other.kind}` ? -1 : 1

/** Those of its cycle and of the cycles before; an abandoned one is none. */
export const reviewsBehind = (
  { reviews }: LocalRows,
  { community, cycle, on }: AskAccreditationCase
): ReadonlyArray<ReviewBehind> =>
  [...reviews.values()]
    .filter(row => isOf(community, row) && row.cycle <= cycle && row.days.opened <= on)
    .map(row => ({
      ...{ cycle: row.cycle, kind: row.kind, finalOn: row.days.final },
      ...{ met: rated(row, 'met'), partly: rated(row, 'partly'), not: rated(row, 'not') },
      notApplicable: rated(row, 'n/a')
    }))
    .toSorted(latestFirst)

/** The review that the pack comes of; `null` before it is opened. */
export const reviewOfCase = (rows: LocalRows, { community, cycle }: AskAccreditationCase): OnRecord | null =>
  onRecord(rows, { community, cycle, kind: 'accreditation' })

const ratingIn = (ratings: LocalReviewRow['self'], standard: StandardCode): Rating | null =>
  ratings[standard]?.rating ?? null
const lastOf = ({ last, formerly }: OnRecord, standard: StandardCode): StandardOfCase['last'] => {
  const before = formerly(standard)
  if (last === null || before === null) return null
  const [self, peer] = [ratingIn(last.self, before), ratingIn(last.peer, before)]
  return self === null && peer === null ? null : { standard: before, self, peer }
}
export const standardsOf = (record: OnRecord | null, text: TextOf): ReadonlyArray<StandardOfCase> =>
  record === null ? [] : standardsInFull(record, text).map(one => ({ ...one, last: lastOf(record, one.standard) }))
