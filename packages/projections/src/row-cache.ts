/**
 * Rows being folded, of the streams touched lately. All tables that are folded together share the room, which is measured
 * by weight: a row weighs what its JSON text does, so memory is the same whatever rows a table has. At most twice the room
 * is taken. Once the young half is full it becomes the old half, and what was old, written by then, is let go.
 */
export interface CachedRow {
  readonly id: string
  row: unknown
  changed: boolean
  /** In characters of text: as it was stored last, and what was folded into it since. */
  weight: number
}
/** The rows of one table. */
export interface TableRows {
  readonly get: (stream: string) => CachedRow | undefined
  readonly put: (stream: string, cached: CachedRow) => void
  /** The row was folded on, and weighs so much more. */
  readonly touch: (cached: CachedRow, row: unknown, more: number) => void
  /** A changed row was made into text, and weighs that. */
  readonly weigh: (cached: CachedRow, weight: number) => void
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

/** What a row takes beside its text, and a stream whose rows weigh hardly anything. */
const ofItself = 250

/** The rows of one stream, each at the place of its table. */
type StreamRows = Array<CachedRow | undefined>
interface Halves {
  young: Map<string, StreamRows>
  old: Map<string, StreamRows>
  /** Of what is young. */
  weight: number
}
const weightOf = (row: CachedRow | undefined): number => (row === undefined ? 0 : row.weight + ofItself)
const weightOfAll = (rows: StreamRows): number => rows.reduce((sum, row) => sum + weightOf(row), 0)

const rowsOf = (halves: Halves, stream: string): StreamRows | undefined => {
  const young = halves.young.get(stream)
  if (young !== undefined) return young
  const aged = halves.old.get(stream)
  if (aged === undefined) return undefined
  halves.old.delete(stream)
  halves.young.set(stream, aged)
  halves.weight += weightOfAll(aged)
  return aged
}

const tableAt = (halves: Halves, place: number): TableRows => {
  let changed: Array<CachedRow> = []
  /** What is changed is young: it is written before it grows old. */
  const weigh = (cached: CachedRow, weight: number): void => {
    halves.weight += weight - cached.weight
    cached.weight = weight
  }
  return {
    get: stream => rowsOf(halves, stream)?.[place],
    put: (stream, cached) => {
      const rows = rowsOf(halves, stream) ?? []
      halves.weight += weightOf(cached) - weightOf(rows[place])
      rows[place] = cached
      halves.young.set(stream, rows)
    },
    touch: (cached, row, more) => {
      cached.row = row
      weigh(cached, cached.weight + more)
      if (cached.changed) return
      cached.changed = true
      changed.push(cached)
    },
    weigh,
    takeChanged: () => {
      const taken = changed
      changed = []
      for (const cached of taken) cached.changed = false
      return taken
    },
    clear: () => {
      changed = []
      for (const rows of halves.young.values()) halves.weight -= weightOf(rows[place])
      for (const half of [halves.young, halves.old]) for (const rows of half.values()) rows[place] = undefined
    }
  }
}

/** `room` in characters of text. */
export const rowCache = (room: number): RowCache => {
  const halves: Halves = { young: new Map(), old: new Map(), weight: 0 }
  let tables = 0
  const isFull = (): boolean => halves.weight >= room
  return {
    table: () => tableAt(halves, tables++),
    full: isFull,
    makeRoom: () => {
      if (!isFull()) return
      halves.old = halves.young
      halves.young = new Map()
      halves.weight = 0
    }
  }
}
