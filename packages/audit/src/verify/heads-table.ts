/** The last event of every stream, in some hundred bytes a stream: a network of long standing has hundreds of thousands. */
import type { Hash } from '../hash.ts'
import type { Head } from '../log/log-store.ts'

export interface HeadsTable {
  readonly get: (stream: string) => Head | undefined
  readonly set: (head: Head) => void
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
  return {
    get: stream => {
      const slot = slots.get(stream)
      if (slot === undefined) return undefined
      const leaf = leaves.toString('latin1', slot * bytes, (slot + 1) * bytes) as Hash
      return { stream, version: versions[slot] ?? 0, leaf, hasLinks: linked[slot] === 1 }
    },
    set: ({ stream, version, leaf, hasLinks }) => {
      let slot = slots.get(stream)
      if (slot === undefined) {
        slot = slots.size
        slots.set(stream, slot)
        if (slot === versions.length) grown()
      }
      versions[slot] = version
      linked[slot] = hasLinks ? 1 : 0
      leaves.write(leaf, slot * bytes, bytes, 'latin1')
    },
    size: () => slots.size,
    streams: () => slots.keys()
  }
}
