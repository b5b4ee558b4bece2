/** Rows for tests of following: each row keeps the events of its stream as they came, so that nothing can go missing. */
import type { Position } from '@cofc/event-store'
import { report, rows, type Happening } from '../report.ts'

interface Kept {
  readonly facts: Array<[Position, Happening]>
}
type Told = Happening & Readonly<Record<string, unknown>>

const kept = (keyOf: (event: Told) => string, ...types: ReadonlyArray<string>) =>
  rows<Kept, Told>({
    reads: Object.fromEntries(types.map(type => [type, true as const])),
    keyOf,
    initial: () => ({ facts: [] }),
    apply: (row, { event, position }) => {
      row.facts.push([position, event])
      return row
    }
  })

/** Of everything that these tests tell. */
export const rowsOfAll = report('rows-of-all', 1, [
  kept(
    ({ community, cycle, kind }) => `review:${String(cycle)}:${String(community)}:${String(kind)}`,
    ...['ReviewOpened', 'SelfRatingsSaved', 'PeerRatingsSaved', 'LocalReportIssued']
  ),
  kept(({ community }) => `community:${String(community)}`, 'CommunityRegistered', 'ProfileChanged', 'WordsErased'),
  kept(
    ({ community }) => `membership:${String(community)}`,
    ...['MembershipAppliedFor', 'CommunityAdmitted', 'MembershipRenewed', 'MembershipLapsed']
  ),
  kept(({ cycle }) => `cycle:${String(cycle)}`, 'CyclePlanned', 'NationalReportPublished'),
  kept(({ edition }) => `edition:${String(edition)}`, 'EditionDrafted', 'StandardWritten', 'EditionMapped')
])
