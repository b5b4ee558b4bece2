/** How a store under test is opened. */
import type { EventStore, NewEvent } from '../event-store.ts'

export interface OpenedStore {
  readonly store: EventStore
  /** Closes it: afterwards every call fails, and each follower is told so. Closing twice does nothing. */
  readonly close: () => Promise<void>
  /** Where a test can hold up a commit: appends to a new stream as another writer would, and leaves it uncommitted. */
  readonly beginAppend?: (stream: string, events: ReadonlyArray<NewEvent>) => Promise<HeldAppend>
  /**
   * Where a test can let a transaction sleep: one that appends nothing, wherever else it may stand in the way. Shows that it
   * hides no event and loses none.
   */
  readonly beginSleeping?: () => Promise<Sleeping>
}
export interface Sleeping {
  readonly wake: () => Promise<void>
}
export interface HeldAppend {
  readonly commit: () => Promise<void>
}
export type OpenStore = () => Promise<OpenedStore>
