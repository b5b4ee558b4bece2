/**
 * Why a state is as it is: the stream is folded event by event, the states are compared part by part, and the last event
 * that changed a part is its reason. No aggregate needs code for it.
 */
import type { AggregateEntry, PlainDate, Role } from '@cofc/core'
import type { Json, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { readToday, type Unreadable, saidIn } from '../load.ts'
import { stateToldTo } from '../record-told.ts'
import { toJson } from '../to-json.ts'
import { hadHappenedBy, type AsAt } from './as-at.ts'
import { changesBetween, partsOf, pathsIn, type Change, type Parts } from './paths.ts'
import { decisionsOf, type RecordedDecision } from './recorded-decision.ts'
import { storeAsAt, type NotSoManyEvents } from './store-as-at.ts'

export interface AskReasons {
  readonly aggregate: AggregateEntry['aggregate']
  readonly stream: string
  /** A path, or its last names; the whole state when `null`. */
  readonly field: string | null
  readonly asOf: PlainDate | null
  readonly asAt: AsAt | null
  /** Who asks. */
  readonly role: Role
}
/** Some parts of a state, and the event that made them what they are. */
export interface Reason {
  readonly parts: ReadonlyArray<Change>
  readonly because: RecordedDecision
}
export type ExplainFailure = StoreFailure | Unreadable | NotSoManyEvents

/** The event that changed a part last, and how. */
export interface LastChange {
  readonly change: Change
  readonly event: RecordedEvent
}
export interface Folded {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly parts: Parts
  /** By path; of what went as well. */
  readonly changes: ReadonlyMap<string, LastChange>
}
const dayOf = (event: RecordedEvent): PlainDate => saidIn(event).on
const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

type ToFold = Pick<AskReasons, 'aggregate' | 'asOf' | 'role'>

/** Folds a stream by day, then version, and keeps of every part which event changed it last. */
export const foldedParts =
  ({ aggregate: { name, initialState, evolve }, asOf, role }: ToFold) =>
  (stored: ReadonlyArray<RecordedEvent>): Folded => {
    const events = stored
      .filter(event => hadHappenedBy(asOf)(saidIn(event)))
      .toSorted((one, other) => inOrder(dayOf(one), dayOf(other)))
    const shown = (state: unknown): Json => stateToldTo(role)(name, toJson(state))
    const changes = new Map<string, LastChange>()
    let [state, parts] = [initialState, partsOf(shown(initialState))]
    for (const event of events) {
      state = evolve(state, saidIn(event))
      const after = partsOf(shown(state))
      for (const change of changesBetween(parts, after)) changes.set(change.path, { change, event })
      parts = after
    }
    return { events, parts, changes }
  }

/** Of each event the parts that it changed last, in the order of events. */
const byEvent = ({ events, changes }: Folded, paths: ReadonlyArray<string>) =>
  events.flatMap(event => {
    const parts = paths.flatMap(path => {
      const last = changes.get(path)
      return last?.event === event ? [last.change] : []
    })
    return parts.length === 0 ? [] : [{ event, parts }]
  })

/** What the state has is told before what is gone of it. */
const pathsAsked = ({ parts, changes }: Folded, field: string | null): ReadonlyArray<string> => {
  if (field === null) return [...parts.keys()]
  const there = pathsIn(field, [...parts.keys()])
  return there.length > 0 ? there : pathsIn(field, [...changes.keys()])
}

/** The reasons of a field, or of everything in a state; none where no event touched it. */
export const explain =
  ({ events: store }: Pick<Dependencies, 'events'>) =>
  (ask: AskReasons): TE.TaskEither<ExplainFailure, ReadonlyArray<Reason>> =>
    pipe(
      storeAsAt(store)(ask.asAt),
      TE.flatMap(stood => readToday(stood)(ask.stream)),
      TE.flatMap((stored): TE.TaskEither<ExplainFailure, ReadonlyArray<Reason>> => {
        const folded = foldedParts(ask)(stored)
        const found = byEvent(folded, pathsAsked(folded, ask.field))
        return pipe(
          decisionsOf(store, ask.role)(found.map(({ event }) => event)),
          TE.map(decisions => decisions.map((because, at) => ({ parts: found[at]?.parts ?? [], because })))
        )
      })
    )
