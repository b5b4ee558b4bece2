/** The feed as pages of JSON. Each says up to where everything was seen, and leads to the next while there is one. */
import type { EventStore, FollowFailure, Page, UnparsedEvent } from '@cofc/event-store'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AskFeed } from './feed-ask.ts'
import { eventLine, type Told } from './feed-event.ts'

type PageOfFeed = Page<UnparsedEvent>

export const pageOfFeed = async (
  { followUnparsed }: Pick<EventStore, 'followUnparsed'>,
  { after, filter, limit, withMetadata }: AskFeed
): Promise<Either<FollowFailure, PageOfFeed>> => {
  for await (const followed of followUnparsed(after, filter, { until: 'end', pageSize: limit, withMetadata }))
    return followed.type === 'Failed' ? left(followed.failure) : right(followed.page)
  return right({ events: [], position: after, caughtUp: true })
}

/** A page is one text: an event in it that only looks like JSON would spoil the others, and is told as text. */
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const sound = (event: UnparsedEvent): UnparsedEvent => ({
  ...event,
  text: isJson(event.text) ? event.text : JSON.stringify(event.text),
  ...(event.metadataText === undefined || isJson(event.metadataText)
    ? {}
    : { metadataText: JSON.stringify(event.metadataText) })
})

export const pageText = ({ events, position, caughtUp }: PageOfFeed, told: Told): string =>
  `{"events":[${events.map(sound).map(eventLine(told)).join(',')}],"position":${JSON.stringify(position)},"caughtUp":${String(caughtUp)}}`

/** Where the next page and the first are found (RFC 8288). */
export const linksOf = ({ position, caughtUp }: PageOfFeed, { limit, filter, withMetadata }: AskFeed): string => {
  const same = [
    `limit=${limit}`,
    ...(filter.types === undefined ? [] : [`types=${filter.types.join()}`]),
    ...(withMetadata ? ['metadata=yes'] : [])
  ]
  const link = (rel: string, asked: ReadonlyArray<string>) => `</api/events?${asked.join('&')}>; rel="${rel}"`
  const next = caughtUp ? [] : [link('next', [`after=${encodeURIComponent(position)}`, ...same])]
  return [...next, link('first', same)].join(', ')
}
