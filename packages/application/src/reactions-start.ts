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
import { beginning, type Position, type StoreFailure } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'

/** The name of the checkpoint. */
export const reactionsFollower = 'reactions'

export interface ReactionsStart {
  readonly position: Position
  /** What was found: a checkpoint, an empty history, one of an earlier version, or one shorter than the checkpoint says. */
  readonly found: 'checkpoint' | 'empty' | 'earlier-version' | 'restored'
}

const startAt = (checkpoint: string | null, head: Position): ReactionsStart => {
  if (checkpoint === null) return { position: head, found: head === beginning ? 'empty' : 'earlier-version' }
  return checkpoint > head ? { position: head, found: 'restored' } : { position: checkpoint, found: 'checkpoint' }
}

/** Finds the checkpoint, or records where to begin. */
export const startReactions =
  ({
    events,
    content
  }: Pick<Dependencies, 'events' | 'content'>): TE.TaskEither<StoreFailure | ContentStoreFailure, ReactionsStart> =>
  async () => {
    const checkpoint = await content.checkpointOf(reactionsFollower)()
    if (isLeft(checkpoint)) return checkpoint
    const head = await events.head()
    if (isLeft(head)) return head
    const start = startAt(checkpoint.right, head.right)
    if (start.found === 'checkpoint') return right(start)
    const moved = await content.moveCheckpoint(reactionsFollower, { from: checkpoint.right, to: start.position })()
    return isLeft(moved) ? moved : right(start)
  }
