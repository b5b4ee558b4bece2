/** What the national report of a cycle says, read off its rows. */
import type { ContentRef } from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { smallestGroup } from '../figures/hiding.ts'
import { smallestForQuartiles } from '../figures/quartiles.ts'
import { erasedIn } from '../tables/community-row.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { referenceIn, type NumberOf } from '../numbers.ts'
import type { Extras } from '../report.ts'
import { changeOn, type Published } from './change-on-last.ts'
import { codedCommunities } from './coded-communities.ts'
import { networkGroups } from '../figures/groups.ts'
import { hmpOnly, isAudited, isFinal } from './counted-reviews.ts'
import { finalByKind, hmpChapter } from './hmp-chapter.ts'
import { issued, keptIn } from './kept-issues.ts'
import { issueAsked, issueOfLast, revisionOf, type IssueAfter, type Revision } from './revision.ts'
import { accreditationsTold } from './accreditations-told.ts'
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
import { hidesAudited, publishedFigures } from './published-figures.ts'
import { itemsOfIssues } from './published-items.ts'
import { byPart, sectionFigures } from './section-figures.ts'
import { selfAndPeer } from './self-and-peer.ts'
import { standardGroups } from './standard-figures.ts'
import type { CycleFigures, Network } from './cycle-figures.ts'
import { lastYear, themes } from './themes.ts'

const standardFigures = (now: Published, last: Published | null): ReadonlyArray<StandardFigures> =>
  now.figures.standards.map(({ standard, text, section, standardType, core }) => {
    const on = now.published.get(standard)
    return {
      ...{ standard, text, section, type: standardType, core },
      groups: on === undefined ? [] : standardGroups(on, networkGroups),
      change: changeOn(now, last, standard)
    }
  })

const reviewsOf = (now: Published): Reviews => {
  const { figures } = now
  const final = figures.reviews.filter(row => isFinal(row, figures.cutoff))
  const hidden = hidesAudited(now)
  return {
    // Less those of the whole network it would tell how many audits there were.
    final: hidden ? final.filter(row => !isAudited(row)).length : final.length,
    visits: visitsHeld(figures).length,
    byKind: hidden ? null : finalByKind(final)
  }
}

const methodOf = (now: Published, members: number): Method => ({
  members,
  rated: now.figures.network.length,
  selfRated: now.figures.network.filter(({ selfRated }) => selfRated).length,
  hmpOnly: hidesAudited(now) ? null : now.figures.counted.filter(hmpOnly).length,
  smallestGroup,
  smallestForQuartiles
})

const erasedOf = ({ rows, cycle, reviews }: CycleFigures): number =>
  [...new Set(reviews.map(({ community }) => community))].reduce(
    (sum, community) => sum + erasedIn(rows.communities.get(community), cycle),
    0
  )

/** Two of them, before and after one more local report, would tell the ratings of its community. */
const notForPassingOn =
  'A provisional report is not for passing on: it is for the network team, the accreditation committee and auditors.'

/** What a report stands on: what is shown of its cycle and of the one before. */
export interface Behind {
  readonly now: Published
  readonly last: Published | null
  readonly revision: Revision
}
interface Asked {
  readonly now: Published
  readonly last: Published | null
  readonly revision: Revision
  readonly codeKey: string
  readonly numbers: NumberOf
  readonly issues: Extras['issues']
}
const written = ({ now, last, revision: asked, codeKey, numbers, issues }: Asked): NationalReport => {
  const { figures: here, published } = now
  const { cycle, edition, editionTitle, standards } = here
  const { status, revision, publishedOn } = asked
  const members = membersFigures(here, here.members, last?.figures ?? null)
  const reviews = byPart(here)
  const sections = sectionFigures(here, published, reviews)
  const onStandards = standardFigures(now, last)
  return {
    ...{ cycle, edition, editionTitle, status, revision, publishedOn },
    notice: notForPassingOn,
    members,
    reviews: reviewsOf(now),
    standards: onStandards,
    sections,
    method: methodOf(now, members.all),
    participation: participation(here, numbers),
    coreStandards: standards.filter(({ core }) => core).map(({ standard }) => standard),
    ...mostAndLeastMet(onStandards),
    selfAndPeer: selfAndPeer(published),
    outcomes: outcomeRates(here),
    hmp: hmpChapter(now, members, reviews),
    ...accreditationsTold(here, publishedOn, issues),
    themes: themes(here),
    lastYear: lastYear(here, last?.figures ?? null),
    coded: codedCommunities(here, { sections, published }, codeKey),
    appendix: appendixOf(here.members),
    erased: erasedOf(here)
  }
}

