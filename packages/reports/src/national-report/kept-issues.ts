/** Issues as they were printed: what is compared with an issue is compared with that, whatever would be shown of it today. */
import type { Cycle, Sha256, StandardCode } from '@cofc/core'
import type { Counts } from '../figures/counts.ts'
import { parts, partsOf, type AnyGroup } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import { bothIn } from '../figures/worked-out.ts'
import type { Extras } from '../report.ts'
import type { CycleRow } from '../tables/cycle-row.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { cycleFigures, type CycleFigures, type Network } from './cycle-figures.ts'
import type { AskNationalReport, NationalReport, StandardFigure } from './national-report.ts'
import { issueAsked, type IssueAt } from './revision.ts'
import { ratedStandards } from './tallies.ts'

/** What was issued, or would be now. */
export interface Issued {
  readonly figures: CycleFigures
  /** As it was printed; `null` where it is worked out. */
  readonly kept: NationalReport | null
}
/** `null` for what is not kept. */
export const keptIn = (texts: Extras['issues'], sha256: Sha256 | null): NationalReport | null => {
  const text = sha256 === null ? undefined : texts.get(sha256)
  return text === undefined ? null : (JSON.parse(text) as NationalReport)
}

/** Nothing for a cycle that was never planned. */
export const issued =
  (network: Network, cycle: Cycle, texts: Extras['issues']) =>
  ({ cutoff, kept }: IssueAt): ReadonlyArray<Issued> => {
    const figures = cycleFigures(network, cycle, cutoff)
    return figures === null ? [] : [{ figures, kept: keptIn(texts, kept) }]
  }

/** Those of a cycle that are kept. */
export const keptOf = (row: CycleRow | undefined): ReadonlyArray<Sha256> =>
  row?.publications.flatMap(([, , , kept]) => kept ?? []) ?? []

/** The one that is asked for; of what is worked out, those that it is compared with. */
export const issuesNeeded = (cycles: Network['cycles'], ask: AskNationalReport): ReadonlyArray<Sha256> => {
  const asked = issueAsked(cycles.get(ask.cycle), ask)
  if (asked !== null) return [asked]
  const last = cycleBefore(cycles, ask.cycle)
  return [ask.cycle, last].flatMap(cycle => (cycle === null ? [] : keptOf(cycles.get(cycle))))
}

type Printed = { readonly group: AnyGroup } & ({ readonly shown: false } | ({ readonly shown: true } & StandardFigure))

const countsOf = ({ n, selfRated, met, partly, not }: StandardFigure): Counts => ({ n, selfRated, met, partly, not })

/** What an issue shows of each standard. Self beside peer is printed as shares, of which the counts are the record's. */
export const publishedInIssue = (
  figures: CycleFigures,
  issue: NationalReport
): ReadonlyMap<StandardCode, PublishedStandard> => {
  const rated = new Map(
    ratedStandards(figures.standards, figures.counted, figures.members).map(on => [on.standard, on])
  )
  const ofPrisons = new Map(issue.hmp.standards.map(({ standard, groups }) => [standard, groups]))
  const besidePeers = new Set(issue.selfAndPeer.flatMap(({ standard, shown }) => (shown ? [standard] : [])))
  return new Map(
    issue.standards.map(({ standard, section, groups }) => {
      const printed: ReadonlyArray<Printed> = [...groups, ...(ofPrisons.get(standard) ?? [])]
      const shown = new Map<AnyGroup, Counts>()
      for (const one of printed) if (one.shown) shown.set(one.group, countsOf(one))
      const on = rated.get(standard)
      const both = on !== undefined && besidePeers.has(standard) ? bothIn(on, partsOf('all')) : null
      const inIt = parts.filter(part => printed.some(({ group }) => group === part))
      return [standard, { standard, section, parts: inIt, shown, both }]
    })
  )
}
