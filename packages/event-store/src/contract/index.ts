/**
 * What every event store promises, as tests: an adapter's whole contract test is one call of `describeEventStore`.
 *
 * The store opened need not be empty. Every test opens its own and writes to streams of its own names.
 */
import { describe } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { appending } from './appending.ts'
import { closing } from './closing.ts'
import { concurrency } from './concurrency.ts'
import { fidelity } from './fidelity.ts'
import { following } from './following.ts'
import { followingLive } from './following-live.ts'
import { reading } from './reading.ts'
import { refusing } from './refusing.ts'

export interface OpenedStore {
  readonly store: EventStore
  /** Closes it: afterwards every call fails, and whoever follows is told so. Closing twice does nothing. */
  readonly close: () => Promise<void>
}
export type OpenStore = () => Promise<OpenedStore>

export const describeEventStore = (name: string, open: OpenStore) =>
  describe(name, () => {
    describe('appending', () => appending(open))
    describe('refusing what cannot be stored', () => refusing(open))
    describe('giving back exactly what was given', () => fidelity(open))
    describe('reading a stream', () => reading(open))
    describe('following to the end', () => following(open))
    describe('following live', () => followingLive(open))
    describe('many at once', () => concurrency(open))
    describe('closing', () => closing(open))
  })
