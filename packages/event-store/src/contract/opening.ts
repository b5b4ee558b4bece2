/** How a store under test is opened. */
import type { EventStore } from '../event-store.ts'

export interface OpenedStore {
  readonly store: EventStore
  /** Closes it: afterwards every call fails, and whoever follows is told so. Closing twice does nothing. */
  readonly close: () => Promise<void>
}
export type OpenStore = () => Promise<OpenedStore>
