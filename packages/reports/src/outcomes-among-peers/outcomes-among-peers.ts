/** What one community counted over a cycle, and in which band of rates each of its peers stands, under a code. */
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import type { Measured } from '../national-report/outcome-rates.ts'

export interface AskOutcomesAmongPeers {
  readonly community: CommunityId
  readonly cycle: Cycle
}
export type NoOutcomesAmongPeers =
  | { readonly type: 'NoSuchCycle'; readonly cycle: Cycle }
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }

/** A stretch of the grid of rates, for a year of one occupied place. */
export interface Stretch {
  /** Rates are higher than this; `null` where it begins with none at all. */
  readonly above: number | null
  /** And no higher than this; `null` where it has no end. */
  readonly upTo: number | null
}
/** Five communities or more, of which it is told that their rates lie there, and nothing else. */
export interface Band extends Stretch {
  /** Drawn for this measure of this cycle alone, in their own order. */
  readonly codes: ReadonlyArray<string>
}
export type Peers =
  | {
      readonly shown: true
      /** The community's own code, which stands in one of the bands. */
      readonly code: string
      /** From the lowest rates on. */
      readonly bands: ReadonlyArray<Band>
    }
  | {
      readonly shown: false
      /** No issue yet; too few, or too few people; the community did not return this by then. */
      readonly because: 'NotIssued' | 'TooFew' | 'NotAmongThem'
    }
/** A community sees its own whatever its size. */
export interface OwnOutcome {
  readonly count: number
  /** One decimal; `null` without a single occupied place-day. */
  readonly perPlaceYear: number | null
}
export interface OutcomeAmongPeers {
  readonly measure: Measured
  /** As it stands now; `null` where no final review of the cycle came with it. */
  readonly own: OwnOutcome | null
  /** The rate of the whole network as the first issue prints it; `null` where it prints none. */
  readonly network: number | null
  readonly peers: Peers
}
export interface OutcomesAmongPeers extends AskOutcomesAmongPeers {
  /** The day of the first issue, of which the bands are; `null` before it. */
  readonly issuedOn: PlainDate | null
  readonly measures: ReadonlyArray<OutcomeAmongPeers>
}
