/**
 * Rows being folded, the ones touched lately. It holds at most twice its size: once the young half is full it becomes
 * the old half, and what was old, written by then, is let go.
 */
export interface Held {
  row: unknown
  changed: boolean
}
export interface RowCache {
  readonly get: (key: string) => Held | undefined
  readonly put: (key: string, row: unknown) => Held
  /** Whether it is time to write, so that room can be made. */
  readonly full: () => boolean
  /** Every row changed since the last time, marked as unchanged from now on; and room is made. */
  readonly takeChanged: () => ReadonlyArray<readonly [string, unknown]>
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
  return {
    get: key => {
      const held = young.get(key)
      if (held !== undefined) return held
      const aged = old.get(key)
      if (aged === undefined) return undefined
      old.delete(key)
      young.set(key, aged)
      return aged
    },
    put: (key, row) => {
      const held = { row, changed: false }
      young.set(key, held)
      return held
    },
    full: () => young.size >= size,
    takeChanged: () => {
      const changed = [...young].filter(([, held]) => held.changed)
      for (const [, held] of changed) held.changed = false
      makeRoom()
      return changed.map(([key, held]) => [key, held.row] as const)
    },
    clear: () => {
      young = new Map()
      old = new Map()
    }
  }
}
