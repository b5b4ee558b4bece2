/**
 * Which items of joint audits are shown. Nothing else adds up how they were rated, so it is enough that five communities or
 * more are behind each, and that one which an issue hid stays hidden.
 */
import { small } from '../figures/hiding.ts'
import type { Counts } from '../figures/counts.ts'
import { itemsAsked, ownItem, type AuditOfCycle, type OwnItem, type Rated } from './audits-of-cycle.ts'
import type { Issued } from './kept-issues.ts'
import type { NationalReport } from './national-report.ts'

/** Those that no standard rates, in their order; `null` for one that is hidden. */
export type PublishedItems = ReadonlyMap<OwnItem, Counts | null>

const countsOf = (audits: ReadonlyArray<AuditOfCycle>, item: OwnItem): Counts => {
  const ratings = audits.flatMap(({ rated }) => rated.get(item) ?? [])
  const as = (rating: Rated): number => ratings.filter(one => one === rating).length
  return { n: ratings.length, selfRated: 0, met: as('met'), partly: as('partly'), not: as('not') }
}

const publishedAfter = (audits: ReadonlyArray<AuditOfCycle>, hiddenBefore: ReadonlySet<OwnItem>): PublishedItems =>
  new Map(
    itemsAsked(audits)
      .filter(({ standard }) => standard === null)
      .map(one => {
        const item = ownItem(one)
        const counts = countsOf(audits, item)
        return [item, small(counts) || hiddenBefore.has(item) ? null : counts]
      })
  )

/** What an issue shows of them; nothing where it was printed before audits stood in the report. */
const publishedInIssue = ({ hmp: { audits } }: NationalReport): PublishedItems =>
  new Map(
    (audits?.items ?? []).map(one => {
      if (!one.shown) return [ownItem(one), null]
      const { n, selfRated, met, partly, not } = one
      return [ownItem(one), { n, selfRated, met, partly, not }]
    })
  )

const hiddenIn = (items: PublishedItems): ReadonlyArray<OwnItem> =>
  [...items].flatMap(([item, counts]) => (counts === null ? [item] : []))

/** Each of some issues of a cycle's report, the oldest first: an item once hidden stays hidden. */
export const itemsOfIssues = (issues: ReadonlyArray<Issued>): ReadonlyArray<PublishedItems> => {
  const hidden = new Set<OwnItem>()
  return issues.map(({ figures, kept }) => {
    const items = kept === null ? publishedAfter(figures.audits, hidden) : publishedInIssue(kept)
    for (const item of hiddenIn(items)) hidden.add(item)
    return items
  })
}

export const hidesItems = (items: PublishedItems): boolean => hiddenIn(items).length > 0
