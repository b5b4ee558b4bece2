/**
 * Teams as a flow: whoever goes flows from their own node by a day and a visit of that day to a seat of its team, and from
 * there to the sink. A day lets one through, and so does a seat: nobody makes two visits a day.
 */
import type { Problem } from './problem.ts'
import { meets, suits, type Seats } from './seats.ts'

export interface Graph {
  /** By node: the edges that leave it. The first nodes are the reviewers. */
  readonly leaving: ReadonlyArray<ReadonlyArray<number>>
  /** By edge: where it leads. The edge back has the number with the last bit turned. */
  readonly to: ReadonlyArray<number>
  /** By edge: how many can pass while nobody goes and no seat is open. */
  readonly room: ReadonlyArray<number>
  readonly sink: number
  /** By visit: the edge by which each who can go does so, in the order of ids. */
  readonly going: ReadonlyArray<ReadonlyMap<number, number>>
  /** By visit: the edge from the seats that ask for the same, by what they ask for. */
  readonly seats: ReadonlyArray<ReadonlyMap<number, number>>
}
/** `ways` are, by visit, the ways to seat its team. */
export const graphOf = (problem: Problem, ways: ReadonlyArray<ReadonlyArray<Seats>>): Graph => {
  const leaving: Array<Array<number>> = problem.reviewers.map(() => [])
  const [to, room]: [Array<number>, Array<number>] = [[], []]
  const node = (): number => leaving.push([]) - 1
  const edge = (from: number, target: number, most: number): number => {
    const number = to.push(target) - 1
    to.push(from)
    room.push(most, 0)
    leaving[from]?.push(number)
    leaving[target]?.push(number + 1)
    return number
  }
  const sink = node()
  const days = new Map<string, number>()
  const dayOf = (reviewer: number, day: string): number => {
    const known = days.get(`${reviewer} ${day}`)
    if (known !== undefined) return known
    const made = node()
    days.set(`${reviewer} ${day}`, made)
    edge(reviewer, made, 1)
    return made
  }
  const met = problem.needs.map(needs => problem.reviewers.map(one => meets(one, needs)))
  const metIn = (reviewer: number, visit: number): number => met[visit]?.[reviewer] ?? 0
  const seats = ways.map(way => {
    const asked = new Set(way.flat())
    return new Map([...asked].map(seat => [seat, edge(node(), sink, 0)]))
  })
  const goTo = (reviewer: number, visit: number): number => {
    const going = node()
    for (const [seat, onwards] of seats[visit] ?? [])
      if (suits(metIn(reviewer, visit), seat)) edge(going, to[onwards + 1] ?? sink, 1)
    return edge(dayOf(reviewer, problem.visits[visit]?.day ?? ''), going, 1)
  }
  const going = problem.canGo.map(
    (reviewers, visit) => new Map(reviewers.map(reviewer => [reviewer, goTo(reviewer, visit)]))
  )
  return { leaving, to, room, sink, going, seats }
}
