/** cycles.csv: each review cycle, its edition and the days that shape it. It is planned before anybody knows when. */
import { beforeRecords } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { editionNeeded } from './needs.ts'
import { stepsOf, type Step } from './step.ts'

export const cycles = csvFile({
  name: 'cycles.csv',
  as: 'network-team',
  subject: 'cycle',
  keyed: ['cycle'],
  naming: 1,
  columns: {
    cycle: needed(cell.cycleName),
    edition: needed(cell.editionId),
    opens: needed(cell.date),
    self_review_due: needed(cell.date),
    visits_from: needed(cell.date),
    visits_until: needed(cell.date),
    closes: needed(cell.date)
  },
  needs: ({ edition }) => editionNeeded('edition', edition),
  missedBy: ['NoSuchCycle', 'ReviewCycleNotPlanned']
})
const step = stepsOf()(cycles)

const planned = step('PlanCycle', {
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
  gives: ({ cycle }) => [`cycle:${cycle}`],
  leansOn: ({ edition }) => [`edition:${edition}`]
})
const leansOn = ({ edition, cycle }: Row<typeof cycles>['cells']) => [
  ...[`edition:${edition}`, `published:${edition}`],
  `cycle:${cycle}`
]
const opened = step('OpenCycle', {
  what: 'opened',
  fields: { cycle: 'cycle', edition: 'edition', on: 'opens' },
  gives: ({ cycle }) => [`open:${cycle}`],
  leansOn
})
const closed = step('CloseCycle', {
  what: 'closed',
  fields: { cycle: 'cycle', on: 'closes' },
  leansOn
})

export const cycleSteps = (row: Row<typeof cycles>): ReadonlyArray<Step> => [
  planned(row, null),
  opened(row, null),
  closed(row, null)
]
