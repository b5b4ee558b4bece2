/** cycles.csv: each review cycle, its edition and the days that shape it. On which day it was planned is not recorded. */
import { beforeRecords, type EditionId } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { done } from './done.ts'
import { stepsOf } from './step.ts'

const inItsOrder = inOrder(['opens'], ['self_review_due', 'visits_from'], ['visits_until'], ['closes'])
const file = csvFile({
  name: 'cycles.csv',
  as: 'network-team',
  subject: 'cycle',
  keyed: ['cycle'],
  columns: {
    cycle: needed(cell.cycleName),
    edition: needed(cell.editionId),
    opens: needed(cell.date),
    self_review_due: needed(cell.date),
    visits_from: needed(cell.date),
    visits_until: needed(cell.date),
    closes: needed(cell.date)
  },
  commands: ['PlanCycle', 'OpenCycle', 'CloseCycle'],
  doubt: inItsOrder,
  alsoNeeds: [],
  missedBy: ['CycleNotPlanned', 'CycleNotOpen', 'NoSuchCycle', 'ReviewCycleNotPlanned']
})
const step = stepsOf()(file)

const planning = step('PlanCycle')({
  what: 'planned',
  fields: {
    cycle: 'cycle',
    edition: 'edition',
    windows: {
      opens: 'opens',
      selfReviewDue: 'self_review_due',
      visitsFrom: 'visits_from',
      visitsUntil: 'visits_until',
      closes: 'closes'
    },
    on: { is: () => beforeRecords, column: null }
  },
  leansOn: []
})
const drafted = ({ edition }: { readonly edition: EditionId }) => done('DraftEdition', { edition })
const published = ({ edition }: { readonly edition: EditionId }) => done('PublishEdition', { edition })
const opening = step('OpenCycle')({
  what: 'opened',
  fields: { cycle: 'cycle', edition: 'edition', on: 'opens' },
  leansOn: [published]
})
const closing = step('CloseCycle')({
  what: 'closed',
  fields: { cycle: 'cycle', on: 'closes' },
  leansOn: [drafted, published]
})
export const cycles = planned(file, rows =>
  rows.flatMap(row => [planning(row, null), opening(row, null), closing(row, null)])
)
