/** findings.csv: the achievements and action points of each local report. Those alike are told apart by their place. */
import { Count, countOf, latest, oneMore, type PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'
import { numbered } from './numbered.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { idOf, stepsOf, type Step } from './step.ts'

export const findings = csvFile({
  name: 'findings.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  naming: 2,
  byEveryCell: true,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    kind: needed(cell.choice('action', 'achievement')),
    standard: ifGiven(cell.standardCode),
    text: needed(cell.text),
    due: ifGiven(cell.date),
    outcome: ifGiven(cell.choice('open', 'done', 'dropped'))
  },
  needs: cells => [reviewNeeded(cells)]
})
export type FindingRow = Row<typeof findings>

const recorded = stepsOf<ReviewPlan & { readonly key: string }>()(findings)('RecordFinding', {
  what: 'recorded',
  fields: {
    ...itsReview,
    findingKind: 'kind',
    standard: 'standard',
    words: { words: 'text' },
    due: 'due',
    on: { is: (_, { days }) => days.found, column: null }
  },
  gives: (_, { key }) => [`finding:${key}`],
  leansOn: cells => [marks(cells).review, marks(cells).submitted]
})

/** An action point is settled when it was due, but never before the report was final. */
const settledOn = (due: PlainDate | null, { days }: ReviewPlan): PlainDate => {
  const issued = days.final ?? days.found
  return due === null ? issued : latest(issued, due)
}
const settled = stepsOf<ReviewPlan & { readonly key: string; readonly number: Count }>()(findings)(
  'SettleActionPoint',
  {
    what: 'settled',
    apart: true,
    fields: {
      ...itsReview,
      finding: { is: (_, { number }) => number, column: null },
      outcome: { is: ({ outcome }) => (outcome === 'dropped' ? 'dropped' : 'done'), column: 'outcome' },
      on: { is: ({ due }, plan) => settledOn(due, plan), column: null }
    },
    leansOn: (cells, { key }) => [marks(cells).review, marks(cells).final, `finding:${key}`]
  }
)

interface FindingSteps {
  readonly row: FindingRow
  readonly steps: ReadonlyArray<Step>
}
/** A finding keeps the number under which it was recorded; the others go on from the last. */
export const findingSteps = (
  plan: ReviewPlan,
  rows: ReadonlyArray<FindingRow>,
  events: ReadonlyArray<RecordedEvent>
): ReadonlyArray<FindingSteps> => {
  const before = events.filter(({ type }) => type === 'FindingRecorded')
  let next = countOf(before)
  return numbered(rows, ({ cells: { community, cycle, kind, standard } }) => [
    community,
    cycle,
    kind,
    standard ?? ''
  ]).map(row => {
    const { key } = row
    const record = recorded(row, { ...plan, key })
    const there = before.find(({ metadata }) => metadata['command'] === idOf(record))
    if (there === undefined) next = oneMore(next)
    const recordedAs = there?.data['finding']
    const number = Count.is(recordedAs) ? recordedAs : next
    const { outcome } = row.cells
    if (outcome !== 'done' && outcome !== 'dropped') return { row, steps: [record] }
    return { row, steps: [record, settled(row, { ...plan, key, number }, { finding: `${row.file}|${key}` })] }
  })
}
