/** The last event of every stream, in some hundred bytes a stream: a network of long standing has hundreds of thousands. */
import type { UnparsedEvent } from '@cofc/event-store'
import type { Hash } from '../hash.ts'
import type { Head } from '../log/log-store.ts'
import { isPlainLink } from './plain-link.ts'

export interface HeadsTable {
  readonly get: (stream: string) => Head | undefined
  readonly set: (head: Head) => void
  /** Takes in an event that plainly follows the last of its stream; of any other it must be parsed whether it does. */
  readonly takePlain: (event: UnparsedEvent, leaf: Hash) => boolean
  readonly size: () => number
  /** Every stream there is. */
  readonly streams: () => IterableIterator<string>
}
const [bytes, first] = [32, 1_024]

export const headsTable = (): HeadsTable => {
  const slots = new Map<string, number>()
  let [versions, linked, leaves] = [new Float64Array(first), new Uint8Array(first), Buffer.alloc(bytes * first)]
  const grown = (): void => {
    const [more, links, hashes] = [versions.length * 2, linked, leaves]
    versions = Float64Array.from({ length: more }, (_, at) => versions[at] ?? 0)
    linked = new Uint8Array(more)
    linked.set(links)
    leaves = Buffer.alloc(bytes * more)
    leaves.set(hashes)
  }
  const newSlot = (stream: string): number => {
    const slot = slots.size
    slots.set(stream, slot)
    if (slot === versions.length) grown()
    return slot
  }
  const put = (slot: number, { version, leaf, hasLinks }: Omit<Head, 'stream'>): void => {
    versions[slot] = version
    linked[slot] = hasLinks ? 1 : 0
    leaves.write(leaf, slot * bytes, bytes, 'latin1')
  }
  const at = (slot: number): readonly [number, number] => [slot * bytes, (slot + 1) * bytes]
  return {
    get: stream => {
      const slot = slots.get(stream)
      if (slot === undefined) return undefined
      const leaf = leaves.toString('latin1', ...at(slot)) as Hash
      return { stream, version: versions[slot] ?? 0, leaf, hasLinks: linked[slot] === 1 }
    },
    set: head => put(slots.get(head.stream) ?? newSlot(head.stream), head),
    takePlain: ({ stream, version, metadataText = '' }, leaf) => {
      const slot = slots.get(stream)
      if (version !== (slot === undefined ? 0 : (versions[slot] ?? 0)) + 1) return false
      const link = slot === undefined ? null : leaves.toString('base64url', ...at(slot))
      if (!isPlainLink(metadataText, link)) return false
      put(slot ?? newSlot(stream), { version, leaf, hasLinks: true })
      return true
    },
    size: () => slots.size,
    streams: () => slots.keys()
  }
}
