/** Per section: how the ratings of each side fall, and the change on the last cycle. */
import type { Rating, ScopedStandard, StandardCode } from '@cofc/core'
import type { Change } from '../figures/figure.ts'
import { fraction, minus, percent } from '../figures/fraction.ts'
import type { Counts } from './counts.ts'
import type { SectionTable } from './local-report.ts'
import { countedIn, sectionsIn, type OnRecord } from './review-on-record.ts'
import type { Rated } from '../tables/local-review-row.ts'

type Ratings = Partial<Record<StandardCode, Rated>>

export const isJudged = (rating: Rating | null): rating is 'met' | 'partly' | 'not' =>
  rating !== null && rating !== 'n/a'

export const ratingsOf = (ratings: Ratings, standards: ReadonlyArray<StandardCode>): ReadonlyArray<Rating | null> =>
  standards.map(standard => ratings[standard]?.rating ?? null)

interface Share {
  readonly met: number
  readonly n: number
}
const shareOf = (ratings: ReadonlyArray<Rating | null>): Share => ({
  met: ratings.filter(rating => rating === 'met').length,
  n: ratings.filter(isJudged).length
})
/** One decimal; `null` when nothing is rated met, partly or not. */
const percentOf = ({ met, n }: Share): number | null => (n === 0 ? null : percent(fraction(met, n)))

export const percentMetOf = (ratings: Ratings, standards: ReadonlyArray<ScopedStandard>): number | null =>
  percentOf(
    shareOf(
      ratingsOf(
        ratings,
        standards.map(({ standard }) => standard)
      )
    )
  )

export const countsOf = (ratings: ReadonlyArray<Rating | null>): Counts => {
  const count = (of: Rating | null): number => ratings.filter(rating => rating === of).length
  return {
    met: count('met'),
    partly: count('partly'),
    not: count('not'),
    notApplicable: count('n/a'),
    unrated: count(null),
    percentMet: percentOf(shareOf(ratings))
  }
}

/** Over the standards that the two cycles share, on each side those that were rated. */
const changeIn = ({ row, last, formerly }: OnRecord, standards: ReadonlyArray<StandardCode>): Change | null => {
  if (last === null) return null
  const shared = standards.flatMap(standard => {
    const before = formerly(standard)
    return before === null ? [] : [{ standard, before }]
  })
  const here = shareOf(
    ratingsOf(
      countedIn(row),
      shared.map(({ standard }) => standard)
    )
  )
  const there = shareOf(
    ratingsOf(
      countedIn(last),
      shared.map(({ before }) => before)
    )
  )
  if (here.n === 0 || there.n === 0) return null
  const [now, then] = [fraction(here.met, here.n), fraction(there.met, there.n)]
  return { from: last.cycle, n: there.n, percentMet: percent(then), points: percent(minus(now, then)) }
}

export const sectionTables = (record: OnRecord): ReadonlyArray<SectionTable> =>
  sectionsIn(record.row).map(({ section, standards }) => {
    const codes = standards.map(({ standard }) => standard)
    const { kind, self, peer } = record.row
    return {
      section,
      self: countsOf(ratingsOf(self, codes)),
      peer: kind === 'self-review' ? null : countsOf(ratingsOf(peer, codes)),
      change: changeIn(record, codes)
    }
  })
