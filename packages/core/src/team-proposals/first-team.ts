/** Of all flows with the same highest load and sum of squares, the one with the first team for a visit: sorted ids, compared one by one. */
import { go, isReached, nothingReached, pass, reach, type Flow } from './flow.ts'

/**
 * Someone may take another's place as a whole, where their load becomes what the other's was: the sum of squares stays.
 * Answers the node from which the target is reached then.
 */
const reachThroughAnother = (flow: Flow, reached: Int32Array, { seen, target }: Looking): Exchange | null => {
  const giving = seen.filter(node => node < flow.load.length)
  for (const level of new Set(giving.map(reviewer => flow.load[reviewer] ?? 0))) {
    const taking = flow.load.flatMap((load, reviewer) => (load === level - 1 ? [reviewer] : []))
    reach(flow, reached, { from: taking, target })
    const gives = giving.find(reviewer => flow.load[reviewer] === level)
    if (gives !== undefined && isReached(reached, target)) return { gives }
  }
  return null
}
interface Looking {
  /** The nodes that were reached without another. */
  readonly seen: ReadonlyArray<number>
  readonly target: number
}
interface Exchange {
  readonly gives: number
}

/** Has a reviewer go by an edge, at the cost of nothing; whether that is possible. */
const goBy = (flow: Flow, edge: number): boolean => {
  const { graph, room, load } = flow
  const [day = -1, visit = -1] = [graph.to[edge ^ 1], graph.to[edge]]
  const reached = nothingReached(graph)
  const seen = reach(flow, reached, { from: [visit], target: day })
  if (!isReached(reached, day)) {
    const exchange = reachThroughAnother(flow, reached, { seen, target: day })
    if (exchange === null) return false
    const takes = go(flow, reached, day)
    load[takes] = (load[takes] ?? 0) + 1
    load[exchange.gives] = (load[exchange.gives] ?? 0) - 1
    go(flow, reached, exchange.gives)
  } else go(flow, reached, day)
  pass(room, edge)
  return true
}

/** Settles the first team that there can be for a visit: the flow is changed, and its members stay from now on. */
export const settleFirstTeam = (flow: Flow, visit: number, size: number): ReadonlyArray<number> => {
  const { graph, room } = flow
  const team: Array<number> = []
  for (const [reviewer, edge] of graph.going[visit] ?? []) {
    if (team.length === size) break
    if (room[edge] !== 0 && !goBy(flow, edge)) continue
    room[edge ^ 1] = 0
    team.push(reviewer)
  }
  return team
}
