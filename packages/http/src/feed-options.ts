/** What the feed of events is given, and how much of it one server gives out. */
import type { EventStore } from '@cofc/event-store'

export interface FeedOptions {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly limits?: Partial<FeedLimits>
  /** Milliseconds since 1970, by which it is told when what a reader carries ends: the clock when left out. */
  readonly now?: () => number
}
export interface FeedLimits {
  /** How many streams there may be at once, and how many of one principal. */
  readonly connections: number
  readonly ofPrincipal: number
  /** For how many milliseconds a reader may take nothing before its connection is closed. */
  readonly patience: number
  /** So often, in milliseconds, something is sent while nothing happens. */
  readonly heartbeat: number
  /** After how many milliseconds a reader that lost its connection comes again. */
  readonly retry: number
  /** So often, in milliseconds, it is looked whether a reader may still follow. */
  readonly look: number
}

export const usualLimits: FeedLimits = {
  connections: 100,
  ofPrincipal: 5,
  patience: 30_000,
  heartbeat: 15_000,
  retry: 2_000,
  look: 60_000
}
