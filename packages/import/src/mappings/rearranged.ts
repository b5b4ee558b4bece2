/** What a row of visits.csv tells of a visit that was moved or cancelled: who asked for it, when, and whether in an emergency. */
import type { PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, type CellsOf } from '../reading/column.ts'
import type { Doubt } from './csv-file.ts'

export const rearrangedColumns = {
  asked_by: ifGiven(cell.choice('host', 'network', 'team')),
  asked_on: ifGiven(cell.date),
  emergency: ifGiven(cell.yesOrNo)
}
type Column = keyof typeof rearrangedColumns
export type Rearranged = CellsOf<typeof rearrangedColumns>

/** Whether it was moved or cancelled, and the first day on which it was held after all. */
interface WhatBecameOfIt {
  readonly rearranged: boolean
  readonly heldOn: PlainDate | null
}
const told = (cells: Rearranged): Column | undefined =>
  (['asked_by', 'asked_on', 'emergency'] as const).find(column => cells[column] !== null)

/** Without the day nobody can say how short the notice was. */
const lacking = ({ asked_by, asked_on, emergency }: Rearranged): Doubt<Column> | null => {
  if (asked_by !== null && asked_on === null) return { column: 'asked_on', says: 'say on which day this was asked for' }
  if (asked_by === null && emergency !== null) return { column: 'asked_by', says: 'say who asked in an emergency' }
  return null
}

export const doubtInRearranged = (cells: Rearranged, { rearranged, heldOn }: WhatBecameOfIt): Doubt<Column> | null => {
  const column = told(cells)
  if (column === undefined) return null
  if (!rearranged) return { column, says: 'the visit was neither moved nor cancelled: leave this empty' }
  if (cells.asked_on !== null && heldOn !== null && heldOn < cells.asked_on)
    return { column: 'asked_on', says: `the visit was held on ${heldOn}: it was moved before that` }
  return lacking(cells)
}

/** The fields that say it; what no cell tells is left out. */
export const rearranging = {
  askedBy: { is: ({ asked_by }: Rearranged) => asked_by ?? undefined, column: 'asked_by' },
  emergency: { is: ({ emergency }: Rearranged) => emergency ?? undefined, column: 'emergency' }
} as const
