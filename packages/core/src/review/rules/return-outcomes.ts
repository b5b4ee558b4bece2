/** Outcome counts are returned at any time, after the final report too; severe self-harm is part of self-harm and never exceeds it. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReturnOutcomes } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const returnOutcomes = (command: ReturnOutcomes, state: UnderWay): ReviewDecision => {
  const measures = command.counts.map(({ measure }) => measure)
  const twice = measures.find((measure, index) => measures.indexOf(measure) !== index)
  if (twice !== undefined) return refuse({ type: 'MeasureCountedTwice', measure: twice })
  const after = new Map([...state.outcomes, ...command.counts.map(({ measure, count }) => [measure, count] as const)])
  const [severe, all] = [after.get('self-harm-severe'), after.get('self-harm')]
  if (severe !== undefined && all !== undefined && severe > all)
    return refuse({ type: 'SevereExceedsAll', severe, all })
  const counts = command.counts.filter(({ measure, count }) => state.outcomes.get(measure) !== count)
  if (counts.length === 0) return accept()
  return accept({ ...eventFrom('OutcomesReturned', command), counts })
}
