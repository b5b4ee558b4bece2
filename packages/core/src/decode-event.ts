/** From stored JSON to an event of any aggregate, in whatever shape it was stored. There is no other way in. */
import { left, mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import { entries, type DomainEvent } from './domain.ts'
import { problemsOf, type Problem } from './problems.ts'
import { faultsOf, versionSaid, type Shapes, type Upcast } from './upcast.ts'

type EventCodec = t.Type<DomainEvent, unknown>

/** How an event of one type is read. */
interface EventReader {
  readonly aggregate: string
  readonly codec: EventCodec
  /** What today's shape says as `v`: nothing, when the event never changed. */
  readonly v: unknown
  readonly upcast: Upcast<DomainEvent>
}

const neverChanged: Upcast<DomainEvent> = { shapes: [], read: () => null }

/** A Map, so that no type name that every object has is taken for one of ours. */
const readers: ReadonlyMap<unknown, EventReader> = new Map(
  entries.flatMap(({ aggregate: { name, events, upcasts = {} } }) => {
    const earlier = new Map(Object.entries(upcasts as Readonly<Record<string, Upcast<DomainEvent>>>))
    return Object.entries(events).map(([type, entry]) => {
      const codec = entry.codec as unknown as EventCodec
      return [
        type,
        { aggregate: name, codec, v: versionSaid(codec), upcast: earlier.get(type) ?? neverChanged }
      ] as const
    })
  })
)

/** The type of every event there is. */
export const eventTypes: ReadonlyArray<DomainEvent['type']> = [...readers.keys()] as ReadonlyArray<DomainEvent['type']>

/** Every shape in which an event of this network is or was stored. */
export interface EventShapes extends Shapes {
  readonly type: DomainEvent['type']
  readonly aggregate: string
}
export const eventShapes: ReadonlyArray<EventShapes> = [...readers].map(([type, { aggregate, codec, upcast }]) => ({
  type: type as DomainEvent['type'],
  aggregate,
  codecs: [...upcast.shapes, codec]
}))

/** The version of the shape in which an event of this type is stored today; 1 for what never changed. */
export const shapeVersionOf = (type: string): number => (readers.get(type)?.upcast.shapes.length ?? 0) + 1

/**
 * Whether the shapes of the past lead to those of today, every one of them, to be asked before anything is read.
 * What is wrong is told in plain words: a gap, a fork, a circle, a version from which no way leads on.
 */
export const checkShapes = (shapes: ReadonlyArray<Shapes> = eventShapes): ReadonlyArray<string> =>
  shapes.flatMap(faultsOf)

interface Fields {
  readonly type?: unknown
  readonly v?: unknown
}
const nothing: Fields = {}
const fieldsOf = (json: unknown): Fields => (typeof json === 'object' && json !== null ? json : nothing)

const says = (path: string, problem: string): Either<ReadonlyArray<Problem>, never> => left([{ path, says: problem }])

/** What is not stored as it would be today: in an earlier shape, a later one, or none. */
const otherwise = (
  { codec, v: today, upcast }: EventReader,
  json: Fields
): Either<ReadonlyArray<Problem>, DomainEvent> => {
  if (json.v === today) return pipe(codec.decode(json), mapLeft(problemsOf))
  const { v: version = 1 } = json
  if (typeof version !== 'number') return says('v', 'expected the version of a shape')
  const read = upcast.read(version, json)
  if (read !== null) return pipe(read, mapLeft(problemsOf))
  const last = upcast.shapes.length + 1
  return says('v', `expected a shape from 1 to ${String(last)}, got ${String(version)}: a later program wrote it`)
}

/** What is as today's codec says is the event itself, not a copy: this is the path that every rebuild takes. */
export const decodeEvent = (json: unknown): Either<ReadonlyArray<Problem>, DomainEvent> => {
  const fields = fieldsOf(json)
  const found = readers.get(fields.type)
  if (found === undefined) return says('type', 'expected the name of an event')
  return fields.v === found.v && found.codec.is(fields) ? right(fields) : otherwise(found, fields)
}
