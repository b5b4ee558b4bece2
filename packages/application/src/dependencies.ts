/** The parts a use case is put together from. */
import type { EventStore } from '@cofc/event-store'
import type { PrivateStore } from './private-store.ts'
import type { RememberedStates } from './remembered-states.ts'

export interface Parts {
  readonly store: EventStore
  readonly privately: PrivateStore
  /** The instant now, as ISO text in UTC: recorded beside every event. */
  readonly now: () => string
  /** States that need not be replayed from their beginning: a memory of some megabytes, when left out. */
  readonly states?: RememberedStates
}
