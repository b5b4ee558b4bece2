/** One cycle: its edition and windows, and when its national report was published. */
import type { CycleEvent, CycleWindows, EditionId, PlainDate } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { RowKind } from '@cofc/projections'

export interface CycleRow {
  planned: { readonly edition: EditionId; readonly windows: CycleWindows } | null
  readonly publications: Array<[Position, number, PlainDate]>
}

export const cycleRows: RowKind<CycleRow, CycleEvent> = {
  reads: { CyclePlanned: true, CycleOpened: true, CycleClosed: true, NationalReportPublished: true },
  keyOf: event => `cycle:${event.cycle}`,
  initial: () => ({ planned: null, publications: [] }),
  apply: (row, { event, position }) => {
    if (event.type === 'CyclePlanned') row.planned = { edition: event.edition, windows: event.windows }
    if (event.type === 'NationalReportPublished') row.publications.push([position, event.revision, event.on])
    return row
  }
}
