/** Runs every step in order, some hundred of them at a time. */
import type { Staging } from '../staging/staging.ts'
import type { Step } from '../planning/step.ts'
import type { Pass } from './pass.ts'
import { takeStep } from './take-step.ts'

export type Together = <A>(work: () => Promise<A>) => Promise<A>

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

export const runPass = async (
  pass: Pass,
  together: Together,
  progress: (done: number, all: number) => void
): Promise<void> => {
  const { steps }: Staging = pass.staging
  const all = steps.count()
  let done = 0
  for (const batch of batches(steps.inOrder())) {
    await together(async () => {
      for (const step of batch) await takeStep(pass, step)
    })
    done += batch.length
    progress(done, all)
  }
}
