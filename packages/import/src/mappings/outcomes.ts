/** outcomes.csv: what each community counted over a cycle. What was counted on one day is one command. */
import type { RecordedEvent } from '@cofc/event-store'
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { grouped } from './grouped.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf, type FoundDifference, type PlannedStep } from './step.ts'

const file = csvFile({
  name: 'outcomes.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'returned_on', 'measure'],
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    returned_on: needed(cell.date),
    measure: needed(cell.outcomeMeasure),
    count: needed(cell.number)
  },
  commands: ['ReturnOutcomes'],
  anytime: ['ReturnOutcomes'],
  after: { ReturnOutcomes: 'AddEvidence' },
  alsoNeeds: [],
  missedBy: [],
  concerns: ({ type }, { measure }) =>
    type === 'SevereExceedsAll' && (measure === 'self-harm-severe' || measure === 'self-harm')
})
type OutcomeRow = Row<typeof file>

const returned = stepsOf<ReviewKnown & { readonly rows: ReadonlyArray<OutcomeRow> }>()(file)('ReturnOutcomes')({
  what: 'returned',
  fields: {
    ...itsReview,
    counts: { is: (_, { rows }) => rows.map(({ cells: { measure, count } }) => ({ measure, count })), column: 'count' },
    on: 'returned_on'
  },
  leansOn: []
})

/** One command for the rows of one day: it is kept out whole, for any of its counts may be the wrong one. */
const returnOf = (rows: ReadonlyArray<OutcomeRow>, known: ReviewKnown): ReadonlyArray<PlannedStep> => {
  const [first] = rows
  if (first === undefined) return []
  const { community, cycle, returned_on } = first.cells
  const items = rows.map(({ line, cells }) => ({ name: cells.measure, line, column: null }))
  const row = { ...first, key: keyOf([community, cycle, returned_on]) }
  return [returned(row, { ...known, rows }, { items: { field: 'counts', apart: false, rows: items } })]
}

type Counts = ReadonlyMap<string, number>
const countsIn = (returns: ReadonlyArray<RecordedEvent>): Counts =>
  new Map(
    returns
      .flatMap(({ data }) => data['counts'] as unknown as ReadonlyArray<{ measure: string; count: number }>)
      .map(({ measure, count }) => [measure, count])
  )

/** What is recorded as returned on a day. */
const countsOn = (day: string, recorded: ReadonlyArray<RecordedEvent>): Counts =>
  countsIn(recorded.filter(({ type, data }) => type === 'OutcomesReturned' && data['on'] === day))
const differing = ({ file: name, line, cells }: OutcomeRow, before: Counts): ReadonlyArray<FoundDifference> => {
  const was = before.get(cells.measure) ?? cells.count
  const is = String(cells.count)
  return was === cells.count ? [] : [{ file: name, line, column: 'count', was: String(was), is }]
}

/** Each return holds what is not recorded of its day. */
export const outcomes = planned(file, (rows, known) => {
  const sound = rows.filter(({ refused }) => refused === null)
  return [...grouped(sound, ({ cells }) => cells.returned_on)].flatMap(([day, ofDay]) => {
    const before = countsOn(day, known.recorded)
    const unrecorded = ofDay.filter(({ cells }) => !before.has(cells.measure))
    return [...returnOf(unrecorded, known), ...ofDay.flatMap(row => differing(row, before))]
  })
})
