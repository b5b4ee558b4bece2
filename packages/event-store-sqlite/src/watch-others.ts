/**
 * Notices what other connections commit to the file. One look is made for all followers that wait, at a number that SQLite
 * changes at every such commit: it reads no page, so it is made often.
 */
import type { AppendSignal } from '@cofc/event-store'
import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds after which a follower reads in any case. */
const atLatest = 1_000

export interface WatchingOthers {
  readonly database: DatabaseSync
  readonly appended: AppendSignal
  /** Milliseconds between two looks. */
  readonly every: number
  readonly isClosed: () => boolean
}

/** Waits like the signal, which is raised as well for what others commit. */
export const watchOthers = ({ database, appended, every, isClosed }: WatchingOthers): AppendSignal['wait'] => {
  const committed = database.prepare('pragma data_version')
  let seen: unknown = null
  let waiting = 0
  let timer: NodeJS.Timeout | undefined
  /** A file that cannot be asked is read, which tells why. */
  const version = (): unknown => {
    try {
      return committed.get()?.['data_version']
    } catch {
      return null
    }
  }
  const look = (): void => {
    const now = isClosed() ? null : version()
    if (now === seen && now !== null) return
    // What was committed since a follower read is never passed over: who was told of it before reads once more.
    seen = now
    appended.raise()
  }
  const end = (): void => {
    waiting -= 1
    if (waiting === 0) clearInterval(timer)
  }
  return async (since, signal) => {
    waiting += 1
    if (waiting === 1) timer = setInterval(look, every)
    await appended.wait(since, signal, atLatest)
    end()
  }
}
