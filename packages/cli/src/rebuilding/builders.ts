/** Builders of a partition of the streams each: this thread, and others beside it. */
import {
  buildPartition,
  type BuildPartition,
  type Following,
  type FollowingFailure,
  type FollowResult,
  type Lease,
  type PartitionOptions
} from '@cofc/projections'
import { left, type Either } from 'fp-ts/lib/Either.js'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DataFolder } from '../data-folder.ts'
import { heapAsUsual, heapKeptSmall } from '../heap.ts'
import { isServer } from '../open-event-store.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'

/** More would wait for the one disk, and each takes memory. */
const most = 4
/** In bytes of the file of events. */
const worthSharing = 32 * 1_024 * 1_024
/** In MiB: what a thread folds is short-lived; what it keeps is some thousands of rows, those of local reports 15 KB each as text. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 }
const job = new URL(`./builder.job${extname(import.meta.url)}`, import.meta.url)

/** Where a thread finds its stores, and the leases that it writes under, where there are any. */
export interface BuildersData extends DataFolder {
  readonly held?: ReadonlyArray<Lease>
}
export interface Builders {
  readonly builders: ReadonlyArray<BuildPartition>
  readonly close: () => Promise<void>
}

type Ended = Either<FollowingFailure, FollowResult>
const buildIn = (worker: Worker): BuildPartition => {
  let broken: string | undefined
  worker.on('error', ({ message }: Error) => (broken = message))
  return (tables, { partition, upTo, signal, onProgress }: PartitionOptions) =>
    () =>
      new Promise<Ended>(resolve => {
        const say = (message: ToBuilder): void => worker.postMessage(message)
        const cancel = (): void => say({ type: 'Cancel' })
        const end = (ended: Ended): void => {
          worker.off('message', hear).off('error', fail)
          signal?.removeEventListener('abort', cancel)
          resolve(ended)
        }
        const fail = ({ message: reason }: { readonly message: string }): void =>
          end(left({ type: 'BuilderFailed', reason }))
        const hear = (message: FromBuilder): void => {
          if (message.type === 'Progress') onProgress?.(message.progress)
          else end(message.ended)
        }
        worker.on('message', hear).on('error', fail)
        signal?.addEventListener('abort', cancel)
        if (broken !== undefined) fail({ message: broken })
        else {
          const names = tables.map(({ name }) => name)
          say({ type: 'Build', tables: names, partition, ...(upTo === undefined ? {} : { upTo }) })
        }
        // A signal that was aborted before this listener was added fires no more.
        if (signal?.aborted === true) cancel()
      })
}

/** One for every processor; this thread alone for a history that is built before others have started, or of unknown size. */
const worthwhile = ({ events }: DataFolder): number =>
  isServer(events) || statSync(events).size < worthSharing ? 1 : Math.min(most, availableParallelism())

/** This thread is one of them: it would only wait, and every other takes 25 MiB before it has read anything. */
export const startBuilders = (following: Following, data: BuildersData, threads = worthwhile(data)): Builders => {
  heapKeptSmall()
  const workers = Array.from({ length: threads - 1 }, () => new Worker(job, { workerData: data, resourceLimits }))
  return {
    builders: [buildPartition(following), ...workers.map(buildIn)],
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
      heapAsUsual()
    }
  }
}
