/** payments.csv: its columns, and which of them each kind of row fills. */
import * as accountCell from '../reading/account-cells.ts'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, type CellsOf } from '../reading/column.ts'
import type { Doubt } from './csv-file.ts'

export const columns = {
  payment: needed(accountCell.entryId),
  community: needed(cell.communityId),
  on: needed(cell.date),
  kind: needed(cell.choice('received', 'reversed', 'refunded', 'written-off')),
  amount: needed(accountCell.amount),
  invoices: listOf(accountCell.invoiceAmount),
  reason: ifGiven(cell.text)
}
export type PaymentCells = CellsOf<typeof columns>

type Told = 'invoices' | 'reason'
const fills: {
  readonly [Kind in PaymentCells['kind']]: { readonly must: ReadonlyArray<Told>; may: ReadonlyArray<Told> }
} = {
  received: { must: [], may: ['invoices'] },
  reversed: { must: ['reason'], may: ['reason'] },
  refunded: { must: [], may: [] },
  'written-off': { must: ['invoices', 'reason'], may: ['invoices', 'reason'] }
}
const isGiven = (value: PaymentCells[Told]): boolean => value !== null && value.length > 0
/** What is written off of an invoice is the whole amount of its row. */
const writtenOffDoubt = ({ kind, amount, invoices }: PaymentCells): Doubt<Told> | null =>
  kind !== 'written-off' || (invoices.length === 1 && invoices[0]?.amount === amount)
    ? null
    : {
        column: 'invoices',
        says: 'a row whose kind is written-off names one invoice, with the amount of the row: correct it'
      }

export const doubt = (cells: PaymentCells): Doubt<Told> | null => {
  const { must, may } = fills[cells.kind]
  const lacking = must.find(column => !isGiven(cells[column]))
  if (lacking !== undefined)
    return { column: lacking, says: `a row whose kind is ${cells.kind} needs this cell: fill it` }
  const astray = (['invoices', 'reason'] as const).find(column => isGiven(cells[column]) && !may.includes(column))
  return astray === undefined
    ? writtenOffDoubt(cells)
    : { column: astray, says: `a row whose kind is ${cells.kind} has nothing here: leave it empty, or correct the row` }
}
