/** From stored JSON to an event of any aggregate, in whatever shape it was stored. There is no other way in. */
import { left, mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import { community, type CommunityEvent } from './community/index.ts'
import { cycle, type CycleEvent } from './cycle/index.ts'
import { edition, type EditionEvent } from './edition/index.ts'
import { membership, type MembershipEvent } from './membership/index.ts'
import { faultsOf, versionSaid, type Past, type Shapes } from './past-shape.ts'
import { policy, type PolicyEvent } from './policy/index.ts'
import { review, type ReviewEvent } from './review/index.ts'
import { reviewer, type ReviewerEvent } from './reviewer/index.ts'
import { problemsOf, type Problem } from './problems.ts'

export type NetworkEvent =
  PolicyEvent | CommunityEvent | ReviewerEvent | EditionEvent | CycleEvent | MembershipEvent | ReviewEvent

type EventCodec = t.Type<NetworkEvent, unknown>

/** How an event of one type is read. */
interface Readable {
  readonly aggregate: string
  readonly codec: EventCodec
  /** What today's shape says as `v`: nothing, when the event never changed. */
  readonly v: unknown
  readonly past: Past<NetworkEvent>
}
interface Stored {
  readonly name: string
  readonly events: object
  readonly past?: object
}
const aggregates: ReadonlyArray<Stored> = [policy, community, reviewer, edition, cycle, membership, review]

const neverChanged: Past<NetworkEvent> = { shapes: [], read: () => null }

/** A Map, so that no type name that every object has is taken for one of ours. */
const readable: ReadonlyMap<unknown, Readable> = new Map(
  aggregates.flatMap(({ name, events, past = {} }) => {
    const pasts = new Map<string, Past<NetworkEvent>>(Object.entries(past))
    return Object.entries<EventCodec>(events as Readonly<Record<string, EventCodec>>).map(
      ([type, codec]) =>
        [type, { aggregate: name, codec, v: versionSaid(codec), past: pasts.get(type) ?? neverChanged }] as const
    )
  })
)

/** The type of every event there is. */
export const eventTypes: ReadonlyArray<NetworkEvent['type']> = [...readable.keys()] as ReadonlyArray<
  NetworkEvent['type']
>

/** Every shape in which an event of this network is or was stored. */
export interface EventShapes extends Shapes {
  readonly type: NetworkEvent['type']
  readonly aggregate: string
}
export const eventShapes: ReadonlyArray<EventShapes> = [...readable].map(([type, { aggregate, codec, past }]) => ({
  type: type as NetworkEvent['type'],
  aggregate,
  codecs: [...past.shapes, codec]
}))

/** The version of the shape in which an event of this type is stored today; 1 for what never changed. */
export const shapeVersionOf = (type: string): number => (readable.get(type)?.past.shapes.length ?? 0) + 1

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
const otherwise = ({ codec, v: today, past }: Readable, json: Fields): Either<ReadonlyArray<Problem>, NetworkEvent> => {
  if (json.v === today) return pipe(codec.decode(json), mapLeft(problemsOf))
  const { v: version = 1 } = json
  if (typeof version !== 'number') return says('v', 'expected the version of a shape')
  const read = past.read(version, json)
  if (read !== null) return pipe(read, mapLeft(problemsOf))
  const last = past.shapes.length + 1
  return says('v', `expected a shape from 1 to ${String(last)}, got ${String(version)}: a later program wrote it`)
}

/** What is as today's codec says is the event itself, not a copy: this is the path that every rebuild takes. */
export const decodeEvent = (json: unknown): Either<ReadonlyArray<Problem>, NetworkEvent> => {
  const fields = fieldsOf(json)
  const found = readable.get(fields.type)
  if (found === undefined) return says('type', 'expected the name of an event')
  return fields.v === found.v && found.codec.is(fields) ? right(fields) : otherwise(found, fields)
}
