/** What a stream's events and its metadata stream say together: its end, what is still visible, whether it is deleted. */
import type { Log } from './log.ts'
import { systemEvent } from './log.ts'
import { tombstoneRevision, tombstoneType } from './recorded.ts'

/** The `$tb` that hides all there is, and all that there could be. */
const everything = 2 ** 63

interface StreamSummary {
  readonly truncateBefore: number
  readonly maxCount: number
}

const metastreamOf = (stream: string) => `$$${stream}`

const numberIn = (metadata: Record<string, unknown>, key: string, otherwise: number) => {
  const value = metadata[key]
  return typeof value === 'number' ? value : otherwise
}

const kept = (log: Log, stream: string): StreamSummary => {
  const last = log.stream(metastreamOf(stream)).at(-1)
  const metadata = last === undefined ? {} : (JSON.parse(Buffer.from(last.data).toString()) as Record<string, unknown>)
  return { truncateBefore: numberIn(metadata, '$tb', 0), maxCount: numberIn(metadata, '$maxCount', Infinity) }
}

/** -1 for a stream that never was. */
export const lastRevision = (log: Log, stream: string): bigint => log.stream(stream).at(-1)?.revision ?? -1n

export const isTombstoned = (log: Log, stream: string) => log.stream(stream).at(-1)?.type === tombstoneType

export const isSoftDeleted = (log: Log, stream: string) => kept(log, stream).truncateBefore >= everything

/** The revision of the first event that a reader may see. */
export const firstVisible = (log: Log, stream: string): number => {
  const { truncateBefore, maxCount } = kept(log, stream)
  return Math.max(truncateBefore, log.stream(stream).length - maxCount, 0)
}

const writeMetadata = (log: Log, stream: string, data: string) => {
  const metastream = metastreamOf(stream)
  const event = { ...systemEvent('$metadata', {}), data: Buffer.from(data) }
  return log.write(metastream, lastRevision(log, metastream) + 1n, event)
}

// As text: the number is beyond what a double holds.
export const softDelete = (log: Log, stream: string) => writeMetadata(log, stream, `{"$tb":${tombstoneRevision}}`)

export const undelete = (log: Log, stream: string, from: bigint) => writeMetadata(log, stream, `{"$tb":${from}}`)

export const tombstone = (log: Log, stream: string) =>
  log.write(stream, tombstoneRevision, systemEvent(tombstoneType, {}))
