/** What the national report of a cycle says, read off its rows. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { smallestGroup } from '../figures/hiding.ts'
import { smallestForQuartiles } from '../figures/quartiles.ts'
import { erasedIn } from '../tables/community-row.ts'
import { membersOf } from '../tables/members-of-cycle.ts'
import type { Extras } from '../report.ts'
import { changeOn } from './change-on-last.ts'
import { codedCommunities } from './coded-communities.ts'
import { hmpOnly, isFinal } from './counted-reviews.ts'
import { finalByKind, hmpChapter } from './hmp-chapter.ts'
import { cutoffOfLast, cycleBefore, revisionOf, type Revision } from './revision.ts'
import { appendixOf, membersFigures } from './members.ts'
import { mostAndLeastMet } from './most-and-least-met.ts'
import type {
  AskNationalReport,
  Method,
  NationalReport,
  NoNationalReport,
  Reviews,
  StandardFigures
} from './national-report.ts'
import { outcomeRates } from './outcome-rates.ts'
import { participation, visitsHeld } from './participation.ts'
import { sectionFigures } from './section-figures.ts'
import { selfAndPeer } from './self-and-peer.ts'
import { standardGroups } from './standard-figures.ts'
import { cycleFigures, type CycleFigures, type Network } from './cycle-figures.ts'
import { lastYear, themes } from './themes.ts'

const standardFigures = (now: CycleFigures, last: CycleFigures | null): ReadonlyArray<StandardFigures> =>
  now.standards.map(({ standard, text, section, standardType, core }) => ({
    standard,
    text,
    section,
    type: standardType,
    core,
    groups: standardGroups(now, standard),
    change: changeOn(now, last, standard)
  }))

const reviewsOf = (now: CycleFigures): Reviews => {
  const final = now.reviews.filter(row => isFinal(row, now.cutoff))
  return { final: final.length, visits: visitsHeld(now).length, byKind: finalByKind(final) }
}

const methodOf = ({ grouped, counted }: CycleFigures, members: number): Method => ({
  members,
  rated: grouped.all.length,
  selfRated: grouped.all.filter(({ selfRated }) => selfRated).length,
  hmpOnly: counted.filter(hmpOnly).length,
  smallestGroup,
  smallestForQuartiles
})

const erasedOf = ({ network, cycle, reviews }: CycleFigures): number =>
  [...new Set(reviews.map(({ community }) => community))].reduce(
    (sum, community) => sum + erasedIn(network.communities.get(community), cycle),
    0
  )

interface Figures {
  readonly now: CycleFigures
  readonly last: CycleFigures | null
  readonly revision: Revision
  readonly codeKey: string
}
const written = ({ now, last, revision: asked, codeKey }: Figures): NationalReport => {
  const { cycle, edition, editionTitle, standards } = now
  const { status, revision, publishedOn } = asked
  const people = membersOf(now.network, cycle, now.cutoff)
  const members = membersFigures(now, people, last)
  const figures = { standards: standardFigures(now, last), sections: sectionFigures(now) }
  return {
    ...{ cycle, edition, editionTitle, status, revision, publishedOn, members },
    reviews: reviewsOf(now),
    ...figures,
    method: methodOf(now, members.all),
    participation: participation(now),
    coreStandards: standards.filter(({ core }) => core).map(({ standard }) => standard),
    ...mostAndLeastMet(figures.standards),
    selfAndPeer: selfAndPeer(now),
    outcomes: outcomeRates(now),
    hmp: hmpChapter(now, members, figures),
    themes: themes(now),
    lastYear: lastYear(now, last),
    coded: codedCommunities(now, figures.sections, codeKey),
    appendix: appendixOf(people),
    erased: erasedOf(now)
  }
}

/** The last published revision, or the provisional report before any; another revision when asked for. */
export const nationalAnswer = (
  network: Network,
  ask: AskNationalReport,
  { codeKey }: Pick<Extras, 'codeKey'>
): Either<NoNationalReport, NationalReport> => {
  const row = network.cycles.get(ask.cycle)
  if (row === undefined) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const revision = revisionOf(row, ask)
  if (isLeft(revision)) return revision
  const { cutoff } = revision.right
  const now = cycleFigures(network, ask.cycle, cutoff)
  if (now === null) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const before = cycleBefore(network.cycles, ask.cycle)
  const last = before === null ? null : cycleFigures(network, before, cutoffOfLast(network.cycles.get(before), cutoff))
  return right(written({ now, last, revision: revision.right, codeKey }))
}
