/** How an EventStoreDB event store is opened, beside its connection string. */
import { largestEvent } from '@cofc/event-store'
import { longestAttempt, type ConnectionOptions } from './connection-options.ts'
import type { Follower } from './follow-state.ts'

export interface EventStoreDbOptions {
  /** How long, in milliseconds, a live follower waits for word of an append before it reads by itself: 2,000 when left out. */
  readonly lookEvery?: number
  /**
   * How long, in milliseconds, one try of a call may take before it is made again: 4,000 when left out, and never more
   * than two fifths of the deadline of the connection string. The connection string may say it instead.
   */
  readonly attempt?: number
  /** The most bytes of JSON in one event, data and metadata: 4 MiB when left out. */
  readonly largestEvent?: number
  /**
   * The most bytes in one append, as the server is set up to take: 1 MiB when left out, as there. Data, metadata and two
   * bytes for each letter of a type count, as KurrentDB counts; EventStoreDB counts the data alone. The connection string
   * may say it instead.
   */
  readonly largestAppend?: number
  /** Called whenever the state of a live follower changes. */
  readonly onFollower?: (follower: Follower) => void
}
export type Settings = Required<EventStoreDbOptions>

/** What is said in both places must not be left to chance. */
export const settingsFrom = (options: EventStoreDbOptions, connection: ConnectionOptions): Settings => {
  for (const name of ['attempt', 'largestAppend'] as const)
    if (options[name] !== undefined && connection[name] !== undefined)
      throw new Error(`The connection string of the event store has ${name}, which the options have as well.`)
  return {
    lookEvery: 2_000,
    largestEvent,
    onFollower: () => undefined,
    ...options,
    largestAppend: options.largestAppend ?? connection.largestAppend ?? 1024 * 1024,
    attempt: Math.min(options.attempt ?? connection.attempt ?? 4_000, longestAttempt(connection))
  }
}
