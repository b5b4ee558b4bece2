/**
 * A store that knows whether it still holds what was appended to it: beside it, in memory, stands one sum over all events.
 *
 * A history links its events and can be verified; what is thrown away after a trial is compared in a fraction of that time.
 */
import { beginning, type EventStore, type NewEvent, type UnparsedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { crc32 } from 'node:zlib'

export interface SummedStore {
  readonly store: EventStore
  /** What is wrong with what the store holds; `null` when it is all that was appended, as it was. Goes through everything. */
  readonly damage: () => Promise<string | null>
}

interface Place {
  readonly stream: string
  readonly version: number
}
interface Texts {
  readonly text: string
  readonly metadataText: string
}
const sumOf = (
  { stream, version }: Place,
  { id, type }: Pick<NewEvent, 'id' | 'type'>,
  { text, metadataText }: Texts
) => crc32([stream, version, id, type, text, metadataText].join('\n'))

const given = (place: Place, event: NewEvent): number =>
  sumOf(place, event, { text: JSON.stringify(event.data), metadataText: JSON.stringify(event.metadata) })
const found = (event: UnparsedEvent): number =>
  sumOf(event, event, { text: event.text, metadataText: event.metadataText ?? '' })

const notAsItWas = 'what was tried there is not as it was'

const sumOfAll = async (store: EventStore): Promise<number | string> => {
  let sum = 0
  for await (const followed of store.followUnparsed(beginning, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') return 'reason' in followed.failure ? followed.failure.reason : notAsItWas
    for (const event of followed.page.events) sum += found(event)
  }
  return sum
}

export const summedStore = (store: EventStore): SummedStore => {
  let sum = 0
  const note = (stream: string, version: number, events: ReadonlyArray<NewEvent>): void => {
    for (const [place, event] of events.entries())
      sum += given({ stream, version: version - events.length + place + 1 }, event)
  }
  return {
    store: {
      ...store,
      append: (stream, expected, events) =>
        pipe(
          store.append(stream, expected, events),
          TE.map(done => {
            note(stream, done.version, events)
            return done
          })
        )
    },
    damage: async () => {
      const all = await sumOfAll(store)
      if (typeof all === 'string') return all
      return all === sum ? null : notAsItWas
    }
  }
}
