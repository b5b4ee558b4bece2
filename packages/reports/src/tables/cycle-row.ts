/** One cycle: its edition and windows, and when its national report was published. */
import type { Cycle, CycleEvent, CycleWindows, EditionId, PlainDate, Sha256 } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'

export interface CycleRow {
  planned: { readonly edition: EditionId; readonly windows: CycleWindows } | null
  /** Where each issue ends, its number and day, and the SHA-256 of what was issued or restated, where that is kept. */
  readonly publications: Array<[Position, number, PlainDate, Sha256 | null]>
}

/** The windows of each cycle on record. */
export const windowsIn = (rows: ReadonlyMap<Cycle, CycleRow>): ReadonlyMap<Cycle, CycleWindows> =>
  new Map([...rows].flatMap(([cycle, { planned }]) => (planned === null ? [] : [[cycle, planned.windows]])))

export const cycles: Table<Cycle, CycleRow, CycleEvent> = {
  name: 'cycles',
  version: 3,
  reads: {
    CyclePlanned: true,
    CycleOpened: true,
    CycleClosed: true,
    NationalReportPublished: true,
    NationalReportRestated: true
  },
  idOf: ({ cycle }) => cycle,
  initial: () => ({ planned: null, publications: [] }),
  apply: (row, { event, position }) => {
    if (event.type === 'CyclePlanned') row.planned = { edition: event.edition, windows: event.windows }
    if (event.type === 'NationalReportPublished')
      row.publications.push([position, event.revision, event.on, event.report])
    if (event.type === 'NationalReportRestated')
      for (const issue of row.publications) if (issue[1] === event.revision) issue[3] = event.report
    return row
  }
}
