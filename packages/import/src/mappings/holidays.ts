/** holidays.csv: the days on which the network does not work, beside weekends. The days of a year are one command. */
import { beforeRecords, calendarYearOf } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { grouped, type Group } from './grouped.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'holidays.csv',
  as: 'network-team',
  subject: 'calendar',
  keyed: ['day'],
  columns: { day: needed(cell.date) },
  commands: ['DeclareHolidays'],
  alsoNeeds: [],
  missedBy: []
})
type Days = Group<Row<typeof file>>

const declared = stepsOf<Days>()(file)('DeclareHolidays')({
  what: 'declared',
  fields: {
    year: { is: ({ day }) => calendarYearOf(day), column: 'day' },
    days: { is: (_, days) => days.map(({ cells }) => cells.day), column: 'day' },
    on: { is: () => beforeRecords, column: null }
  },
  leansOn: []
})

const declaring = (days: Days) => {
  const rows = days.map(({ line, cells: { day } }) => ({ name: day, line, column: null }))
  const year = days[0].cells.day.slice(0, 4)
  return declared({ ...days[0], key: keyOf([year]) }, days, { items: { field: 'days', apart: true, rows } })
}
/** A row that is kept out leaves the other days of its year to be declared. */
export const holidays = planned(file, rows => {
  const inOrder = rows
    .filter(({ refused }) => refused === null)
    .toSorted((one, other) => (one.cells.day < other.cells.day ? -1 : 1))
  return [...grouped(inOrder, ({ cells }) => cells.day.slice(0, 4)).values()].map(declaring)
})
