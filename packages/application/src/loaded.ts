/** A stream that was read to its end, and what its events make of its aggregate. */
import type { RecordedEvent } from '@cofc/event-store'

export interface Loaded<S> {
  readonly state: S
  readonly version: number
  /** Which command each event came of, in the order of the stream; `null` where it does not say. */
  readonly origins: ReadonlyArray<Origin | null>
}
/** All that must be known of a past command to recognise it. */
export interface Origin {
  readonly command: string
  readonly digest: string
}

export const originOf = ({ metadata: { command, digest } }: Pick<RecordedEvent, 'metadata'>): Origin | null =>
  typeof command === 'string' && typeof digest === 'string' ? { command, digest } : null
