/** Whether the next issue of a national report may be published beside those there are, and what must wait. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import type { AnyGroup, Part } from '../figures/groups.ts'
import { fewChangedSince } from '../national-report/changes-since.ts'
import { cycleFigures, type CycleFigures, type Network } from '../national-report/cycle-figures.ts'
import { issuesOf, type PublishedFigures } from '../national-report/published-figures.ts'
import { revisionOf } from '../national-report/revision.ts'
import type { NoNationalReport } from '../national-report/national-report.ts'

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
export interface DisclosureCheck {
  readonly cycle: Cycle
  /** The revision that would be published. */
  readonly revision: number
  readonly mayBePublished: boolean
  readonly mustWait: ReadonlyArray<MustWait>
}

interface Issue {
  readonly revision: number
  readonly figures: CycleFigures
}
const shownBefore = (issue: number, before: PublishedFigures, now: PublishedFigures): ReadonlyArray<MustWait> =>
  [...before].flatMap(([standard, on]) =>
    [...on.shown.keys()]
      .filter(group => now.get(standard)?.shown.has(group) !== true)
      .map(group => ({ type: 'ShownBefore', standard, group, since: issue }))
  )

const mustWait = (issues: ReadonlyArray<Issue>, now: CycleFigures): ReadonlyArray<MustWait> => {
  const published = issuesOf([...issues.map(({ figures }) => figures), now])
  const next = published.at(-1) ?? new Map()
  return issues.flatMap(({ revision, figures }, place) => [
    ...fewChangedSince(figures, now).map(changed => ({
      type: 'FewRatingsChanged' as const,
      ...changed,
      since: revision
    })),
    ...shownBefore(revision, published[place] ?? new Map(), next)
  ])
}

export const disclosureAnswer = (
  network: Network,
  { cycle }: AskDisclosure
): Either<NoNationalReport, DisclosureCheck> => {
  const row = network.cycles.get(cycle)
  const next = row === undefined ? null : revisionOf(row, { cycle, revision: 'next' })
  const now = cycleFigures(network, cycle, null)
  if (row === undefined || next === null || isLeft(next) || now === null) return left({ type: 'NoSuchCycle', cycle })
  const issues = row.publications.flatMap(([cutoff, revision]) => {
    const figures = cycleFigures(network, cycle, cutoff)
    return figures === null ? [] : [{ revision, figures }]
  })
  const waiting = mustWait(issues, now)
  return right({
    cycle,
    revision: (row.publications.at(-1)?.[1] ?? 0) + 1,
    mayBePublished: waiting.length === 0,
    mustWait: waiting
  })
}
