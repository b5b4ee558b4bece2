/** What the server's Read answers, one message at a time. */
import { positionIn } from './append-answer.ts'
import { Fields, Garbled } from './reading.ts'

/** An event as it came. Data and metadata are text still: what they came in is let go at once. */
export interface EventFrame {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly version: number
  readonly commit: number
  readonly prepare: number
  readonly data: string
  readonly metadata: string
}
export type ReadAnswer =
  | { readonly type: 'Event'; readonly frame: EventFrame }
  | { readonly type: 'Checkpoint'; readonly commit: number; readonly prepare: number }
  | { readonly type: 'Confirmed' }
  | { readonly type: 'StreamNotFound' }
  | { readonly type: 'Nothing' }

/** What the server writes for itself is in a stream, or of a type, whose name begins so. */
export const isOfTheServer = ({ type, stream }: Pick<EventFrame, 'type' | 'stream'>): boolean =>
  isReserved(type) || isReserved(stream)
export const isReserved = (name: string): boolean => name.startsWith('$')

/** Metadata that are not asked for are passed over, and are empty then. */
export const readAnswer = (message: Buffer, withMetadata = true): ReadAnswer => {
  const fields = new Fields(message)
  if (!fields.next()) throw new Garbled('An answer to a read says nothing.')
  switch (fields.field) {
    case 1:
      return fields.within(withMetadata ? eventIn : eventWithoutMetadata)
    case 2:
      return { type: 'Confirmed' }
    case 3: {
      const [commit, prepare] = positionIn(fields.inner())
      return { type: 'Checkpoint', commit, prepare }
    }
    case 4:
      return { type: 'StreamNotFound' }
    default:
      return nothing
  }
}
const nothing: ReadAnswer = { type: 'Nothing' }

/** A link whose event is gone has none, and is passed over. */
const eventOf =
  (frameIn: (event: Fields) => EventFrame) =>
  (event: Fields): ReadAnswer => {
    while (event.next()) if (event.field === 1) return { type: 'Event', frame: event.within(frameIn) }
    return nothing
  }

const frameOf =
  (withMetadata: boolean) =>
  (fields: Fields): EventFrame => {
    const frame = { id: '', type: '', stream: '', version: 1, commit: 0, prepare: 0, data: '', metadata: '' }
    while (fields.next()) if (withMetadata || fields.field !== 7) take(fields, frame)
    if (frame.id === '' || frame.type === '' || frame.version === Infinity)
      throw new Garbled('An event has no id, no type or no revision.')
    return frame
  }
type Mutable<A> = { -readonly [K in keyof A]: A[K] }
const take = (fields: Fields, frame: Mutable<EventFrame>) => {
  switch (fields.field) {
    case 1:
      frame.id = fields.within(idIn)
      return
    case 2:
      frame.stream = fields.within(streamIn)
      return
    case 3:
      frame.version = fields.number + 1
      return
    case 4:
      frame.prepare = fields.number
      return
    case 5:
      frame.commit = fields.number
      return
    case 6:
      frame.type ||= fields.within(typeIn)
      return
    case 7:
      frame.metadata = fields.textOrBytes()
      return
    case 8:
      frame.data = fields.textOrBytes()
  }
}
const textOf =
  (wanted: number) =>
  (fields: Fields): string => {
    while (fields.next()) if (fields.field === wanted) return fields.text()
    return ''
  }
const [idIn, streamIn] = [textOf(2), textOf(3)]
/** One of three entries: the others are the content type and the time, for which our own metadata are trusted. */
const typeIn = (entry: Fields): string => {
  let ours = false
  let type = ''
  while (entry.next())
    if (entry.field === 1) ours = entry.length === 4
    else if (entry.field === 2 && ours) type = entry.text()
  return type
}
const [eventIn, eventWithoutMetadata] = [eventOf(frameOf(true)), eventOf(frameOf(false))]
