/**
 * Where the follower of reactions begins. It is recorded before anything is submitted, so that what a killed process left
 * undone is found afterwards.
 *
 * Where a history is found without a checkpoint, an earlier version wrote it, which ran what follows at once: the follower
 * begins at its end. From the beginning it would ask once more what was settled then by a refusal, and might be granted
 * it now. A checkpoint that lies beyond the history is of a history that was since restored from a copy: the follower
 * begins at the end of what there is.
 */
import type { ContentStoreFailure } from '@cofc/content-store'
import { beginning, isEmpty, type EventStore, type StoreFailure, type Position } from '@cofc/event-store'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'

/** The name of the checkpoint. */
export const reactionsFollower = 'reactions'

export interface ReactionsStart {
  readonly position: Position
  /** What was found: a checkpoint, an empty history, one of an earlier version, or one shorter than the checkpoint says. */
  readonly found: 'checkpoint' | 'empty' | 'earlier-version' | 'restored'
}

type Found = TE.TaskEither<StoreFailure, ReactionsStart>
type Stores = Pick<Dependencies, 'events' | 'content'>

/** The head is asked for last: it may take long to be found where a server wrote much for itself. */
const whereToStart = (events: EventStore, checkpoint: string | null): Found =>
  checkpoint === null
    ? pipe(
        isEmpty(events),
        TE.flatMap(empty =>
          empty ? TE.right({ position: beginning, found: 'empty' }) : atHead(events, 'earlier-version')
        )
      )
    : pipe(
        isOf(events, checkpoint),
        TE.flatMap(known =>
          known ? TE.right({ position: checkpoint, found: 'checkpoint' }) : atHead(events, 'restored')
        )
      )
const atHead = ({ head }: EventStore, found: ReactionsStart['found']): Found =>
  pipe(
    head,
    TE.map(position => ({ position, found }))
  )
const isOf =
  ({ follow }: EventStore, position: Position): TE.TaskEither<StoreFailure, boolean> =>
  async () => {
    for await (const followed of follow(position, {}, { until: 'end', pageSize: 1 })) {
      if (followed.type === 'Page') return right(true)
      return followed.failure.type === 'PositionUnknown' ? right(false) : left(followed.failure)
    }
    return right(true)
  }

/** Finds the checkpoint, or records where to begin. */
export const startReactions =
  ({ events, content }: Stores): TE.TaskEither<StoreFailure | ContentStoreFailure, ReactionsStart> =>
  async () => {
    const checkpoint = await content.checkpointOf(reactionsFollower)()
    if (isLeft(checkpoint)) return checkpoint
    const start = await whereToStart(events, checkpoint.right)()
    if (isLeft(start) || start.right.found === 'checkpoint') return start
    const { position } = start.right
    const moved = await content.moveCheckpoint(reactionsFollower, { from: checkpoint.right, to: position })()
    return isLeft(moved) ? moved : start
  }
