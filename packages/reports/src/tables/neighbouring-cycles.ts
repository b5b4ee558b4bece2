/** The cycles beside one, among those on record: a year may be without one. */
import type { Cycle } from '@cofc/core'
import type { CycleRow } from './cycle-row.ts'

type OnRecord = ReadonlyMap<Cycle, CycleRow>

export const cycleBefore = (cycles: OnRecord, cycle: Cycle): Cycle | null =>
  [...cycles.keys()]
    .filter(one => one < cycle)
    .toSorted()
    .at(-1) ?? null

export const cycleAfter = (cycles: OnRecord, cycle: Cycle): Cycle | null =>
  [...cycles.keys()].filter(one => one > cycle).toSorted()[0] ?? null
