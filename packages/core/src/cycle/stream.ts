/** Each review cycle has a stream of its own. */
import type { Cycle } from '../values/cycle.ts'

export const cycleStream = (cycle: Cycle): string => `cycle-${cycle}`
