/** What a server takes at most in one append, and what it counts. */
import type { Proposed } from '../log/recorded.ts'

/** EventStoreDB as it is up to 24.10.3, or KurrentDB, which counts as every later EventStoreDB does. */
export type ServerKind = 'EventStoreDB' | 'KurrentDB'

export interface Limits {
  readonly kind: ServerKind
  /** In bytes of what is counted, all the events of one append together. */
  readonly append: number
  /** The same of one event, which only KurrentDB limits. */
  readonly event: number
}

/** The older server means to count all of it, but counts the data alone. */
export const sizeOf = (kind: ServerKind, { type, data, metadata }: Proposed): number =>
  kind === 'EventStoreDB' ? data.length : data.length + metadata.length + 2 * type.length

export type Excess =
  | { readonly type: 'TooLarge'; readonly limit: number }
  | { readonly type: 'EventTooLarge'; readonly id: string; readonly bytes: number; readonly limit: number }

/** What is too large once one more event has come to so many bytes. */
export const excessOf = ({ kind, append, event }: Limits, proposed: Proposed, size: number): Excess | undefined => {
  const bytes = sizeOf(kind, proposed)
  if (kind === 'KurrentDB' && bytes > event) return { type: 'EventTooLarge', id: proposed.id, bytes, limit: event }
  return size > append ? { type: 'TooLarge', limit: append } : undefined
}
