/** How an EventStoreDB event store is opened, beside its connection string. */
import { largestEvent } from '@cofc/event-store'
import type { Follower } from './follow-state.ts'

export interface EventStoreDbOptions {
  /** How long, in milliseconds, a live follower waits for word of an append before it reads by itself: 2,000 when left out. */
  readonly lookEvery?: number
  /**
   * How long, in milliseconds, one try of a call may take before it is made again: 4,000 when left out, and never more
   * than two fifths of the deadline of the connection string.
   */
  readonly attempt?: number
  /** The most bytes of JSON in one event, data and metadata: 4 MiB when left out. */
  readonly largestEvent?: number
  /** The most bytes of data in one append, as the server is set up to take: 1 MiB when left out, as there. */
  readonly largestAppend?: number
  /** Called whenever the state of a live follower changes. */
  readonly onFollower?: (follower: Follower) => void
}
export type Settings = Required<EventStoreDbOptions>

export const settingsFrom = (options: EventStoreDbOptions): Settings => ({
  lookEvery: 2_000,
  attempt: 4_000,
  largestEvent,
  largestAppend: 1024 * 1024,
  onFollower: () => undefined,
  ...options
})
