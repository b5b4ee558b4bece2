/** The two layers of an overlay, and how versions and positions are told apart by layer. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { EventStore, RecordedEvent, StoreFailure } from './event-store.ts'
import { headOf, type Head } from './head-of.ts'

/** Before a position: every position below sorts before any above. */
export const [below, above] = ['0', '1'] as const

export interface Layers {
  readonly base: EventStore
  readonly top: EventStore
  /** How long each stream below is, for the streams that were asked for. */
  readonly heads: Map<string, Head>
}
export const baseHead = async ({ base, heads }: Layers, stream: string): Promise<Either<StoreFailure, Head>> => {
  const known = heads.get(stream)
  if (known !== undefined) return right(known)
  const found = await headOf(base, stream)
  if (!isLeft(found)) heads.set(stream, found.right)
  return found
}

// The event is the caller's own copy already.
export const placed =
  (layer: string, by: number) =>
  <E extends Pick<RecordedEvent, 'version' | 'position'>>(event: E): E =>
    Object.assign(event, { version: event.version + by, position: layer + event.position })
