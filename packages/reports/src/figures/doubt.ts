/**
 * Whether a reader who knows the sum of the hidden parts is left in doubt about each small one: how many of it met the
 * standard must keep three possible values, or all that its members allow.
 *
 * A reader who has learnt from elsewhere how many of each part were rated is left with two at least, for the sum has one
 * way of falling on the parts only where all met the standard or none did.
 */
import { sum } from './counts.ts'
import { smallestGroup } from './hiding.ts'

export interface HiddenPart {
  readonly n: number
  readonly met: number
  /** What a reader of the register and of the report takes for the most that n may be. */
  readonly members: number
}
/** How many values must be left. */
export const leastDoubt = 3

/** How many values are left for a part of at most so many, when the others can take at most so many. */
export const valuesLeft = (met: number, most: number, mostOfOthers: number): number =>
  Math.min(met, most) - Math.max(0, met - mostOfOthers) + 1

/** What is true of a whole group, or of none of it, is told by every figure of a large group and is accepted. */
const isOfAllOrNone = (parts: ReadonlyArray<HiddenPart>): boolean => {
  const met = sum(parts, part => part.met)
  return met === 0 || met === sum(parts, ({ n }) => n)
}

export const leavesDoubt = (hidden: ReadonlyArray<HiddenPart>): boolean => {
  if (isOfAllOrNone(hidden)) return true
  const met = sum(hidden, part => part.met)
  const all = sum(hidden, ({ members }) => members)
  return hidden
    .filter(({ n }) => n < smallestGroup)
    .every(({ members }) => valuesLeft(met, members, all - members) >= Math.min(leastDoubt, members + 1))
}
