/** The visits of one review that were held, and from where their teams came: who was sent by whom stays words. */
import type { ContentRef, Count, PlainDate, TeamCameFrom, VisitHeld } from '@cofc/core'
import type { Table } from '@cofc/projections'
import type { ReviewId } from './national-reviews.ts'

interface Noted {
  readonly visit: Count
  readonly on: PlainDate
}
export interface VisitsHeldRow {
  readonly held: Array<Noted & { readonly stakeholders: Count | null }>
  readonly cameFrom: Array<Noted & { readonly communities: ContentRef }>
}

export const visitsHeld: Table<ReviewId, VisitsHeldRow, VisitHeld | TeamCameFrom> = {
  name: 'visits-held',
  version: 1,
  reads: { VisitHeld: true, TeamCameFrom: true },
  idOf: ({ cycle, community, kind }) => `${cycle}:${community}:${kind}`,
  initial: () => ({ held: [], cameFrom: [] }),
  apply: (row, { event }) => {
    const { visit, on } = event
    if (event.type === 'VisitHeld') row.held.push({ visit, on, stakeholders: event.stakeholders })
    else row.cameFrom.push({ visit, on, communities: event.communities })
    return row
  }
}
