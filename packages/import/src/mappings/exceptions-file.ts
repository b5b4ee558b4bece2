/**
 * exceptions.csv: rules that do not count for one row of visits.csv, or for the case of a row of accreditations.csv. Each
 * is waived just before that row.
 */
import {
  accreditation,
  streamOf,
  waivableAccreditationRules,
  waivableRules,
  type WaivableAccreditationRule,
  type VisitRule,
  type WaivableRule
} from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed, type CellsOf, type Column } from '../reading/column.ts'
import type { CaseException } from './case-exception.ts'
import { csvFile, type Doubt } from './csv-file.ts'
import { streamsOf } from './known.ts'
import type { Row } from './row.ts'

const columns = {
  file: needed(cell.choice('visits.csv', 'accreditations.csv')),
  key: needed(cell.rowKey),
  rule: needed(cell.waivedRule),
  reason: needed(cell.text),
  approved_by_role: needed(cell.approvingRole),
  on: needed(cell.date)
}
type Cells = CellsOf<typeof columns>

const forAccreditations = Object.keys(waivableAccreditationRules) as ReadonlyArray<WaivableAccreditationRule>
const isOfCases = (rule: Cells['rule']): rule is WaivableAccreditationRule =>
  forAccreditations.some(one => one === rule)

const doubt = ({ file, key, rule }: Cells): Doubt<'key' | 'rule'> | null => {
  const isOfCase = file === 'accreditations.csv'
  if ('on' in key !== isOfCase)
    return { column: 'key', says: `a row of ${file} is named by its ${isOfCase ? 'day' : 'number'}: correct the key` }
  if (isOfCases(rule) === isOfCase) return null
  const known = isOfCase ? forAccreditations : Object.keys(waivableRules)
  return { column: 'rule', says: `of the rules for ${file} only these are waived: ${known.join(', ')}` }
}

export const exceptionsFile = csvFile({
  name: 'exceptions.csv',
  as: 'network-team',
  subject: 'review',
  alsoOf: 'community',
  keyed: ['key', 'file', 'rule'],
  columns,
  commands: ['WaiveReviewRule', 'WaiveAccreditationRule'],
  after: { WaiveAccreditationRule: 'ApplyForAccreditation' },
  // Nothing but its visit needs it, and that is refused by the very rule where it is missing.
  anytime: ['WaiveReviewRule'],
  lostHoldsNothing: true,
  doubt,
  alsoNeeds: [
    {
      file: 'reviews.csv',
      column: 'key',
      of: ({ key: { community, cycle, ...which } }) =>
        'on' in which
          ? []
          : [{ named: `the review of ${community} in ${cycle}`, streams: streamsOf('review', [community, cycle]) }]
    },
    {
      file: 'accreditations.csv',
      column: 'key',
      of: ({ key: { community, ...which } }) =>
        'on' in which
          ? [{ named: `the accreditation of ${community}`, streams: [streamOf(accreditation, { community })] }]
          : []
    }
  ],
  missedBy: [...(Object.keys(waivableRules) as ReadonlyArray<WaivableRule>), ...forAccreditations]
})
export type Exception = Row<typeof exceptionsFile>

/** The file as it is for rows of one kind. */
type Of<Key, Rule> = Pick<typeof exceptionsFile, 'name' | 'commands'> & {
  readonly columns: Omit<typeof columns, 'key' | 'rule'> & {
    readonly key: Column<Key>
    readonly rule: Column<Rule>
  }
}
export const ofVisits = exceptionsFile as unknown as Of<cell.VisitKey, VisitRule>
export const ofCases = exceptionsFile as unknown as Of<cell.StepKey, WaivableAccreditationRule>
export type VisitException = Row<typeof ofVisits>
export const isForCase = (row: Exception): boolean => 'on' in row.cells.key

export const visitExceptions = (rows: ReadonlyArray<Exception>): ReadonlyArray<VisitException> =>
  rows.filter(row => !isForCase(row)) as ReadonlyArray<unknown> as ReadonlyArray<VisitException>
export const caseExceptions = (rows: ReadonlyArray<Exception>): ReadonlyArray<CaseException> =>
  rows.filter(isForCase) as ReadonlyArray<unknown> as ReadonlyArray<CaseException>
