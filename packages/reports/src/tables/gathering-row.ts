/** One gathering: all that happened to it, in the order in which it was recorded, for so people came to wait. */
import { gathering, replay, type Gathering, type GatheringEvent, type ShortCode } from '@cofc/core'
import type { Table } from '@cofc/projections'

export interface GatheringRow {
  readonly facts: Array<GatheringEvent>
}
export const gatherings: Table<ShortCode, GatheringRow, GatheringEvent> = {
  name: 'gatherings',
  version: 1,
  reads: {
    GatheringAnnounced: true,
    PlacesChanged: true,
    GatheringMoved: true,
    PlaceBooked: true,
    PutOnWaitingList: true,
    PlaceTakenFromWaitingList: true,
    AttendeeSubstituted: true,
    PlaceCancelled: true,
    WaitingListLeft: true,
    GatheringCancelled: true,
    AttendanceRecorded: true
  },
  idOf: ({ gathering: code }) => code,
  initial: () => ({ facts: [] }),
  apply: (row, { event }) => {
    row.facts.push(event)
    return row
  }
}
export const gatheringIn = ({ facts }: GatheringRow): Gathering => replay(gathering)(facts)
