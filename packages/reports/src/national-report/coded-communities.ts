/** Each community's own percentages under its code, for the network as a whole and only there. */
import type { Cycle } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import { figureOf } from '../figures/breakdown.ts'
import { percent } from '../figures/fraction.ts'
import { codesFor } from './codes.ts'
import type { MembershipRow } from '../tables/membership-row.ts'
import type { CodedCommunity, SectionFigures } from './national-report.ts'
import { ownOf, shareOf, standardsIn } from './section-figures.ts'
import type { CycleFigures } from './cycle-figures.ts'

/** When each community came to hold the cycle, in the order of the history: earlier places never change. */
const joiningOf = (row: MembershipRow, cycle: Cycle): Position | null =>
  row.facts.find(
    ([, event]) => (event.type === 'CommunityAdmitted' || event.type === 'MembershipRenewed') && event.cycle === cycle
  )?.[0] ?? null

/** Members in the order of joining; whoever was reviewed without a membership on record comes last. */
const codes = ({ network, cycle, reviews }: CycleFigures, codeKey: string): ReadonlyMap<string, string> => {
  const joined = [...network.memberships].flatMap(([community, row]) => {
    const at = joiningOf(row, cycle)
    return at === null ? [] : [{ community, at }]
  })
  const inOrder = joined.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return codesFor(
    codeKey,
    [...inOrder, ...reviews].map(({ community }) => community)
  )
}

/**
 * Whether single communities may be shown in a section: only where quartiles are, and where its communities come from
 * more than one sector, for else a code would tell its sector.
 */
const isForTheWholeNetwork = (now: CycleFigures, { section, groups }: SectionFigures): boolean => {
  const all = figureOf(groups, 'all')
  if (!all.shown || all.quartiles === null) return false
  const standards = standardsIn(now, section)
  const rated = now.grouped.all.filter(review => ownOf(review, standards).rated > 0)
  return new Set(rated.map(({ row }) => row.sector)).size > 1
}

export const codedCommunities = (
  now: CycleFigures,
  sections: ReadonlyArray<SectionFigures>,
  codeKey: string
): ReadonlyArray<CodedCommunity> => {
  const codeOf = codes(now, codeKey)
  const open = new Set(sections.filter(figures => isForTheWholeNetwork(now, figures)).map(({ section }) => section))
  return now.grouped.all
    .map(review => ({
      code: codeOf.get(review.row.community) ?? '',
      sections: sections.map(({ section }) => {
        const own = ownOf(review, standardsIn(now, section))
        return { section, percentMet: open.has(section) && own.rated > 0 ? percent(shareOf(own)) : null }
      })
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
