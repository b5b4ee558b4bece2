/**
 * The follower that runs the reactions to every event of a history, each once: its checkpoint is kept in the content
 * store. What a process ran at once is passed; what it left undone when it was killed is done here, and nothing has to be
 * submitted again.
 *
 * A reaction that fails, other than by a refusal that settles it, stays where it is and is tried again.
 */
import type { ContentStoreFailure } from '@cofc/content-store'
import { reactions as allReactions } from '@cofc/core'
import type { FollowFailure, Page, Position, RecordedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { reactionsFollower, startReactions } from './reactions-start.ts'
import { reactToEvent, reactToResult, type ReactionOptions } from './run-reactions.ts'
import { submitWith } from './submit.ts'
import { withStateCache } from './state-cache.ts'
import type { Submission, SubmitFailure, SubmitResult } from './submission.ts'

/** A reaction could not be done: it is tried again. */
export interface ReactionFailed {
  readonly type: 'ReactionFailed'
  readonly stream: string
  readonly version: number
  readonly failure: SubmitFailure
}
export type ReactionsFailure = FollowFailure | ContentStoreFailure | ReactionFailed

interface FollowReactionsOptions extends ReactionOptions {
  readonly until: 'end' | 'live'
  readonly signal?: AbortSignal
  /** Told after every page that is done. */
  readonly onProgress?: () => void
}
type Run = Either<ReactionsFailure, ReadonlyArray<SubmitResult>>

/** Moves the checkpoint to an event; another process that was there already may have moved it further. */
const moveTo =
  ({ content }: Dependencies, position: Position): TE.TaskEither<ContentStoreFailure, void> =>
  async () => {
    for (;;) {
      const from = await content.checkpointOf(reactionsFollower)()
      if (isLeft(from)) return from
      if (from.right !== null && from.right >= position) return right(undefined)
      const moved = await content.moveCheckpoint(reactionsFollower, { from: from.right, to: position })()
      if (isLeft(moved)) return moved
      if (moved.right) return right(undefined)
    }
  }

const failedAt = ({ stream, version }: RecordedEvent, failure: SubmitFailure): ReactionFailed => ({
  type: 'ReactionFailed',
  stream,
  version,
  failure
})

/** One event, unless this process did it at once, and the checkpoint behind it. */
const doOne = async (dependencies: Dependencies, options: ReactionOptions, event: RecordedEvent): Promise<Run> => {
  if (dependencies.reacted?.delete(event.id) === true) return right([])
  const done = await reactToEvent(dependencies, options)(event)()
  if (isLeft(done)) return left(failedAt(event, done.left))
  dependencies.reacted?.delete(event.id)
  const moved = await moveTo(dependencies, event.position)()
  return isLeft(moved) ? moved : done
}

const doPage = async (dependencies: Dependencies, options: ReactionOptions, { events }: Page): Promise<Run> => {
  const all: Array<SubmitResult> = []
  for (const event of events) {
    const done = await doOne(dependencies, options, event)
    if (isLeft(done)) return done
    all.push(...done.right)
  }
  const last = events.at(-1)
  const moved = last === undefined ? right(undefined) : await moveTo(dependencies, last.position)()
  return isLeft(moved) ? moved : right(all)
}

/** Follows from the checkpoint, to the end or until the signal aborts. Answers what followed. */
export const runReactionsFollower =
  (given: Dependencies) =>
  (options: FollowReactionsOptions): TE.TaskEither<ReactionsFailure, ReadonlyArray<SubmitResult>> =>
  async () => {
    const dependencies = withStateCache(given)
    const start = await startReactions(dependencies)()
    if (isLeft(start)) return start
    const types = [...new Set((options.reactions ?? allReactions).flatMap(({ on }) => on))]
    const { until, signal } = options
    const follow = { until, ...(signal === undefined ? {} : { signal }) }
    const all: Array<SubmitResult> = []
    for await (const followed of dependencies.events.follow(start.right.position, { types }, follow)) {
      if (followed.type === 'Failed') return left(followed.failure)
      const done = await doPage(dependencies, options, followed.page)
      if (isLeft(done)) return done
      all.push(...done.right)
      options.onProgress?.()
    }
    return right(all)
  }

/** Does what was left undone up to the end of the history. Answers what followed. */
export const catchUpReactions = (dependencies: Dependencies) => runReactionsFollower(dependencies)({ until: 'end' })

/** What became of a command, and of what follows of it. */
export interface ResultWithReactions {
  readonly submitted: SubmitResult
  readonly followed: ReadonlyArray<SubmitResult>
  /** Something that follows could not be done now: the follower tries it again. */
  readonly isToBeContinued: boolean
}

/**
 * Submits one command and runs at once what follows of it. What was recorded is done, whatever becomes of what follows: a
 * follower does what could not be done at once, after a crash in between, too.
 */
export const submitWithReactions = (given: Dependencies, options: ReactionOptions = {}) => {
  const dependencies = withStateCache(given)
  const [give, react] = [submitWith({})(dependencies), reactToResult(dependencies, options)]
  let started = false
  return (submission: Submission): TE.TaskEither<SubmitFailure, ResultWithReactions> =>
    async () => {
      const start = started ? right(undefined) : await startReactions(dependencies)()
      if (isLeft(start)) return start
      started = true
      const submitted = await give(submission)()
      if (isLeft(submitted)) return submitted
      const followed = await react(submitted.right)()
      return right({
        submitted: submitted.right,
        followed: isLeft(followed) ? [] : followed.right,
        isToBeContinued: isLeft(followed)
      })
    }
}
