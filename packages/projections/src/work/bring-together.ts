/**
 * Brings tables up to the end of the history where workers on other machines may be at it too, so that no event is folded twice
 * because two begin at once: it is done under the leases of workers, and whoever finds them held waits for what others do.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { Position } from '@cofc/event-store'
import { standingAt } from '../at-least.ts'
import { bringUpToDate } from '../bring-up-to-date.ts'
import { follow } from '../follow.ts'
import type { FollowingFailure, FollowResult } from '../following.ts'
import type { Lease } from '../leases.ts'
import { holding } from './holding.ts'
import { nextTask, nothingTried, type Task } from './task.ts'
import { namesOfRebuild, type Worker } from './work.ts'

export type BringingTogether = Pick<Worker, 'following' | 'leases' | 'tables'>
export interface TogetherOptions {
  /** Told once, when others are at a rebuild, which has to be waited for. */
  readonly onWaiting?: () => void
  /** How long it waits, in milliseconds, before it looks again. */
  readonly pause?: number
  /** For how many milliseconds whoever follows is waited for, before it is followed beside. */
  readonly patience?: number
}
const usual = { pause: 100, patience: 2_000 }

type Brought = Either<FollowingFailure, FollowResult>

/** What is to be done, with the leases for it; `null` where others hold them. */
interface Claimed {
  readonly task: Task
  readonly held: ReadonlyArray<Lease> | null
}
const claimed = async ({ following, leases, tables }: BringingTogether): Promise<Either<FollowingFailure, Claimed>> => {
  const task = await nextTask(following, tables, nothingTried())
  if (isLeft(task)) return task
  const { type } = task.right
  if (type === 'Leave') return right({ task: task.right, held: null })
  const held = await leases.claimAll(type === 'Follow' ? ['follow'] : namesOfRebuild)()
  return isLeft(held) ? held : right({ task: task.right, held: held.right })
}

/** `null` when the leases were lost meanwhile: then others go on. */
const underLeases = ({ following, leases, tables }: BringingTogether, held: ReadonlyArray<Lease>) =>
  holding(leases, held, async ({ reports, lost }): Promise<Brought | null> => {
    const brought = await bringUpToDate({ ...following, reports })(tables, { buildsFirst: true, signal: lost })()
    return lost.aborted ? null : brought
  })

/** Whether whoever follows has come so far, or will come no further. */
const isThere = async ({ following, tables }: BringingTogether, head: Position): Promise<boolean> => {
  const standing = await standingAt(following)({ name: 'all', tables }, head)
  return !isLeft(standing) && standing.right.type !== 'NotYet'
}

/**
 * Beside whoever follows: rows are compared before they are written, so what both fold counts once. Of rows of a later version
 * it is told that they are none of this program's.
 */
const beside = ({ following, tables }: BringingTogether, { type }: Task): Promise<Brought> =>
  type === 'Leave' ? follow(following)(tables, { until: 'end' })() : bringUpToDate(following)(tables)()

interface Waited {
  /** Where the history ended when the waiting began. */
  readonly head: Position
  readonly isOver: boolean
}
interface Tried {
  readonly task: Task
  /** `null` where others hold the leases, or took them meanwhile. */
  readonly brought: Brought | null
}
const tried = async (shared: BringingTogether): Promise<Either<FollowingFailure, Tried>> => {
  const found = await claimed(shared)
  if (isLeft(found)) return found
  const { task, held } = found.right
  return right({ task, brought: held === null ? null : await underLeases(shared, held) })
}
/** Whether there is nothing more to wait for. */
const isDone = async (shared: BringingTogether, { type }: Task, { head, isOver }: Waited): Promise<boolean> => {
  if (type === 'Leave') return true
  return type === 'Follow' && (isOver || (await isThere(shared, head)))
}

const once = (tell: (() => void) | undefined) => {
  let untold = tell
  return (): void => {
    const now = untold
    untold = undefined
    now?.()
  }
}

export const bringTogether =
  (shared: BringingTogether) =>
  ({ onWaiting, pause = usual.pause, patience = usual.patience }: TogetherOptions = {}): TaskEither<
    FollowingFailure,
    FollowResult
  > =>
  async () => {
    const head = await shared.following.events.head()
    if (isLeft(head)) return left(head.left)
    const tellOnce = once(onWaiting)
    for (let waited = 0; ;) {
      const found = await tried(shared)
      if (isLeft(found)) return found
      const { task, brought } = found.right
      if (brought !== null) return brought
      if (task.type === 'Follow') waited += pause
      if (await isDone(shared, task, { head: head.right, isOver: waited > patience })) return beside(shared, task)
      if (task.type !== 'Follow') tellOnce()
      await wait(pause)
    }
  }
