/** Which visits compete: those that some reviewer could go on, and those that compete with a third. */
import type { Problem } from './problem.ts'

/** Groups of visits, each ascending, in the order of their first visit. */
export const competing = ({ visits, reviewers, canGo }: Problem): ReadonlyArray<ReadonlyArray<number>> => {
  const groupOf = visits.map((_, visit) => visit)
  const join = (one: number, other: number): void => {
    groupOf.forEach((group, visit) => {
      if (group === Math.max(one, other)) groupOf[visit] = Math.min(one, other)
    })
  }
  const firstOf = new Array<number>(reviewers.length).fill(-1)
  canGo.forEach((all, visit) => {
    for (const reviewer of all) {
      const first = firstOf[reviewer] ?? -1
      if (first === -1) firstOf[reviewer] = visit
      else join(groupOf[first] ?? first, groupOf[visit] ?? visit)
    }
  })
  return [...new Set(groupOf)].map(group => groupOf.flatMap((one, visit) => (one === group ? [visit] : [])))
}
