/** The days of a gathering. */
import type { PlainDate } from '../values/plain-date.ts'
import type { GatheringToCome } from './state.ts'

/** Each once, and in their order. */
export const inOrder = (days: ReadonlyArray<PlainDate>): ReadonlyArray<PlainDate> => [...new Set(days)].toSorted()

/** Its first day, as it is now; none is announced without days. */
export const firstDayOf = ({ days: [first], announcedOn }: GatheringToCome): PlainDate => first ?? announcedOn
