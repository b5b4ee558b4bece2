/**
 * Outcome counts are returned at any time, after the final report too, and each is of its day: in whatever order they come,
 * the same stands in the end. Severe self-harm is part of self-harm and never exceeds it.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { ReturnOutcomes } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Opened } from '../state.ts'
import type { Count } from '../../values/count.ts'
import type { OutcomeMeasure } from '../../values/outcome-measure.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { ReviewDecision } from '../decision.ts'

export const returnOutcomes = (command: ReturnOutcomes, state: Opened): ReviewDecision => {
  const measures = command.counts.map(({ measure }) => measure)
  const twice = measures.find((measure, index) => measures.indexOf(measure) !== index)
  if (twice !== undefined) return refuse({ type: 'MeasureCountedTwice', measure: twice })
  const after = new Map([
    ...countedBy(command.on, state),
    ...command.counts.map(({ measure, count }) => [measure, count] as const)
  ])
  const [severe, all] = [after.get('self-harm-severe'), after.get('self-harm')]
  if (severe !== undefined && all !== undefined && severe > all)
    return refuse({ type: 'SevereExceedsAll', severe, all })
  const ofDay = state.outcomes.get(command.on)
  const counts = command.counts.filter(({ measure, count }) => ofDay?.get(measure) !== count)
  if (counts.length === 0) return accept()
  return accept({ ...eventFrom('OutcomesReturned', command), counts })
}

/** What had been counted by that day, the latest of each measure. */
const countedBy = (day: PlainDate, { outcomes }: Opened): ReadonlyMap<OutcomeMeasure, Count> =>
  new Map(
    [...outcomes]
      .filter(([on]) => on <= day)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, counts]) => [...counts])
  )
