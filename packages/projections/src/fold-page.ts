/** Folds one page of events into rows in memory, fetching those that are kept elsewhere. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decodeEvent, type NetworkEvent, type Problem } from '@cofc/core'
import type { Position, RecordedEvent } from '@cofc/event-store'
import type { AnyRowKind, Happening, Report } from './report.ts'
import type { Mark, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'
import type { RowCache } from './row-cache.ts'

export type FoldFailure =
  /** A report never passes over an event: it stops here until the event can be read. */
  | {
      readonly type: 'EventUnreadable'
      readonly report: string
      readonly stream: string
      readonly version: number
      readonly position: Position
      readonly problems: ReadonlyArray<Problem>
    }
  /** The report itself failed on an event. */
  | { readonly type: 'FoldFailed'; readonly report: string; readonly position: Position; readonly reason: string }
  | ReportStoreFailure

export interface Folding {
  readonly following: { readonly reports: ReportStore }
  readonly report: Report
  readonly set: RowSet
  readonly cache: RowCache
  readonly mark: Mark | null
}
interface Touch {
  readonly kind: AnyRowKind
  readonly key: string
  readonly event: Happening
  readonly position: Position
}

/** What an event says of itself and what it is stored as must be the same type: a report is asked for by type. */
const decode = ({ type, data }: RecordedEvent): Either<ReadonlyArray<Problem>, NetworkEvent> => {
  const decoded = decodeEvent(data)
  if (isLeft(decoded) || decoded.right.type === type) return decoded
  return left([{ path: 'type', says: `says ${decoded.right.type}, and is stored as ${type}` }])
}

const touches = ({ report }: Folding, events: ReadonlyArray<RecordedEvent>): Either<FoldFailure, Array<Touch>> => {
  const found: Array<Touch> = []
  for (const recorded of events) {
    const kind = report.kindOf.get(recorded.type)
    if (kind === undefined) continue
    const decoded = decode(recorded)
    if (isLeft(decoded)) {
      const { stream, version, position } = recorded
      return left({ type: 'EventUnreadable', report: report.name, stream, version, position, problems: decoded.left })
    }
    found.push({ kind, key: kind.keyOf(decoded.right), event: decoded.right, position: recorded.position })
  }
  return right(found)
}

/** Brings into the cache the rows that are touched and not there yet. */
const fetchRows = async (folding: Folding, found: ReadonlyArray<Touch>): Promise<Either<ReportStoreFailure, void>> => {
  const { following, set, cache, mark } = folding
  const missing = new Map<string, AnyRowKind>()
  for (const { key, kind } of found) if (cache.get(key) === undefined) missing.set(key, kind)
  const keys = [...missing.keys()]
  const nothingKept = mark === null
  const kept =
    nothingKept || keys.length === 0 ? right(keys.map(() => null)) : await following.reports.rows(set, keys)()
  if (isLeft(kept)) return kept
  for (const [index, key] of keys.entries()) {
    const row = kept.right[index] ?? null
    cache.put(key, row === null ? missing.get(key)?.initial() : JSON.parse(row))
  }
  return right(undefined)
}

const applyAll = ({ cache }: Folding, found: ReadonlyArray<Touch>): void => {
  for (const { kind, key, event, position } of found) {
    const held = cache.get(key)
    if (held === undefined) continue
    held.row = kind.apply(held.row, { event, position })
    held.changed = true
  }
}

export const foldPage =
  (folding: Folding) =>
  async (events: ReadonlyArray<RecordedEvent>): Promise<Either<FoldFailure, void>> => {
    try {
      const found = touches(folding, events)
      if (isLeft(found)) return found
      const fetched = await fetchRows(folding, found.right)
      if (isLeft(fetched)) return fetched
      applyAll(folding, found.right)
      return right(undefined)
    } catch (error) {
      const position = events[0]?.position ?? ''
      return left({ type: 'FoldFailed', report: folding.report.name, position, reason: String(error) })
    }
  }
