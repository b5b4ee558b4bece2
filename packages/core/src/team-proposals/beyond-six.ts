/** More than six visits that compete: they are staffed one after the other, everybody moving up, and then improved by single exchanges. */
import { draftOf } from './draft.ts'
import { exchangeWhileBetter } from './exchanges.ts'
import { seated, teamsOf, type Seating } from './flow.ts'
import { graphOf } from './graph.ts'
import type { Problem, Teams } from './problem.ts'
import { seatings } from './seats.ts'
import type { Solution } from './solution.ts'

/** The visits that the fewest can go on come first. */
const hardestFirst = ({ canGo }: Problem): ReadonlyArray<number> =>
  [...canGo.keys()].toSorted((one, other) => (canGo[one]?.length ?? 0) - (canGo[other]?.length ?? 0))

/** As many as can be seated so; nobody who has a seat loses it for good. */
const inTurn = (problem: Problem): Teams => {
  const ways = problem.needs.map(needs => seatings(needs, problem.size))
  const graph = graphOf(problem, ways)
  const none: Seating = problem.visits.map(() => null)
  const seating = hardestFirst(problem).reduce((before, visit) => {
    const tried = (ways[visit] ?? []).map((seats): Seating => before.with(visit, seats))
    return tried.find(one => seated(problem, graph, one) !== null) ?? before
  }, none)
  const flow = seated(problem, graph, seating)
  return flow === null ? none.map(() => null) : teamsOf(flow, seating)
}

export const byExchanges = (problem: Problem): Solution => {
  const draft = draftOf(problem, inTurn(problem))
  exchangeWhileBetter(draft)
  return { highest: Math.max(0, ...draft.load), teams: () => draft.teams }
}