const publishedAt = (issuedOf: ReturnType<typeof issued>, { earlier, ...now }: IssueAfter): Published | null => {
  const issues = [...earlier, now].flatMap(issuedOf)
  const last = issues.at(-1)
  return last === undefined
    ? null
    : { figures: last.figures, published: publishedFigures(issues), items: itemsOfIssues(issues).at(-1) ?? new Map() }
}

/** What the issue that is asked for stands on, whether or not it is kept as it was printed. */
export const nationalBehind = (
  network: Network,
  ask: AskNationalReport,
  issues: Extras['issues']
): Either<NoNationalReport, Behind> => {
  const row = network.cycles.get(ask.cycle)
  if (row === undefined) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const revision = revisionOf(row, ask)
  if (isLeft(revision)) return revision
  const { cutoff } = revision.right
  const now = publishedAt(issued(network, ask.cycle, issues), revision.right)
  if (now === null) return left({ type: 'NoSuchCycle', cycle: ask.cycle })
  const before = cycleBefore(network.cycles, ask.cycle)
  const last =
    before === null
      ? null
      : publishedAt(issued(network, before, issues), issueOfLast(network.cycles.get(before), cutoff))
  return right({ now, last, revision: revision.right })
}

/** A report with what it stands on, also where it is told as it was printed. */
export interface WithBehind {
  readonly report: NationalReport
  readonly behind: Behind
}
export const nationalWithBehind = (
  network: Network,
  ask: AskNationalReport,
  extras: Pick<Extras, 'codeKey' | 'issues' | 'numbers'>
): Either<NoNationalReport, WithBehind> => {
  const behind = nationalBehind(network, ask, extras.issues)
  if (isLeft(behind)) return behind
  const issue = keptIn(extras.issues, issueAsked(network.cycles.get(ask.cycle), ask))
  return right({ report: issue ?? written({ ...extras, ...behind.right }), behind: behind.right })
}

/** The last published revision, or the provisional report before any; another revision when asked for. */
export const nationalAnswer = (
  network: Network,
  ask: AskNationalReport,
  { codeKey, issues, numbers }: Pick<Extras, 'codeKey' | 'issues' | 'numbers'>
): Either<NoNationalReport, NationalReport> => {
  // What was issued is told as it was, whatever the program has learnt since.
  const issue = keptIn(issues, issueAsked(network.cycles.get(ask.cycle), ask))
  if (issue !== null) return right(issue)
  const behind = nationalBehind(network, ask, issues)
  return isLeft(behind) ? behind : right(written({ ...behind.right, codeKey, numbers, issues }))
}

/** The numbers of the visits of the cycle; none of what was issued and is told as it was. */
export const nationalNumbers = (
  { cycles, reviews }: Network,
  ask: AskNationalReport,
  { issues }: Partial<Pick<Extras, 'issues'>>
): ReadonlyArray<ContentRef> => {
  const issue = issueAsked(cycles.get(ask.cycle), ask)
  if (issue !== null && issues?.has(issue) === true) return []
  return [...reviews.values()]
    .filter(({ cycle }) => cycle === ask.cycle)
    .flatMap(({ visits }) => visits.flatMap(visit => referenceIn(visit[6])))
}
