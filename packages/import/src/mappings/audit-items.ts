/**
 * audit-items.csv: the items by which the audits of an edition are made, each in its area. They are recorded with the plan
 * of each audit.
 */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'

const file = csvFile({
  name: 'audit-items.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition', 'item'],
  columns: {
    edition: needed(cell.editionId),
    item: needed(cell.itemCode),
    area: needed(cell.auditArea),
    standard: ifGiven(cell.standardCode)
  },
  commands: [],
  alsoNeeds: [],
  missedBy: ['AuditHasNoItems', 'ItemUnknown']
})

export const auditItems = planned(file, () => [])
