/** Which partition of the streams a stream falls to. */
import type { Partition } from './event-store.ts'

/**
 * The number from which the partition of a stream follows: FNV-1a over the letters, short, and even over names that differ
 * in a digit only. A store may keep it beside its events, so that it need not be reckoned again.
 * @example
 * ```ts
 * expect(streamHash('membership-TC-0001') % 3).toBe([0, 1, 2].findIndex(index => inPartition({ index, of: 3 }, 'membership-TC-0001')))
 * ```
 */
export const streamHash = (stream: string): number => {
  let hash = 0x81_1c_9d_c5
  for (let place = 0; place < stream.length; place++) hash = Math.imul(hash ^ stream.charCodeAt(place), 0x01_00_01_93)
  return hash >>> 0
}

/** Whether there is such a partition: whole numbers, and fewer than there are. What is none holds no stream. */
export const isPartition = ({ index, of }: Partition): boolean =>
  Number.isSafeInteger(of) && Number.isSafeInteger(index) && index >= 0 && index < of

/**
 * Whether the stream falls to the partition.
 * @example Every stream falls to one of three
 * ```ts
 * const partitions = [0, 1, 2].map(index => ({ index, of: 3 }))
 * expect(partitions.filter(partition => inPartition(partition, 'membership-TC-0001'))).toHaveLength(1)
 * ```
 */
export const inPartition = (partition: Partition, stream: string): boolean =>
  isPartition(partition) && streamHash(stream) % partition.of === partition.index
