/** What an attacker says it found out, from what a reader knows of one standard. */
import { rangesOf, type Range } from './bounds.ts'
import type { System, Target } from './constraints.ts'
import type { Part } from './published.ts'

export interface Claim {
  readonly how: string
  readonly about: string
  readonly part?: Part
  readonly standard?: string
  /** How many met, when one value is left; the values left, when they are few. */
  readonly met?: Range
}
/** How many counts must be left. */
export const leastDoubt = 3

export type Bounds = (system: Pick<System, 'constraints'>) => (target: Target) => Range
/** By propagation alone: quick, and never narrower than what is true. */
export const byPropagation: Bounds = ({ constraints }) => rangesOf(constraints)

/** What all of a group of five or more have in common, or none of them, tells of each: that is accepted. */
export const isCommon = ({ together }: System): boolean =>
  together !== null && together.n >= 5 && (together.met === 0 || together.met === together.n)
