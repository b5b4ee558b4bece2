/** What a store takes: the events as they are now, in copies, or the reason why they are not fit to be stored. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { copyOf } from './copy.ts'
import type { NewEvent } from './event-store.ts'
import { unfit, type Unfit } from './unfit.ts'

export const take = (
  stream: string,
  events: ReadonlyArray<NewEvent>,
  mostBytes: number
): Either<Unfit, ReadonlyArray<NewEvent>> => {
  const problem = unfit(stream, events, mostBytes)
  return problem === undefined ? right(events.map(copyOfEvent)) : left(problem)
}
const copyOfEvent = ({ id, type, data, metadata }: NewEvent): NewEvent => ({
  id,
  type,
  data: copyOf(data),
  metadata: copyOf(metadata)
})
