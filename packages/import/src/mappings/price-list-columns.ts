/** price-list.csv: its columns, and which of them each kind of line fills. */
import { RoundingStep } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import type { Doubt } from './csv-file.ts'

export const columns = {
  list: needed(cell.shortCode),
  in_force_from: needed(cell.date),
  unit: needed(cell.sizeUnit),
  priced_by: needed(cell.pricedBy),
  line: needed(cell.choice('price', 'band', 'multi-year', 'extra', 'round-to')),
  type: ifGiven(cell.membershipType),
  key: ifGiven(cell.priceKey),
  band: ifGiven(cell.ordinal),
  up_to: ifGiven(cell.number),
  years: ifGiven(cell.severalYears),
  code: ifGiven(cell.shortCode),
  net: ifGiven(cell.pounds),
  discount: ifGiven(cell.perCent)
}
export type Cells = CellsOf<typeof columns>

type Told = 'type' | 'key' | 'band' | 'up_to' | 'years' | 'code' | 'net' | 'discount'
const told: ReadonlyArray<Told> = ['type', 'key', 'band', 'up_to', 'years', 'code', 'net', 'discount']

/** What each line must say. A price says its key as well where the list's prices differ by one; nothing else may be said. */
const mustSay: { readonly [Line in Cells['line']]: ReadonlyArray<Told> } = {
  price: ['type', 'band', 'net'],
  band: ['band', 'up_to'],
  'multi-year': ['years', 'discount'],
  extra: ['code', 'net'],
  'round-to': ['net']
}

const stepDoubt = ({ line, net }: Cells): Doubt<Told> | null =>
  line !== 'round-to' || net === null || RoundingStep.is(net)
    ? null
    : { column: 'net', says: 'prices are rounded to a step of a penny to a thousand pounds: correct it' }

export const doubt = (cells: Cells): Doubt<Told> | null => {
  const { line, priced_by: pricedBy } = cells
  const must = line === 'price' && pricedBy !== 'none' ? [...mustSay.price, 'key' as const] : mustSay[line]
  const lacking = must.find(column => cells[column] === null)
  if (lacking !== undefined) return { column: lacking, says: `a row whose line is ${line} needs this cell: fill it` }
  const astray = told.find(column => cells[column] !== null && !must.includes(column))
  if (astray !== undefined)
    return { column: astray, says: `a row whose line is ${line} has nothing here: leave it empty, or correct the row` }
  return stepDoubt(cells)
}
