/** Where the rules of a cycle learn what they must know from elsewhere. */
import { streamOf } from '../address.ts'
import { cycle, type CycleCommand, type CycleFacts, type ReviewCycle } from '../cycle/index.ts'
import { edition, type Edition } from '../edition/index.ts'
import { nextCycle, previousCycle, type Cycle } from '../values/cycle.ts'
import { question, type Questions } from './question.ts'

/** Two years on either side, oldest first. */
const around = (middle: Cycle): ReadonlyArray<Cycle> => {
  const [before, after] = [previousCycle(middle), nextCycle(middle)]
  return [previousCycle(before), before, after, nextCycle(after)]
}

const neighbours = question<CycleCommand, ReviewCycle, CycleFacts['neighbours']>({
  about: cycle,
  streams: command => around(command.cycle).map(named => streamOf(cycle, { cycle: named })),
  answer: (command, states) =>
    around(command.cycle).flatMap((neighbour, place) => {
      const state = states[place]
      return state === undefined || state.status === 'NotPlanned' ? [] : [{ cycle: neighbour, windows: state.windows }]
    })
})

const editionNamed = question<CycleCommand, Edition, CycleFacts['edition']>({
  about: edition,
  streams: command => ('edition' in command ? [streamOf(edition, command)] : []),
  answer: (_, [state]) => ({ status: state?.status ?? 'Unknown' })
})

export const cycleQuestions: Questions<CycleCommand, CycleFacts> = { neighbours, edition: editionNamed }
