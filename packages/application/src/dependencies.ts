/** What a use case is given to work with. */
import type { ContentStore } from '@cofc/content-store'
import type { EventStore } from '@cofc/event-store'
import type { StateCache } from './state-cache.ts'

export interface Dependencies {
  readonly events: EventStore
  readonly content: ContentStore
  /** The instant now, as ISO text in UTC: recorded beside every event. */
  readonly now: () => string
  /** States that need not be replayed from their beginning: a memory of some megabytes, when left out. */
  readonly states?: StateCache
  /** Events whose reactions this process has run: a follower passes them. */
  readonly reacted?: Set<string>
}
