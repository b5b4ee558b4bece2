/** Folds one page of events into rows in memory, fetching those that are kept elsewhere. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decodeEvent, type DomainEvent, type Problem } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { AnyRowKind, Report, Seen } from './report.ts'
import type { Mark, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'
import type { Foldable, Quarantine } from './quarantine.ts'
import type { Held, RowCache } from './row-cache.ts'

export type FoldFailure =
  /** A report never passes over an event: unless it parks the stream, it stops here until the event can be read. */
  | {
      readonly type: 'EventUnreadable'
      readonly report: string
      readonly stream: string
      readonly version: number
      readonly position: Position
      readonly problems: ReadonlyArray<Problem>
    }
  /** The report itself failed on a page of events that begins here. */
  | { readonly type: 'FoldFailed'; readonly report: string; readonly position: Position; readonly reason: string }
  | ReportStoreFailure

export interface Folding {
  readonly following: { readonly reports: ReportStore }
  readonly report: Report
  readonly set: RowSet
  readonly cache: RowCache
  readonly mark: Mark | null
  readonly quarantine: Quarantine
}

/** Another program may have stored what is no JSON: that is no event either, and is told as one that cannot be read. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What an event says of itself and what it is stored as must be the same type: a report is asked for by type. */
const decode = ({ type, text }: Foldable): Either<ReadonlyArray<Problem>, DomainEvent> => {
  const decoded = decodeEvent(parsed(text))
  if (isLeft(decoded) || decoded.right.type === type) return decoded
  return left([{ path: 'type', says: `says ${decoded.right.type}, and is stored as ${type}` }])
}

const applyTo = (held: Held, seen: Seen<DomainEvent>): void => {
  held.row = held.kind.apply(held.row, seen)
  held.changed = true
}

/** A stream whose row is not in memory, with its events of this page. */
interface Missing {
  readonly kind: AnyRowKind
  readonly key: string
  readonly seen: Array<Seen<DomainEvent>>
}
type MissingRows = Map<string, Missing>

/** Rows to be fetched, and the events that wait for them. */
const waitingRows = ({ report }: Folding) => {
  const missing: MissingRows = new Map()
  const rowFor = (event: DomainEvent): Missing | undefined => {
    const kind = report.kindOf.get(event.type)
    return kind === undefined ? undefined : { kind, key: kind.keyOf(event), seen: [] }
  }
  const wait = (stream: string, seen: Seen<DomainEvent>): void => {
    const row = missing.get(stream) ?? rowFor(seen.event)
    if (row === undefined) return
    row.seen.push(seen)
    missing.set(stream, row)
  }
  return { missing, wait }
}

/** The row of a stream that begins here: nothing can be kept of it yet. */
const newRow = ({ report, cache }: Folding, { version, stream }: Foldable, event: DomainEvent): Held | undefined => {
  const kind = version === 1 ? report.kindOf.get(event.type) : undefined
  if (kind === undefined) return undefined
  const held = { key: kind.keyOf(event), kind, row: kind.initial(), changed: false }
  cache.put(stream, held)
  return held
}

/** Why a report stops at an event. */
const unreadable = (
  { report }: Folding,
  { stream, version, position }: Foldable,
  problems: ReadonlyArray<Problem>
): FoldFailure => ({ type: 'EventUnreadable', report: report.name, stream, version, position, problems })

/** Folds into the rows in memory at once; a row does not depend on any other, so the rest may wait for theirs. */
const foldKnown = (folding: Folding, events: ReadonlyArray<Foldable>): Either<FoldFailure, MissingRows> => {
  const { missing, wait } = waitingRows(folding)
  for (const recorded of events) {
    if (folding.quarantine.holds(recorded.stream)) continue
    const decoded = decode(recorded)
    if (isLeft(decoded)) {
      if (folding.quarantine.meet(recorded, decoded.left) === 'halt')
        return left(unreadable(folding, recorded, decoded.left))
      continue
    }
    const seen = { event: decoded.right, position: recorded.position }
    const held = folding.cache.get(recorded.stream) ?? newRow(folding, recorded, decoded.right)
    if (held === undefined) wait(recorded.stream, seen)
    else applyTo(held, seen)
  }
  return right(missing)
}

const foldMissing = async (
  { following, set, cache, mark }: Folding,
  missing: MissingRows
): Promise<Either<ReportStoreFailure, void>> => {
  const keys = [...missing.values()].map(({ key }) => key)
  const kept =
    mark === null || keys.length === 0 ? right(keys.map(() => null)) : await following.reports.rows(set, keys)()
  if (isLeft(kept)) return kept
  let place = 0
  for (const [stream, { kind, key, seen }] of missing) {
    const text = kept.right[place++] ?? null
    const held: Held = { key, kind, row: text === null ? kind.initial() : JSON.parse(text), changed: false }
    cache.put(stream, held)
    for (const one of seen) applyTo(held, one)
  }
  return right(undefined)
}

export const foldPage =
  (folding: Folding) =>
  async (events: ReadonlyArray<Foldable>): Promise<Either<FoldFailure, void>> => {
    try {
      const missing = foldKnown(folding, events)
      return isLeft(missing) ? missing : await foldMissing(folding, missing.right)
    } catch (error) {
      const position = events[0]?.position ?? ''
      return left({ type: 'FoldFailed', report: folding.report.name, position, reason: String(error) })
    }
  }
