/** Compares what communities said of themselves with what their peers said, standard by standard. */
import type { Cycle, Standard } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { agreementOf, type Judged, type RatedTwice } from '../figures/agreement.ts'
import { nameOn } from '../names.ts'
import { countedReviews, hmpOnly, type CountedReview } from '../national-report/counted-reviews.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { editions } from '../tables/edition-row.ts'
import { nationalReviews } from '../tables/national-reviews.ts'
import type { AgreementOfCommunity, AskSelfAndPeer, NoSelfAndPeer, SelfAndPeerOfCycle } from './self-and-peer.ts'

export const selfAndPeerTables = { cycles, editions, communities, reviews: nationalReviews }
type Rows = RowsOf<typeof selfAndPeerTables>

const judged: Readonly<Partial<Record<string, Judged>>> = { m: 'met', p: 'partly', n: 'not' }
export interface Pair extends RatedTwice {
  readonly standard: string
}
/** The standards that both sides of a review rated met, partly or not. Nobody else rates in a self-review. */
const pairsOf = ({ selfRated, places, self, peer }: CountedReview): ReadonlyArray<Pair> =>
  selfRated
    ? []
    : [...places].flatMap(([standard, place]) => {
        const [own, theirs] = [judged[self[place] ?? ''], judged[peer[place] ?? '']]
        return own === undefined || theirs === undefined ? [] : [{ standard, self: own, peer: theirs }]
      })

const pairsBySection = (standards: ReadonlyArray<Standard>, pairs: ReadonlyArray<Pair>) =>
  new Map(
    [...Map.groupBy(standards, ({ section }) => section)].map(([section, its]) => {
      const codes = new Set<string>(its.map(({ standard }) => standard))
      return [section, pairs.filter(({ standard }) => codes.has(standard))] as const
    })
  )

export interface Compared {
  readonly network: ReadonlyArray<Pair>
  readonly bySection: ReadonlyMap<string, ReadonlyArray<Pair>>
  readonly communities: ReadonlyArray<Pick<AgreementOfCommunity, 'community' | 'kind' | 'sector'> & PairsOfOne>
}
interface PairsOfOne {
  readonly pairs: ReadonlyArray<Pair>
}
/** What both sides rated in the final reviews of a cycle; nothing where it is not planned. */
export const comparedIn = (rows: Rows, cycle: Cycle): Compared => {
  const counted = countedReviews(
    [...rows.reviews.values()].filter(row => row.cycle === cycle),
    null
  )
  const compared = counted.map(review => ({ review, pairs: pairsOf(review) }))
  const network = compared.filter(({ review }) => !hmpOnly(review)).flatMap(({ pairs }) => pairs)
  const edition = rows.cycles.get(cycle)?.planned?.edition
  const standards = edition === undefined ? [] : (rows.editions.get(edition)?.standards ?? [])
  return {
    network,
    bySection: pairsBySection(standards, network),
    communities: compared.map(({ review: { row }, pairs }) => ({
      ...{ community: row.community, kind: row.kind, sector: row.sector, pairs }
    }))
  }
}

export const selfAndPeerAnswer = (rows: Rows, { cycle }: AskSelfAndPeer): Either<NoSelfAndPeer, SelfAndPeerOfCycle> => {
  const planned = rows.cycles.get(cycle)?.planned ?? null
  if (planned === null) return left({ type: 'NoSuchCycle', cycle })
  const { network, bySection, communities: compared } = comparedIn(rows, cycle)
  const name = nameOn(rows.communities, planned.windows.opens)
  return right({
    cycle,
    network: agreementOf(network),
    sections: [...bySection].flatMap(([section, pairs]) => {
      const agreement = agreementOf(pairs)
      return agreement === null ? [] : [{ section, agreement }]
    }),
    communities: compared
      .flatMap(({ community, kind, sector, pairs }): ReadonlyArray<AgreementOfCommunity> => {
        const agreement = agreementOf(pairs)
        return agreement === null ? [] : [{ community, name: name(community), kind, sector, agreement }]
      })
      .toSorted((one, other) => (one.community < other.community ? -1 : 1))
  })
}
