/** Puts a community's own outcomes beside those of its peers, each in a band of five or more under a code. */
import type { CommunityId, Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { createHmac } from 'node:crypto'
import { codesFor } from '../national-report/codes.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { cycleFigures } from '../national-report/cycle-figures.ts'
import { perPlaceYear, type Measured } from '../national-report/outcome-rates.ts'
import { nationalTables } from '../national-report/report.ts'
import { exactRate, measured } from '../outcomes-benchmark/rates.ts'
import type { Extras } from '../report.ts'
import { joinedBands, placeOnGrid, stretchOf } from './bands.ts'
import type {
  AskOutcomesAmongPeers,
  NoOutcomesAmongPeers,
  OutcomesAmongPeers,
  OwnOutcome,
  Peers
} from './outcomes-among-peers.ts'
import { firstIssueOf, networkIn, type FirstIssue, type RateOfPeer } from './peers-as-issued.ts'

export const amongPeersTables = nationalTables
type Rows = RowsOf<typeof amongPeersTables>

const ownOf = (review: CountedReview | undefined, measure: Measured): OwnOutcome | null => {
  const count = review?.outcomes[measure]
  if (count === undefined) return null
  return { count, perPlaceYear: perPlaceYear(count, review?.outcomes['occupied-place-days'] ?? 0, 1) }
}

/** A key for each measure, so that nobody can tell whether codes of two measures are of one community. */
const codesIn = (codeKey: string, measure: Measured, rates: ReadonlyArray<RateOfPeer>): ReadonlyMap<string, string> =>
  codesFor(
    createHmac('sha256', codeKey).update(`outcomes among peers: ${measure}`).digest('hex'),
    rates.map(({ community }) => community)
  )

interface Asked {
  readonly community: CommunityId
  readonly codeKey: string
}
const peersFor = ({ community, codeKey }: Asked, issue: FirstIssue, measure: Measured): Peers => {
  const rates = issue.rates.filter(one => one.measure === measure)
  const placed = rates.map(rate => ({ community: rate.community, place: placeOnGrid(exactRate(rate)) }))
  const bands = joinedBands(placed.map(({ place }) => place))
  if (!networkIn(issue, measure).isPrinted || bands.length === 0) return { shown: false, because: 'TooFew' }
  const codes = codesIn(codeKey, measure, rates)
  const code = codes.get(community)
  if (code === undefined) return { shown: false, because: 'NotAmongThem' }
  const standingIn = ({ from, to }: (typeof bands)[number]) =>
    placed.filter(({ place }) => from <= place && place <= to)
  return {
    ...{ shown: true, code },
    bands: bands.map(band => ({
      ...stretchOf(band),
      codes: standingIn(band)
        .flatMap(one => codes.get(one.community) ?? [])
        .toSorted()
    }))
  }
}

const isKnown = ({ communities, memberships }: Rows, community: CommunityId): boolean =>
  communities.has(community) || memberships.has(community)

export const amongPeersAnswer = (
  rows: Rows,
  { community, cycle }: AskOutcomesAmongPeers,
  { codeKey, issues }: Pick<Extras, 'codeKey' | 'issues'>
): Either<NoOutcomesAmongPeers, OutcomesAmongPeers> => {
  const now = cycleFigures(rows, cycle, null)
  if (now === null) return left({ type: 'NoSuchCycle', cycle })
  if (!isKnown(rows, community)) return left({ type: 'NoSuchCommunity', community })
  const own = now.counted.find(({ row }) => row.community === community)
  const issue = firstIssueOf(rows, cycle, issues)
  return right({
    ...{ community, cycle, issuedOn: issue?.issuedOn ?? null },
    measures: measured.map(measure => ({
      ...{ measure, own: ownOf(own, measure) },
      network: issue === null ? null : networkIn(issue, measure).rate,
      peers: issue === null ? { shown: false, because: 'NotIssued' } : peersFor({ community, codeKey }, issue, measure)
    }))
  })
}

/** Where each community stands on the grid, whatever may be shown of it. */
export const placesIn = (
  rows: Rows,
  cycle: Cycle,
  issues: Extras['issues']
): ReadonlyArray<{ readonly measure: Measured; readonly place: number }> =>
  (firstIssueOf(rows, cycle, issues)?.rates ?? []).map(rate => ({
    measure: rate.measure,
    place: placeOnGrid(exactRate(rate))
  }))
