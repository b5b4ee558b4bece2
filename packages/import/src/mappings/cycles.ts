/** cycles.csv: each review cycle, its edition and the days that shape it. It is planned before anybody knows when. */
import { beforeRecords } from '@cofc/core'
import { cycleName, date, editionId } from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { editionNeeded } from './needs.ts'
import { stages } from './stages.ts'
import { stepsOf, type Step } from './step.ts'

export const cycles = csvFile({
  name: 'cycles.csv',
  as: 'network-team',
  subject: 'cycle',
  keyed: ['cycle'],
  naming: 1,
  columns: {
    cycle: needed(cycleName),
    edition: needed(editionId),
    opens: needed(date),
    self_review_due: needed(date),
    visits_from: needed(date),
    visits_until: needed(date),
    closes: needed(date)
  },
  needs: ({ edition }) => editionNeeded('edition', edition),
  missedBy: ['NoSuchCycle', 'ReviewCycleNotPlanned']
})
const step = stepsOf()(cycles)

const planned = step('PlanCycle', {
  what: 'planned',
  stage: stages.planCycle,
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
  stage: stages.openCycle,
  fields: { cycle: 'cycle', edition: 'edition', on: 'opens' },
  gives: ({ cycle }) => [`open:${cycle}`],
  leansOn
})
const closed = step('CloseCycle', {
  what: 'closed',
  stage: stages.closeCycle,
  fields: { cycle: 'cycle', on: 'closes' },
  leansOn
})

export const cycleSteps = (row: Row<typeof cycles>): ReadonlyArray<Step> => [
  planned(row, null),
  opened(row, null),
  closed(row, null)
]
