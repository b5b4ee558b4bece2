/** A compact range that grows in place: for long histories, whose nodes would be copied a million times. */
import { nodeOf, type Hash } from '../hash.ts'
import type { CompactRange } from './compact-range.ts'

export interface GrowingRange {
  readonly push: (leaf: Hash) => void
  /** The range as it is now. */
  readonly range: () => CompactRange
}

export const growingRange = (): GrowingRange => {
  const nodes: Array<Hash> = []
  let size = 0
  return {
    push: leaf => {
      let node = leaf
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = nodeOf(nodes.pop() as Hash, node)
      nodes.push(node)
      size += 1
    },
    range: () => ({ size, nodes: [...nodes] })
  }
}
