/** evidence.csv: what a community shows for its standards. Pieces for the same standards are told apart by their place. */
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'
import { numbered } from './numbered.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { stepsOf } from './step.ts'

export const evidence = csvFile({
  name: 'evidence.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  byEveryCell: true,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    standards: listOf(cell.standardCode),
    title: ifGiven(cell.text),
    file: ifGiven(cell.path)
  },
  needs: cells => [reviewNeeded(cells)]
})

export type EvidenceRow = Row<typeof evidence>

/** The path of a file stands for its words until the command is given. */
export const evidenceStep = stepsOf<ReviewPlan>()(evidence)('AddEvidence', {
  what: 'added',
  fields: {
    ...itsReview,
    standards: 'standards',
    title: { is: ({ title }) => ({ words: title ?? '' }), column: 'title' },
    file: { words: 'file' },
    on: { is: (_, { days }) => days.selfRated, column: null }
  },
  leansOn: cells => [marks(cells).review]
})

export const evidenceRows = (rows: ReadonlyArray<EvidenceRow>) =>
  numbered(rows, ({ cells: { community, cycle, standards } }) => [community, cycle, standards.join(';')])
