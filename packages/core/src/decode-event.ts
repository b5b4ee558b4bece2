/** From stored JSON to an event of any aggregate. */
import { left, mapLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import { community, type CommunityEvent } from './community/index.ts'
import { cycle, type CycleEvent } from './cycle/index.ts'
import { edition, type EditionEvent } from './edition/index.ts'
import { membership, type MembershipEvent } from './membership/index.ts'
import { policy, type PolicyEvent } from './policy/index.ts'
import { review, type ReviewEvent } from './review/index.ts'
import { reviewer, type ReviewerEvent } from './reviewer/index.ts'
import { problemsOf, type Problem } from './problems.ts'

export type NetworkEvent =
  PolicyEvent | CommunityEvent | ReviewerEvent | EditionEvent | CycleEvent | MembershipEvent | ReviewEvent

type EventCodec = t.Type<NetworkEvent, unknown>

/** A Map, so that no type name that every object has is taken for one of ours. */
const codecs: ReadonlyMap<unknown, EventCodec> = new Map(
  [policy, community, reviewer, edition, cycle, membership, review].flatMap(({ events }) =>
    Object.entries<unknown>(events).map(([type, codec]) => [type, codec as EventCodec] as const)
  )
)

/** The type of every event there is. */
export const eventTypes: ReadonlyArray<NetworkEvent['type']> = [...codecs.keys()] as ReadonlyArray<NetworkEvent['type']>

const typeOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined

/** What is as its codec says is the event itself, not a copy: this is the path that every rebuild takes. */
export const decodeEvent = (json: unknown): Either<ReadonlyArray<Problem>, NetworkEvent> => {
  const codec = codecs.get(typeOf(json))
  if (codec === undefined) return left([{ path: 'type', says: 'expected the name of an event' }])
  return codec.is(json) ? right(json) : pipe(codec.decode(json), mapLeft(problemsOf))
}
