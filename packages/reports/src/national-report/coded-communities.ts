/**
 * Communities' own percentages under their codes, for the network as a whole and only there: only of those that are like
 * at least four others in everything that could tell them apart, and that might be of several sectors.
 */
import type { Cycle } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import { figureOf } from '../figures/groups.ts'
import { codesFor } from './codes.ts'
import { nearestFive, withoutTelling, type Candidate } from './code-patterns.ts'
import type { MembershipRow } from '../tables/membership-row.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { CodedCommunity, SectionFigures } from './national-report.ts'
import { ownOf, placesIn } from './own-percentages.ts'
import type { PublishedFigures } from './published-figures.ts'
import { publishedOf, shownFor } from './section-figures.ts'
import type { CycleFigures } from './cycle-figures.ts'

/** When each community came to hold the cycle, in the order of the history: earlier places never change. */
const joiningOf = (row: MembershipRow, cycle: Cycle): Position | null =>
  row.facts.find(
    ([, event]) => (event.type === 'CommunityAdmitted' || event.type === 'MembershipRenewed') && event.cycle === cycle
  )?.[0] ?? null

/** Members in the order of joining; those reviewed without a membership on record come last. */
export const codesOf = ({ rows, cycle, reviews }: CycleFigures, codeKey: string): ReadonlyMap<string, string> => {
  const joined = [...rows.memberships].flatMap(([community, row]) => {
    const at = joiningOf(row, cycle)
    return at === null ? [] : [{ community, at }]
  })
  const inOrder = joined.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return codesFor(
    codeKey,
    [...inOrder, ...reviews].map(({ community }) => community)
  )
}

/** A section's standards shown for the whole network, where single communities may stand. */
interface OpenSection {
  readonly section: string
  readonly standards: ReadonlyArray<string>
}

/** Where quartiles are, and where communities of several sectors are rated: else a code would tell its sector. */
const isForTheWholeNetwork = (
  { network }: CycleFigures,
  { groups }: SectionFigures,
  standards: ReadonlyArray<string>
): boolean => {
  const all = figureOf(groups, 'all')
  if (!all.shown || all.quartiles === null) return false
  const first = network.find(review => ownOf(review, standards).rated > 0)
  return network.some(review => review.row.sector !== first?.row.sector && ownOf(review, standards).rated > 0)
}

/** How many standards of each section a community can have been rated on: the same for all of one scope. */
const roomsIn = (open: ReadonlyArray<OpenSection>) => {
  const known = new Map<CountedReview['places'], ReadonlyMap<string, number>>()
  return ({ places }: CountedReview): ReadonlyMap<string, number> => {
    const rooms =
      known.get(places) ?? new Map(open.map(({ section, standards }) => [section, placesIn(places, standards).length]))
    known.set(places, rooms)
    return rooms
  }
}

export const codedCommunities = (
  now: CycleFigures,
  figures: { readonly sections: ReadonlyArray<SectionFigures>; readonly published: PublishedFigures },
  codeKey: string
): ReadonlyArray<CodedCommunity> => {
  const { sections, published } = figures
  const codeOf = codesOf(now, codeKey)
  const open = sections
    .map((figure): OpenSection & { readonly figure: SectionFigures } => ({
      figure,
      section: figure.section,
      standards: shownFor(publishedOf(published, figure.section), 'all')
    }))
    .filter(({ figure, standards }) => isForTheWholeNetwork(now, figure, standards))
  const roomsOf = roomsIn(open)
  const candidateOf = (review: CountedReview): Candidate => {
    const percents = new Map<string, number>()
    for (const { section, standards } of open) {
      const own = ownOf(review, standards)
      if (own.rated > 0) percents.set(section, nearestFive(own))
    }
    return {
      code: codeOf.get(review.row.community) ?? '',
      sector: review.row.sector,
      scope: review.row.scope,
      rooms: roomsOf(review),
      percents
    }
  }
  return withoutTelling(now.network.map(candidateOf))
    .map(({ code, percents }) => ({
      code,
      sections: sections.map(({ section }) => ({ section, percentMet: percents.get(section) ?? null }))
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
