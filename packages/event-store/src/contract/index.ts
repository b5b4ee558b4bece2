/**
 * What every event store promises, as tests: an adapter's whole contract test is one call of `describeEventStore`.
 *
 * The store opened need not be empty. Every test opens its own and writes to streams of its own names.
 */
import { describe } from 'vitest'
import { appending } from './appending.ts'
import { closing } from './closing.ts'
import { concurrency } from './concurrency.ts'
import { fidelity } from './fidelity.ts'
import { following } from './following.ts'
import { followingLive } from './following-live.ts'
import type { OpenStore } from './opening.ts'
import { reading } from './reading.ts'
import { refusing } from './refusing.ts'

export type { OpenedStore, OpenStore } from './opening.ts'

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
