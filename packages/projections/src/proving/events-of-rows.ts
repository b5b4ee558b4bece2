/** The events of some rows, found by going through the history once more: whose they are only the table knows. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type FollowFailure, type Position, type UnparsedEvent } from '@cofc/event-store'
import { readEvent } from '../event-format.ts'
import type { Following } from '../following.ts'
import { folded } from '../table-fold.ts'
import type { AnyTable } from '../table.ts'
import type { FoldedEvent } from './cause.ts'

/** By the ids of the rows, in order, up to a position. What cannot be read ends its stream. */
export const eventsOfRows = async (
  { events, format }: Following,
  table: AnyTable,
  { ids, upTo }: { readonly ids: ReadonlySet<string>; readonly upTo: Position }
): Promise<Either<FollowFailure, ReadonlyMap<string, ReadonlyArray<FoldedEvent>>>> => {
  const found = new Map<string, Array<FoldedEvent>>([...ids].map(id => [id, []]))
  const unreadable = new Set<string>()
  const { idOf, reads } = folded(table)
  const take = (stored: UnparsedEvent): void => {
    const { stream, version, position, type } = stored
    if (position > upTo || unreadable.has(stream)) return
    const read = readEvent(format, stored)
    if (isLeft(read)) return void unreadable.add(stream)
    found
      .get(idOf(read.right))
      ?.push({ place: { stream, version, position, type }, at: { event: read.right, position } })
  }
  if (ids.size === 0) return right(found)
  for await (const followed of events.followUnparsed(beginning, { types: Object.keys(reads) }, { until: 'end' })) {
    if (followed.type === 'Failed') return left(followed.failure)
    followed.page.events.forEach(take)
    if (followed.page.position >= upTo) break
  }
  return right(found)
}
