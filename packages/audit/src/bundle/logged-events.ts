/** The events of a history beside what was logged of them: one that is another ends them. */
import {
  beginning,
  blockOf,
  canonical,
  objectIn,
  type EventStore,
  type FollowFailure,
  type UnparsedEvent
} from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Hash } from '../hash.ts'
import type { Fault } from '../fault.ts'
import type { Head, LogStore, LogStoreFailure } from '../log/log-store.ts'
import { leafAsStored } from '../log/leaf-as-stored.ts'
import { readEvent, type NotWhole } from '../log/read-event.ts'
import { inPortions, loggedLeaves } from '../verify/logged-leaves.ts'
import { faultAt } from './streams-so-far.ts'

export type BundlingFailure = FollowFailure | LogStoreFailure | Fault | NotWhole

export interface LoggedEvent {
  readonly index: number
  readonly head: Head
  /** The text that is hashed. */
  readonly block: () => string
}
interface Logged {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
}
type Found = Either<BundlingFailure, LoggedEvent>

export const loggedEvents = async function* ({ events, log }: Logged, size: number): AsyncGenerator<Found, void> {
  const leaves = inPortions(loggedLeaves(log, 0, size))
  let index = 0
  for await (const followed of events.followUnparsed(beginning, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') {
      yield left(followed.failure)
      return
    }
    const portion = await leaves(Math.min(followed.page.events.length, size - index))
    if (isLeft(portion)) {
      yield portion
      return
    }
    for (const [place, leaf] of portion.right.entries())
      yield asLogged(followed.page.events[place] as UnparsedEvent, leaf, index + place)
    index += portion.right.length
    if (index === size) return
  }
  yield left({ type: 'LogCorrupt', reason: 'the log has more leaves than the store has events' })
}

const asLogged = (event: UnparsedEvent, leaf: Hash, index: number): Found => {
  const { stream, version } = event
  const head = { stream, version, leaf, hasLinks: true }
  if (leafAsStored(event) === leaf) return right({ index, head, block: () => blockAsStored(event) })
  if (readEvent(event).leaf !== leaf)
    return faultAt({ index, stream, version }, 'altered', 'it is not the event that was logged')
  return right({ index, head, block: () => blockAnew(event) })
}

const blockAsStored = (event: UnparsedEvent): string =>
  blockOf({ ...event, data: event.text, metadata: event.metadataText ?? '' })
/** What is stored otherwise is written as it was hashed; what is no JSON, under a first line of its own. */
const blockAnew = (event: UnparsedEvent): string => {
  const [data, metadata] = [objectIn(event.text), objectIn(event.metadataText ?? '')]
  return data === undefined || metadata === undefined
    ? blockAsStored(event).replace('\n', ' raw\n')
    : blockOf({ ...event, data: canonical(data), metadata: canonical(metadata) })
}
