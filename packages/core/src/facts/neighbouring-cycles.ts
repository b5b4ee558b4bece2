/** The cycles planned within two years on either side of the one that a command names, oldest first. */
import { streamOf } from '../address.ts'
import { cycle, type PlannedCycle } from '../cycle/index.ts'
import { nextCycle, previousCycle, type Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly cycle: Cycle
}

const around = (middle: Cycle): ReadonlyArray<Cycle> => {
  const [before, after] = [previousCycle(middle), nextCycle(middle)]
  return [previousCycle(before), before, after, nextCycle(after)]
}

export const neighbouringCycles: AnyQuestion<Needs, ReadonlyArray<PlannedCycle>> = question<Needs>()({
  about: cycle,
  streams: command => around(command.cycle).map(named => streamOf(cycle, { cycle: named })),
  answer: (command, { states }) =>
    around(command.cycle).flatMap((neighbour, place) => {
      const state = states[place]
      return state === undefined || state.status === 'NotPlanned' ? [] : [{ cycle: neighbour, windows: state.windows }]
    })
})
