/** Histories for tests: linked events, and stores that give them out altered. */
import { leafOf, openInMemoryEventStore, type EventStore, type JsonObject, type UnparsedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'

/** Events over some streams, each linked to the one before it in its stream. */
export const historyOf = async (size: number, streams = 3): Promise<EventStore> => {
  const { store } = openInMemoryEventStore()
  const leaves = new Map<string, string>()
  for (let number = 0; number < size; number++) {
    const stream = `review-${String(number % streams)}`
    const version = Math.floor(number / streams)
    const metadata = { command: `c-${String(number)}`, previous: leaves.get(stream) ?? null }
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    const event = { id, type: 'Noted', data: { b: number, a: 'é' }, metadata }
    const appended = await store.append(stream, version, [event])()
    if (isLeft(appended)) throw new Error(appended.left.type)
    leaves.set(stream, leafOf({ ...event, stream, version: version + 1 }))
  }
  return store
}

/** The same history, with each page as `change` makes it. */
export const changed = (
  { followUnparsed }: Pick<EventStore, 'followUnparsed'>,
  change: (events: ReadonlyArray<UnparsedEvent>) => ReadonlyArray<UnparsedEvent>
): Pick<EventStore, 'followUnparsed'> => ({
  followUnparsed: async function* (...asked) {
    for await (const followed of followUnparsed(...asked))
      yield followed.type === 'Page'
        ? { type: 'Page' as const, page: { ...followed.page, events: change(followed.page.events) } }
        : followed
  }
})

/** A page at a time of so many events. */
export const inPagesOf = (
  pageSize: number,
  { followUnparsed }: Pick<EventStore, 'followUnparsed'>
): Pick<EventStore, 'followUnparsed'> => ({
  followUnparsed: (after, filter, options) => followUnparsed(after, filter, { ...options, pageSize })
})

/** Texts with the same meaning, written otherwise. */
export const rewritten = (text: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as JsonObject).toReversed()), null, 1)
