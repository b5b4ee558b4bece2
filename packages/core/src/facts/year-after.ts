/** The cycle of the very next year after the one last held, when it is planned: as a rule it is. */
import { streamOf } from '../address.ts'
import { cycle } from '../cycle/index.ts'
import type { NextCycle } from '../membership/index.ts'
import { nextCycle, type Cycle } from '../values/cycle.ts'
import { firstPlanned } from './first-planned.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly lastCycle: Cycle | null
}
const after = ({ lastCycle }: Earlier): ReadonlyArray<Cycle> => (lastCycle === null ? [] : [nextCycle(lastCycle)])

export const yearAfter: AnyQuestion<unknown, NextCycle | null, Earlier> = questionAfter<unknown, Earlier>({
  lastCycle: true
})({
  about: cycle,
  streams: (_, known) => after(known).map(named => streamOf(cycle, { cycle: named })),
  answer: (_, { states, known }) => firstPlanned(after(known), states)
})
