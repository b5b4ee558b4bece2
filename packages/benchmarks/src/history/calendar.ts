/** The years of a made-up history: a cycle runs from the first of April to the last of March. */
import { dayOf, plusDays, type PlainDate } from '@cofc/core'

export interface Year {
  /** 0 for the first. */
  readonly index: number
  readonly name: string
  readonly first: number
}
const firstYear = 1900

export const cycleAt = (index: number): Year => {
  const first = firstYear + index
  return { index, first, name: `${first}-${first + 1}` }
}

export interface DaysOfCycle {
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** So many days after the opening. */
  readonly on: (day: number) => PlainDate
}
export const daysInCycle = 360

export const daysOf = ({ first }: Year): DaysOfCycle => {
  const opens = dayOf(first, 4, 1)
  return { opens, closes: dayOf(first + 1, 3, 31), on: day => plusDays(opens, day) }
}
