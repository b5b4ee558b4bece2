/** What a use case is given to work with. */
import type { ContentStore, ContentStoreFailure } from '@cofc/content-store'
import type { EventStore } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StateCache } from './state-cache.ts'

export interface ErasableDrafts {
  /** Erases all that is about a community or a reviewer, of one cycle or of all, so that no byte of it is left; answers how many there were. */
  readonly eraseAbout: (id: string, cycle: string | null) => TaskEither<ContentStoreFailure, number>
}
export interface Dependencies {
  readonly events: EventStore
  readonly content: ContentStore
  /** The instant now, as ISO text in UTC: recorded beside every event. */
  readonly now: () => string
  /** What people are typing and have not sent yet, where that is kept. */
  readonly drafts?: ErasableDrafts
  /** States that need not be replayed from their beginning: a memory of some megabytes, when left out. */
  readonly states?: StateCache
  /** Events whose reactions this process has run: a follower passes them. */
  readonly reacted?: Set<string>
}
