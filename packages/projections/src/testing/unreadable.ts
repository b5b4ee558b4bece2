/** A store in which some events cannot be read, until the program that can is there. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore, RecordedEvent, UnparsedEvent } from '@cofc/event-store'

const asText = (event: RecordedEvent): UnparsedEvent => ({ ...event, text: JSON.stringify(event.data) })

export const withUnreadable = (store: EventStore, isOdd: (event: RecordedEvent) => boolean) => {
  let upgraded = false
  const shown = (event: RecordedEvent): RecordedEvent =>
    upgraded || !isOdd(event) ? event : { ...event, data: { ...event.data, v: 99 } }
  const events: EventStore = {
    ...store,
    read: (stream, from) => async () => {
      const page = await store.read(stream, from)()
      return isLeft(page) ? page : { ...page, right: { ...page.right, events: page.right.events.map(shown) } }
    },
    followUnparsed: async function* (...asked) {
      for await (const one of store.follow(...asked))
        yield one.type === 'Failed'
          ? one
          : { type: 'Page', page: { ...one.page, events: one.page.events.map(shown).map(asText) } }
    }
  }
  return { events, upgrade: () => void (upgraded = true) }
}
