/**
 * How many values a solver finds possible for the count of met of each small group, from all that the issues say together.
 * It must be three, or all that the group's members allow.
 */
import { leastDoubt } from '../figures/doubt.ts'
import type { Part } from '../figures/groups.ts'
import type { Range, Solver } from '../figures/solver.ts'
import type { Issue } from './issue.ts'
import { joinedIssues, type Joined, type Named, type Primary } from './joined-issues.ts'

/** So few values are possible that the count is as good as told. */
export interface CanBeWorkedOut {
  readonly type: 'CanBeWorkedOut'
  readonly standard: string
  readonly part: Part
  /** The issue that hides the group. */
  readonly revision: number
  /** How many met, at least and at most. */
  readonly low: number
  readonly high: number
  /** The published figures that say so. */
  readonly from: ReadonlyArray<string>
}
/** The solver did not find out in the time that it was given. */
export interface NotDecided {
  readonly type: 'NotDecided'
  readonly standard: string
  readonly part: Part
  readonly revision: number
}
export type Found = CanBeWorkedOut | NotDecided

const speakingOf = (known: ReadonlyArray<Named>, terms: ReadonlyArray<string>): ReadonlyArray<string> => {
  const wanted = new Set(terms)
  return [...new Set(known.filter(sum => sum.terms.some(term => wanted.has(term))).map(({ of }) => of))]
}

const judged = ({ known }: Joined, primary: Primary, range: Range | null): ReadonlyArray<Found> => {
  const { standard, part, revision, members, terms } = primary
  const about = { standard, part, revision }
  if (range === null) return [{ type: 'NotDecided', ...about }]
  const { low, high } = range
  const possible = Math.min(high, members) - low + 1
  return possible >= Math.min(leastDoubt, members + 1)
    ? []
    : [{ type: 'CanBeWorkedOut', ...about, low, high, from: speakingOf(known, terms) }]
}

/** Stops at the first that is not decided: no more time is left for the others. */
export const foundBySolver = (solver: Solver, issues: ReadonlyArray<Issue>): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  for (const joined of joinedIssues(issues))
    for (const primary of joined.primaries) {
      found.push(...judged(joined, primary, solver({ known: joined.known, sum: primary.terms })))
      if (found.at(-1)?.type === 'NotDecided') return found
    }
  return found
}
