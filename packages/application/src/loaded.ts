/** A stream that was read to its end, and what its events make of its aggregate. */
import type { RecordedEvent } from '@cofc/event-store'

export interface Loaded<S> {
  readonly state: S
  readonly version: number
  readonly events: ReadonlyArray<RecordedEvent>
}
