/** Whether rows were folded from the history at hand: it may have been put back to an earlier day since. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { EventStore, FollowFailure, Position } from '@cofc/event-store'
import type { ReportStore, ReportStoreFailure } from './report-store.ts'

/** Whether the store has ever given out the position, as far as it can tell. */
const isKnown = async (events: EventStore, position: Position): Promise<Either<FollowFailure, boolean>> => {
  for await (const followed of events.followUnparsed(position, {}, { until: 'end', pageSize: 1 })) {
    if (followed.type === 'Page') return right(true)
    return followed.failure.type === 'PositionUnknown' ? right(false) : left(followed.failure)
  }
  return right(true)
}

interface Stores {
  readonly events: EventStore
  readonly reports: ReportStore
}
/** Where the live rows of those tables stand that stand in this history. */
export const livePositions = async (
  { events, reports }: Stores,
  tables: ReadonlyArray<string>
): Promise<
  Either<FollowFailure | ReportStoreFailure, { readonly known: ReadonlyArray<Position>; readonly areAllKnown: boolean }>
> => {
  const found = new Set<Position>()
  for (const table of tables) {
    const checkpoint = await reports.checkpoint({ table, which: 'live' })()
    if (isLeft(checkpoint)) return checkpoint
    if (checkpoint.right !== null) found.add(checkpoint.right.position)
  }
  const known: Array<Position> = []
  for (const position of found) {
    const isOfThis = await isKnown(events, position)
    if (isLeft(isOfThis)) return isOfThis
    if (isOfThis.right) known.push(position)
  }
  return right({ known, areAllKnown: known.length === found.size })
}
