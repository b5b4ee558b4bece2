/**
 * Whether a reader who knows the sum of the hidden parts is left in doubt about each small one: how many of it met the
 * standard must keep three possible values, or all that its members allow.
 */
import { sum } from './counts.ts'
import { smallestGroup } from './hiding.ts'

export interface HiddenPart {
  readonly n: number
  readonly met: number
  /** Members that have the standard in scope: what a reader of the register takes for the most that n may be. */
  readonly members: number
}
export const leastDoubt = 3

/** How many values are left for a part of at most so many, when the others can take at most so many. */
const valuesLeft = (met: number, most: number, mostOfOthers: number): number =>
  Math.min(met, most) - Math.max(0, met - mostOfOthers) + 1

/** What is true of a whole group, or of none of it, is told by every figure of a large group and is accepted. */
const isOfAllOrNone = (parts: ReadonlyArray<HiddenPart>): boolean => {
  const met = sum(parts, part => part.met)
  return met === 0 || met === sum(parts, ({ n }) => n)
}

/** Judged by the register, and for a reader who knows each n as well. */
const bounds: ReadonlyArray<(part: HiddenPart) => number> = [({ members }) => members, ({ n }) => n]

export const leavesDoubt = (hidden: ReadonlyArray<HiddenPart>): boolean => {
  if (isOfAllOrNone(hidden)) return true
  const met = sum(hidden, part => part.met)
  return bounds.every(most => {
    const all = sum(hidden, most)
    return hidden
      .filter(({ n }) => n < smallestGroup)
      .every(part => valuesLeft(met, most(part), all - most(part)) >= Math.min(leastDoubt, most(part) + 1))
  })
}
