/**
 * The next cycle on record after the one last held, also when years lie between in which none is planned; `null` while
 * none is. It is looked for twenty years ahead.
 */
import { streamOf } from '../address.ts'
import { cycle } from '../cycle/index.ts'
import type { NextCycle } from '../membership/index.ts'
import { followingCycles, nextCycle, type Cycle } from '../values/cycle.ts'
import { firstPlanned } from './first-planned.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly lastCycle: Cycle | null
  readonly yearAfter: NextCycle | null
}
/** Nothing more is looked at when the very next year has its cycle. */
const laterOn = ({ lastCycle, yearAfter }: Earlier): ReadonlyArray<Cycle> =>
  lastCycle === null || yearAfter !== null ? [] : followingCycles(nextCycle(lastCycle))

export const nextOnRecord: AnyQuestion<unknown, NextCycle | null, Earlier> = questionAfter<unknown, Earlier>({
  lastCycle: true,
  yearAfter: true
})({
  about: cycle,
  streams: (_, known) => laterOn(known).map(named => streamOf(cycle, { cycle: named })),
  answer: (_, { states, known }) => known.yearAfter ?? firstPlanned(laterOn(known), states)
})
