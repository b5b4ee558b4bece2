/** Why a row is not what its events make of it: the one thing gone wrong in the folding that would have led to it. */
import type { EventAt, Happening } from '../table.ts'
import type { FoldedTable } from '../table-fold.ts'
import { differingPath, valueAt } from './differing-path.ts'
import type { Fault, PartingEvent } from './proof.ts'

export interface FoldedEvent {
  readonly place: PartingEvent
  readonly at: EventAt<Happening>
}
/** As text, or `null` for no row. */
export interface Parted {
  readonly id: string
  readonly live: string | null
  readonly proof: string | null
}
type Cause = Pick<Fault, 'event' | 'path' | 'says'>

/** What the events make of a row, one after another, each as it would be stored; `null` once the table fails on one. */
const folding = (table: FoldedTable) => {
  const next = (row: string | null, { at }: FoldedEvent): string | null => {
    try {
      return row === null ? null : JSON.stringify(table.apply(JSON.parse(row), at))
    } catch {
      return null
    }
  }
  const first = JSON.stringify(table.initial())
  return {
    first,
    next,
    all: (events: ReadonlyArray<FoldedEvent>, from: string | null = first) => events.reduce(next, from)
  }
}
/** The row before each event, and after the last. */
const statesOf = (table: FoldedTable, events: ReadonlyArray<FoldedEvent>): ReadonlyArray<string | null> => {
  const { first, next } = folding(table)
  const states: Array<string | null> = [first]
  for (const event of events) states.push(next(states.at(-1) ?? null, event))
  return states
}

const named = ({ version, type, stream }: PartingEvent): string => `event ${String(version)} of ${stream} (${type})`
const because = (event: FoldedEvent | undefined, says: (event: string) => string): Cause | null =>
  event === undefined ? null : { event: event.place, path: null, says: says(named(event.place)) }

type Suspicion = (table: FoldedTable, events: ReadonlyArray<FoldedEvent>, live: string) => Cause | null
const notFolded: Suspicion = (table, events, live) =>
  because(events[statesOf(table, events).indexOf(live)], event => `${event} and what follows it were not folded`)

/** Nobody has so many events in a stream that trying each takes long; of more, only the last are tried. */
const mostTried = 500
const oneOfThem =
  (changed: (event: FoldedEvent) => ReadonlyArray<FoldedEvent>, says: (event: string) => string): Suspicion =>
  (table, events, live) => {
    const [states, { all }] = [statesOf(table, events), folding(table)]
    const found = events.findIndex(
      (event, place) =>
        place >= events.length - mostTried &&
        all([...changed(event), ...events.slice(place + 1)], states[place] ?? null) === live
    )
    return because(events[found], says)
  }
const leftOut = oneOfThem(
  () => [],
  event => `${event} was left out`
)
const twice = oneOfThem(
  event => [event, event],
  event => `${event} was folded twice`
)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
/** The last event that made something else of what stands at the path. */
const lastTouching = (
  table: FoldedTable,
  events: ReadonlyArray<FoldedEvent>,
  path: string
): FoldedEvent | undefined => {
  const values = statesOf(table, events).map(state =>
    JSON.stringify(state === null ? null : valueAt(parsed(state), path))
  )
  return events.findLast((_, place) => values[place] !== values[place + 1])
}
const changedOutside = (
  table: FoldedTable,
  events: ReadonlyArray<FoldedEvent>,
  { live, proof }: { readonly live: string; readonly proof: string }
): Cause => {
  const path = differingPath(parsed(live), parsed(proof))
  if (path === null)
    return { event: null, path: null, says: 'it says the same in other letters: it was written by another program' }
  const event = lastTouching(table, events, path)
  const where = path === '' ? 'it differs' : `${path} differs`
  const last = event === undefined ? '' : `; the last event that touched it is ${named(event.place)}`
  return {
    event: event?.place ?? null,
    path,
    says: `${where}: it was changed from outside, or folded otherwise${last}`
  }
}

const suspicions: ReadonlyArray<Suspicion> = [notFolded, leftOut, twice]
const causeOf = (table: FoldedTable, events: ReadonlyArray<FoldedEvent>, { live, proof }: Parted): Cause => {
  if (live === null)
    return (
      because(events[0], event => `${event} and what follows it were not folded`) ?? {
        event: null,
        path: null,
        says: ''
      }
    )
  if (proof === null) return { event: null, path: null, says: 'no event of the history leads to it' }
  for (const suspicion of suspicions) {
    const cause = suspicion(table, events, live)
    if (cause !== null) return cause
  }
  return changedOutside(table, events, { live, proof })
}

const whatIs = ({ live, proof }: Parted): Fault['what'] => {
  if (live === null) return 'row missing'
  return proof === null ? 'row too many' : 'row differs'
}
export const faultOf = (table: FoldedTable, events: ReadonlyArray<FoldedEvent>, parted: Parted): Fault => ({
  what: whatIs(parted),
  id: parted.id,
  ...causeOf(table, events, parted)
})
