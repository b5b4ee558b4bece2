/** How far the readers of tables are behind, what stopped them, and what their figures lack. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Position } from '@cofc/event-store'
import type { QuarantinedEvent, ReportStore, ReportStoreFailure } from './report-store.ts'
import {
  placeOf,
  statesFor,
  statesOf,
  stopOf,
  type TableReader,
  type TableState,
  type Watched
} from './table-states.ts'

export interface Lag {
  readonly report: string
  /** The oldest event that one of its tables has not come to yet; `null` when all have come to the end. */
  readonly unseen: UnseenEvent | null
  /** Why a table of it stopped following; `null` while all follow. */
  readonly stopped: string | null
  /** How many of its streams wait behind an event that cannot be read. */
  readonly parked: number
}
export interface UnseenEvent {
  readonly position: Position
  /** The instant it was recorded; `null` where its metadata do not say. */
  readonly recordedAt: string | null
}
export interface Lacking {
  /** How many streams wait behind such an event: what has happened there since is in no figure. */
  readonly parked: number
  /** How many reports stand still before such an event: their figures are those of then. */
  readonly halted: number
  /** How many imports were begun and are not finished: the figures hold a part of them. Left out where nothing is imported. */
  readonly unfinished?: number
}
export interface WatchedFromNow extends Watched {
  /** When an event was recorded, by the text of its metadata. */
  readonly recordedAtOf: (metadataText: string) => string | null
}
export interface NotTold {
  readonly type: string
  readonly reason: string
}

const isParked = ({ policy }: QuarantinedEvent): boolean => policy === 'park'
const isHalt = ({ policy }: QuarantinedEvent): boolean => policy === 'halt'

export const parkedStreams = (states: ReadonlyArray<TableState>): number =>
  new Set(states.flatMap(({ quarantined }) => quarantined.filter(isParked).map(({ stream }) => stream))).size

/**
 * The first event behind a place, of whatever kind: who follows comes past those of other kinds too. So it is one event
 * that is read, however many there are.
 */
const firstBehind = async (
  { events, recordedAtOf }: WatchedFromNow,
  place: Position
): Promise<Either<NotTold, UnseenEvent | null>> => {
  const asked = { until: 'end', pageSize: 1, withMetadata: true } as const
  for await (const followed of events.followUnparsed(place, {}, asked)) {
    if (followed.type === 'Failed') return left({ type: followed.failure.type, reason: followed.failure.type })
    const [first] = followed.page.events
    if (first !== undefined)
      return right({ position: first.position, recordedAt: recordedAtOf(first.metadataText ?? '') })
  }
  return right(null)
}

/** For each place where tables stand, the first event behind it. */
const unseenBehind = async (
  watched: WatchedFromNow,
  places: Iterable<Position>
): Promise<Either<NotTold, ReadonlyMap<Position, UnseenEvent | null>>> => {
  const head = await watched.events.head()
  if (isLeft(head)) return left({ type: head.left.type, reason: head.left.type })
  const unseen = new Map<Position, UnseenEvent | null>()
  for (const place of new Set(places)) {
    // Where tables stand behind the head, there are only events that the store keeps for itself.
    const first = place >= head.right ? right(null) : await firstBehind(watched, place)
    if (isLeft(first)) return first
    unseen.set(place, first.right)
  }
  return right(unseen)
}

const oldest = (unseen: ReadonlyArray<UnseenEvent | null | undefined>): UnseenEvent | null =>
  unseen.flatMap(event => event ?? []).toSorted((one, other) => (one.position < other.position ? -1 : 1))[0] ?? null

/** Of each reader, the worst of its tables. */
export const lag =
  (watched: WatchedFromNow) =>
  (readers: ReadonlyArray<TableReader>): TaskEither<NotTold, ReadonlyArray<Lag>> =>
  async () => {
    const states = await statesOf(watched.reports, readers)
    if (isLeft(states)) return states
    const unseen = await unseenBehind(watched, [...states.right.values()].map(placeOf))
    if (isLeft(unseen)) return unseen
    return right(
      readers.map(reader => {
        const of = statesFor(states.right, reader)
        return {
          report: reader.name,
          unseen: oldest(of.map(state => unseen.right.get(placeOf(state)))),
          stopped: of.map(state => stopOf(watched, state)).find(stop => stop !== null) ?? null,
          parked: parkedStreams(of)
        }
      })
    )
  }

export const lacking =
  (reports: ReportStore) =>
  (readers: ReadonlyArray<TableReader>): TaskEither<ReportStoreFailure, Lacking> =>
  async () => {
    const states = await statesOf(reports, readers)
    if (isLeft(states)) return states
    const isHalted = (reader: TableReader): boolean =>
      statesFor(states.right, reader).some(({ quarantined }) => quarantined.some(isHalt))
    return right({ parked: parkedStreams([...states.right.values()]), halted: readers.filter(isHalted).length })
  }
