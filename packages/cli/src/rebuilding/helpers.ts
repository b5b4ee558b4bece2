/** Helpers of a rebuild: threads that build a share each. */
import type { BuildShare, FollowingFailure, Progress, ShareOptions } from '@cofc/projections'
import { left, type Either } from 'fp-ts/lib/Either.js'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DataFolder } from '../data-folder.ts'
import { isServer } from '../history.ts'
import type { FromHelper, ToHelper } from './messages.ts'

/** More would wait for the one disk, and each takes memory. */
const most = 3
/** In bytes of the file of events. */
const worthSharing = 32 * 1_024 * 1_024
/** In MiB: what a thread folds is short-lived, and what it keeps is some thousands of rows. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }
const job = new URL(`./helper.job${extname(import.meta.url)}`, import.meta.url)

export interface Helpers {
  readonly build: ReadonlyArray<BuildShare>
  readonly close: () => Promise<void>
}

type Ended = Either<FollowingFailure, Progress>
const buildIn = (worker: Worker): BuildShare => {
  let broken: string | undefined
  worker.on('error', ({ message }: Error) => (broken = message))
  return (report, { share, upTo, signal, onProgress }: ShareOptions) =>
    () =>
      new Promise<Ended>(resolve => {
        const say = (message: ToHelper): void => worker.postMessage(message)
        const cancel = (): void => say({ type: 'Cancel' })
        const end = (ended: Ended): void => {
          worker.off('message', hear).off('error', fail)
          signal?.removeEventListener('abort', cancel)
          resolve(ended)
        }
        const fail = ({ message: reason }: { readonly message: string }): void =>
          end(left({ type: 'FoldFailed', report: report.name, position: '', reason }))
        const hear = (message: FromHelper): void => {
          if (message.type === 'Progress') onProgress?.(message.progress)
          else end(message.ended)
        }
        worker.on('message', hear).on('error', fail)
        signal?.addEventListener('abort', cancel)
        if (broken !== undefined) fail({ message: broken })
        else say({ type: 'Build', report: report.name, share, ...(upTo === undefined ? {} : { upTo }) })
      })
}

/** One for every processor but ours, and none for a history that is built before they have started, or of unknown size. */
const helpersFor = ({ events }: DataFolder): number =>
  isServer(events) || statSync(events).size < worthSharing ? 0 : Math.min(most, availableParallelism() - 1)

export const startHelpers = (data: DataFolder, many = helpersFor(data)): Helpers => {
  const workers = Array.from({ length: many }, () => new Worker(job, { workerData: data, resourceLimits }))
  return {
    build: workers.map(buildIn),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    }
  }
}
