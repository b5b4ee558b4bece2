/**
 * Single exchanges, done for as long as one is better: a team for a visit left over, one reviewer for another, or two of
 * two teams in each other's place. Every one makes the proposal better, so they come to an end.
 */
import { idleFor, isIdle, isWhole, loadOf, mayTakePlace, setTeam, withInPlace, type Draft } from './draft.ts'
import { seated, teamsOf } from './flow.ts'
import { graphOf } from './graph.ts'
import { ofVisits } from './problem.ts'
import { seatings } from './seats.ts'

/** A team of those who are idle; `null` when they make none. */
const teamOfIdle = (draft: Draft, visit: number): ReadonlyArray<number> | null => {
  const { problem, load } = draft
  const alone = { ...ofVisits(problem, [visit]), canGo: [idleFor(draft, visit)], load }
  const ways = seatings(problem.needs[visit] ?? [], problem.size)
  const graph = graphOf(alone, [ways])
  for (const seats of ways) {
    const flow = seated(alone, graph, [seats])
    if (flow !== null) return teamsOf(flow, [seats])[0] ?? null
  }
  return null
}
const staff = (draft: Draft, visit: number): boolean => {
  const team = draft.teams[visit] === null ? teamOfIdle(draft, visit) : null
  if (team !== null) setTeam(draft, visit, team)
  return team !== null
}

/** The sum of squares falls, or stays while the ids come earlier. */
const isBetter = (draft: Draft, leaves: number, comes: number): boolean => {
  const difference = loadOf(draft, comes) + 1 - loadOf(draft, leaves)
  return difference < 0 || (difference === 0 && comes < leaves)
}
const replaceOne = (draft: Draft, visit: number): boolean => {
  const team = draft.teams[visit] ?? []
  for (const leaves of team)
    for (const comes of draft.can[visit] ?? []) {
      if (!isBetter(draft, leaves, comes) || !isIdle(draft, visit, comes)) continue
      const next = withInPlace(team, leaves, comes)
      if (!isWhole(draft, visit, next)) continue
      setTeam(draft, visit, next)
      return true
    }
  return false
}

interface Two {
  readonly visit: number
  readonly later: number
}
interface Places {
  readonly leaves: number
  readonly comes: number
}
const mayBothGo = (draft: Draft, { visit, later }: Two, { leaves, comes }: Places): boolean =>
  mayTakePlace(draft, visit, { comes, comesFrom: later }) &&
  mayTakePlace(draft, later, { comes: leaves, comesFrom: visit })

/** Whether both could, and then did. */
const swapped = (draft: Draft, { visit, later }: Two, { leaves, comes }: Places): boolean => {
  if (!mayBothGo(draft, { visit, later }, { leaves, comes })) return false
  const next = withInPlace(draft.teams[visit] ?? [], leaves, comes)
  const nextOther = withInPlace(draft.teams[later] ?? [], comes, leaves)
  if (!isWhole(draft, visit, next) || !isWhole(draft, later, nextOther)) return false
  setTeam(draft, visit, [])
  setTeam(draft, later, nextOther)
  setTeam(draft, visit, next)
  return true
}
/** Loads stay; the earlier of two visits has earlier ids. */
const swapTwo = (draft: Draft, two: Two): boolean =>
  (draft.teams[two.visit] ?? []).some(leaves =>
    (draft.teams[two.later] ?? []).some(comes => comes < leaves && swapped(draft, two, { leaves, comes }))
  )
const swapWithAny = (draft: Draft, visit: number): boolean =>
  draft.teams.some((_, later) => later > visit && swapTwo(draft, { visit, later }))

/** Answers whether anything became better. */
const improved = (draft: Draft): boolean => {
  let any = false
  for (const visit of draft.problem.visits.keys())
    for (const exchange of [staff, replaceOne, swapWithAny]) while (exchange(draft, visit)) any = true
  return any
}
export const exchangeWhileBetter = (draft: Draft): void => {
  while (improved(draft));
}
