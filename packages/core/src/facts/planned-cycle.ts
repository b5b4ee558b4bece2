/** The cycle that a command names: its edition, its first and its last day; `null` when it is not planned. */
import { streamOf } from '../address.ts'
import { cycle } from '../cycle/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly cycle: Cycle
}
interface PlannedCycle {
  readonly edition: EditionId
  readonly opens: PlainDate
  readonly closes: PlainDate
}

export const plannedCycle: AnyQuestion<Needs, PlannedCycle | null> = question<Needs>()({
  about: cycle,
  streams: command => [streamOf(cycle, command)],
  answer: (_, { states: [state] }) =>
    state === undefined || state.status === 'NotPlanned'
      ? null
      : { edition: state.edition, opens: state.windows.opens, closes: state.windows.closes }
})
