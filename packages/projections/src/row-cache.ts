/**
 * Rows being folded, the ones touched lately, by the streams they belong to. All tables that are folded together share
 * the room: it holds at most twice as many rows as its size. Once the young half is full it becomes the old half, and
 * what was old, written by then, is let go.
 */
export interface CachedRow {
  readonly id: string
  row: unknown
  changed: boolean
}
/** The rows of one table. */
export interface TableRows {
  readonly get: (stream: string) => CachedRow | undefined
  readonly put: (stream: string, cached: CachedRow) => void
  /** The row was folded on. */
  readonly touch: (cached: CachedRow, row: unknown) => void
  /** Every row changed since the last time, as unchanged from now on. */
  readonly takeChanged: () => ReadonlyArray<CachedRow>
  /** Forgets every row of the table. */
  readonly clear: () => void
}
export interface RowCache {
  /** A table more that shares the room. */
  readonly table: () => TableRows
  /** Whether it is time to write, so that room can be made. */
  readonly full: () => boolean
  /** Lets old rows go when the room is full: every row that changed must be written by then. */
  readonly makeRoom: () => void
}

interface Halves {
  young: Map<string, CachedRow>
  old: Map<string, CachedRow>
}
const rowsIn = (halves: Halves): TableRows => {
  let changed: Array<CachedRow> = []
  const rejuvenated = (stream: string): CachedRow | undefined => {
    const aged = halves.old.get(stream)
    if (aged === undefined) return undefined
    halves.old.delete(stream)
    halves.young.set(stream, aged)
    return aged
  }
  return {
    get: stream => halves.young.get(stream) ?? rejuvenated(stream),
    put: (stream, cached) => {
      halves.young.set(stream, cached)
    },
    touch: (cached, row) => {
      cached.row = row
      if (cached.changed) return
      cached.changed = true
      changed.push(cached)
    },
    takeChanged: () => {
      const taken = changed
      changed = []
      for (const cached of taken) cached.changed = false
      return taken
    },
    clear: () => {
      changed = []
      halves.young = new Map()
      halves.old = new Map()
    }
  }
}

export const rowCache = (size: number): RowCache => {
  const tables: Array<Halves> = []
  const isFull = (): boolean => tables.reduce((rows, { young }) => rows + young.size, 0) >= size
  return {
    table: () => {
      const halves: Halves = { young: new Map(), old: new Map() }
      tables.push(halves)
      return rowsIn(halves)
    },
    full: isFull,
    makeRoom: () => {
      if (!isFull()) return
      for (const halves of tables) {
        halves.old = halves.young
        halves.young = new Map()
      }
    }
  }
}
