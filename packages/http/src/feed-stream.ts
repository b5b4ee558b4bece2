/**
 * The feed as a stream of server-sent events.
 *
 * A stream reads on only once its reader took what was sent. What it holds meanwhile is bounded by bytes: of a page that is
 * larger only the first part is sent, and the rest is let go and read again.
 */
import type { EventStore, Followed, FollowFailure, Page, Position, UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AskFeed } from './feed-ask.ts'
import { eventLine, type Told } from './feed-event.ts'
import { messageText, type EventStream } from './sse.ts'

/** The most bytes in flight, unless a single event has more. */
export const mostInFlight = 256 * 1024
const [firstPage, usualPage] = [25, 100]

/** What is sent at a time. */
export interface Part {
  readonly text: string
  /** Where the reader stands that has taken it. */
  readonly position: Position
}
interface Cut extends Part {
  readonly events: number
  readonly bytes: number
  /** Whether it is all of the page. */
  readonly isWhole: boolean
}

/** As many messages as may be in flight, at least one. */
const manyOf = (messages: ReadonlyArray<string>): number => {
  let [bytes, many] = [0, 0]
  for (const message of messages) {
    bytes += Buffer.byteLength(message)
    if (many > 0 && bytes > mostInFlight) break
    many += 1
  }
  return many
}
/**
 * As many events of a page as may be in flight. Nearly always these are all of them: their texts are joined once and counted
 * as one, for counting or sending a text that was put together bit by bit first makes it one each time.
 */
const cutOf = ({ events, position }: Page<UnparsedEvent>, line: (event: UnparsedEvent) => string): Cut => {
  const messages = events.map(event => messageText({ event: event.type, id: event.position, data: line(event) }))
  const text = messages.join('')
  const bytes = Buffer.byteLength(text)
  if (bytes <= mostInFlight || events.length === 1)
    return { text, bytes, events: events.length, position: events.at(-1)?.position ?? position, isWhole: true }
  const many = manyOf(messages)
  const sent = messages.slice(0, many).join('')
  const last = events[many - 1]?.position ?? position
  return { text: sent, bytes: Buffer.byteLength(sent), events: many, position: last, isWhole: false }
}

/** What tells where the reader stands, when no event does. */
const standing = (page: Page<UnparsedEvent>, last: Position, isNews: boolean): string => {
  const { position, caughtUp } = page
  if (caughtUp && isNews) return messageText({ event: 'caught-up', id: position, data: JSON.stringify({ position }) })
  return position === last ? '' : messageText({ event: 'moved', id: position })
}

/** Smaller pages while events are large, and larger ones again. */
const pageSizeAfter = (size: number, { isWhole, events, bytes }: Cut): number => {
  if (!isWhole) return Math.max(1, Math.floor(events / 2))
  return bytes < mostInFlight / 8 ? Math.min(4 * size, usualPage) : size
}

type Source = Pick<EventStore, 'followUnparsed'>
export interface Streamed {
  readonly ask: AskFeed
  readonly told: Told
  readonly signal: AbortSignal
}
/** The next part; `null` once the signal has aborted. */
export type NextPart = () => Promise<Either<FollowFailure, Part> | null>

/** Each part is made when it is asked for. Whoever waits for the reader meanwhile holds a part, and no page larger than one. */
export const partsOf = ({ followUnparsed }: Source, { ask, told, signal }: Streamed): NextPart => {
  const { filter, withMetadata } = ask
  const line = eventLine(told)
  let [at, pageSize, wasCaughtUp] = [ask.after, firstPage, false]
  const pages = (): AsyncIterator<Followed<UnparsedEvent>> =>
    followUnparsed(at, filter, { until: 'live', signal, pageSize, withMetadata })[Symbol.asyncIterator]()
  let following = pages()

  const partOf = async (page: Page<UnparsedEvent>): Promise<Part> => {
    const cut = cutOf(page, line)
    const last = cut.events === 0 ? at : cut.position
    const tail = cut.isWhole ? standing(page, last, !wasCaughtUp) : ''
    at = cut.isWhole ? page.position : last
    wasCaughtUp = cut.isWhole && page.caughtUp
    const size = pageSizeAfter(pageSize, cut)
    if (!cut.isWhole || size !== pageSize) {
      pageSize = size
      await following.return?.()
      following = pages()
    }
    return { text: cut.text + tail, position: at }
  }
  return async () => {
    for (;;) {
      const next = await following.next()
      if (next.done === true) return null
      if (next.value.type === 'Failed') return left(next.value.failure)
      const part = await partOf(next.value.page)
      if (part.text !== '') return right(part)
    }
  }
}

/** Why a stream ends: the server stops, cannot read on, or the reader may follow no longer. */
export type Ending = 'shutdown' | 'store' | 'access'

/** Sends part after part, each once the one before it was taken; answers whether there could be more. */
export const sendAll = async (stream: EventStream, first: Part, next: NextPart): Promise<'aborted' | 'failed'> => {
  let part: Awaited<ReturnType<NextPart>> = right(first)
  while (part !== null) {
    if (isLeft(part)) return 'failed'
    if (!(await stream.send(part.right.text))) break
    part = await next()
  }
  return 'aborted'
}
