/** The holidays that the network declared. */
import { calendar, holidaysIn, replay, type HolidaysDeclared, type PlainDate } from '@cofc/core'
import type { Table } from '@cofc/projections'

const theCalendar = 'calendar'
export interface HolidaysRow {
  readonly facts: Array<HolidaysDeclared>
}
export const holidays: Table<typeof theCalendar, HolidaysRow, HolidaysDeclared> = {
  name: 'holidays',
  version: 1,
  reads: { HolidaysDeclared: true },
  idOf: () => theCalendar,
  initial: () => ({ facts: [] }),
  apply: (row, { event }) => {
    row.facts.push(event)
    return row
  }
}
/** All that are known now: days to come are counted by them. */
export const declaredIn = (rows: ReadonlyMap<typeof theCalendar, HolidaysRow>): ReadonlyArray<PlainDate> =>
  holidaysIn(replay(calendar)(rows.get(theCalendar)?.facts ?? []))
