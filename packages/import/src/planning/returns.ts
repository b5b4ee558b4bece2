/** What the rows of outcomes.csv give: one return for each day, holding what is not recorded of that day. */
import type { RecordedEvent } from '@cofc/event-store'
import { returnStep, type OutcomeRow } from '../mappings/outcomes.ts'
import type { ReviewPlan } from '../mappings/review-plan.ts'
import type { FoundDifference } from './differences.ts'
import { grouped } from './grouped.ts'
import { ofRow, type Planned } from './planned.ts'

interface Returning {
  readonly planned: ReadonlyArray<Planned>
  readonly differences: ReadonlyArray<FoundDifference>
}

type Counts = ReadonlyMap<string, number>
const countsIn = (returns: ReadonlyArray<RecordedEvent>): Counts =>
  new Map(
    returns
      .flatMap(({ data }) => data['counts'] as unknown as ReadonlyArray<{ measure: string; count: number }>)
      .map(({ measure, count }) => [measure, count])
  )

/** What is recorded as returned on a day; a count that was the same already was not recorded again. */
const countsOn = (recorded: ReadonlyArray<RecordedEvent>, day: string, rows: ReadonlyArray<OutcomeRow>): Counts => {
  const returns = recorded.filter(({ type }) => type === 'OutcomesReturned')
  const before = countsIn(returns.filter(({ data }) => (data['on'] as string) < day))
  const again = rows.filter(({ cells }) => before.get(cells.measure) === cells.count)
  return new Map([
    ...again.map(({ cells }) => [cells.measure, cells.count] as const),
    ...countsIn(returns.filter(({ data }) => data['on'] === day))
  ])
}

export const returning = (
  plan: ReviewPlan,
  rows: ReadonlyArray<OutcomeRow>,
  recorded: ReadonlyArray<RecordedEvent>
): Returning => {
  const sound = rows.filter(({ refused }) => refused === null)
  const days = [...grouped(sound, ({ cells }) => cells.returned_on)].map(([day, ofDay]) => ({
    day,
    ofDay,
    before: countsOn(recorded, day, ofDay)
  }))
  return {
    planned: days.flatMap(({ ofDay, before }) =>
      oneReturn(
        plan,
        ofDay.filter(({ cells }) => !before.has(cells.measure))
      )
    ),
    differences: days.flatMap(({ ofDay, before }) =>
      ofDay.flatMap(({ file, line, cells: { measure, count } }) => {
        const was = before.get(measure)
        return was === undefined || was === count
          ? []
          : [{ file, line, column: 'count', was: String(was), is: String(count) }]
      })
    )
  }
}

const oneReturn = (plan: ReviewPlan, rows: ReadonlyArray<OutcomeRow>): ReadonlyArray<Planned> => {
  const [first] = rows
  return first === undefined ? [] : ofRow(first, [returnStep(plan, first, rows)])
}
