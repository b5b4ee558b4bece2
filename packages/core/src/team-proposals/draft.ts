/** Teams that are still changed: who is on which, on how many, and on which days. */
import type { Problem, Teams } from './problem.ts'
import { rolesOf } from './roles.ts'

export interface Draft {
  readonly problem: Problem
  readonly teams: Array<ReadonlyArray<number> | null>
  readonly load: Array<number>
  /** By day: who is away. */
  readonly away: ReadonlyMap<string, Set<number>>
  /** By visit: whom nothing keeps from it but other teams. */
  readonly can: ReadonlyArray<ReadonlySet<number>>
}
const dayOf = ({ problem }: Draft, visit: number): string => problem.visits[visit]?.day ?? ''
const awayOn = (draft: Draft, visit: number): Set<number> => draft.away.get(dayOf(draft, visit)) ?? new Set()

/** Puts a team in the place of the one before. */
export const setTeam = (draft: Draft, visit: number, team: ReadonlyArray<number>): void => {
  const away = awayOn(draft, visit)
  for (const reviewer of draft.teams[visit] ?? []) {
    draft.load[reviewer] = (draft.load[reviewer] ?? 0) - 1
    away.delete(reviewer)
  }
  for (const reviewer of team) {
    draft.load[reviewer] = (draft.load[reviewer] ?? 0) + 1
    away.add(reviewer)
  }
  draft.teams[visit] = team.toSorted((one, other) => one - other)
}

export const draftOf = (problem: Problem, teams: Teams): Draft => {
  const draft: Draft = {
    problem,
    teams: teams.map(() => null),
    load: [...problem.load],
    away: new Map(problem.visits.map(({ day }) => [day, new Set()])),
    can: problem.canGo.map(all => new Set(all))
  }
  teams.forEach((team, visit) => {
    if (team !== null) setTeam(draft, visit, team)
  })
  return draft
}

export const loadOf = ({ load }: Draft, reviewer: number): number => load[reviewer] ?? 0
/** Who could go: nothing keeps them, they are nowhere else that day, and not on too many teams. */
export const isIdle = (draft: Draft, visit: number, reviewer: number): boolean =>
  !awayOn(draft, visit).has(reviewer) && loadOf(draft, reviewer) < draft.problem.most
export const idleFor = (draft: Draft, visit: number): ReadonlyArray<number> =>
  (draft.problem.canGo[visit] ?? []).filter(reviewer => isIdle(draft, visit, reviewer))

/** Whether somebody may come in the place of another, who leaves for the visit they come from, or for none. */
export const mayTakePlace = (draft: Draft, visit: number, { comes, comesFrom }: Taking): boolean => {
  if (draft.can[visit]?.has(comes) !== true) return false
  const sameDay = comesFrom !== null && dayOf(draft, comesFrom) === dayOf(draft, visit)
  return sameDay || !awayOn(draft, visit).has(comes)
}
interface Taking {
  readonly comes: number
  readonly comesFrom: number | null
}

export const isWhole = (
  { problem: { reviewers, needs } }: Draft,
  visit: number,
  team: ReadonlyArray<number>
): boolean =>
  rolesOf(
    team.flatMap(member => reviewers.slice(member, member + 1)),
    needs[visit] ?? []
  ) !== null
/** The team with one in the place of another. */
export const withInPlace = (team: ReadonlyArray<number>, leaves: number, comes: number): ReadonlyArray<number> =>
  team.map(member => (member === leaves ? comes : member))
