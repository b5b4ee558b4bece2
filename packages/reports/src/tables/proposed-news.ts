/** News that a member sent: whether it was answered. What it says is no part of this. */
import type { AnnouncementMade, CommunityId, NewsDeclined, NewsProposed, PlainDate, ShortCode } from '@cofc/core'
import type { Table } from '@cofc/projections'

export interface ProposedNewsRow {
  proposed: { readonly community: CommunityId; readonly on: PlainDate } | null
  answeredOn: PlainDate | null
}
export const proposedNews: Table<ShortCode, ProposedNewsRow, NewsProposed | NewsDeclined | AnnouncementMade> = {
  name: 'proposed-news',
  version: 1,
  reads: { NewsProposed: true, NewsDeclined: true, AnnouncementMade: true },
  idOf: ({ announcement }) => announcement,
  initial: () => ({ proposed: null, answeredOn: null }),
  apply: (row, { event }) => {
    const { on } = event
    if (event.type === 'NewsProposed') row.proposed = { community: event.community, on }
    else row.answeredOn = on
    return row
  }
}

/** Those that waited for an answer at the end of a day. */
export const waitingNews = (
  rows: ReadonlyMap<ShortCode, ProposedNewsRow>,
  on: PlainDate
): ReadonlyArray<ProposedNewsRow['proposed'] & {}> =>
  [...rows.values()].flatMap(({ proposed, answeredOn }) =>
    proposed !== null && proposed.on <= on && (answeredOn === null || answeredOn > on) ? [proposed] : []
  )
