/** Who looks through a history: this thread, and others beside it where it is long and in a file. */
import { verifyHistory, type Verification, type Verifying } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { left, type Either } from 'fp-ts/lib/Either.js'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isServer } from '../open-event-store.ts'
import type { Check } from './verify-together.ts'

/** More would wait for the one disk. */
const most = 4
/** In bytes of the file: one thread looks through so much in two seconds. */
const worthSharing = 128 * 1_024 * 1_024
const job = new URL(`./checker.job${extname(import.meta.url)}`, import.meta.url)

export interface Checkers {
  readonly checks: ReadonlyArray<Check>
  readonly close: () => Promise<void>
}
/** What is looked at, and where. */
export interface Told extends Verifying {
  /** A file, or the connection string of a server. */
  readonly events: string
}

const checkIn = (worker: Worker): Check => {
  // Whatever became of it is known also where it ended before it was asked.
  const ended = new Promise<Either<unknown, Verification>>(resolve => {
    worker.on('message', (found: Either<unknown, Verification>) => resolve(found))
    worker.on('error', reason => resolve(left(reason)))
    worker.on('exit', code => resolve(left(code)))
  })
  return partition => {
    worker.postMessage(partition)
    return ended
  }
}

const worthwhile = (events: string): number =>
  isServer(events) || statSync(events).size < worthSharing ? 1 : Math.min(most, availableParallelism())

export const startCheckers = (store: EventStore, told: Told, threads = worthwhile(told.events)): Checkers => {
  const check: Check = partition => verifyHistory(store, { ...told, partition })()
  const workers = Array.from({ length: threads - 1 }, () => new Worker(job, { workerData: told }))
  return {
    checks: [check, ...workers.map(checkIn)],
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    }
  }
}
