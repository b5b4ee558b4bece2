/**
 * One line for each standard in the review's scope. That of an accreditation says which are outstanding; that of an audit
 * names the items that each standard rates, with a line for each item that the audit rates itself.
 */
import type { CsvTable } from '../report.ts'
import type { ItemShown } from './audit-part.ts'
import type { LocalReport } from './local-report.ts'

const columns = ['standard', 'section', 'type', 'core', 'self', 'peer']
type Rows = CsvTable['rows']

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')
const named = ({ area, item }: ItemShown): string => `${area}: ${item}`
const itemsOf = (items: ReadonlyArray<ItemShown>, standard: unknown): string =>
  items
    .filter(item => item.standard === standard)
    .map(named)
    .join('; ')

const withOutstanding = (rows: Rows, { outstanding }: NonNullable<LocalReport['accreditation']>): CsvTable => {
  const codes = new Set<unknown>(outstanding.map(({ standard }) => standard))
  return {
    columns: [...columns, 'outstanding'],
    rows: rows.map(row => ({ ...row, outstanding: yesOrNo(codes.has(row['standard'])) }))
  }
}
const withItems = (rows: Rows, { items }: NonNullable<LocalReport['audit']>): CsvTable => ({
  columns: [...columns, 'items'],
  rows: [
    ...rows.map(row => ({ ...row, items: itemsOf(items, row['standard']) })),
    ...items
      .filter(({ standard }) => standard === null)
      .map(item => ({ standard: '', section: '', type: '', core: '', self: '', peer: item.rating, items: named(item) }))
  ]
})

export const localCsv = ({ standards, accreditation, audit }: LocalReport): CsvTable => {
  const rows = standards.map(line => ({ ...line, core: yesOrNo(line.core) }))
  if (accreditation !== undefined) return withOutstanding(rows, accreditation)
  return audit === undefined ? { columns, rows } : withItems(rows, audit)
}
