/** Which action points stand in the final reports of a day and are not settled by then, wherever they went on. */
import {
  dayOfAction,
  workingDaysBetween,
  type ContentRef,
  type Cycle,
  type Finding,
  type Holidays,
  type PlainDate,
  type Review,
  type ReviewKey
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { communities } from '../tables/community-row.ts'
import { reviewsOn } from '../tables/reviews-on.ts'
import { holidays, reviewSteps } from '../tables/steps.ts'
import { declaredIn } from '../waiting/records-on.ts'
import type { TextOf } from '../words.ts'
import type {
  ActionOutstanding,
  ActionsOfCycle,
  ActionsOutstanding,
  AskActionsOutstanding
} from './actions-outstanding.ts'

export const actionTables = { communities, reviews: reviewSteps, calendar: holidays }
type Rows = RowsOf<typeof actionTables>

interface Point {
  readonly key: ReviewKey
  readonly number: number
  readonly its: Finding
}
interface Reviews {
  readonly points: ReadonlyArray<Point>
  /** By the point: where it went on. */
  readonly carried: ReadonlyMap<string, ReadonlyArray<Cycle>>
}
const nameOf = ({ community, cycle, kind }: ReviewKey, finding: number): string =>
  [community, cycle, kind, finding].join(' ')

const pointsOf = (key: ReviewKey, state: Review): ReadonlyArray<Point> =>
  state.status === 'Final'
    ? state.findings.flatMap((its, place) => (its.findingKind === 'action' ? [{ key, number: place + 1, its }] : []))
    : []

/** Those that go on in a review, by what they were in the review before. */
const carriedIn = (key: ReviewKey, state: Review): ReadonlyArray<readonly [string, Cycle]> =>
  state.status === 'NotOpened'
    ? []
    : state.carried.map(({ from, fromKind, finding }) => [
        nameOf({ community: key.community, cycle: from, kind: fromKind }, finding),
        key.cycle
      ])

const reviewsIn = (rows: Rows, { on, community }: AskActionsOutstanding): Reviews => {
  const asked = reviewsOn(rows.reviews, on).filter(({ key }) => (community ?? key.community) === key.community)
  const carried = new Map<string, ReadonlyArray<Cycle>>()
  for (const [point, cycle] of asked.flatMap(({ key, review }) => carriedIn(key, review)))
    carried.set(point, [...new Set([...(carried.get(point) ?? []), cycle])].toSorted())
  return { points: asked.flatMap(({ key, review }) => pointsOf(key, review)), carried }
}
const isOpen = ({ its: { outcome } }: Point): boolean => outcome === 'open'

export const actionsWords = (rows: Rows, ask: AskActionsOutstanding): ReadonlyArray<ContentRef> =>
  reviewsIn(rows, ask)
    .points.filter(isOpen)
    .map(({ its }) => its.words)

interface Told {
  readonly on: PlainDate
  readonly declared: Holidays
  readonly carried: Reviews['carried']
  readonly name: ReturnType<typeof nameOn>
  readonly text: TextOf
}
const standingOf = (due: PlainDate | null, on: PlainDate): ActionOutstanding['standing'] =>
  due === null ? 'no-day' : due < on ? 'overdue' : 'due'

const told =
  ({ on, declared, carried, name, text }: Told) =>
  ({ key, number, its }: Point): ActionOutstanding => {
    const { standard, words, assigned, progress } = its
    const due = dayOfAction(its)
    return {
      ...{ community: key.community, name: name(key.community), cycle: key.cycle, kind: key.kind },
      ...{ finding: number as ActionOutstanding['finding'], standard, words: text(words) },
      ...{ owner: assigned?.owner ?? null, due, standing: standingOf(due, on) },
      workingDaysOverdue: due === null ? 0 : workingDaysBetween(due, on, declared),
      ...{ carriedTo: carried.get(nameOf(key, number)) ?? [], progress: progress.length }
    }
  }
const placeOf = ({ community, cycle, kind, finding }: ActionOutstanding): string =>
  [community, cycle, kind, String(finding).padStart(9, '0')].join(' ')

const byCycle = (points: ReadonlyArray<Point>): ReadonlyArray<ActionsOfCycle> =>
  [...new Set(points.map(({ key }) => key.cycle))].toSorted().map(cycle => {
    const here = points.filter(({ key }) => key.cycle === cycle)
    const are = (outcome: Finding['outcome']) => here.filter(({ its }) => its.outcome === outcome).length
    return { cycle, points: here.length, done: are('done'), dropped: are('dropped'), outstanding: are('open') }
  })

export const actionsAnswer = (
  rows: Rows,
  ask: AskActionsOutstanding,
  { text }: { readonly text: TextOf }
): Either<never, ActionsOutstanding> => {
  const { on } = ask
  const { points, carried } = reviewsIn(rows, ask)
  const declared = declaredIn(rows, on)
  const actions = points
    .filter(isOpen)
    .map(told({ on, declared, carried, name: nameOn(rows.communities, on), text }))
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const overdue = actions.filter(({ standing }) => standing === 'overdue').length
  return right({ on, outstanding: actions.length, overdue, cycles: byCycle(points), actions })
}
