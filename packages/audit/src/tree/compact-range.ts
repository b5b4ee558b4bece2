/**
 * All that must be kept of a tree to add leaves to it and to know its root: the roots of its largest full subtrees, from the
 * left, one for each bit of its size.
 */
import { emptyRoot, nodeOf, type Hash } from '../hash.ts'

export interface CompactRange {
  /** How many leaves there are. */
  readonly size: number
  readonly nodes: ReadonlyArray<Hash>
}
export const emptyRange: CompactRange = { size: 0, nodes: [] }

/** Adds one leaf: it and every full subtree that it completes become one node. */
export const appendLeaf = ({ size, nodes }: CompactRange, leaf: Hash): CompactRange => {
  let node = leaf
  let last = nodes.length
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    last -= 1
    node = nodeOf(nodes[last] as Hash, node)
  }
  return { size: size + 1, nodes: [...nodes.slice(0, last), node] }
}

/** The root (RFC 9162, 2.1.1). */
export const rootOf = ({ nodes }: CompactRange): Hash => folded(nodes) ?? emptyRoot

/** Nodes side by side, from the left, as one: the last is the smallest. */
export const folded = (nodes: ReadonlyArray<Hash>): Hash | null =>
  nodes.reduceRight<Hash | null>((below, node) => (below === null ? node : nodeOf(node, below)), null)
