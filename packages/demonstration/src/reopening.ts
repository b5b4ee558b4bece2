/** A workbook that was locked, given back because a part of it was missing, and submitted again. */
import type { Community } from './communities.ts'
import { plusDays, workdayFrom } from './days.ts'
import { ratingsOf } from './ratings.ts'
import { reviewsThatCame } from './reviews-that-came.ts'
import type { Given } from './given.ts'

export const reopeningOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Given> => {
  const [found] = reviewsThatCame(seed, communities, 'submitted')
  const submitted = found?.schedule.submitted ?? null
  if (found === undefined || submitted === null) return []
  const { community, year, review } = found
  const standards = ratingsOf(seed, community, year)
    .slice(0, 2)
    .map(({ standard: { standard } }) => standard)
  const told = (type: string, after: number, fields: object = {}): Given => ({
    ...{ type, ...review, on: workdayFrom(plusDays(submitted, after)) },
    ...fields
  })
  return [
    told('LockWorkbook', 4),
    told('ReopenWorkbook', 9, {
      reason: { words: 'The minutes that you mention were not attached. Please add them, and submit again.' },
      until: workdayFrom(plusDays(submitted, 23))
    }),
    told('AddEvidence', 15, {
      ...{ standards, file: null },
      title: { words: 'Minutes of three community meetings, names removed' }
    }),
    told('SubmitSelfReview', 17)
  ]
}
