/** What one stream's events make of its aggregate, as JSON: all of them, or those that had happened by a day or were recorded by a time. */
import type { AggregateEntry, Dated, PlainDate } from '@cofc/core'
import type { Json, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { load, readToday, type Unreadable } from './load.ts'
import { hadHappenedBy, type AsAt } from './replay/as-at.ts'
import { storeAsAt, type NotSoManyEvents } from './replay/store-as-at.ts'
import { toJson } from './to-json.ts'

export interface StateOnRecord {
  /** How many events it is made of. */
  readonly version: number
  /** How many there are: none, when nothing is recorded. */
  readonly latest: number
  readonly state: Json
}
interface AskState {
  readonly aggregate: AggregateEntry['aggregate']
  readonly stream: string
  /** Only what had happened by the end of this day; everything when `null`. */
  readonly asOf: PlainDate | null
  /** Only what had been recorded by then; everything when left out. */
  readonly asAt?: AsAt | null
}
type Found<E = never> = TE.TaskEither<StoreFailure | Unreadable | E, StateOnRecord>

const dayOf = ({ data }: { readonly data: unknown }): PlainDate => (data as Dated).on
const byDay = (one: PlainDate, other: PlainDate): number => (one === other ? 0 : one < other ? -1 : 1)

/** Folded by day, then version, as a history is: what was recorded late takes the place it has in the world. */
const asOfDay = ({ events }: Pick<Dependencies, 'events'>, { aggregate, stream }: AskState, day: PlainDate): Found =>
  pipe(
    readToday(events)(stream),
    TE.map(all => {
      const known = all
        .filter(({ data }) => hadHappenedBy(day)(data as unknown as Dated))
        .toSorted((a, b) => byDay(dayOf(a), dayOf(b)))
      const { initialState, evolve } = aggregate
      const state = known.reduce((before, { data }) => evolve(before, data as unknown as Dated), initialState)
      return { version: known.length, latest: all.length, state: toJson(state) }
    })
  )

const ofStore = (dependencies: Pick<Dependencies, 'events' | 'states'>, ask: AskState): Found => {
  const { aggregate, stream, asOf } = ask
  if (asOf !== null) return asOfDay(dependencies, ask, asOf)
  return pipe(
    load(dependencies.events, dependencies.states)(aggregate, stream),
    TE.map(({ version, state }) => ({ version, latest: version, state: toJson(state) }))
  )
}

/** What is remembered of a stream is its last state, so that nothing of it is used for another time. */
export const stateOf =
  (dependencies: Pick<Dependencies, 'events' | 'states'>) =>
  (ask: AskState): Found<NotSoManyEvents> => {
    const { asAt = null } = ask
    if (asAt === null) return ofStore(dependencies, ask)
    return pipe(
      storeAsAt(dependencies.events)(asAt),
      TE.flatMap(events => ofStore({ events }, ask))
    )
  }
