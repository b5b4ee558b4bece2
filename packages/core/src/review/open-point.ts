/** What stands in the way of doing something about an action point; `null` when it is one of a final report, and open. */
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { Finding, UnderWay } from './state.ts'

export interface PointAndDay {
  readonly finding: number
  readonly on: PlainDate
}
/** The action point of a final report, whether it is settled or not, or why there is none. */
export const pointOf = ({ finding, on }: PointAndDay, state: UnderWay): Finding | ReviewRefusal => {
  if (state.status !== 'Final') return { type: 'ReportNotFinal' }
  if (on < state.issuedOn) return { type: 'DayBeforeThat', on, notBefore: state.issuedOn }
  const before = state.findings[finding - 1]
  if (before === undefined) return { type: 'NoSuchFinding', finding }
  const { findingKind } = before
  return findingKind === 'action' ? before : { type: 'NotAnActionPoint', finding, findingKind }
}
/** The same, and nothing more is done about one that is settled. */
export const openPointOf = (asked: PointAndDay, state: UnderWay): Finding | ReviewRefusal => {
  const point = pointOf(asked, state)
  if ('type' in point || point.outcome === 'open') return point
  return { type: 'ActionPointAlreadySettled', finding: asked.finding, outcome: point.outcome }
}
