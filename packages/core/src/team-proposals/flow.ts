/** People on their way to seats, and how one more is seated: the others may change seats, visits and days meanwhile, and go on going. */
import type { Graph } from './graph.ts'
import type { Problem, Teams } from './problem.ts'
import type { Seats } from './seats.ts'

/** By visit: how its team is seated; `null` for a visit left over. */
export type Seating = ReadonlyArray<Seats | null>
export interface Flow {
  readonly graph: Graph
  /** By edge: how many can still pass. */
  readonly room: Int32Array
  /** By reviewer: on how many teams they are. */
  readonly load: Array<number>
}
/** By node: the edge by which it was reached. */
export type Reached = Int32Array
const unseen = -1
const start = -2
export const nothingReached = ({ leaving }: Graph): Reached => new Int32Array(leaving.length).fill(unseen)
export const isReached = (reached: Reached, node: number): boolean => reached[node] !== unseen

interface Journey {
  readonly from: ReadonlyArray<number>
  readonly target: number
}
/** Goes on from nodes wherever there is room, until the target is reached. Answers the nodes reached now. */
export const reach = (flow: Flow, reached: Reached, { from, target }: Journey): ReadonlyArray<number> => {
  const seen = from.filter(node => !isReached(reached, node))
  for (const node of seen) reached[node] = start
  for (const node of seen) {
    goOn(flow, reached, { node, seen })
    if (isReached(reached, target)) return seen
  }
  return seen
}
interface Step {
  readonly node: number
  readonly seen: Array<number>
}
const goOn = ({ graph: { leaving, to }, room }: Flow, reached: Reached, { node, seen }: Step): void => {
  for (const edge of leaving[node] ?? []) {
    const next = to[edge] ?? node
    if (room[edge] === 0 || isReached(reached, next)) continue
    reached[next] = edge
    seen.push(next)
  }
}

/** One passes an edge. */
export const pass = (room: Int32Array, edge: number): void => {
  room[edge] = (room[edge] ?? 0) - 1
  room[edge ^ 1] = (room[edge ^ 1] ?? 0) + 1
}
/** One goes the way that was found to a node. Answers where it began. */
export const go = ({ graph, room }: Flow, reached: Reached, target: number): number => {
  let node = target
  for (let edge = reached[node] ?? start; edge >= 0; edge = reached[node] ?? start) {
    pass(room, edge)
    node = graph.to[edge ^ 1] ?? node
  }
  return node
}
/** What was reached in vain stays so: whoever is seated later goes another way, and leaves it as it was. */
const seatOneMore = (flow: Flow, reached: Reached, reviewer: number): boolean => {
  const seen = reach(flow, reached, { from: [reviewer], target: flow.graph.sink })
  if (!isReached(reached, flow.graph.sink)) return false
  go(flow, reached, flow.graph.sink)
  for (const node of seen) reached[node] = unseen
  flow.load[reviewer] = (flow.load[reviewer] ?? 0) + 1
  return true
}

const opened = (graph: Graph, seating: Seating): Int32Array => {
  const room = Int32Array.from(graph.room)
  seating.forEach((seats, visit) => {
    for (const seat of seats ?? []) {
      const edge = graph.seats[visit]?.get(seat) ?? -1
      room[edge] = (room[edge] ?? 0) + 1
    }
  })
  return room
}

/**
 * Fills every seat; `null` where some stay empty. Whoever is on the fewest teams is asked first, and once they have a
 * seat they keep one: what can be seated together is a matroid, so no other way has a lower highest load or a lower sum
 * of squares.
 */
export const seated = (problem: Problem, graph: Graph, seating: Seating): Flow | null => {
  const flow: Flow = { graph, room: opened(graph, seating), load: [...problem.load] }
  const reached = nothingReached(graph)
  let empty = seating.reduce((sum, seats) => sum + (seats?.length ?? 0), 0)
  for (let load = 0; load < problem.most && empty > 0; load++)
    for (let reviewer = 0; reviewer < flow.load.length && empty > 0; reviewer++)
      if (flow.load[reviewer] === load && seatOneMore(flow, reached, reviewer)) empty -= 1
  return empty === 0 ? flow : null
}

/** Who goes where. */
export const teamsOf = ({ graph, room }: Flow, seating: Seating): Teams =>
  graph.going.map((going, visit) =>
    seating[visit] === null ? null : [...going].filter(([, edge]) => room[edge] === 0).map(([reviewer]) => reviewer)
  )
