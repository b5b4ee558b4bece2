/** What stood when the national report was first issued: for good, so that no two readings can be compared. */
import type { CommunityId, Cycle, PlainDate, Sha256 } from '@cofc/core'
import { figureOf } from '../figures/groups.ts'
import { cycleFigures, type CycleFigures, type Network } from '../national-report/cycle-figures.ts'
import { keptIn } from '../national-report/kept-issues.ts'
import type { OutcomeRates } from '../national-report/national-report.ts'
import { outcomeRates, type Measured } from '../national-report/outcome-rates.ts'
import { ratesOf, type RateOfOne } from '../outcomes-benchmark/rates.ts'
import type { Extras } from '../report.ts'

export interface RateOfPeer extends RateOfOne {
  readonly community: CommunityId
}
export interface FirstIssue {
  readonly issuedOn: PlainDate
  /** What it prints of outcomes. */
  readonly printed: ReadonlyArray<OutcomeRates>
  readonly rates: ReadonlyArray<RateOfPeer>
}
export const firstKept = ({ cycles }: Pick<Network, 'cycles'>, cycle: Cycle): ReadonlyArray<Sha256> => {
  const [, , , kept] = cycles.get(cycle)?.publications[0] ?? []
  return kept === undefined || kept === null ? [] : [kept]
}

/** By their ids, so that it is the same whatever was recorded in which order. */
const peersIn = ({ network }: CycleFigures): ReadonlyArray<RateOfPeer> =>
  network
    .flatMap(review => ratesOf(review).map(rate => ({ ...rate, community: review.row.community })))
    .toSorted((one, other) => (one.community < other.community ? -1 : 1))

/** `null` before the first issue. */
export const firstIssueOf = (rows: Network, cycle: Cycle, issues: Extras['issues']): FirstIssue | null => {
  const first = rows.cycles.get(cycle)?.publications[0]
  const figures = first === undefined ? null : cycleFigures(rows, cycle, first[0])
  if (first === undefined || figures === null) return null
  const [, , issuedOn, kept] = first
  const printed = keptIn(issues, kept)?.outcomes ?? outcomeRates(figures)
  return { issuedOn, printed, rates: peersIn(figures) }
}

/** The rate of the whole network where the issue prints it, and whether it prints any figure of it. */
export const networkIn = ({ printed }: FirstIssue, measure: Measured) => {
  const all = figureOf(printed.find(one => one.measure === measure)?.groups ?? [], 'all')
  return all.shown ? { isPrinted: true, rate: all.perPlaceYear } : { isPrinted: false, rate: null }
}
