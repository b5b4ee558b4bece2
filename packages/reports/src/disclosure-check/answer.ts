/** Whether the next issue of a national report may be published beside those there are, and what must wait. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import type { AnyGroup, Part } from '../figures/groups.ts'
import type { Solver } from '../figures/solver.ts'
import { fewChangedSince } from '../national-report/changes-since.ts'
import type { Network } from '../national-report/cycle-figures.ts'
import { issued } from '../national-report/kept-issues.ts'
import { issueAt } from '../national-report/revision.ts'
import type { Extras } from '../report.ts'
import { issuesOf } from '../national-report/published-figures.ts'
import { itemsOfIssues } from '../national-report/published-items.ts'
import type { NoNationalReport } from '../national-report/national-report.ts'
import type { CycleRow } from '../tables/cycle-row.ts'
import type { Issue } from './issue.ts'
import { fewChangedSinceRepeated, type FewChangedSinceRepeated } from './repeated-figures.ts'
import { foundBySolver, type Found } from './possible-values.ts'

export interface AskDisclosure {
  readonly cycle: Cycle
}
export type MustWait =
  /** Ratings of one to four communities are new, changed or gone since an issue. */
  | {
      readonly type: 'FewRatingsChanged'
      readonly figure: string
      readonly part: Part
      readonly ratings: number
      readonly since: number
    }
  /** A group that an issue shows would have to be hidden. */
  | { readonly type: 'ShownBefore'; readonly standard: string; readonly group: AnyGroup; readonly since: number }
  /** So would an item of joint audits. */
  | { readonly type: 'ItemShownBefore'; readonly figure: string; readonly since: number }
  | FewChangedSinceRepeated
  /** What the solver finds, asked of all issues together. */
  | Found
export interface DisclosureCheck {
  readonly cycle: Cycle
  /** The revision that would be published. */
  readonly revision: number
  readonly mayBePublished: boolean
  readonly mustWait: ReadonlyArray<MustWait>
}

const shownBefore = (before: Issue, now: Issue): ReadonlyArray<MustWait> =>
  [...before.published].flatMap(([standard, on]) =>
    [...on.shown.keys()]
      .filter(group => now.published.get(standard)?.shown.has(group) !== true)
      .map(group => ({ type: 'ShownBefore', standard, group, since: before.revision }))
  )

const itemsShownBefore = (before: Issue, now: Issue): ReadonlyArray<MustWait> =>
  [...before.items]
    .filter(([item, counts]) => counts !== null && (now.items.get(item) ?? null) === null)
    .map(([item]) => ({ type: 'ItemShownBefore', figure: `hmp/items/${item}`, since: before.revision }))

const comparedWith = (before: Issue, now: Issue): ReadonlyArray<MustWait> => [
  ...fewChangedSince(before.figures, now.figures).map(changed => ({
    type: 'FewRatingsChanged' as const,
    ...changed,
    since: before.revision
  })),
  ...shownBefore(before, now),
  ...itemsShownBefore(before, now)
]

/** The issues so far and the next, each with what it shows after those before it. */
const issuesWith = (
  issuedOf: ReturnType<typeof issued>,
  publications: CycleRow['publications']
): ReadonlyArray<Issue> => {
  const last = publications.at(-1)?.[1] ?? 0
  const found = [
    ...publications.map(publication => ({ ...issueAt(publication), revision: publication[1] })),
    { cutoff: null, kept: null, revision: last + 1 }
  ]
  const issues = found.flatMap(({ revision, ...at }) => issuedOf(at).map(issue => ({ revision, ...issue })))
  const [published, items] = [issuesOf(issues), itemsOfIssues(issues)]
  return issues.map(({ revision, figures }, place) => ({
    ...{ revision, figures },
    ...{ published: published[place] ?? new Map(), items: items[place] ?? new Map() }
  }))
}

export const disclosureAnswer =
  (solver: Solver) =>
  (
    network: Network,
    { cycle }: AskDisclosure,
    { issues: texts }: Pick<Extras, 'issues'>
  ): Either<NoNationalReport, DisclosureCheck> => {
    const row = network.cycles.get(cycle)
    const issues = issuesWith(issued(network, cycle, texts), row?.publications ?? [])
    const next = issues.at(-1)
    if (next === undefined) return left({ type: 'NoSuchCycle', cycle })
    const compared = [
      ...issues.slice(0, -1).flatMap(issue => comparedWith(issue, next)),
      ...fewChangedSinceRepeated(network, cycle)
    ]
    // Where a few ratings changed, what a reader takes for granted of two issues is not so yet.
    const mustWait = compared.length > 0 ? compared : foundBySolver(solver, issues)
    return right({ cycle, revision: next.revision, mayBePublished: mustWait.length === 0, mustWait })
  }
