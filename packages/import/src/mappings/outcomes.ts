/** outcomes.csv: what each community counted over a cycle. What was counted on one day is one command. */
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { keyOf } from './key-of.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { stepsOf, type Step } from './step.ts'

export const outcomes = csvFile({
  name: 'outcomes.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'returned_on', 'measure'],
  naming: 2,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    returned_on: needed(cell.date),
    measure: needed(cell.outcomeMeasure),
    count: needed(cell.number)
  },
  needs: cells => [reviewNeeded(cells)],
  concerns: ({ type }, { measure }) =>
    type === 'SevereExceedsAll' && (measure === 'self-harm-severe' || measure === 'self-harm')
})
export type OutcomeRow = Row<typeof outcomes>

const returned = stepsOf<ReviewPlan & { readonly rows: ReadonlyArray<OutcomeRow> }>()(outcomes)('ReturnOutcomes', {
  what: 'returned',
  fields: {
    ...itsReview,
    counts: { is: (_, { rows }) => rows.map(({ cells: { measure, count } }) => ({ measure, count })), column: 'count' },
    on: 'returned_on'
  },
  leansOn: cells => [marks(cells).review]
})

/** One command for the rows of one day, of which any can be left out. */
export const returnStep = (plan: ReviewPlan, first: OutcomeRow, rows: ReadonlyArray<OutcomeRow>): Step => {
  const { community, cycle, returned_on } = first.cells
  return returned(
    { ...first, key: keyOf([community, cycle, returned_on]) },
    { ...plan, rows },
    {
      items: {
        field: 'counts',
        names: rows.map(({ cells }) => cells.measure),
        lines: rows.map(({ line }) => line),
        columns: null,
        apart: true
      }
    }
  )
}
