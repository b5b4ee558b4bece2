/** Up to six visits that compete: every way to seat them is tried, so no proposal is better. */
import { settleFirstTeam } from './first-team.ts'
import { seated, type Flow, type Seating } from './flow.ts'
import { graphOf, type Graph } from './graph.ts'
import type { Problem, Teams } from './problem.ts'
import { seatings, type Seats } from './seats.ts'
import type { Solution } from './solution.ts'

/** Every way to leave so many of the visits over and to seat the others. */
const waysToSeat = (ways: ReadonlyArray<ReadonlyArray<Seats>>, leftOver: number): ReadonlyArray<Seating> => {
  const [first, ...others] = ways
  if (first === undefined) return leftOver === 0 ? [[]] : []
  const without = leftOver > 0 ? waysToSeat(others, leftOver - 1) : []
  const rest = waysToSeat(others, leftOver)
  return [
    ...without.map((more): Seating => [null, ...more]),
    ...first.flatMap(seats => rest.map((more): Seating => [seats, ...more]))
  ]
}

interface Found {
  readonly seating: Seating
  readonly highest: number
  readonly squares: number
}
const measured = (seating: Seating, { load }: Flow): Found => ({
  seating,
  highest: Math.max(0, ...load),
  squares: load.reduce((sum, one) => sum + one * one, 0)
})

/** The seatings of as many visits as can be seated at once. */
const mostSeated = (
  problem: Problem,
  graph: Graph,
  ways: ReadonlyArray<ReadonlyArray<Seats>>
): ReadonlyArray<Found> => {
  for (let leftOver = 0; leftOver <= ways.length; leftOver++) {
    const found = waysToSeat(ways, leftOver).flatMap(seating => {
      const flow = seated(problem, graph, seating)
      return flow === null ? [] : [measured(seating, flow)]
    })
    if (found.length > 0) return found
  }
  return []
}

interface Settling {
  readonly seating: Seating
  readonly flow: Flow
  readonly teams: Teams
}
/** Nobody's ids come before those of a visit left over. */
const isBefore = (one: Teams[number], other: Teams[number]): boolean => {
  if (one === null || other === null) return one !== null && other === null
  const place = one.findIndex((reviewer, index) => reviewer !== other[index])
  return place !== -1 && (one[place] ?? 0) < (other[place] ?? 0)
}
const areSame = (one: Teams[number], other: Teams[number]): boolean => !isBefore(one, other) && !isBefore(other, one)

/** What is settled alike goes on alike, however those are seated who are settled. */
const eachOnce = (all: ReadonlyArray<Settling>, settled: number): ReadonlyArray<Settling> => [
  ...new Map(all.map(one => [JSON.stringify(one.seating.slice(settled)), one])).values()
]

const settled = (problem: Problem, graph: Graph, found: ReadonlyArray<Found>): Teams => {
  let best: ReadonlyArray<Settling> = found.flatMap(({ seating }) => {
    const flow = seated(problem, graph, seating)
    return flow === null ? [] : [{ seating, flow, teams: [] }]
  })
  for (let visit = 0; visit < problem.visits.length; visit++) {
    const next = best.map(({ seating, flow, teams }): Settling => {
      const team = seating[visit] === null ? null : settleFirstTeam(flow, visit, problem.size)
      return { seating, flow, teams: [...teams, team] }
    })
    const teamOf = ({ teams }: Settling): Teams[number] => teams[visit] ?? null
    const first = next.reduce<Settling | undefined>(
      (least, one) => (least === undefined || isBefore(teamOf(one), teamOf(least)) ? one : least),
      undefined
    )
    best =
      first === undefined
        ? []
        : eachOnce(
            next.filter(one => areSame(teamOf(one), teamOf(first))),
            visit + 1
          )
  }
  return best[0]?.teams ?? []
}

export const exactly = (problem: Problem): Solution => {
  const every = problem.needs.map(needs => seatings(needs, problem.size))
  // A visit that cannot be seated alone cannot be seated beside others.
  const alone = graphOf(problem, every)
  const ways = every.map((own, visit) =>
    own.filter(
      seats =>
        seated(
          problem,
          alone,
          problem.visits.map((_one, at) => (at === visit ? seats : null))
        ) !== null
    )
  )
  const graph = graphOf(problem, ways)
  const found = mostSeated(problem, graph, ways)
  return {
    highest: Math.min(...found.map(({ highest }) => highest)),
    teams: most => {
      const within = found.filter(({ highest }) => highest <= most)
      const least = Math.min(...within.map(({ squares }) => squares))
      return settled(
        problem,
        graph,
        within.filter(({ squares }) => squares === least)
      )
    }
  }
}
