/**
 * Appends from one process, one transaction at a time: all that are asked for in the same turn share one, and each is
 * answered once that is durable.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Appended, AppendFailure, StoreFailure } from '@cofc/event-store'
import { appendWithin, type PreparedAppend } from './append.ts'
import { closedFailure, failureFrom, leavesDoubt } from './failure.ts'
import { newFollowUp } from './follow-up.ts'
import type { Statements } from './statements.ts'

type Answer = Either<AppendFailure, Appended>
interface Queued {
  readonly asked: PreparedAppend
  readonly answer: (answer: Answer) => void
}
/** A transaction that stays open over several turns. */
interface Batch {
  /** The last position before it. */
  readonly after: number
  /** What spoilt it: nothing of it can be kept any more. */
  spoilt: StoreFailure | undefined
}
export interface Writing {
  readonly statements: Statements
  readonly withBackoff: <A>(work: () => A) => Promise<Either<StoreFailure, A>>
  /** Ends when those who append in the same turn have had time to ask. */
  readonly turn: () => Promise<void>
  /** Called after each commit that may have added something. */
  readonly committed: () => void
}
export interface Writer {
  readonly append: (asked: PreparedAppend) => Promise<Answer>
  readonly together: <E, A>(work: TaskEither<E, A>) => TaskEither<E | StoreFailure, A>
  /** The last position that cannot be undone any more; `undefined` when that is simply the last. */
  readonly lastCommitted: () => number | undefined
  /** Finishes what was asked for, then does this; whatever comes later is told that the store is closed. */
  readonly close: (finish: () => void) => Promise<void>
}

export const newWriter = (writing: Writing): Writer => {
  const { statements, withBackoff, turn, committed } = writing
  let queue: Array<Queued> = []
  let batch: Batch | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  // Several connections ask one after the other within a turn, and share a commit when its end is waited for. A writer
  // that was alone and goes on at once is still alone: waiting would only slow it down.
  let alone = false
  const followUp = newFollowUp()
  const mayHaveCompany = () => !alone || !followUp.isUnderWay() || queue.length > 1
  const writeQueued = async () => {
    if (mayHaveCompany()) await turn()
    const begun = await withBackoff(() => statements.begin.run())
    const group = queue
    queue = []
    alone = group.length === 1
    const answers = isLeft(begun) ? group.map(() => begun) : writeGroup(statements, group)
    for (const [index, { answer }] of group.entries()) answer(answers[index] ?? left(closedFailure))
    followUp.begin()
    committed()
  }
  const enqueue = (asked: PreparedAppend) =>
    new Promise<Answer>(answer => {
      queue.push({ asked, answer })
      if (queue.length === 1) void inTurn(writeQueued)
    })

  const runBatch = async <E, A>(work: TaskEither<E, A>): Promise<Either<E | StoreFailure, A>> => {
    const begun = await withBackoff(() => statements.begin.run())
    if (isLeft(begun)) return begun
    const opened: Batch = { after: statements.lastPosition(), spoilt: undefined }
    batch = opened
    let worked: Either<E, A> | undefined
    try {
      worked = await work()
    } finally {
      batch = undefined
      if (worked === undefined || isLeft(worked) || opened.spoilt !== undefined) rollback(statements)
    }
    if (isLeft(worked)) return worked
    if (opened.spoilt !== undefined) return left(opened.spoilt)
    const kept = commit(statements)
    committed()
    return isLeft(kept) ? left(kept.left.failure) : worked
  }

  return {
    append: async asked => {
      if (closed) return left(closedFailure)
      return batch === undefined ? enqueue(asked) : appendInBatch(statements, batch, asked)
    },
    together: work => () => {
      if (closed) return Promise.resolve(left(closedFailure))
      return batch === undefined ? inTurn(() => runBatch(work)) : work()
    },
    lastCommitted: () => batch?.after,
    close: finish => {
      if (closed) return last.then(() => undefined)
      closed = true
      return inTurn(async () => finish())
    }
  }
}

const writeGroup = (statements: Statements, group: ReadonlyArray<Queued>): ReadonlyArray<Answer> => {
  try {
    const answers = group.map(({ asked }) => appendWithin(statements, asked))
    const kept = commit(statements)
    return isLeft(kept) ? group.map(({ asked }) => left(unkept(kept.left, asked))) : answers
  } catch (error) {
    rollback(statements)
    return group.map(() => left(failureFrom(error)))
  }
}
const appendInBatch = (statements: Statements, batch: Batch, asked: PreparedAppend): Answer => {
  if (batch.spoilt !== undefined) return left(batch.spoilt)
  try {
    return appendWithin(statements, asked)
  } catch (error) {
    batch.spoilt = failureFrom(error)
    return left(batch.spoilt)
  }
}

interface Unkept {
  readonly failure: StoreFailure
  readonly inDoubt: boolean
}
const commit = (statements: Statements): Either<Unkept, void> => {
  try {
    statements.commit.run()
    return right(undefined)
  } catch (error) {
    rollback(statements)
    return left({ failure: failureFrom(error), inDoubt: leavesDoubt(error) })
  }
}
const unkept = ({ failure, inDoubt }: Unkept, { stream }: PreparedAppend): AppendFailure =>
  inDoubt ? { type: 'OutcomeUnknown', stream } : failure

/** Some failures have rolled back already, and then there is nothing to do. */
const rollback = (statements: Statements) => {
  try {
    statements.rollback.run()
  } catch {
    // Nothing was open any more.
  }
}
