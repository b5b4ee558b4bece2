/**
 * Waits until reports hold a position. However many wait, the store is asked for all of them at once, one question after
 * another: nobody who waits holds a connection, and with nobody waiting nothing is asked.
 */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Position } from '@cofc/event-store'
import { standingAt, type Standing, type StandingFailure } from './at-least.ts'
import type { ReportStoreFailure, RowSet } from './report-store.ts'
import type { TableReader, Watched } from './table-states.ts'

export interface WaitingOptions {
  /** Ends when it is time to look again. */
  readonly pause: () => Promise<void>
  /** As many wait at most: whoever comes then is told at once how it stands. */
  readonly most?: number
}
type Answer = Either<StandingFailure, Standing>
interface Waiter {
  readonly reader: TableReader
  readonly position: Position
  readonly answer: (answer: Answer) => void
  /** What it was told last: the answer when it waits no longer. */
  last: Answer
}
/** Waits until the report holds the position, or the limit aborts: then the answer is how it stands. */
export type WaitFor = (
  reader: TableReader,
  position: Position,
  limit: AbortSignal
) => TaskEither<StandingFailure, Standing>

const usual = { most: 1_000 }
const isNotYet = (answer: Answer): boolean => !isLeft(answer) && answer.right.type === 'NotYet'

/** The answer of the first who asks is that of all who ask the same of it. */
const askedOnce = <A>(ask: (set: RowSet) => TaskEither<ReportStoreFailure, A>): typeof ask => {
  const answers = new Map<string, Promise<Either<ReportStoreFailure, A>>>()
  return set => () => {
    const answer = answers.get(set.table) ?? ask(set)()
    answers.set(set.table, answer)
    return answer
  }
}
/** Where each table stands is asked once, however many wait for it. */
const askForAll = async (watched: Watched, waiters: ReadonlySet<Waiter>): Promise<void> => {
  const { checkpoint, quarantined } = watched.reports
  const reports = { ...watched.reports, checkpoint: askedOnce(checkpoint), quarantined: askedOnce(quarantined) }
  const ask = standingAt({ ...watched, reports })
  for (const waiter of waiters) {
    waiter.last = await ask(waiter.reader, waiter.position)
    if (!isNotYet(waiter.last)) waiter.answer(waiter.last)
  }
}

export const waitFor = (watched: Watched, { pause, most = usual.most }: WaitingOptions): WaitFor => {
  const ask = standingAt(watched)
  const waiters = new Set<Waiter>()
  let isLooking = false
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    while (waiters.size > 0) {
      await pause()
      await askForAll(watched, waiters)
    }
    isLooking = false
  }
  return (reader, position, limit) => async () => {
    const now = await ask(reader, position)
    if (!isNotYet(now) || limit.aborted || waiters.size >= most) return now
    return new Promise<Answer>(resolve => {
      const end = (): void => waiter.answer(waiter.last)
      const waiter: Waiter = {
        reader,
        position,
        last: now,
        answer: answer => {
          waiters.delete(waiter)
          limit.removeEventListener('abort', end)
          resolve(answer)
        }
      }
      waiters.add(waiter)
      limit.addEventListener('abort', end)
      void look()
    })
  }
}
