/** Runs every step in order, some hundred of them at a time. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { sequentially } from '@cofc/application'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { rowsOf, type Step } from '../mappings/step.ts'
import type { StoreFailed } from '../summary.ts'
import type { Pass } from './pass.ts'
import { takeStep } from './take-step.ts'

/** Runs work whose writes become durable together at its end, or are undone together when it fails. */
export type Together = <E, A>(work: TaskEither<E, A>) => TaskEither<E | StoreFailed, A>

/** As many commands become durable together. */
const batchSize = 1_000

function* batches(steps: Iterable<Step>): Generator<ReadonlyArray<Step>, void> {
  let batch: Array<Step> = []
  for (const step of steps) {
    batch.push(step)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

interface Running {
  readonly together: Together
  /** Whether `together` undoes what it did of a batch that fails. */
  readonly undoes: boolean
  readonly progress: (done: number, all: number) => void
}
export const runPass =
  (pass: Pass, running: Running): TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const { steps, unread } = pass.staging
    for (const [history, refusal] of unread.held) pass.outcomes.hold([history], refusal)
    const all = steps.count()
    let done = 0
    for (const batch of batches(steps.inOrder())) {
      const ran = await runBatch(pass, batch, running)()
      if (isLeft(ran)) return ran
      done += batch.length
      running.progress(done, all)
    }
    return right(undefined)
  }

/** What is counted as written is durable. */
const runBatch =
  (pass: Pass, batch: ReadonlyArray<Step>, { together, undoes }: Running): TaskEither<StoreFailed, void> =>
  async (): Promise<Either<StoreFailed, void>> => {
    const before = { ...pass.counts }
    let ran: Either<StoreFailed, unknown> | null = null
    try {
      ran = await together(sequentially(batch, step => takeStep(pass, step)))()
    } finally {
      // It is undone too when the notes cannot be written any more, which is thrown.
      if (undoes && (ran === null || isLeft(ran))) Object.assign(pass.counts, before)
    }
    if (isLeft(ran) && undoes) return ran
    countTaken(pass)
    return isLeft(ran) ? ran : right(undefined)
  }

const countTaken = ({ taken, staging: { states } }: Pass): void => {
  for (const { step, written } of taken?.splice(0) ?? []) for (const row of rowsOf(step)) states.take(row, written)
}
