/**
 * Rows being folded, of the streams touched lately. All tables that are folded together share the room, which is measured
 * in streams: an event is folded into all rows of its stream at once. It holds the rows of at most twice as many streams
 * as its size. Once the young half is full it becomes the old half, and what was old, written by then, is let go.
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

/** The rows of one stream, each at the place of its table. */
type StreamRows = Array<CachedRow | undefined>
interface Halves {
  young: Map<string, StreamRows>
  old: Map<string, StreamRows>
}
const rowsOf = (halves: Halves, stream: string): StreamRows | undefined => {
  const young = halves.young.get(stream)
  if (young !== undefined) return young
  const aged = halves.old.get(stream)
  if (aged === undefined) return undefined
  halves.old.delete(stream)
  halves.young.set(stream, aged)
  return aged
}

const tableAt = (halves: Halves, place: number): TableRows => {
  let changed: Array<CachedRow> = []
  return {
    get: stream => rowsOf(halves, stream)?.[place],
    put: (stream, cached) => {
      const rows = rowsOf(halves, stream) ?? []
      rows[place] = cached
      halves.young.set(stream, rows)
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
      for (const half of [halves.young, halves.old]) for (const rows of half.values()) rows[place] = undefined
    }
  }
}

/** `size` in streams. */
export const rowCache = (size: number): RowCache => {
  const halves: Halves = { young: new Map(), old: new Map() }
  let tables = 0
  const isFull = (): boolean => halves.young.size >= size
  return {
    table: () => tableAt(halves, tables++),
    full: isFull,
    makeRoom: () => {
      if (!isFull()) return
      halves.old = halves.young
      halves.young = new Map()
    }
  }
}
