/** What a server shows of the log of its data folder: the latest checkpoint, and tiles and proofs up to it, never beyond. */
import {
  base64OfHash,
  consistencyInLog,
  receiptOf,
  tileWidth,
  type Hash,
  type LogStore,
  type ReceiptFailure
} from '@cofc/audit'
import type { LogUnreadable } from '@cofc/application'
import type { PublishedLog } from '@cofc/http'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Composed } from '../container.ts'
import { readingLog, unreadable } from './reading-log.ts'

export const publishedLogOf = ({ data, events }: Pick<Composed, 'data' | 'events'>): PublishedLog => {
  /** With the size that the latest checkpoint has. */
  const ofSigned =
    <A>(work: (log: LogStore, size: number) => Promise<Either<ReceiptFailure, A | null>>) =>
    (): Promise<Either<LogUnreadable, A | null>> =>
      readingLog<A | null>(data, null, async ({ log }) => {
        const latest = await log.latest()
        if (isLeft(latest)) return left(unreadable(latest.left))
        const found = await work(log, latest.right?.size ?? 0)
        return isLeft(found) ? left(unreadable(found.left)) : found
      })
  return {
    checkpoint: () =>
      readingLog<string | null>(data, null, async ({ log }) => {
        const latest = await log.latest()
        return isLeft(latest) ? left(unreadable(latest.left)) : right(latest.right?.note ?? null)
      }),
    tile: ({ level, index, width }) =>
      ofSigned(async (log, size) => {
        // A hash of a level above is there once all that it is made of is signed.
        const signed = Math.floor(size / tileWidth ** level)
        if (index * tileWidth + width > signed) return right(null)
        const tiles = await log.tiles([{ level, index }])()
        return isLeft(tiles) ? tiles : right(bytesOf((tiles.right[0] ?? []).slice(0, width)))
      }),
    receipt: (stream, version) =>
      ofSigned(async log => {
        const receipt = await receiptOf({ events: events.store, log })(stream, version)()
        return isLeft(receipt) && receipt.left.type === 'NotInLog' ? right(null) : receipt
      }),
    consistency: (earlier, size) =>
      ofSigned(async (log, signed) => {
        if (size > signed) return right(null)
        const path = await consistencyInLog(log)(earlier, size)()
        return isLeft(path) ? path : right({ earlier, size, path: path.right.map(base64OfHash) })
      })
  }
}

const bytesOf = (hashes: ReadonlyArray<Hash>): Buffer => Buffer.from(hashes.join(''), 'latin1')
