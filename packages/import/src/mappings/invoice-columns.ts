/** invoices.csv: its columns, and which of them each kind of row fills. */
import { anyCycle, documentNumber } from '../reading/account-cells.ts'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import type { Doubt } from './csv-file.ts'

export const columns = {
  invoice: needed(documentNumber),
  community: needed(cell.communityId),
  on: needed(cell.date),
  kind: needed(cell.choice('invoice', 'credit')),
  of: ifGiven(documentNumber),
  line: needed(cell.ordinal),
  what: ifGiven(cell.shortCode),
  type: ifGiven(cell.membershipType),
  cycles: listOf(anyCycle),
  size: ifGiven(cell.number),
  net: needed(cell.pounds),
  vat: needed(cell.pounds),
  purchase_order: ifGiven(documentNumber),
  due_on: ifGiven(cell.date),
  reason: ifGiven(cell.text)
}
export type InvoiceCells = CellsOf<typeof columns>

type Told = 'of' | 'what' | 'type' | 'cycles' | 'size' | 'purchase_order' | 'due_on' | 'reason'
const told: ReadonlyArray<Told> = ['of', 'what', 'type', 'cycles', 'size', 'purchase_order', 'due_on', 'reason']
const fills: {
  readonly [Kind in InvoiceCells['kind']]: { readonly must: ReadonlyArray<Told>; may: ReadonlyArray<Told> }
} = {
  invoice: { must: ['what'], may: ['what', 'type', 'cycles', 'size', 'purchase_order', 'due_on'] },
  credit: { must: ['of', 'reason'], may: ['of', 'reason'] }
}
const isGiven = (value: InvoiceCells[Told]): boolean => value !== null && (!Array.isArray(value) || value.length > 0)
export const doubt = (cells: InvoiceCells): Doubt<Told> | null => {
  const { must, may } = fills[cells.kind]
  const lacking = must.find(column => !isGiven(cells[column]))
  if (lacking !== undefined)
    return { column: lacking, says: `a row whose kind is ${cells.kind} needs this cell: fill it` }
  const astray = told.find(column => isGiven(cells[column]) && !may.includes(column))
  if (astray !== undefined)
    return {
      column: astray,
      says: `a row whose kind is ${cells.kind} has nothing here: leave it empty, or correct the row`
    }
  const { due_on: dueOn, on } = cells
  return dueOn !== null && dueOn < on
    ? { column: 'due_on', says: `due_on ${dueOn} is before on ${on}: one of the two days is wrong` }
    : null
}
