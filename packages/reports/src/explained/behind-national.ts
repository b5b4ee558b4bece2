/**
 * From what a row of the national report is tallied again: mostly from the rows of its community alone, which takes no longer
 * in a large network; from all of them where others decide what is shown.
 */
import { CommunityId } from '@cofc/core'
import type { HistoryOf } from '../histories.ts'
import { cycleFigures, type CycleFigures, type Network } from '../national-report/cycle-figures.ts'
import type { Published } from '../national-report/change-on-last.ts'
import { nationalReport } from '../national-report/report.ts'
import type { ReviewId } from '../tables/national-reviews.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import type { Explaining } from './explaining.ts'
import { partsOfAddress } from './figures-of.ts'
import type { MadeFrom } from './made-by.ts'
import { tallyOfNational } from './national-tally.ts'
import type { Item, Tallied } from './tallied.ts'

const only = <Id, Row>(rows: ReadonlyMap<Id, Row>, id: Id): ReadonlyMap<Id, Row> => {
  const row = rows.get(id)
  return row === undefined ? new Map() : new Map([[id, row]])
}
type Reviews = ReadonlyMap<ReviewId, ReviewRow>
const byCommunity = (reviews: Reviews): ReadonlyMap<CommunityId, Reviews> => {
  const found = new Map<CommunityId, Map<ReviewId, ReviewRow>>()
  for (const [id, row] of reviews) {
    const its = found.get(row.community) ?? new Map<ReviewId, ReviewRow>()
    found.set(row.community, its.set(id, row))
  }
  return found
}
const ofOne = (rows: Network, reviews: Reviews | undefined, community: CommunityId): Network => ({
  ...rows,
  communities: only(rows.communities, community),
  memberships: only(rows.memberships, community),
  audits: only(rows.audits, community),
  accreditations: only(rows.accreditations, community),
  reviews: reviews ?? new Map()
})

/** What is shown stays as it is: only what is counted is asked again. */
const publishedOf = (published: Published, rows: Network): Published => {
  const { cycle, cutoff } = published.figures
  const figures: CycleFigures = cycleFigures(rows, cycle, cutoff) ?? published.figures
  return { ...published, figures }
}
/** What an edition asks was written there. */
const inEdition = ({ editions }: Network, { edition }: CycleFigures, { key, stream }: Omit<Item, 'given'>): Tallied => {
  const isThere = editions.get(edition)?.standards.some(({ standard }) => standard === key) === true
  return { unit: 'count', items: isThere ? [{ key, stream, given: { contributes: 1 } }] : [] }
}

export const behindNational = (explaining: Explaining, address: string, historyOf: HistoryOf): MadeFrom<Network> => {
  const [at, { now, last }] = [partsOfAddress(address), explaining]
  const { rows } = now.figures
  // Which items count depends on what all audits of the cycle ask.
  const isOfAll = address.startsWith('hmp/audits/')
  const reviews = byCommunity(rows.reviews)
  return {
    tables: nationalReport.tables,
    historyOf,
    among: ({ key: community }) => {
      if (isOfAll || !CommunityId.is(community) || !rows.communities.has(community)) return [rows]
      return [ofOne(rows, reviews.get(community), community), rows]
    },
    tallyIn: (had, item) =>
      item.stream.startsWith('edition-')
        ? inEdition(had, now.figures, item)
        : tallyOfNational(
            {
              ...explaining,
              now: publishedOf(now, had),
              last: last === null ? null : publishedOf(last, had)
            },
            at
          )
  }
}
