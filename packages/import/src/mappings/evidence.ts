/** evidence.csv: what a community shows for its standards. Pieces for the same standards are told apart by their place. */
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { cellOf, itsReview, onTheDay } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { numbered } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'evidence.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  byEveryCell: true,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    standards: listOf(cell.standardCode),
    title: ifGiven(cell.text),
    file: ifGiven(cell.path)
  },
  commands: ['AddEvidence'],
  alsoNeeds: [],
  missedBy: ['PortfolioIsEmpty']
})

/** The path of a file stands for its words until the command is given. */
const added = stepsOf<ReviewKnown>()(file)('AddEvidence')({
  what: 'added',
  fields: {
    ...itsReview,
    standards: 'standards',
    title: { is: ({ title }) => ({ words: title ?? '' }), column: 'title' },
    file: { words: 'file' },
    on: onTheDay('shown')
  },
  day: cellOf('shown'),
  about: { standard: 'standards' },
  leansOn: []
})

export const evidence = planned(file, (rows, known) =>
  numbered(rows, ({ cells: { community, cycle, standards } }) => [community, cycle, standards.join(';')]).map(row =>
    added(row, known)
  )
)
