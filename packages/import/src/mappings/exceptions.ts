/** exceptions.csv: rules that do not count for one row of visits.csv. Each is waived just before that row. */
import { latest, waivableRules, type WaivableRule } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed, type CellsOf } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { ruleWaived } from './done.ts'
import { streamsOf, type ReviewKnown } from './known.ts'
import type { Row } from './row.ts'
import { stepsOf } from './step.ts'

const columns = {
  file: needed(cell.choice('visits.csv')),
  key: needed(cell.visitKey),
  rule: needed(cell.visitRule),
  reason: needed(cell.text),
  approved_by_role: needed(cell.approvingRole),
  on: needed(cell.date)
}
type Cells = CellsOf<typeof columns>

const file = csvFile({
  name: 'exceptions.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['key', 'file', 'rule'],
  columns,
  commands: ['WaiveReviewRule'],
  // Nothing but its visit needs it, and that is refused by the very rule where it is missing.
  anytime: ['WaiveReviewRule'],
  alsoNeeds: [
    {
      file: 'reviews.csv',
      column: 'key',
      of: ({ key: { community, cycle } }) => [
        { named: `the review of ${community} in ${cycle}`, streams: streamsOf('review', [community, cycle]) }
      ]
    }
  ],
  missedBy: Object.keys(waivableRules) as ReadonlyArray<WaivableRule>
})

const waived = stepsOf<ReviewKnown>()(file)('WaiveReviewRule')({
  what: 'waived',
  fields: {
    community: { is: ({ key }) => key.community, column: 'key' },
    cycle: { is: ({ key }) => key.cycle, column: 'key' },
    kind: { is: (_, { days }) => days.kind, column: null },
    visit: { is: ({ key }) => key.seq, column: 'key' },
    rule: 'rule',
    reason: { words: 'reason' },
    approvedBy: 'approved_by_role',
    on: { is: ({ on }, { days }) => latest(on, days.opened), column: 'on' }
  },
  // Whenever it was approved, it stands before the visit.
  date: ({ key, on }: Cells, { days, visitDays }) => visitDays.get(key.seq) ?? latest(on, days.opened),
  day: () => null,
  gives: ({ key: { community, cycle, seq }, rule }: Cells) => ruleWaived(rule, `${community}|${cycle}`, seq),
  leansOn: []
})

/** An exception for a visit that has no row is kept out. */
const keptOut = (row: Row<typeof file>, { withoutVisit }: ReviewKnown): Row<typeof file> => ({
  ...row,
  refused: row.refused ?? withoutVisit.get(row.line) ?? null
})
export const exceptions = planned(file, (rows, known) => rows.map(row => waived(keptOut(row, known), known)))
