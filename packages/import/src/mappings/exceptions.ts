/** What exceptions.csv says of visits: each rule is waived just before the row of the visit. */
import { latest } from '@cofc/core'
import { planned } from './csv-file.ts'
import { ruleWaived } from './done.ts'
import { exceptionsFile, ofVisits, visitExceptions, type VisitException } from './exceptions-file.ts'
import type { ReviewKnown } from './known.ts'
import { stepsOf } from './step.ts'

type Cells = VisitException['cells']

const waived = stepsOf<ReviewKnown>()(ofVisits)('WaiveReviewRule')({
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
const keptOut = (row: VisitException, { withoutVisit }: ReviewKnown): VisitException => ({
  ...row,
  refused: row.refused ?? withoutVisit.get(row.line) ?? null
})
export const exceptions = planned(exceptionsFile, (rows, known) =>
  visitExceptions(rows).map(row => waived(keptOut(row, known), known))
)
