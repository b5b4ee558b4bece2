/** A stream that was read to its end, and what its events make of its aggregate. */
import { leafOf, type RecordedEvent } from '@cofc/event-store'

export interface LoadedStream<S> {
  readonly state: S
  readonly version: number
  /** Which command each event came of, in the order of the stream; `null` where it does not say. */
  readonly origins: ReadonlyArray<Origin | null>
  /** The leaf hash of its last event, to which the next one links; `null` of a stream without events. */
  readonly leaf: () => string | null
}
/** All that must be known of a past command to recognise it. */
export interface Origin {
  readonly command: string
  readonly digest: string
}

export const originOf = ({ metadata: { command, digest } }: Pick<RecordedEvent, 'metadata'>): Origin | null =>
  typeof command === 'string' && typeof digest === 'string' ? { command, digest } : null

/** The leaf hash of an event, reckoned when it is first asked for: most streams are read for a fact and not written to. */
export const leafLater = (event: RecordedEvent): (() => string) => {
  let waiting: RecordedEvent | null = event
  let leaf = ''
  return () => {
    if (waiting !== null) leaf = leafOf(waiting)
    waiting = null
    return leaf
  }
}
