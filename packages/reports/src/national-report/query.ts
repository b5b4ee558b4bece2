/** What the national report of a cycle says, read off its rows. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { smallestGroup } from '../figures/hiding.ts'
import { smallestForQuartiles } from '../figures/quartiles.ts'
import type { Cycle } from '@cofc/core'
import type { Readings, ReportStore, ReportStoreFailure, RowsWanted } from '@cofc/projections'
import { cycles } from '../tables/cycle-row.ts'
import { erasedIn } from '../tables/community-row.ts'
import { membersOf } from '../tables/members-of-cycle.ts'
import { rowsOf } from '../tables/row-reader.ts'
import { changeOn } from './change-on-last.ts'
import { codedCommunities } from './coded-communities.ts'
import { hmpOnly, isFinal } from './counted-reviews.ts'
import { finalByKind, hmpChapter } from './hmp-chapter.ts'
import { cutoffOfLast, cycleBefore, issueOf, type Issue } from './issue.ts'
import { appendixOf, membersFigures } from './members.ts'
import { mostAndLeastMet } from './most-and-least-met.ts'
import type {
  AskNationalReport,
  Method,
  NationalReport,
  NoNationalReport,
  Reviews,
  SectionFigures,
  StandardFigures
} from './national-report.ts'
import { outcomeRates } from './outcome-rates.ts'
import { participation, visitsHeld } from './participation.ts'
import { nationalReviews } from './project.ts'
import { sectionFigures } from './section-figures.ts'
import { selfAndPeer } from './self-and-peer.ts'
import { standardGroups } from './standard-figures.ts'
import { networkOf, standingOf, type Network, type Standing } from './standing.ts'
import { lastYear, themes } from './themes.ts'

const standardFigures = (now: Standing, last: Standing | null): ReadonlyArray<StandardFigures> =>
  now.standards.map(({ standard, text, section, standardType, core }) => ({
    standard,
    text,
    section,
    type: standardType,
    core,
    groups: standardGroups(now, standard),
    change: changeOn(now, last, standard)
  }))

const reviewsOf = (now: Standing): Reviews => {
  const final = now.reviews.filter(row => isFinal(row, now.cutoff))
  return { final: final.length, visits: visitsHeld(now).length, byKind: finalByKind(final) }
}

const methodOf = ({ grouped, counted }: Standing, members: number): Method => ({
  members,
  rated: grouped.all.length,
  selfRated: grouped.all.filter(({ selfRated }) => selfRated).length,
  hmpOnly: counted.filter(hmpOnly).length,
  smallestGroup,
  smallestForQuartiles
})

const erasedOf = ({ network, cycle, reviews }: Standing): number =>
  [...new Set(reviews.map(({ community }) => community))].reduce(
    (sum, community) => sum + erasedIn(network.communities.get(community), cycle),
    0
  )

interface Asked {
  readonly now: Standing
  readonly last: Standing | null
  readonly issue: Issue
  readonly codeKey: string
}
const written = ({ now, last, issue, codeKey }: Asked): NationalReport => {
  const { cycle, edition, editionTitle, standards } = now
  const { status, revision, publishedOn } = issue
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

const answer = (network: Network, ask: AskNationalReport): Either<NoNationalReport, NationalReport> => {
  const row = network.cycles.get(ask.cycle)
  if (row === undefined) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const issue = issueOf(row, ask)
  if (isLeft(issue)) return issue
  const { cutoff } = issue.right
  const now = standingOf(network, ask.cycle, cutoff)
  if (now === null) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const before = cycleBefore(network.cycles, ask.cycle)
  const last = before === null ? null : standingOf(network, before, cutoffOfLast(network.cycles.get(before), cutoff))
  return right(written({ now, last, issue: issue.right, codeKey: ask.codeKey }))
}

/** The sections as the report has them; none while nothing is known of the cycle. */
export const networkSections = (readings: Readings, cycle: Cycle): ReadonlyArray<SectionFigures> => {
  const network = networkOf(readings)
  const row = network.cycles.get(cycle)
  const issue = row === undefined ? null : issueOf(row, { cycle })
  if (issue === null || isLeft(issue)) return []
  const now = standingOf(network, cycle, issue.right.cutoff)
  return now === null ? [] : sectionFigures(now)
}

/** The reviews of a cycle, and of the one before it. */
const reviewsOfCycles =
  (cycle: Cycle) =>
  (found: Readings): RowsWanted => {
    const before = cycleBefore(rowsOf(cycles, found), cycle)
    return { [nationalReviews.name]: [cycle, ...(before === null ? [] : [before])].map(one => `${one}:`) }
  }

/** The last published revision, or the provisional report before any; another revision when asked for. */
export const nationalReport =
  (reports: ReportStore) =>
  (ask: AskNationalReport): TaskEither<ReportStoreFailure | NoNationalReport, NationalReport> =>
  async () => {
    const wanted = { cycles: 'all', editions: 'all', communities: 'all', memberships: 'all' } as const
    const readings = await reports.read(wanted, reviewsOfCycles(ask.cycle))()
    return isLeft(readings) ? readings : answer(networkOf(readings.right), ask)
  }
