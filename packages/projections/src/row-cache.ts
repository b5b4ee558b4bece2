/**
 * Rows being folded, the ones touched lately, by the streams they belong to. It holds at most twice its size: once the
 * young half is full it becomes the old half, and what was old, written by then, is let go.
 */
import type { AnyRowKind } from './report.ts'

export interface Held {
  readonly key: string
  readonly kind: AnyRowKind
  row: unknown
  changed: boolean
}
export interface RowCache {
  readonly get: (stream: string) => Held | undefined
  readonly put: (stream: string, held: Held) => void
  /** Whether it is time to write, so that room can be made. */
  readonly full: () => boolean
  /** Every row changed since the last time, marked as unchanged from now on; and room is made. */
  readonly takeChanged: () => ReadonlyArray<Held>
  readonly clear: () => void
}

export const rowCache = (size: number): RowCache => {
  let young = new Map<string, Held>()
  let old = new Map<string, Held>()
  const makeRoom = (): void => {
    if (young.size < size) return
    old = young
    young = new Map()
  }
  const rejuvenated = (stream: string): Held | undefined => {
    const aged = old.get(stream)
    if (aged === undefined) return undefined
    old.delete(stream)
    young.set(stream, aged)
    return aged
  }
  return {
    get: stream => young.get(stream) ?? rejuvenated(stream),
    put: (stream, held) => {
      young.set(stream, held)
    },
    full: () => young.size >= size,
    takeChanged: () => {
      const changed = [...young.values()].filter(held => held.changed)
      for (const held of changed) held.changed = false
      makeRoom()
      return changed
    },
    clear: () => {
      young = new Map()
      old = new Map()
    }
  }
}
